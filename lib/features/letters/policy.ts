/** Who may read letters, and who may write and send them. */
export const letterPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
