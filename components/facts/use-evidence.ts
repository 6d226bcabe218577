"use client";

import { useEffect, useRef, useState } from "react";
import { randomId } from "@/components/ui/random-id";
import { sendFile } from "@/components/ui/send-file";
import type { EvidenceInput } from "@/lib/features/facts/schema";
import { type KeptFile, MOST_FILE_BYTES } from "@/lib/features/files/schema";

type Sending =
  | { readonly kind: "sending"; readonly share: number }
  | { readonly kind: "kept"; readonly sha256: string }
  | { readonly kind: "refused"; readonly sentence: string };

export type WrittenDraft = {
  readonly id: string;
  readonly kind: "link" | "note";
  readonly label: string;
  readonly content: string;
};

export type FileDraft = {
  readonly id: string;
  readonly kind: "file";
  readonly file: File;
  readonly state: Sending;
};

type EvidenceDraft = WrittenDraft | FileDraft;

export type EvidenceEditing = ReturnType<typeof useEvidence>;

const TOO_LARGE = "This is larger than 10 MB, so none of it was kept. Link to it instead.";

const inputOf = (draft: EvidenceDraft): readonly EvidenceInput[] => {
  if (draft.kind === "file") {
    if (draft.state.kind !== "kept") return [];
    const { sha256 } = draft.state;
    return [{ kind: "file", label: null, name: draft.file.name, sha256 }];
  }
  const label = draft.label === "" ? null : draft.label;
  return draft.kind === "link"
    ? [{ kind: "link", label, url: draft.content }]
    : [{ kind: "note", label, text: draft.content }];
};

function holdOf(drafts: readonly EvidenceDraft[]): string | undefined {
  const files = drafts.filter((draft) => draft.kind === "file");
  const refused = files.find(({ state }) => state.kind === "refused");
  if (refused !== undefined) return `“${refused.file.name}” was not kept. Remove it to go on.`;
  const sending = files.find(({ state }) => state.kind === "sending");
  return sending === undefined ? undefined : `“${sending.file.name}” is still on its way.`;
}

/** The evidence of an answer that is being given; files are sent to `files` as soon as they are chosen. */
export function useEvidence(files: string) {
  const [drafts, setDrafts] = useState<readonly EvidenceDraft[]>([]);
  const senders = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const open = senders.current;
    return () => open.forEach((sender) => sender.abort());
  }, []);

  const settle = (id: string, state: Sending) =>
    setDrafts((held) =>
      held.map((draft) => (draft.id === id && draft.kind === "file" ? { ...draft, state } : draft)),
    );

  const send = async (id: string, file: File) => {
    const sender = new AbortController();
    senders.current.set(id, sender);
    settle(id, { kind: "sending", share: 0 });
    const answer = await sendFile<KeptFile>(files, file, {
      onProgress: (share) => settle(id, { kind: "sending", share }),
      signal: sender.signal,
    });
    senders.current.delete(id);
    settle(
      id,
      answer.ok
        ? { kind: "kept", sha256: answer.value.sha256 }
        : { kind: "refused", sentence: answer.message },
    );
  };

  const addFiles = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const id = randomId();
      const isTooLarge = file.size > MOST_FILE_BYTES;
      const state: Sending = isTooLarge
        ? { kind: "refused", sentence: TOO_LARGE }
        : { kind: "sending", share: 0 };
      setDrafts((held) => [...held, { id, kind: "file", file, state }]);
      if (!isTooLarge) void send(id, file);
    }
  };

  return {
    drafts,
    addFiles,
    sendAgain: ({ id, file }: FileDraft) => void send(id, file),
    addWritten: () =>
      setDrafts((held) => [...held, { id: randomId(), kind: "link", label: "", content: "" }]),
    change: (id: string, part: Partial<Omit<WrittenDraft, "id">>) =>
      setDrafts((held) =>
        held.map((draft) =>
          draft.id === id && draft.kind !== "file" ? { ...draft, ...part } : draft,
        ),
      ),
    /** Takes it away; a file that is on its way is stopped. */
    remove: (id: string) => {
      senders.current.get(id)?.abort();
      setDrafts((held) => held.filter((draft) => draft.id !== id));
    },
    clear: () => setDrafts([]),
    /** What the answer rests on, as `recordFact` takes it. */
    input: drafts.flatMap(inputOf),
    /** Why the answer cannot be recorded yet; undefined where it can. */
    hold: holdOf(drafts),
  };
}
