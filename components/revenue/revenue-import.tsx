"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useReason } from "@/components/restatements/reason-provider";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import type { MappingJson, RevenuePreview } from "@/lib/features/imports/schema";
import { applyFile, markFile, previewFile, type Reading } from "./import-file";
import { ImportOutcome } from "./import-outcome";
import { MappingFields } from "./mapping-fields";
import { offerFile } from "@/components/ui/offer-file";

interface RevenueImportProps {
  /** Address of the route that reads the file. */
  readonly url: string;
  /** Where the revenue is shown afterwards. */
  readonly revenueHref: string;
}

interface Look {
  readonly file: File;
  readonly sheet: number;
  readonly preview: RevenuePreview;
  readonly guessed: MappingJson;
}

/** From a spreadsheet to revenue: choose the file, look, correct how it is read, import it whole. */
export function RevenueImport({ url, revenueHref }: RevenueImportProps) {
  const router = useRouter();
  const explain = useReason();
  const [look, setLook] = useState<Look | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [reading, startReading] = useTransition();
  const [applying, startApplying] = useTransition();

  const read = (file: File, { sheet, mapping }: Reading) =>
    startReading(async () => {
      const answer = await previewFile(url, file, { sheet, mapping });
      if (!answer.ok) {
        setRefusal(answer.message);
        if (mapping === null) setLook(null);
        return;
      }
      setRefusal(null);
      const preview = answer.value;
      setLook({
        file,
        sheet,
        preview,
        guessed: mapping === null || look === null ? preview.mapping : look.guessed,
      });
    });

  const choose = (file: File) => read(file, { sheet: 0, mapping: null });

  const apply = ({ file, preview, sheet }: Look) =>
    startApplying(async () => {
      const answer = await explain((reason) => applyFile(url, file, preview, sheet, reason));
      if (!answer.ok) {
        setRefusal(answer.message);
        return;
      }
      router.push(revenueHref);
      router.refresh();
    });

  const offerMarked = ({ file, preview, sheet }: Look) =>
    startReading(async () => {
      const answer = await markFile(url, file, { sheet, mapping: preview.mapping });
      if (answer.ok)
        offerFile(file.name.replace(/(\.[^.]+)?$/, " with problems.csv"), answer.value.text);
      else setRefusal(answer.message);
    });

  return (
    <>
      <FileDrop
        label="File of revenue"
        prompt="Drop a spreadsheet of revenue here."
        chosen={look?.file.name ?? null}
        reading={reading}
        onChoose={choose}
      >
        A quarter, a motion and an amount a row, or quarters or motions across; CSV or XLSX, at most
        20&nbsp;MB.
      </FileDrop>
      {refusal !== null && (
        <div className="mt-6">
          <Notice kind="trouble">{refusal}</Notice>
        </div>
      )}
      {look !== null && (
        <>
          <section aria-labelledby="reading" className="mt-10">
            <SectionHead id="reading" aside="Guessed from the headings and the cells">
              How the file is read
            </SectionHead>
            {look.preview.sheets.length > 1 && (
              <SelectField
                className="mt-3 max-w-60"
                label="Sheet"
                options={look.preview.sheets.map((name, at) => ({
                  value: String(at),
                  label: name,
                }))}
                value={String(look.sheet)}
                onChange={(event) =>
                  read(look.file, { sheet: Number(event.target.value), mapping: null })
                }
              />
            )}
            <MappingFields
              preview={look.preview}
              guessed={look.guessed}
              onChange={(mapping) => read(look.file, { sheet: look.sheet, mapping })}
            />
          </section>
          <ImportOutcome
            preview={look.preview}
            onApply={() => apply(look)}
            onOfferMarked={() => offerMarked(look)}
            applying={applying}
          />
        </>
      )}
    </>
  );
}
