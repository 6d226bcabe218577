import { EDIT_KEYS, type KeyRecord, WALK_KEYS } from "@/components/charts/org-chart/keyboard-keys";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";

/** What the keys of the chart and of its outline do, by the records that the two act by. */
export function KeyboardHelp({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <div className="grid gap-6">
      <Keys label="Walking through the chart" records={WALK_KEYS} typing />
      {mayEdit && <Keys label="Changing it" records={EDIT_KEYS} />}
    </div>
  );
}

interface KeysProps {
  readonly label: string;
  readonly records: readonly KeyRecord<string>[];
  readonly typing?: boolean;
}

function Keys({ label, records, typing = false }: KeysProps) {
  const isMac = hasCommandKey();
  return (
    <Table label={label}>
      <thead>
        <tr>
          <ColumnHead>{label}</ColumnHead>
          <ColumnHead>On the chart</ColumnHead>
          <ColumnHead>In the outline</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {records.map(({ act, shortcuts, chart, outline }) => (
          <tr key={act}>
            <RowHead className="whitespace-nowrap">
              {shortcuts.map((shortcut) => (
                <kbd key={shortcut.key} className="block font-sans">
                  {shortcutText(shortcut, isMac)}
                </kbd>
              ))}
            </RowHead>
            <Cell colSpan={chart === outline ? 2 : 1}>{chart}</Cell>
            {chart !== outline && <Cell>{outline}</Cell>}
          </tr>
        ))}
        {typing && (
          <tr>
            <RowHead>Letters</RowHead>
            <Cell colSpan={2}>
              To the next position whose title or person begins with what is typed
            </Cell>
          </tr>
        )}
      </tbody>
    </Table>
  );
}
