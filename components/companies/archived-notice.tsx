import Link from "next/link";
import { Notice } from "@/components/ui/notice";

interface ArchivedNoticeProps {
  /** Slugs. */
  readonly workspace: string;
  readonly company: string;
}

/** Above every page of a company that was put away. */
export function ArchivedNotice({ workspace, company }: ArchivedNoticeProps) {
  return (
    <div className="px-5 pt-4 tablet:px-10 print:hidden">
      <Notice>
        This company is archived.{" "}
        <Link href={`/w/${workspace}/c/${company}/settings`}>
          Take it back into use in its settings.
        </Link>
      </Notice>
    </div>
  );
}
