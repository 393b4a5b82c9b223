/*
** pack.c: packs and their records for Lua. A record is a small read-only userdata; its fields are
** made when they are asked for.
*/
#include <string.h>

#include "lcxo.h"

typedef struct Record {
  const cxo_Pack *pack;
  int kind;
  uint32_t row;
} Record;

void lcxo_pushstr(lua_State *L, cxo_Str s) { lua_pushlstring(L, s.at, s.n); }

lcxo_Pack *lcxo_newpack(lua_State *L) {
  lcxo_Pack *p = lua_newuserdatauv(L, sizeof *p, 1);
  memset(p, 0, sizeof *p);
  luaL_setmetatable(L, LCXO_PACK);
  return p;
}

const cxo_Pack *lcxo_topack(lua_State *L, int index) {
  return ((lcxo_Pack *)luaL_checkudata(L, index, LCXO_PACK))->pack;
}

static int first_field(int kind) {
  static const int first[] = {
#define K(name, word, key, parent, first) CXO_##first,
      CXO_KINDS(K)
#undef K
  };
  return first[kind];
}

/* Those of a kind stand together. */
static int is_field_of(int kind, int field) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  return info && info->kind == kind;
}

void lcxo_pushid(lua_State *L, const cxo_Pack *pack, int kind, uint32_t row) {
  lcxo_pushstr(L, cxo_pack_text(pack, first_field(kind), row));
}

static int check_kind(lua_State *L, int index) {
  const char *word = luaL_checkstring(L, index);
  for (int kind = 0; cxo_kind_name(kind); kind++)
    if (strcmp(word, cxo_kind_name(kind)) == 0) return kind;
  return luaL_argerror(L, index, lua_pushfstring(L, "no kind of record is called '%s'", word));
}

uint32_t lcxo_torow(lua_State *L, int index, const cxo_Pack *pack, int kind) {
  Record *record = luaL_testudata(L, index, LCXO_RECORD);
  if (record && record->pack == pack && record->kind == (int)kind) return record->row;
  size_t n;
  const char *id = luaL_checklstring(L, index, &n);
  uint32_t row = cxo_pack_find(pack, kind, id, n);
  if (row == CXO_NONE)
    luaL_argerror(L, index, lua_pushfstring(L, "no %s '%s'", cxo_kind_name((int)kind), id));
  return row;
}

/* Pushes a record of the pack at a stack index. */
static void push_record(lua_State *L, int pack_index, int kind, uint32_t row) {
  Record *record = lua_newuserdatauv(L, sizeof *record, 1);
  record->pack = lcxo_topack(L, pack_index);
  record->kind = kind;
  record->row = row;
  lua_pushvalue(L, pack_index);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, LCXO_RECORD);
}

/*
** Records
*/

static void push_list(lua_State *L, const Record *r, int field) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  cxo_List list = cxo_pack_list(r->pack, field, r->row);
  lua_createtable(L, (int)list.n, 0);
  for (uint32_t i = 0; i < list.n; i++) {
    if (info->type == CXO_TYPE_REFS)
      lcxo_pushid(L, r->pack, info->of, list.at[i]);
    else
      lcxo_pushstr(L, cxo_pack_item(r->pack, list.at[i]));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

/* Pushes a field: text or nil, the id that it refers to, or a list of either. */
static void push_field(lua_State *L, const Record *r, int field) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  cxo_Str text = {NULL, 0};
  switch (info->type) {
  case CXO_TYPE_TEXTS:
  case CXO_TYPE_REFS:
    push_list(L, r, field);
    return;
  case CXO_TYPE_REF:
  case CXO_TYPE_PARENT:
    if (cxo_pack_ref(r->pack, field, r->row) == CXO_NONE)
      lua_pushnil(L);
    else
      lcxo_pushid(L, r->pack, info->of, cxo_pack_ref(r->pack, field, r->row));
    return;
  case CXO_TYPE_NUMBER:
    if (cxo_pack_number(r->pack, field, r->row) == CXO_NONE)
      lua_pushnil(L);
    else
      lua_pushinteger(L, (lua_Integer)cxo_pack_number(r->pack, field, r->row));
    return;
  case CXO_TYPE_CHOICE:
    text = cxo_pack_word(r->pack, field, r->row);
    break;
  default:
    text = cxo_pack_text(r->pack, field, r->row);
    break;
  }
  if (text.n)
    lcxo_pushstr(L, text);
  else
    lua_pushnil(L);
}

