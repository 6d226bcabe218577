import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { PaletteButton } from "@/components/shell/palette/palette-button";
import { SIDE_BAR_ID } from "@/components/shell/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

interface PageProps {
  /** From the outside in; the last is the page itself. */
  readonly crumbs: readonly Crumb[];
  /** Buttons at the right end of the top bar. */
  readonly actions?: ReactNode;
  /** For a canvas that fills the window: no margins, no widest line. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One screen: the top bar and the main landmark. */
export function Page({ crumbs, actions, wide = false, children }: PageProps) {
  const [outer] = crumbs;
  return (
    <>
      <header className="sticky top-0 z-10 flex h-13 items-center gap-2.5 border-b border-rule bg-paper px-5 text-small tablet:static tablet:h-14 tablet:px-10 print:hidden">
        <Brand className="flex-none tablet:hidden" />
        {outer !== undefined && crumbs.length > 1 && (
          <span className="flex min-w-9 text-ink-3 tablet:hidden">
            <CrumbText crumb={outer} last={false} />
          </span>
        )}
        <button
          type="button"
          popoverTarget={SIDE_BAR_ID}
          className={classes(buttonClass("secondary"), "max-tablet:hidden desktop:hidden")}
        >
          Menu
        </button>
        <nav aria-label="Where you are" className="min-w-0 max-tablet:hidden">
          <ol className="flex gap-[0.35em] truncate text-ink-3">
            {crumbs.map((crumb, index) => (
              <li key={crumb.label} className="flex gap-[0.35em] truncate">
                {index > 0 && <span aria-hidden="true">/</span>}
                <CrumbText crumb={crumb} last={index === crumbs.length - 1} />
              </li>
            ))}
          </ol>
        </nav>
        <div className="ml-auto flex flex-none items-center gap-2.5">
          <PaletteButton className="max-tablet:hidden" />
          {actions}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={classes(
          "outline-none",
          wide
            ? "max-tablet:pb-16"
            : "max-w-[1232px] px-5 pt-5 pb-24 tablet:px-10 tablet:pt-10 tablet:pb-14 print:p-0",
        )}
      >
        <p className="mb-4 hidden text-small text-ink-2 print:block">
          {crumbs.map(({ label }) => label).join(" / ")}
        </p>
        {children}
      </main>
    </>
  );
}

function CrumbText({ crumb, last }: { readonly crumb: Crumb; readonly last: boolean }) {
  if (last)
    return (
      <b aria-current="page" className="truncate font-semibold text-ink">
        {crumb.label}
      </b>
    );
  if (crumb.href === undefined) return <span className="truncate">{crumb.label}</span>;
  return (
    <Link href={crumb.href} className="truncate no-underline hover:underline max-tablet:py-2">
      {crumb.label}
    </Link>
  );
}
