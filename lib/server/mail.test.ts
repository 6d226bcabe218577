import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { header, openMailbox } from "@/test/mailbox";
import { requireEmail } from "./email";
import { parseEnv } from "./env";
import { newId } from "./ids";
import { hasMailServer, sendMessage } from "./mail";

let mailbox: Awaited<ReturnType<typeof openMailbox>>;

const NEEDED = {
  DATABASE_URL: "postgres://127.0.0.1/none",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret that only the tests of this tree know",
};

beforeAll(async () => {
  mailbox = await openMailbox({
    refuse: (address) => (address.startsWith("gone") ? 550 : undefined),
  });
  const settings = { ...NEEDED, SMTP_URL: mailbox.url, MAIL_FROM: "Titleworthy@Example.com" };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});

afterAll(() => mailbox.close());

test("a message arrives under a name that it keeps", async () => {
  const message = {
    id: newId(),
    to: requireEmail("Ada@Example.com"),
    subject: "Łódź: FY27 Q2 − the review is due",
    text: "Two lines.\nAnd a − sign.",
  };
  await sendMessage(message);
  await sendMessage(message);
  expect(hasMailServer()).toBe(true);
  const [first, second] = mailbox.deliveries;
  if (first === undefined || second === undefined) throw new Error("nothing arrived");
  expect(first).toMatchObject({ from: "titleworthy@example.com", to: ["ada@example.com"] });
  expect(header(first, "Message-ID")).toBe(`<${message.id}@example.com>`);
  expect(header(second, "Message-ID")).toBe(header(first, "Message-ID"));
  expect(header(first, "Auto-Submitted")).toBe("auto-generated");
  expect(header(first, "From")).toBe("Titleworthy <titleworthy@example.com>");
});

test("a refused address is an error of its sender", async () => {
  const gone = requireEmail("gone@example.com");
  const message = { id: newId(), to: gone, subject: "s", text: "t" };
  await expect(sendMessage(message)).rejects.toMatchObject({ responseCode: 550 });
});

test.each([
  [{ SMTP_URL: "http://mail.example", MAIL_FROM: "a@example.com" }, "SMTP_URL: must be an smtp://"],
  [{ SMTP_URL: "smtp://mail.example" }, "MAIL_FROM: must be set where SMTP_URL is"],
  [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@example.com, b@example.com" }, "one plain"],
  [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@example.com\r\nBcc: b@example.com" }, "plain"],
])("%j does not start", (settings, sentence) => {
  expect(() => parseEnv({ ...NEEDED, ...settings })).toThrow(sentence);
});

test("an empty setting is one that is not set", () => {
  expect(parseEnv({ ...NEEDED, SMTP_URL: "", MAIL_FROM: "" }).SMTP_URL).toBeUndefined();
});
