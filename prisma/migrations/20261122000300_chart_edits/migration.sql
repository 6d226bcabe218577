-- Edits of a chart, and what makes an edit among 50,000 positions touch few rows.

-- AlterTable
ALTER TABLE "charts" ADD COLUMN "by_user_id" UUID;

-- AlterTable
ALTER TABLE "positions" ALTER COLUMN "sort" SET DATA TYPE DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "chart_edits" (
    "workspace_id" UUID NOT NULL,
    "chart_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "patch" JSON NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chart_edits_pkey" PRIMARY KEY ("workspace_id","chart_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "chart_edits_workspace_id_chart_id_id_key" ON "chart_edits"("workspace_id", "chart_id", "id");

-- None of these begins with a column of its table's key: of a chart that the statistics do not know
-- yet, the planner would take one for the other, and a foreign key's check would read the whole chart.

-- CreateIndex
CREATE INDEX "positions_manager_key_chart_id_idx" ON "positions"("manager_key", "chart_id");

-- CreateIndex
CREATE INDEX "positions_company_id_chart_id_sort_idx" ON "positions"("company_id", "chart_id", "sort");

-- CreateIndex
CREATE INDEX "dotted_lines_manager_key_chart_id_idx" ON "dotted_lines"("manager_key", "chart_id");

-- AddForeignKey
ALTER TABLE "chart_edits" ADD CONSTRAINT "chart_edits_workspace_id_company_id_chart_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "chart_id") REFERENCES "charts"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE chart_edits ADD CHECK (seq > 1);

ALTER TABLE chart_edits ENABLE ROW LEVEL SECURITY;
ALTER TABLE chart_edits FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON chart_edits
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON chart_edits AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

-- Append-only.
GRANT SELECT, INSERT ON chart_edits TO titleworthy_app;
-- A removed position leaves the chart; the edit keeps it.
GRANT DELETE ON positions TO titleworthy_app;
