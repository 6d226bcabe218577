import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import type { Manager, Position } from "../../../lib/domain/org/chart.ts";
import { prepareOrgChart } from "./org-chart-model.ts";
import { OrgOutline } from "./org-outline.tsx";

afterEach(cleanup);

const position = (key: string, manager: Manager): Position => ({
  key,
  title: `Title ${key}`,
  person: null,
  manager,
  level: "unknown",
  function: "",
  status: "filled",
  startsOn: null,
  executiveTeam: null,
  dotted: [],
  description: null,
});
const under = (key: string): Manager => ({ kind: "named", key });

const show = (positions: readonly Position[], chosen: string[] = []) =>
  render(
    <OrgOutline
      model={prepareOrgChart({ positions }, "en-GB")}
      label="Positions"
      selected="a"
      lit={new Set()}
      onSelect={(key) => chosen.push(key)}
    />,
  );

const titles = () =>
  within(screen.getByRole("list", { name: "Positions" }))
    .getAllByRole("button", { name: /^Title/ })
    .map((button) => button.textContent);

it("lists managers before their reports, says the level, and folds", async () => {
  const user = userEvent.setup();
  const chosen: string[] = [];
  show(
    [
      position("c", under("a")),
      position("a", { kind: "top" }),
      position("b", under("a")),
      position("d", { kind: "not_established", raw: "Somebody" }),
    ],
    chosen,
  );
  expect(titles()).toEqual([
    "Title aName not givenLevel 1",
    "Title cName not givenLevel 2",
    "Title bName not givenLevel 2",
    "Title dName not givenLevel 1Manager not found",
  ]);
  await user.click(screen.getByRole("button", { name: "Reports of Title a, Name not given" }));
  expect(titles()).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: /^Title d/ }));
  expect(chosen).toEqual(["d"]);
  expect(screen.getByRole("button", { name: /^Title a/ }).getAttribute("aria-pressed")).toBe(
    "true",
  );
});

it("begins a large chart with two levels", () => {
  const many = Array.from({ length: 1_000 }, (_, i) =>
    position(`p${i}`, i === 0 ? { kind: "top" } : under(`p${Math.floor((i - 1) / 5)}`)),
  );
  show(many);
  expect(screen.getAllByRole("listitem")).toHaveLength(6);
});
