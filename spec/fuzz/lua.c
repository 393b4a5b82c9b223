/*
** lua.c: the readers that are written in Lua. Built once for each of them, with READER as its name:
** every input goes to that function of readers.lua, which raises what must not be. The lines that
** are run count as coverage, in counters of libFuzzer's own section.
*/
#include <lauxlib.h>
#include <lualib.h>

#include "../../csrc/bind/lcxo.h"
#include "fuzz.h"

#define STRING(name) STRING_(name)
#define STRING_(name) #name

#if defined(FUZZ_GUIDED)
__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t lines[1 << 14];

static void count_line(lua_State *L, lua_Debug *at) {
  lua_getinfo(L, "S", at);
  uint64_t place = cxoI_mix((uint64_t)(uintptr_t)at->source ^ (uint64_t)at->currentline << 48);
  uint8_t *line = &lines[place % sizeof lines];
  *line = (uint8_t)(*line + (*line < 255));
}
#endif

static void *allocate(void *ud, void *ptr, size_t osize, size_t nsize) {
  return fuzz_alloc(ud, ptr, ptr ? osize : 0, nsize);
}

static void must_run(lua_State *L, int status) {
  if (status == LUA_OK) return;
  fprintf(stderr, "%s\n", luaL_tolstring(L, -1, NULL));
  abort();
}

static int trace(lua_State *L) {
  luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
  return 1;
}

/* A state with the trace function at index 1 and the reader at index 2. */
static lua_State *open_state(FuzzMemory *memory) {
  lua_State *L = lua_newstate(allocate, memory);
  MUST(L);
  luaL_openlibs(L);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  lua_pushcfunction(L, luaopen_cxo_core);
  lua_setfield(L, -2, "cxo.core");
  lua_settop(L, 0);
  lua_pushcfunction(L, trace);
  must_run(L, luaL_dofile(L, "spec/fuzz/readers.lua"));
  lua_getfield(L, 2, STRING(READER));
  MUST(lua_isfunction(L, -1));
  lua_replace(L, 2);
#if defined(FUZZ_GUIDED)
  lua_sethook(L, count_line, LUA_MASKLINE, 0);
#endif
  return L;
}

#define INPUTS 2000 /* a state reads so many, then it is closed and must have given all back */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static FuzzMemory memory = {0, SIZE_MAX};
  static lua_State *L;
  static unsigned left;
  if (left == 0) {
    if (L) lua_close(L);
    MUST(memory.in_use == 0);
    L = open_state(&memory);
    left = INPUTS;
  }
  lua_pushvalue(L, 2);
  lua_pushlstring(L, (const char *)data, size);
  must_run(L, lua_pcall(L, 1, 0, 1));
  lua_settop(L, 2);
  left--;
  return 0;
}
