/** Addresses and faults of messages concern who runs the workspace. */
export const mailPolicy = { read: ["owner", "admin"] } as const;
