import type { Metadata } from "next";
import Link from "next/link";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadSignIn } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  await loadSignIn();
  return (
    <>
      <PageSentence>Sign up, and a workspace of your own is ready.</PageSentence>
      <SignUpForm />
      <p className="mt-8 text-small text-ink-2">
        You have an account? <Link href="/sign-in">Sign in</Link>.
      </p>
    </>
  );
}
