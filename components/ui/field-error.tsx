import type { ReactNode } from "react";
import { StatusShape } from "@/components/ui/status-shape";

interface FieldErrorProps {
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** Row, column, value and reason in words, behind a triangle. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p id={id} className="mt-[5px] flex items-start gap-1.5 text-micro text-red">
      <span className="mt-px flex-none">
        <StatusShape status="overdue" />
      </span>
      <span>{children}</span>
    </p>
  );
}
