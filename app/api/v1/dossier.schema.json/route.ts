import { dossierJsonSchema } from "@/lib/features/dossier/schema";

/** The JSON Schema of a dossier, for whoever writes one. It holds nothing of any workspace. */
export const GET = (): Response =>
  Response.json(dossierJsonSchema(), { headers: { "Content-Type": "application/schema+json" } });
