import { type RefObject, useEffect, useEffectEvent } from "react";

interface WhileDragging {
  readonly isDragging: boolean;
  readonly ground: RefObject<Element | null>;
  /** The folded position that is hovered over, −1 where there is none. */
  readonly hovered: number;
  readonly onAlt: (isHeld: boolean) => void;
  readonly onFrame: () => void;
  readonly onSpring: (position: number) => void;
  readonly onCancel: () => void;
}

/** How long a folded branch is hovered over before it opens. */
const SPRING_MS = 700;

/** What goes on around a drag: Alt and Escape, frames, folded branches that open, fingers that do not pan. */
export function useWhileDragging(props: WhileDragging) {
  const { isDragging, ground, hovered } = props;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Alt" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Alt") props.onAlt(event.type === "keydown");
    else if (event.type === "keydown") props.onCancel();
  });
  const onFrame = useEffectEvent(props.onFrame);
  const onSpring = useEffectEvent(props.onSpring);
  const onCancel = useEffectEvent(props.onCancel);

  useEffect(() => {
    if (!isDragging) return undefined;
    let frame = 0;
    const step = () => {
      onFrame();
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    const heard = (event: KeyboardEvent) => onKey(event);
    const left = () => onCancel();
    window.addEventListener("keydown", heard, true);
    window.addEventListener("keyup", heard, true);
    window.addEventListener("blur", left);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("keydown", heard, true);
      window.removeEventListener("keyup", heard, true);
      window.removeEventListener("blur", left);
    };
  }, [isDragging]);

  useEffect(() => {
    if (hovered < 0) return undefined;
    const timer = window.setTimeout(() => onSpring(hovered), SPRING_MS);
    return () => window.clearTimeout(timer);
  }, [hovered]);

  // Only a listener that is not passive keeps a finger from scrolling, and the zoom from its pan; a
  // browser asks for it before the finger moves.
  const onFinger = useEffectEvent((event: Event) => {
    if (!isDragging) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const element = ground.current;
    if (element === null) return undefined;
    const moved = (event: Event) => onFinger(event);
    element.addEventListener("touchmove", moved, { capture: true, passive: false });
    return () => element.removeEventListener("touchmove", moved, { capture: true });
  }, [ground]);
}
