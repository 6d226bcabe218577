import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { turns } from "./turns";

// Argon2id (the library's default) at the floor that OWASP names; 19 MiB a hash, so the number of
// hashes at once bounds the memory that sign-ins can take.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const inTurn = turns(4);

/** Of a random password that nobody knows: an unknown address costs the same time as a known one. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$eBrZ7OA7L7Sz2aoFsr7JYw$nW9LDg7pyPVS3QNXKwfw1yVJUArjuhNA4cZTcaDPxJI";

/** The same password may reach us composed or decomposed, depending on the keyboard. */
const normal = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), COST));

/** Compares with the stored hash; without one it does the same work and answers no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(() => verify(stored ?? NOBODY, normal(password)));
  return fits && stored !== null;
}
