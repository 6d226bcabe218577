/** What is remembered of a file that was read: enough to know it again, never its content. */
export interface FileRecord {
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}
