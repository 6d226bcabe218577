import type { MadeForecast } from "../domain/forecast/forecast.ts";
import { lastSpokenOf } from "../domain/forecast/outlook.ts";
import { shift } from "../domain/quarter.ts";
import { lookedAhead } from "./looked-ahead.ts";
import { quarterLabel } from "./quarter.ts";

/** What would come if the mix of revenue stayed as it is today: `would` in a sentence of its own. */
function noChangeWords(made: MadeForecast): { readonly short: string; readonly would: string } {
  const { noChange, level, quarter, justified } = made;
  if (noChange.kind === "depends") {
    return justified
      ? { short: "it is undone too", would: "it would be undone too" }
      : { short: "no date either", would: "there would be no date" };
  }
  const { even, odds } = noChange;
  if (justified) {
    const breaks = odds.at.findIndex((held) => held === 0);
    if (breaks === -1) return { short: "it stays justified", would: "it would stay justified" };
    const until = `justified until ${quarterLabel(shift(quarter, breaks))}`;
    return { short: until, would: `it would stay ${until}` };
  }
  if (even === null || even > lastSpokenOf(made)) {
    const within = `within ${lookedAhead(made)}`;
    return { short: `not ${within}`, would: `it would not come ${within}` };
  }
  const by = level === "very_short" ? `within ${lookedAhead(made)}` : quarterLabel(even);
  const likely = level === "very_short" ? by : `by ${by}`;
  return { short: by, would: `it would be as likely as not ${likely}` };
}

/** What no change says, as it stands beside every forecast. */
export const noChangeSentence = (made: MadeForecast): string =>
  `No change says: ${noChangeWords(made).short}.`;

/** The same for a reader who does not know what "no change" is. */
export const unchangedSentence = (made: MadeForecast): string =>
  `If the mix of revenue stayed as it is today, ${noChangeWords(made).would}.`;
