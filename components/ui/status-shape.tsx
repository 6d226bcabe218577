export type Status =
  | "met"
  | "not_met"
  | "unknown"
  | "approaching"
  | "decision_due"
  | "overdue"
  | "closed";

/** The shape alone, for cells that write the word below it; never shown without a word. */
export function StatusShape({ status }: { readonly status: Status }) {
  const [width, height] = status === "closed" ? [10, 12] : [14, 14];
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="flex-none"
    >
      {drawing(status)}
    </svg>
  );
}

function drawing(status: Status) {
  switch (status) {
    case "met":
      return (
        <>
          <circle cx="7" cy="7" r="7" className="fill-green" />
          <path
            d="M3.8 7.2l2.2 2.2 4.2-4.6"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
            className="fill-none stroke-on-green"
          />
        </>
      );
    case "not_met":
      return <circle cx="7" cy="7" r="6.1" strokeWidth="1.6" className="fill-none stroke-ink-3" />;
    case "unknown":
      return (
        <>
          <rect
            x=".7"
            y=".7"
            width="12.6"
            height="12.6"
            rx="1.5"
            strokeWidth="1.2"
            strokeDasharray="2.4 1.8"
            className="fill-none stroke-unknown"
          />
          <path
            d="M5.2 5.3c0-1.1.8-1.8 1.9-1.8s1.8.7 1.8 1.6c0 1.3-1.8 1.4-1.8 2.9"
            strokeWidth="1.4"
            strokeLinecap="round"
            className="fill-none stroke-unknown"
          />
          <circle cx="7.1" cy="10.3" r=".95" className="fill-unknown" />
        </>
      );
    case "approaching":
      return (
        <>
          <circle cx="7" cy="7" r="6.1" strokeWidth="1.6" className="fill-none stroke-blue" />
          <path d="M7 7V.9A6.1 6.1 0 0 1 7 13.1z" className="fill-blue" />
        </>
      );
    case "decision_due":
      return (
        <path d="M7 .8l6.2 6.2L7 13.2.8 7z" strokeWidth="1.6" className="fill-none stroke-blue" />
      );
    case "overdue":
      return (
        <>
          <path d="M7 1l6.3 11.6H.7z" className="fill-red" />
          <path d="M7 5v3.6M7 10v1.2" strokeWidth="1.4" className="stroke-paper" />
        </>
      );
    case "closed":
      return (
        <>
          <rect x=".5" y="5" width="9" height="6.5" rx="1.2" fill="currentColor" />
          <path
            d="M2.5 5V3.4a2.5 2.5 0 0 1 5 0V5"
            stroke="currentColor"
            strokeWidth="1.2"
            className="fill-none"
          />
        </>
      );
  }
}
