import "server-only";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { AppError, type ErrorCode } from "./errors";
import { parseInput } from "./input";
import { log } from "./log";
import { requireScope } from "./session";
import type { Scope } from "./scope";

export type ActionResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: ErrorCode | "UNKNOWN";
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
      readonly current?: unknown;
    };

type Refusal = Extract<ActionResult<never>, { readonly ok: false }>;

/** Next signals redirects and not-found pages by throwing; they are not refusals. */
export const isNextSignal = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");

export function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) {
    const { code, message, fields, current } = error;
    return { ok: false, code, message, fields, current };
  }
  log.error({ err: error }, "an action failed");
  return {
    ok: false,
    code: "UNKNOWN",
    message: "This did not work. Nothing was saved; try again.",
  };
}

/**
 * A server action of one workspace: session, scope, parsed input, the work, then fresh pages.
 * Every such action is a public endpoint; the permission is checked again by the mutation it runs.
 */
export function workspaceAction<Schema extends z.ZodType, Value>(action: {
  readonly input: Schema;
  readonly run: (scope: Scope, input: z.output<Schema>) => Promise<Value>;
}) {
  return async (workspace: string, input: z.input<Schema>): Promise<ActionResult<Value>> => {
    try {
      const parsed = parseInput(action.input, input);
      // Anything may arrive as the first argument too.
      const slug = parseInput(z.string(), workspace);
      const value = await action.run(await requireScope(slug), parsed);
      revalidatePath(`/w/${slug}`, "layout");
      return { ok: true, value };
    } catch (error) {
      if (isNextSignal(error)) throw error;
      return refusalOf(error);
    }
  };
}
