import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chart } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { conflictsOf } from "@/lib/domain/org/conflicts";
import { applyPatch } from "@/lib/domain/org/patch";
import { chart as chartOf, position } from "@/test/sample-record";
import { ChartEditor } from "./chart-editor.ts";
import type { Edit } from "./edit.ts";
import type { Memory, Steps } from "./memory.ts";
import { disputeName, type Side } from "./settle.ts";
import type { Answer, Wire } from "./wire.ts";

const CHART = chartOf(
  [
    position("a", null, "unknown"),
    position("b", "a", "unknown"),
    position("c", "a", "unknown"),
    position("d", "b", "unknown"),
    position("e", "b", "unknown"),
  ],
  { chiefExecutive: null, leader: { kind: "unknown" } },
);

/** Keeps the chart by the rules of the wire: all edits of a request or none, each id once. */
class Desk {
  chart = CHART;
  stored: Edit[] = [];
  requests: (readonly Edit[])[] = [];

  get version(): number {
    return this.stored.length + 1;
  }

  othersSince(since: number, own: readonly Edit[]) {
    const ids = new Set(own.map(({ id }) => id));
    const later = this.stored.slice(since - 1).filter(({ id }) => !ids.has(id));
    return later.map(({ patch }) => patch);
  }

  #asOf(version: number, since: number, own: readonly Edit[]): Answer {
    const ids = new Set(own.map(({ id }) => id));
    const before = this.stored.slice(since - 1, version - 1).filter(({ id }) => !ids.has(id));
    return { kind: "saved", version, others: before.map(({ patch }) => patch) };
  }

  take(since: number, edits: readonly Edit[]): Answer {
    this.requests.push(edits);
    const ids = new Set(edits.map(({ id }) => id));
    const known = this.stored.findLastIndex(({ id }) => ids.has(id));
    // A repeated request is answered as of its last edit: what others did after it comes next.
    if (known >= 0) return this.#asOf(Math.max(since, known + 2), since, edits);
    const others = this.othersSince(since, edits);
    let chart = this.chart;
    const news: Edit[] = [];
    for (const edit of edits) {
      if (conflictsOf(chart, edit.patch).length > 0)
        return { kind: "stale", version: this.version, others };
      chart = applyPatch(chart, edit.patch);
      news.push(edit);
    }
    this.chart = chart;
    this.stored.push(...news);
    return { kind: "saved", version: this.version, others };
  }
}

interface Line {
  state: "up" | "down" | "answers_lost";
}

const noMemory = (): Memory & { left: readonly Edit[]; kept: Steps } => {
  const memory = {
    left: [] as readonly Edit[],
    kept: { done: [], undone: [] } as Steps,
    unsaved: () => memory.left,
    keepUnsaved: (queue: readonly Edit[]) => {
      memory.left = queue;
    },
    steps: () => memory.kept,
    keepSteps: ({ done, undone }: Steps) => {
      memory.kept = { done, undone };
    },
  };
  return memory;
};

let ids = 0;

