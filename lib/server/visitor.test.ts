import { expect, test } from "vitest";
import { bucketOf } from "./visitor";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["FE80::1", "fe80:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s counts as %s", (address, bucket) => {
  expect(bucketOf(address)).toBe(bucket);
});
