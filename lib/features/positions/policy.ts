/** Who may edit the positions of a chart. */
export const positionPolicy = {
  write: ["owner", "admin", "analyst"],
} as const;
