/** The element that "Menu" and "More" open. */
export const SIDE_BAR_ID = "side-bar";

export interface NavItem {
  readonly label: string;
  /** Where the label has room for one word. */
  readonly short?: string;
  readonly href: string;
  /** Addresses of screens that belong to it though they stand elsewhere. */
  readonly also?: readonly string[];
  /** A short count or word at the right end. */
  readonly count?: string;
}

export interface NavGroup {
  readonly label: string;
  readonly items: readonly NavItem[];
}

const within = (href: string, pathname: string) =>
  pathname === href || pathname.startsWith(`${href}/`);

/** The address of the item that holds the page: the one whose own is the longest that the path begins with. */
export function currentHref(items: readonly NavItem[], pathname: string): string | null {
  const places = items.flatMap(({ href, also = [] }) =>
    [href, ...also].map((address) => ({ href, address })),
  );
  const holding = places
    .filter(({ address }) => within(address, pathname))
    .toSorted((a, b) => b.address.length - a.address.length);
  return holding[0]?.href ?? null;
}

/** The screens of one company; both arguments are slugs. */
export function companyNavigation(workspace: string, company: string): NavGroup {
  const root = `/w/${workspace}/c/${company}`;
  return {
    label: "Company",
    items: [
      { label: "Verdict", href: root },
      { label: "Timeline", href: `${root}/timeline`, also: [`${root}/changes`] },
      { label: "Quarterly review", short: "Review", href: `${root}/review` },
      { label: "Org chart", href: `${root}/chart`, also: [`${root}/charts`] },
      { label: "Plan", href: `${root}/plan` },
      { label: "What-if", href: `${root}/what-if` },
      { label: "Scenarios", href: `${root}/scenarios` },
      { label: "Letter", href: `${root}/letter` },
      { label: "Revenue mix", href: `${root}/revenue` },
      { label: "Evidence", href: `${root}/evidence` },
      { label: "Settings", href: `${root}/settings` },
    ],
  };
}

/** The screens of a workspace, named by its slug; with how many notices its reader has not read. */
export function workspaceNavigation(workspace: string, unread = 0): NavGroup {
  const root = `/w/${workspace}`;
  return {
    label: "Workspace",
    items: [
      { label: "Companies", href: root },
      { label: "Rules", href: `${root}/rules` },
      {
        label: "Notices",
        href: `${root}/notices`,
        ...(unread > 0 && { count: `${unread} new` }),
      },
      { label: "Workspace settings", short: "Settings", href: `${root}/settings` },
      { label: "Account", href: `${root}/account` },
    ],
  };
}
