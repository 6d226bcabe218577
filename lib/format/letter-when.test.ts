import { expect, test } from "vitest";
import { overtaking, presentsFrom } from "../../test/forecast-question.ts";
import { indirect, letter, LETTERS } from "../../test/sample-letters.ts";
import { day } from "../../test/sample-record.ts";

test.each(Object.entries(LETTERS))(
  "%s: names no quarter to come without its odds",
  (_, { record, decisions }) => {
    const { body } = letter(record, decisions);
    const likely = body.split("\n").filter((line) => line.includes("likely"));
    for (const line of likely) expect(line).toMatch(/odds are|as likely as not/);
    const unchanged = body.match(/If the mix of revenue stayed as it is today[^.]*\./g) ?? [];
    for (const sentence of unchanged)
      expect(sentence).toMatch(
        /today, (it would be as likely as not (by FY\d\d.Q\d|within \d.quarters)|it would not come within \d.quarters|there would be no date|it would be undone too|it would stay justified( until FY\d\d.Q\d)?)\.$/,
      );
  },
);

test("nobody is asked to look again on a day that is past", () => {
  const record = { ...overtaking(), facts: indirect };
  const planned = [presentsFrom("2027-02-01")];
  const again = (writtenOn: string) =>
    letter(record, planned, day(writtenOn)).body.split("\n").at(-1);
  expect(again("2027-01-20")).toContain("at the close of FY27\u00a0Q1, which ends on 31 Mar 2027");
  expect(again("2027-08-20")).toContain("at the close of FY27\u00a0Q3, which ends on 30 Sept 2027");
});
