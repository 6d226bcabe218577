import { Menu } from "@/components/ui/menu";

interface QuarterChoiceProps {
  /** "From" or "To". */
  readonly label: string;
  readonly shown: string;
  /** Latest first. */
  readonly choices: readonly { readonly label: string; readonly href: string }[];
}

/** One of the two quarters that are compared. */
export function QuarterChoice({ label, shown, choices }: QuarterChoiceProps) {
  return (
    <Menu
      label={`${label} ${shown}`}
      trigger={
        <>
          <span className="font-normal text-ink-3">{label}</span> {shown}
        </>
      }
      align="right"
      groups={[
        choices.map((choice) => ({
          kind: "link" as const,
          ...choice,
          current: choice.label === shown,
        })),
      ]}
    />
  );
}
