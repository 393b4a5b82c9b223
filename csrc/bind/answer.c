/*
** answer.c: questions for Lua. What is worked out for a call lies in a userdata on the stack.
*/
#include "lcxo.h"

static const char *const asks[] = {"owner", "buyer", "first-hire", NULL};

static const char *const statuses[] = {
#define X(name, word) word,
    CXO_STATUSES(X)
#undef X
};

/* The row that a field of the table at index 2 names, or CXO_NONE. */
static uint32_t row_field(lua_State *L, const cxo_Pack *pack, const char *name, int kind) {
  uint32_t row = CXO_NONE;
  if (lua_getfield(L, 2, name) != LUA_TNIL) row = lcxo_torow(L, lua_gettop(L), pack, kind);
  lua_pop(L, 1);
  return row;
}

static uint32_t number_field(lua_State *L, const char *name, uint32_t otherwise) {
  if (lua_getfield(L, 2, name) == LUA_TNIL) return otherwise;
  lua_Integer n = lcxo_checkfield(L, name);
  return n < 0 ? 0 : n > INT32_MAX ? INT32_MAX : (uint32_t)n;
}

/* Reads `given`, whose strings the table at index 2 keeps alive. */
static void given_field(lua_State *L, cxo_Question *question) {
  if (lua_getfield(L, 2, "given") == LUA_TNIL) return;
  luaL_argcheck(L, lua_istable(L, -1), 2, "'given': table expected");
  size_t n = (size_t)lua_rawlen(L, -1);
  cxo_Str *given = lua_newuserdatauv(L, n * sizeof *given + 1, 0);
  for (size_t i = 0; i < n; i++) {
    /* A number would be a string on the stack alone. */
    luaL_argcheck(L, lua_rawgeti(L, -2, (lua_Integer)i + 1) == LUA_TSTRING, 2,
                  "'given': strings expected");
    given[i].at = lua_tolstring(L, -1, &given[i].n);
    lua_pop(L, 1);
  }
  question->given = given;
  question->given_count = n;
}

/* Pushes the list of the ids of the rows that are marked with `mark`. */
static void push_marked(lua_State *L, const cxo_Pack *pack, int kind, const uint8_t *marks,
                        uint8_t mark) {
  lua_Integer n = 0;
  lua_newtable(L);
  for (uint32_t row = 0; row < cxo_pack_count(pack, kind); row++) {
    if (marks[row] != mark) continue;
    lcxo_pushid(L, pack, kind, row);
    lua_rawseti(L, -2, ++n);
  }
}

/*
** policy:ask{ question =, activity =, given =, role =, size =, small_below = }
** -> { status =, hedge =, conflict =, by_size =, roles = ids, claims = ids, besides = ids }
*/
int lcxo_policy_ask(lua_State *L) {
  const lcxo_Policy *p = luaL_checkudata(L, 1, LCXO_POLICY);
  cxo_Question question = {0, CXO_NONE, NULL, 0, CXO_NONE, CXO_NONE, CXO_SMALL_BELOW};
  cxo_Answer answer;
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  lua_getfield(L, 2, "question");
  question.ask = luaL_checkoption(L, 3, NULL, asks);
  question.activity = row_field(L, p->pack, "activity", CXO_ACTIVITY);
  question.role = row_field(L, p->pack, "role", CXO_ROLE);
  question.size = number_field(L, "size", CXO_NONE);
  question.small_below = number_field(L, "small_below", CXO_SMALL_BELOW);
  given_field(L, &question);
  void *storage = lua_newuserdatauv(L, cxo_answer_size(p->pack), 0);
  cxo_ask(p->policy, &question, storage, &answer);
  lua_createtable(L, 0, 7);
  lua_pushstring(L, statuses[answer.status]);
  lua_setfield(L, -2, "status");
  if (answer.hedge != CXO_NONE) {
    lcxo_pushstr(L, cxo_choice_word(CXO_CLAIM_HEDGE, answer.hedge));
    lua_setfield(L, -2, "hedge");
  }
  if (answer.conflict != CXO_NONE) {
    lcxo_pushid(L, p->pack, CXO_CONFLICT, answer.conflict);
    lua_setfield(L, -2, "conflict");
  }
  lua_pushboolean(L, answer.by_size);
  lua_setfield(L, -2, "by_size");
  push_marked(L, p->pack, CXO_ROLE, answer.roles, 1);
  lua_setfield(L, -2, "roles");
  push_marked(L, p->pack, CXO_CLAIM, answer.claims, 1);
  lua_setfield(L, -2, "claims");
  push_marked(L, p->pack, CXO_CLAIM, answer.claims, 2);
  lua_setfield(L, -2, "besides");
  return 1;
}

#define MAX_ACTIVITIES 16 /* that a wording may mean */

/* pack:activities(text [, near]) -> { { activity = id, score = }, ... }, the best first */
int lcxo_pack_activities(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  size_t n;
  const char *text = luaL_checklstring(L, 2, &n);
  cxo_Fit fits[MAX_ACTIVITIES];
  size_t count = lua_toboolean(L, 3) ? cxo_activities_near(pack, text, n, fits, MAX_ACTIVITIES)
                                     : cxo_activities_named(pack, text, n, fits, MAX_ACTIVITIES);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    lua_createtable(L, 0, 2);
    lcxo_pushid(L, pack, CXO_ACTIVITY, fits[i].activity);
    lua_setfield(L, -2, "activity");
    lua_pushinteger(L, (lua_Integer)fits[i].score);
    lua_setfield(L, -2, "score");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* pack:search(text) -> { { claim = id, score = }, ... } in declared order */
int lcxo_pack_search(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  size_t n;
  const char *text = luaL_checklstring(L, 2, &n);
  uint32_t claims = cxo_pack_count(pack, CXO_CLAIM);
  uint32_t *scores = lua_newuserdatauv(L, claims * sizeof *scores + 1, 0);
  lua_Integer found = 0;
  lua_createtable(L, (int)cxo_claims_search(pack, text, n, scores), 0);
  for (uint32_t i = 0; i < claims; i++) {
    if (scores[i] == 0) continue;
    lua_createtable(L, 0, 2);
    lcxo_pushid(L, pack, CXO_CLAIM, i);
    lua_setfield(L, -2, "claim");
    lua_pushinteger(L, (lua_Integer)scores[i]);
    lua_setfield(L, -2, "score");
    lua_rawseti(L, -2, ++found);
  }
  return 1;
}
