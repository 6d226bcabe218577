import { phrases } from "./title-words.ts";

export const CHART_FIELDS = [
  ...(["manager", "id", "title", "name", "firstName", "lastName"] as const),
  ...(["function", "level", "status", "email", "dotted", "count"] as const),
] as const;
export type ChartField = (typeof CHART_FIELDS)[number];

/** Headings as `plain` gives them, the surest first. */
export const KNOWN_HEADINGS: Readonly<Record<ChartField, readonly string[]>> = {
  manager: phrases(
    "manager id, manager employee id, manager employee number, supervisor id, reports to id, parent id, parent, reports to senior post, reporting senior post, reports to position, reports to post, reports to, reporting to, reporting manager, direct manager, line manager, manager, manager name, supervisor, supervisor name, vorgesetzter, vorgesetzte, vorgesetzte r, fuhrungskraft, superior hierarquico, responsable, manager hierarchique, responsable hierarchique, gestor, jefe, superior, boss, manager email, direct manager email, supervisor email, line manager email, manager path, management chain, reporting line, reporting path, position path, org path, hierarchy, hierarchy path, path",
  ),
  id: phrases(
    "id, employee id, employee number, employee no, employee nr, employee code, emp id, emp no, emp number, empl id, emplid, personalnummer, personal nr, mitarbeiternummer, matricule, staff number, staff id, person id, worker id, payroll number, post unique reference, position id, position number, user id, uid, s amaccount name, samaccountname, remote id, username, role slug, manager role slug, slug, code, short name",
  ),
  title: phrases(
    "job title, title, position title, business title, position name, designation, employee title, role title, role, rolle, rolle funktion, generic job title, position, job, job name, stellenbezeichnung, berufsbezeichnung, stelle, cargo, puesto, poste, fonction, intitule du poste, funktion",
  ),
  name: phrases(
    "full name, display full name, display name, employee name, name, worker, worker name, person, employee, mitarbeiter, nom complet, nombre completo, nome completo, preferred name",
  ),
  firstName: phrases("first name, given name, forename, vorname, prenom, nombre, firstname"),
  lastName: phrases(
    "last name, surname, family name, nachname, nom, nom de famille, apellido, apellidos, sobrenome, lastname",
  ),
  function: phrases(
    "department, department name, dept, dept name, function, funktion, job function, job family, discipline, abteilung, departement, departamento, area, unit, team, division, org unit, job team function",
  ),
  level: phrases(
    "job level, level, management level, career level, grade, grade or equivalent, band",
  ),
  status: phrases("position status, status, employee status, worker status, employment status"),
  email: phrases(
    "email address, work email, email, e mail, company email id, contact e mail, mail, email id",
  ),
  dotted: phrases(
    "dotted line manager, dotted line manager id, dotted line to, dotted line, dotted manager, functional manager, functional manager id, functional reports to, matrix manager, matrix manager id, secondary manager, second manager, additional manager, project manager id",
  ),
  count: phrases(
    "number of posts in fte, number of posts, number of positions, head count, headcount, posts, fte, full time equivalent",
  ),
};

/**
 * A heading as it is compared: `reportsTo`, `Reports_To` and `Reports to [Required]` are one.
 * Brackets and what they hold go, `#` is a number, accents and case do not count.
 */
export function plain(heading: string): string {
  return heading
    .slice(0, 200)
    .split(/[[({]/u, 1)
    .join("")
    .replaceAll("#", " number ")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
