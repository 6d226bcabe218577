import { expect, test } from "vitest";
import { dayAt } from "./clock";

test.each([
  ["2027-01-31T23:30:00Z", "UTC", "2027-01-31"],
  ["2027-01-31T23:30:00Z", "Asia/Kathmandu", "2027-02-01"],
  ["2027-01-31T23:30:00Z", "America/Los_Angeles", "2027-01-31"],
  ["2027-02-01T04:00:00Z", "America/New_York", "2027-01-31"],
  ["2026-12-31T10:30:00Z", "Pacific/Kiritimati", "2027-01-01"],
  ["2027-03-28T00:59:59Z", "Europe/Berlin", "2027-03-28"],
])("%s in %s is %s", (moment, timeZone, day) => {
  expect(dayAt(new Date(moment), timeZone)).toBe(day);
});
