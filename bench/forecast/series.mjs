// Public series and other methods' answers on them, read from a folder that is no part of the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Quarters ahead that everything is scored over. */
export const HORIZON = 8;

function readRows(file) {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, place) => [name, cells[place]]));
  });
}

function grouped(rows, name) {
  const groups = new Map();
  for (const row of rows) {
    const known = groups.get(row[name]);
    if (known === undefined) groups.set(row[name], [row]);
    else known.push(row);
  }
  return groups;
}

const named = (folder, pattern) =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => pattern.exec(file)?.[1] ?? []);

/** Names of the sets of single series. */
export const seriesSets = (folder) => named(path.join(folder, "data"), /^(\w+)_quarterly\.csv$/);
/** Names of the sets of series that are parts of a whole. */
export const partSets = (folder) => named(path.join(folder, "data"), /^comp_(\w+)\.csv$/);

/** The series of a set: what is known, what came, and the levels that it may cross. */
export function readSeries(folder, set) {
  const rows = readRows(path.join(folder, "data", `${set}_quarterly.csv`));
  const items = grouped(readRows(path.join(folder, "data", `${set}_crossings.csv`)), "series_id");
  return [...grouped(rows, "series_id")].map(([id, own]) => ({
    id,
    known: own.filter(({ split }) => split === "train").map(({ value }) => Number(value)),
    came: own.filter(({ split }) => split === "test").map(({ value }) => Number(value)),
    items: (items.get(id) ?? []).map((item) => ({
      name: item.item,
      window: item.basis === "ttm" ? 4 : 1,
      up: Number(item.dir) > 0,
      level: Number(item.level),
      first: Number(item.actual_first_h),
    })),
  }));
}

const numbers = (row, names) => names.map((name) => Number(row[name]));
const ODDS = Array.from({ length: HORIZON }, (_, place) => `F${place + 1}`);

/** What another method forecast for a set: by series its centre, intervals and odds of crossing. */
export function readAnswers(folder, set, method) {
  const place = path.join(folder, "anchors", set, "full");
  const crossings = path.join(place, `${method}.cross.csv`);
  const odds = grouped(existsSync(crossings) ? readRows(crossings) : [], "series_id");
  const forecasts = grouped(readRows(path.join(place, `${method}.csv`)), "series_id");
  return new Map(
    [...forecasts].map(([id, rows]) => [
      id,
      {
        centre: rows.map(({ mean }) => Number(mean)),
        intervals: rows[0].lo80
          ? rows.map((row) => numbers(row, ["lo80", "hi80", "lo95", "hi95"]))
          : null,
        odds: new Map((odds.get(id) ?? []).map((row) => [row.item, numbers(row, ODDS)])),
      },
    ]),
  );
}

/** Methods whose answers the folder holds for a set. */
export const methodsFor = (folder, set) =>
  named(path.join(folder, "anchors", set, "full"), /^(R_\w+)\.csv$/);

/** The wholes of a set, each with the series of its parts. */
export function readParts(folder, set) {
  const rows = readRows(path.join(folder, "data", `comp_${set}.csv`));
  return [...grouped(rows, "comp_id")].map(([id, own]) => ({
    id,
    parts: [...grouped(own, "part").values()].map((part) => part.map(({ value }) => Number(value))),
  }));
}
