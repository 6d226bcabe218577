import { useActionState } from "react";
import type { signInAction } from "@/lib/features/accounts/actions";

/** Every form of an account answers in the same way. */
type FormAction = typeof signInAction;

/** The state of a form: what to show in it, and whether it is on its way. */
export function useFormAnswer(action: FormAction) {
  const [answer, submit, pending] = useActionState(action, { kind: "idle" });
  const refused = answer.kind === "refused" ? answer : null;
  return {
    answer,
    submit,
    pending,
    /** For a field: what was typed and what is wrong with it. */
    field: (name: string) => ({
      name,
      defaultValue: refused?.typed[name] ?? "",
      error: refused?.fields[name],
    }),
  };
}
