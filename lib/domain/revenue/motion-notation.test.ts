import { expect, test } from "vitest";
import { MOTIONS } from "./line.ts";
import { namesInfluenced, namesTotal, readSeries } from "./motion-notation.ts";

test.each([
  ["Direct", "direct", "amount"],
  ["Direct sales", "direct", "amount"],
  ["direct revenue", "direct", "amount"],
  ["Direct (partner-influenced)", "direct", "influenced"],
  ["Direct, of which partner influenced", "direct", "influenced"],
  ["Self-serve", "self_serve", "amount"],
  ["Self-service (influenced)", "self_serve", "influenced"],
  ["PLG", "self_serve", "amount"],
  ["Resellers", "partner_resale", "amount"],
  ["Partner resale", "partner_resale", "amount"],
  ["Channel", "partner_resale", "amount"],
  ["Indirect channels", null, null],
  ["AWS Marketplace", "partner_marketplace", "amount"],
  ["Partner referrals", "partner_referral", "amount"],
  ["OEM / embedded", null, null],
  ["OEM", "partner_oem", "amount"],
  ["Professional services", "services", "amount"],
  ["Services: co-sell", "services", "influenced"],
  ["Other", "other", "amount"],
  ["Total", null, null],
  ["", null, null],
  ["__proto__", null, null],
  ["constructor", null, null],
])("%j is %s, %s", (text, motion, part) => {
  const series = readSeries(text);
  expect(series?.motion ?? null).toBe(motion);
  expect(series?.part ?? null).toBe(part);
});

test.each(MOTIONS)("reads the key %s", (motion) => {
  expect(readSeries(motion)).toEqual({ motion, part: "amount" });
});

test("tells sums and influenced columns from motions", () => {
  expect(["Total", "Total revenue", "Sum", "Direct"].map(namesTotal)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(
    ["Partner influenced", "of which influenced", "Direct influenced", "Amount"].map(
      namesInfluenced,
    ),
  ).toEqual([true, true, false, false]);
});
