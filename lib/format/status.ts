import type { Status } from "../domain/evaluation/status.ts";

const WORDS: Readonly<Record<Status, string>> = {
  met: "met",
  not_met: "not met",
  unknown: "unknown",
};

/** A status within a line. */
export const statusWord = (status: Status): string => WORDS[status];
