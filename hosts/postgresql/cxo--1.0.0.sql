-- Functions that read titles and texts where they are stored. All depend on the knowledge that is
-- compiled in: an upgrade may change answers, so what was stored of them is listed by cxo_stored.
-- COST: how often lower() could be called on a title in that time (`make bench-hosts`); for texts of
-- 4 KB.
\echo Use "CREATE EXTENSION cxo" to load this file. \quit

-- A title's reading. role: what is held, ids joined with "+", "none" or "ambiguous". relation:
-- "holder", or why nobody holds what is named ("deputy", "assistant-to" ...); NULL: no role is named.
-- level: "staff" to "chief". area: id. score: 0 to 100.
CREATE TYPE cxo_reading AS (role text, relation text, level text, area text, score integer);

-- cxo_role('Executive Assistant to the CTO') = 'none'
CREATE FUNCTION cxo_role(title text) RETURNS text
  AS 'MODULE_PATHNAME', 'cxo_pg_role' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;

CREATE FUNCTION cxo_title(title text) RETURNS cxo_reading
  AS 'MODULE_PATHNAME', 'cxo_pg_title' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;

-- Whose duties a text speaks of: a role's id, "none", or "ambiguous" where scores are close.
CREATE FUNCTION cxo_classify(body text) RETURNS text
  AS 'MODULE_PATHNAME', 'cxo_pg_classify' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

-- The score of each role, 0 to 100: {"cio": 55, "cto": 0}
CREATE FUNCTION cxo_scores(body text) RETURNS jsonb
  AS 'MODULE_PATHNAME', 'cxo_pg_scores' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

-- Who owns an activity, in any words: role ids joined with "+"; NULL where the sources that the
-- policy admits dispute it or are silent. size: people in the firm; NULL, and so not STRICT: unknown.
CREATE FUNCTION cxo_owner(activity text, size integer DEFAULT NULL, policy text DEFAULT 'default')
  RETURNS text
  AS 'MODULE_PATHNAME', 'cxo_pg_owner' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

-- The same with status, claims, what decided and what other policies say, as `cxo owner --format
-- json` writes it.
CREATE FUNCTION cxo_why(activity text, size integer DEFAULT NULL, policy text DEFAULT 'default')
  RETURNS jsonb
  AS 'MODULE_PATHNAME', 'cxo_pg_why' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

-- Changes whenever answers may: version and checksum of the knowledge. Not IMMUTABLE, since its
-- value must never be kept.
CREATE FUNCTION cxo_data_version() RETURNS text
  AS 'MODULE_PATHNAME', 'cxo_pg_data_version' LANGUAGE C STABLE STRICT PARALLEL SAFE;

-- What keeps answers, and the command that renews it, for after an upgrade.
CREATE VIEW cxo_stored AS
  WITH functions AS (
    SELECT objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_extension'::regclass
      AND d.deptype = 'e' AND e.extname = 'cxo'),
  uses AS (
    SELECT DISTINCT classid, objid FROM pg_depend
    WHERE refclassid = 'pg_proc'::regclass AND refobjid IN (SELECT objid FROM functions))
  SELECT 'index' AS kind, c.oid::regclass AS relation,
    format('REINDEX INDEX %s', c.oid::regclass) AS command
  FROM uses u JOIN pg_class c ON u.classid = 'pg_class'::regclass AND c.oid = u.objid
  WHERE c.relkind IN ('i', 'I')
  UNION
  -- Only an update of a column that it is made of computes it anew.
  SELECT 'generated column', a.attrelid::regclass,
    format('UPDATE %s SET %I = %2$I', a.attrelid::regclass, min(base.attname::text))
  FROM uses u JOIN pg_attrdef d ON u.classid = 'pg_attrdef'::regclass AND d.oid = u.objid
  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated = 's'
  JOIN pg_depend p ON p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid
    AND p.refclassid = 'pg_class'::regclass AND p.refobjid = d.adrelid
  JOIN pg_attribute base ON base.attrelid = d.adrelid AND base.attnum = p.refobjsubid
    AND base.attgenerated = '' AND base.attnum > 0
  GROUP BY d.oid, a.attrelid
  UNION
  SELECT 'materialized view', c.oid::regclass, format('REFRESH MATERIALIZED VIEW %s', c.oid::regclass)
  FROM uses u JOIN pg_rewrite r ON u.classid = 'pg_rewrite'::regclass AND r.oid = u.objid
  JOIN pg_class c ON c.oid = r.ev_class AND c.relkind = 'm';
