/*
** embed.c: Lua 5.4 with cxo inside: one executable that reads no Lua file and no module at run
** time. C11, and C++17. It runs the Lua code in its argument, which may require "cxo".
*/
#include <stdio.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
int luaopen_cxo_core(lua_State *L); /* of cxo.c, compiled with CXO_WITH_LUA */
int luaopen_lpeg(lua_State *L);
#ifdef __cplusplus
}
#endif

typedef struct Source {
  const char *name; /* "cxo.chart" */
  const unsigned char *text;
  size_t n;
} Source;

#include "sources.h" /* static const Source sources[], made by preload.lua */

/* package.preload[source.name]: compiled when it is first required. */
static int load_source(lua_State *L) {
  const Source *source = (const Source *)lua_touserdata(L, lua_upvalueindex(1));
  char chunk[100] = "=";
  strncat(chunk, source->name, sizeof chunk - 2);
  if (luaL_loadbufferx(L, (const char *)source->text, source->n, chunk, "t")) return lua_error(L);
  lua_pushstring(L, source->name);
  lua_call(L, 1, 1);
  return 1;
}

static void preload(lua_State *L) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  lua_pushcfunction(L, luaopen_cxo_core);
  lua_setfield(L, -2, "cxo.core");
  lua_pushcfunction(L, luaopen_lpeg);
  lua_setfield(L, -2, "lpeg");
  for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
    lua_pushlightuserdata(L, (void *)(sources + i)); /* only read */
    lua_pushcclosure(L, load_source, 1);
    lua_setfield(L, -2, sources[i].name);
  }
  lua_pop(L, 1);
}

static int run(lua_State *L) {
  luaL_openlibs(L);
  lua_getglobal(L, "package"); /* nothing is looked for in files */
  lua_pushliteral(L, "");
  lua_setfield(L, -2, "path");
  lua_pushliteral(L, "");
  lua_setfield(L, -2, "cpath");
  preload(L);
  const char *code = (const char *)lua_touserdata(L, 1);
  if (luaL_loadbufferx(L, code, strlen(code), "=argument", "t")) return lua_error(L);
  lua_call(L, 0, 0);
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "embed: Lua code expected\n");
    return 2;
  }
  lua_State *L = luaL_newstate();
  if (!L) return 3;
  lua_pushcfunction(L, run);
  lua_pushlightuserdata(L, argv[1]);
  int failed = lua_pcall(L, 1, 0, 0);
  if (failed) fprintf(stderr, "embed: %s\n", lua_tostring(L, -1));
  lua_close(L);
  return failed ? 1 : 0;
}
