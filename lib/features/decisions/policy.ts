/** Who may see the plan, and who may change it. */
export const decisionPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
