import type { Figures } from "../domain/evaluation/evaluation.ts";
import type { ChartReason, Openings, Seat } from "../domain/evaluation/reason.ts";
import type { Bounds } from "../domain/org/leader-people.ts";
import { capitalised, counted } from "./count.ts";
import { listed } from "./list.ts";
import { quoted } from "./quoted.ts";

/** `3 VPs`; `2 to 4 VPs` where the count is open; `no VPs`. */
function bounded({ least, most }: Bounds, one: string, many: string, locale: string): string {
  if (most === 0) return `no ${many}`;
  const upper = counted(most, one, many, locale);
  return least === most ? upper : `${least} to ${upper}`;
}

function openSentence({ unknownLevels, linesNotEstablished }: Openings, locale: string): string {
  const open = [
    unknownLevels === 0
      ? null
      : counted(unknownLevels, "position of unknown level", "positions of unknown level", locale),
    linesNotEstablished === 0
      ? null
      : counted(
          linesNotEstablished,
          "line whose manager was not found",
          "lines whose managers were not found",
          locale,
        ),
  ].filter((part) => part !== null);
  return open.length === 0 ? "" : ` Left open by ${listed(open, locale)}.`;
}

/** The openings only where they leave the count open. */
const ifOpen = (counts: readonly Bounds[], openings: Openings, locale: string) =>
  counts.some(({ least, most }) => least !== most) ? openSentence(openings, locale) : "";

/** A seat by its title, by its key where it has none. */
export const nameOf = ({ key, title }: Seat) => (title.trim() === "" ? quoted(key) : title);

const asked = (threshold: Figures | null, name: string) => Number(threshold?.[name] ?? 0);

/** Why a test that reads the org chart has its status. */
export function chartSentence(
  reason: ChartReason,
  threshold: Figures | null,
  locale: string,
): string {
  switch (reason.code) {
    case "no_chart":
      return "No org chart is in force at this close.";
    case "leader_not_named":
      return "The chart does not say who leads partnerships.";
    case "no_leader":
      return "There is no partnerships leader.";
    case "chief_executive_not_named":
      return "The chart does not say who the chief executive is.";
    case "leader_is_chief_executive":
      return "The chief executive leads partnerships in person.";
    case "leader_reports_to": {
      const { leader, to, chiefExecutive } = reason;
      return to.key === chiefExecutive.key
        ? `${nameOf(leader)} reports to the chief executive.`
        : `${nameOf(leader)} reports to the ${nameOf(to)}, not to the chief executive.`;
    }
    case "leader_has_no_manager":
      return `${nameOf(reason.leader)} reports to nobody in the chart.`;
    case "leader_manager_not_established":
      return `${nameOf(reason.leader)} reports to ${quoted(reason.raw)}, who is not in the chart.`;
    case "executive_team":
      if (reason.member === null)
        return `The chart does not say whether ${nameOf(reason.leader)} sits on the executive team.`;
      return reason.member
        ? `${nameOf(reason.leader)} sits on the executive team.`
        : `${nameOf(reason.leader)} does not sit on the executive team.`;
    case "senior_leaders": {
      const { seniors, vps, openings } = reason;
      const leaders = bounded(seniors, "senior leader", "senior leaders", locale);
      const [most, few] = [asked(threshold, "seniorLeaders"), asked(threshold, "vps")];
      return (
        `${capitalised(leaders)} under the leader, ${bounded(vps, "VP", "VPs", locale)} among them; ` +
        `${most} and ${few} asked for.${ifOpen([seniors, vps], openings, locale)}`
      );
    }
    case "led_managers": {
      const { led, openings } = reason;
      const people = bounded(led, "person works", "people work", locale);
      return `${capitalised(people)} below those leaders; ${asked(threshold, "managers")} asked for.${ifOpen([led], openings, locale)}`;
    }
    case "direct_managers": {
      const { direct, openings } = reason;
      const people = bounded(
        direct,
        "manager or individual reports",
        "managers or individuals report",
        locale,
      );
      return `${capitalised(people)} straight to the leader; ${asked(threshold, "managers")} at most.${ifOpen([direct], openings, locale)}`;
    }
    case "direct_reports": {
      const { count, openings, leader } = reason;
      if (count > 0)
        return `${counted(count, "person reports", "people report", locale)} to ${nameOf(leader)}.`;
      return `Nobody reports to ${nameOf(leader)}.${openSentence(openings, locale)}`;
    }
  }
}
