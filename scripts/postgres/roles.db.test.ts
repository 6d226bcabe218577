import { randomBytes } from "node:crypto";
import { afterEach, expect, inject, test } from "vitest";
import { asSuperuser } from "@/test/factories";
import { applicationAddress, connected } from "./roles.mjs";

const { ownerUrl, appUrl, superuserUrl } = inject("server");
const name = `titleworthy_test_${randomBytes(4).toString("hex")}`;

afterEach(() => asSuperuser((client) => client.query(`DROP ROLE IF EXISTS ${name}`)));

async function makeRole(rights: string): Promise<string> {
  await asSuperuser((client) => client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x' ${rights}`));
  return Object.assign(new URL(ownerUrl), { username: name, password: "x" }).href;
}

const whoIs = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_user AS name");
    return rows[0]?.name;
  });

test("the application's own address stays as it was given", async () => {
  expect(await applicationAddress(ownerUrl, appUrl)).toBe(appUrl);
});

test("with one address for both, the application still owns nothing", async () => {
  const address = await applicationAddress(superuserUrl, superuserUrl);
  expect(await whoIs(address)).toBe("titleworthy_app");
});

test("an owner who governs roles becomes a member first", async () => {
  const url = await makeRole("");
  const address = await applicationAddress(superuserUrl, url);
  expect(await whoIs(address)).toBe("titleworthy_app");
});

test("an owner who governs no roles is told what to run", async () => {
  const url = await makeRole("");
  await expect(applicationAddress(url, url)).rejects.toThrow(`GRANT titleworthy_app TO "${name}";`);
});
