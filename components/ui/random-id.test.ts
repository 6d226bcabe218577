import { expect, test } from "vitest";
import { z } from "zod";
import { randomId } from "./random-id";

test("ids are random UUIDs, none twice", () => {
  const ids = Array.from({ length: 500 }, randomId);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(500);
});
