"use server";

import { redirect } from "next/navigation";
import { changePassword, signOut } from "@/lib/server/account";
import { requireEmail } from "@/lib/server/email";
import { formAction } from "@/lib/server/form-action";
import { localPath } from "@/lib/server/local-path";
import { hashPassword } from "@/lib/server/password";
import { spendTries } from "@/lib/server/rate-limit";
import { currentSession, founderScope, requireSession } from "@/lib/server/session";
import { clearSessionKey, writeSessionKey } from "@/lib/server/session-cookie";
import { signIn, signUpLimit } from "@/lib/server/sign-in";
import { currentVisitor } from "@/lib/server/visitor";
import { signUp } from "./mutations";
import { changePasswordInput, endSessionInput, signInInput, signUpInput } from "./schema";

export const signInAction = formAction({
  input: signInInput,
  run: async ({ email, password, callbackUrl }) => {
    const credentials = { email: requireEmail(email), password };
    await writeSessionKey(await signIn(credentials, await currentVisitor()));
    redirect(localPath(callbackUrl));
  },
});

export const signUpAction = formAction({
  input: signUpInput,
  run: async ({ name, email, password, workspace }) => {
    const address = requireEmail(email);
    const visitor = await currentVisitor();
    await spendTries([signUpLimit(visitor.address)]);
    const passwordHash = await hashPassword(password);
    const account = { name, email: address, passwordHash, workspace, visitor };
    const { key, slug } = await signUp(founderScope(), account);
    await writeSessionKey(key);
    redirect(`/w/${slug}`);
  },
});

export const changePasswordAction = formAction({
  input: changePasswordInput,
  run: async ({ currentPassword, newPassword }) => {
    const session = await requireSession();
    const { address } = await currentVisitor();
    await changePassword({ session, current: currentPassword, next: newPassword, address });
    return "Your password is changed. Every other browser is signed out.";
  },
});

export const endSessionAction = formAction({
  input: endSessionInput,
  run: async ({ sessionId }) => {
    const { user } = await requireSession();
    await signOut(user.id, { sessionId }, (await currentVisitor()).address);
    return "That browser is signed out.";
  },
});

export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session !== null) {
    const { address } = await currentVisitor();
    await signOut(session.user.id, { sessionId: session.id }, address);
  }
  await clearSessionKey();
  redirect("/sign-in");
}

export async function signOutEverywhereAction(): Promise<void> {
  const { user } = await requireSession();
  await signOut(user.id, "everywhere", (await currentVisitor()).address);
  await clearSessionKey();
  redirect("/sign-in");
}
