export interface OddsLine {
  readonly quarter: string;
  /** 0 to 1. */
  readonly odds: number;
  readonly words: string;
}

interface OddsListProps {
  readonly label: string;
  readonly lines: readonly OddsLine[];
}

/** The odds of each close to come, as a bar and in figures. */
export function OddsList({ label, lines }: OddsListProps) {
  return (
    <ul aria-label={label} className="pt-2 text-small tabular">
      {lines.map(({ quarter, odds, words }) => (
        <li
          key={quarter}
          className="grid grid-cols-[64px_minmax(0,1fr)_72px] items-center gap-3 border-b border-rule py-1.5"
        >
          <span>{quarter}</span>
          <span aria-hidden="true" className="h-2 rounded-tight bg-sunken">
            <span
              className="block h-2 rounded-tight bg-blue"
              style={{ width: `${Math.round(odds * 100)}%` }}
            />
          </span>
          <span className="text-right whitespace-nowrap">{words}</span>
        </li>
      ))}
    </ul>
  );
}
