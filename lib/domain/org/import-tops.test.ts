import { describe, expect, test } from "vitest";
import { csv, guessed, lines, whole } from "../../../test/chart-table.ts";

/** Five positions, the second its own manager, the last three under one that is given. */
const selfManagerBeside = (manager: string) =>
  csv(
    `id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,2\n3,C,Clerk,${manager}\n4,D,Clerk,${manager}\n5,E,Clerk,${manager}`,
  );

describe("who stands at the top", () => {
  test.each(["XX", "xx", "none", "NULL", "N/A", "-", "0"])("%s is nobody", (said) => {
    const table = csv(`id,name,title,manager\n1,Ana,CEO,${said}\n2,Ben,CRO,1`);
    expect(guessed(whole(table))).toEqual([["root_word", [2], "top"]]);
    const other = whole(table, { choices: { [`root_word:${said}`]: "not_established" } });
    expect(lines(other)).toEqual({ 1: "?", 2: "1" });
  });

  test("an id that reads like such a word is an id", () => {
    expect(lines(whole(csv("id,name,title,manager\n0,Ana,CEO,\n2,Ben,CRO,0")))).toEqual({
      0: "top",
      2: "0",
    });
  });

  test("TBD is somebody, not nobody", () => {
    const imported = whole(csv("id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,TBD\n3,C,Clerk,1"));
    expect(lines(imported)).toEqual({ 1: "top", 2: "?", 3: "1" });
  });

  test("where a word marks the top, a blank cell does not", () => {
    const table = csv("id,name,title,manager\n1,Ana,CEO,none\n2,Ben,CRO,1\n3,Cai,Clerk,");
    expect(lines(whole(table))).toEqual({ 1: "top", 2: "1", 3: "?" });
    const top = whole(table, { choices: { blank_beside_word: "top" } });
    expect(lines(top)).toEqual({ 1: "top", 2: "1", 3: "top" });
  });

  test("a self-manager is the top where there is no other", () => {
    const imported = whole(csv("id,name,title,manager\n1,Ana,CEO,1\n2,Ben,CRO,1\n3,Cai,Clerk,2"));
    expect(lines(imported)).toEqual({ 1: "top", 2: "1", 3: "2" });
    expect(guessed(imported)).toEqual([["self_only_top", [2], "top"]]);
  });

  test("beside another top it is so only where most of the chart stands below it", () => {
    expect(lines(whole(selfManagerBeside("1")))).toMatchObject({ 1: "top", 2: "?" });
    const most = whole(selfManagerBeside("2"));
    expect(lines(most)).toMatchObject({ 1: "top", 2: "top" });
    expect(most.guesses[0]?.reason).toEqual({ kind: "self_most_below", below: 3, of: 5 });
  });

  const CIRCLE = csv(
    "id,name,title,manager\n1,Ana,Clerk,3\n2,Ben,VP Sales,1\n3,Cai,Director,2\n4,Dee,Clerk,3",
  );

  test("a circle at the top is opened at its highest title, and a person may choose another", () => {
    const imported = whole(CIRCLE);
    expect(lines(imported)).toEqual({ 1: "3", 2: "?", 3: "2", 4: "3" });
    expect(imported.guesses).toMatchObject([
      { reason: { kind: "circle", rows: [3, 2, 4], by: "level" }, chosen: "row:3" },
    ]);
    const other = whole(CIRCLE, { choices: { circle: "top:4" } });
    expect(lines(other)).toEqual({ 1: "3", 2: "1", 3: "top", 4: "3" });
  });

  test("circles apart are opened apart", () => {
    const imported = whole(
      csv("id,name,title,manager\n1,A,Clerk,2\n2,B,CEO,1\n3,C,Clerk,4\n4,D,Clerk,3\n5,E,Clerk,4"),
    );
    expect(lines(imported)).toEqual({ 1: "2", 2: "?", 3: "4", 4: "?", 5: "4" });
  });

  test("several tops stay, and hang under one where a person says so", () => {
    const table = csv("id,name,title,manager\n1,A,CEO,\n2,B,Clerk,1\n3,C,CFO,\n4,D,Clerk,1");
    expect(lines(whole(table))).toEqual({ 1: "top", 2: "1", 3: "top", 4: "1" });
    const hung = whole(table, { choices: { several_tops: "row:2" } });
    expect(lines(hung)).toEqual({ 1: "top", 2: "1", 3: "1", 4: "1" });
  });
});
