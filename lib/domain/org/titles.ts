import type { Level } from "./chart.ts";
import { partnershipsWords } from "./partnerships.ts";
import { before, firstHeld, holds, parts, phrases, spaced } from "./title-words.ts";

/** A level read from a title; `words` are those that say so, null where nothing does. */
export interface LevelProposal {
  readonly level: Level;
  readonly words: string | null;
}

/** A function read from a title, `unknown` where nothing says it. */
export interface FunctionProposal {
  readonly function: string;
  readonly words: string | null;
}

const ASSISTANTS = phrases(
  "executive assistant, personal assistant, administrative assistant, assistant to, ea to, pa to, executive business partner, vorstandsassistenz",
);
const UNDECIDED = phrases("chief of staff, managing director, general manager, non executive");
const NOT_QUITE_CHIEF = phrases("deputy, assistant, associate, field, regional");
const CHIEFS = phrases(
  "ceo, cfo, coo, cto, cmo, cio, ciso, cro, chro, cpo, clo, cso, cdo, cco, cbo, cgo, cao, president, geschäftsführer, geschäftsführerin, vorstand, vorstandsvorsitzender, pdg",
);
const VPS = phrases("vice president, vp, svp, evp, avp, gvp, rvp, vizepräsident");
const DIRECTORS = phrases(
  "director, head of, directeur, directrice, direktor, direktorin, diretor, diretora, abteilungsleiter, abteilungsleiterin, bereichsleiter, bereichsleiterin",
);
const MANAGERS = phrases(
  "manager, supervisor, team lead, team leader, tech lead, technical lead, foreman, teamleiter, teamleiterin, gerente, responsable",
);
const INDIVIDUALS = phrases(
  "engineer, eng, developer, analyst, designer, researcher, scientist, architect, specialist, coordinator, consultant, representative, rep, trader, sourcer, accountant, administrator, advisor, adviser, recruiter, technician, clerk, associate, assistant, intern, trainee, programmer, writer, editor, counsel, paralegal, nurse, operator, agent, buyer, planner, auditor, account executive, tpm, sre, sdr, bdr, pm, ae, csm, qa, admin, ingenieur, entwickler, sachbearbeiter, sachbearbeiterin",
);

function chiefWords(part: string): string | null {
  if (firstHeld(part, NOT_QUITE_CHIEF) !== null) return null;
  const office = holds(part, "officer") ? "officer" : "executive";
  return holds(part, "chief") && part.indexOf(` ${office} `) > part.indexOf(" chief ")
    ? `chief … ${office}`
    : firstHeld(part.replaceAll(" vice president ", " "), CHIEFS);
}

const LADDER: readonly (readonly [Level, (part: string) => string | null])[] = [
  ["c_level", chiefWords],
  ["vp", (part) => firstHeld(part, VPS)],
  ["director", (part) => firstHeld(part, DIRECTORS) ?? (part.endsWith(" head ") ? "head" : null)],
  ["manager", (part) => firstHeld(part, MANAGERS)],
  ["individual", (part) => firstHeld(part, INDIVIDUALS)],
];

/**
 * What ranks the seat itself: `Analyst, Office of the CEO` and `Adviser to the CEO` are not chiefs,
 * nor is the seat of an `Interim Engineering Lead (and CEO)`.
 */
const ownRank = (part: string) =>
  part.startsWith(" and ") ? "  " : before(before(part, "office of"), "to");

/** Whether a title is that of somebody's assistant, whom the rubric leaves out of its hands-on count. */
export function isAssistant(title: string): boolean {
  const words = spaced(title);
  return words === " assistant " || firstHeld(words, ASSISTANTS) !== null;
}

/**
 * Proposes a level from a title: the first part that names a rank decides, and in it the highest
 * rank. A title that could stand on several levels (managing director, chief of staff) is `unknown`.
 */
export function proposeLevel(title: string): LevelProposal {
  if (isAssistant(title)) return { level: "individual", words: "assistant" };
  for (const part of parts(title).map(ownRank)) {
    if (firstHeld(part, UNDECIDED) !== null) break;
    for (const [level, wordsIn] of LADDER) {
      const words = wordsIn(part);
      if (words !== null) return { level, words };
    }
  }
  return { level: "unknown", words: null };
}

const FUNCTIONS: readonly (readonly [string, readonly string[]])[] = [
  ["executive", phrases("chief executive, ceo, president, managing director")],
  ["customer success", phrases("customer success, customer experience, csm")],
  ["sales", phrases("sales, revenue, cro, account executive, sdr, bdr, business development")],
  ["marketing", phrases("marketing, cmo, brand, communications")],
  ["product", phrases("product, tpm")],
  ["design", phrases("design, designer, ux")],
  ["engineering", phrases("engineering, engineer, developer, software, technology, cto, sre")],
  ["finance", phrases("finance, financial, accounting, accountant, controller, cfo, payroll")],
  ["people", phrases("people, human resources, hr, talent, recruiting, recruiter, chro")],
  ["legal", phrases("legal, counsel, compliance, clo")],
  ["support", phrases("support, helpdesk, service desk")],
  ["operations", phrases("operations, operating, coo, logistics, procurement, supply")],
  ["information technology", phrases("it, information, cio, ciso, security, data")],
];

/** Proposes a function from a title: partnerships first, then the first of our functions it names. */
export function proposeFunction(title: string): FunctionProposal {
  if (isAssistant(title)) return { function: "assistant", words: "assistant" };
  const partnerships = partnershipsWords(title);
  if (partnerships !== null) return { function: "partnerships", words: partnerships };
  const words = spaced(title).replaceAll(" vice president ", " ");
  for (const [name, phrases] of FUNCTIONS) {
    const found = firstHeld(words, phrases);
    if (found !== null) return { function: name, words: found };
  }
  return { function: "unknown", words: null };
}
