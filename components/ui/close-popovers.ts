/** Closes every popover around an element: a menu, and the side bar that the menu stands in. */
export function closePopovers(element: Element): void {
  const popover = element.closest<HTMLElement>("[popover]");
  if (popover === null) return;
  popover.hidePopover();
  if (popover.parentElement !== null) closePopovers(popover.parentElement);
}
