import { readCompany } from "@/lib/features/companies/data";
import { keepFile } from "@/lib/features/files/mutations";
import { filePolicy } from "@/lib/features/files/policy";
import { MOST_FILE_BYTES } from "@/lib/features/files/schema";
import { receiveFile } from "@/lib/server/files";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";

/** Keeps a file that an answer rests on; it is named by its content. */
export function POST(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/files">,
): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const { workspace, company: slug } = await context.params;
    const scope = await requireScope(workspace);
    assertCan(scope, filePolicy.write);
    const { id: companyId } = await readCompany(scope, { slug });
    return keepFile(scope, { companyId, ...(await receiveFile(request, MOST_FILE_BYTES)) });
  });
}
