
-- CreateEnum
CREATE TYPE "chart_kind" AS ENUM ('actual', 'proposed');

-- CreateEnum
CREATE TYPE "leader_state" AS ENUM ('unknown', 'none', 'named');

-- CreateEnum
CREATE TYPE "manager_state" AS ENUM ('named', 'top', 'not_established');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('c_level', 'vp', 'director', 'manager', 'individual', 'unknown');

-- CreateEnum
CREATE TYPE "level_source" AS ENUM ('title', 'person');

-- CreateEnum
CREATE TYPE "position_status" AS ENUM ('filled', 'open', 'planned');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('startup', 'growth', 'established');

-- CreateEnum
CREATE TYPE "ecosystem_model" AS ENUM ('none', 'marketplace', 'channel', 'platform');

-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('proposed', 'committed', 'done');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('link', 'note', 'file');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('revenue', 'chart', 'dossier');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('applied', 'undone');

-- CreateEnum
CREATE TYPE "revenue_state" AS ENUM ('entry', 'complete');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('reported', 'annual');

-- CreateEnum
CREATE TYPE "motion" AS ENUM ('direct', 'self_serve', 'partner_resale', 'partner_marketplace', 'partner_referral', 'partner_oem', 'services', 'other');

-- CreateEnum
CREATE TYPE "workspace_state" AS ENUM ('active', 'archived');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'analyst', 'viewer');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "auth_events" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "user_id" UUID,
    "address" TEXT,

    CONSTRAINT "auth_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "company_id" UUID,
    "before" TEXT,
    "after" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "charts" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "chart_kind" NOT NULL,
    "effective_from" DATE NOT NULL,
    "based_on" TEXT,
    "description" TEXT,
    "chief_executive_key" TEXT,
    "leader_state" "leader_state" NOT NULL DEFAULT 'unknown',
    "leader_key" TEXT,
    "import_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "charts_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "positions" (
    "workspace_id" UUID NOT NULL,
    "chart_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "company_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,
    "manager_state" "manager_state" NOT NULL,
    "manager_key" TEXT,
    "manager_raw" TEXT,
    "title" TEXT NOT NULL,
    "person" TEXT,
    "level" "level" NOT NULL,
    "level_by" "level_source" NOT NULL,
    "function" TEXT NOT NULL,
    "status" "position_status" NOT NULL,
    "starts_on" DATE,
    "executive_team" BOOLEAN,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("workspace_id","chart_id","key")
);

-- CreateTable
CREATE TABLE "dotted_lines" (
    "workspace_id" UUID NOT NULL,
    "chart_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "manager_key" TEXT NOT NULL,
    "company_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "dotted_lines_pkey" PRIMARY KEY ("workspace_id","chart_id","key","manager_key")
);

-- CreateTable
CREATE TABLE "companies" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "stage" "stage",
    "ecosystem_model" "ecosystem_model",
    "fiscal_year_start_month" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "next_seq" BIGINT NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,
    "fact" TEXT,
    "value" TEXT,
    "chart_key" TEXT,
    "on_date" DATE NOT NULL,
    "state" "decision_state" NOT NULL,
    "owner" TEXT NOT NULL,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "fact_entries" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "fact" TEXT NOT NULL,
    "value" TEXT,
    "effective_from" DATE NOT NULL,
    "confirmed_on" DATE,
    "rater" TEXT,
    "import_id" UUID,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_entries_pkey" PRIMARY KEY ("workspace_id","company_id","seq")
);

-- CreateTable
CREATE TABLE "fact_strikes" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "struck_seq" BIGINT NOT NULL,
    "seq" BIGINT NOT NULL,
    "reason" TEXT,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_strikes_pkey" PRIMARY KEY ("workspace_id","company_id","struck_seq")
);

-- CreateTable
CREATE TABLE "evidence" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "fact_seq" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "label" TEXT,
    "url" TEXT,
    "text" TEXT,
    "file_name" TEXT,
    "sha256" TEXT,
    "bytes" BIGINT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("workspace_id","company_id","fact_seq","ordinal")
);

