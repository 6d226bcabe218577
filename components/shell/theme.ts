export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_WORD: Readonly<Record<Theme, string>> = {
  system: "System",
  light: "Light",
  dark: "Dark",
};

/** Kept in a cookie, not in local storage, so that the first byte of a page already knows it. */
export const THEME_COOKIE = "theme";

const YEAR_SECONDS = 31_536_000;

/** Reads the cookie's text; anything unknown follows the system. */
export const readTheme = (text: string | undefined): Theme =>
  THEMES.find((theme) => theme === text) ?? "system";

/** Changes this page's look, and keeps it for the next. */
export function applyTheme(theme: Theme): void {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
