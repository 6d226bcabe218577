import type { signInAction } from "@/lib/features/accounts/actions";
import { Notice } from "@/components/ui/notice";

type Answer = Awaited<ReturnType<typeof signInAction>>;

/** What became of a form, above its fields. */
export function AnswerNotice({ answer }: { readonly answer: Answer }) {
  switch (answer.kind) {
    case "idle":
      return null;
    case "done":
      return (
        <div role="status">
          <Notice>{answer.message}</Notice>
        </div>
      );
    case "refused":
      return <Notice kind="trouble">{answer.message}</Notice>;
  }
}
