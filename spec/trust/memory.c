/*
** memory.c: runs the cases of memory.lua in Lua states whose allocator fails at the N-th request:
** alone, so that Lua collects and tries again and the engine must do without; twice, so that Lua
** does without too; or with all behind it until the error is out. What comes of it is the usual
** result, an error that says "not enough memory", or nil, that message and the code "memory"; the
** same call afterwards gives the usual result; and when the state is closed, all is given back.
**
**   memory [MOST [NAME]]   at most MOST failures of each case (0: every single one), spread evenly
**
** Output: what went wrong, then "ok NAME: N failures" or "not ok NAME" for each case.
*/
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>
#include <lualib.h>

#include "../../csrc/bind/lcxo.h"

#define HEAD 16 /* in front of each block stands its size */

typedef struct Memory {
  size_t in_use, asked; /* bytes; requests for more since it was armed */
  size_t fail_at;       /* the number of the request that fails; 0: none */
  size_t fails;         /* how many do, from there on */
} Memory;

static const size_t fails[] = {1, 2, SIZE_MAX};

static const char *case_name;
static int wrong;

static void complain(size_t n, size_t few, const char *what, const char *detail) {
  printf("%s: %zu from request %zu on: %s: %s\n", case_name, few, n, what, detail ? detail : "?");
  wrong = 1;
}

static void *allocate(void *ud, void *ptr, size_t osize, size_t nsize) {
  Memory *memory = ud;
  char *old = ptr ? (char *)ptr - HEAD : NULL, *block;
  if (!ptr) osize = 0; /* else a type */
  if (old && memcmp(old, &osize, sizeof osize) != 0) {
    printf("%s: a block is told to have %zu bytes and has not\n", case_name, osize);
    abort();
  }
  if (nsize > osize) {
    memory->asked++;
    if (memory->fail_at && memory->asked >= memory->fail_at &&
        memory->asked - memory->fail_at < memory->fails)
      return NULL;
  }
  if (nsize == 0) {
    if (old) memset(ptr, 0xDD, osize);
    free(old);
    block = NULL;
  } else {
    block = realloc(old, HEAD + nsize);
    if (!block) abort();
    memcpy(block, &nsize, sizeof nsize);
    if (nsize > osize) memset(block + HEAD + osize, 0xCC, nsize - osize);
  }
  memory->in_use += nsize - osize;
  return block ? block + HEAD : NULL;
}

/* A state with the list of cases at index 1. */
static lua_State *new_state(Memory *memory) {
  lua_State *L = lua_newstate(allocate, memory);
  if (!L) abort();
  luaL_openlibs(L);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  lua_pushcfunction(L, luaopen_cxo_core);
  lua_setfield(L, -2, "cxo.core");
  lua_settop(L, 0);
  if (luaL_dofile(L, "spec/trust/memory.lua") != LUA_OK) {
    printf("%s\n", lua_tostring(L, -1));
    exit(2);
  }
  lua_settop(L, 1);
  return L;
}

/* Pushes field `name` of case number i. */
static int push_of_case(lua_State *L, int i, const char *name) {
  lua_rawgeti(L, 1, i);
  int type = lua_getfield(L, -1, name);
  lua_remove(L, -2);
  return type;
}

/* A state in which case i is prepared: index 2 is what `prepare` gave. */
static lua_State *prepared_state(Memory *memory, int i) {
  lua_State *L = new_state(memory);
  if (push_of_case(L, i, "prepare") == LUA_TNIL) return L;
  if (lua_pcall(L, 0, 1, 0) != LUA_OK) {
    printf("%s: prepare: %s\n", case_name, lua_tostring(L, -1));
    exit(2);
  }
  return L;
}

/* Runs the case with the n-th request failing (0: none) and pushes three results; pcall's status.
 */
static int run(lua_State *L, Memory *memory, int i, size_t n, size_t few) {
  push_of_case(L, i, "run");
  lua_pushvalue(L, 2);
  memory->asked = 0;
  memory->fails = few;
  memory->fail_at = n;
  int status = lua_pcall(L, 1, 3, 0);
  memory->fail_at = 0;
  return status;
}

static int says_memory(lua_State *L, int index) {
  const char *message = lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : "";
  return strstr(message, "not enough memory") != NULL;
}

/* Is what lies above index 2 the usual result? */
static int is_usual(lua_State *L, int status, const char *usual) {
  return status == LUA_OK && lua_type(L, 3) == LUA_TSTRING &&
         strcmp(lua_tostring(L, 3), usual) == 0;
}

