# What a packager does with the tarball, and a user with what was packaged; run by
# `make test-package` from the root: sh spec/package/test.sh TARBALL
set -eu
tarball=$(readlink -f "$1") name=$(basename "$1" .tar.gz) version=${1##*/cxo-}
version=${version%.tar.gz} lua=5.4
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
fail() { echo "test-package: $*" >&2; exit 1; }
quietly() { "$@" > "$place/log" 2>&1 || fail "$* exited $?: $(tail -n 20 "$place/log")"; }

# Nothing that is built from the tarball may ask git.
mkdir "$place/bin" "$place/empty"
printf '#!/bin/sh\necho "git $*" >> "%s/asked"\nexit 1\n' "$place" > "$place/bin/git"
chmod +x "$place/bin/git"
PATH=$place/bin:$PATH
unset LUA_PATH LUA_CPATH LUA_PATH_5_4 LUA_CPATH_5_4 LUA_INIT 2>/dev/null || true

cd "$place"
tar -xzf "$tarball"
cd "$name"
broken=$(find . -xtype l)
[ -z "$broken" ] || fail "links that lead nowhere: $broken"
quietly make all
quietly lua$lua "$(command -v busted)" --ignore-lua spec/cxo_spec.lua spec/title_spec.lua \
  spec/lookup_spec.lua spec/project_spec.lua
specs=$(tail -n 1 "$place/log") examples=0
lua$lua -e 'for _, list in pairs(dofile "lua/cxo/cli/examples.lua") do
  for _, each in ipairs(list) do print((each.exit or 0) .. "\t" .. each[1]) end
end' > "$place/examples"
[ ! -e "$place/asked" ] || fail "asked git: $(cat "$place/asked")"

# LuaRocks without a network; what Debian has installed counts.
cat > "$place/luarocks.lua" <<'END'
rocks_provided = { lpeg = "1.0.2-1", argparse = "0.7.1-1", dkjson = "2.6-1",
  ["lua-cjson"] = "2.1.0-1" }
rocks_servers = {}
END
export LUAROCKS_CONFIG="$place/luarocks.lua"
rocks() { luarocks --lua-version=$lua --tree="$place/$1" "$2" "$3"; }

# In the empty folder, with nothing of the checkout in reach: the module, the command, every command.
# What a rock lacks shows here.
use() {
  tree=$place/$1 share=share/lua/$lua
  export LUA_PATH="$tree/$share/?.lua;$tree/$share/?/init.lua;;"
  export LUA_CPATH="$tree/lib/lua/$lua/?.so;;"
  cd "$place/empty"
  [ "$(lua$lua -e 'print(require "cxo"._VERSION, require "cxo".role "CTO".name)')" = \
    "$(printf '%s\tChief Technology Officer' "$version")" ] || fail "$1: the module"
  unset LUA_PATH LUA_CPATH # the command finds its own
  [ "$("$tree/bin/cxo" --version)" = "cxo $version" ] || fail "$1: cxo --version"
  # Every example of the help.
  cp "$place/$name"/spec/fixtures/desk/* .
  while IFS='	' read -r wanted line; do
    status=0
    PATH=$tree/bin:$PATH sh -c "$line" > log 2>&1 || status=$?
    [ $status = "$wanted" ] || fail "$1: $line: exited $status: $(cat log)"
    examples=$((examples + 1))
  done < "$place/examples"
  rm -f ./*
  cd "$place/$name"
}

quietly luarocks --lua-version=$lua lint "rockspec/$name-1.rockspec"
quietly rocks made make "rockspec/$name-1.rockspec"
use made
quietly sh -c "lua$lua spec/check/symbols.lua '$place/made/lib/lua/$lua/cxo/core.so' luaopen_cxo_core"

# A rock of what was built, into a tree where nothing is.
cd "$place/empty"
quietly rocks made pack cxo
mv "$name"-1.*.rock "$place"
quietly rocks packed install "$(ls "$place/$name"-1.*.rock)"
use packed
quietly rocks packed remove cxo
[ -z "$(find "$place/packed" -name '*.so' -o -name 'cxo*' -path '*/bin/*')" ] || fail "left behind"

# A rock of the sources, as it would be published: with the tarball in it.
cd "$place/empty"
sed -e "s,^  url = .*,  url = \"file://$tarball\"\,," -e '/^  tag = /d' \
  "$place/$name/rockspec/$name-1.rockspec" > "$name-1.rockspec"
quietly luarocks --lua-version=$lua pack "$name-1.rockspec"
quietly rocks sourced install "$name-1.src.rock"
use sourced

echo "ok package: $name.tar.gz, $(wc -c < "$tarball") bytes, builds without git ($specs);" \
  "rocks made, packed, installed from binary and source; $examples examples from an empty folder"
