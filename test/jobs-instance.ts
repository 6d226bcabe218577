// A process that works off the jobs as a server does, but looks at its queues more often.
import { mailHandlers } from "@/lib/features/mails/jobs";
import { scheduleHandlers } from "@/lib/features/schedule/jobs";
import { startJobs } from "@/lib/server/jobs";

const often = { idle: 50, patience: 5_000, tidySeconds: 1 };
const jobs = await startJobs([...scheduleHandlers, ...mailHandlers], often);
process.once("SIGTERM", () => {
  void jobs.stop().then(() => process.exit(0));
});
process.stdout.write("ready\n");
