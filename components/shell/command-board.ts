import type { Command } from "@/components/ui/command";

/** What the screens offer at present, those of the outer screens first. */
export class CommandBoard {
  readonly #listeners = new Set<() => void>();
  readonly #lists = new Set<{ readonly commands: readonly Command[] }>();
  #all: readonly Command[] = [];

  readonly all = (): readonly Command[] => this.#all;

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Offers commands until what it answers is called. */
  readonly offer = (commands: readonly Command[]): (() => void) => {
    const list = { commands };
    this.#lists.add(list);
    this.#tell();
    return () => {
      this.#lists.delete(list);
      this.#tell();
    };
  };

  #tell(): void {
    this.#all = [...this.#lists].flatMap(({ commands }) => commands);
    for (const listener of this.#listeners) listener();
  }
}
