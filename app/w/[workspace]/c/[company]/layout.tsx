import { ArchivedNotice } from "@/components/companies/archived-notice";
import { loadCompany } from "@/lib/features/companies/loaders";

/** Every page of a company: refused as one where the company is not the visitor's to see. */
export default async function CompanyLayout({
  params,
  children,
}: LayoutProps<"/w/[workspace]/c/[company]">) {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return (
    <>
      {company.archivedAt !== null && <ArchivedNotice workspace={workspace} company={slug} />}
      {children}
    </>
  );
}
