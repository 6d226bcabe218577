import { useRouter, useSearchParams } from "next/navigation";
import { startTransition, useEffect, useOptimistic, useRef } from "react";

/** Each chart has a screen of its own: whoever walked there by keys goes on from the new one's thumb. */
const walk = { isOn: false };

/** Goes to another chart of the same page; what is lit belongs to the one it was lit in. */
export function useChartChoice(root: string, shown: string) {
  const router = useRouter();
  const search = useSearchParams();
  const [aimed, aim] = useOptimistic(shown);
  const thumb = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (walk.isOn) thumb.current?.focus({ preventScroll: true });
    walk.isOn = false;
  }, []);

  const choose = (key: string, by: "keys" | "pointer") => {
    if (key === aimed) return;
    const next = new URLSearchParams(search);
    next.delete("lit");
    next.delete("quarter");
    next.set("chart", key);
    walk.isOn = by === "keys";
    startTransition(() => {
      aim(key);
      router.push(`${root}/chart?${next.toString()}`, { scroll: false });
    });
  };
  return { aimed, choose, thumb };
}
