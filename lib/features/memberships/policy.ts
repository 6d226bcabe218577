export const membershipPolicy = {
  /** Colleagues know each other: every member sees who else is in the workspace. */
  read: ["owner", "admin", "analyst", "viewer"],
  /** Everybody says for themselves what comes by e-mail. */
  choose: ["owner", "admin", "analyst", "viewer"],
} as const;
