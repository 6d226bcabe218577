import "server-only";
import type { FileRecord } from "@/lib/domain/file-record";
import type { Prisma } from "./db";
import type { ImportKind } from "./generated/prisma/enums";
import { actingUserId, type Scope } from "./scope";
import type { Tx } from "./transaction";

interface ImportRow {
  readonly id: string;
  readonly companyId: string;
  readonly kind: ImportKind;
  readonly file: FileRecord;
  /** Which column was read as what; empty where the format itself says so. */
  readonly mapping: Prisma.InputJsonValue;
}

/** Writes which file came in, by whom and how it was read; what it brought names the row's id. */
export async function insertImport(tx: Tx, scope: Scope, row: ImportRow): Promise<void> {
  const { file, ...rest } = row;
  await tx.import.create({
    data: {
      ...rest,
      workspaceId: scope.workspaceId,
      fileName: file.name,
      bytes: file.bytes,
      sha256: file.sha256,
      byUserId: actingUserId(scope),
    },
  });
}
