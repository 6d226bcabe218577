import { z } from "zod";

/** Bytes of the largest file that is kept; one more is refused. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** Names a file by its content: 64 lower-case hex digits. */
export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of a file once it is kept. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Where a kept file is opened, below the address of the company's files. */
export const fileAddress = (files: string, { sha256, name }: { sha256: string; name: string }) =>
  `${files}/${sha256}?${new URLSearchParams({ file: name }).toString()}`;
