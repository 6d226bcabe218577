/** Who may keep files beside the answers they back up, and open them. */
export const filePolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
