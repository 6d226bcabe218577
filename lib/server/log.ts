import "server-only";
import { pino } from "pino";

export const log = pino({
  // Not through env(): a build loads this module and has no environment. The start checks the value.
  level: process.env["LOG_LEVEL"] ?? "info",
  redact: ["password", "*.password", "email", "*.email", "headers.cookie", "headers.authorization"],
});
