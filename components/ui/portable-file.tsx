"use client";

import { useRef, useState, useTransition } from "react";
import { Button } from "./button";
import { Notice } from "./notice";
import { sendFile } from "./send-file";
import { useEarlyFile } from "./use-early-file";

interface FileProblem {
  readonly pointer: string;
  readonly sentence: string;
}

interface PortableFileProps<Value> {
  /** Where the file goes. */
  readonly url: string;
  /** What the file is, for who cannot see where it goes. */
  readonly label: string;
  /** The words on the button. */
  readonly children: string;
  readonly onTaken: (value: Value) => void;
}

const problemsOf = (current: unknown): readonly FileProblem[] =>
  // Our own routes list problems in this shape and send nothing else here.
  Array.isArray(current) ? (current as readonly FileProblem[]) : [];

/** Takes in a file that an export wrote: the whole of it, or every reason why not. */
export function PortableFile<Value>({ url, label, children, onTaken }: PortableFileProps<Value>) {
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<string>();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [pending, start] = useTransition();

  const send = (file: File) => {
    start(async () => {
      const answer = await sendFile<Value>(url, file);
      if (answer.ok) return onTaken(answer.value);
      const fields = Object.entries(answer.fields ?? {});
      setMessage(answer.message);
      setProblems([
        ...problemsOf(answer.current),
        ...fields.map(([name, sentence]) => ({ pointer: `/${name}`, sentence })),
      ]);
    });
  };

  useEarlyFile(input, send);

  return (
    <div className="text-small">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) send(file);
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()} busy={pending ? "Importing…" : undefined}>
        {children}
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
