-- Long and odd input: nothing fails, nothing is lost but what is said to be.
SELECT cxo_role(repeat('x', 1000000)), cxo_role(repeat('CTO ', 250000)),
  cxo_role(repeat(' ', 1000000) || 'CTO'), cxo_role('CTO' || repeat(U&'\0301', 100000));
SELECT cxo_role(U&'\FF23\FF34\FF2F'), cxo_role(U&'C\200BTO'), cxo_role(E'CTO\r\n\t'),
  cxo_role(U&'\+01F600 CTO \+01F600');
SELECT cxo_classify(repeat('You run the help desk. ', 100000)),
  cxo_scores(repeat('a', 10000000)), cxo_owner(repeat('help desk ', 100000)) IS NULL;
SELECT length(cxo_why(repeat('"\ ', 1000)) ->> 'question');
-- Policy and weigher are made once for a call site, whatever comes in between.
SELECT count(DISTINCT cxo_classify(t)) FROM (
  SELECT CASE WHEN i % 2 = 0 THEN '' ELSE 'You run the help desk and the office network.' END AS t
  FROM generate_series(1, 1000) AS i) AS texts;
