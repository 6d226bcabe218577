import "server-only";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "./env";

/** Sessions end this long after the sign-in, however much they are used. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** The cookie that next-auth, proxy.ts and we share: encrypted, it holds the session's key alone. */
export function sessionCookie() {
  const secure = env().NEXTAUTH_URL.startsWith("https://");
  return {
    name: secure ? "__Secure-next-auth.session-token" : "next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** The key in the cookie's token; `null` when it is forged, expired or of another secret. */
async function keyOf(token: string): Promise<string | null> {
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof claims?.["key"] === "string" ? claims["key"] : null;
  } catch {
    return null;
  }
}

export async function readSessionKey(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token === undefined ? null : keyOf(token);
}

export const sealSessionKey = (key: string): Promise<string> =>
  encode({ token: { key }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });

export async function writeSessionKey(key: string): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set(name, await sealSessionKey(key), { ...options, maxAge: SESSION_SECONDS });
}

export async function clearSessionKey(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
