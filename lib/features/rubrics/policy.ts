/** Who may read the rules, draft others, and say by which of them a company is judged. */
export const rubricPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
  publish: ["owner", "admin"],
} as const;
