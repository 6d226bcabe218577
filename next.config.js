/** For every answer; what a page may load differs by request and is said in proxy.ts. */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  // An address names companies of a workspace.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/** A year of nothing but https, once a visitor came by it; the framework says how they came. */
const HTTPS_ONLY = { key: "Strict-Transport-Security", value: "max-age=31536000" };
const BY_HTTPS = { type: "header", key: "x-forwarded-proto", value: "https" };

/** @type {import('next').NextConfig} */
export default {
  output: process.env.NEXT_OUTPUT === "standalone" ? "standalone" : undefined,
  poweredByHeader: false,
  headers: () => [
    { source: "/:path*", headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
    { source: "/:path*", has: [BY_HTTPS], headers: [HTTPS_ONLY] },
  ],
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};
