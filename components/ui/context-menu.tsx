"use client";

import { useEffect, useId, useRef } from "react";
import { type MenuGroups, MenuList } from "@/components/ui/menu-list";

/** Where a menu was asked for, in the window's pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  readonly label: string;
  readonly groups: MenuGroups;
  /** A new object opens it there; null: nobody asks. */
  readonly at: Point | null;
  readonly onClose: () => void;
}

/** A menu at a point, which hands the focus back to where it was. */
export function ContextMenu({ label, groups, at, onClose }: ContextMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);

  useEffect(() => {
    if (at === null) return;
    before.current = document.activeElement;
    list.current?.showPopover();
  }, [at]);

  /** Once: what an action moves the focus to is not taken from it when the list has closed. */
  const handBack = () => {
    const { current } = before;
    before.current = null;
    if (current instanceof HTMLElement || current instanceof SVGElement)
      current.focus({ preventScroll: true });
  };

  const place = () => {
    if (at === null || list.current === null) return;
    list.current.style.left = `${at.x}px`;
    list.current.style.top = `${at.y}px`;
  };

  return (
    <MenuList
      ref={list}
      id={useId()}
      label={label}
      groups={groups}
      onOpen={place}
      onToggle={(isOpen) => {
        if (isOpen) return;
        handBack();
        onClose();
      }}
      onChosen={() => {
        list.current?.hidePopover();
        handBack();
      }}
    />
  );
}
