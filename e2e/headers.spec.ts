import { expect, test } from "@playwright/test";

const PATHS = ["/sign-in", "/w/harbor", "/nowhere", "/api/health", "/api/v1/dossier.schema.json"];

test.describe("every answer", () => {
  for (const path of PATHS) {
    test(`${path} says what a browser may do with it`, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("strict-transport-security");
    });
  }
});

test("over https, a browser is told to stay there", async ({ request }) => {
  const answer = await request.get("/sign-in", { headers: { "x-forwarded-proto": "https" } });
  expect(answer.headers()).toHaveProperty("strict-transport-security");
});

test("every page runs the scripts of its own nonce alone, whatever the request says", async ({
  request,
}) => {
  const policies = new Set<string>();
  for (const headers of [{}, { purpose: "prefetch" }, { "next-router-prefetch": "1" }]) {
    const policy = (await request.get("/sign-in", { headers })).headers()[
      "content-security-policy"
    ];
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy).toContain("frame-ancestors 'none'");
    policies.add(policy ?? "");
  }
  expect(policies.size).toBe(3);
});
