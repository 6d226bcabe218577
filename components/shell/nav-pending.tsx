"use client";

import { useLinkStatus } from "next/link";
import { Spinner } from "@/components/ui/spinner";

/** Inside a link: turns while the page it leads to is on its way, unless that is soon here. */
export function NavPending() {
  const { pending } = useLinkStatus();
  return (
    pending && (
      <span className="ml-auto flex animate-appear">
        <Spinner />
      </span>
    )
  );
}
