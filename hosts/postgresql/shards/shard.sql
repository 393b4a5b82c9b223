-- What each shard holds: rows with the role that their title names, read when they are written.
CREATE EXTENSION cxo;
CREATE TABLE lead (
  id bigint PRIMARY KEY, company text NOT NULL, size integer, title text NOT NULL,
  role text GENERATED ALWAYS AS (cxo_role(title)) STORED);
CREATE INDEX ON lead (role);

-- What the coordinator reads: rows with their role, and the shard's part of an answer.
CREATE VIEW reading AS SELECT id, company, size, title, role FROM lead;
CREATE VIEW part_by_size AS
  SELECT role, width_bucket(size, ARRAY[50, 250, 1000]) AS class, count(*) AS leads
  FROM lead WHERE role IN ('cio', 'cto') GROUP BY 1, 2;
CREATE VIEW data_version AS SELECT cxo_data_version() AS version;
