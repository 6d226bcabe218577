"use client";

import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import type { JudgedClose } from "@/components/verdict/judged-close";
import type { SheetLook } from "@/lib/format/chart-look";
import { ChangeLists } from "./change-lists";
import { ColumnFields } from "./column-fields";
import { GuessGroups } from "./guess-groups";
import { ImportFigures } from "./import-figures";
import { ImportProblems } from "./import-problems";
import { ImportStep } from "./import-step";
import { TitleLevels } from "./title-levels";
import { type ChartImportPlace, type ChartImportState, useChartImport } from "./use-chart-import";

interface ChartImportProps extends ChartImportPlace {
  readonly judged: JudgedClose | null;
}

/** From an HR export to a chart: choose the file, look, answer what it leaves open, confirm who leads. */
export function ChartImport({ judged, ...place }: ChartImportProps) {
  const state = useChartImport(place);
  const { file, look, refusal, reading } = state;
  return (
    <>
      <FileDrop
        label="File of the org chart"
        prompt="Drop an export of your HR system here."
        chosen={file?.name ?? null}
        reading={reading}
        onChoose={state.choose}
      >
        One row a position, with its title and its manager; CSV or XLSX, at most 20&nbsp;MB.
      </FileDrop>
      {refusal !== null && (
        <div className="mt-6">
          <Notice kind="trouble">{refusal.message}</Notice>
        </div>
      )}
      {look !== null && <Look state={state} look={look} judged={judged} />}
    </>
  );
}

interface LookProps {
  readonly state: ChartImportState;
  readonly look: SheetLook;
  readonly judged: JudgedClose | null;
}

/** The file as it would be read, from its columns to the import. */
function Look({ state, look, judged }: LookProps) {
  const { answers } = state;
  const columns = answers.columns ?? look.columns;
  return (
    <>
      <ImportFigures figures={look.figures} />
      <section aria-labelledby="columns" className="mt-10">
        <SectionHead id="columns" aside="Guessed from the headings and the cells">
          Columns
        </SectionHead>
        {look.sheets.length > 1 && (
          <SelectField
            className="mt-3 max-w-60"
            label="Sheet"
            options={look.sheets.map((sheet, at) => ({ value: String(at), label: sheet }))}
            value={String(answers.sheet ?? look.sheet)}
            onChange={({ target }) =>
              state.reread({ sheet: Number(target.value), columns: null, choices: {} })
            }
          />
        )}
        {columns !== null && (
          <ColumnFields
            look={look}
            columns={columns}
            isCorrected={answers.columns !== null}
            onChange={(next) => state.reread({ columns: next })}
          />
        )}
      </section>
      {look.problemCount > 0 && <ImportProblems {...look} onOfferMarked={state.offerMarked} />}
      {look.groups.length > 0 && (
        <GuessGroups
          groups={look.groups}
          choices={answers.choices}
          onChoose={(choices) => state.reread({ choices: { ...choices } })}
        />
      )}
      {look.figures !== null && (
        <>
          <TitleLevels
            {...look}
            corrections={answers.titles}
            onCorrect={(titles) => state.reread({ titles: { ...titles } })}
          />
          {look.next !== null && <ChangeLists next={look.next} />}
          <ImportStep
            state={state}
            look={look}
            positions={look.figures.positions}
            judged={judged}
          />
        </>
      )}
    </>
  );
}
