import { z } from "zod";
import { workspaceName } from "@/lib/features/workspaces/schema";

/** In characters, not in UTF-16 units. */
const lengthOf = (text: string) => Array.from(text).length;

const newPassword = z
  .string()
  .refine((text) => lengthOf(text) >= 10, "Use at least 10 characters.")
  .refine((text) => lengthOf(text) <= 128, "Use at most 128 characters.");

/** Any text at all: which passwords once were allowed is no news for who guesses. */
const knownPassword = z.string().min(1, "Enter your password.").max(1_000, "This is too long.");

const personName = z
  .string()
  .trim()
  .min(1, "Enter your name.")
  .max(100, "Use at most 100 characters.")
  .regex(/^\P{Cc}*$/u, "Leave out line breaks and control characters.");

const emailText = z.string().min(1, "Enter your e-mail address.").max(320, "This is too long.");

export const signInInput = z.object({
  email: emailText,
  password: knownPassword,
  callbackUrl: z.string().default("/"),
});

export const signUpInput = z.object({
  name: personName,
  email: emailText,
  password: newPassword,
  workspace: workspaceName,
});

export const changePasswordInput = z.object({
  currentPassword: knownPassword,
  newPassword,
});

export const endSessionInput = z.object({ sessionId: z.uuid() });
