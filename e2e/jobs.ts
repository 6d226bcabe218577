import { openDatabase } from "../scripts/database.mjs";
import { runTypeScript } from "../scripts/run.mjs";
import { applicationEnvironment } from "../scripts/site/environment.mjs";

const FOLDER = ".data-e2e";

/** Does what is due in a workspace, as the clock would; with a mail server where one is given. */
export async function runJobs(
  workspacePath: string,
  { url = "", smtp = "" }: { readonly url: string | undefined; readonly smtp?: string },
): Promise<void> {
  const database = await openDatabase({ folder: FOLDER });
  const env = {
    ...applicationEnvironment(database, { folder: FOLDER, url }),
    NODE_OPTIONS: "",
    SMTP_URL: smtp,
    MAIL_FROM: smtp === "" ? "" : "titleworthy@example.com",
  };
  try {
    await runTypeScript(["scripts/jobs.ts", workspacePath.replace("/w/", "")], { env });
  } finally {
    await database.close();
  }
}
