"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { buttonClass, type ButtonKind } from "@/components/ui/button-class";
import { Chevrons } from "@/components/ui/chevrons";
import { classes } from "@/components/ui/classes";
import { MenuEntry, type MenuItem } from "@/components/ui/menu-entry";
import { nextItem } from "@/components/ui/menu-keys";

interface MenuProps {
  /** Named for a screen reader where the trigger shows only a value. */
  readonly label?: string;
  readonly trigger: ReactNode;
  readonly kind?: ButtonKind;
  /** Groups are parted by a rule. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly align?: "left" | "right";
  readonly triggerClassName?: string;
}

/** A button that opens a list, marked as one by its chevrons. The platform closes it on Escape and on a press elsewhere. */
export function Menu({
  label,
  trigger,
  kind = "secondary",
  groups,
  align = "left",
  triggerClassName,
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const close = () => {
    list.current?.hidePopover();
    button.current?.focus();
  };

  function place() {
    if (list.current === null || button.current === null) return;
    const at = button.current.getBoundingClientRect();
    const { style } = list.current;
    style.minWidth = `${at.width}px`;
    style.top = `${at.bottom + 4}px`;
    if (align === "left") style.left = `${at.left}px`;
    else style.right = `${document.documentElement.clientWidth - at.right}px`;
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = items();
    const focused = all.findIndex((item) => item === document.activeElement);
    const target = nextItem(
      event.key,
      focused,
      all.map((item) => item.textContent),
    );
    if (target === null) return;
    event.preventDefault();
    all[target]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          list.current?.showPopover();
        }}
        className={classes(buttonClass(kind), triggerClassName)}
      >
        {trigger}
        <Chevrons />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        onKeyDown={onKeyDown}
        tabIndex={-1}
        onBeforeToggle={(event) => event.newState === "open" && place()}
        onToggle={(event) => {
          setOpen(event.newState === "open");
          if (event.newState === "open") items()[0]?.focus();
        }}
        className="inset-auto m-0 max-h-80 max-w-80 overflow-y-auto rounded-control bg-raised p-1 text-ink shadow-float"
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
                onChosen={close}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