function open(desk: Desk, memory = noMemory(), chart = desk.chart, version = desk.version) {
  const line: Line = { state: "up" };
  const waiting: (() => void)[] = [];
  const wire: Wire = {
    send: async (since, edits) => {
      if (line.state === "down") return { kind: "unreached" };
      const answer = desk.take(since, edits);
      return line.state === "up" ? answer : { kind: "unreached" };
    },
    news: async (since) =>
      line.state === "down"
        ? { kind: "unreached" }
        : { kind: "saved", version: desk.version, others: desk.othersSince(since, []) },
  };
  const editor = new ChartEditor({
    chart,
    version,
    wire,
    memory,
    newId: () => `edit-${(ids += 1)}`,
    later: (_, run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
    onOthers: () => {},
  });
  editor.recall();
  return { editor, line, memory, retry: () => waiting.splice(0).forEach((run) => run()) };
}

/** Lets every request that is under way be answered. */
const settle = async () => {
  for (let i = 0; i < 200; i += 1) await Promise.resolve();
};

const rename = (key: string, title: string): ChartCommand => ({
  kind: "edit",
  key,
  fields: { title },
});
const lead = (key: string): ChartCommand => ({
  kind: "name_leadership",
  chiefExecutive: "a",
  leader: { kind: "named", key },
});
const move = (key: string, manager: string): ChartCommand => ({
  kind: "move",
  key,
  manager: { kind: "named", key: manager },
  team: "with",
});
const at = ({ positions }: Chart, key: string) => positions.find((seat) => seat.key === key);

test("an edit shows at once and saves itself; what comes meanwhile goes in the next request", async () => {
  const desk = new Desk();
  const { editor } = open(desk);
  editor.run(rename("b", "First"), "first");
  editor.run(rename("b", "Second"), "second");
  editor.run(rename("c", "Third"), "third");
  expect(at(editor.view().chart, "b")?.title).toBe("Second");
  expect(editor.view().saving.kind).toBe("saving");
  await settle();
  expect(desk.requests.map((edits) => edits.length)).toEqual([1, 2]);
  expect(desk.chart).toEqual(editor.view().chart);
  expect(editor.view()).toMatchObject({ version: 4, queue: [], saving: { kind: "saved" } });
});

test("off line nothing is lost: it is kept, tried again, and stored once even if an answer was lost", async () => {
  const desk = new Desk();
  const { editor, line, memory, retry } = open(desk);
  line.state = "answers_lost";
  editor.run(rename("b", "Heard, answer lost"), "rename");
  await settle();
  expect(editor.view().saving.kind).toBe("retrying");
  expect(memory.left).toHaveLength(1);
  line.state = "down";
  editor.run(rename("c", "Never heard"), "rename");
  retry();
  await settle();
  line.state = "up";
  retry();
  await settle();
  expect(desk.stored).toHaveLength(2);
  expect(desk.chart).toEqual(editor.view().chart);
  expect(memory.left).toEqual([]);
  expect(editor.view().saving.kind).toBe("saved");
});

test("after a crash what was not saved is sent, and what had been is not put over a later edit", async () => {
  const desk = new Desk();
  const { editor, line, memory } = open(desk);
  line.state = "answers_lost";
  editor.run(rename("b", "Stored"), "rename");
  await settle();
  editor.run(rename("c", "Not sent"), "rename");
  const other = open(desk);
  other.editor.run(rename("b", "Later, by somebody else"), "rename");
  await settle();

  const again = open(desk, memory);
  again.editor.refresh();
  await settle();
  expect(at(desk.chart, "b")?.title).toBe("Later, by somebody else");
  expect(at(desk.chart, "c")?.title).toBe("Not sent");
  expect(again.editor.view().chart).toEqual(desk.chart);
  expect(memory.left).toEqual([]);
});

test("undo and redo go through every kind of edit, outlive a reload, and are saved themselves", async () => {
  const desk = new Desk();
  const { editor, memory } = open(desk);
  const { key: _, manager: __, ...rest } = position("f", null, "unknown");
  editor.run(move("d", "c"), "move");
  editor.run({ kind: "add_report", under: "d", seat: { ...rest, key: "f" } }, "add");
  editor.run({ kind: "remove", key: "b", reportsTo: "a" }, "remove");
  editor.run(lead("c"), "lead");
  await settle();
  const edited = editor.view().chart;

  const reloaded = open(desk, memory);
  for (let i = 0; i < 4; i += 1) expect(reloaded.editor.step("undo").kind).toBe("done");
  expect(reloaded.editor.step("undo").kind).toBe("nothing");
  await settle();
  expect(desk.chart).toEqual(CHART);
  for (let i = 0; i < 4; i += 1) reloaded.editor.step("redo");
  await settle();
  expect(desk.chart).toEqual(edited);
  expect(desk.stored).toHaveLength(12);
});

test("different fields of one box both hold", async () => {
  const desk = new Desk();
  const [one, other] = [open(desk), open(desk)];
  one.editor.run(rename("b", "Mine"), "rename");
  other.editor.run({ kind: "edit", key: "b", fields: { level: "vp" } }, "level");
  await settle();
  one.editor.refresh();
  await settle();
  expect(at(desk.chart, "b")).toMatchObject({ title: "Mine", level: "vp" });
  expect(one.editor.view().chart).toEqual(desk.chart);
});

test.each<[Side, string]>([
  ["mine", "Mine, again"],
  ["theirs", "Theirs"],
])("the same field is in dispute until %s is chosen, and the rest goes on", async (side, title) => {
  const desk = new Desk();
  const [one, other] = [open(desk), open(desk)];
  other.editor.run(rename("b", "Theirs"), "rename");
  await settle();
  one.line.state = "down";
  one.editor.run(rename("b", "Mine"), "rename");
  one.editor.run(rename("b", "Mine, again"), "rename");
  one.editor.run(move("e", "c"), "move");
  await settle();
  one.line.state = "up";
  one.retry();
  await settle();
  expect(one.editor.view().saving.kind).toBe("disputed");
  expect(one.editor.view().disputes).toMatchObject([
    { key: "b", field: "title", theirs: "Theirs", mine: "Mine" },
  ]);
  expect(at(desk.chart, "b")?.title).toBe("Theirs");
  one.editor.settle(new Map(one.editor.view().disputes.map((one) => [disputeName(one), side])));
  await settle();
  expect(at(desk.chart, "b")?.title).toBe(title);
  expect(at(desk.chart, "e")?.manager).toEqual({ kind: "named", key: "c" });
  expect(one.editor.view().chart).toEqual(desk.chart);
});

test("an edit of which theirs was chosen for all is not stored, nor is there anything to take back", async () => {
  const desk = new Desk();
  const [one, other] = [open(desk), open(desk)];
  other.editor.run(rename("b", "Theirs"), "rename");
  other.editor.run(lead("c"), "lead");
  await settle();
  one.editor.run(rename("b", "Mine"), "rename");
  one.editor.run(lead("d"), "lead");
  await settle();
  expect(one.editor.view().disputes).toHaveLength(2);
  one.editor.settle(new Map());
  await settle();
  expect(desk.stored).toHaveLength(2);
  expect(one.editor.view()).toMatchObject({ chart: desk.chart, done: [], queue: [] });
});

test("an undo that somebody else's later edit stands on is said, not done", async () => {
  const desk = new Desk();
  const [one, other] = [open(desk), open(desk)];
  one.editor.run(rename("b", "Mine"), "rename b");
  await settle();
  other.editor.refresh();
  await settle();
  other.editor.run(rename("b", "Theirs"), "rename b");
  await settle();
  one.editor.refresh();
  await settle();
  expect(one.editor.step("undo")).toMatchObject({ kind: "overtaken", step: { name: "rename b" } });
  expect(at(one.editor.view().chart, "b")?.title).toBe("Theirs");
});

test("a seat removed by them and edited here comes back only if it is chosen", async () => {
  for (const side of ["mine", "theirs"] as const) {
    const desk = new Desk();
    const [one, other] = [open(desk), open(desk)];
    other.editor.run({ kind: "remove", key: "c" }, "remove");
    await settle();
    one.editor.run(rename("c", "Mine"), "rename");
    await settle();
    const { disputes } = one.editor.view();
    expect(disputes).toMatchObject([{ key: "c", field: "position" }]);
    one.editor.settle(new Map(disputes.map((one) => [disputeName(one), side])));
    await settle();
    expect(at(desk.chart, "c")?.title).toBe(side === "mine" ? "Mine" : undefined);
    expect(one.editor.view().chart).toEqual(desk.chart);
  }
});

const KEYS = ["a", "b", "c", "d", "e"];
const key = fc.constantFrom(...KEYS);
const command: fc.Arbitrary<ChartCommand> = fc.oneof(
  fc.tuple(key, fc.constantFrom("X", "Y", "Z")).map(([of, title]) => rename(of, title)),
  fc
    .tuple(key, key, fc.constantFrom("with", "alone"))
    .map(([of, manager, team]) => ({ ...move(of, manager), team }) as ChartCommand),
  fc.tuple(key, key).map(([of, to]): ChartCommand => ({ kind: "remove", key: of, reportsTo: to })),
  fc.tuple(key, key).map(([chief, leader]): ChartCommand => ({
    kind: "name_leadership",
    chiefExecutive: chief,
    leader: { kind: "named", key: leader },
  })),
);
const act = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.oneof(
    { weight: 6, arbitrary: command },
    { weight: 2, arbitrary: fc.constantFrom("undo", "redo") },
    { weight: 2, arbitrary: fc.constantFrom("up", "down", "answers_lost") },
  ),
  side: fc.constantFrom<Side>("mine", "theirs"),
});

test("two people who edit at once, on and off line, end with the same chart", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const desk = new Desk();
      const people = [open(desk), open(desk)] as const;
      const choose = (person: (typeof people)[number], side: Side) => {
        const { saving, disputes } = person.editor.view();
        if (saving.kind === "disputed")
          person.editor.settle(new Map(disputes.map((one) => [disputeName(one), side])));
        if (saving.kind === "refused") person.editor.leaveOut();
      };
      for (const { who, what, side } of acts) {
        const person = people[who === 0 ? 0 : 1];
        if (what === "undo" || what === "redo") person.editor.step(what);
        else if (typeof what === "string") person.line.state = what;
        else person.editor.run(what, what.kind);
        if (side === "mine") await settle();
        choose(person, side);
      }
      for (let round = 0; round < 40; round += 1)
        for (const person of people) {
          person.line.state = "up";
          person.retry();
          person.editor.refresh();
          await settle();
          choose(person, round % 3 === 0 ? "mine" : "theirs");
        }
      for (const { editor } of people) {
        expect(editor.view().queue).toEqual([]);
        expect(editor.view().chart).toEqual(desk.chart);
      }
    }),
    { seed: 20271122, numRuns: 150 },
  );
});
