"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import {
  currentHref,
  type NavGroup,
  type NavItem,
  SIDE_BAR_ID,
} from "@/components/shell/navigation";

const TAB =
  "py-4 pb-[18px] text-center text-ink-2 no-underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_2px_0_var(--color-ink)]";

interface TabBarProps {
  readonly items: readonly NavItem[];
  /** All there is in the side bar: a page without a tab of its own belongs to "More". */
  readonly groups: readonly NavGroup[];
}

/** The phone's bottom bar: up to four screens, and "More" for the rest of the side bar. */
export function TabBar({ items, groups }: TabBarProps) {
  const everything = groups.flatMap((group) => group.items);
  const current = currentHref(everything, usePathname());
  const elsewhere = current !== null && items.every((item) => item.href !== current);
  return (
    <nav
      aria-label="Sections"
      className="fixed inset-x-0 bottom-0 z-10 grid auto-cols-fr grid-flow-col border-t border-rule bg-paper text-micro tablet:hidden print:hidden"
    >
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.href === current ? "page" : undefined}
          className={TAB}
        >
          {item.short ?? item.label}
        </Link>
      ))}
      <button
        type="button"
        popoverTarget={SIDE_BAR_ID}
        aria-current={elsewhere ? "true" : undefined}
        className={TAB}
      >
        More
      </button>
    </nav>
  );
}
