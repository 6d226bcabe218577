import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type TagKind = "plain" | "ink" | "red" | "blue";

const COLOUR: Readonly<Record<TagKind, string>> = {
  plain: "border-rule-2",
  ink: "border-ink bg-ink text-paper",
  red: "border-current text-red",
  blue: "border-current text-blue",
};

interface TagProps {
  readonly kind?: TagKind;
  readonly children: ReactNode;
}

/** One word about a thing, beside its name. */
export function Tag({ kind = "plain", children }: TagProps) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-[5px] rounded-tight border px-1.5 text-cell leading-[16px] font-semibold whitespace-nowrap",
        COLOUR[kind],
      )}
    >
      {children}
    </span>
  );
}
