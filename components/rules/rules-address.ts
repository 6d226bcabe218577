/** Where a draft is written. */
export const draftHref = (workspace: string, draftId: string): string =>
  `/w/${workspace}/rules/draft/${draftId}`;

/** A version as a file; null names the standard rules. */
export const rulesFileHref = (workspace: string, versionId: string | null): string =>
  `/api/w/${workspace}/rules/version/${versionId ?? "standard"}/file`;
