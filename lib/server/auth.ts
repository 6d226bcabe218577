import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { signOut } from "./account";
import { canonicalEmail } from "./email";
import { env } from "./env";
import { AppError } from "./errors";
import { localPath } from "./local-path";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";
import { findSession } from "./session-store";
import { signIn } from "./sign-in";
import { currentVisitor } from "./visitor";

/** The types promise two texts; who calls the endpoint sends what they like. */
type Claimed = Readonly<Record<string, unknown>> | undefined;

const textOf = (claim: unknown) => (typeof claim === "string" ? claim : "");

/** The session's key in a user's clothes: next-auth carries it from here to the token. */
async function authorize(claimed: Claimed): Promise<{ id: string } | null> {
  const email = canonicalEmail(textOf(claimed?.["email"]));
  if (email === null) return null;
  try {
    const password = textOf(claimed?.["password"]);
    return { id: await signIn({ email, password }, await currentVisitor()) };
  } catch (error) {
    if (error instanceof AppError && error.code === "UNAUTHENTICATED") return null;
    // Its text goes into an address, so it is the code alone.
    throw new Error(error instanceof AppError ? error.code : "UNKNOWN", { cause: error });
  }
}

const keyIn = (token: Record<string, unknown>) =>
  typeof token["key"] === "string" ? token["key"] : "";

/** next-auth keeps the cookie and its endpoints; who is signed in is said by our rows alone. */
export function authOptions(): AuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env();
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: NEXTAUTH_URL.startsWith("https://"),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize,
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        baseUrl + localPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
      // What a client asks to change in its session is not looked at.
      jwt: ({ token, user }) => ({ key: user?.id ?? keyIn(token) }),
      session: async ({ session, token }) => {
        const found = await findSession(keyIn(token));
        return { expires: session.expires, ...(found !== null && { user: found.user }) };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const session = await findSession(keyIn(token));
        const { address } = await currentVisitor();
        if (session !== null) await signOut(session.user.id, { sessionId: session.id }, address);
      },
    },
  };
}
