"use client";

import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import "./globals.css";

/** Stands in when the root layout itself fails, so it brings its own document. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Titleworthy</title>
        <main className="px-5 py-16 tablet:px-10">
          <ErrorPanel
            heading
            state="Not shown"
            sentence="Something went wrong on our side. What was saved is safe."
            actions={
              <Button kind="primary" onClick={retry}>
                Try again
              </Button>
            }
          />
        </main>
      </body>
    </html>
  );
}
