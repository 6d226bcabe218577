import type { KeyboardEvent, RefObject } from "react";
import { classes } from "@/components/ui/classes";
import { keepInside } from "@/components/ui/keep-inside";
import { MenuEntry, type MenuItem } from "@/components/ui/menu-entry";
import { nextItem } from "@/components/ui/menu-keys";

export type MenuGroups = readonly (readonly MenuItem[])[];

interface MenuListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly id: string;
  readonly label: string | undefined;
  /** Groups are parted by a rule. */
  readonly groups: MenuGroups;
  /** Called before it opens: the moment to say where. */
  readonly onOpen: () => void;
  readonly onToggle: (isOpen: boolean) => void;
  /** Called before an action, so that focus is back where it was by then. */
  readonly onChosen: () => void;
}

const itemsIn = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
];

/** The list of a menu. The platform closes it on Escape and on a press elsewhere. */
export function MenuList({ ref, id, label, groups, onOpen, onToggle, onChosen }: MenuListProps) {
  function onKeyDown(event: KeyboardEvent) {
    const all = itemsIn(ref.current);
    const focused = all.findIndex((item) => item === document.activeElement);
    const labels = all.map((item) => item.textContent);
    const target = nextItem(event.key, focused, labels);
    if (target === null) return;
    event.preventDefault();
    all[target]?.focus();
  }

  return (
    <div
      ref={ref}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      onBeforeToggle={(event) => event.newState === "open" && onOpen()}
      onToggle={(event) => {
        const isOpen = event.newState === "open";
        onToggle(isOpen);
        if (!isOpen) return;
        // Only an open list has a size.
        keepInside(event.currentTarget);
        itemsIn(ref.current)[0]?.focus();
      }}
      className="inset-auto m-0 max-h-[min(520px,calc(100dvh-16px))] w-max max-w-[min(20rem,calc(100vw-16px))] min-w-52 overflow-y-auto rounded-control bg-raised p-1 text-ink shadow-float"
    >
      {groups.map((group, index) => (
        <div
          key={group[0]?.label ?? index}
          className={classes(index > 0 && "mt-1 border-t border-rule pt-1")}
        >
          {group.map((item) => (
            <MenuEntry
              key={item.kind === "link" ? item.href : item.label}
              item={item}
              onChosen={onChosen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
