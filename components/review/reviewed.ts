import type { Sitters } from "@/lib/domain/close/sitters";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import type { CompanyRecord } from "@/lib/domain/company";
import type { IsoDate, Quarter } from "@/lib/domain/quarter";
import type { OpenedClose } from "@/lib/features/closes/schema";
import type { PlannedDecision } from "@/lib/features/decisions/schema";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import type { OpenReview, Person } from "@/lib/features/reviews/schema";

/** A quarter under review, as a page receives it. */
export interface Reviewed {
  readonly quarter: Quarter;
  readonly snapshot: Snapshot;
  readonly sitters: Sitters;
  readonly stored: {
    readonly record: CompanyRecord;
    readonly complete: ReadonlySet<Quarter>;
    readonly decisions: readonly PlannedDecision[];
  };
  readonly review: OpenReview;
  /** The close that an answer of now is held against. */
  readonly lastClose: OpenedClose | null;
  readonly reviewers: readonly Person[];
  /** The quarter's row; null where it never held revenue. */
  readonly row: StoredQuarter | null;
}

/** Where a review is shown, and for whom. */
export interface ReviewSetting {
  readonly workspace: string;
  readonly companyId: string;
  /** Address of the company. */
  readonly root: string;
  readonly today: IsoDate;
  readonly mayWrite: boolean;
}
