/** Who may see companies, and who may create and describe them. */
export const companyPolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  write: ["owner", "admin", "analyst"],
} as const;
