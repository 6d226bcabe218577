import { describe, expect, test } from "vitest";
import { plain } from "./heading-words.ts";
import { guessColumns, headingIndex } from "./headings.ts";

/** Headings as HR systems write them, with the id, manager and title that are right. */
const SYSTEMS: readonly (readonly [string, string, string | null, string | null, string | null])[] =
  [
    [
      "BambooHR",
      "Employee #,First Name,Last Name,Work Email,Department,Job Title,Hire Date,Reports To,Employment Status,Status",
      "Employee #",
      "Reports To",
      "Job Title",
    ],
    [
      "Keka",
      "Employee Number,Display Name,Work Email,Department,Job Title,Reporting To,Date Of Joining,Worker Type,Employment Status,Mobile Phone",
      "Employee Number",
      "Reporting To",
      "Job Title",
    ],
    [
      "short headings",
      "Emp ID,Last Name,First Name,Business Title,Dept,Supervisor ID,Supervisor Name,Status",
      "Emp ID",
      "Supervisor ID",
      "Business Title",
    ],
    [
      "Zoho People",
      "Employee ID,First Name,Last Name,Email address,Department,Designation,Reporting To,Date of joining,Employee Type,Employee Status",
      "Employee ID",
      "Reporting To",
      "Designation",
    ],
    [
      "greytHR",
      "Employee No,Employee Name,Email,Date of Joining,Department,Designation,Location,Reporting Manager,Mobile Number,Status",
      "Employee No",
      "Reporting Manager",
      "Designation",
    ],
    [
      "Darwinbox",
      "Employee ID,Full Name,Company Email ID,Department,Designation,Date of Joining,Direct Manager Email,Employee Type,Office Location",
      "Employee ID",
      "Direct Manager Email",
      "Designation",
    ],
    [
      "Google Workspace",
      "First Name [Required],Last Name [Required], Email Address [Required],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Recovery Email,Work Secondary Email, Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,New Status [UPLOAD ONLY]",
      " Employee ID",
      "Manager Email",
      "Employee Title",
    ],
    [
      "German staff list",
      "Personalnummer,Vorname,Nachname,Rolle,Funktion,E-Mail,Mobil,Teams,Zuständigkeiten,Vorgesetzter,Vertretung,Aktiv",
      "Personalnummer",
      "Vorgesetzter",
      "Rolle",
    ],
    [
      "German short list",
      "Personalnummer,Vorgesetzter,Rolle/Funktion",
      "Personalnummer",
      "Vorgesetzter",
      "Rolle/Funktion",
    ],
    [
      "French directory",
      "sAMAccountName,displayName,mail,department,enabled",
      "sAMAccountName",
      null,
      null,
    ],
    [
      "Merge",
      "id,remote_id,employee_number,company,first_name,last_name,preferred_name,display_full_name,username,groups,work_email,employments,work_location,manager,team,employment_status,start_date",
      "id",
      "manager",
      null,
    ],
    [
      "SCIM",
      "employeeNumber,costCenter,organization,division,department,manager{value}",
      "employeeNumber",
      "manager{value}",
      null,
    ],
    [
      "UK government",
      "Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent Department,Organisation,Unit,Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),FTE,,Notes,Valid?",
      "Post Unique Reference",
      "Reports to Senior Post",
      "Job Title",
    ],
    [
      "drawing",
      "name,position,id,location,manager,email,fill,stroke,refs",
      "id",
      "manager",
      "position",
    ],
    [
      "database",
      "employeeID,lastName,firstName,title,titleOfCourtesy,reportsTo",
      "employeeID",
      "reportsTo",
      "title",
    ],
    [
      "tree",
      ",name,area,office,tags,positionName,id,parentId,size",
      "id",
      "parentId",
      "positionName",
    ],
  ];

