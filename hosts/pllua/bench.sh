# Titles a second in one process, beside lower().
set -eu
. hosts/postgresql/cluster.sh
. hosts/lua5.3/module.sh
port=$(free_ports)
cluster_new one "$port"
cp -r "$lua" "$work/lua" && cp -r "$modules" "$work/modules" && chmod -R a+rX "$work/lua" "$work/modules"
sql "$port" postgres -c 'CREATE DATABASE cxo'
sql "$port" cxo -v lua="$work/lua" -v modules="$work/modules" -f "$PWD/hosts/pllua/setup.sql"
sql "$port" cxo -f "$PWD/hosts/pllua/functions.sql" -c 'CREATE TABLE lines (line text)' \
  -c 'ALTER DATABASE cxo SET max_parallel_workers_per_gather = 0'
lua5.4 bench/gen_text.lua titles 120000 |
  sql "$port" cxo -c "COPY lines FROM STDIN (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')"
seconds() { # QUERY: the best of three, in ms
  for _ in 1 2 3; do
    sql "$port" cxo -c "EXPLAIN (ANALYZE, TIMING OFF) $1" | sed -n 's/Execution Time: \(.*\) ms/\1/p'
  done | sort -n | head -n 1
}
scan=$(seconds 'SELECT count(line) FROM lines')
lower=$(seconds 'SELECT count(lower(line)) FROM lines')
role=$(seconds 'SELECT count(lua_role(line)) FROM lines')
echo "$scan $lower $role" | awk '{ printf "pllua: 120,000 titles; lower() %.2f us a row, lua_role() %.2f us: %.1fx\n",
  ($2 - $1) / 120, ($3 - $1) / 120, ($3 - $1) / ($2 - $1) }'
