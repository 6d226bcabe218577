import { expect, test } from "vitest";
import { readUpload } from "./upload";

const post = (body: string, query: string) =>
  new Request(`https://example.com/import?${query}`, { method: "POST", body });
const textOf = (content: Uint8Array) => new TextDecoder().decode(content);

test("a body is one file, named by the address", async () => {
  const { file, content, preface } = await readUpload(post("a,b", "file=staff.csv"), 10);
  expect(file).toMatchObject({ name: "staff.csv", bytes: 3 });
  expect(textOf(content)).toBe("a,b");
  expect(preface).toBeNull();
});

test("what stands before the file is no part of it, nor of its hash", async () => {
  const said = JSON.stringify({ choices: { vacant: "filled" } });
  const plain = await readUpload(post("a,b", "file=staff.csv"), 10);
  const led = await readUpload(post(`${said}a,b`, `file=staff.csv&preface=${said.length}`), 10);
  expect(led.file).toEqual(plain.file);
  expect(textOf(led.content)).toBe("a,b");
  expect(led.preface).toEqual({ choices: { vacant: "filled" } });
});

test.each([
  ["a file that is larger than allowed", "preface=2", `{}${"a".repeat(11)}`, "TOO_LARGE"],
  ["a preface that is cut off", "preface=3", "{}", "INVALID"],
  ["a preface that is none", "preface=2", "abc", "INVALID"],
  ["a length that is none", "preface=-1", "abc", "INVALID"],
  ["a preface longer than any may be", `preface=${2 ** 40}`, "abc", "INVALID"],
])("%s is refused", async (_, query, body, code) => {
  await expect(readUpload(post(body, query), 10)).rejects.toMatchObject({ code });
});
