import { dossierJsonSchema } from "@/lib/features/dossier/schema";

/** The format of the portable file, for whoever writes or checks one. */
export const GET = () =>
  Response.json(dossierJsonSchema(), { headers: { "content-type": "application/schema+json" } });
