/** Who may see reviews, and who may open, answer, hand on and close them. */
export const reviewPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
