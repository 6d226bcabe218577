// npm run jobs -- WORKSPACE: does at once, for one workspace, what the clock has made due; for an
// operator whose instances have JOBS=0, or who does not want to wait for the hour.
import { sendMails } from "@/lib/features/mails/jobs";
import { companiesToVisit, visitCompany } from "@/lib/features/schedule/jobs";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

const [slug] = process.argv.slice(2);
const workspace = await db().workspace.findFirst({ where: { slug: slug ?? "", state: "active" } });
if (workspace === null) {
  console.error("Name a workspace by the last part of its address: npm run jobs -- my-workspace");
  process.exitCode = 1;
} else {
  for (const ids of await companiesToVisit(workspace.id)) {
    try {
      await visitCompany(ids, now());
    } catch (error) {
      console.error(`The company ${ids.companyId} was not visited:`, error);
      process.exitCode = 1;
    }
  }
  await sendMails(workspace.id);
}
await db().$disconnect();
