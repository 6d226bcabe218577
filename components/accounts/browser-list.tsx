"use client";

import { AnswerNotice } from "@/components/accounts/answer-notice";
import { useFormAnswer } from "@/components/accounts/use-form-answer";
import { Button } from "@/components/ui/button";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { IsoDate } from "@/lib/domain/quarter";
import { endSessionAction } from "@/lib/features/accounts/actions";
import { browserName } from "@/lib/format/browser";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

interface Browser {
  readonly id: string;
  readonly userAgent: string | null;
  readonly signedInOn: IsoDate;
  /** The one that shows this page. */
  readonly current: boolean;
}

/** One form for all rows: the button that is pressed says which browser. */
export function BrowserList({ browsers }: { readonly browsers: readonly Browser[] }) {
  const { answer, submit, pending } = useFormAnswer(endSessionAction);
  return (
    <form action={submit} className="mt-3">
      <AnswerNotice answer={answer} />
      <Table label="Signed-in browsers">
        <thead>
          <tr>
            <ColumnHead>Browser</ColumnHead>
            <ColumnHead>Signed in</ColumnHead>
            <ColumnHead>
              <span className="sr-only">Sign out</span>
            </ColumnHead>
          </tr>
        </thead>
        <tbody>
          {browsers.map(({ id, userAgent, signedInOn, current }) => (
            <tr key={id}>
              <RowHead>{browserName(userAgent)}</RowHead>
              <Cell>{dateLabel(signedInOn, LOCALE)}</Cell>
              <Cell num>
                {current ? (
                  <span className="text-ink-3">This browser</span>
                ) : (
                  <Button
                    type="submit"
                    name="sessionId"
                    value={id}
                    disabled={pending}
                    aria-label={`Sign out ${browserName(userAgent)}, signed in ${dateLabel(signedInOn, LOCALE)}`}
                  >
                    Sign out
                  </Button>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </form>
  );
}
