"use client";

import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { LinkButton } from "@/components/ui/link-button";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <main id="main" className="px-5 py-16 tablet:px-10">
      <ErrorPanel
        heading
        state="Not shown"
        sentence="Something went wrong on our side. What was saved is safe."
        actions={
          <>
            <Button kind="primary" onClick={retry}>
              Try again
            </Button>
            <LinkButton href="/">Go to the start</LinkButton>
          </>
        }
      >
        {error.digest === undefined
          ? "If it happens again, tell whoever runs this installation."
          : `If it happens again, tell whoever runs this installation, and give the number ${error.digest}.`}
      </ErrorPanel>
    </main>
  );
}
