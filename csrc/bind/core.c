/*
** core.c: opens the module cxo.core, the C half of cxo. What it offers is annotated for language
** servers in lua/cxo/meta/core.d.lua.
*/
#include <string.h>

#include "lcxo.h"

int lcxo_fail(lua_State *L, const cxo_Error *err) {
  lua_pushnil(L);
  lua_pushstring(L, err->text);
  lua_pushstring(L, cxo_code_name(err->code));
  lua_pushinteger(L, (lua_Integer)err->where);
  return 4;
}

lua_Integer lcxo_checkfield(lua_State *L, const char *name) {
  int whole;
  lua_Integer n = lua_tointegerx(L, -1, &whole);
  if (!whole) luaL_error(L, "'%s': whole number expected, got %s", name, luaL_typename(L, -1));
  lua_pop(L, 1);
  return n;
}

void lcxo_class(lua_State *L, const char *name, const luaL_Reg *methods, const luaL_Reg *meta) {
  luaL_newmetatable(L, name);
  luaL_setfuncs(L, meta, 0);
  if (methods) {
    lua_newtable(L);
    luaL_setfuncs(L, methods, 0);
    lua_setfield(L, -2, "__index");
  }
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
}

/* An enumeration's names as a list. */
static void push_names(lua_State *L, const char *(*name)(int)) {
  lua_newtable(L);
  for (int i = 0; name(i); i++) {
    lua_pushstring(L, name(i));
    lua_rawseti(L, -2, i + 1);
  }
}

/* fields(key) -> the fields that a record in a list of this key may have in a pack file */
static int core_fields(lua_State *L) {
  const char *key = luaL_checkstring(L, 1);
  lua_newtable(L);
  for (int f = 0, n = 0; cxo_field_info(f); f++) {
    const cxo_FieldInfo *info = cxo_field_info(f);
    if (strcmp(key, cxo_kind_key(info->kind)) != 0 || info->type == CXO_TYPE_PARENT ||
        info->type == CXO_TYPE_JOINED)
      continue;
    lua_pushstring(L, info->name);
    lua_rawseti(L, -2, ++n);
  }
  return 1;
}

static const luaL_Reg core_funcs[] = {{"fields", core_fields}, {NULL, NULL}};

int luaopen_cxo_core(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, core_funcs);
  lcxo_open_pack(L);
  lcxo_open_builder(L);
  lcxo_open_policy(L);
  lcxo_open_text(L);
  lcxo_open_chart(L);
  lcxo_open_set(L);
  lcxo_open_phrases(L);
  lcxo_open_weigh(L);
  lua_pushliteral(L, CXO_VERSION);
  lua_setfield(L, -2, "version");
  lua_pushinteger(L, CXO_SMALL_BELOW);
  lua_setfield(L, -2, "small_below");
  push_names(L, cxo_kind_key);
  lua_setfield(L, -2, "kinds");
  push_names(L, cxo_column_name);
  lua_setfield(L, -2, "columns");
  push_names(L, cxo_mark_name);
  lua_setfield(L, -2, "marks");
  return 1;
}
