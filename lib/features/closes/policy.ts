/** Who may see closed quarters. They are written by closing a review. */
export const closePolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
} as const;
