# Trusted Lua functions over cxo in a real PostgreSQL, called by a role without privileges.
set -eu
. hosts/postgresql/cluster.sh
. hosts/lua5.3/module.sh
port=$(free_ports)
cluster_new one "$port"
cp -r "$lua" "$work/lua" && cp -r "$modules" "$work/modules"
chmod -R a+rX "$work/lua" "$work/modules"

sql "$port" postgres -c 'CREATE DATABASE cxo' -c 'CREATE ROLE guest LOGIN'
sql "$port" cxo -v lua="$work/lua" -v modules="$work/modules" -f "$PWD/hosts/pllua/setup.sql"
sql "$port" cxo -c 'GRANT CREATE ON SCHEMA public TO guest'
as_guest() { PGUSER=guest sql "$port" cxo "$@"; }
as_guest -f "$PWD/hosts/pllua/functions.sql"
is() { # EXPECTED QUERY
  got=$(as_guest -c "$2") || fail "$2"
  [ "$got" = "$1" ] || fail "$2: '$got' instead of '$1'"
}

# The same as the command line, which runs Lua 5.4.
lua5.4 bench/gen_text.lua titles 5000 > "$work/titles"
printf 'Group CIO, EMEA\nDeputy CTO\nDirectrice, \303\251quipe CTO\n' >> "$work/titles"
as_guest -c 'CREATE TABLE lines (n serial, line text)'
as_guest -c "COPY lines (line) FROM STDIN (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')" < "$work/titles"
as_guest -c 'SELECT lua_role(line) FROM lines ORDER BY n' > "$work/ours"
build/cxo title --lines --format tsv "$work/titles" | sed 1d | cut -f2 | diff - "$work/ours" > "$work/diff" ||
  fail "titles differ: $(head -n 20 "$work/diff")"
is cio "SELECT lua_owner('help desk', 800) ->> 'value'"
is cto "SELECT lua_owner('help desk', 10) ->> 'value'"
is cio "SELECT lua_owner('help desk', NULL) ->> 'value'"
is '' "SELECT lua_role(NULL)"

refuses() { # WORDS QUERY
  if as_guest -c "$2" > "$work/refused" 2>&1; then fail "taken: $2"; fi
  grep -q -- "$1" "$work/refused" || fail "$2: $(cat "$work/refused")"
}
is silent "SELECT lua_owner('xyzzy', 10) ->> 'status'"
# Trusted means: no files, and no module that was not allowed.
refuses 'nil' 'DO LANGUAGE pllua $$ io.open("/etc/passwd") $$'
refuses 'cxo.pack' 'DO LANGUAGE pllua $$ require "cxo.pack" $$'
refuses 'statement timeout' "SET statement_timeout = 300; DO LANGUAGE pllua \$\$ while true do require'cxo'.read 'CTO' end \$\$"

# An expression index on a function, and a parallel plan with it.
as_guest -c 'CREATE INDEX lines_role ON lines (lua_role(line))' -c 'ANALYZE lines'
as_guest -c "SET enable_seqscan = off; EXPLAIN SELECT n FROM lines WHERE lua_role(line) = 'cio'" |
  grep -q lines_role || fail 'the index is not used'
plan='SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
  SET enable_indexscan = off; SET enable_bitmapscan = off;'
as_guest -c "$plan EXPLAIN (ANALYZE, COSTS OFF) SELECT count(*) FROM lines WHERE lua_role(line) = 'cto'" |
  grep -q 'Workers Launched: [1-9]' || fail 'no parallel plan'
echo "ok pllua: $(wc -l < "$work/titles") titles as on the command line, by a role without privileges; index and parallel plan used"
