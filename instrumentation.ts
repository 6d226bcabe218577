/** Runs once before the first request. This file is compiled for the edge too, so the work is next door. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] === "nodejs") {
    const { prepare } = await import("./instrumentation-node");
    await prepare();
  }
}
