-- Two isolation lines, workspace and company, and what the application's role may do.
-- After a local setting ends it reads '' and not NULL, hence nullif; no subqueries, so that a
-- distributed Postgres can run the same policies.

-- Rules that Prisma's schema cannot say.
CREATE UNIQUE INDEX charts_one_actual_a_date ON charts (workspace_id, company_id, effective_from)
  WHERE kind = 'actual' AND archived_at IS NULL;
CREATE UNIQUE INDEX charts_one_key ON charts (workspace_id, company_id, key) WHERE archived_at IS NULL;
CREATE INDEX positions_by_chart ON positions (workspace_id, chart_id, sort);

ALTER TABLE companies
  ADD CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
  ADD CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CHECK (name <> '' AND slug <> '');
ALTER TABLE revenue_quarters ADD CHECK (quarter ~ '^[0-9]{4}Q[1-4]$');
ALTER TABLE revenue_lines
  ADD CHECK (partner_influenced >= 0),
  ADD CHECK (partner_influenced = 0 OR partner_influenced <= amount),
  ADD CHECK (partner_influenced = 0 OR motion NOT IN ('partner_resale', 'partner_marketplace', 'partner_referral', 'partner_oem'));
ALTER TABLE charts ADD CHECK ((leader_state = 'named') = (leader_key IS NOT NULL));
ALTER TABLE positions
  ADD CHECK ((manager_state = 'named') = (manager_key IS NOT NULL)),
  ADD CHECK ((manager_state = 'not_established') = (manager_raw IS NOT NULL)),
  ADD CHECK (manager_key <> key);
ALTER TABLE decisions ADD CHECK ((chart_key IS NULL) = (fact IS NOT NULL AND value IS NOT NULL)),
  ADD CHECK ((fact IS NULL) = (value IS NULL));

-- The workspace line.
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON memberships
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
-- Or nobody could sign in: the workspaces of a user are found before one is chosen.
CREATE POLICY own ON memberships FOR SELECT
  USING (user_id = nullif(current_setting('app.user', true), '')::uuid);

ALTER TABLE membership_companies ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership_companies FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON membership_companies
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);

ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON audit
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);

ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON audit_heads
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);

ALTER TABLE companies ENABLE ROW LEVEL SECURITY;
ALTER TABLE companies FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON companies
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON companies AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON imports
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON imports AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE revenue_quarters ENABLE ROW LEVEL SECURITY;
ALTER TABLE revenue_quarters FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON revenue_quarters
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON revenue_quarters AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE revenue_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE revenue_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON revenue_lines
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON revenue_lines AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE revenue_revisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE revenue_revisions FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON revenue_revisions
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON revenue_revisions AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE charts ENABLE ROW LEVEL SECURITY;
ALTER TABLE charts FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON charts
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON charts AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE positions ENABLE ROW LEVEL SECURITY;
ALTER TABLE positions FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON positions
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON positions AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE dotted_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE dotted_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON dotted_lines
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON dotted_lines AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE fact_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON fact_entries
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON fact_entries AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE fact_strikes ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_strikes FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON fact_strikes
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON fact_strikes AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON evidence
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON evidence AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

ALTER TABLE decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON decisions
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY companies ON decisions AS RESTRICTIVE
  USING (current_setting('app.companies', true) = '*'
    OR company_id = ANY (string_to_array(nullif(nullif(current_setting('app.companies', true), ''), '*'), ',')::uuid[]));

-- What the application may do: nothing on a table that is not named here.
GRANT USAGE ON SCHEMA public TO titleworthy_app;
GRANT SELECT, INSERT, UPDATE ON users, workspaces TO titleworthy_app;
GRANT SELECT, INSERT, DELETE ON sessions TO titleworthy_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO titleworthy_app;
GRANT SELECT, INSERT ON auth_events TO titleworthy_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON memberships, membership_companies TO titleworthy_app;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO titleworthy_app;
GRANT SELECT, INSERT, UPDATE ON companies, imports, charts, positions, decisions TO titleworthy_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON revenue_quarters, revenue_lines, dotted_lines TO titleworthy_app;
-- Append-only.
GRANT SELECT, INSERT ON audit, revenue_revisions, fact_entries, fact_strikes, evidence TO titleworthy_app;
