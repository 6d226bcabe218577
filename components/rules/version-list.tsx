import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import { BeginDraft } from "./begin-draft";
import { DifferencesTable } from "./differences-table";
import type { VersionView } from "./prepare-rules";
import { rulesFileHref } from "./rules-address";

interface VersionListProps {
  readonly workspace: string;
  readonly versions: readonly VersionView[];
  readonly mayWrite: boolean;
}

/** What a copy of numbered rules is called: their name without the number. */
const unnumbered = (name: string) => name.replace(/ \d+$/, "");

/** The rules that the workspace has published, the newest first. */
export function VersionList({ workspace, versions, mayWrite }: VersionListProps) {
  return (
    <section aria-labelledby="versions" className="mt-12 text-small">
      <SectionHead id="versions" aside="A published version is never changed">
        Your own rules
      </SectionHead>
      {versions.length === 0 && (
        <div className="pt-5">
          <EmptyState sentence="Copy the standard rules, change what you see differently, and try it on every close first.">
            A draft judges nobody. Published, it is a numbered version to which companies are
            pinned, each from a quarter that is still open.
          </EmptyState>
        </div>
      )}
      <ul>
        {versions.map((version) => (
          <li
            key={version.id}
            className="grid gap-x-10 gap-y-3 border-b border-rule py-4 desktop:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <div>
              <h3 className="text-body font-semibold">{version.name}</h3>
              <p className="text-ink-3">
                {version.by}. {version.judges}.
              </p>
              <p className="mt-1.5 max-w-[60ch] whitespace-pre-line">{version.note}</p>
              <div className="mt-3 flex flex-wrap gap-2.5 print:hidden">
                {mayWrite && (
                  <BeginDraft
                    workspace={workspace}
                    basedOnId={version.id}
                    name={unnumbered(version.name)}
                  >
                    Copy into a draft
                  </BeginDraft>
                )}
                <a
                  href={rulesFileHref(workspace, version.id)}
                  download
                  className={buttonClass("quiet")}
                  aria-label={`Download ${version.name}`}
                >
                  Download
                </a>
              </div>
            </div>
            <DifferencesTable
              label={`What ${version.name} changes`}
              from={version.base}
              to={version.name}
              rows={version.differences}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
