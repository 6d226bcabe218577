"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { buttonClass, type ButtonKind } from "@/components/ui/button-class";
import { Chevrons } from "@/components/ui/chevrons";
import { classes } from "@/components/ui/classes";
import { type MenuGroups, MenuList } from "@/components/ui/menu-list";

interface MenuProps {
  /** Named for a screen reader where the trigger shows only a value. */
  readonly label?: string;
  readonly trigger: ReactNode;
  readonly kind?: ButtonKind;
  readonly groups: MenuGroups;
  readonly align?: "left" | "right";
  readonly triggerClassName?: string;
}

/** A button that opens a list, marked as one by its chevrons. */
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
    const right = document.documentElement.clientWidth - at.right;
    style.left = align === "left" ? `${at.left}px` : "auto";
    style.right = align === "left" ? "auto" : `${right}px`;
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
      <MenuList
        ref={list}
        id={id}
        label={label}
        groups={groups}
        onOpen={place}
        onToggle={setOpen}
        onChosen={close}
      />
    </>
  );
}
