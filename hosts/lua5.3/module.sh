# The module for Lua 5.3, for tests to be sourced from the root of the checkout: $modules is the
# folder for package.cpath, $lua the one for package.path.

modules=$PWD/build/hosts/lua5.3 lua=$PWD/lua
make --no-print-directory amalgamation >/dev/null
mkdir -p "$modules/cxo"
if [ ! "$modules/cxo/core.so" -nt build/amalgamation/cxo.c ]; then
  cc -std=c11 -O2 -shared -fPIC -fvisibility=hidden -DCXO_WITH_LUA -DCXO_PRIVATE \
    -Ibuild/amalgamation -I/usr/include/lua5.3 -o "$modules/cxo/core.so" build/amalgamation/cxo.c
fi
