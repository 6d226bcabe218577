import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Titleworthy", template: "%s · Titleworthy" },
  description:
    "See when a Chief Partner Officer title becomes justified, and what would bring the day forward.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get("x-titleworthy-nonce") ?? undefined;
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      {/* The widgets' library signs its one style sheet by it. */}
      <head>
        <meta property="csp-nonce" content={nonce} nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
