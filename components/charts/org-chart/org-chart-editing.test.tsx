import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Position } from "../../../lib/domain/org/chart.ts";
import { position } from "../../../test/sample-record.ts";
import { WindowSizedObserver } from "../../../test/window-sized-observer.ts";
import type { ChartMoveGesture } from "./chart-gestures.ts";
import { OrgChart } from "./org-chart.tsx";
import { prepareOrgChart } from "./org-chart-model.ts";

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", WindowSizedObserver);
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  document.elementFromPoint = () => null;
  Element.prototype.setPointerCapture = () => {};
  Element.prototype.getBoundingClientRect = () => DOMRect.fromRect({ width: 1200, height: 800 });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const seat = (key: string, manager: string | null) =>
  position(key, manager, "unknown", { person: `Person ${key}` });

const SIX = [
  seat("ceo", null),
  seat("cro", "ceo"),
  seat("cfo", "ceo"),
  seat("vp", "cro"),
  seat("dir", "vp"),
  seat("mgr", "vp"),
];

interface Heard {
  readonly said: (readonly [string, string | null])[];
  readonly moves: ChartMoveGesture[];
  readonly menus: string[];
  readonly selected: (string | null)[];
}

interface Shown {
  readonly positions?: readonly Position[];
  readonly cut?: string | null;
  readonly root?: string | null;
  readonly levels?: number | null;
}

const silent = (): Heard => ({ said: [], moves: [], menus: [], selected: [] });

function Chart({ heard, positions = SIX, cut = null, ...shown }: Shown & { heard: Heard }) {
  return (
    <OrgChart
      model={prepareOrgChart({ positions }, "en-GB")}
      label="October 2026"
      mode="tidy"
      selected={null}
      lit={new Set()}
      goal={null}
      gestures={{
        cut,
        onMove: (move) => heard.moves.push(move),
        onCommand: (name, key) => heard.said.push([name, key]),
        onMenu: (key) => heard.menus.push(key),
      }}
      onSelect={(key) => heard.selected.push(key)}
      {...shown}
    />
  );
}

const card = (key: string) => screen.getByRole("treeitem", { name: new RegExp(`^Seat ${key},`) });
const keys = () =>
  screen
    .getAllByRole("treeitem")
    .map((item) => item.getAttribute("aria-label")?.replace(/^Seat (\w+),.*/, "$1"));
const focusedName = () => document.activeElement?.getAttribute("aria-label");

it("reports what is asked for by keys, and leaves letters to type-ahead", async () => {
  const user = userEvent.setup();
  const heard = silent();
  render(<Chart heard={heard} />);
  await user.tab();
  await user.keyboard("{ArrowDown}{F2}{Delete}{Insert}{Shift>}{Enter}{/Shift}");
  await user.keyboard("{Control>}m{/Control}{Control>}{Enter}{/Control}{Control>}x{/Control}");
  await user.keyboard("{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}{Escape}");
  expect(heard.said).toEqual([
    ["rename", "cro"],
    ["remove", "cro"],
    ["add_report", "cro"],
    ["add_peer", "cro"],
    ["move_to", "cro"],
    ["add_report", "cro"],
    ["cut", "cro"],
    ["undo", "cro"],
    ["redo", "cro"],
  ]);
  expect(heard.selected).toEqual([]);
  await user.keyboard("seat v");
  expect(focusedName()).toMatch(/^Seat vp/);
});

it("lets go of what was cut by Escape, and opens the menu by key or right click", async () => {
  const user = userEvent.setup();
  const heard = silent();
  render(<Chart heard={heard} cut="vp" />);
  await user.tab();
  await user.keyboard("{Control>}v{/Control}{Escape}{Shift>}{F10}{/Shift}");
  fireEvent.contextMenu(card("cfo"));
  expect(heard.said).toEqual([
    ["paste", "ceo"],
    ["cut", null],
  ]);
  // What was put under the chief executive has the focus.
  expect(heard.menus).toEqual(["vp", "cfo"]);
  expect(focusedName()).toMatch(/^Seat cfo/);
});

