import Link from "next/link";
import type { ProofView } from "./prepare-proof";

interface ProofListProps {
  readonly proof: ProofView;
  /** Address of the company's screens. */
  readonly root: string;
  /** Which boxes the chart lights up. */
  readonly chartQuery: string;
}

function Group({
  heading,
  href,
  children,
}: {
  readonly heading: string;
  readonly href: string;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="min-w-0">
      <p className="mb-1 flex flex-wrap justify-between gap-x-3">
        <span className="text-ink-3">{heading}</span>
        <Link
          href={href}
          className="max-tablet:-my-3 max-tablet:py-3"
        >{`Open ${heading === "Boxes" ? "on the chart" : heading === "Lines" ? "revenue" : "evidence"}`}</Link>
      </p>
      <ul className="space-y-0.5">{children}</ul>
    </div>
  );
}

/** What proves a criterion: boxes of the chart, lines of revenue, recorded answers. */
export function ProofList({ proof, root, chartQuery }: ProofListProps) {
  const { positions, lines, answers, more } = proof;
  return (
    <div className="grid gap-x-8 gap-y-4 border-l-[3px] border-blue bg-blue-tint px-3 py-2.5 tablet:grid-cols-[repeat(auto-fit,minmax(220px,1fr))]">
      {positions.length > 0 && (
        <Group heading="Boxes" href={`${root}/chart?${chartQuery}`}>
          {positions.map((position, place) => (
            <li key={place}>{position}</li>
          ))}
        </Group>
      )}
      {lines.length > 0 && (
        <Group heading="Lines" href={`${root}/revenue`}>
          {lines.map(({ key, label, amount }) => (
            <li key={key} className="flex justify-between gap-4 tabular">
              <span>{label}</span>
              <span>{amount}</span>
            </li>
          ))}
        </Group>
      )}
      {answers.length > 0 && (
        <Group heading="Answers" href={`${root}/evidence`}>
          {answers.map(({ key, label, note }) => (
            <li key={key}>
              {label}
              <span className="block text-ink-3">{note}</span>
            </li>
          ))}
        </Group>
      )}
      {more > 0 && <p className="text-ink-3">And {more} more.</p>}
    </div>
  );
}
