/** Founding a workspace is its future owner's own act. */
export const accountPolicy = { found: ["owner"] } as const;
