"use client";

import { AnswerNotice } from "@/components/accounts/answer-notice";
import { useFormAnswer } from "@/components/accounts/use-form-answer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { changePasswordAction } from "@/lib/features/accounts/actions";

/** The address is there for password managers, which file the new password under it. */
export function PasswordForm({ email }: { readonly email: string }) {
  const { answer, submit, pending, field } = useFormAnswer(changePasswordAction);
  return (
    <form action={submit} className="mt-4 flex max-w-90 flex-col gap-5" noValidate>
      <AnswerNotice answer={answer} />
      <input hidden autoComplete="username" value={email} readOnly />
      <Field
        label="Password now"
        type="password"
        autoComplete="current-password"
        {...field("currentPassword")}
      />
      <Field
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. Every other browser is signed out."
        {...field("newPassword")}
      />
      <div>
        <Button type="submit" busy={pending ? "Changing…" : undefined}>
          Change password
        </Button>
      </div>
    </form>
  );
}
