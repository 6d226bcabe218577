import type { Chart, Position } from "./chart.ts";
import type { ChartPatch, Leadership, Placed, PositionChange } from "./patch.ts";
import { changedFields, isSameLeader } from "./position-fields.ts";
import { PositionList } from "./position-list.ts";

/** A chart under way: what is done to it is done at once, and written down as one patch. */
export class ChartDraft {
  readonly #list: PositionList;
  readonly #changes: PositionChange[] = [];
  readonly #before: Leadership;
  #leadership: Leadership;

  constructor({ positions, chiefExecutive, leader }: Chart) {
    this.#list = new PositionList(positions);
    this.#before = { chiefExecutive, leader };
    this.#leadership = this.#before;
  }

  #placed(key: string): Placed | null {
    const position = this.#list.at(key);
    return position === null ? null : { position, after: this.#list.before(key) };
  }

  /** The position with a key, or null. */
  at(key: string): Position | null {
    return this.#list.at(key);
  }

  /** Key of the position just before another in the list, or null. */
  before(key: string): string | null {
    return this.#list.before(key);
  }

  /** The positions in their order. */
  positions(): readonly Position[] {
    return this.#list.positions();
  }

  get leadership(): Leadership {
    return this.#leadership;
  }

  /** Adds a position after another one, first where that is null. */
  add(position: Position, after: string | null): void {
    this.#list.add(position, after);
    this.#changes.push({ key: position.key, before: null, after: this.#placed(position.key) });
  }

  /** Sets fields of a position, and its place where one is given; what stays the same is not written down. */
  change(
    key: string,
    fields: Partial<Omit<Position, "key">>,
    after: string | null = this.#list.before(key),
  ): void {
    const was = this.#placed(key);
    if (was === null) return;
    const position = { ...was.position, ...fields };
    const isEdited = changedFields(was.position, position).length > 0;
    if (isEdited) this.#list.replace(position);
    if (after !== was.after) this.#list.place(key, after);
    const now = this.#placed(key);
    if (isEdited || now?.after !== was.after) this.#changes.push({ key, before: was, after: now });
  }

  remove(key: string): void {
    const was = this.#placed(key);
    if (was === null) return;
    this.#list.remove(key);
    this.#changes.push({ key, before: was, after: null });
  }

  /** Names the chief executive and the leader anew. */
  name(leadership: Partial<Leadership>): void {
    this.#leadership = { ...this.#leadership, ...leadership };
  }

  /** All that was done, in its order; null where nothing was. */
  patch(): ChartPatch | null {
    const [before, after] = [this.#before, this.#leadership];
    const isNamedAnew =
      before.chiefExecutive !== after.chiefExecutive || !isSameLeader(before.leader, after.leader);
    const leadership = isNamedAnew ? { before, after } : null;
    return this.#changes.length === 0 && leadership === null
      ? null
      : { positions: this.#changes, leadership };
  }
}
