import { SignOut } from "@/components/accounts/sign-out";
import { EmptyState } from "@/components/ui/empty-state";
import { loadStart } from "@/lib/features/accounts/loaders";

/** Leads on to a workspace or to the sign-in page; shown only to a member of nothing. */
export default async function StartPage() {
  await loadStart();
  return (
    <main id="main" className="px-5 py-16 tablet:px-10">
      <EmptyState
        heading
        over="No workspace"
        sentence="You are not a member of any workspace."
        actions={<SignOut />}
      >
        Your access may have ended. Ask an owner of the workspace, or sign up with another address.
      </EmptyState>
    </main>
  );
}
