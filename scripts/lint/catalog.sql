-- Holes in the isolation of workspaces, read from the catalog of a migrated database: a row each.
WITH
-- Tables that have no workspace. Everything else has one, first in every key.
global_tables (name) AS (
  VALUES ('users'), ('sessions'), ('workspaces'), ('rate_limits'), ('auth_events'), ('_prisma_migrations')
),
append_only (name) AS (
  VALUES ('audit'), ('auth_events'), ('bodies'), ('chart_edits'), ('closes'), ('decision_moves'),
    ('evaluations'), ('evidence'), ('fact_entries'), ('fact_strikes'), ('file_chunks'), ('files'),
    ('forecasts'), ('notice_reads'), ('notices'), ('restatements'), ('revenue_revisions'),
    ('rubric_pins'), ('rubric_versions')
),
-- Their rows name a company, yet belong to the workspace: its log, and who may see which company.
of_the_workspace (name) AS (VALUES ('audit'), ('membership_companies')),
-- Where our own tables are, and those of the job queue, which holds ids alone.
schemas (name) AS (VALUES ('public'), ('jobs')),
-- Policies that may let in rows of more than one workspace.
across_workspaces (name, policy) AS (VALUES ('memberships', 'own')),
tables AS (
  SELECT c.oid, c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS isolated,
    g.name IS NOT NULL AS global
  FROM pg_class c
  LEFT JOIN global_tables g ON g.name = c.relname
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
),
columns AS (
  SELECT attrelid AS oid, attnum, attname AS name FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped
),
policies AS (
  SELECT p.polname AS name, t.oid, t.name AS table_name, p.polpermissive AS permissive,
    coalesce(p.polqual::text, '') || coalesce(p.polwithcheck::text, '') AS tree,
    pg_get_expr(p.polqual, p.polrelid) AS sees, pg_get_expr(p.polwithcheck, p.polrelid) AS writes
  FROM pg_policy p JOIN tables t ON t.oid = p.polrelid
),
keys AS (
  SELECT k.conname AS name, k.confdeltype, k.confupdtype, source.name AS source, target.name AS target,
    target.global, first_source.name AS first_source, first_target.name AS first_target
  FROM pg_constraint k
  JOIN tables source ON source.oid = k.conrelid
  JOIN tables target ON target.oid = k.confrelid
  JOIN columns first_source ON first_source.oid = k.conrelid AND first_source.attnum = k.conkey[1]
  JOIN columns first_target ON first_target.oid = k.confrelid AND first_target.attnum = k.confkey[1]
  WHERE k.contype = 'f'
)

SELECT 'table without a workspace' AS hole, t.name AS subject FROM tables t
WHERE NOT t.global AND NOT EXISTS (SELECT FROM columns c WHERE c.oid = t.oid AND c.name = 'workspace_id')

UNION ALL
SELECT 'row-level security not enabled and forced', t.name FROM tables t
WHERE NOT t.global AND NOT t.isolated

UNION ALL
SELECT 'no policy of the workspace', t.name FROM tables t
WHERE NOT t.global AND NOT EXISTS (
  SELECT FROM policies p WHERE p.oid = t.oid AND p.permissive
    AND p.sees LIKE '%workspace_id = %app.workspace%' AND p.writes LIKE '%workspace_id = %app.workspace%')

UNION ALL
SELECT 'policy that lets in other workspaces', p.table_name || '.' || p.name FROM policies p
WHERE p.permissive
  AND concat(p.sees, p.writes) NOT LIKE '%workspace_id = %app.workspace%'
  AND (p.table_name, p.name) NOT IN (SELECT name, policy FROM across_workspaces)

UNION ALL
SELECT 'no policy of the company', t.name FROM tables t JOIN columns c ON c.oid = t.oid AND c.name = 'company_id'
WHERE t.name NOT IN (SELECT name FROM of_the_workspace) AND NOT EXISTS (
  SELECT FROM policies p WHERE p.oid = t.oid AND NOT p.permissive AND p.sees LIKE '%company_id = %app.companies%')

