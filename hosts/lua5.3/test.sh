# The module for Lua 5.3 answers as that for 5.4 does, and neither loads in the other's Lua.
set -eu
. hosts/lua5.3/module.sh
fail() { echo "hosts/lua5.3: $*" >&2; exit 1; }
out=build/hosts/lua5.3

run() { # VERSION FOLDER-OF-THE-MODULE CODE
  env -i PATH="$PATH" LUA_PATH="$lua/?.lua;$lua/?/init.lua;;" LUA_CPATH="$2/?.so;;" "lua$1" -e "$3"
}

code='local cxo = require "cxo"
  print(cxo.owner("help desk", { size = 800 }):why())
  print(cxo.read "Deputy CTO & Acting CIO, EMEA")
  local chart = assert(cxo.chart.load "spec/fixtures/sample.csv")
  for _, finding in ipairs(chart:check{ size = 800 }.findings) do print(finding.message) end'
run 5.4 build/lib "$code" > $out/5.4.txt
run 5.3 "$modules" "$code" | diff -u $out/5.4.txt - || fail "Lua 5.3 answers something else"

refuses() { # VERSION FOLDER
  if run "$1" "$2" 'require "cxo.core"' > $out/refused.txt 2>&1; then fail "Lua $1 took $2"; fi
  grep -q -e 'version mismatch' -e 'undefined symbol' $out/refused.txt || fail "Lua $1: $(cat $out/refused.txt)"
}
refuses 5.3 build/lib
refuses 5.4 "$modules"

[ "$(nm -D --defined-only "$modules/cxo/core.so" | awk '{ print $3 }')" = luaopen_cxo_core ] ||
  fail "the module shows more than luaopen_cxo_core"
echo "ok lua5.3: answers as 5.4 does; each refuses the other's module"
