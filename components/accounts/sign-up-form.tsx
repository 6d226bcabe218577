"use client";

import { AnswerNotice } from "@/components/accounts/answer-notice";
import { useFormAnswer } from "@/components/accounts/use-form-answer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { signUpAction } from "@/lib/features/accounts/actions";

export function SignUpForm() {
  const { answer, submit, pending, field } = useFormAnswer(signUpAction);
  return (
    <form action={submit} className="mt-8 flex flex-col gap-5" noValidate>
      <AnswerNotice answer={answer} />
      <Field label="Your name" autoComplete="name" maxLength={100} {...field("name")} />
      <Field label="E-mail address" type="email" autoComplete="username" {...field("email")} />
      <Field
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. A few words are easier to keep than a puzzle."
        {...field("password")}
      />
      <Field
        label="Workspace"
        autoComplete="organization"
        maxLength={100}
        hint="Your consultancy, or the company you work for."
        {...field("workspace")}
      />
      <div>
        <Button kind="primary" type="submit" busy={pending ? "Signing up…" : undefined}>
          Sign up
        </Button>
      </div>
    </form>
  );
}
