import { Notice } from "@/components/ui/notice";
import type { SlipBack } from "./prepare-timeline";

/** Conditions that were met and are not any more; each says whether it was regained. */
export function SlipList({ slips }: { readonly slips: readonly SlipBack[] }) {
  if (slips.length === 0) return null;
  return (
    <ul className="mt-12 grid gap-6 border-t border-rule pt-5 tablet:grid-cols-3">
      {slips.map(({ key, quarter, sentence }) => (
        <li key={key}>
          <Notice>
            <b>Slip back, {quarter}.</b> {sentence}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
