"use client";

import { useParams, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { companyNavigation, workspaceNavigation } from "@/components/shell/navigation";
import { placeCommands } from "@/components/shell/palette/place-commands";
import { Switcher } from "@/components/shell/switcher";
import type { MenuItem } from "@/components/ui/menu-entry";

interface Place {
  readonly slug: string;
  readonly name: string;
}

interface Places {
  readonly workspace: Place;
  /** All that the user is a member of, this one among them. */
  readonly workspaces: readonly Place[];
  readonly companies: readonly Place[];
}

interface WorkspaceShellProps extends Places {
  readonly user: { readonly name: string };
  /** Notices that the user has not read. */
  readonly unread: number;
  readonly children: ReactNode;
}

const link = (label: string, href: string, current: boolean): MenuItem => ({
  kind: "link",
  label,
  href,
  current,
});

/** Companies of this workspace, then the workspaces; one of them is where the visitor is. */
function whereTo({ workspace, workspaces, companies }: Places, company: string | undefined) {
  const here = company === undefined ? workspace.slug : undefined;
  return [
    companies.map(({ slug, name }) =>
      link(name, `/w/${workspace.slug}/c/${slug}`, slug === company),
    ),
    workspaces.map(({ slug, name }) => link(name, `/w/${slug}`, slug === here)),
  ].filter((group) => group.length > 0);
}

/** The frame of a workspace's pages. The address says whether one is in a company. */
export function WorkspaceShell({ user, unread, children, ...places }: WorkspaceShellProps) {
  const { workspace, workspaces, companies } = places;
  const { company } = useParams<{ company?: string }>();
  const router = useRouter();
  const ofCompany = company === undefined ? [] : [companyNavigation(workspace.slug, company)];
  const groups = [...ofCompany, workspaceNavigation(workspace.slug, unread)];
  const commands = placeCommands({
    groups,
    companies: companies.map(({ slug, name }) => ({
      label: name,
      href: `/w/${workspace.slug}/c/${slug}`,
    })),
    workspaces: workspaces.map(({ slug, name }) => ({ label: name, href: `/w/${slug}` })),
    go: (href) => router.push(href),
  });
  return (
    <AppShell
      switcher={
        <Switcher
          label={company === undefined ? "Workspace" : "Company"}
          current={companies.find(({ slug }) => slug === company)?.name ?? workspace.name}
          groups={whereTo(places, company)}
        />
      }
      groups={groups}
      places={commands}
      tabs={groups[0]?.items.slice(0, 4) ?? []}
      foot={
        <>
          <p>{workspace.name}</p>
          <p>{user.name}</p>
        </>
      }
    >
      {children}
    </AppShell>
  );
}
