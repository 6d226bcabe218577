import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { closePopovers } from "@/components/ui/close-popovers";

export type MenuItem =
  | {
      readonly kind: "link";
      readonly label: string;
      readonly href: string;
      readonly current?: boolean;
    }
  | { readonly kind: "action"; readonly label: string; readonly onSelect: () => void };

const ITEM =
  "block w-full truncate rounded-tight px-2.5 py-2 text-left text-small no-underline hover:bg-hover focus-visible:bg-hover focus-visible:shadow-none focus-visible:-outline-offset-2 tablet:py-1.5";

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
        {item.label}
      </Link>
    );
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        onChosen();
        item.onSelect();
      }}
      className={ITEM}
    >
      {item.label}
    </button>
  );
}
