import { afterEach, beforeEach, expect, vi } from "vitest";

const LEVELS = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  for (const level of LEVELS) vi.spyOn(console, level);
});

afterEach(() => {
  const said = LEVELS.flatMap((level) =>
    vi.mocked(console[level]).mock.calls.map((call) => [level, ...call]),
  );
  vi.restoreAllMocks();
  expect(said, "a test may print nothing").toEqual([]);
});