-- CreateTable
CREATE TABLE "imports" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'applied',
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "revenue_quarters" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "state" "revenue_state" NOT NULL DEFAULT 'entry',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "revenue_quarters_pkey" PRIMARY KEY ("workspace_id","company_id","quarter")
);

-- CreateTable
CREATE TABLE "revenue_lines" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "motion" "motion" NOT NULL,
    "amount" BIGINT NOT NULL,
    "partner_influenced" BIGINT NOT NULL DEFAULT 0,
    "basis" "basis" NOT NULL DEFAULT 'reported',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "revenue_lines_pkey" PRIMARY KEY ("workspace_id","company_id","quarter","motion")
);

-- CreateTable
CREATE TABLE "revenue_revisions" (
    "workspace_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "quarter" TEXT NOT NULL,
    "motion" "motion" NOT NULL,
    "old_amount" BIGINT,
    "old_influenced" BIGINT,
    "old_basis" "basis",
    "new_amount" BIGINT,
    "new_influenced" BIGINT,
    "new_basis" "basis",
    "import_id" UUID,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revenue_revisions_pkey" PRIMARY KEY ("workspace_id","company_id","seq")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "workspace_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "limited" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "membership_companies" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,

    CONSTRAINT "membership_companies_pkey" PRIMARY KEY ("workspace_id","user_id","company_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "auth_events_user_id_at_idx" ON "auth_events"("user_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "charts_workspace_id_company_id_id_key" ON "charts"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "companies_workspace_id_slug_key" ON "companies"("workspace_id", "slug");

-- CreateIndex
CREATE INDEX "decisions_workspace_id_company_id_idx" ON "decisions"("workspace_id", "company_id");

-- CreateIndex
CREATE UNIQUE INDEX "imports_workspace_id_company_id_id_key" ON "imports"("workspace_id", "company_id", "id");

-- CreateIndex
CREATE INDEX "revenue_revisions_workspace_id_company_id_import_id_idx" ON "revenue_revisions"("workspace_id", "company_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charts" ADD CONSTRAINT "charts_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_workspace_id_company_id_chart_id_fkey" FOREIGN KEY ("workspace_id", "company_id", "chart_id") REFERENCES "charts"("workspace_id", "company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_workspace_id_chart_id_manager_key_fkey" FOREIGN KEY ("workspace_id", "chart_id", "manager_key") REFERENCES "positions"("workspace_id", "chart_id", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dotted_lines" ADD CONSTRAINT "dotted_lines_workspace_id_chart_id_key_fkey" FOREIGN KEY ("workspace_id", "chart_id", "key") REFERENCES "positions"("workspace_id", "chart_id", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dotted_lines" ADD CONSTRAINT "dotted_lines_workspace_id_chart_id_manager_key_fkey" FOREIGN KEY ("workspace_id", "chart_id", "manager_key") REFERENCES "positions"("workspace_id", "chart_id", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "companies" ADD CONSTRAINT "companies_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fact_entries" ADD CONSTRAINT "fact_entries_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fact_strikes" ADD CONSTRAINT "fact_strikes_workspace_id_company_id_struck_seq_fkey" FOREIGN KEY ("workspace_id", "company_id", "struck_seq") REFERENCES "fact_entries"("workspace_id", "company_id", "seq") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_company_id_fact_seq_fkey" FOREIGN KEY ("workspace_id", "company_id", "fact_seq") REFERENCES "fact_entries"("workspace_id", "company_id", "seq") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revenue_quarters" ADD CONSTRAINT "revenue_quarters_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revenue_lines" ADD CONSTRAINT "revenue_lines_workspace_id_company_id_quarter_fkey" FOREIGN KEY ("workspace_id", "company_id", "quarter") REFERENCES "revenue_quarters"("workspace_id", "company_id", "quarter") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revenue_revisions" ADD CONSTRAINT "revenue_revisions_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership_companies" ADD CONSTRAINT "membership_companies_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "memberships"("workspace_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership_companies" ADD CONSTRAINT "membership_companies_workspace_id_company_id_fkey" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "companies"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