UNION ALL
SELECT 'policy with a subquery', p.table_name || '.' || p.name FROM policies p WHERE p.tree LIKE '%{SUBLINK%'

UNION ALL
SELECT 'unique key that does not begin with the workspace', i.indexrelid::regclass::text
FROM pg_index i JOIN tables t ON t.oid = i.indrelid
WHERE i.indisunique AND NOT t.global AND NOT EXISTS (
  SELECT FROM columns c WHERE c.oid = t.oid AND c.attnum = i.indkey[0] AND c.name = 'workspace_id')

UNION ALL
SELECT 'foreign key that does not begin with the workspace at both ends', k.source || '.' || k.name FROM keys k
WHERE NOT k.global AND (k.first_source, k.first_target) IS DISTINCT FROM ('workspace_id', 'workspace_id')

UNION ALL
SELECT 'foreign key that is not RESTRICT', k.source || '.' || k.name FROM keys k
WHERE k.confdeltype <> 'r' OR k.confupdtype <> 'r'

UNION ALL
SELECT 'append-only table that can be changed', t.name FROM tables t JOIN append_only USING (name)
WHERE has_any_column_privilege('titleworthy_app', t.oid, 'UPDATE')
  OR has_table_privilege('titleworthy_app', t.oid, 'DELETE')

UNION ALL
SELECT 'right past row-level security', t.name FROM tables t
WHERE has_table_privilege('titleworthy_app', t.oid, 'TRUNCATE, REFERENCES, TRIGGER')

UNION ALL
SELECT 'migrations open to the application', '_prisma_migrations'
WHERE has_any_column_privilege('titleworthy_app', 'public._prisma_migrations', 'SELECT, INSERT, UPDATE')

UNION ALL
SELECT 'view with its owner''s rights', c.relname FROM pg_class c
WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace
  AND NOT coalesce(c.reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false)

UNION ALL
SELECT 'materialized view', c.relname FROM pg_class c WHERE c.relkind = 'm'

UNION ALL
SELECT 'partition that can be read past its parent', c.relname FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relispartition AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)

UNION ALL
SELECT 'function with its owner''s rights', p.oid::regprocedure::text FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace JOIN schemas ON schemas.name = n.nspname
WHERE p.prosecdef

UNION ALL
SELECT 'schema that nobody knows', n.nspname FROM pg_namespace n
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname NOT IN (SELECT name FROM schemas)
  AND n.nspname <> 'information_schema'

UNION ALL
SELECT 'queue that the application may change', c.relname FROM pg_class c
WHERE c.relnamespace = to_regnamespace('jobs') AND c.relkind IN ('r', 'p') AND (
  has_table_privilege('titleworthy_app', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')
  OR c.relname NOT IN ('job', 'archive', 'version')
    AND has_table_privilege('titleworthy_app', c.oid, 'INSERT, UPDATE, DELETE'))

UNION ALL
SELECT 'trigger', t.tgname FROM pg_trigger t WHERE NOT t.tgisinternal

UNION ALL
SELECT 'role that may too much', r.rolname FROM pg_roles r
WHERE r.rolname IN ('titleworthy_app', 'titleworthy_owner')
  AND (r.rolsuper OR r.rolbypassrls OR r.rolreplication OR r.rolcreaterole)

UNION ALL
SELECT 'application that owns something', c.relname FROM pg_class c WHERE c.relowner = 'titleworthy_app'::regrole

UNION ALL
SELECT 'application that may create', n.nspname FROM pg_namespace n
WHERE n.nspname IN (SELECT name FROM schemas) AND has_schema_privilege('titleworthy_app', n.oid, 'CREATE')

UNION ALL
SELECT 'application that is a member of a role', m.roleid::regrole::text FROM pg_auth_members m
WHERE m.member = 'titleworthy_app'::regrole

ORDER BY 1, 2;
