import "server-only";
import { loadCompany } from "@/lib/features/companies/loaders";
import { hasMailServer } from "@/lib/server/mail";
import { can } from "@/lib/server/scope";
import { readLetterClose, readLetters } from "./data";
import { letterPolicy } from "./policy";

/** A company's letters, and the one asked for; without an id the latest. */
export async function loadLetters(workspace: string, slug: string, asked: string | undefined) {
  const { scope, company } = await loadCompany(workspace, slug);
  const companyId = company.id;
  const { letters, latest } = await readLetters(scope, { companyId });
  const letter = letters.find(({ id }) => id === asked) ?? letters[0] ?? null;
  const close =
    letter === null
      ? null
      : await readLetterClose(scope, {
          companyId,
          quarter: letter.quarter,
          revision: letter.revision,
        });
  return {
    company,
    mayWrite: can(scope, letterPolicy.write),
    hasMailServer: hasMailServer(),
    letters,
    latest,
    shown: letter === null || close === null ? null : { letter, close },
  };
}
