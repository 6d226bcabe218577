"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

/** A file may be chosen before the page listens to its field; it is handed on as soon as it does. */
export function useEarlyFile(
  input: RefObject<HTMLInputElement | null>,
  onChoose: (file: File) => void,
): void {
  const handOn = useEffectEvent(() => {
    const early = input.current?.files?.[0];
    if (early !== undefined) onChoose(early);
  });
  useEffect(() => handOn(), []);
}
