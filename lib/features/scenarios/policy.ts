/** Who may see scenarios, and who may save and change them. */
export const scenarioPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
