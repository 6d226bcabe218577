import type { Metadata } from "next";
import { LetterEditor } from "@/components/letter/letter-editor";
import { LetterList } from "@/components/letter/letter-list";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { LetterTools } from "@/components/letter/letter-tools";
import { letterRows, letterView } from "@/components/letter/prepare-letter";
import { WriteButton } from "@/components/letter/write-button";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { quarterKey } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadLetters } from "@/lib/features/letters/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/letter">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Letter, ${company.profile.name}` };
}

export default async function LetterScreen({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const asked = firstValue((await searchParams)["id"]);
  const { company, mayWrite, hasMailServer, letters, latest, shown } = await loadLetters(
    workspace,
    slug,
    asked,
  );
  const root = `/w/${workspace}/c/${slug}`;
  const href = `${root}/letter`;
  const crumbs = [{ label: company.profile.name, href: root }, { label: "Letter" }];
  const write =
    latest === null || !mayWrite
      ? null
      : { workspace, companyId: company.id, quarter: quarterKey(latest.quarter), href };
  const writeLabel = latest === null ? "" : `Write one for ${quarterLabel(latest.quarter)}`;
  if (shown === null)
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          heading
          over="Letter"
          sentence={
            latest === null
              ? "A letter is written from a closed quarter."
              : `${quarterLabel(latest.quarter)} is closed. Its answer makes a letter of one page.`
          }
          actions={
            write === null ? (
              latest === null && mayWrite ? (
                <LinkButton kind="primary" href={`${root}/review`}>
                  Open the quarterly review
                </LinkButton>
              ) : undefined
            ) : (
              <WriteButton {...write} kind="primary" label="Write the letter" />
            )
          }
        >
          It says in plain words whether it is too early or the time has come, why, what would
          change it, and when to look again. You edit it before anybody reads it. The answer of an
          open quarter may still move, so it is closed first.
        </EmptyState>
      </Page>
    );
  const view = letterView(shown.letter, shown.close, latest, LOCALE);
  const { id, sent, outdated, subject, body, foot } = view;
  const isDraft = sent === null && mayWrite;
  return (
    <Page crumbs={crumbs}>
      <div className="print:hidden">
        <PageSentence
          over={<Overline>{sent ?? foot[0]}</Overline>}
          aside={
            (sent !== null || outdated !== null) && write !== null ? (
              <WriteButton {...write} label={writeLabel} />
            ) : undefined
          }
        >
          {view.sentence}
        </PageSentence>
        {outdated !== null && (
          <div className="mt-5">
            <Notice>
              {outdated} This letter still tells of the close that it was written from.
            </Notice>
          </div>
        )}
      </div>
      {isDraft ? (
        <LetterEditor
          key={id}
          workspace={workspace}
          companyId={company.id}
          view={view}
          hasMailServer={hasMailServer}
          href={href}
        />
      ) : (
        <div className="mt-6">
          <div className="mb-4 flex flex-wrap gap-2.5 print:hidden">
            <LetterTools subject={subject} body={body} />
          </div>
          <LetterSheet subject={subject} body={body} foot={foot} />
        </div>
      )}
      <LetterList letters={letterRows(letters, LOCALE)} shownId={id} href={href} />
    </Page>
  );
}
