import type { Chart } from "@/lib/domain/org/chart";
import { differencesOf } from "@/lib/domain/org/differences";
import { differenceSentence } from "@/lib/format/chart-change";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { seatNames } from "@/lib/format/seat-names";

/** What came in from others: the change itself where it was one, a count where it was many. */
export function othersNews(before: Chart, after: Chart): string | null {
  const found = differencesOf(before, after);
  const [only] = found;
  if (only === undefined) return null;
  if (found.length > 1)
    return `Somebody else made ${counted(found.length, "change", "changes", LOCALE)} to this chart.`;
  const names = { was: seatNames([before]), is: seatNames([after, before]) };
  return `Somebody else changed this chart. ${differenceSentence(only, names, LOCALE)}`;
}
