/** Who may change the workspace itself. */
export const workspacePolicy = {
  read: ["owner", "admin", "analyst", "viewer"],
  manage: ["owner", "admin"],
} as const;
