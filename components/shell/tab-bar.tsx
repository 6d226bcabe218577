"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { currentHref, type NavItem, SIDE_BAR_ID } from "@/components/shell/navigation";

const TAB =
  "py-4 pb-[18px] text-center text-ink-2 no-underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_2px_0_var(--color-ink)]";

/** The phone's bottom bar: up to four screens, and "More" for the rest of the side bar. */
export function TabBar({ items }: { readonly items: readonly NavItem[] }) {
  const current = currentHref(items, usePathname());
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
          {item.label}
        </Link>
      ))}
      <button type="button" popoverTarget={SIDE_BAR_ID} className={TAB}>
        More
      </button>
    </nav>
  );
}
