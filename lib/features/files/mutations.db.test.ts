import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { recordFact } from "@/lib/features/facts/mutations";
import { readFacts } from "@/lib/features/facts/data";
import { type ReceivedFile, receiveFile } from "@/lib/server/files";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { day } from "@/test/sample-record";
import { listFiles, readFile, readFileChunk } from "./data";
import { keepFile } from "./mutations";
import { MOST_FILE_BYTES } from "./schema";

const received = (content: Uint8Array<ArrayBuffer>): Promise<ReceivedFile> =>
  receiveFile(
    new Request("https://example.com", { method: "POST", body: content }),
    MOST_FILE_BYTES,
  );

async function makeWorld() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  return { workspaceId, scope, companyId };
}

const countsOf = (workspaceId: string) =>
  asOwnerIn(workspaceId, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM files)::int AS files,
         (SELECT count(*) FROM file_chunks)::int AS chunks,
         (SELECT count(*) FROM audit WHERE action = 'file.keep')::int AS audited`,
    );
    return rows[0] as unknown;
  });

test("a file of 10 MB is kept whole and comes back byte for byte", async () => {
  const { scope, companyId } = await makeWorld();
  const content = randomBytes(MOST_FILE_BYTES);
  const { sha256 } = await keepFile(scope, { companyId, ...(await received(content)) });
  const { bytes } = await readFile(scope, { companyId, sha256 });
  expect(bytes).toBe(MOST_FILE_BYTES);
  const hash = createHash("sha256");
  for (let ordinal = 0; ordinal < 10; ordinal += 1) {
    hash.update(await readFileChunk(scope, { companyId, sha256, ordinal }));
  }
  expect(hash.digest("hex")).toBe(sha256);
  await expect(readFileChunk(scope, { companyId, sha256, ordinal: 10 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the same bytes are stored once, also when they come twice at once", async () => {
  const { workspaceId, scope, companyId } = await makeWorld();
  const file = { companyId, ...(await received(randomBytes(2 * 1024 * 1024 + 1))) };
  const answers = await Promise.all([keepFile(scope, file), keepFile(scope, file)]);
  expect(answers[0]).toEqual(answers[1]);
  await keepFile(scope, file);
  expect(await countsOf(workspaceId)).toEqual({ files: 1, chunks: 3, audited: 1 });
});

test("a file longer than the table allows leaves nothing", async () => {
  const { workspaceId, scope, companyId } = await makeWorld();
  const file = await received(randomBytes(1024 * 1024 + 1));
  // The table refuses a length that no file has.
  const longer = { companyId, ...file, bytes: MOST_FILE_BYTES + 1 };
  await expect(keepFile(scope, longer)).rejects.toThrow("files_bytes_check");
  expect(await countsOf(workspaceId)).toEqual({ files: 0, chunks: 0, audited: 0 });
});

test("a viewer opens files and keeps none; a member limited to other companies sees none", async () => {
  const { workspaceId, scope, companyId } = await makeWorld();
  const file = await received(randomBytes(10));
  const { sha256 } = await keepFile(scope, { companyId, ...file });
  const viewer = await makeMember(workspaceId, "viewer");
  expect(await listFiles(viewer, { companyId })).toEqual([sha256]);
  await expect(keepFile(viewer, { companyId, ...file })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const other = await makeCompany(workspaceId);
  const limited = await makeMember(workspaceId, "analyst", [other.id]);
  const asks = [
    () => readFile(limited, { companyId, sha256 }),
    () => readFileChunk(limited, { companyId, sha256, ordinal: 0 }),
    () => listFiles(limited, { companyId }),
    () => keepFile(limited, { companyId, ...file }),
    // Bytes that another company keeps are not there for this one.
    () => readFile(limited, { companyId: other.id, sha256 }),
  ];
  for (const ask of asks) await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an answer rests on a kept file, under the name it was given there, and on no other", async () => {
  const { scope, companyId } = await makeWorld();
  const { sha256 } = await keepFile(scope, { companyId, ...(await received(randomBytes(12))) });
  const answer = (hash: string) =>
    recordFact(scope, {
      companyId,
      fact: "seat.kind",
      value: "none",
      from: day("2026-03-01"),
      confirmed: null,
      rater: "CFO",
      evidence: [{ kind: "file", label: null, name: "Minutes.pdf", sha256: hash }],
      reason: null,
    });
  await answer(sha256);
  await expect(answer("0".repeat(64))).rejects.toMatchObject({ code: "NOT_FOUND" });
  const [entry] = await readFacts(scope, { companyId });
  expect(entry?.evidence).toEqual([
    { kind: "file", label: null, name: "Minutes.pdf", sha256, bytes: 12 },
  ]);
});
