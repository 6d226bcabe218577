import { describe, expect, test } from "vitest";
import { partnershipsWords } from "./partnerships.ts";
import { proposeFunction, proposeLevel } from "./titles.ts";

describe("level from a title", () => {
  test.each([
    ["Chief Executive Officer", "c_level"],
    ["President & CEO", "c_level"],
    ["SVP and Chief Marketing Officer", "c_level"],
    ["Chief Finance Officer (Managerial)", "c_level"],
    ["CPO", "c_level"],
    ["Deputy Chief Executive", "unknown"],
    ["Field CTO", "unknown"],
    ["Chief of Staff to the CEO", "unknown"],
    ["Chief Engineer", "individual"],
    ["Managing Director", "unknown"],
    ["Vice President, Sales", "vp"],
    ["Senior Vice-President Alliances", "vp"],
    ["Administration Vice President", "vp"],
    ["Head of Partnerships", "director"],
    ["Senior Director, EMEA", "director"],
    ["Director, Office of the CEO", "director"],
    ["Engineering Manager", "manager"],
    ["Senior Manager, VP Programs", "manager"],
    ["Tech Lead", "manager"],
    ["Analyst, CEO Office", "individual"],
    ["Executive Assistant to the Chief Executive Officer", "individual"],
    ["Senior Software Engineer", "individual"],
    ["Interim Engineering Lead (and CEO)", "unknown"],
    ["Sales Development Rep", "individual"],
    ["Diretor Financeiro", "director"],
    ["Queijos", "unknown"],
    ["", "unknown"],
  ])("%s is %s", (title, level) => {
    expect(proposeLevel(title).level).toBe(level);
  });

  test("the words that say so are given", () => {
    expect(proposeLevel("Senior Vice President, Sales")).toEqual({
      level: "vp",
      words: "vice president",
    });
  });
});

describe("function from a title", () => {
  test.each([
    ["VP Partnerships", "partnerships"],
    ["Director, Channel Sales", "partnerships"],
    ["Executive Assistant", "assistant"],
    ["HR Business Partner", "people"],
    ["Senior People Partner", "people"],
    ["Chief People Officer", "people"],
    ["Chief Product Officer", "product"],
    ["Chief Partner Officer", "unknown"],
    ["CPO", "unknown"],
    ["Business Partner", "unknown"],
    ["Partner Resources Manager", "unknown"],
    ["Account Executive", "sales"],
    ["Staff Engineer", "engineering"],
    ["Vice President, Finance", "finance"],
    ["Queijos", "unknown"],
  ])("%s is %s", (title, name) => {
    expect(proposeFunction(title).function).toBe(name);
  });
});

describe("partnerships", () => {
  test.each([
    "VP Partnerships",
    "Director of Strategic Alliances",
    "Head of Channel",
    "Ecosystem Lead",
    "Senior Partner Manager",
    "Partner Manager (Nordics)",
    "VP, Partners",
    "Director, Partner Development",
    "Partner Success Director",
    "VP, Global Partners",
    "Chief Partnerships Officer",
  ])("%s speaks of them", (title) => {
    expect(partnershipsWords(title)).not.toBeNull();
  });

  test.each([
    "CPO",
    "Chief Partner Officer",
    "Chief People Officer",
    "People Partner",
    "Senior HR Business Partner",
    "Executive Business Partner",
    "Finance Business Partner Manager",
    "Managing Partner",
    "Partner",
    "Senior Partner",
    "Partner, Technology",
    "Partner Resources Director",
    "VP, Partner Experience",
    "Client Partner",
    "Talent Business Partner, Sales",
    "Procurement Business Partnering",
    "Ion Channel Scientist",
    "Marine Ecosystem Scientist",
    "Head of Digital Channels",
  ])("%s does not", (title) => {
    expect(partnershipsWords(title)).toBeNull();
  });
});
