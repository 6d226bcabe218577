import { z } from "zod";
import type { Notice } from "@/lib/domain/notice/notice";

/** As many as one page shows. */
export const MOST_NOTICES = 300;

/** A notice as one member sees it. */
export interface ReceivedNotice {
  readonly id: string;
  readonly notice: Notice;
  readonly at: Date;
  readonly isRead: boolean;
}

/** What a company's people were told, the latest first. */
export interface CompanyNotices {
  readonly slug: string;
  readonly name: string;
  readonly notices: readonly ReceivedNotice[];
}

export const markNoticesReadInput = z.object({
  /** Null: all that the member has not read, shown or not. */
  noticeIds: z.array(z.uuid()).min(1).max(MOST_NOTICES).nullable(),
});
export type MarkNoticesReadInput = z.output<typeof markNoticesReadInput>;