/* Pushes the records nested in this one (a proposition's claims) if `key` names such a kind. */
static int push_children(lua_State *L, int index, const Record *r, const char *key) {
  for (int kind = 0; cxo_kind_key(kind); kind++) {
    if (strcmp(key, cxo_kind_key(kind)) != 0) continue;
    for (int f = first_field(kind); is_field_of(kind, f); f++) {
      if (cxo_field_info(f)->type != CXO_TYPE_PARENT || cxo_field_info(f)->of != r->kind) continue;
      cxo_Range range = cxo_pack_children(r->pack, kind, r->row);
      lua_createtable(L, (int)range.n, 0);
      lua_getiuservalue(L, index, 1);
      for (uint32_t i = 0; i < range.n; i++) {
        push_record(L, lua_gettop(L), kind, range.first + i);
        lua_rawseti(L, -3, (lua_Integer)i + 1);
      }
      lua_pop(L, 1);
      return 1;
    }
  }
  return 0;
}

static int record_index(lua_State *L) {
  const Record *r = luaL_checkudata(L, 1, LCXO_RECORD);
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "";
  for (int f = first_field(r->kind); is_field_of(r->kind, f); f++)
    if (strcmp(key, cxo_field_info(f)->name) == 0) {
      push_field(L, r, f);
      return 1;
    }
  if (!push_children(L, 1, r, key)) lua_pushnil(L);
  return 1;
}

static int record_newindex(lua_State *L) { return luaL_error(L, "a record is read-only"); }

/* The step of pairs(record): upvalue 1 is the number of the next field. */
static int record_next(lua_State *L) {
  const Record *r = luaL_checkudata(L, 1, LCXO_RECORD);
  int f = (int)lua_tointeger(L, lua_upvalueindex(1));
  for (; is_field_of(r->kind, f); f++) {
    lua_pushstring(L, cxo_field_info(f)->name);
    push_field(L, r, f);
    if (!lua_isnil(L, -1)) {
      lua_pushinteger(L, f + 1);
      lua_replace(L, lua_upvalueindex(1));
      return 2;
    }
    lua_pop(L, 2);
  }
  return 0;
}

static int record_pairs(lua_State *L) {
  const Record *r = luaL_checkudata(L, 1, LCXO_RECORD);
  lua_pushinteger(L, first_field(r->kind));
  lua_pushcclosure(L, record_next, 1);
  lua_pushvalue(L, 1);
  return 2;
}

static int record_eq(lua_State *L) {
  const Record *a = luaL_testudata(L, 1, LCXO_RECORD), *b = luaL_testudata(L, 2, LCXO_RECORD);
  lua_pushboolean(L, a && b && a->pack == b->pack && a->kind == b->kind && a->row == b->row);
  return 1;
}

static int record_tostring(lua_State *L) {
  const Record *r = luaL_checkudata(L, 1, LCXO_RECORD);
  const cxo_FieldInfo *first = cxo_field_info(first_field(r->kind));
  push_field(L, r, first_field(r->kind)); /* the id; of a record without one, whose it is */
  lua_pushfstring(L, "%s %s%s", cxo_kind_name(r->kind), first->type == CXO_TYPE_PARENT ? "of " : "",
                  lua_tostring(L, -1));
  return 1;
}

static const luaL_Reg record_meta[] = {
    {"__index", record_index}, {"__newindex", record_newindex}, {"__pairs", record_pairs},
    {"__eq", record_eq},       {"__tostring", record_tostring}, {NULL, NULL}};

/*
** Packs
*/

/* pack:find(kind, id) -> record or nil */
static int pack_find(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  int kind = check_kind(L, 2);
  size_t n;
  const char *id = luaL_checklstring(L, 3, &n);
  uint32_t row = cxo_pack_find(pack, kind, id, n);
  if (row == CXO_NONE)
    lua_pushnil(L);
  else
    push_record(L, 1, kind, row);
  return 1;
}

/*
** The function that pack:finder gives. Upvalues: pack, kind, records by id. A known id costs one
** table access; names, acronyms and aliases are looked up each time, so that the table stays small.
*/
static int finder_call(lua_State *L) {
  size_t n;
  const char *text;
  if (lua_gettop(L) == 0) lua_pushnil(L);
  lua_pushvalue(L, 1);
  if (lua_rawget(L, lua_upvalueindex(3)) != LUA_TNIL) return 1;
  text = luaL_checklstring(L, 1, &n);
  int kind = (int)lua_tointeger(L, lua_upvalueindex(2));
  uint32_t row = cxo_pack_named(lcxo_topack(L, lua_upvalueindex(1)), kind, text, n);
  lua_settop(L, 1);
  if (row == CXO_NONE) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lcxo_pushid(L, lcxo_topack(L, 2), kind, row);
  lua_pushvalue(L, 3);
  if (lua_rawget(L, lua_upvalueindex(3)) != LUA_TNIL) return 1;
  push_record(L, 2, kind, row);
  lua_pushvalue(L, 3);
  lua_pushvalue(L, -2);
  lua_rawset(L, lua_upvalueindex(3));
  return 1;
}

