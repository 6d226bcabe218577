import "server-only";
import { z } from "zod";
import { canonicalEmail, type Email } from "./email";

const plainAddress = z.custom<Email>((email) => email !== null, "must be one plain address");

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
    /** `1` where a proxy that we trust sets X-Forwarded-For. */
    TRUST_PROXY: z.enum(["0", "1"]).default("0"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** `0` where this instance only serves and others do what is due. */
    JOBS: z.enum(["0", "1"]).default("1"),
    /** Without it messages wait, and the product says so. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, "must be an smtp:// or smtps:// address")
      .optional(),
    /** The sender of every message. */
    MAIL_FROM: z.string().transform(canonicalEmail).pipe(plainAddress).optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ["MAIL_FROM"],
    message: "must be set where SMTP_URL is",
  })
  .readonly();
export type Env = z.infer<typeof schema>;

/** Reads the environment, or says in one sentence a line what is missing. Empty is as good as not set. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${faults.join("\n")}`);
}

let parsed: Env | undefined;

/** Parsed once, at the first call: instrumentation makes that call before a request is served. */
export const env = (): Env => (parsed ??= parseEnv(process.env));
