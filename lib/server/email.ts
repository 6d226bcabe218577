import { AppError } from "./errors";

declare const canonical: unique symbol;

/** One plain address in the form that accounts are stored and found by. */
export type Email = string & { readonly [canonical]: true };

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The cast: every rule of a plain address has just been checked. */
const asEmail = (text: string) => text as Email;

/**
 * The one way to read an address. Compatibility forms are folded first and judged afterwards, so
 * that nothing turns into an `@` or a comma behind the check; quoted and listed forms are refused.
 */
export function canonicalEmail(typed: string): Email | null {
  if (typed.length > 320) return null;
  const text = typed
    .normalize("NFKC")
    .replace(/^ +| +$/g, "")
    .toLowerCase();
  const [local = "", domain = "", ...rest] = text.split("@");
  const labels = domain.split(".");
  const plain =
    typed.split("@").length === 2 &&
    rest.length === 0 &&
    text.length <= 254 &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? "");
  return plain ? asEmail(text) : null;
}

/** The same for a form: refuses with the field's sentence. */
export function requireEmail(typed: string): Email {
  const email = canonicalEmail(typed);
  if (email !== null) return email;
  throw new AppError("INVALID", "Please check what is marked.", {
    fields: { email: "Enter one plain address, such as you@example.com." },
  });
}
