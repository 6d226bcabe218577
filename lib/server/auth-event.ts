import "server-only";
import { newId } from "./ids";
import type { Tx } from "./transaction";

interface AuthEvent {
  readonly kind:
    | "sign-up"
    | "sign-in"
    | "sign-in-refused"
    | "sign-out"
    | "password-change"
    | "password-change-refused"
    | "password-reset";
  /** `null` where no account has the address that was tried. */
  readonly userId: string | null;
  /** The network address; `null` for an operator's command. */
  readonly address: string | null;
}

/** Adds to the account's log, in the transaction of what it tells where there is one. */
export async function recordAuthEvent(tx: Tx, event: AuthEvent): Promise<void> {
  await tx.authEvent.create({ data: { id: newId(), ...event } });
}
