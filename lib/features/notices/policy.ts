/** Everybody hears of the companies they see. */
export const noticePolicy = { read: ["owner", "admin", "analyst", "viewer"] } as const;
