import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { MemberList } from "@/components/workspaces/member-list";
import { SettingsForm } from "@/components/workspaces/settings-form";
import { loadMembers } from "@/lib/features/memberships/loaders";
import { loadWorkspaceSettings } from "@/lib/features/workspaces/loaders";
import { timeZoneLabel, timeZones } from "@/lib/format/time-zone";

export const metadata: Metadata = { title: "Workspace settings" };

export default async function WorkspaceSettingsPage({
  params,
}: PageProps<"/w/[workspace]/settings">) {
  const { workspace: slug } = await params;
  const [{ workspace, canManage }, members] = await Promise.all([
    loadWorkspaceSettings(slug),
    loadMembers(slug),
  ]);
  return (
    <Page crumbs={[{ label: workspace.name, href: `/w/${slug}` }, { label: "Workspace settings" }]}>
      <PageSentence>
        {members.length === 1
          ? "You are the only member of this workspace."
          : `${members.length} people work in ${workspace.name}.`}
      </PageSentence>
      <section className="mt-12">
        <SectionHead>This workspace</SectionHead>
        <SettingsForm
          workspace={workspace}
          timeZones={timeZones().map((name) => ({ value: name, label: timeZoneLabel(name) }))}
          canManage={canManage}
        />
      </section>
      <section className="mt-12">
        <SectionHead>Members</SectionHead>
        <MemberList members={members} />
      </section>
    </Page>
  );
}
