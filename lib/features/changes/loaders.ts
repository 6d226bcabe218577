import "server-only";
import { parseQuarterKey, type Quarter } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadHistory } from "@/lib/features/evaluations/loaders";
import { readChanges } from "./data";

interface ChangesAddress {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The one asked for by its key where it is judged, else the one at a place from the end. */
function askedOf(quarters: readonly Quarter[], key: string | undefined, place: number) {
  const asked = key === undefined ? null : parseQuarterKey(key);
  return quarters.find((quarter) => quarter === asked) ?? quarters.at(place);
}

/** Two quarters side by side, those asked for or else the last two; null where fewer are judged. */
export async function loadChanges(workspace: string, slug: string, address: ChangesAddress) {
  const { scope } = await loadCompany(workspace, slug);
  const { company, quarters: judged, inEntry, mayWrite } = await loadHistory(workspace, slug);
  const quarters = judged.map(({ quarter }) => quarter);
  const [from, to] = [askedOf(quarters, address.from, -2), askedOf(quarters, address.to, -1)];
  const changes =
    from === undefined || to === undefined
      ? null
      : await readChanges(scope, { companyId: company.id, from, to });
  return { company, quarters, inEntry, mayWrite, changes };
}
