"use client";

import { AnswerNotice } from "@/components/accounts/answer-notice";
import { useFormAnswer } from "@/components/accounts/use-form-answer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { signInAction } from "@/lib/features/accounts/actions";

/** `callbackUrl` is where to go afterwards; the action checks that it is one of our pages. */
export function SignInForm({ callbackUrl }: { readonly callbackUrl: string }) {
  const { answer, submit, pending, field } = useFormAnswer(signInAction);
  return (
    <form action={submit} className="mt-8 flex flex-col gap-5" noValidate>
      <AnswerNotice answer={answer} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field label="E-mail address" type="email" autoComplete="username" {...field("email")} />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        {...field("password")}
      />
      <div>
        <Button kind="primary" type="submit" busy={pending ? "Signing in…" : undefined}>
          Sign in
        </Button>
      </div>
    </form>
  );
}
