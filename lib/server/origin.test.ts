import { afterAll, expect, test, vi } from "vitest";
import { assertSameOrigin } from "./origin";

vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
vi.stubEnv("NEXTAUTH_URL", "https://app.example");
vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two characters");
afterAll(() => void vi.unstubAllEnvs());

const post = (headers: Record<string, string>) =>
  new Request("http://internal:3000/api/imports", { method: "POST", headers });

test.each([
  { origin: "https://app.example" },
  { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
])("%j is one of our own pages", (headers) => {
  expect(() => assertSameOrigin(post(headers))).not.toThrow();
});

test.each([
  {},
  { origin: "null" },
  { origin: "" },
  { origin: "https://evil.example" },
  { origin: "https://app.example.evil.example" },
  { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  { origin: "https://evil.example", host: "127.0.0.1:3000" },
  { referer: "https://app.example/" },
  { host: "127.0.0.1:3000" },
])("%j is refused", (headers) => {
  expect(() => assertSameOrigin(post(headers))).toThrow("one of our own pages");
});
