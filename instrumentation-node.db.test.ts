import { expect, test, vi } from "vitest";
import { prepare } from "./instrumentation-node";

test("as a role that sees every workspace, the process ends with a sentence", async () => {
  process.env["DATABASE_URL"] = process.env["TEST_SUPERUSER_URL"];
  const said: unknown[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.push(text);
    return true;
  });
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("ended");
  });
  await expect(prepare()).rejects.toThrow("ended");
  expect(exit).toHaveBeenCalledWith(1);
  expect(said.join("")).toContain("whom row-level security does not bind");
  exit.mockRestore();
  write.mockRestore();
});
