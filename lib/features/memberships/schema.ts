import { z } from "zod";

export const setMailedInput = z.object({ mailed: z.boolean(), version: z.int32().positive() });
export type SetMailedInput = z.output<typeof setMailedInput>;

/** What a stale save is answered with. */
export const mailedInForce = z.object({ mailed: z.boolean(), version: z.int() });