it("gives the focus of a removed box to whoever led it, and keeps that of a moved one", async () => {
  const user = userEvent.setup();
  const heard = silent();
  const { rerender } = render(<Chart heard={heard} />);
  await user.tab();
  await user.keyboard("{End}");
  fireEvent.focus(card("dir"));
  card("dir").focus();
  const moved = SIX.map((one) => (one.key === "dir" ? seat("dir", "cfo") : one));
  rerender(<Chart heard={heard} positions={moved} />);
  expect(focusedName()).toMatch(/^Seat dir, Person dir, reports to Seat cfo/);
  const removed = moved.filter(({ key }) => key !== "dir");
  rerender(<Chart heard={heard} positions={removed} />);
  expect(focusedName()).toMatch(/^Seat cfo/);
  rerender(<Chart heard={heard} positions={removed} root="cro" />);
  expect(focusedName()).toMatch(/^Seat cro/);
  expect(card("cro").getAttribute("aria-level")).toBe("1");
});

it("draws one branch, or so many levels, and unfolds from there a branch at a time", async () => {
  const user = userEvent.setup();
  const heard = silent();
  const { rerender } = render(<Chart heard={heard} levels={2} />);
  expect(keys()).toEqual(["ceo", "cro", "cfo"]);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(keys()).toEqual(["ceo", "cro", "vp", "cfo"]);
  rerender(<Chart heard={heard} root="cro" levels={null} />);
  expect(keys()).toEqual(["cro", "vp", "dir", "mgr"]);
});

const numbers = (text: string | null | undefined) =>
  (text ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];

/** Where a card is on the screen, as the layer and the card say. */
function middleOf(item: HTMLElement) {
  const [x = 0, y = 0, k = 1] = numbers(item.closest("svg > g")?.getAttribute("transform"));
  const [left = 0, top = 0] = numbers(item.getAttribute("transform"));
  return { clientX: x + (left + 86) * k, clientY: y + (top + 28) * k };
}

const mouse = { pointerId: 1, isPrimary: true, button: 0, pointerType: "mouse" };

function dragOver(from: string, to: string) {
  const start = middleOf(card(from));
  fireEvent.pointerDown(card(from), { ...mouse, ...start });
  fireEvent.pointerMove(card(from), { ...mouse, ...start, clientX: start.clientX + 9 });
  fireEvent.pointerMove(card(from), { ...mouse, ...middleOf(card(to)) });
}

it("moves a card that is dragged onto another, with its team or alone", () => {
  const heard = silent();
  render(<Chart heard={heard} />);
  dragOver("vp", "cfo");
  expect(screen.getByText("To report to Seat cfo")).toBeTruthy();
  expect(screen.getByRole("button", { name: "With its team of 2" }).ariaPressed).toBe("true");
  fireEvent.pointerUp(card("vp"), mouse);
  fireEvent.click(card("vp"));

  dragOver("vp", "cfo");
  fireEvent.keyDown(window, { key: "Alt" });
  expect(screen.getByRole("button", { name: "Alone" }).ariaPressed).toBe("true");
  expect(screen.getByText("Its 2 reports go to Seat cro")).toBeTruthy();
  fireEvent.pointerUp(card("vp"), mouse);
  expect(heard.moves).toEqual([
    { key: "vp", manager: "cfo", team: "with", after: undefined },
    { key: "vp", manager: "cfo", team: "alone", after: undefined },
  ]);
  expect(heard.selected).toEqual([]);
});

it("refuses a card's own branch with the reason, and Escape leaves everything as it was", () => {
  const heard = silent();
  render(<Chart heard={heard} />);
  dragOver("cro", "dir");
  expect(screen.getByText("Not here: Seat dir is in its own team")).toBeTruthy();
  fireEvent.pointerUp(card("cro"), mouse);
  dragOver("cro", "cfo");
  fireEvent.keyDown(window, { key: "Escape" });
  expect(screen.queryByText("To report to Seat cfo")).toBeNull();
  fireEvent.pointerUp(card("cro"), mouse);
  expect(heard.moves).toEqual([]);
});
