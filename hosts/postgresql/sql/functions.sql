-- What the functions answer, and how they refuse.
CREATE EXTENSION cxo;
SELECT title, cxo_role(title), (cxo_title(title)).* FROM (VALUES
  ('CTO'), ('Executive Assistant to the Group CTO'), ('CIO & CTO, EMEA'), ('Deputy CIO'),
  ('Director'), ('CIO, Pensions and Networks'), ('  '), (''), (NULL)) AS t(title);
SELECT cxo_classify('You run the help desk and the office network.'),
  cxo_scores('You run the help desk and the office network.'),
  cxo_classify(''), cxo_scores(''), cxo_classify(NULL), cxo_scores(NULL);

-- A size that is NULL is not known; an activity that is NULL is none.
SELECT cxo_owner('help desk'), cxo_owner('help desk', 10), cxo_owner('help desk', NULL),
  cxo_owner(NULL), cxo_owner('help desk', 10, NULL), cxo_owner('xyzzy');
SELECT policy, cxo_owner('security', NULL, policy), cxo_owner('security', 800, policy)
  FROM unnest(ARRAY['default', 'strict', 'majority', 's0', 'explainer']) AS policy;
SELECT jsonb_pretty(cxo_why('security', policy => 'strict') - 'others');
SELECT cxo_why('heplesk') -> 'nearest', cxo_why(NULL) IS NULL;

SELECT cxo_owner('security', -1);
SELECT cxo_owner('security', 10, 'everybody');
DO $$
BEGIN
  PERFORM cxo_owner('security', 10, 'everybody');
EXCEPTION WHEN invalid_parameter_value THEN
  RAISE NOTICE 'state %: %', SQLSTATE, SQLERRM;
END $$;

-- Every argument and every row of a query may have another policy, or none that there is.
SELECT p, cxo_owner('security', NULL, p)
  FROM (VALUES ('strict'), ('default'), ('strict'), ('it-seller')) AS t(p);

SELECT proname, provolatile, proparallel, proisstrict FROM pg_proc
  WHERE proname LIKE 'cxo\_%' ORDER BY 1;
SELECT cxo_data_version() ~ '^[0-9.]+-[0-9a-f]{8}$' AS version;
