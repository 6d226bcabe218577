export const STATUSES = ["met", "not_met", "unknown"] as const;
/** An answer in Kleene's strong three-valued logic. Missing evidence is `unknown`, never `not_met`. */
export type Status = (typeof STATUSES)[number];

/** `not_met` if any part is, else `unknown` if any part is, else `met`. */
export function and(...parts: readonly Status[]): Status {
  let all: Status = "met";
  for (const part of parts) {
    if (part === "not_met") return part;
    if (part === "unknown") all = part;
  }
  return all;
}

/** `met` if any part is, else `unknown` if any part is, else `not_met`. */
export function or(...parts: readonly Status[]): Status {
  let any: Status = "not_met";
  for (const part of parts) {
    if (part === "met") return part;
    if (part === "unknown") any = part;
  }
  return any;
}

/** Met and not met exchanged; unknown stays. */
export function not(part: Status): Status {
  if (part === "unknown") return part;
  return part === "met" ? "not_met" : "met";
}

/** The status of a test that can be told. */
export const statusOf = (holds: boolean): Status => (holds ? "met" : "not_met");
