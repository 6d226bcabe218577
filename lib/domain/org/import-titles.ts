import type { Level } from "./chart.ts";
import { plain } from "./heading-words.ts";
import type { DraftPosition } from "./import-rows.ts";
import { proposeFunction, proposeLevel } from "./titles.ts";

/** What a person says of every position of a title; what is left out stays as it is read. */
export interface TitleCorrection {
  readonly level?: Level | undefined;
  readonly function?: string | undefined;
}

export type TitleCorrections = Readonly<Record<string, TitleCorrection>>;

/** Who says a level or a function: the title, a column of the file, a person, or nothing. */
export type SaidBy = "title" | "file" | "person" | "nothing";

/** One title of the file, how often it stands there, and what is read from it. */
export interface TitleReading {
  readonly title: string;
  readonly positions: number;
  /** Null where the file's own column gives its positions several. */
  readonly level: Level | null;
  readonly levelBy: SaidBy;
  /** The words of the title that say the level; null where it does not. */
  readonly levelWords: string | null;
  readonly function: string | null;
  readonly functionBy: SaidBy;
  readonly functionWords: string | null;
}

const LEVELS_BY_NAME = new Map<string, Level>([
  ...["c level", "c suite", "cxo"].map((name) => [name, "c_level"] as const),
  ...["vp", "svp", "evp", "vice president"].map((name) => [name, "vp"] as const),
  ...["director", "senior director", "head"].map((name) => [name, "director"] as const),
  ...["manager", "senior manager"].map((name) => [name, "manager"] as const),
  ...["individual", "individual contributor", "ic"].map((name) => [name, "individual"] as const),
]);

/** What one draft's level and function are, and who says so. */
export interface Placing {
  readonly level: Level;
  readonly levelBy: SaidBy;
  readonly function: string;
  readonly functionBy: SaidBy;
}

interface TitleWords {
  readonly level: ReturnType<typeof proposeLevel>;
  readonly function: ReturnType<typeof proposeFunction>;
}

function placingOf(
  draft: DraftPosition,
  { level, function: proposed }: TitleWords,
  correction: TitleCorrection | undefined,
): Placing {
  const inFile = LEVELS_BY_NAME.get(plain(draft.level));
  const isAssistant = proposed.function === "assistant";
  const byLevel = (): Pick<Placing, "level" | "levelBy"> => {
    if (correction?.level !== undefined) return { level: correction.level, levelBy: "person" };
    if (inFile !== undefined) return { level: inFile, levelBy: "file" };
    return { level: level.level, levelBy: level.words === null ? "nothing" : "title" };
  };
  const byFunction = (): Pick<Placing, "function" | "functionBy"> => {
    if (correction?.function !== undefined)
      return { function: correction.function, functionBy: "person" };
    if (draft.function !== "" && !isAssistant)
      return { function: draft.function, functionBy: "file" };
    const functionBy = proposed.words === null ? "nothing" : "title";
    return { function: proposed.function, functionBy };
  };
  return { ...byLevel(), ...byFunction() };
}

/** The same for all, or null; who says it alike. */
const orSeveral = <Value>(a: Value | null, b: Value): Value | null => (a === b ? a : null);

/**
 * Levels and functions of all drafts: as a person corrected them, else as the file's own columns
 * say, else as proposed from the title, else unknown. Each distinct title is read once.
 */
export function readTitles(
  drafts: readonly DraftPosition[],
  corrections: TitleCorrections,
): { readonly placings: readonly Placing[]; readonly titles: readonly TitleReading[] } {
  const words = new Map<string, TitleWords>();
  const titles = new Map<string, TitleReading>();
  const corrected = new Map(Object.entries(corrections));
  const placings = drafts.map((draft) => {
    const { title } = draft;
    const said = words.get(title) ?? {
      level: proposeLevel(title),
      function: proposeFunction(title),
    };
    words.set(title, said);
    const placing = placingOf(draft, said, corrected.get(title));
    const seen = titles.get(title);
    titles.set(
      title,
      seen === undefined
        ? {
            ...placing,
            title,
            positions: 1,
            levelWords: said.level.words,
            functionWords: said.function.words,
          }
        : {
            ...seen,
            positions: seen.positions + 1,
            level: orSeveral(seen.level, placing.level),
            function: orSeveral(seen.function, placing.function),
          },
    );
    return placing;
  });
  return { placings, titles: [...titles.values()] };
}
