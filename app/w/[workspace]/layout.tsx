import { WorkspaceShell } from "@/components/workspaces/workspace-shell";
import { loadFrame } from "@/lib/features/workspaces/loaders";

export default async function WorkspaceLayout({ params, children }: LayoutProps<"/w/[workspace]">) {
  const frame = await loadFrame((await params).workspace);
  return <WorkspaceShell {...frame}>{children}</WorkspaceShell>;
}
