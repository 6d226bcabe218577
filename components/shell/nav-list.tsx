"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { NavPending } from "@/components/shell/nav-pending";
import { currentHref, type NavGroup } from "@/components/shell/navigation";
import { closePopovers } from "@/components/ui/close-popovers";

const LINK =
  "flex min-h-10 items-center justify-between gap-2 rounded-control px-2.5 py-1.5 text-ink-2 no-underline hover:bg-hover hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink desktop:min-h-0";

/** The groups of the side bar, the page's own item marked. */
export function NavList({ groups }: { readonly groups: readonly NavGroup[] }) {
  const pathname = usePathname();
  const current = currentHref(
    groups.flatMap((group) => group.items),
    pathname,
  );
  return groups.map((group) => (
    <nav key={group.label} aria-label={group.label} className="flex flex-col gap-px">
      {group.items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.href === current ? "page" : undefined}
          onClick={(event) => closePopovers(event.currentTarget)}
          className={LINK}
        >
          {item.label}
          <NavPending />
          {item.count !== undefined && <span className="font-normal text-ink-3">{item.count}</span>}
        </Link>
      ))}
    </nav>
  ));
}
