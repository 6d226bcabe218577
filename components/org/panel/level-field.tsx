import { LEVEL_CHOICES, levelIn } from "@/components/charts/position-choices";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Level, Position } from "@/lib/domain/org/chart";
import { proposeLevel } from "@/lib/domain/org/titles";
import { levelName } from "@/lib/format/position";
import { quoted } from "@/lib/format/quoted";

interface LevelFieldProps {
  readonly position: Position;
  readonly disabled: boolean;
  /** A person gave it; otherwise it was read from the title. */
  readonly isByPerson: boolean;
  readonly onSave: (level: Level) => void;
}

/** The rank of a seat, why it is that one, and what the title would make of it. */
export function LevelField({ position, disabled, isByPerson, onSave }: LevelFieldProps) {
  const { level, words } = proposeLevel(position.title);
  const isRead = !isByPerson && level === position.level && words !== null;
  const differs = level !== position.level && level !== "unknown";
  return (
    <div>
      <SelectField
        label="Level"
        name="level"
        hint={isRead ? `Read from the title: ${quoted(words)}` : undefined}
        options={LEVEL_CHOICES}
        value={position.level}
        disabled={disabled}
        onChange={(event) => onSave(levelIn(event.target.value) ?? "unknown")}
      />
      {differs && !disabled && (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-micro text-ink-3">
          The title reads as {levelName(level)}.
          <Button kind="quiet" onClick={() => onSave(level)}>
            Use that
          </Button>
        </p>
      )}
    </div>
  );
}
