import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { closePopovers } from "@/components/ui/close-popovers";
import type { Shortcut } from "@/components/ui/command";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";

export type MenuItem =
  | {
      readonly kind: "link";
      readonly label: string;
      readonly href: string;
      readonly current?: boolean;
    }
  | {
      readonly kind: "action";
      readonly label: string;
      readonly onSelect: () => void;
      /** One of a list of which one holds, or something that is on or off. */
      readonly checked?: boolean | undefined;
      /** Why it cannot be done now; it stays in the list, so that the reason can be read. */
      readonly disabled?: string | undefined;
      readonly shortcut?: Shortcut | undefined;
    };

const ITEM =
  "flex w-full items-baseline gap-4 rounded-tight px-2.5 py-3 text-left text-small no-underline hover:bg-hover focus-visible:bg-hover focus-visible:shadow-none focus-visible:-outline-offset-2 aria-disabled:cursor-not-allowed aria-disabled:text-ink-3 tablet:py-1.5";

interface MenuEntryProps {
  readonly item: MenuItem;
  /** Called before an action, so that focus is back on the trigger by then. */
  readonly onChosen: () => void;
}

/** One line of a menu. Focus moves by arrow keys, so it is not a tab stop. */
export function MenuEntry({ item, onChosen }: MenuEntryProps) {
  if (item.kind === "link")
    return (
      <Link
        href={item.href}
        role="menuitem"
        tabIndex={-1}
        aria-current={item.current === true ? "true" : undefined}
        onClick={(event) => closePopovers(event.currentTarget)}
        className={classes(ITEM, item.current === true && "font-semibold")}
      >
        <span className="truncate">{item.label}</span>
      </Link>
    );
  const { label, checked, disabled, shortcut, onSelect } = item;
  return (
    <button
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked={checked}
      aria-disabled={disabled === undefined ? undefined : true}
      title={disabled}
      tabIndex={-1}
      onClick={() => {
        if (disabled !== undefined) return;
        onChosen();
        onSelect();
      }}
      className={ITEM}
    >
      {checked !== undefined && <Tick isShown={checked} />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {shortcut !== undefined && (
        <span aria-hidden="true">
          <ShortcutKeys shortcut={shortcut} className="font-sans text-micro text-ink-3" />
        </span>
      )}
    </button>
  );
}

function Tick({ isShown }: { readonly isShown: boolean }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className="-mr-2 flex-none">
      {isShown && (
        <path d="M1 5.5L4 8.5L9 1.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
    </svg>
  );
}
