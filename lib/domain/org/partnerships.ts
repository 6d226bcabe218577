import { phrases, spaced } from "./title-words.ts";

/** Most titles hold none of this and need no closer look. */
const ANY = /partner|allianc|channel|ecosystem|reseller/iu;

/** Words that speak of partnerships whatever stands beside them. */
const PLAIN = new Set(
  phrases(
    "partnership, partnerships, alliance, alliances, ecosystem, ecosystems, reseller, resellers",
  ),
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
    "business, people, hr, talent, finance, legal, managing, equity, general, founding, delivery, recruiting, recruitment, venture, operating, limited",
  ),
);
const OTHER_CHANNELS = new Set(phrases("omni, multi, digital, direct, online, tv, youtube, news"));

/**
 * The words of a title or a function that speak of partnerships, or null. "People Partner" and
 * "Business Partner" do not; neither do the letters CPO, nor "Chief Partner Officer" alone, since
 * in some companies partners are the staff.
 */
export function partnershipsWords(text: string): string | null {
  if (!ANY.test(text)) return null;
  const words = spaced(text).trim().split(" ");
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1] ?? "";
    const next = words[i + 1] ?? "";
    if (PLAIN.has(word)) return word;
    if (word === "channel" || word === "channels") {
      if (!OTHER_CHANNELS.has(previous)) return word;
      continue;
    }
    if (COLLEAGUES.has(previous)) continue;
    if (word === "partners" && previous !== "") return word;
    if (word === "partner" && FOLLOWERS.has(next)) return `partner ${next}`;
  }
  return null;
}

/** Whether a title is spelled out as Chief Partner Officer, which proves partnerships only with more evidence. */
export const isChiefPartnerOfficer = (title: string): boolean =>
  spaced(title).includes(" chief partner officer ");
