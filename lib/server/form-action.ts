import "server-only";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { isNextSignal, refusalOf } from "./action";
import { parseInput } from "./input";

/** What a form shows after it was sent. `typed` goes back into its fields and holds no password. */
type FormAnswer =
  | { readonly kind: "idle" }
  | { readonly kind: "done"; readonly message: string }
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly typed: Readonly<Record<string, string>>;
    };

// Passwords, and what the framework itself puts into a form.
const NOT_GIVEN_BACK = /password|^\$/i;

/** Whoever calls the action without a form sends no texts. */
const textsOf = (form: unknown) =>
  Object.fromEntries(
    (form instanceof FormData ? [...form] : []).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

/**
 * A server action for a form outside any workspace; for `useActionState`, and works without
 * JavaScript. `run` returns the sentence that says what was done, or redirects.
 */
export function formAction<Schema extends z.ZodType>(action: {
  readonly input: Schema;
  readonly run: (input: z.output<Schema>) => Promise<string>;
}) {
  return async (_: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const given = textsOf(form);
    const typed = Object.fromEntries(
      Object.entries(given).filter(([name]) => !NOT_GIVEN_BACK.test(name)),
    );
    try {
      const message = await action.run(parseInput(action.input, given));
      revalidatePath("/", "layout");
      return { kind: "done", message };
    } catch (error) {
      if (isNextSignal(error)) throw error;
      const { message, fields = {} } = refusalOf(error);
      return { kind: "refused", message, fields, typed };
    }
  };
}
