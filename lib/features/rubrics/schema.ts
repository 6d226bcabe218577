import { z } from "zod";

/** Parameters by name; which names there are, and their ranges, the rubric itself tells. */
export const parametersField = z.record(z.string(), z.union([z.number(), z.string()]));
