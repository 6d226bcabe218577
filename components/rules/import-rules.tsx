"use client";

import { useRouter } from "next/navigation";
import { PortableFile } from "@/components/ui/portable-file";
import { draftHref } from "./rules-address";

/** A draft from a file of rules, as another workspace or the command line has it. */
export function ImportRules({ workspace }: { readonly workspace: string }) {
  const router = useRouter();
  return (
    <PortableFile<{ readonly draftId: string }>
      url={`/api/w/${workspace}/rules/import`}
      label="File of rules"
      onTaken={({ draftId }) => router.push(draftHref(workspace, draftId))}
    >
      Import a file of rules
    </PortableFile>
  );
}
