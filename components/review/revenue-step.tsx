import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { CompanyProfile } from "@/lib/domain/company";
import type { RevenueView } from "./prepare-revenue";

interface RevenueStepProps {
  readonly view: RevenueView;
  readonly profile: CompanyProfile;
}

const NONE = "–";
const BESIDE = ["under review", "last quarter", "a year ago"];

/** The quarter's lines beside the quarter before and the one a year ago. */
export function RevenueStep({ view, profile }: RevenueStepProps) {
  const { columns, rows, totals, shares } = view;
  if (rows.length === 0) return null;
  return (
    <div className="mt-6">
      <Table label="Revenue under review" className="max-tablet:[&_td]:pl-2.5">
        <thead>
          <tr>
            <ColumnHead>{profile.currency}</ColumnHead>
            {columns.map((column, place) => (
              <ColumnHead key={column} num>
                {column},<span className="block">{BESIDE[place]}</span>
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ motion, amounts }) => (
            <tr key={motion}>
              <RowHead>{motion}</RowHead>
              {columns.map((column, place) => (
                <Cell key={column} num>
                  {amounts[place] ?? NONE}
                </Cell>
              ))}
            </tr>
          ))}
          <tr>
            <RowHead>Total</RowHead>
            {columns.map((column, place) => (
              <Cell key={column} num className="font-semibold">
                {totals[place] ?? NONE}
              </Cell>
            ))}
          </tr>
          <tr>
            <RowHead>Partner share, four quarters</RowHead>
            {columns.map((column, place) => (
              <Cell key={column} num>
                {shares[place] ?? NONE}
              </Cell>
            ))}
          </tr>
        </tbody>
      </Table>
    </div>
  );
}
