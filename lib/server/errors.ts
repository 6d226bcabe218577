export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "STALE",
  "CONFLICT",
  "INVALID",
  "CLOSED",
  "TOO_LARGE",
  "RATE_LIMITED",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal whose sentence may be shown. Any other error's text never is. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** By field name, for a form; absent where the refusal concerns no field. */
  readonly fields: Readonly<Record<string, string>> | undefined;
  /** What is there now, for a stale save. */
  readonly current: unknown;

  constructor(
    code: ErrorCode,
    sentence: string,
    detail: { readonly fields?: Readonly<Record<string, string>>; readonly current?: unknown } = {},
  ) {
    super(sentence);
    this.name = "AppError";
    this.code = code;
    this.fields = detail.fields;
    this.current = detail.current;
  }
}

/** Another tenant's id and an id that does not exist get this same answer. */
export const notFound = (what: string) => new AppError("NOT_FOUND", `This ${what} does not exist.`);

export const stale = (what: string, current: unknown) =>
  new AppError("STALE", `Somebody changed this ${what} since you opened it.`, { current });
