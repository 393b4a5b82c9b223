# Sets up, loads, asks; proves that the shards read the titles; stops and starts a shard.
set -eu
rows=${ROWS:-20000}
. hosts/postgresql/shards/setup.sh

# The same from the rows themselves, without any shard.
ask -F ' | ' -c "SELECT cxo_role(title), (ARRAY['under 50', '50 to 249', '250 to 999', '1000 and more'])
  [width_bucket(size, ARRAY[50, 250, 1000]) + 1], count(*) FROM (
    SELECT title, CASE WHEN id % 11 = 0 THEN NULL ELSE id * 7919 % 2000 END::integer AS size
    FROM incoming) AS i WHERE cxo_role(title) IN ('cio', 'cto')
  GROUP BY cxo_role(title), width_bucket(size, ARRAY[50, 250, 1000])
  ORDER BY 1, width_bucket(size, ARRAY[50, 250, 1000])" > "$work/expected"
[ "$(wc -l < "$work/expected")" -ge 8 ] || fail "too little to ask for: $(cat "$work/expected")"
by_size='SELECT * FROM by_size'
ask -F ' | ' -c "$by_size" | diff "$work/expected" - || fail 'by size'
for shard in 1 2 3; do
  part=$(sql $((port + shard)) cxo -c 'SELECT count(*) FROM lead')
  [ "$part" -gt $((rows / 4)) ] || fail "shard $shard has $part of $rows rows"
done
[ "$(ask -c 'SELECT bool_and(same), count(*) FROM versions')" = 't|3' ] || fail 'versions'

# What travels: the plans say what each shard is sent.
plan() { ask -c "EXPLAIN (VERBOSE, COSTS OFF) $1" > "$work/plan"; }
sent() { # PATTERN, for each of the three
  [ "$(grep -c "Async Foreign Scan" "$work/plan")" = 3 ] || fail "not async: $(cat "$work/plan")"
  [ "$(grep -c "Remote SQL: $1" "$work/plan")" = 3 ] || fail "not sent: $(cat "$work/plan")"
}
plan "$by_size"
sent 'SELECT role, class, leads FROM public.part_by_size$'
cp "$work/plan" "$work/plan.by_size"
plan "SELECT id, company FROM reading WHERE role = 'cto' AND size < 50"
sent "SELECT id, company FROM public.reading WHERE ((size < 50)) AND ((role = 'cto'))$"
plan "SELECT id FROM lead WHERE cxo_role(title) = 'cto'"
sent "SELECT id FROM public.lead WHERE ((public.cxo_role(title) = 'cto'::text))$"
plan "SELECT title, role FROM reading WHERE id = 77"
grep -q 'Remote SQL: SELECT title, role FROM public.reading WHERE ((id = 77))' "$work/plan" &&
  [ "$(grep -c 'Remote SQL' "$work/plan")" = 1 ] || fail "one shard: $(cat "$work/plan")"

# What is written through the coordinator is read on the shard, and found.
ask -c "INSERT INTO lead VALUES (-1, 'Company x', 7, 'Acting Chief Technology Officer'),
  (-2, 'Company x', 7, 'Assistant to the CTO'), (-3, 'Company y', NULL, '')"
ask -c "UPDATE lead SET title = 'Clerk' WHERE id = -2"
[ "$(ask -c 'SELECT id, role FROM reading WHERE id < 0 ORDER BY 1 DESC' | tr '\n' ' ')" = \
  '-1|cto -2|none -3|none ' ] || fail 'rows that were added'
ask -c 'DELETE FROM lead WHERE id < 0'

# A shard stops: whoever needs it is told which; the others answer. One session goes through it all.
cat > "$work/stop.sql" <<SQL
$by_size;
\! touch $work/asked; while [ ! -f $work/stopped ]; do sleep 0.1; done
$by_size;
SELECT count(*) > 0 FROM reading_1;
\! touch $work/failed; while [ ! -f $work/started ]; do sleep 0.1; done
$by_size;
SQL
sql "$port" cxo -v ON_ERROR_STOP=0 -F ' | ' -f "$work/stop.sql" > "$work/session" 2> "$work/errors" &
session=$!
await() { while [ ! -f "$1" ]; do kill -0 $session || fail "$(cat "$work/errors")"; sleep 0.1; done; }
await "$work/asked"
cluster_stop shard2
touch "$work/stopped"
await "$work/failed"
if ask -c "$by_size" 2> "$work/new"; then fail 'an answer without shard 2'; fi
grep -q 'could not connect to server "shard2"' "$work/new" || fail "$(cat "$work/new")"
cluster_start shard2
touch "$work/started"
wait $session || fail "the session: $(cat "$work/errors")"
{ cat "$work/expected"; echo t; cat "$work/expected"; } | diff - "$work/session" || fail 'the session'
[ "$(grep -c ERROR "$work/errors")" = 1 ] || fail "errors: $(cat "$work/errors")"
echo "ok postgresql/shards: $rows titles on 3 shards, read there; shard 2 stopped and started again:" \
  "$(sed -n 's/.*ERROR: *//p' "$work/errors" | head -n 1)"
