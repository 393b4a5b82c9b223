-- What the coordinator knows: where the rows are. It keeps none itself.
-- psql -v port1= -v port2= -v port3=
CREATE EXTENSION cxo;
CREATE EXTENSION postgres_fdw;

-- `lead` is written through, and `reading` read through: the roles are the shards' own, and a
-- generated column here would be computed here too.
CREATE TABLE lead (id bigint NOT NULL, company text NOT NULL, size integer, title text NOT NULL)
  PARTITION BY HASH (id);
CREATE TABLE reading (id bigint NOT NULL, company text, size integer, title text, role text)
  PARTITION BY HASH (id);

-- Per shard: a server, and its part of each table. `extensions` lets conditions with cxo_role go to
-- the shard; async_capable lets all shards work at once.
CREATE PROCEDURE add_shard(number integer, count integer, port text) LANGUAGE plpgsql AS $$
DECLARE
  shard text := 'shard' || number;
BEGIN
  EXECUTE format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host ''127.0.0.1'',
    port %L, dbname ''cxo'', extensions ''cxo'', async_capable ''true'', fetch_size ''10000'',
    batch_size ''1000'', connect_timeout ''5'')', shard, port);
  EXECUTE format('CREATE USER MAPPING FOR CURRENT_USER SERVER %I OPTIONS (user ''postgres'')', shard);
  EXECUTE format('CREATE FOREIGN TABLE %I PARTITION OF lead FOR VALUES
    WITH (MODULUS %s, REMAINDER %s) SERVER %I OPTIONS (table_name ''lead'')',
    'lead_' || number, count, number - 1, shard);
  EXECUTE format('CREATE FOREIGN TABLE %I PARTITION OF reading FOR VALUES
    WITH (MODULUS %s, REMAINDER %s) SERVER %I OPTIONS (table_name ''reading'')',
    'reading_' || number, count, number - 1, shard);
  EXECUTE format('CREATE FOREIGN TABLE %I (role text, class integer, leads bigint)
    SERVER %I OPTIONS (table_name ''part_by_size'')', 'part_by_size_' || number, shard);
  EXECUTE format('CREATE FOREIGN TABLE %I (version text)
    SERVER %I OPTIONS (table_name ''data_version'')', 'data_version_' || number, shard);
END $$;
CALL add_shard(1, 3, :'port1');
CALL add_shard(2, 3, :'port2');
CALL add_shard(3, 3, :'port3');

CREATE VIEW by_size AS
  SELECT role, (ARRAY['under 50', '50 to 249', '250 to 999', '1000 and more'])[class + 1] AS people,
    sum(leads) AS leads
  FROM (SELECT * FROM part_by_size_1 UNION ALL SELECT * FROM part_by_size_2
    UNION ALL SELECT * FROM part_by_size_3) AS parts
  GROUP BY role, class ORDER BY role, class;

-- Shards that are of different versions answer differently: has each the coordinator's?
CREATE VIEW versions AS
  SELECT *, version = cxo_data_version() AS same FROM (
    SELECT 1 AS shard, version FROM data_version_1 UNION ALL SELECT 2, version FROM data_version_2
    UNION ALL SELECT 3, version FROM data_version_3) AS v;
