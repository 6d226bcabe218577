/** What a step of a review is answered with. */
export type ReviewAnswer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
    };

export const NOTHING_WRONG: Readonly<Record<string, string>> = {};
