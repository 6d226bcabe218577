import type { VerdictTitle } from "../domain/evaluation/evaluation.ts";
import { factAnswer } from "./fact.ts";

/** A recommended title, spelt out: `Vice President`. */
export const titleName = (title: VerdictTitle): string => factAnswer("title.held", title);
