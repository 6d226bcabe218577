import { parts, phrases, spaced } from "./title-words.ts";

/** Most titles hold none of this and need no closer look. */
const ANY = /partner|allianc|channel|ecosystem|reseller/iu;

/** Words that speak of partnerships whatever stands beside them. */
const PLAIN = new Set(
  phrases("partnership, partnerships, alliance, alliances, reseller, resellers"),
);

/** `partner` before one of these is somebody outside the company who sells or builds with it. */
const FOLLOWERS = new Set(
  phrases(
    "sales, success, marketing, program, programs, programme, programmes, engineering, engineer, engineers, management, manager, managers, operations, ops, enablement, account, accounts, director, lead, channel, channels, solutions, growth, network, strategy, technology, technical, ecosystem, gtm, revenue, integrations, platform, development, business",
  ),
);

/** …and after one of these is a colleague: people partner, finance business partner, managing partner. */
const COLLEAGUES = new Set(
  phrases(
    "business, people, hr, talent, finance, legal, managing, equity, general, founding, delivery, recruiting, recruitment, venture, operating, limited, senior, junior, salaried",
  ),
);
const OTHER_CHANNELS = new Set(
  phrases("omni, multi, digital, direct, online, tv, youtube, news, ion, calcium, english"),
);
const NATURE = new Set(
  phrases(
    "scientist, scientists, ecologist, biologist, restoration, conservation, health, science",
  ),
);

/** One word of a title with those beside it; a comma or a bracket ends what stands behind it. */
interface PlacedWord {
  readonly word: string;
  readonly previous: string;
  readonly next: string;
}

function placedWords(text: string): readonly PlacedWord[] {
  let previous = "";
  return parts(text).flatMap((part) => {
    const words = part.trim().split(" ");
    return words.map((word, i) => {
      const placed = { word, previous, next: words[i + 1] ?? "" };
      previous = word;
      return placed;
    });
  });
}

/** The words that speak of partnerships at this place of a title, or null. */
function wordsAt({ word, previous, next }: PlacedWord): string | null {
  if (PLAIN.has(word)) return word;
  if (word === "ecosystem" || word === "ecosystems") return NATURE.has(next) ? null : word;
  if (word === "channel" || word === "channels") return OTHER_CHANNELS.has(previous) ? null : word;
  const isTitleOfRank = previous === "senior" && FOLLOWERS.has(next);
  if (COLLEAGUES.has(previous) && !isTitleOfRank) return null;
  if (word === "partners" && previous !== "") return word;
  return word === "partner" && FOLLOWERS.has(next) ? `partner ${next}` : null;
}

/**
 * The words of a title or a function that speak of partnerships, or null. "People Partner" and
 * "Business Partner" do not; neither do the letters CPO, nor "Chief Partner Officer" alone, since
 * in some companies partners are the staff, nor "Partner, Technology", who is a partner of a firm.
 */
export function partnershipsWords(text: string): string | null {
  if (!ANY.test(text)) return null;
  for (const placed of placedWords(text)) {
    const words = wordsAt(placed);
    if (words !== null) return words;
  }
  return null;
}

/** Whether a title is spelled out as Chief Partner Officer, which proves partnerships only with more evidence. */
export const isChiefPartnerOfficer = (title: string): boolean =>
  spaced(title).includes(" chief partner officer ");
