import { expect, test } from "vitest";
import { hashPassword, passwordFits } from "./password";

test("a hash is argon2id at the floor or above, salted, and fits its password alone", async () => {
  const [one, other] = [await hashPassword("correct horse"), await hashPassword("correct horse")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await passwordFits(one, "correct horse")).toBe(true);
  expect(await passwordFits(one, "correct horsf")).toBe(false);
  expect(await passwordFits(one, "")).toBe(false);
});

test("a composed and a decomposed letter are the same key on the keyboard", async () => {
  expect(await passwordFits(await hashPassword("caf\u00e9 au lait"), "cafe\u0301 au lait")).toBe(
    true,
  );
});

test("nobody's password fits nothing", async () => {
  expect(await passwordFits(null, "")).toBe(false);
  expect(await passwordFits(null, "correct horse")).toBe(false);
});
