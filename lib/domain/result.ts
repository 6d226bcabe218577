/** An answer or a refusal, for what a caller is expected to handle. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** The answer. */
export const accept = <Value>(value: Value) => ({ ok: true, value }) as const;
/** The reason why there is no answer. */
export const refuse = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
