# Starts PostgreSQL with the extension, runs pg_regress, compares with the command line, cancels.
set -eu
. hosts/postgresql/cluster.sh
lua5.4 spec/check/symbols.lua build/hosts/postgresql/cxo.so 'Pg_magic_func' 'pg_finfo_cxo_pg_[%l_]+' \
  'cxo_pg_[%l_]+' >/dev/null
version=$(sed -n 's/.*define CXO_VERSION "\(.*\)"/\1/p' csrc/cxo.h)
grep -q "default_version = '$version'" hosts/postgresql/cxo.control || fail "cxo.control: $version?"
port=$(free_ports)
cluster_new one "$port"

# pg_regress, from a folder that the server's user may read and write.
mkdir "$work/regress"
cp -r hosts/postgresql/sql hosts/postgresql/expected "$work/regress"
[ "$(id -u)" = 0 ] && chown -R postgres "$work/regress"
tests='functions parallel hostile stored'
as_pg "${pg%/bin}/lib/pgxs/src/test/regress/pg_regress" --host="$work" --port="$port" \
  --user=postgres --bindir="$home/bin" --inputdir="$work/regress" --outputdir="$work/regress" \
  --dbname=regress --encoding=UTF8 $tests > "$work/regress.log" 2>&1 || {
  [ -n "${KEEP:-}" ] && cp "$work"/regress/results/* "$KEEP"
  fail "$(cat "$work/regress/regression.diffs" "$work/regress.log" 2>/dev/null)"
}

# Titles: the same as `cxo title --lines`, in three encodings. A line is loaded as it is.
load="COPY lines (line) FROM STDIN (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', FORCE_NOT_NULL (line))"
readings="SELECT (r).role, coalesce((r).relation, '-'), coalesce((r).level, '-'),
  coalesce((r).area, '-'), (r).score FROM (SELECT cxo_title(line) AS r FROM lines ORDER BY n) AS t"
compare_titles() { # DATABASE FILE, FILE in UTF-8 for the command
  sql "$port" "$1" -c 'CREATE EXTENSION IF NOT EXISTS cxo' \
    -c 'CREATE TABLE lines (n serial, line text)'
  sql "$port" "$1" -c "$load" < "$2"
  sql "$port" "$1" -F '	' -c "$readings" > "$work/ours"
  build/cxo title --lines --format tsv "$3" | sed 1d | awk -F'\t' -v OFS='\t' \
    '{ print $(NF-4), $(NF-3), $(NF-2), $(NF-1), $NF }' | diff - "$work/ours" > "$work/diff" ||
    fail "titles in $1 differ: $(head -n 20 "$work/diff")"
}
for encoding in UTF8 LATIN1 SQL_ASCII; do
  sql "$port" postgres -c "CREATE DATABASE $encoding TEMPLATE template0 LOCALE 'C' ENCODING '$encoding'"
done
{ lua5.4 bench/gen_text.lua titles 20000; sed -n 's/^    {"\([^"\\]*\)", ".*/\1/p' spec/c/title_test.c
  printf 'Directrice, \303\251quipe CTO\nC\303\215O\n\357\274\243\357\274\264\357\274\257\n'; } > "$work/titles"
compare_titles utf8 "$work/titles" "$work/titles"
printf 'Directeur \351quipe, CTO\nCIO \200\nP\351p\351 CTO\n' > "$work/latin1"
iconv -f LATIN1 -t UTF-8 "$work/latin1" > "$work/latin1.utf8"
PGCLIENTENCODING=LATIN1 compare_titles latin1 "$work/latin1" "$work/latin1.utf8"
lua5.4 -e 'local x = 7
  for _ = 1, 2000 do
    local t = {}
    for i = 1, 12 do
      x = x * 1103515245 + 12345 & 0x7FFFFFFF
      local b = x >> 12 & 0xFF
      t[i] = b < 4 and "CTO " or b ~= 10 and b ~= 13 and b ~= 92 and string.char(b) or "."
    end
    print(table.concat(t))
  end' > "$work/bytes"
# The command takes what is no UTF-8 for Windows-1252; the database says nothing of its bytes.
lua5.4 -e 'for line in io.lines() do
    local done, bad = utf8.len(line)
    while not done do
      line = line:sub(1, bad - 1) .. "\u{FFFD}" .. line:sub(bad + 1)
      done, bad = utf8.len(line)
    end
    print(line)
  end' < "$work/bytes" > "$work/bytes.utf8"
PGCLIENTENCODING=SQL_ASCII compare_titles sql_ascii "$work/bytes" "$work/bytes.utf8"

