// Stands between the application and its database, and can be cut.
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export async function openRelay(target: URL) {
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    const outer = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(one);
      one.on("error", () => {}); // The other end shows it.
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("it listens on no port");
    return address.port;
  };
  const port = await listen(0);
  const url = new URL(target);
  Object.assign(url, { hostname: "127.0.0.1", port: String(port) });
  const cut = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url: url.href, cut, mend: () => listen(port) };
}
