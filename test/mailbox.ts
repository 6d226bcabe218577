// A mail server on this machine that keeps what it takes.
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

interface Delivery {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came over the wire. */
  readonly raw: string;
}

/** A header's value; folded lines joined. */
export const header = ({ raw }: Delivery, name: string): string | undefined =>
  new RegExp(String.raw`^${name}: (.*(?:\r\n[ \t].*)*)`, "im")
    .exec(raw.slice(0, raw.indexOf("\r\n\r\n")))?.[1]
    ?.replaceAll(/\r\n[ \t]/g, " ");

interface Habits {
  /** The SMTP code that answers an address; nothing takes it. */
  readonly refuse?: (address: string) => number | undefined;
  /** Whether a password is right now; where it is not given, nobody is asked for one. */
  readonly admits?: () => boolean;
  /** What happens between a message's arrival and its receipt. */
  readonly before?: () => Promise<void>;
}

/** Listens on any port of this machine. */
export async function openMailbox({
  refuse = () => undefined,
  admits,
  before = async () => {},
}: Habits = {}) {
  const deliveries: Delivery[] = [];
  const server = new SMTPServer({
    authOptional: admits === undefined,
    allowInsecureAuth: true,
    disabledCommands: admits === undefined ? ["STARTTLS", "AUTH"] : ["STARTTLS"],
    onAuth(_auth, _session, answer) {
      if (admits?.() === true) answer(null, { user: "post" });
      else answer(Object.assign(new Error("no"), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, answer) {
      const responseCode = refuse(address);
      answer(responseCode === undefined ? null : Object.assign(new Error("no"), { responseCode }));
    },
    onData(stream, { envelope: { mailFrom, rcptTo } }, answer) {
      const keep = async () => {
        const from = mailFrom === false ? "" : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        deliveries.push({ from, to, raw: await text(stream) });
        await before();
      };
      keep().then(() => answer(null), answer);
    },
  });
  server.on("error", () => {}); // A client that was killed broke off.
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("it listens on no port");
  return {
    url: `smtp://${admits === undefined ? "" : "post:secret@"}127.0.0.1:${address.port}`,
    deliveries,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