/* pack:finder(kind) -> function(text) -> record or nil, by id, name, acronym or alias */
static int pack_finder(lua_State *L) {
  lcxo_topack(L, 1);
  int kind = check_kind(L, 2);
  lua_settop(L, 1);
  lua_pushinteger(L, kind);
  lua_newtable(L);
  lua_pushcclosure(L, finder_call, 3);
  return 1;
}

/* The step of pack:each. Upvalues: pack, kind, next row. */
static int each_next(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, lua_upvalueindex(1));
  int kind = (int)lua_tointeger(L, lua_upvalueindex(2));
  uint32_t row = (uint32_t)lua_tointeger(L, lua_upvalueindex(3));
  if (row >= cxo_pack_count(pack, kind)) return 0;
  lua_pushinteger(L, (lua_Integer)row + 1);
  lua_replace(L, lua_upvalueindex(3));
  lua_pushvalue(L, lua_upvalueindex(1));
  push_record(L, lua_gettop(L), kind, row);
  return 1;
}

/* pack:each(kind) -> iterator over the records in declared order */
static int pack_each(lua_State *L) {
  lcxo_topack(L, 1);
  int kind = check_kind(L, 2);
  lua_settop(L, 1);
  lua_pushinteger(L, kind);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, each_next, 3);
  return 1;
}

/* pack:image() -> the compiled bytes, for core.open */
static int pack_image(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  lua_pushlstring(L, (const char *)pack, cxo_pack_size(pack));
  return 1;
}

static int pack_gc(lua_State *L) {
  lcxo_Pack *p = luaL_checkudata(L, 1, LCXO_PACK);
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  if (p->image) (void)alloc(ud, p->image, p->size, 0);
  p->image = NULL;
  return 0;
}

static int pack_tostring(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  lua_pushfstring(L, "%s: %d roles, %d claims, %d rules", LCXO_PACK,
                  (int)cxo_pack_count(pack, CXO_ROLE), (int)cxo_pack_count(pack, CXO_CLAIM),
                  (int)cxo_pack_count(pack, CXO_RULE));
  return 1;
}

static const luaL_Reg pack_methods[] = {{"find", pack_find},
                                        {"finder", pack_finder},
                                        {"each", pack_each},
                                        {"title", lcxo_pack_title},
                                        {"reader", lcxo_pack_reader},
                                        {"image", pack_image},
                                        {"policy", lcxo_pack_policy},
                                        {"policies", lcxo_pack_policies},
                                        {"activities", lcxo_pack_activities},
                                        {"search", lcxo_pack_search},
                                        {"chart", lcxo_pack_chart},
                                        {NULL, NULL}};

static const luaL_Reg pack_meta[] = {
    {"__gc", pack_gc}, {"__tostring", pack_tostring}, {NULL, NULL}};

/* builtin() -> the pack that is compiled in, or nil where the module was built without one */
static int core_builtin(lua_State *L) {
#if defined(CXO_NO_BUILTIN)
  lua_pushnil(L);
#else
  lcxo_newpack(L)->pack = cxo_pack_builtin();
#endif
  return 1;
}

/* open(bytes) -> pack, or nil, message, "image" */
static int core_open(lua_State *L) {
  size_t n;
  const char *bytes = luaL_checklstring(L, 1, &n);
  cxo_Error err;
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  lcxo_Pack *p = lcxo_newpack(L);
  p->image = alloc(ud, NULL, 0, n ? n : 1);
  p->size = n ? n : 1;
  if (!p->image) return luaL_error(L, "not enough memory");
  memcpy(p->image, bytes, n);
  return cxo_pack_open(p->image, n, &p->pack, &err) ? lcxo_fail(L, &err) : 1;
}

static const luaL_Reg pack_funcs[] = {{"builtin", core_builtin}, {"open", core_open}, {NULL, NULL}};

void lcxo_open_pack(lua_State *L) {
  luaL_setfuncs(L, pack_funcs, 0);
  lcxo_class(L, LCXO_PACK, pack_methods, pack_meta);
  lcxo_class(L, LCXO_RECORD, NULL, record_meta);
}
