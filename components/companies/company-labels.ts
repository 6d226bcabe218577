import type { SelectOption } from "@/components/ui/select-field";
import { ECOSYSTEM_MODELS, type EcosystemModel, type Stage, STAGES } from "@/lib/domain/company";
import { CURRENCIES } from "@/lib/domain/currency";
import { capitalised } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  startup: "Startup",
  growth: "Growth",
  established: "Established",
};

const MODEL_LABELS: Readonly<Record<EcosystemModel, string>> = {
  none: "No ecosystem",
  marketplace: "Marketplace",
  channel: "Channel",
  platform: "Platform",
};

export const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }));
export const MODEL_OPTIONS = ECOSYSTEM_MODELS.map((value) => ({
  value,
  label: MODEL_LABELS[value],
}));

const monthName = new Intl.DateTimeFormat(LOCALE, { month: "long", timeZone: "UTC" });

/** 1 to 12, as a form gives them back. */
export const MONTH_OPTIONS = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: monthName.format(new Date(Date.UTC(2001, at, 1))),
}));

/**
 * Every currency by code and name. Made on the server and handed down: a browser's own list of
 * names differs, and the page would be drawn twice.
 */
export function currencyOptions(): readonly SelectOption[] {
  const names = new Intl.DisplayNames(LOCALE, { type: "currency" });
  return CURRENCIES.map((code) => {
    const name = names.of(code) ?? code;
    return { value: code, label: name === code ? code : `${code}, ${capitalised(name)}` };
  });
}