static void fail_once(lua_State *L, Memory *memory, int i, size_t n, size_t few,
                      const char *usual) {
  int status = run(L, memory, i, n, few);
  if (status != LUA_OK) {
    if (!says_memory(L, 3)) complain(n, few, "raised", luaL_tolstring(L, 3, NULL));
  } else if (!is_usual(L, status, usual)) {
    const char *code = lua_type(L, 5) == LUA_TSTRING ? lua_tostring(L, 5) : "";
    if (!lua_isnil(L, 3) || !says_memory(L, 4) || strcmp(code, "memory") != 0) {
      lua_pushfstring(L, "%s | %s | %s", luaL_tolstring(L, 3, NULL), luaL_tolstring(L, 4, NULL),
                      code);
      complain(n, few, "gave", lua_tostring(L, -1));
    }
  }
  lua_settop(L, 2);
  status = run(L, memory, i, 0, 0);
  if (!is_usual(L, status, usual)) {
    lua_pushfstring(L, "%s | %s", luaL_tolstring(L, 3, NULL), luaL_tolstring(L, 4, NULL));
    complain(n, few, "afterwards", lua_tostring(L, -1));
  }
  lua_settop(L, 2);
}

static void finish(lua_State *L, Memory *memory) {
  lua_close(L);
  if (memory->in_use) {
    printf("%s: %zu bytes are not given back\n", case_name, memory->in_use);
    wrong = 1;
  }
}

/* What the case gives with memory, twice the same, to be freed; and how much it asks for. */
static char *usual_result(int i, size_t *requests) {
  Memory memory = {0, 0, 0, 0};
  lua_State *L = prepared_state(&memory, i);
  lua_settop(L, 2);
  int status = run(L, &memory, i, 0, 0);
  *requests = memory.asked;
  if (status != LUA_OK || lua_type(L, 3) != LUA_TSTRING) {
    lua_pushfstring(L, "%s | %s", luaL_tolstring(L, 3, NULL), luaL_tolstring(L, 4, NULL));
    printf("%s: with memory: %s\n", case_name, lua_tostring(L, -1));
    exit(2);
  }
  char *usual = strdup(lua_tostring(L, 3));
  lua_settop(L, 2);
  status = run(L, &memory, i, 0, 0);
  if (!is_usual(L, status, usual)) complain(0, 0, "the second time", lua_tostring(L, 3));
  finish(L, &memory);
  return usual;
}

static void run_case(int i, size_t most, int fresh) {
  Memory memory = {0, 0, 0, 0};
  size_t requests, failures = 0, step;
  char *usual = usual_result(i, &requests);
  lua_State *L = fresh ? NULL : prepared_state(&memory, i);
  if (L) lua_settop(L, 2);
  step = most && requests > most ? requests / most : 1;
  for (size_t n = 1; n <= requests; n += step)
    for (size_t f = 0; f < sizeof fails / sizeof *fails; f++, failures++) {
      if (fresh) L = prepared_state(&memory, i), lua_settop(L, 2);
      fail_once(L, &memory, i, n, fails[f], usual);
      if (fresh) finish(L, &memory);
    }
  if (!fresh) finish(L, &memory);
  free(usual);
  if (wrong)
    printf("not ok %s\n", case_name);
  else
    printf("ok %s: %zu failures, of %zu requests\n", case_name, failures, requests);
  fflush(stdout);
}

/* Stays loaded, so that those who look for leaks know its own by its name. */
static void keep_loaded(lua_State *L, const char *module) {
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "searchpath");
  lua_pushstring(L, module);
  lua_getfield(L, -3, "cpath");
  lua_call(L, 2, 1);
  if (lua_isstring(L, -1)) (void)dlopen(lua_tostring(L, -1), RTLD_LAZY | RTLD_NODELETE);
  lua_settop(L, 1);
}

int main(int argc, char **argv) {
  Memory memory = {0, 0, 0, 0};
  size_t most = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : 0;
  int all_wrong = 0, ran = 0;
  lua_State *L = new_state(&memory);
  int count = (int)lua_rawlen(L, 1);
  keep_loaded(L, "cjson");
  for (int i = 1; i <= count; i++) {
    push_of_case(L, i, "name");
    push_of_case(L, i, "fresh");
    case_name = lua_tostring(L, 2);
    wrong = 0;
    if (argc <= 2 || strcmp(argv[2], case_name) == 0) run_case(i, most, lua_toboolean(L, 3)), ran++;
    all_wrong |= wrong;
    lua_settop(L, 1);
  }
  lua_close(L);
  return all_wrong || ran == 0;
}
