/** Whom and what an edit of a chart concerns. */
export interface ChartEditing {
  readonly workspace: string;
  readonly companyId: string;
  readonly mayWrite: boolean;
}
