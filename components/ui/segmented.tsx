"use client";

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Two to four ways of seeing the same thing, one of them in force. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange } = props;
  return (
    <fieldset
      aria-label={label}
      className="inline-flex rounded-control border border-rule-2 text-small print:hidden"
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="border-r border-rule-2 px-3 py-[11px] whitespace-nowrap text-ink-2 first:rounded-l-[5px] last:rounded-r-[5px] last:border-0 hover:bg-hover aria-pressed:bg-button aria-pressed:font-medium aria-pressed:text-on-button tablet:py-1.5"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
