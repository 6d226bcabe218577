import type { Command } from "@/components/ui/command";
import { foldedText, searchWords } from "@/lib/format/folded-text";

/** What a palette lists at most; the rest is reached by typing more. */
const MOST = 60;

/** Folded once for each record, not for each letter typed: a chart may offer tens of thousands. */
const folded = new WeakMap<Command, { readonly name: string; readonly all: string }>();

function wordsOf(command: Command) {
  const known = folded.get(command);
  if (known !== undefined) return known;
  const { label, group, words = "" } = command;
  const name = foldedText(label);
  const fresh = { name, all: `${name} ${foldedText(group)} ${foldedText(words)}` };
  folded.set(command, fresh);
  return fresh;
}

/** How well a command fits: 0 its name begins so, 1 a word of it does, 2 it is in there; null not at all. */
function fitOf(command: Command, typed: readonly string[]): number | null {
  const { name, all } = wordsOf(command);
  if (!typed.every((part) => all.includes(part))) return null;
  const [first = ""] = typed;
  if (name.startsWith(first)) return 0;
  return all.includes(` ${first}`) ? 1 : 2;
}

/** The commands that hold every word typed, best first; without words, those offered unasked, in their order. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = searchWords(text);
  if (typed.length === 0) return commands.filter(({ searchOnly }) => searchOnly !== true);
  return commands
    .flatMap((command) => {
      const fit = fitOf(command, typed);
      return fit === null ? [] : [{ command, fit }];
    })
    .toSorted((a, b) => a.fit - b.fit)
    .slice(0, MOST)
    .map(({ command }) => command);
}

export interface CommandGroup {
  readonly label: string;
  readonly commands: readonly Command[];
}

/** Commands under their headings, which stand in the order of their first command. */
export function groupedCommands(commands: readonly Command[]): readonly CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const group = groups.get(command.group);
    if (group === undefined) groups.set(command.group, [command]);
    else group.push(command);
  }
  return [...groups].map(([label, members]) => ({ label, commands: members }));
}
