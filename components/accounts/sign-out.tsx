import { Button } from "@/components/ui/button";
import { signOutAction, signOutEverywhereAction } from "@/lib/features/accounts/actions";

export function SignOut() {
  return (
    <form action={signOutAction}>
      <Button type="submit">Sign out</Button>
    </form>
  );
}

export function SignOutEverywhere() {
  return (
    <form action={signOutEverywhereAction}>
      <Button type="submit">Sign out everywhere</Button>
    </form>
  );
}
