import { FACT_VALUES } from "@/lib/domain/evaluation/facts";
import { quoted } from "@/lib/format/quoted";
import { items, member, type Place, textAt } from "./place";
import type { Problem } from "./problem";

const VALUES_OF = new Map<string, readonly string[]>(Object.entries(FACT_VALUES));

function valueProblems(entry: Place): readonly Problem[] {
  const fact = textAt(member(entry, "fact"));
  const value = member(entry, "value");
  const [text, values] = [textAt(value), fact === null ? undefined : VALUES_OF.get(fact)];
  if (text === null || values === undefined || values.includes(text)) return [];
  const sentence = `${quoted(text)} is not one of ${values.join(", ")}.`;
  return [{ pointer: value.pointer, sentence }];
}

/** Answers, given or decided, that their fact does not have. */
export const factProblems = (file: Place): readonly Problem[] =>
  [...items(member(file, "facts")), ...items(member(file, "decisions"))].flatMap(valueProblems);
