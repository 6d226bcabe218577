import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { IsoDate } from "@/lib/domain/quarter";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

const ROLE = {
  owner: "Owner",
  admin: "Administrator",
  analyst: "Analyst",
  viewer: "Viewer",
} as const;

interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: keyof typeof ROLE;
  /** Sees only the companies that are listed for them. */
  readonly limited: boolean;
  readonly since: IsoDate;
  /** The one who reads this. */
  readonly self: boolean;
}

export function MemberList({ members }: { readonly members: readonly Member[] }) {
  return (
    <Table label="Members" className="mt-3">
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>E-mail address</ColumnHead>
          <ColumnHead>Role</ColumnHead>
          <ColumnHead>Member since</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.userId}>
            <RowHead>
              {member.name}
              {member.self && <span className="font-normal text-ink-3"> (you)</span>}
            </RowHead>
            <Cell>{member.email}</Cell>
            <Cell>
              {ROLE[member.role]}
              {member.limited && <span className="text-ink-3">, some companies</span>}
            </Cell>
            <Cell>{dateLabel(member.since, LOCALE)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