describe("columns guessed from headings alone", () => {
  test.each(SYSTEMS)("%s", (_, line, id, manager, title) => {
    const headings = line.split(",");
    const { columns } = guessColumns(headings);
    const headingOf = (column: number | null) => (column === null ? null : headings[column]);
    expect([columns.id, columns.manager, columns.title].map(headingOf)).toEqual([
      id,
      manager,
      title,
    ]);
  });

  test("headings of a sales system name no manager", () => {
    const headings = "Deal ID,Deal Name,Deal Owner,Partner Name,Close Date,Amount".split(",");
    expect(guessColumns(headings).columns.manager).toBeNull();
  });

  test("a heading that is a property of every object is only a heading", () => {
    const { columns } = guessColumns(["__proto__", "constructor", "Name", "Title", "Manager"]);
    expect(columns).toMatchObject({ id: null, name: 2, title: 3, manager: 4 });
  });
});

describe("columns guessed from their values", () => {
  const rows = [
    ["7", "900", "Ana", "", ""],
    ["8", "901", "Ben", "900", "Ana"],
    ["9", "902", "Cai", "900", "Ana"],
  ].map((cells, i) => ({ number: i + 2, cells }));

  test("the id is the column in which the managers are found", () => {
    const guess = guessColumns(["id", "Employee Number", "Name", "Manager ID", "Title"], rows);
    expect(guess.columns).toMatchObject({ id: 1, manager: 3 });
    expect(guess.reasons.manager).toEqual({
      kind: "values",
      heading: "Manager ID",
      found: 2,
      named: 2,
      in: "Employee Number",
      others: [],
    });
  });

  test("of two manager columns the one whose values are found wins", () => {
    const guess = guessColumns(["id", "Badge", "Name", "Manager ID", "Manager"], rows);
    expect(guess.columns).toMatchObject({ manager: 4, name: 2, id: 0 });
  });
});

test("of competing manager columns the others are told, and one for dotted lines stays apart", () => {
  const headings = ["ID", "Name", "Reports To", "Manager ID", "Functional Manager"];
  const rows = [
    ["1", "Ana", "", "", ""],
    ["2", "Ben", "Ana", "1", ""],
    ["3", "Cai", "Somebody", "1", "Ben"],
  ].map((cells, i) => ({ number: i + 2, cells }));
  const guess = guessColumns(headings, rows);
  expect(guess.columns).toMatchObject({ manager: 3, dotted: 4 });
  expect(guess.reasons.manager).toMatchObject({
    found: 2,
    others: [{ heading: "Reports To", found: 1, named: 2 }],
  });
});

test("an id is known by its values, whatever its heading", () => {
  const rows = [
    ["P1", "Ana", "CEO", "XX"],
    ["P2", "Ben", "CRO", "P1"],
  ].map((cells, i) => ({ number: i + 2, cells }));
  expect(guessColumns(["Post", "Name", "Title", "Reports To"], rows).columns).toMatchObject({
    id: 0,
    manager: 3,
  });
});

test("prose sorts nobody into functions", () => {
  const headings = ["Name", "Manager", "Function", "Unit"];
  const rows = Array.from({ length: 40 }, (_, i) => ({
    number: i + 2,
    cells: [`N${i}`, "", `Looks after matter ${i} and whatever goes with it`, `Unit ${i % 3}`],
  }));
  expect(guessColumns(headings, rows).columns.function).toBe(3);
});

test("headings are found below the lines a report begins with", () => {
  const rows = [["Staff list"], ["As of 1 May", ""], ["Name", "Job Title", "Manager"], ["Ana"]];
  expect(headingIndex(rows.map((cells, i) => ({ number: i + 1, cells })))).toBe(2);
});

test.each([
  ["reportsTo", "reports to"],
  ["Reports_To", "reports to"],
  ["  REPORTS  TO [Required] ", "reports to"],
  ["Employee #", "employee number"],
  ["Prénom", "prenom"],
  ["", ""],
])("%j is compared as %j", (heading, compared) => {
  expect(plain(heading)).toBe(compared);
});
