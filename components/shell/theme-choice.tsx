"use client";

import { useState } from "react";
import { applyTheme, type Theme, THEME_WORD, THEMES } from "@/components/shell/theme";
import { Segmented } from "@/components/ui/segmented";

/** Light, dark, or as the system has it. */
export function ThemeChoice({ theme: first }: { readonly theme: Theme }) {
  const [theme, setTheme] = useState(first);
  return (
    <Segmented
      label="Appearance"
      options={THEMES.map((value) => ({ value, label: THEME_WORD[value] }))}
      value={theme}
      onChange={(next) => {
        setTheme(next);
        applyTheme(next);
      }}
    />
  );
}
