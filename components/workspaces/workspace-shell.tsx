"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { companyNavigation, workspaceNavigation } from "@/components/shell/navigation";
import { Switcher } from "@/components/shell/switcher";
import { Switcher } from "@/components/shell/switcher";
import type { MenuItem } from "@/components/ui/menu-entry";

interface Place {
  readonly slug: string;
  readonly name: string;
}

interface WorkspaceShellProps {
  readonly workspace: Place;
  /** All that the user is a member of, this one among them. */
  readonly workspaces: readonly Place[];
  readonly companies: readonly Place[];
  readonly user: { readonly name: string };
  readonly children: ReactNode;
}

/** Companies of this workspace, then the other workspaces; one of them is where the visitor is. */
function places(
  { workspace, workspaces, companies }: Omit<WorkspaceShellProps, "user" | "children">,
  company: string | undefined,
) {
  const link = (label: string, href: string, current: boolean) =>
    ({ kind: "link", label, href, current }) as const;
  const root = `/w/${workspace.slug}`;
  return [
    companies.map(({ slug, name }) => link(name, `${root}/c/${slug}`, slug === company)),
    workspaces.map(({ slug, name }) =>
      link(name, `/w/${slug}`, company === undefined && slug === workspace.slug),
    ),
  ].filter((group) => group.length > 0);
}

/** The frame of a workspace's pages. The address says whether one is in a company. */
export function WorkspaceShell(props: WorkspaceShellProps) {
  const { workspace, workspaces, companies, user, children } = props;
  const { company } = useParams<{ company?: string }>();
  const ofCompany = company === undefined ? [] : [companyNavigation(workspace.slug, company)];
  const groups = [...ofCompany, workspaceNavigation(workspace.slug)];
  return (
    <AppShell
      switcher={<CompanySwitcher workspace={workspace} companies={companies} current={company} />}
      switcher={
        <Switcher
          label={company === undefined ? "Workspace" : "Company"}
          current={companies.find(({ slug }) => slug === company)?.name ?? workspace.name}
          groups={places(known, company)}
        />
      }
      groups={groups}
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

const link = (label: string, href: string, current: boolean): MenuItem => ({
  kind: "link",
  label,
  href,
  current,
});

interface CompanySwitcherProps {
  readonly workspace: Place;
  readonly companies: readonly Place[];
  /** The slug of the company one is in. */
  readonly current: string | undefined;
}

function CompanySwitcher({ workspace, companies, current }: CompanySwitcherProps) {
  if (companies.length === 0) return null;
  const root = `/w/${workspace.slug}`;
  return (
    <Switcher
      label="Company"
      current={companies.find(({ slug }) => slug === current)?.name ?? "All companies"}
      groups={[
        [link("All companies", root, current === undefined)],
        companies.map(({ slug, name }) => link(name, `${root}/c/${slug}`, slug === current)),
      ]}
    />
  );
}
