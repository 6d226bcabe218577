import { type LetterBlock, readPage } from "@/lib/format/letter-page";

interface LetterPageProps {
  readonly subject: string;
  readonly body: string;
  /** What the answer rests on, under the text. */
  readonly foot: readonly string[];
}

function Block({ block }: { readonly block: LetterBlock }) {
  if (block.kind === "paragraph")
    return <p className="mt-3 first:mt-0 print:mt-2.5">{block.text}</p>;
  return (
    <ul className="mt-1.5 list-disc space-y-1 pl-5 marker:text-ink-3">
      {block.items.map((item, place) => (
        // Two items may say the same while they are typed.
        <li key={place}>{item}</li>
      ))}
    </ul>
  );
}

/** The letter as it is printed: one page of A4. */
export function LetterPage({ subject, body, foot }: LetterPageProps) {
  return (
    <article aria-label="The letter" className="break-words">
      <h2 className="mb-5 max-w-[23em] font-serif text-panel font-normal text-balance print:mb-4">
        {subject}
      </h2>
      {readPage(body).map((block, place) => (
        <Block key={place} block={block} />
      ))}
      <footer className="mt-6 border-t border-rule-2 pt-2.5 text-micro text-ink-3 print:mt-4">
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}
