import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Position } from "../../../lib/domain/org/chart.ts";
import type { PositionFields } from "../../../lib/domain/org/commands.ts";
import { position } from "../../../test/sample-record.ts";
import { WindowSizedObserver } from "../../../test/window-sized-observer.ts";
import type { ChartGestures } from "./chart-gestures.ts";
import { prepareOrgChart } from "./org-chart-model.ts";
import { OrgOutline } from "./org-outline.tsx";

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", WindowSizedObserver);
  Element.prototype.scrollTo = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const seat = (key: string, manager: string | null, more: Partial<Position> = {}) =>
  position(key, manager, "unknown", { title: `Title ${key}`, function: "", ...more });

const FOUR = [
  seat("c", "a", { level: "director", function: "Sales" }),
  seat("a", null),
  seat("b", "c", { status: "open" }),
  seat("d", null, { manager: { kind: "not_established", raw: "Somebody" } }),
];

interface Heard {
  readonly selected: string[];
  readonly commands: (readonly [string, string | null])[];
  readonly edits: (readonly [string, PositionFields])[];
}

function show(positions: readonly Position[] = FOUR, more: { levels?: number } = {}): Heard {
  const heard: Heard = { selected: [], commands: [], edits: [] };
  const gestures: ChartGestures = {
    cut: null,
    onMove: () => {},
    onCommand: (name, key) => heard.commands.push([name, key]),
    onMenu: () => {},
  };
  render(
    <OrgOutline
      model={prepareOrgChart({ positions }, "en-GB")}
      label="Positions"
      selected="a"
      lit={new Set()}
      gestures={gestures}
      onEdit={(key, fields) => heard.edits.push([key, fields])}
      onSelect={(key) => heard.selected.push(key)}
      {...more}
    />,
  );
  return heard;
}

const rows = () => screen.getAllByRole("row").filter((row) => row.hasAttribute("aria-level"));
const row = (name: RegExp) => screen.getByRole("row", { name });
const textsOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole("gridcell")
    .map((cell) => cell.textContent);
const focusedName = () => document.activeElement?.getAttribute("aria-label");

it("lists managers before their reports, with what is known of each", () => {
  show();
  const heads = screen.getAllByRole("columnheader").map((head) => head.textContent);
  expect(heads).toEqual(["Title", "Person", "Level", "Function", "Status", "Reports"]);
  expect(rows().map(textsOf)).toEqual([
    ["Title a", "Name not given", "Not known", "–", "Filled", "1"],
    ["Title c", "Name not given", "Director or head", "Sales", "Filled", "1"],
    ["Title b", "–", "Not known", "–", "Open", ""],
    ["Title dManager not found", "Name not given", "Not known", "–", "Filled", ""],
  ]);
  const said = rows().map((one) =>
    ["level", "setsize", "posinset", "expanded", "selected", "rowindex"]
      .map((name) => one.getAttribute(`aria-${name}`))
      .join(" "),
  );
  expect(said).toEqual([
    "1 2 1 true true 2",
    "2 1 1 true false 3",
    "3 1 1  false 4",
    "1 2 2  false 5",
  ]);
  expect(screen.getByRole("treegrid", { name: "Positions" }).getAttribute("aria-rowcount")).toBe(
    "5",
  );
});

it("is walked as a tree list: right goes in, left goes out, one tab stop", async () => {
  const user = userEvent.setup();
  const heard = show();
  await user.tab();
  const path = [
    ["{ArrowDown}", /^Title c/],
    ["{ArrowLeft}", /^Title c/],
    ["{ArrowDown}", /^Title d/],
    ["{ArrowUp}", /^Title c/],
    ["{ArrowRight}", /^Title c/],
    ["{ArrowRight}", /^Title b/],
    ["{ArrowRight}", /^Title b/],
    ["{ArrowLeft}", /^Title c/],
    ["{End}", /^Title d/],
    ["{Home}", /^Title a/],
    ["title b", /^Title b/],
  ] as const;
  for (const [key, name] of path) {
    await user.keyboard(key);
    expect(focusedName()).toMatch(name);
    expect(rows().filter((one) => one.tabIndex === 0)).toEqual([document.activeElement]);
  }
  await user.keyboard("{Enter}{Delete}{Control>}x{/Control}");
  expect(heard.selected).toEqual(["b"]);
  expect(heard.commands).toEqual([
    ["remove", "b"],
    ["cut", "b"],
  ]);
});

it("edits cells in their place: Tab goes on, Enter keeps, Escape leaves", async () => {
  const user = userEvent.setup();
  const heard = show();
  await user.tab();
  await user.keyboard("{ArrowDown}{F2}Head of alliances{Tab}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Person of Title c");
  await user.keyboard("{Tab}");
  await user.selectOptions(screen.getByRole("combobox", { name: /^Level/ }), "Vice President");
  await user.keyboard("{Enter}");
  expect(focusedName()).toMatch(/^Title c/);
  await user.keyboard("{F2}Nobody{Escape}");
  // A position keeps a title.
  await user.keyboard("{F2}{Backspace}{Enter}");
  expect(focusedName()).toMatch(/^Title c/);
  await user.dblClick(within(row(/^Title b/)).getByText("Open"));
  await user.selectOptions(screen.getByRole("combobox", { name: /^Status/ }), "Planned");
  await user.tab();
  expect(heard.edits).toEqual([
    ["c", { title: "Head of alliances" }],
    ["c", { level: "vp" }],
    ["b", { status: "planned" }],
  ]);
});

it("folds by a press of its sign, and begins with as many levels as are asked for", async () => {
  const user = userEvent.setup();
  const { selected } = show(FOUR, { levels: 2 });
  expect(rows()).toHaveLength(3);
  const sign = row(/^Title c/).querySelector("[data-toggle]");
  if (sign !== null) await user.click(sign);
  expect(rows()).toHaveLength(4);
  expect(selected).toEqual([]);
});

it("draws only what is in sight of ten thousand rows, and the one with the focus", async () => {
  const user = userEvent.setup();
  const many = Array.from({ length: 10_000 }, (_, i) =>
    seat(`p${i}`, i === 0 ? null : `p${Math.floor((i - 1) / 5)}`),
  );
  show(many);
  expect(rows().length).toBeLessThan(40);
  await user.tab();
  await user.keyboard("{End}");
  expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("10001");
  expect(rows().length).toBeLessThan(40);
});
