/*
** title.c: titles for Lua.
*/
#include "lcxo.h"

static void push_relation(lua_State *L, const cxo_Pack *pack, uint32_t relation) {
  if (relation == CXO_NONE)
    lua_pushliteral(L, "holder");
  else
    lcxo_pushid(L, pack, CXO_RELATION, relation);
}

static void push_modifiers(lua_State *L, const cxo_Pack *pack, uint32_t modifiers) {
  lua_newtable(L);
  for (uint32_t row = 0, n = 0; modifiers; row++, modifiers >>= 1) {
    if (!(modifiers & 1)) continue;
    lcxo_pushid(L, pack, CXO_MODIFIER, row);
    lua_rawseti(L, -2, (lua_Integer)++n);
  }
}

static void push_reading(lua_State *L, const cxo_Pack *pack, const cxo_Reading *reading) {
  static const char *const reasons[] = {
#define X(name, word) word,
      CXO_REASONS(X)
#undef X
  };
  lua_createtable(L, 0, 8);
  lcxo_pushid(L, pack, CXO_ROLE, reading->role);
  lua_setfield(L, -2, "role");
  push_relation(L, pack, reading->relation);
  lua_setfield(L, -2, "relation");
  push_modifiers(L, pack, reading->modifiers);
  lua_setfield(L, -2, "modifiers");
  lua_pushstring(L, reasons[reading->reason]);
  lua_setfield(L, -2, "reason");
  lua_pushboolean(L, cxo_reading_is_ambiguous(reading));
  lua_setfield(L, -2, "ambiguous");
  lua_pushinteger(L, cxo_reading_score(reading));
  lua_setfield(L, -2, "score");
  lua_pushinteger(L, (lua_Integer)reading->from + 1);
  lua_setfield(L, -2, "from");
  lua_pushinteger(L, (lua_Integer)reading->to);
  lua_setfield(L, -2, "to");
}

static void read_title(lua_State *L, const cxo_Pack *pack, cxo_Title *title) {
  size_t n, context_n;
  const char *text = luaL_checklstring(L, 2, &n);
  const char *context = luaL_optlstring(L, 3, "", &context_n);
  cxo_title_read(pack, text, n, context, context_n, title);
}

/*
** pack:title(text [, context]) -> { area = id, level = word, { role = id, relation = id,
** modifiers = ids, reason =, ambiguous =, score =, from =, to = }, ... }
*/
int lcxo_pack_title(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  cxo_Title title;
  read_title(L, pack, &title);
  lua_createtable(L, (int)title.count, 2);
  if (title.area != CXO_NONE) {
    lcxo_pushid(L, pack, CXO_AREA, title.area);
    lua_setfield(L, -2, "area");
  }
  if (title.level != CXO_NONE) {
    lcxo_pushstr(L, cxo_choice_word(CXO_RANK_LEVEL, title.level));
    lua_setfield(L, -2, "level");
  }
  for (uint32_t i = 0; i < title.count; i++) {
    push_reading(L, pack, &title.readings[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* Pushes what is held: role ids joined with "+", "none" or "ambiguous". */
static void push_held(lua_State *L, const cxo_Pack *pack, const cxo_Verdict *verdict) {
  luaL_Buffer b;
  size_t n = cxo_verdict_value(pack, verdict, NULL, 0);
  cxo_verdict_value(pack, verdict, luaL_buffinitsize(L, &b, n), n);
  luaL_pushresultsize(&b, n);
}

/* The function that pack:reader gives; upvalue: the pack. */
static int reader_call(lua_State *L) {
  const cxo_Pack *pack = ((const lcxo_Pack *)lua_touserdata(L, lua_upvalueindex(1)))->pack;
  size_t n, context_n;
  const char *text = luaL_checklstring(L, 1, &n);
  const char *context = luaL_optlstring(L, 2, "", &context_n);
  cxo_Title title;
  cxo_Verdict verdict;
  cxo_title_read(pack, text, n, context, context_n, &title);
  cxo_title_verdict(&title, &verdict);
  lua_settop(L, 2);
  push_held(L, pack, &verdict);
  if (verdict.count)
    lua_pushliteral(L, "holder");
  else if (verdict.relation == CXO_NONE)
    lua_pushliteral(L, "-");
  else
    lcxo_pushid(L, pack, CXO_RELATION, verdict.relation);
  if (title.level == CXO_NONE)
    lua_pushliteral(L, "-");
  else
    lcxo_pushstr(L, cxo_choice_word(CXO_RANK_LEVEL, title.level));
  if (title.area == CXO_NONE)
    lua_pushliteral(L, "-");
  else
    lcxo_pushid(L, pack, CXO_AREA, title.area);
  lua_pushinteger(L, verdict.score);
  return 5;
}

/*
** pack:reader() -> function(text [, context]) -> role, relation, level, area, score: what a title
** comes to, as plain results; "-" where there is none
*/
int lcxo_pack_reader(lua_State *L) {
  lcxo_topack(L, 1);
  lua_settop(L, 1);
  lua_pushcclosure(L, reader_call, 1);
  return 1;
}
