import Link from "next/link";
import { classes } from "@/components/ui/classes";
import type { ForwardView } from "./prepare-forward";

/** What moves the date, each with by how much. */
export function ForwardList({ views }: { readonly views: readonly ForwardView[] }) {
  return (
    <ul className="text-small">
      {views.map(({ key, name, effect, isSooner, note, href }) => (
        <li key={key} className="border-b border-rule py-[11px]">
          <div className="flex flex-wrap justify-between gap-x-4">
            <h3 className="font-semibold">
              {href === null ? name : <Link href={href}>{name}</Link>}
            </h3>
            <span
              className={classes(
                "tabular whitespace-nowrap",
                isSooner ? "font-semibold text-blue" : "text-ink-3",
              )}
            >
              {effect}
            </span>
          </div>
          {note !== null && <p className="mt-0.5 text-ink-2">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
