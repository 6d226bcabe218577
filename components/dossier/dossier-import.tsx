"use client";

import { useRouter } from "next/navigation";
import { PortableFile } from "@/components/ui/portable-file";

interface DossierImportProps {
  readonly workspace: string;
}

/** A company from the file that an export or another workspace wrote. */
export function DossierImport({ workspace }: DossierImportProps) {
  const router = useRouter();
  return (
    <div className="text-small">
      <p className="mb-3 text-ink-2">
        A company that left another workspace as a file comes in whole: profile, revenue, charts,
        answers and decisions.
      </p>
      <PortableFile<{ readonly slug: string }>
        url={`/api/w/${workspace}/dossier-import`}
        label="File of the company"
        onTaken={({ slug }) => router.push(`/w/${workspace}/c/${slug}`)}
      >
        Import a company’s file
      </PortableFile>
    </div>
  );
}
