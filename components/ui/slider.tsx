import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";

interface SliderProps extends Omit<ComponentProps<"input">, "type" | "style"> {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value in words, for who hears it. */
  readonly words: string;
  /** A decision is moved by its diamond, a number by its disc. */
  readonly thumb?: "disc" | "diamond";
  /** Where the inked part of the track begins; left out for none. */
  readonly from?: number;
}

const INPUT =
  "absolute inset-0 h-full w-full cursor-pointer appearance-none bg-transparent [&::-webkit-slider-thumb]:appearance-none";
const DISC =
  "[&::-moz-range-thumb]:size-3 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-solid [&::-moz-range-thumb]:border-ink [&::-moz-range-thumb]:bg-paper [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-solid [&::-webkit-slider-thumb]:border-ink [&::-webkit-slider-thumb]:bg-paper";
const DIAMOND =
  "[&::-moz-range-thumb]:size-3 [&::-moz-range-thumb]:rotate-45 [&::-moz-range-thumb]:rounded-none [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-blue [&::-webkit-slider-thumb]:size-3 [&::-webkit-slider-thumb]:rotate-45 [&::-webkit-slider-thumb]:bg-blue";

/** A number chosen by moving a thumb; keys and fingers work as the platform has them. */
export function Slider(props: SliderProps) {
  const { label, words, thumb = "disc", from, className, ...range } = props;
  const { min, max, value } = range;
  const part = (at: number) => (100 * (at - min)) / (max - min);
  const [low, high] = from === undefined ? [0, 0] : [Math.min(from, value), Math.max(from, value)];
  return (
    <span className={classes("relative block h-10 tablet:h-6", className)}>
      <span className="absolute inset-x-0 top-1/2 h-px bg-rule-2" />
      {from !== undefined && (
        <span
          style={{ left: `${part(low)}%`, width: `${part(high) - part(low)}%` }}
          className="absolute top-1/2 h-0.5 bg-ink"
        />
      )}
      <input
        {...range}
        type="range"
        aria-label={label}
        aria-valuetext={words}
        className={classes(INPUT, thumb === "disc" ? DISC : DIAMOND)}
      />
    </span>
  );
}
