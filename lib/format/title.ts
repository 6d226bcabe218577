import type { TitleRange, VerdictTitle } from "../domain/evaluation/evaluation.ts";
import type { FactValue } from "../domain/evaluation/facts.ts";
import { factAnswer } from "./fact.ts";
import { alternatives } from "./list.ts";

/** A recommended title, spelt out: `Vice President`. */
export const titleName = (title: VerdictTitle): string => factAnswer("title.held", title);

const SHORT: Readonly<Record<FactValue<"title.held">, string>> = {
  none: "None",
  partner_manager: "Manager",
  director: "Director",
  head: "Head",
  vp: "VP",
  cpo: "Chief",
};

/** A title held or proposed, `VP`: for cells, never for sentences. */
export const titleShort = (title: FactValue<"title.held">): string => SHORT[title];

/** The recommended title spelt out, or the titles still possible, highest first. */
export function titleRangeName({ floor, ceiling }: TitleRange, locale: string): string {
  if (floor === ceiling) return titleName(floor);
  const between = floor === "head" && ceiling === "cpo" ? ["vp" as const] : [];
  return alternatives([ceiling, ...between, floor].map(titleName), locale);
}

/** `VP`, or `Head to Chief`: for cells, never for sentences. */
export const titleRangeShort = ({ floor, ceiling }: TitleRange): string =>
  floor === ceiling ? SHORT[floor] : `${SHORT[floor]} to ${SHORT[ceiling]}`;
