import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SectionHead } from "@/components/ui/section-head";
import { closeHint, type JudgedClose } from "@/components/verdict/judged-close";
import type { Leader } from "@/lib/domain/org/chart";
import type { SheetLook } from "@/lib/format/chart-look";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { SeatField } from "./seat-field";
import type { ChartImportState } from "./use-chart-import";

interface ImportStepProps {
  readonly state: ChartImportState;
  readonly look: SheetLook;
  /** How many positions the import stores. */
  readonly positions: number;
  readonly judged: JudgedClose | null;
}

const NOT_KNOWN = { value: "unknown", label: "Not known yet" };
const NO_LEADER = { value: "none", label: "There is none" };

const seatKey = (value: string) => (value.startsWith("seat:") ? value.slice(5) : null);
const seatValue = (key: string | null) => (key === null ? NOT_KNOWN.value : `seat:${key}`);

function leaderIn(value: string): Leader {
  const key = seatKey(value);
  if (key !== null) return { kind: "named", key };
  return { kind: value === NO_LEADER.value ? "none" : "unknown" };
}

/** Only what was looked at is imported, so a look that is under way comes first. */
function busyWord(importing: boolean, reading: boolean): string | undefined {
  if (importing) return "Importing…";
  return reading ? "Reading…" : undefined;
}

/** Who leads, what the chart is called and from when it holds; then the import itself. */
export function ImportStep({ state, look, positions, judged }: ImportStepProps) {
  const { answers, refusal, chiefExecutive, leader, importing, reading } = state;
  const { name, effectiveFrom } = answers;
  return (
    <section aria-labelledby="leads" className="mt-10">
      <SectionHead id="leads">Who leads</SectionHead>
      <div className="mt-3 grid gap-x-6 gap-y-4 tablet:grid-cols-2">
        <SeatField
          label="Chief executive"
          choices={look.chiefExecutives}
          others={[NOT_KNOWN]}
          value={seatValue(chiefExecutive)}
          onChange={(value) => state.answer({ chiefExecutive: { key: seatKey(value) } })}
        />
        <SeatField
          label="Partnerships leader"
          choices={look.leaders}
          others={[NO_LEADER, NOT_KNOWN]}
          value={leader.kind === "named" ? seatValue(leader.key) : leader.kind}
          onChange={(value) => state.answer({ leader: leaderIn(value) })}
        />
        <Field
          label="Name of the chart"
          value={name}
          error={refusal?.fields["name"]}
          onChange={({ target }) => state.answer({ name: target.value })}
        />
        <Field
          type="date"
          label="In force from"
          hint={closeHint(judged, effectiveFrom)}
          value={effectiveFrom}
          error={refusal?.fields["effectiveFrom"]}
          onChange={({ target }) => state.reread({ effectiveFrom: target.value })}
        />
      </div>
      <div className="mt-6">
        <Button kind="primary" onClick={state.apply} busy={busyWord(importing, reading)}>
          Import {counted(positions, "position", "positions", LOCALE)}
        </Button>
      </div>
    </section>
  );
}
