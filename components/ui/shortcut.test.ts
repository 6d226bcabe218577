import { expect, test } from "vitest";
import { isPressed, shortcutText } from "./shortcut.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  ["Ctrl+Z", press("z", { ctrlKey: true }), { key: "z", mod: true }, true],
  ["Command+Z", press("z", { metaKey: true }), { key: "z", mod: true }, true],
  [
    "Ctrl+Shift+Z is not Ctrl+Z",
    press("Z", { ctrlKey: true, shiftKey: true }),
    { key: "z", mod: true },
    false,
  ],
  [
    "Ctrl+Shift+Z",
    press("Z", { ctrlKey: true, shiftKey: true }),
    { key: "z", mod: true, shift: true },
    true,
  ],
  ["a letter with Alt writes another", press("z", { altKey: true }), { key: "z" }, false],
  ["a sign needs Shift on some keyboards", press("?", { shiftKey: true }), { key: "?" }, true],
  ["a sign needs none on others", press("?"), { key: "?" }, true],
])("%s", (_, event, shortcut, expected) => {
  expect(isPressed(event, shortcut)).toBe(expected);
});

test("a shortcut is written as the keyboard names it", () => {
  expect(shortcutText({ key: "z", mod: true, shift: true }, false)).toBe("Ctrl+Shift+Z");
  expect(shortcutText({ key: "z", mod: true, shift: true }, true)).toBe("⇧⌘Z");
  expect(shortcutText({ key: "Delete" }, false)).toBe("Del");
});
