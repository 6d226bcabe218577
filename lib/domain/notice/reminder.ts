import { daysBetween, type IsoDate } from "../quarter.ts";

const WEEK = 7;

/**
 * When a review's owner is reminded, counted: 0 from seven days before the due day on, 1 from the day
 * before on, 2 from the day after on, and one more with each week past it.
 */
export type ReminderStep = number & { readonly __brand: "ReminderStep" };

/** The one place that makes a step. */
const asStep = (count: number) => count as ReminderStep;

/** The step that a day has reached; null while the due day is more than a week away. */
export function reminderStep(dueOn: IsoDate, today: IsoDate): ReminderStep | null {
  const ahead = daysBetween(today, dueOn);
  if (ahead > WEEK) return null;
  if (ahead > 1) return asStep(0);
  return ahead >= 0 ? asStep(1) : asStep(2 + Math.floor((-ahead - 1) / WEEK));
}

/**
 * The reminder that is to be sent; null where none is. Only the latest: what a sleeping server missed
 * is not made up for, and a clock that went back reminds of nothing that lies behind.
 */
export function reminderDue(
  dueOn: IsoDate,
  today: IsoDate,
  told: readonly number[],
): ReminderStep | null {
  const step = reminderStep(dueOn, today);
  return step !== null && told.every((one) => one < step) ? step : null;
}
