/*
** builder.c: the pack compiler for Lua. Every method returns true, build the pack; or nil,
** message, code, place.
*/
#include <string.h>

#include "lcxo.h"

static cxo_Builder *check_builder(lua_State *L) {
  cxo_Builder *b = *(cxo_Builder **)luaL_checkudata(L, 1, LCXO_BUILDER);
  luaL_argcheck(L, b, 1, "this builder was already used");
  return b;
}

static int result(lua_State *L, int code, const cxo_Error *err) {
  if (code) return lcxo_fail(L, err);
  lua_pushboolean(L, 1);
  return 1;
}

/* b:begin(key, place) */
static int builder_begin(lua_State *L) {
  size_t n;
  const char *key = luaL_checklstring(L, 2, &n);
  cxo_Error err;
  return result(
      L, cxo_builder_begin(check_builder(L), key, n, (uint32_t)luaL_checkinteger(L, 3), &err),
      &err);
}

/* b:set(field, text or whole number, place) */
static int builder_set(lua_State *L) {
  size_t field_n, n;
  const char *field = luaL_checklstring(L, 2, &field_n), *text;
  cxo_Error err;
  if (lua_type(L, 3) == LUA_TNUMBER)
    return result(L,
                  cxo_builder_set_number(check_builder(L), field, field_n, luaL_checkinteger(L, 3),
                                         (uint32_t)luaL_checkinteger(L, 4), &err),
                  &err);
  text = luaL_checklstring(L, 3, &n);
  return result(L,
                cxo_builder_set(check_builder(L), field, field_n, text, n,
                                (uint32_t)luaL_checkinteger(L, 4), &err),
                &err);
}

/* b:finish(): ends the record begun last */
static int builder_finish(lua_State *L) {
  cxo_Error err;
  return result(L, cxo_builder_end(check_builder(L), &err), &err);
}

/* b:add(pack): all records of a pack */
static int builder_add(lua_State *L) {
  cxo_Error err;
  return result(L, cxo_builder_add(check_builder(L), lcxo_topack(L, 2), &err), &err);
}

static int builder_gc(lua_State *L) {
  cxo_Builder **b = luaL_checkudata(L, 1, LCXO_BUILDER);
  cxo_builder_free(*b);
  *b = NULL;
  return 0;
}

/* b:build() -> pack; the builder is used up, whatever comes of it */
static int builder_build(lua_State *L) {
  cxo_Builder *b = check_builder(L);
  cxo_Error err;
  lcxo_Pack *p = lcxo_newpack(L);
  int code = cxo_pack_build(b, &p->image, &p->size, &err);
  if (!code) p->pack = p->image;
  builder_gc(L);
  return code ? lcxo_fail(L, &err) : 1;
}

static const luaL_Reg builder_methods[] = {{"begin", builder_begin},   {"set", builder_set},
                                           {"finish", builder_finish}, {"add", builder_add},
                                           {"build", builder_build},   {NULL, NULL}};

static const luaL_Reg builder_meta[] = {{"__gc", builder_gc}, {NULL, NULL}};

static int core_builder(lua_State *L) {
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  cxo_Builder **b = lua_newuserdatauv(L, sizeof *b, 0);
  *b = NULL;
  luaL_setmetatable(L, LCXO_BUILDER);
  return cxo_builder_new(alloc, ud, b) ? luaL_error(L, "not enough memory") : 1;
}

static const luaL_Reg builder_funcs[] = {{"builder", core_builder}, {NULL, NULL}};

void lcxo_open_builder(lua_State *L) {
  luaL_setfuncs(L, builder_funcs, 0);
  lcxo_class(L, LCXO_BUILDER, builder_methods, builder_meta);
}
