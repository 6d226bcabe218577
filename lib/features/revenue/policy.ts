/** Who may see revenue, and who may enter and import it. */
export const revenuePolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
