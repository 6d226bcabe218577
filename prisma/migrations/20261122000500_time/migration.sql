-- Time: rubric versions, reviews and closes, the plan, scenarios, files, notices and letters.

-- CreateEnum
CREATE TYPE "letter_kind" AS ENUM ('too_early', 'time_has_come', 'undetermined');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('waiting', 'sending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('open', 'closed', 'set_aside');

-- CreateEnum
CREATE TYPE "review_item_state" AS ENUM ('needs_review', 'confirmed', 'changed', 'unknown', 'kept');

-- CreateEnum
CREATE TYPE "evaluation_trigger" AS ENUM ('review_closed', 'data_changed', 'rubric_published', 'schedule');

-- CreateEnum
CREATE TYPE "restatement_kind" AS ENUM ('revenue', 'fact', 'chart', 'company');

-- DropIndex
DROP INDEX "decisions_workspace_id_company_id_idx";

-- AlterTable
ALTER TABLE "companies" ADD COLUMN     "review_due_days" INTEGER NOT NULL DEFAULT 21,
ADD COLUMN     "review_owner_id" UUID;

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "mailed" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "revenue_quarters" ADD COLUMN     "series_break" TEXT;

-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "decision_moves" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "decision_id" UUID NOT NULL,
    "before" JSON,
    "after" JSON,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_moves_pkey" PRIMARY KEY ("workspace_id","company_id","seq")
);

-- CreateTable
CREATE TABLE "files" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("workspace_id","company_id","sha256")
);

-- CreateTable
CREATE TABLE "file_chunks" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "file_chunks_pkey" PRIMARY KEY ("workspace_id","company_id","sha256","ordinal")
);

-- CreateTable
CREATE TABLE "letters" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "letter_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "recipients" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sent_at" TIMESTAMPTZ(3),
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "notices" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "notice_reads" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_reads_pkey" PRIMARY KEY ("workspace_id","company_id","notice_id","user_id")
);

-- CreateTable
CREATE TABLE "mails" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "held_until" TIMESTAMPTZ(3),
    "fault" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "owner_id" UUID,
    "due_on" DATE NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "review_items" (
    "workspace_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "company_id" UUID NOT NULL,
    "state" "review_item_state" NOT NULL DEFAULT 'needs_review',
    "assignee_id" UUID,
    "due_on" DATE,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_items_pkey" PRIMARY KEY ("workspace_id","review_id","item")
);

-- CreateTable
CREATE TABLE "bodies" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("workspace_id","company_id","sha256")
);

-- CreateTable
CREATE TABLE "close_names" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "names" JSON NOT NULL,

    CONSTRAINT "close_names_pkey" PRIMARY KEY ("workspace_id","company_id","quarter","revision")
);

-- CreateTable
CREATE TABLE "evaluations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "trigger" "evaluation_trigger" NOT NULL,
    "engine" TEXT NOT NULL,
    "rubric" TEXT NOT NULL,
    "inputs_sha" TEXT NOT NULL,
    "result_sha" TEXT NOT NULL,
    "floor" TEXT NOT NULL,
    "ceiling" TEXT NOT NULL,
    "conditions_met" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "previous_id" UUID,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "forecasts" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "seed" TEXT,
    "inputs_sha" TEXT NOT NULL,
    "body_sha" TEXT NOT NULL,
    "even" TEXT,
    "cautious" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forecasts_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "closes" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "review_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "forecast_id" UUID NOT NULL,
    "reason" TEXT,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "closes_pkey" PRIMARY KEY ("workspace_id","company_id","quarter","revision")
);

-- CreateTable
CREATE TABLE "restatements" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" "restatement_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "from_quarter" TEXT NOT NULL,
    "to_quarter" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "restatements_pkey" PRIMARY KEY ("workspace_id","company_id","seq")
);

