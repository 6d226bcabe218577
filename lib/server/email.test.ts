import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalEmail } from "./email";

test.each([
  ["ada@example.com", "ada@example.com"],
  ["  Ada@Example.COM ", "ada@example.com"],
  ["a.b+tag@mail.example.co.uk", "a.b+tag@mail.example.co.uk"],
  ["o'brien@example.ie", "o'brien@example.ie"],
  ["ａｄａ@example.com", "ada@example.com"],
  ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
])("%j is the account %j", (typed, email) => {
  expect(canonicalEmail(typed)).toBe(email);
});

test.each([
  "",
  " ",
  "ada",
  "@example.com",
  "ada@",
  "ada@localhost",
  "ada@example",
  "ada@example.com@evil.example",
  "ada＠example.com",
  "ada﹫example.com",
  "ada＠evil.example@example.com",
  "ada@evil.example＠example.com",
  '"ada"@example.com',
  '"ada@evil.example"@example.com',
  '"a\\"b"@example.com',
  "ada,eve@example.com",
  "ada@example.com,eve@evil.example",
  "ada@example.com;eve@evil.example",
  "ada@example.com eve@evil.example",
  "Ada <ada@example.com>",
  "<ada@example.com>",
  "ada(comment)@example.com",
  "ada@(comment)example.com",
  "ada(a(b)c)@example.com",
  "mailto:ada@example.com",
  "ada@example.com\r\nBcc: eve@evil.example",
  "ada@example.com\n",
  "\tada@example.com",
  "ada\u0000@example.com",
  "ada@exam\u0000ple.com",
  "ada\u200b@example.com",
  "ada@example.com\u202e",
  "ada@example.com\ufeff",
  "adä@example.com",
  "ada@exämple.com",
  "аda@example.com",
  "ada@exаmple.com",
  "ada@example。com，eve@evil.example",
  "ada@example.com，",
  ".ada@example.com",
  "ada.@example.com",
  "a..b@example.com",
  "ada@.example.com",
  "ada@example..com",
  "ada@example.com.",
  "ada@-example.com",
  "ada@example-.com",
  "ada@exam_ple.com",
  "ada@[127.0.0.1]",
  "ada@127.0.0.1",
  "ada@example.c0m/../x",
  `${"a".repeat(65)}@example.com`,
  `ada@${"a".repeat(64)}.com`,
  `ada@${"a.".repeat(130)}com`,
  "ada@example.com".padEnd(400, " "),
  "a b@example.com",
  "ada@exa mple.com",
  "ada\\@example.com",
  "ada%40evil.example",
  "ada!evil.example@",
])("%j is no address", (typed) => {
  expect(canonicalEmail(typed)).toBeNull();
});

test("an address in its own form stays as it is, and is plain", () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (typed) => {
      const email = canonicalEmail(typed);
      if (email === null) return;
      expect(canonicalEmail(email)).toBe(email);
      expect(email).toMatch(/^[\x21-\x7e]+$/);
      expect(email.split("@")).toHaveLength(2);
      expect(email).not.toMatch(/[",;<>()\\A-Z]/);
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
});
