/** Colleagues know each other: every member sees who else is in the workspace. */
export const membershipPolicy = { read: ["owner", "admin", "analyst", "viewer"] } as const;
