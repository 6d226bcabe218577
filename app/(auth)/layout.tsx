import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto max-w-110 px-5 py-10 tablet:py-24">
      <header>
        <Brand />
      </header>
      <main id="main" className="mt-12">
        {children}
      </main>
    </div>
  );
}
