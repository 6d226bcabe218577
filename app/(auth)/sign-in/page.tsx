import type { Metadata } from "next";
import Link from "next/link";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadSignIn } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  await loadSignIn();
  const { callbackUrl } = await searchParams;
  return (
    <>
      <PageSentence>Sign in to see where each company stands.</PageSentence>
      <SignInForm callbackUrl={typeof callbackUrl === "string" ? callbackUrl : "/"} />
      <p className="mt-8 text-small text-ink-2">
        No account yet? <Link href="/sign-up">Sign up</Link>.
      </p>
      <p className="mt-2 text-small text-ink-3">
        Forgotten the password? Whoever runs this installation can set a new one for you.
      </p>
    </>
  );
}