-- CreateTable
CREATE TABLE "rubric_drafts" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "parameters" JSON NOT NULL,
    "based_on_id" UUID,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rubric_drafts_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "rubric_versions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "parameters" JSON NOT NULL,
    "draft_id" UUID NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_versions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "rubric_pins" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "version_id" UUID,
    "from_quarter" TEXT NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_pins_pkey" PRIMARY KEY ("workspace_id","company_id","seq")
);

-- CreateTable
CREATE TABLE "scenarios" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "quarter" TEXT NOT NULL,
    "assumptions" JSON NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scenarios_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letters_workspace_id_company_id_id_key" ON "letters"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_workspace_id_company_id_key_key" ON "notices"("workspace_id", "company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "notices_workspace_id_company_id_id_key" ON "notices"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mails_workspace_id_company_id_key_key" ON "mails"("workspace_id", "company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_workspace_id_company_id_id_key" ON "reviews"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluations_workspace_id_previous_id_key" ON "evaluations"("workspace_id", "previous_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluations_workspace_id_company_id_id_key" ON "evaluations"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "forecasts_workspace_id_company_id_id_key" ON "forecasts"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "closes_workspace_id_company_id_review_id_key" ON "closes"("workspace_id", "company_id", "review_id");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_versions_workspace_id_number_key" ON "rubric_versions"("workspace_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_versions_workspace_id_draft_id_key" ON "rubric_versions"("workspace_id", "draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "scenarios_workspace_id_company_id_id_key" ON "scenarios"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_workspace_id_company_id_id_key" ON "decisions"("workspace_id", "company_id", "id");

-- AddForeignKey
ALTER TABLE "decision_moves" ADD CONSTRAINT "decision_moves_workspace_id_company_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "decision_id") REFERENCES "decisions"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_workspace_id_company_id_sha256_fkey" FOREIGN KEY ("workspace_id", "company_id", "sha256") REFERENCES "files"("workspace_id", "company_id", "sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_workspace_id_company_id_notice_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "notice_id") REFERENCES "notices"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_workspace_id_company_id_review_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "review_id") REFERENCES "reviews"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "close_names" ADD CONSTRAINT "close_names_workspace_id_company_id_quarter_revision_fkey" FOREIGN KEY ("workspace_id", "company_id", "quarter", "revision") REFERENCES "closes"("workspace_id", "company_id", "quarter", "revision") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_workspace_id_previous_id_fkey" FOREIGN KEY ("workspace_id", "previous_id") REFERENCES "evaluations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_workspace_id_company_id_evaluation_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "evaluation_id") REFERENCES "evaluations"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closes" ADD CONSTRAINT "closes_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closes" ADD CONSTRAINT "closes_workspace_id_company_id_review_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "review_id") REFERENCES "reviews"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closes" ADD CONSTRAINT "closes_workspace_id_company_id_evaluation_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "evaluation_id") REFERENCES "evaluations"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closes" ADD CONSTRAINT "closes_workspace_id_company_id_forecast_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "forecast_id") REFERENCES "forecasts"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restatements" ADD CONSTRAINT "restatements_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rubric_drafts" ADD CONSTRAINT "rubric_drafts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rubric_drafts" ADD CONSTRAINT "rubric_drafts_workspace_id_based_on_id_fkey" FOREIGN KEY ("workspace_id", "based_on_id") REFERENCES "rubric_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rubric_versions" ADD CONSTRAINT "rubric_versions_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rubric_versions" ADD CONSTRAINT "rubric_versions_workspace_id_draft_id_fkey" FOREIGN KEY ("workspace_id", "draft_id") REFERENCES "rubric_drafts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rubric_pins" ADD CONSTRAINT "rubric_pins_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rubric_pins" ADD CONSTRAINT "rubric_pins_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "rubric_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Rules that Prisma's schema cannot say.
CREATE UNIQUE INDEX reviews_one_open ON reviews (workspace_id, company_id, quarter) WHERE state = 'open';
-- Of two instances that store the first answer of a quarter at once, one is refused.
CREATE UNIQUE INDEX evaluations_one_first ON evaluations (workspace_id, company_id, quarter) WHERE previous_id IS NULL;
CREATE INDEX "evaluations_workspace_id_company_id_quarter_idx" ON evaluations (workspace_id, company_id, quarter);
CREATE INDEX "forecasts_workspace_id_company_id_quarter_idx" ON forecasts (workspace_id, company_id, quarter);
CREATE INDEX "notices_workspace_id_company_id_at_idx" ON notices (workspace_id, company_id, at);
CREATE INDEX mails_to_send ON mails (workspace_id, at) WHERE state IN ('waiting', 'sending');

ALTER TABLE companies ADD CHECK (review_due_days BETWEEN 0 AND 366);
ALTER TABLE rubric_versions ADD CHECK (number > 0), ADD CHECK (note <> '');
ALTER TABLE rubric_pins ADD CHECK (from_quarter ~ '^[0-9]{4}Q[1-4]$');
ALTER TABLE reviews ADD CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'), ADD CHECK (revision > 0),
  ADD CHECK ((revision = 1) = (reason IS NULL));
ALTER TABLE evaluations ADD CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'), ADD CHECK (conditions_met BETWEEN 0 AND 5);
ALTER TABLE forecasts ADD CHECK (quarter ~ '^[0-9]{4}Q[1-4]$');
ALTER TABLE closes ADD CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'), ADD CHECK (revision > 0),
  ADD CHECK ((revision = 1) = (reason IS NULL));
ALTER TABLE restatements ADD CHECK (from_quarter <= to_quarter), ADD CHECK (reason <> '');
ALTER TABLE bodies ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE decision_moves ADD CHECK (before IS NOT NULL OR after IS NOT NULL);
ALTER TABLE files ADD CHECK (bytes BETWEEN 1 AND 10485760), ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE letters ADD CHECK ((sent_at IS NULL) = (cardinality(recipients) = 0));

-- The workspace line, and the company line.
ALTER TABLE rubric_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE rubric_drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON rubric_drafts
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);

ALTER TABLE rubric_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE rubric_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON rubric_versions
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);

ALTER TABLE bodies ENABLE ROW LEVEL SECURITY;
ALTER TABLE bodies FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON bodies
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON bodies AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE close_names ENABLE ROW LEVEL SECURITY;
ALTER TABLE close_names FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON close_names
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON close_names AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE evaluations ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluations FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON evaluations
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON evaluations AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE forecasts ENABLE ROW LEVEL SECURITY;
ALTER TABLE forecasts FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON forecasts
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON forecasts AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE closes ENABLE ROW LEVEL SECURITY;
ALTER TABLE closes FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON closes
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON closes AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON reviews
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON reviews AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE review_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_items FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON review_items
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON review_items AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE restatements ENABLE ROW LEVEL SECURITY;
ALTER TABLE restatements FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON restatements
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON restatements AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE rubric_pins ENABLE ROW LEVEL SECURITY;
ALTER TABLE rubric_pins FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON rubric_pins
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON rubric_pins AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE decision_moves ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_moves FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON decision_moves
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON decision_moves AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE scenarios ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenarios FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON scenarios
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON scenarios AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE files FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON files
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON files AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE file_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_chunks FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON file_chunks
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON file_chunks AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON notices
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON notices AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE notice_reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_reads FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON notice_reads
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON notice_reads AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE mails FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON mails
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON mails AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE letters FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON letters
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON letters AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

GRANT SELECT, INSERT, UPDATE ON rubric_drafts, reviews, review_items, close_names, scenarios, mails, letters TO titleworthy_app;
-- Append-only.
GRANT SELECT, INSERT ON rubric_versions, rubric_pins, decision_moves, bodies, evaluations, forecasts, closes,
  restatements, files, file_chunks, notices, notice_reads TO titleworthy_app;
