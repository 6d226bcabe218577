"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { ProblemTable } from "@/components/ui/problem-table";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import { closeHint, type JudgedClose } from "@/components/verdict/judged-close";
import type { ChartColumns } from "@/lib/domain/org/headings";
import type { Leader } from "@/lib/domain/org/chart";
import type { ChartPreview } from "@/lib/features/charts/schema";
import { applyChart, previewChart } from "./chart-upload";
import { ColumnFields } from "./column-fields";
import { ImportFigures } from "./import-figures";
import { SeatField } from "./seat-field";

interface ChartImportProps {
  /** Address of the route that reads the file. */
  readonly url: string;
  /** Where the chart is shown afterwards. */
  readonly chartHref: string;
  /** The day proposed for the chart. */
  readonly from: string;
  readonly judged: JudgedClose | null;
}

interface Choices {
  readonly sheet: number;
  readonly columns: ChartColumns | null;
}

const NOT_KNOWN = { value: "unknown", label: "Not known yet" };
const NO_LEADER = { value: "none", label: "There is none" };

const seatKey = (value: string) => (value.startsWith("seat:") ? value.slice(5) : null);

function leaderOf(value: string): Leader {
  const key = seatKey(value);
  if (key !== null) return { kind: "named", key };
  return { kind: value === "none" ? "none" : "unknown" };
}

/** What is proposed with a reason is chosen; anything else waits for a person. */
const proposed = (choices: ChartPreview["leaders"]) =>
  choices[0]?.why == null ? NOT_KNOWN.value : `seat:${choices[0].key}`;

/** From an HR export to a chart: choose the file, look, correct the columns, confirm who leads. */
export function ChartImport({ url, chartHref, from, judged }: ChartImportProps) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ChartPreview | null>(null);
  const [choices, setChoices] = useState<Choices>({ sheet: 0, columns: null });
  const [name, setName] = useState("");
  const [effectiveFrom, setEffectiveFrom] = useState(from);
  const [chief, setChief] = useState(NOT_KNOWN.value);
  const [leader, setLeader] = useState(NOT_KNOWN.value);
  const [refusal, setRefusal] = useState<{
    message: string;
    fields: Readonly<Record<string, string>>;
  }>();
  const [reading, startReading] = useTransition();
  const [importing, startImporting] = useTransition();

  const upload = (next: Choices) => ({
    ...next,
    name: name.trim() === "" ? "Chart" : name,
    effectiveFrom,
    chiefExecutive: seatKey(chief),
    leader: leaderOf(leader),
  });

  const look = (chosen: File, next: Choices) =>
    startReading(async () => {
      setChoices(next);
      const answer = await previewChart(url, chosen, upload(next));
      if (!answer.ok) {
        setPreview(null);
        setRefusal({ message: answer.message, fields: answer.fields ?? {} });
        return;
      }
      setRefusal(undefined);
      setPreview(answer.value);
      setChief(proposed(answer.value.chiefExecutives));
      setLeader(proposed(answer.value.leaders));
    });

  const choose = (chosen: File) => {
    setFile(chosen);
    if (name === "") setName(chosen.name.replace(/\.[^.]+$/, ""));
    look(chosen, { sheet: 0, columns: null });
  };

  const apply = (chosen: File) =>
    startImporting(async () => {
      const answer = await applyChart(url, chosen, { ...upload(choices), name });
      if (answer.ok) router.push(chartHref);
      else setRefusal({ message: answer.message, fields: answer.fields ?? {} });
    });

  const figures = preview?.figures ?? null;
  return (
    <>
      <FileDrop
        label="File of the org chart"
        prompt="Drop an export of your HR system here."
        chosen={file?.name ?? null}
        reading={reading}
        onChoose={choose}
      >
        One row a position, with its title and its manager; CSV or XLSX, at most 20&nbsp;MB.
      </FileDrop>
      {refusal !== undefined && (
        <div className="mt-6">
          <Notice kind="trouble">{refusal.message}</Notice>
        </div>
      )}
      {preview !== null && file !== null && (
        <>
          <ImportFigures figures={figures} />
          <section className="mt-10">
            <SectionHead aside="Guessed from the headings">Columns</SectionHead>
            {preview.sheets.length > 1 && (
              <SelectField
                className="mt-3 max-w-60"
                label="Sheet"
                options={preview.sheets.map((sheet, place) => ({
                  value: String(place),
                  label: sheet,
                }))}
                value={String(choices.sheet)}
                onChange={(event) =>
                  look(file, { sheet: Number(event.target.value), columns: null })
                }
              />
            )}
            {preview.columns !== null && (
              <ColumnFields
                headings={preview.headings}
                sample={preview.sample}
                columns={preview.columns}
                onChange={(columns) => look(file, { ...choices, columns })}
              />
            )}
          </section>
          {preview.problems.length > 0 && (
            <section className="mt-10">
              <SectionHead aside={`${preview.problemCount} found`}>Problems</SectionHead>
              <ProblemTable problems={preview.problems} />
              {preview.problemCount > preview.problems.length && (
                <p className="mt-2 text-small text-ink-3">
                  And {preview.problemCount - preview.problems.length} more. Mend these first, then
                  choose the file again.
                </p>
              )}
            </section>
          )}
          {figures !== null && (
            <section className="mt-10">
              <SectionHead>Who leads</SectionHead>
              <div className="mt-3 grid gap-x-6 gap-y-4 tablet:grid-cols-2">
                <SeatField
                  label="Chief executive"
                  choices={preview.chiefExecutives}
                  others={[NOT_KNOWN]}
                  value={chief}
                  onChange={setChief}
                />
                <SeatField
                  label="Partnerships leader"
                  choices={preview.leaders}
                  others={[NO_LEADER, NOT_KNOWN]}
                  value={leader}
                  onChange={setLeader}
                />
                <Field
                  label="Name of the chart"
                  value={name}
                  error={refusal?.fields["name"]}
                  onChange={(event) => setName(event.target.value)}
                />
                <Field
                  type="date"
                  label="In force from"
                  hint={closeHint(judged, effectiveFrom)}
                  value={effectiveFrom}
                  error={refusal?.fields["effectiveFrom"]}
                  onChange={(event) => setEffectiveFrom(event.target.value)}
                />
              </div>
              <div className="mt-6">
                <Button
                  kind="primary"
                  onClick={() => apply(file)}
                  busy={importing ? "Importing…" : undefined}
                >
                  Import {figures.positions} positions
                </Button>
              </div>
            </section>
          )}
        </>
      )}
    </>
  );
}
