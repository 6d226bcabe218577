import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Position } from "../../../lib/domain/org/chart.ts";
import { position } from "../../../test/sample-record.ts";
import { WindowSizedObserver } from "../../../test/window-sized-observer.ts";
import { OrgChart } from "./org-chart.tsx";
import { prepareOrgChart } from "./org-chart-model.ts";

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", WindowSizedObserver);
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const seat = (key: string, title: string, manager: string | null, more: Partial<Position> = {}) =>
  position(key, manager, "unknown", { title, person: `Person ${key}`, ...more });

const POSITIONS = [
  seat("ceo", "Chief Executive Officer", null),
  seat("cro", "Chief Revenue Officer", "ceo"),
  seat("vpp", "VP Partnerships", "ceo"),
  seat("cfo", "Chief Financial Officer", "ceo", { status: "open", person: null }),
  seat("dir", "Director, Alliances", "vpp", { level: "director" }),
  seat("mgr", "Partner Manager", "vpp"),
];

interface HarnessProps {
  readonly positions?: readonly Position[];
  readonly goal?: { readonly key: string } | null;
  readonly onSelect?: (key: string | null) => void;
}

function Harness({ positions = POSITIONS, goal = null, onSelect }: HarnessProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const [model] = useState(() => prepareOrgChart({ positions }, "en-GB"));
  return (
    <OrgChart
      model={model}
      label="October 2026"
      mode="columns"
      selected={selected}
      lit={new Set(["vpp"])}
      goal={goal}
      onSelect={(key) => {
        setSelected(key);
        onSelect?.(key);
      }}
    />
  );
}

const card = (name: RegExp) => screen.getByRole("treeitem", { name });
const drawn = () => screen.getAllByRole("treeitem").length;
const focusedName = () => document.activeElement?.getAttribute("aria-label");

it("is one tree whose items say where they stand", () => {
  render(<Harness />);
  const tree = screen.getByRole("tree", { name: "October 2026" });
  expect(within(tree).getAllByRole("treeitem")).toHaveLength(6);
  expect(tree.tagName).toBe("g");
  expect(card(/^VP Partnerships/).parentElement).toBe(tree);

  const vp = card(/^VP Partnerships/);
  expect(vp.getAttribute("aria-label")).toBe(
    "VP Partnerships, Person vpp, reports to Chief Executive Officer, 2 people, 1 director",
  );
  const said = ["level", "setsize", "posinset", "expanded", "selected"].map((name) =>
    vp.getAttribute(`aria-${name}`),
  );
  expect(said).toEqual(["2", "3", "2", "true", "false"]);
  expect(card(/^Director, Alliances/).hasAttribute("aria-expanded")).toBe(false);
  expect(card(/^Chief Financial Officer, Open/)).toBeTruthy();
});

it("holds one tab stop, and arrows follow the picture", async () => {
  const user = userEvent.setup();
  render(<Harness />);
  await user.tab();
  expect(focusedName()).toMatch(/^Chief Executive/);

  const path = [
    ["{ArrowDown}", /^Chief Revenue/],
    ["{ArrowRight}", /^VP Partnerships/],
    ["{ArrowDown}", /^Director, Alliances/],
    ["{ArrowRight}", /^Partner Manager/],
    ["{ArrowRight}", /^Partner Manager/],
    ["{ArrowUp}", /^VP Partnerships/],
    ["{ArrowLeft}", /^Chief Revenue/],
    ["{End}", /^Chief Financial/],
    ["{Home}", /^Chief Executive/],
    ["{ArrowUp}", /^Chief Executive/],
  ] as const;
  for (const [key, name] of path) {
    await user.keyboard(key);
    expect(focusedName()).toMatch(name);
    const stops = screen.getAllByRole("treeitem").filter((item) => item.tabIndex === 0);
    expect(stops).toEqual([document.activeElement]);
  }
});

it("finds a card by its first letters, whoever or whatever they name", async () => {
  const user = userEvent.setup();
  render(<Harness />);
  await user.tab();
  await user.keyboard("par");
  expect(focusedName()).toMatch(/^Partner Manager/);
});

it("folds and unfolds by key and by pressing the count", async () => {
  const user = userEvent.setup();
  render(<Harness />);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowRight}-");
  expect(card(/^VP Partnerships/).getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByRole("treeitem", { name: /^Director, Alliances/ })).toBeNull();
  expect(within(card(/^VP Partnerships/)).getByText("+ 2")).toBeTruthy();

  await user.keyboard("{ArrowDown}");
  expect(card(/^VP Partnerships/).getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("-{ArrowLeft}*");
  expect(card(/^Director, Alliances/)).toBeTruthy();

  fireEvent.click(within(card(/^VP Partnerships/)).getByText("2"));
  expect(screen.queryByRole("treeitem", { name: /^Director, Alliances/ })).toBeNull();
});

it("opens the details of a card by Enter, Space or a press, and lets go beside it", async () => {
  const user = userEvent.setup();
  const opened: (string | null)[] = [];
  render(<Harness onSelect={(key) => opened.push(key)} />);
  await user.tab();
  await user.keyboard("{Enter}{ArrowDown} ");
  fireEvent.click(card(/^Partner Manager/));
  expect(card(/^Partner Manager/).getAttribute("aria-selected")).toBe("true");
  expect(focusedName()).toMatch(/^Partner Manager/);
  fireEvent.click(screen.getByRole("tree").ownerDocument.querySelector("svg") as SVGSVGElement);
  expect(opened).toEqual(["ceo", "cro", "mgr", null]);
});

it("unfolds the way to the box that is searched for and flies there", async () => {
  const user = userEvent.setup();
  const { rerender } = render(<Harness />);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowRight}-");
  rerender(<Harness goal={{ key: "dir" }} />);
  expect(card(/^Director, Alliances/).tabIndex).toBe(0);
});

it("draws only what is in view of ten thousand positions, and the focused card always", async () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    seat(`p${i}`, `Engineer ${i}`, i === 0 ? null : `p${Math.floor((i - 1) / 6)}`),
  );
  const user = userEvent.setup();
  const { container } = render(<Harness positions={many} />);
  expect(drawn()).toBeLessThan(200);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(focusedName()).toMatch(/^Engineer 1555,/);
  expect(drawn()).toBeLessThan(200);

  fireEvent.click(screen.getByRole("button", { name: "Fit" }));
  expect(drawn()).toBe(1);
  expect(container.querySelectorAll("*").length).toBeLessThan(60);
  await user.tab();
  expect(document.activeElement?.tagName).toBe("BUTTON");
});
