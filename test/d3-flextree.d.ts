declare module "d3-flextree" {
  interface Node<Datum> {
    readonly data: Datum;
    readonly x: number;
    readonly y: number;
    readonly nodes: readonly Node<Datum>[];
  }
  interface Layout<Datum> {
    (tree: Node<Datum>): Node<Datum>;
    hierarchy(data: Datum): Node<Datum>;
  }
  export function flextree<Datum>(options: {
    readonly nodeSize: (node: { readonly data: Datum }) => readonly [number, number];
  }): Layout<Datum>;
}
