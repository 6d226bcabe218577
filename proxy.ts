import { type NextRequest, NextResponse } from "next/server";

const SESSION_COOKIES = ["next-auth.session-token", "__Secure-next-auth.session-token"];

/** What a page may load. Style attributes cannot carry a nonce; development needs eval and inline styles. */
function policy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Sends a visitor without a session cookie to sign in. A courtesy, never a lock: loaders decide. */
function signInInstead(request: NextRequest): NextResponse | null {
  const { pathname, search } = request.nextUrl;
  const wantsWorkspace = pathname === "/w" || pathname.startsWith("/w/");
  if (!wantsWorkspace || SESSION_COOKIES.some((name) => request.cookies.has(name))) return null;
  const target = request.nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = new URLSearchParams({ callbackUrl: pathname + search }).toString();
  return NextResponse.redirect(target);
}

export function proxy(request: NextRequest): NextResponse {
  const redirect = signInInstead(request);
  if (redirect !== null) return redirect;

  const nonce = btoa(crypto.randomUUID());
  const header = policy(nonce, process.env.NODE_ENV === "development");
  // Next reads the request's copy to stamp its own scripts with the nonce.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", header);
  headers.set("x-titleworthy-nonce", nonce);
  // Where to come back to, for a page that finds the session ended.
  headers.set("x-titleworthy-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", header);
  return response;
}

// Behind a proxy Next passes on only the first 10 MB of a body, so uploads under /api/ stay out.
export const config = { matcher: ["/((?!api/|_next/static/|_next/image|favicon.ico|icon.svg).*)"] };
