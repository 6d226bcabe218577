"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sendFile } from "@/components/ui/send-file";
import { useEarlyFile } from "@/components/ui/use-early-file";

interface FileProblem {
  readonly pointer: string;
  readonly sentence: string;
}

interface DossierImportProps {
  readonly workspace: string;
}

const problemsOf = (current: unknown): readonly FileProblem[] =>
  // Our own route lists problems in this shape and sends nothing else here.
  Array.isArray(current) ? (current as readonly FileProblem[]) : [];

/** A company from the file that an export or another workspace wrote. */
export function DossierImport({ workspace }: DossierImportProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<string>();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [pending, start] = useTransition();

  const send = (file: File) => {
    start(async () => {
      const url = `/api/w/${workspace}/dossier-import`;
      const answer = await sendFile<{ readonly slug: string }>(url, file);
      if (answer.ok) {
        router.push(`/w/${workspace}/c/${answer.value.slug}`);
        return;
      }
      setMessage(answer.message);
      setProblems(problemsOf(answer.current));
    });
  };

  useEarlyFile(input, send);

  return (
    <div className="text-small">
      <p className="mb-3 text-ink-2">
        A company that left another workspace as a file comes in whole: profile, revenue, charts,
        answers and decisions.
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="File of the company"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) send(file);
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()} busy={pending ? "Importing…" : undefined}>
        Import a company’s file
      </Button>
      {message !== undefined && (
        <div className="mt-4">
          <Notice kind="trouble">
            <b>{message}</b>
            <ul className="mt-1 space-y-0.5">
              {problems.map(({ pointer, sentence }) => (
                <li key={`${pointer} ${sentence}`}>
                  <code>{pointer === "" ? "/" : pointer}</code>: {sentence}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </div>
  );
}
