/*
** lcxo.h: what the files of the Lua binding share. Every userdata that points into another keeps
** it as user value, so that the collector frees them in order; finalisers never call Lua.
*/
#ifndef lcxo_h
#define lcxo_h

#include <lua.h>
#include <lauxlib.h>

#include "../cxo.h"

#if LUA_VERSION_NUM < 504 /* one user value each is all that is used */
#define lua_newuserdatauv(L, size, n) ((void)(n), lua_newuserdata(L, size))
#define lua_setiuservalue(L, index, n) ((void)(n), lua_setuservalue(L, index))
#define lua_getiuservalue(L, index, n) ((void)(n), lua_getuservalue(L, index))
#endif

/* The names that Lua users read in "cxo.Chart expected, got table". */
#define LCXO_PACK "cxo.Pack"
#define LCXO_RECORD "cxo.Record"
#define LCXO_BUILDER "cxo.Builder"
#define LCXO_POLICY "cxo.Policy"
#define LCXO_TEXT "cxo.Text"
#define LCXO_CHART "cxo.Chart"
#define LCXO_SET "cxo.Set"
#define LCXO_PHRASES "cxo.Phrases"
#define LCXO_WEIGHER "cxo.Weigher"

#if defined(__GNUC__)
#define LCXO_FUNC __attribute__((visibility("hidden")))
#else
#define LCXO_FUNC
#endif

typedef struct lcxo_Pack {
  const cxo_Pack *pack;
  void *image; /* owned; NULL: the built-in one */
  size_t size;
} lcxo_Pack;

typedef struct lcxo_Text {
  void *file, *decoded; /* owned; NULL where the text is a Lua string, or was UTF-8 already */
  size_t file_size, decoded_size;
  cxo_Str text;
  const char *encoding;
} lcxo_Text;

typedef struct lcxo_Chart {
  cxo_Chart *chart;
  const cxo_Pack *pack;
} lcxo_Chart;

typedef struct lcxo_Policy {
  const cxo_Pack *pack;
  const cxo_Policy *policy;
  uint64_t storage[1];
} lcxo_Policy;

/* nil, the sentence, the short word of the code, and the place given to the builder. */
LCXO_FUNC int lcxo_fail(lua_State *L, const cxo_Error *err);

/* Pops a whole number; where it is none, the error names the field that it comes from. */
LCXO_FUNC lua_Integer lcxo_checkfield(lua_State *L, const char *name);

/* Makes a metatable with these methods and metamethods. */
LCXO_FUNC void lcxo_class(lua_State *L, const char *name, const luaL_Reg *methods,
                          const luaL_Reg *meta);

/* Pushes a new, empty pack userdata, or a string of the pack. */
LCXO_FUNC lcxo_Pack *lcxo_newpack(lua_State *L);
LCXO_FUNC void lcxo_pushstr(lua_State *L, cxo_Str s);

/* The pack at a stack index; the row that an id or a record of a kind names, else an error. */
LCXO_FUNC const cxo_Pack *lcxo_topack(lua_State *L, int index);
LCXO_FUNC uint32_t lcxo_torow(lua_State *L, int index, const cxo_Pack *pack, int kind);
/* Pushes the id of a row. */
LCXO_FUNC void lcxo_pushid(lua_State *L, const cxo_Pack *pack, int kind, uint32_t row);

/* The chart at a stack index; a person of it, from a number counted from 1; and the way back. */
LCXO_FUNC lcxo_Chart *lcxo_tochart(lua_State *L, int index);
LCXO_FUNC uint32_t lcxo_toperson(lua_State *L, int index, const cxo_Chart *chart);
LCXO_FUNC int lcxo_pushperson(lua_State *L, uint32_t person);

/* Methods of a pack that live in other files. */
LCXO_FUNC int lcxo_pack_policy(lua_State *L);
LCXO_FUNC int lcxo_pack_policies(lua_State *L);
LCXO_FUNC int lcxo_pack_chart(lua_State *L);
LCXO_FUNC int lcxo_pack_title(lua_State *L);
LCXO_FUNC int lcxo_pack_reader(lua_State *L);
LCXO_FUNC int lcxo_pack_activities(lua_State *L);
LCXO_FUNC int lcxo_pack_search(lua_State *L);
LCXO_FUNC int lcxo_policy_ask(lua_State *L);
LCXO_FUNC int lcxo_policy_weigher(lua_State *L);

/* The parts of the module: each adds its classes, and its functions to the table on top. */
LCXO_FUNC void lcxo_open_pack(lua_State *L);
LCXO_FUNC void lcxo_open_builder(lua_State *L);
LCXO_FUNC void lcxo_open_policy(lua_State *L);
LCXO_FUNC void lcxo_open_text(lua_State *L);
LCXO_FUNC void lcxo_open_chart(lua_State *L);
LCXO_FUNC void lcxo_open_set(lua_State *L);
LCXO_FUNC void lcxo_open_phrases(lua_State *L);
LCXO_FUNC void lcxo_open_weigh(lua_State *L);

/* A set of the chart at a stack index, to be filled; pushed. */
LCXO_FUNC cxo_Set *lcxo_newset(lua_State *L, int chart_index, const cxo_Chart **chart);

#if defined(__GNUC__)
#define LCXO_OPEN __attribute__((visibility("default")))
#elif defined(_WIN32)
#define LCXO_OPEN __declspec(dllexport)
#else
#define LCXO_OPEN
#endif

LCXO_OPEN int luaopen_cxo_core(lua_State *L);

#endif
