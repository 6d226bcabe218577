import { expect, test } from "vitest";
import { chart, position } from "@/test/sample-record";
import { ChartEditor } from "./chart-editor.ts";
import type { Wire } from "./wire.ts";

const CHART = chart(
  [position("ceo", null, "c_level"), position("vp", "ceo", "vp", { title: "VP Partnerships" })],
  {
    chiefExecutive: "ceo",
    leader: { kind: "named", key: "vp" },
  },
);

/** Takes edits of a closed quarter with a reason only. */
function open() {
  const taken: { ids: string[]; reason: string | null }[] = [];
  let stored = 0;
  const wire: Wire = {
    send: async (_, edits, reason) => {
      if (reason === null) return { kind: "closed", closed: "FY27 Q2 is closed." };
      taken.push({ ids: edits.map(({ id }) => id), reason });
      stored += edits.length;
      return { kind: "saved", version: 1 + stored, others: [] };
    },
    news: async () => ({ kind: "saved", version: 1 + stored, others: [] }),
  };
  let ids = 0;
  const editor = new ChartEditor({
    chart: CHART,
    version: 1,
    wire,
    memory: {
      unsaved: () => [],
      keepUnsaved: () => {},
      steps: () => ({ done: [], undone: [] }),
      keepSteps: () => {},
    },
    newId: () => `edit-${(ids += 1)}`,
    later: () => () => {},
    onOthers: () => {},
  });
  const retitle = (title: string) =>
    editor.run({ kind: "edit", key: "vp", fields: { title } }, `Title: ${title}`);
  const titleNow = () => editor.view().chart.positions.find(({ key }) => key === "vp")?.title;
  return { editor, taken, retitle, titleNow };
}

/** Lets answers that are there come in. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("edits of a closed quarter's chart wait on screen until somebody says why, once for all", async () => {
  const { editor, taken, retitle, titleNow } = open();
  retitle("Head of Partnerships");
  await settle();
  expect(editor.view().saving).toEqual({ kind: "unexplained", closed: "FY27 Q2 is closed." });
  retitle("Director of Partnerships");
  editor.refresh();
  await settle();
  expect(taken).toEqual([]);
  expect(titleNow()).toBe("Director of Partnerships");

  editor.explain("The title was typed wrongly");
  await settle();
  retitle("VP Partnerships");
  await settle();
  const reason = "The title was typed wrongly";
  expect(taken.flatMap(({ ids }) => ids)).toEqual(["edit-1", "edit-2", "edit-3"]);
  expect(taken.map((request) => request.reason)).toEqual(taken.map(() => reason));
  expect(editor.view().saving).toEqual({ kind: "saved" });
});

test("what nobody explains can be left out: the chart is as it was, and nothing was sent", async () => {
  const { editor, taken, retitle, titleNow } = open();
  const before = titleNow();
  retitle("Head of Partnerships");
  await settle();
  editor.leaveAllOut();
  expect(titleNow()).toBe(before);
  expect(editor.view()).toMatchObject({ queue: [], saving: { kind: "saved" } });
  expect(taken).toEqual([]);
});
