import type { Answer } from "@/lib/domain/close/answer";
import type { OpenedClose } from "@/lib/features/closes/schema";
import { quarterKey } from "@/lib/domain/quarter";
import { momentLabel } from "@/lib/format/date";
import type { Setting } from "@/lib/format/setting";
import { type Change, changesSince } from "./prepare-changes";

export interface CloseLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** How a closed quarter is shown: which revision, as known then or now, and what differs. */
export interface CloseView {
  /** `closed 12 Feb 2027 by R. Castellan`. */
  readonly stamp: string;
  /** Why it was reopened; null at the first close. */
  readonly reason: string | null;
  /** Empty where there is one close alone. */
  readonly revisions: readonly CloseLink[];
  readonly knowns: readonly CloseLink[];
  /** What was changed under it since, and why. */
  readonly restatements: readonly { readonly key: string; readonly words: string }[];
  /** What today's rows would say otherwise; empty where nothing. */
  readonly differences: readonly Change[];
}

interface CloseAsked {
  readonly close: OpenedClose;
  /** What today's rows say. */
  readonly now: Answer;
  readonly known: "then" | "now";
  /** Address of the verdict. */
  readonly root: string;
  readonly setting: Setting;
}

const stampOf = ({ at, by }: OpenedClose, locale: string): string =>
  `closed ${momentLabel(at, locale)}${by === null ? "" : ` by ${by}`}`;

function restatementWords(
  { subject, reason, by, at }: OpenedClose["restatements"][number],
  locale: string,
): string {
  const who = by === null ? "" : `, ${by}`;
  return `${subject}: ${reason} (${momentLabel(at, locale)}${who})`;
}

/** The strip under the figures of a closed quarter. */
export function prepareClose({ close, now, known, root, setting }: CloseAsked): CloseView {
  const { locale } = setting;
  const quarter = quarterKey(close.quarter);
  const official = close.revisions.at(-1)?.revision;
  const address = (revision: number, asKnown: "then" | "now") => {
    const query = new URLSearchParams({ quarter });
    if (revision !== official) query.set("revision", String(revision));
    if (asKnown === "now") query.set("known", "now");
    return `${root}?${query.toString()}`;
  };
  const { revision } = close;
  const then = { evaluation: close.evaluation, forecast: close.forecast };
  return {
    stamp: stampOf(close, locale),
    reason: close.reason,
    revisions:
      close.revisions.length < 2
        ? []
        : close.revisions.map((one) => ({
            label: `Revision ${one.revision}, ${momentLabel(one.at, locale)}`,
            href: address(one.revision, "then"),
            current: one.revision === revision && known === "then",
          })),
    knowns: [
      { label: "As known then", href: address(revision, "then"), current: known === "then" },
      { label: "As known now", href: address(revision, "now"), current: known === "now" },
    ],
    restatements: close.restatements.map((one, place) => ({
      key: String(place),
      words: restatementWords(one, locale),
    })),
    differences: changesSince(then, now, setting).filter(({ to }) => to !== null),
  };
}
