import { expect, test } from "vitest";
import type { Command } from "@/components/ui/command";
import { CommandBoard } from "./command-board";

const command = (id: string): Command => ({ id, label: id, group: "Test", run: () => undefined });
const ids = (board: CommandBoard) => board.all().map(({ id }) => id);

test("what is offered stands in order until it is taken back, and whoever watches is told", () => {
  const board = new CommandBoard();
  let told = 0;
  const leave = board.watch(() => (told += 1));
  const withdraw = board.offer([command("undo"), command("redo")]);
  board.offer([command("palette")]);
  expect(ids(board)).toEqual(["undo", "redo", "palette"]);
  expect(board.all()).toBe(board.all());
  withdraw();
  expect(ids(board)).toEqual(["palette"]);
  leave();
  board.offer([command("late")]);
  expect([ids(board), told]).toEqual([["palette", "late"], 3]);
});
