import { z } from "zod";

/** Why something changes that a closed quarter was judged by; null until somebody was asked. */
export const reasonField = z
  .string()
  .trim()
  .min(1, "Say what changed, and why.")
  .max(1_000, "A reason has at most 1,000 characters.")
  .nullable();

/** Which closed quarters a change touches, in a sentence: a change without a reason is answered with it. */
export const closedRefusal = z.object({ closed: z.string() });
