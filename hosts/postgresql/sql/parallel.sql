-- PostgreSQL's own parallel plans read titles in the workers.
CREATE TABLE many AS
  SELECT CASE i % 50 WHEN 0 THEN 'CIO' WHEN 1 THEN 'Chief Technology Officer' ELSE 'Clerk' END AS title
  FROM generate_series(1, 50000) AS i;
ANALYZE many;
SET max_parallel_workers_per_gather = 2;
SET min_parallel_table_scan_size = 0; -- a small table, for once
SET parallel_setup_cost = 0;
EXPLAIN (COSTS OFF) SELECT cxo_role(title), count(*) FROM many GROUP BY 1;
SELECT cxo_role(title), count(*) FROM many GROUP BY 1 ORDER BY 1;
SET max_parallel_workers_per_gather = 0;
SELECT cxo_role(title), count(*) FROM many GROUP BY 1 ORDER BY 1;
