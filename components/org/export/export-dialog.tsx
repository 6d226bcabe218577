"use client";

import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { offerFile } from "@/components/ui/offer-file";
import { SelectField } from "@/components/ui/select-field";
import { LOCALE } from "@/lib/format/locale";
import { fileSentence } from "./file-sentence";
import { type ExportSource, type FileChoice, makeFile, pictureOf } from "./make-file";
import { isPrintable } from "./printable";

interface ExportDialogProps {
  readonly source: ExportSource;
  readonly onClose: () => void;
}

type Form = "svg" | "png" | "pdf";

const FORMS = [
  { value: "pdf", label: "PDF", hint: "To print or to send" },
  { value: "png", label: "PNG", hint: "For a slide" },
  { value: "svg", label: "SVG", hint: "To draw on" },
] as const;

const PAPERS = [
  { value: "pdf", label: "One page, as large as the chart" },
  { value: "a4", label: "A4 sheets to put side by side" },
  { value: "a3", label: "A3 sheets to put side by side" },
] as const;

const SCALES = [
  { value: "1", label: "As on the screen" },
  { value: "2", label: "Twice as sharp" },
  { value: "4", label: "Four times as sharp, for print" },
] as const;

/** Takes the whole chart out as a file, whatever part of it the screen shows. */
export function ExportDialog({ source, onClose }: ExportDialogProps) {
  const [form, setForm] = useState<Form>("pdf");
  const [paper, setPaper] = useState<"pdf" | "a4" | "a3">("pdf");
  const [scale, setScale] = useState("2");
  const [hideNames, setHideNames] = useState(false);
  const [branchOnly, setBranchOnly] = useState(source.root !== null);
  const [progress, setProgress] = useState<number | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const work = useRef<AbortController | null>(null);

  const choice: FileChoice = { kind: form === "pdf" ? paper : form, scale: Number(scale) };
  const picture = useMemo(
    () => pictureOf(source, { hideNames, branchOnly }),
    [source, hideNames, branchOnly],
  );
  const isUnprintable = form === "pdf" && !isPrintable(source.chart, hideNames);

  const stop = () => {
    work.current?.abort();
    work.current = null;
    setProgress(null);
  };
  const close = () => {
    stop();
    onClose();
  };

  const make = async () => {
    const controller = new AbortController();
    work.current = controller;
    setHasFailed(false);
    setProgress(0);
    try {
      const { name, content } = await makeFile(picture, choice, {
        signal: controller.signal,
        onProgress: setProgress,
      });
      if (work.current !== controller) return;
      offerFile(name, content);
      close();
    } catch {
      if (controller.signal.aborted) return;
      setProgress(null);
      setHasFailed(true);
    }
  };

  const isAtWork = progress !== null;
  return (
    <Dialog
      open
      onClose={close}
      title="How should the whole chart be taken out?"
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => void make()}
            busy={isAtWork ? `Drawing, ${Math.round(progress * 100)}\u00a0%` : undefined}
          >
            {hasFailed ? "Try again" : "Export"}
          </Button>
          <Button onClick={isAtWork ? stop : close}>{isAtWork ? "Stop" : "Cancel"}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ChoiceGroup<Form>
          legend="As"
          name="export-form"
          choices={FORMS}
          value={form}
          onChange={setForm}
          disabled={isAtWork}
        />
        {form === "pdf" && (
          <SelectField
            label="Paper"
            options={PAPERS}
            value={paper}
            disabled={isAtWork}
            onChange={({ target }) =>
              setPaper(PAPERS.find(({ value }) => value === target.value)?.value ?? "pdf")
            }
          />
        )}
        {form === "png" && (
          <SelectField
            label="Sharpness"
            options={SCALES}
            value={scale}
            disabled={isAtWork}
            onChange={({ target }) => setScale(target.value)}
          />
        )}
        <div>
          <Checkbox
            label="Hide the names of people"
            checked={hideNames}
            disabled={isAtWork}
            onChange={({ target }) => setHideNames(target.checked)}
          />
          {source.root !== null && (
            <Checkbox
              label="Only the branch that is shown"
              checked={branchOnly}
              disabled={isAtWork}
              onChange={({ target }) => setBranchOnly(target.checked)}
            />
          )}
        </div>
        <p className="text-ink-2">
          {fileSentence(picture, choice, LOCALE)} Folded branches are open in it, and it is always
          on white.
        </p>
        {isUnprintable && (
          <Notice>
            Some titles or names are in a script that the letters of the PDF do not hold. SVG and
            PNG show them.
          </Notice>
        )}
        {hasFailed && (
          <Notice kind="trouble">
            The file could not be made. Choose less sharpness or another kind, and try again.
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
