import type { Metadata } from "next";
import { cookies } from "next/headers";
import { BrowserList } from "@/components/accounts/browser-list";
import { PasswordForm } from "@/components/accounts/password-form";
import { SignOut, SignOutEverywhere } from "@/components/accounts/sign-out";
import { MailedChoice } from "@/components/notices/mailed-choice";
import { Page } from "@/components/shell/page";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { loadAccount } from "@/lib/features/accounts/loaders";
import { loadWorkspaceSettings } from "@/lib/features/workspaces/loaders";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage({ params }: PageProps<"/w/[workspace]/account">) {
  const { workspace } = await params;
  const [{ user, membership, browsers }, { workspace: named }] = await Promise.all([
    loadAccount(workspace),
    loadWorkspaceSettings(workspace),
  ]);
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <Page
      crumbs={[{ label: named.name, href: `/w/${workspace}` }, { label: "Account" }]}
      actions={<SignOut />}
    >
      <PageSentence over={<Overline>{user.email}</Overline>}>
        You are signed in as {user.name}.
      </PageSentence>
      <section className="mt-12">
        <SectionHead>Password</SectionHead>
        <PasswordForm email={user.email} />
      </section>
      <section className="mt-12">
        <SectionHead>Notices</SectionHead>
        <MailedChoice workspace={named} email={user.email} membership={membership} />
      </section>
      <section className="mt-12">
        <SectionHead aside={<SignOutEverywhere />}>Signed-in browsers</SectionHead>
        <BrowserList browsers={browsers} />
      </section>
      <section className="mt-12">
        <SectionHead>Appearance</SectionHead>
        <div className="mt-4">
          <ThemeChoice theme={theme} />
        </div>
      </section>
    </Page>
  );
}
