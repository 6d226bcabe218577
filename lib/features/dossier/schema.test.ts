import { expect, test } from "vitest";
import { dossierJsonSchema, dossierSchema } from "./schema";

const schema: unknown = JSON.parse(JSON.stringify(dossierJsonSchema()));

test("the JSON Schema tells what a writer of the file may put where", () => {
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: ["format", "company"],
    properties: {
      format: { const: "titleworthy.dossier/1" },
      company: { required: ["name", "fiscalYearStartMonth", "currency"] },
      revenue: {
        items: {
          additionalProperties: false,
          required: ["quarter", "motion", "amount"],
          properties: { quarter: { pattern: "^[0-9]{4}Q[1-4]$" } },
        },
      },
      charts: {
        items: {
          required: ["key", "name", "kind", "effectiveFrom", "positions"],
          properties: {
            effectiveFrom: { format: "date" },
            positions: { items: { required: ["key", "title", "level", "function", "status"] } },
          },
        },
      },
      facts: { items: { required: ["fact", "value", "from"] } },
    },
  });
});

test("lists that are left out are empty", () => {
  const file = {
    format: "titleworthy.dossier/1",
    company: { name: "Harbor", fiscalYearStartMonth: 1, currency: "USD" },
  };
  expect(dossierSchema.parse(file)).toMatchObject({ revenue: [], charts: [], decisions: [] });
});
