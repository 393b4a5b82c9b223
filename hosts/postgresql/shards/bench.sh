# A million titles on three shards: what a question costs the shards, the coordinator and the wire,
# asked in four ways. Two cores cannot show that three shards are faster than one; they show what
# each has to do. CPU is of the processes that answer, the mean of three askings.
set -eu
rows=${ROWS:-1000000}
from=$(date +%s)
. hosts/postgresql/shards/setup.sh > /dev/null
echo "$rows titles made, written through the coordinator and read: $(($(date +%s) - from)) s"

cat > "$work/counters" <<SH
for p in $port1 $port2 $port3; do
  "$home/bin/psql" -XAtq -p \$p -d cxo \
    -c "SELECT pid FROM pg_stat_activity WHERE application_name = 'postgres_fdw'"
done > "$work/pids"
"$home/bin/psql" -XAtq -p $port -d cxo \
  -c "SELECT pid FROM pg_stat_activity WHERE application_name = 'measured'" > "$work/pid"
cpu() { while read -r pid; do cat /proc/\$pid/schedstat; done | awk '{ n += \$1 } END { print n + 0 }'; }
echo "\$(cpu < "$work/pids") \$(cpu < "$work/pid") \$(ss -tinH \
  "( dport = :$port1 or dport = :$port2 or dport = :$port3 )" |
  grep -o 'bytes_[rs][ec][cne][a-z]*:[0-9]*' | awk -F: '{ n += \$2 } END { print n + 0 }')"
SH
times=3
measure() { # NAME QUERY
  { echo "SET application_name = 'measured';"
    echo "$2;"
    echo "\\! sh $work/counters > $work/before"
    for _ in $(seq $times); do echo "$2;"; done
    echo "\\! sh $work/counters > $work/after"; } > "$work/measure.sql"
  ask -F " " -f "$work/measure.sql" > "$work/answers"
  head -n 8 "$work/answers" > "$work/answer"
  cat "$work/before" "$work/after" | awk -v name="$1" -v rows="$rows" -v times=$times '
    NR == 1 { for (i = 1; i <= 3; i++) was[i] = $i }
    NR == 2 { for (i = 1; i <= 3; i++) n[i] = ($i - was[i]) / times
      printf "%-44s %8.3f s %8.3f us a row %8.3f s %14.0f bytes\n", name, n[1] / 1e9,
        n[1] / 1e3 / rows, n[2] / 1e9, n[3] }'
  sort "$work/answer" > "$work/sorted"
  [ -f "$work/first" ] || cp "$work/sorted" "$work/first"
  diff "$work/first" "$work/sorted" || fail "$1 answers otherwise"
}
named="(ARRAY['under 50', '50 to 249', '250 to 999', '1000 and more'])
  [width_bucket(size, ARRAY[50, 250, 1000]) + 1]"
on_titles="SELECT cxo_role(title), $named, count(*) FROM lead
  WHERE cxo_role(title) IN ('cio', 'cto') GROUP BY 1, width_bucket(size, ARRAY[50, 250, 1000])"
on_roles="SELECT role, $named, count(*) FROM reading WHERE role IN ('cio', 'cto')
  GROUP BY 1, width_bucket(size, ARRAY[50, 250, 1000])"
alter() { for s in 1 2 3; do ask -c "ALTER SERVER shard$s OPTIONS ($1)"; done; }

printf '%-44s %10s %19s %10s %20s\n' 'CIOs and CTOs by company size' 'shards CPU' '' 'coord. CPU' 'wire'
alter 'DROP extensions'
measure 'every title travels (no extensions option)' "$on_titles"
alter "ADD extensions 'cxo'"
measure 'titles read on the shards when asked' "$on_titles"
measure 'role kept with the row on the shards' "$on_roles"
measure 'each shard counts, the sums travel' 'SELECT * FROM by_size'
ask -c 'EXPLAIN (VERBOSE, COSTS OFF) SELECT * FROM by_size'
