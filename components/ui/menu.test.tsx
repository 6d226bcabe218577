import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { Menu } from "./menu.tsx";

// jsdom knows no popovers: as the standard says, both events carry the state that follows.
const tell = (element: Element, type: string, newState: string) =>
  element.dispatchEvent(Object.assign(new Event(type), { newState }));

beforeAll(() => {
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      tell(this, "beforetoggle", "open");
      tell(this, "toggle", "open");
    },
    hidePopover(this: HTMLElement) {
      tell(this, "beforetoggle", "closed");
      tell(this, "toggle", "closed");
    },
  });
});

afterEach(cleanup);

const focused = () => document.activeElement?.textContent;

async function openMenu() {
  const user = userEvent.setup();
  const remove = vi.fn<() => void>();
  render(
    <Menu
      label="More"
      trigger="…"
      groups={[
        [
          { kind: "link", label: "Revenue mix", href: "/revenue" },
          { kind: "link", label: "Evidence", href: "/evidence", current: true },
        ],
        [{ kind: "action", label: "Remove", onSelect: remove }],
      ]}
    />,
  );
  const trigger = screen.getByRole("button", { name: "More" });
  trigger.focus();
  await user.keyboard("{ArrowDown}");
  return { user, remove, trigger };
}

it("opens by the arrow key on its first item and says that it is open", async () => {
  const { trigger } = await openMenu();
  expect(focused()).toBe("Revenue mix");
  expect(trigger.getAttribute("aria-expanded")).toBe("true");
});

it("moves by arrows across groups and round, by Home and End, and by letter", async () => {
  const { user } = await openMenu();
  const visited: (string | null | undefined)[] = [];
  for (const key of ["{ArrowDown}", "{ArrowDown}", "{ArrowDown}", "{End}", "{Home}", "e"]) {
    await user.keyboard(key);
    visited.push(focused());
  }
  expect(visited).toEqual([
    "Evidence",
    "Remove",
    "Revenue mix",
    "Remove",
    "Revenue mix",
    "Evidence",
  ]);
});

it("gives the focus back before it does what was chosen", async () => {
  const { user, remove, trigger } = await openMenu();
  remove.mockImplementation(() => expect(document.activeElement).toBe(trigger));
  await user.keyboard("{End}{Enter}");
  expect(remove).toHaveBeenCalledTimes(1);
  expect(trigger.getAttribute("aria-expanded")).toBe("false");
});

it("marks the item that is in force", async () => {
  await openMenu();
  const current = screen.getByRole("menuitem", { name: "Evidence", hidden: true });
  expect(current.getAttribute("aria-current")).toBe("true");
});
