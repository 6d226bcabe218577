import { databaseAnswers } from "@/lib/server/health";

/** For a load balancer: whether this process can serve requests. Says nothing about the contents. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers();
  return Response.json(
    { status: healthy ? "ok" : "unavailable" },
    { status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
