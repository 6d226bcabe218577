/** Who may see what was imported, and who may import and undo. */
export const importPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