# Texts: the same as `cxo classify --jsonl`.
lua5.4 bench/gen_text.lua adverts 300 > "$work/adverts"
(cd "$work" && lua5.4 -e 'local dkjson = require "dkjson"
  local jsonl, lines = assert(io.open("jsonl", "w")), assert(io.open("lines", "w"))
  local said = { "You run the help desk, the office network and our ERP system.",
    "You manage the IT budget and the laptops of all employees.",
    "You lead the engineers and own the product roadmap and the software architecture." }
  local n = 0
  for text in (io.read"a" .. "\n\n"):gmatch"(.-)\n\n" do
    n = n + 1
    local parts = { (text:sub(1, n * 7):gsub("[\xC0-\xFF]?[\x80-\xBF]*$", ""):gsub("\n", " ")) }
    for i, sentence in ipairs(said) do
      if n >> i & 1 == 1 then table.insert(parts, sentence) end
    end
    text = table.concat(parts, ". ")
    jsonl:write(dkjson.encode{ id = n, text = text }, "\n")
    lines:write(text, "\n")
  end' < adverts)
sql "$port" utf8 -c 'TRUNCATE lines'
sql "$port" utf8 -c "$load" < "$work/lines"
sql "$port" utf8 -F '	' -c "SELECT cxo_classify(line), cxo_scores(line) ->> 'cio',
  cxo_scores(line) ->> 'cto' FROM lines ORDER BY n" > "$work/ours"
build/cxo classify --jsonl --no-title "$work/jsonl" | lua5.4 -e 'local cjson = require "cjson"
  for line in io.lines() do
    local v = cjson.decode(line)
    print(("%s\t%d\t%d"):format(v.role, v.scores.cio, v.scores.cto))
  end' | diff - "$work/ours" > "$work/diff" || fail "texts differ: $(head "$work/diff")"
texts=$(cut -f1 "$work/ours" | sort | uniq -c | awk '{ printf "%s%s %s", sep, $1, $2; sep = ", " }')

# Answers: the same as `cxo owner --format json`.
count=0
for question in 'help desk|' 'help desk|10' 'help desk|800' 'servers|49' 'who fixes the laptops|' \
  'security|500' 'software architecture|' 'heplesk|' 'x "y" \\z|3'; do
  what=${question%|*} size=${question#*|}
  for policy in default strict majority s3 airfocus; do
    build/cxo owner "$what" --policy $policy ${size:+--size "$size"} --format json > "$work/said"
    same=$(sql "$port" utf8 -v what="$what" -v size="${size:-NULL}" -v policy=$policy \
      -v said="$(cat "$work/said")" -f - <<'SQL'
SELECT CASE WHEN a = :'said'::jsonb AND o IS NOT DISTINCT FROM a ->> 'value' THEN 'same'
  ELSE a::text END
FROM cxo_why(:'what', :size, :'policy') AS a, cxo_owner(:'what', :size, :'policy') AS o
SQL
    )
    [ "$same" = same ] || fail "owner of $question by $policy: $same"
    count=$((count + 1))
  done
done

# A long text is given up as soon as the statement is cancelled.
sql "$port" utf8 -c "CREATE TABLE long AS
  SELECT repeat('You run the help desk. You own our roadmap. ', 4000000) AS body"
milliseconds() { lua5.4 -e 'print(math.floor(tonumber(io.read"a":match"[%d.]+") * 1000))' < /proc/uptime; }
from=$(milliseconds)
sql "$port" utf8 -c 'SELECT cxo_classify(body) FROM long' >/dev/null
whole=$(($(milliseconds) - from)) from=$(milliseconds)
if sql "$port" utf8 -c "SET statement_timeout = '300ms'" -c 'SELECT cxo_classify(body) FROM long' \
  > "$work/log" 2>&1; then fail "not cancelled: it took $whole ms in all"; fi
cancelled=$(($(milliseconds) - from))
grep -q 'canceling statement due to statement timeout' "$work/log" || fail "$(cat "$work/log")"
# A new version answers otherwise: what is kept is stale until it is renewed as cxo_stored says.
sql "$port" utf8 -c "CREATE TABLE kept (title text, role text GENERATED ALWAYS AS (cxo_role(title)) STORED)" \
  -c "INSERT INTO kept VALUES ('CTO'), ('Chief Data Wizard')" -c 'CREATE INDEX ON kept (cxo_role(title))'
was=$(sql "$port" utf8 -c 'SELECT cxo_data_version()')
mkdir -p build/hosts/postgresql-own
make --no-print-directory -C build/hosts/postgresql-own -f "$PWD/hosts/postgresql/Makefile" \
  PACK="$PWD/hosts/postgresql/example.lua" install DESTDIR="$work" > "$work/make.log" 2>&1 ||
  fail "$(cat "$work/make.log")"
wizards() {
  sql "$port" utf8 -c "SET enable_seqscan = $1" -c "SELECT count(*) FROM kept WHERE cxo_role(title) = 'cdw'" \
    -c "SELECT count(*) FROM kept WHERE role = 'cdw'"
}
[ "$(sql "$port" utf8 -c 'SELECT cxo_data_version()')" != "$was" ] || fail "still version $was"
[ "$(wizards on | tr '\n' ' ')$(wizards off | tr '\n' ' ')" = '1 0 0 0 ' ] || fail 'nothing is stale'
echo 'SELECT command FROM cxo_stored \gexec' | sql "$port" utf8
[ "$(wizards on | tr '\n' ' ')$(wizards off | tr '\n' ' ')" = '1 1 1 1 ' ] || fail 'not renewed'

echo "ok postgresql: pg_regress $(echo $tests | wc -w) of $(echo $tests | wc -w)," \
  "$(($(wc -l < "$work/titles") + 2003)) titles, $count answers and texts ($texts) as on the command" \
  "line, cancelled after $cancelled of $whole ms, renewed after an upgrade"
