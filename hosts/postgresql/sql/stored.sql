-- Answers that are stored: expression indexes and generated columns; and what renews them.
CREATE TABLE leads (
  id integer PRIMARY KEY, title text, size integer,
  reading cxo_reading GENERATED ALWAYS AS (cxo_title(title)) STORED);
INSERT INTO leads
  SELECT i, CASE i % 100 WHEN 7 THEN 'Group CIO' WHEN 8 THEN 'CTO, ' || i ELSE 'Clerk ' || i END, i
  FROM generate_series(1, 20000) AS i;
CREATE INDEX leads_role ON leads (cxo_role(title));
ANALYZE leads;
EXPLAIN (COSTS OFF) SELECT id FROM leads WHERE cxo_role(title) = 'cio' AND id < 2000;
SELECT cxo_role(title), count(*), min(id) FROM leads WHERE cxo_role(title) IN ('cio', 'cto') GROUP BY 1
  ORDER BY 1;
SELECT count(*) FROM leads WHERE (reading).role <> cxo_role(title);
CREATE MATERIALIZED VIEW chiefs AS SELECT id, cxo_owner('help desk', size) AS owner FROM leads
  WHERE (reading).level = 'chief';

-- After an upgrade: \gexec runs them.
SELECT kind, relation, command FROM cxo_stored ORDER BY 1, 2;
SELECT command FROM cxo_stored ORDER BY kind \gexec
DROP EXTENSION cxo;
