export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Kept in a cookie, not in local storage, so that the first byte of a page already knows it. */
export const THEME_COOKIE = "theme";

/** Reads the cookie's text; anything unknown follows the system. */
export const readTheme = (text: string | undefined): Theme =>
  THEMES.find((theme) => theme === text) ?? "system";
