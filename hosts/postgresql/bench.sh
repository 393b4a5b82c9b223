# Rows a second, in one process, beside lower(): the least of three runs, and without what reading
# the rows alone takes.
set -eu
. hosts/postgresql/cluster.sh
port=$(free_ports)
cluster_new bench "$port" > /dev/null
rows=400000
sql "$port" postgres -c 'CREATE EXTENSION cxo' -c 'CREATE TABLE raw (n serial, t text)' \
  -c 'CREATE TABLE adverts (n serial, t text)'
lua5.4 bench/gen_text.lua titles $rows | sql "$port" postgres -c 'COPY raw (t) FROM STDIN'
lua5.4 bench/gen_text.lua adverts 2000 | lua5.4 -e '
  for text in (io.read"a" .. "\n\n"):gmatch"(.-)\n\n" do print((text:gsub("[\n\\\t]", " "))) end' |
  sql "$port" postgres -c 'COPY adverts (t) FROM STDIN'
sql "$port" postgres -c "CREATE TABLE titles AS SELECT * FROM raw" \
  -c "CREATE TABLE short AS SELECT n, substr(t, 1, 200) AS t FROM adverts, generate_series(1, 20)" \
  -c 'ALTER TABLE adverts ALTER t SET STORAGE EXTERNAL' -c 'VACUUM ANALYZE'
time_of() { # TABLE EXPRESSION -> milliseconds
  for _ in 1 2 3; do
    sql "$port" postgres -c 'SET max_parallel_workers_per_gather = 0' -c '\timing on' \
      -c "SELECT count($2) FROM $1" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p'
  done | sort -n | head -n 1
}
line() { # TABLE EXPRESSION, milliseconds of the scan and of lower()
  awk -v rows="$(sql "$port" postgres -c "SELECT count(*) FROM $1")" -v all="$(time_of "$1" "$2")" \
    -v scan="$3" -v lower="$4" -v what="$2 of $1" 'BEGIN { own = all - scan
      printf "%-36s %10.0f rows/s %9.2f us a row %7.1f x lower()\n", what, rows / own * 1000,
        own * 1000 / rows, own / lower }'
}
for table in titles short adverts; do
  scan=$(time_of $table n) all=$(time_of $table 'lower(t)')
  lower=$(echo "$all $scan" | awk '{ print $1 - $2 }')
  echo "$table: $(sql "$port" postgres -c "SELECT count(*) || ' rows of ' || round(avg(length(t))) FROM $table") characters"
  line $table 'lower(t)' "$scan" "$lower"
  case $table in
    titles) list='cxo_role(t) cxo_title(t)' ;;
    short) list='cxo_classify(t) cxo_scores(t) cxo_owner(t)' ;;
    adverts) list='cxo_classify(t)' ;;
  esac
  for expression in $list; do line $table "$expression" "$scan" "$lower"; done
done
sql "$port" postgres -c "CREATE TABLE asked AS SELECT n, 'help desk' AS t FROM titles LIMIT 2000"
scan=$(time_of asked n) lower=$(time_of asked 'lower(t)')
for expression in 'cxo_owner(t)' "cxo_owner(t,n)" 'cxo_why(t)'; do
  line asked "$expression" "$scan" "$(echo "$lower $scan" | awk '{ print $1 - $2 }')"
done
