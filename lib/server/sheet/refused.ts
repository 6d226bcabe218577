import type { SheetRefusal } from "@/lib/domain/sheet";

/** Thrown where a file turns out to be one we do not read; caught where the worker answers. */
export class Refused extends Error {
  readonly refusal: SheetRefusal;

  constructor(refusal: SheetRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
