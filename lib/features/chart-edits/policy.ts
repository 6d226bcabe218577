/** Who may see what was done to a chart, and who may edit it. */
export const chartEditPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
