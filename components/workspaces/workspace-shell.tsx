"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import {
  companyNavigation,
  type NavGroup,
  workspaceNavigation,
} from "@/components/shell/navigation";

interface Workspace {
  readonly slug: string;
  readonly name: string;
}

interface WorkspaceShellProps {
  readonly workspace: Workspace;
  /** All that the user is a member of, this one among them. */
  readonly workspaces: readonly Workspace[];
  readonly user: { readonly name: string };
  readonly children: ReactNode;
}

function otherWorkspaces(workspaces: readonly Workspace[], here: Workspace): readonly NavGroup[] {
  const others = workspaces.filter(({ slug }) => slug !== here.slug);
  if (others.length === 0) return [];
  const items = others.map(({ slug, name }) => ({ label: name, href: `/w/${slug}` }));
  return [{ label: "Other workspaces", items }];
}

/** The frame of a workspace's pages. The address says whether one is in a company. */
export function WorkspaceShell({ workspace, workspaces, user, children }: WorkspaceShellProps) {
  const { company } = useParams<{ company?: string }>();
  const ofWorkspace = workspaceNavigation(workspace.slug);
  const ofCompany = company === undefined ? [] : [companyNavigation(workspace.slug, company)];
  const groups = [...ofCompany, ofWorkspace];
  return (
    <AppShell
      groups={[...groups, ...otherWorkspaces(workspaces, workspace)]}
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
