import { type Motion, MOTIONS } from "./line.ts";

/** A line has two amounts: the whole, and what of it partners influenced. */
export type Part = "amount" | "influenced";

/** Which amounts a row or a column holds. */
export interface Series {
  readonly motion: Motion;
  readonly part: Part;
}

const NAMES: Readonly<Record<Motion, string>> = {
  direct: "direct, direct sale, field, field sale, inside sale, enterprise, sale led, new business",
  self_serve: "self serve, self service, selfserve, plg, product led, product led growth, online",
  partner_resale:
    "resale, reseller, var, channel, channel sale, indirect, distribution, distributor, partner, msp",
  partner_marketplace: "marketplace, cloud marketplace, aws marketplace, azure marketplace",
  partner_referral: "referral, referred, affiliate, introduction",
  partner_oem: "oem, embedded, white label, powered by",
  services: "service, professional service, consulting, implementation, training",
  other: "other, misc, miscellaneous, unallocated",
};

const MOTION_OF = new Map(
  MOTIONS.flatMap((motion) => NAMES[motion].split(", ").map((name) => [name, motion] as const)),
);

const INFLUENCED = /\b(?:partners?[\s_-]+)?influenced?\b|\bco[\s_-]?(?:sell|sold)\b/gi;
const NOISE = /\b(?:revenue|amount|of which|through|via|by|sourced|motion|arr|the)\b/g;
const TOTALS = new Set(["total", "sum", "subtotal", "grand total", "all", "all motion"]);

/** Lower case, letters only, words in the singular, blanks between. */
const plain = (text: string) =>
  text
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, " ")
    .replaceAll(/\b(\p{L}{3,})s\b/gu, "$1")
    .trim();

const bare = (words: string) => words.replaceAll(NOISE, " ").replaceAll(/\s+/g, " ").trim();

/** Whether a name says that its amounts are a sum of others. */
export const namesTotal = (text: string): boolean => TOTALS.has(bare(plain(text)));

/** Parts a name into what it names and which of the two amounts it speaks of. */
export function splitPart(text: string): { readonly rest: string; readonly part: Part } {
  const rest = text.slice(0, 200).replaceAll(INFLUENCED, " ");
  return { rest, part: rest === text.slice(0, 200) ? "amount" : "influenced" };
}

/** Whether a name says no motion but that partners influenced the amounts. */
export function namesInfluenced(text: string): boolean {
  const { rest, part } = splitPart(text);
  return part === "influenced" && bare(plain(rest)) === "";
}

/**
 * Reads the name of a motion as people write it: `Direct sales`, `Reseller`, `partner_oem`,
 * `Services (partner-influenced)`. `null` for a name that is not on the list; nothing is guessed.
 */
export function readSeries(text: string): Series | null {
  const { rest, part } = splitPart(text);
  const name = bare(plain(rest));
  const motion = MOTION_OF.get(name) ?? MOTION_OF.get(name.replace(/^partner /, ""));
  return motion === undefined ? null : { motion, part };
}
