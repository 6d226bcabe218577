"use client";

import { useState } from "react";
import { type Theme, THEME_COOKIE, THEMES } from "@/components/shell/theme";
import { Segmented } from "@/components/ui/segmented";

const WORD: Readonly<Record<Theme, string>> = { system: "System", light: "Light", dark: "Dark" };
const YEAR_SECONDS = 31_536_000;

function applyTheme(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ theme: first }: { readonly theme: Theme }) {
  const [theme, setTheme] = useState(first);
  return (
    <Segmented
      label="Appearance"
      options={THEMES.map((value) => ({ value, label: WORD[value] }))}
      value={theme}
      onChange={(next) => {
        setTheme(next);
        applyTheme(next);
      }}
    />
  );
}
