import type { Test } from "../domain/evaluation/evaluation.ts";
import { chartSentence } from "./chart-sentence.ts";
import { factSentence } from "./fact-sentence.ts";
import { revenueSentence } from "./revenue-sentence.ts";
import type { Setting } from "./setting.ts";

/** Why a criterion, or a part of the real motion, has its status, with the figures. */
export function criterionSentence({ reason, threshold }: Test, setting: Setting): string {
  switch (reason.code) {
    case "quarter_without_lines":
    case "total_not_positive":
    case "mix_read":
    case "closes_read":
    case "ecosystem_model":
    case "partner_share":
    case "partner_quarters":
      return revenueSentence(reason, threshold, setting);
    case "fact_answered":
    case "fact_missing":
    case "fact_withdrawn":
    case "fact_stale":
    case "raters_differ":
      return factSentence(reason, setting.locale);
    case "no_chart":
    case "leader_not_named":
    case "no_leader":
    case "chief_executive_not_named":
    case "leader_is_chief_executive":
    case "leader_reports_to":
    case "leader_has_no_manager":
    case "leader_manager_not_established":
    case "executive_team":
    case "senior_leaders":
    case "led_managers":
    case "direct_managers":
    case "direct_reports":
      return chartSentence(reason, threshold, setting.locale);
  }
}
