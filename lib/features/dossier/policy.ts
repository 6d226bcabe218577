/** Who may bring a company in from a file, and take one out as a file. */
export const dossierPolicy = {
  import: ["owner", "admin", "analyst"],
  export: ["owner", "admin", "analyst", "viewer"],
} as const;
