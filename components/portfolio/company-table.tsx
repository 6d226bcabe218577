import Link from "next/link";
import { HeatKey } from "@/components/charts/heat-key";
import { HeatRow } from "@/components/charts/heat-row";
import { HeatStrip } from "@/components/charts/heat-strip";
import { classes } from "@/components/ui/classes";
import { SectionHead } from "@/components/ui/section-head";
import type { PortfolioView } from "./prepare-portfolio";
import { StateMark } from "./state-mark";

type Groups = Pick<PortfolioView, "groups" | "years">;

const CELL = "py-[5px] pl-4 align-middle";

function Head({ className, children }: { readonly className?: string; readonly children: string }) {
  return (
    <th
      scope="col"
      rowSpan={2}
      className={classes("border-b border-ink pb-1.5 font-normal", className)}
    >
      {children}
    </th>
  );
}

function WideTable({ groups, years }: Groups) {
  const quarters = years.flatMap(({ quarters: shown }) => shown);
  return (
    <table className="w-full border-collapse text-small max-tablet:hidden">
      <thead className="text-micro text-ink-3">
        <tr className="text-left align-bottom">
          <Head>Company</Head>
          <Head className="pr-3 pl-4 max-desktop:hidden">Title held</Head>
          {years.map(({ year, quarters: shown }) => (
            <th key={year} colSpan={shown.length} className="pt-2 pl-[5px] font-semibold text-ink">
              {/* Over a single column the year would run into the next one. */}
              {shown.length > 1 ? year : <span className="sr-only">{year}</span>}
            </th>
          ))}
          <Head className="pl-4">Verdict</Head>
          <Head className="pl-4 max-desktop:hidden">What blocks it</Head>
          <Head className="pl-4 text-right">Likely</Head>
        </tr>
        <tr>
          {quarters.map((quarter, place) => (
            <th key={place} scope="col" className="border-b border-ink pb-1.5 font-normal">
              {quarter}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ name, rows }) => (
        <tbody key={name}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={5 + quarters.length}
              className="pt-3.5 pb-1 text-left font-semibold"
            >
              {name} <span className="font-normal text-ink-3">{rows.length}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.slug} className="hover:bg-hover">
              <th scope="row" className="max-w-44 truncate py-[5px] pr-3 text-left font-semibold">
                <Link href={row.href} title={row.name} className="no-underline hover:underline">
                  {row.name}
                </Link>
              </th>
              <td className={`${CELL} pr-3 whitespace-nowrap text-ink-2 max-desktop:hidden`}>
                {row.titleHeld}
              </td>
              <HeatRow quarters={row.heat} />
              <td className={CELL}>
                <StateMark state={row.state} word={row.word} />
              </td>
              <td className={`${CELL} text-ink-2 max-desktop:hidden`}>{row.blocks}</td>
              <td
                title={row.likely.told ?? undefined}
                className={classes(
                  CELL,
                  "text-right whitespace-nowrap tabular",
                  !row.likely.isDate && "text-ink-3",
                )}
              >
                {row.likely.text}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function NarrowList({ groups }: Groups) {
  return (
    <div className="tablet:hidden">
      {groups.map(({ name, rows }) => (
        <section key={name} className="mt-6 first:mt-2">
          <h3 className="border-b border-ink pb-1.5 text-small font-semibold">
            {name} <span className="font-normal text-ink-3">{rows.length}</span>
          </h3>
          <ul>
            {rows.map((row) => (
              <li key={row.slug} className="border-b border-rule pt-1 pb-2.5 text-small">
                <div className="flex items-center justify-between gap-3">
                  <Link href={row.href} className="py-2.5 font-semibold no-underline">
                    {row.name}
                  </Link>
                  <StateMark state={row.state} word={row.word} />
                </div>
                <HeatStrip finding={row.finding} quarters={row.heat} />
                <p className="mt-1 flex justify-between gap-3 text-micro text-ink-2">
                  <span>{row.blocks}</span>
                  <span className="whitespace-nowrap tabular">
                    {row.likely.isDate && "Likely "}
                    {row.likely.text}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Every company with its last eight quarters, its verdict and what blocks it. */
export function CompanyTable({ groups, years }: Groups) {
  return (
    <section className="min-w-0">
      <SectionHead aside="By what needs attention, then conditions met, then name">
        Conditions met, by calendar quarter
      </SectionHead>
      <WideTable groups={groups} years={years} />
      <NarrowList groups={groups} years={years} />
      <div className="mt-4">
        <HeatKey />
        <p className="mt-1.5 text-micro text-ink-3">
          Fiscal quarters stand in the calendar quarter that holds their middle month. Likely is the
          quarter with even odds; a company’s verdict has the cautious one.
        </p>
      </div>
    </section>
  );
}
