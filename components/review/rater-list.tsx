import { StatusMark } from "@/components/ui/status-mark";
import type { QuestionView } from "./prepare-questions";

/** What each rater says, where several speak, and what that comes to. */
export function RaterList({ question }: { readonly question: QuestionView }) {
  const { raters, difference } = question;
  if (raters.length < 2) return null;
  return (
    <div className="mt-3 border-l-[3px] border-rule-2 pl-3 text-small">
      <ul>
        {raters.map(({ name, said, isStale }) => (
          <li key={name} className="flex flex-wrap gap-x-3">
            <span className="font-medium">{name === "" ? "Somebody unnamed" : name}</span>
            <span className="text-ink-2">{said}</span>
            {isStale && <StatusMark status="unknown">Too old</StatusMark>}
          </li>
        ))}
      </ul>
      {difference !== null && <p className="mt-1 text-ink-2">{difference}</p>}
    </div>
  );
}
