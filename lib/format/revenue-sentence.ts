import type { Figures } from "../domain/evaluation/evaluation.ts";
import type { RevenueReason } from "../domain/evaluation/reason.ts";
import type { Family } from "../domain/revenue/line.ts";
import { type Mix, rivalOf } from "../domain/revenue/mix.ts";
import type { Definition } from "../domain/rubric/rubric.ts";
import { inWords } from "./count.ts";
import { listed } from "./list.ts";
import { moneyCompact } from "./money.ts";
import { familyLabel } from "./motion.ts";
import { quarterLabel } from "./quarter.ts";
import type { Setting } from "./setting.ts";
import { basisPointsLabel, shareLabel } from "./share.ts";

function windowName({ first, last }: Mix, locale: string): string {
  const quarters = last - first + 1;
  return quarters === 1 ? quarterLabel(last) : `the last ${inWords(quarters, locale)} quarters`;
}

const bring = (definition: Definition) =>
  definition === "sourced" ? "Partners bring" : "Partners bring or influence";

type Code = RevenueReason["code"];
type Of<C extends Code> = Extract<RevenueReason, { readonly code: C }>;

function mixSentence({ mix, definition, shortBy }: Of<"mix_read">, setting: Setting): string {
  const { locale, currency } = setting;
  const share = (family: Family) => shareLabel(mix.families[family], mix.total, locale);
  const other = rivalOf(mix);
  const seen =
    `${bring(definition)} ${share("partner")} of ${windowName(mix, locale)}, ` +
    `${familyLabel(other).toLowerCase()} ${share(other)}.`;
  if (shortBy === null) return `${seen} With the other motions as they are, no amount would do.`;
  return shortBy === 0n ? seen : `${seen} Short by ${moneyCompact(shortBy, currency, locale)}.`;
}

function closesSentence({ closes, held, required }: Of<"closes_read">, locale: string): string {
  const last = required === 1 ? "the last close" : `the last ${inWords(required, locale)} closes`;
  if (held >= required) return `It has held at ${last}.`;
  const at = (wanted: string) =>
    listed(
      closes.filter(({ status }) => status === wanted).map(({ quarter }) => quarterLabel(quarter)),
      locale,
    );
  if (!closes.some(({ status }) => status === "not_met"))
    return `${at("unknown")} cannot be read, so nobody can say whether it has held at ${last}.`;
  return held === 0
    ? `It does not hold at ${at("not_met")}; ${last} ${required === 1 ? "is" : "are"} asked for.`
    : `Crossed, not yet sustained: ${inWords(held, locale)} of ${inWords(required, locale)} closes.`;
}

function ecosystemSentence({ model }: Of<"ecosystem_model">): string {
  switch (model) {
    case null:
      return "Nobody has said which ecosystem model this startup follows.";
    case "none":
      return "A startup that does not grow through an ecosystem.";
    case "marketplace":
      return "A startup that grows through a marketplace.";
    case "channel":
      return "A startup that grows through a channel.";
    case "platform":
      return "A startup that grows as a platform.";
  }
}

function quartersSentence(reason: Of<"partner_quarters">, locale: string): string {
  const { withPartner, windowLength, required } = reason;
  const seen =
    windowLength === 1
      ? `${withPartner === 0 ? "No partner" : "Partner"} revenue in the one quarter in view`
      : `Partner revenue in ${inWords(withPartner, locale)} of the last ${inWords(windowLength, locale)} quarters`;
  return `${seen}; ${inWords(required, locale)} asked for.`;
}

/** Why a test that reads revenue has its status. */
export function revenueSentence(
  reason: RevenueReason,
  threshold: Figures | null,
  setting: Setting,
): string {
  const { locale, currency } = setting;
  switch (reason.code) {
    case "quarter_without_lines":
      return `No revenue is recorded for ${quarterLabel(reason.quarter)}.`;
    case "total_not_positive": {
      const total = moneyCompact(reason.mix.total, currency, locale);
      return `Revenue adds up to ${total} over ${windowName(reason.mix, locale)}, so there is no share to read.`;
    }
    case "mix_read":
      return mixSentence(reason, setting);
    case "closes_read":
      return closesSentence(reason, locale);
    case "ecosystem_model":
      return ecosystemSentence(reason);
    case "partner_share": {
      const { mix, definition } = reason;
      const share = shareLabel(mix.families.partner, mix.total, locale);
      const asked = basisPointsLabel(Number(threshold?.["shareBp"] ?? 0), locale);
      return `${bring(definition)} ${share} of ${windowName(mix, locale)}; ${asked} makes it a motion.`;
    }
    case "partner_quarters":
      return quartersSentence(reason, locale);
  }
}
