import { createServer } from "node:net";

/** Listens for a moment. @returns {Promise<number | null>} the port, or null where it is taken */
function tryPort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    probe.listen({ host: "127.0.0.1", port: wanted, exclusive: true }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export const isPortFree = async (port) => (await tryPort(port)) !== null;

/** The wanted port of 127.0.0.1, or whichever is free. @returns {Promise<number>} */
export const freePort = async (wanted) => (await tryPort(wanted)) ?? tryPort(0);

/** The first free one from the wanted port upwards. @returns {Promise<number>} */
export async function nextFreePort(wanted) {
  return (await isPortFree(wanted)) ? wanted : nextFreePort(wanted + 1);
}
