/*
** weigh.c: weighing texts for Lua. A weigher keeps its policy alive; what a text comes to is a
** table that the scan fills as it goes.
*/
#include "lcxo.h"

typedef struct Weigher {
  const cxo_Pack *pack;
  cxo_Weigher *weigher;
  uint64_t storage[1];
} Weigher;

static const char *const outcomes[] = {
#define X(name, word) word,
    CXO_OUTCOMES(X)
#undef X
};

static const char *const asides[] = {
#define X(name, word) word,
    CXO_ASIDES(X)
#undef X
};

static uint32_t optional_number(lua_State *L, int index, uint32_t otherwise) {
  lua_Integer n = luaL_optinteger(L, index, (lua_Integer)otherwise);
  return n < 0 ? 0 : n > CXO_NONE ? CXO_NONE : (uint32_t)n;
}

/* policy:weigher([classifier, size, small_below]) -> weigher, or nil, message, "reference" */
int lcxo_policy_weigher(lua_State *L) {
  const lcxo_Policy *p = luaL_checkudata(L, 1, LCXO_POLICY);
  cxo_WeigherOptions options = {CXO_NONE, optional_number(L, 3, CXO_NONE),
                                optional_number(L, 4, CXO_SMALL_BELOW), NULL, NULL};
  cxo_Error err;
  if (!lua_isnoneornil(L, 2)) options.classifier = lcxo_torow(L, 2, p->pack, CXO_CLASSIFIER);
  Weigher *w = lua_newuserdatauv(L, sizeof *w + cxo_weigher_size(p->pack), 1);
  w->pack = p->pack;
  if (cxo_weigher_init(w->storage, p->policy, &options, &w->weigher, &err))
    return lcxo_fail(L, &err);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, LCXO_WEIGHER);
  return 1;
}

static Weigher *check_weigher(lua_State *L) { return luaL_checkudata(L, 1, LCXO_WEIGHER); }

/* Pushes the id that a field of a row refers to, or nil. */
static void push_ref(lua_State *L, const cxo_Pack *pack, int field, uint32_t row) {
  uint32_t to = cxo_pack_ref(pack, field, row);
  if (to == CXO_NONE)
    lua_pushnil(L);
  else
    lcxo_pushid(L, pack, cxo_field_info(field)->of, to);
}

#define MAX_EVIDENCE 10000 /* that a text's list holds; more is weighed, and counted */

typedef struct Finding {
  lua_State *L;
  const cxo_Pack *pack;
  const char *text;
  lua_Integer n, unlisted; /* in the list at index 4, and beyond */
} Finding;

static int add_evidence(void *ud, const cxo_Evidence *e) {
  Finding *found = ud;
  lua_State *L = found->L;
  if (found->n == MAX_EVIDENCE) {
    found->unlisted++;
    return 0;
  }
  lua_createtable(L, 0, 12);
  lua_pushinteger(L, (lua_Integer)e->from + 1);
  lua_setfield(L, -2, "from");
  lua_pushinteger(L, (lua_Integer)e->to);
  lua_setfield(L, -2, "to");
  lua_pushlstring(L, found->text + e->from, e->to - e->from);
  lua_setfield(L, -2, "phrase");
  lcxo_pushid(L, found->pack, CXO_CUE, e->cue);
  lua_setfield(L, -2, "cue");
  push_ref(L, found->pack, CXO_CUE_PROPOSITION, e->cue);
  lua_setfield(L, -2, "proposition");
  push_ref(L, found->pack, CXO_CUE_ROLE, e->cue);
  lua_setfield(L, -2, "role");
  lua_pushinteger(L, (lua_Integer)cxo_pack_number(found->pack, CXO_CUE_WEIGHT, e->cue));
  lua_setfield(L, -2, "weight");
  lua_pushinteger(L, (lua_Integer)e->units);
  lua_setfield(L, -2, "units");
  if (e->aside) {
    lua_pushstring(L, asides[e->aside]);
    lua_setfield(L, -2, "aside");
  }
  if (e->stress) {
    lua_pushstring(L, e->stress > 0 ? "charge" : "assisting");
    lua_setfield(L, -2, "stress");
  }
  if (e->section != CXO_NONE) {
    lcxo_pushid(L, found->pack, CXO_SECTION, e->section);
    lua_setfield(L, -2, "section");
  }
  lua_rawseti(L, 4, ++found->n);
  return 0;
}

/* The hits of the list at index 3, { { cue = id, from =, to = }, ... }; nothing: none. */
static cxo_Hit *to_hits(lua_State *L, const cxo_Pack *pack, size_t *n) {
  *n = 0;
  if (lua_isnil(L, 3)) return NULL;
  luaL_checktype(L, 3, LUA_TTABLE);
  size_t count = (size_t)lua_rawlen(L, 3);
  cxo_Hit *hits = lua_newuserdatauv(L, count * sizeof *hits + 1, 0);
  for (size_t i = 0; i < count; i++) {
    lua_rawgeti(L, 3, (lua_Integer)i + 1);
    luaL_argcheck(L, lua_istable(L, -1), 3, "list of { cue =, from =, to = } expected");
    lua_getfield(L, -1, "from");
    lua_getfield(L, -2, "to");
    lua_Integer to = lcxo_checkfield(L, "to"), from = lcxo_checkfield(L, "from");
    lua_getfield(L, -1, "cue");
    hits[i].cue = lcxo_torow(L, lua_gettop(L), pack, CXO_CUE);
    hits[i].from = from > 0 ? (size_t)from - 1 : 0;
    hits[i].to = to > 0 ? (size_t)to : 0;
    lua_pop(L, 2);
    luaL_argcheck(L, i == 0 || hits[i].from >= hits[i - 1].from, 3, "hits in order expected");
  }
  *n = count;
  return hits;
}

/* Sets the scores of the roles in the table on top: { id = score, ... } */
static void set_scores(lua_State *L, const cxo_Pack *pack, const cxo_Weighed *weighed) {
  lua_createtable(L, 0, (int)weighed->count);
  for (uint32_t i = 0; i < weighed->count; i++) {
    const cxo_Weight *weight = &weighed->weights[i];
    lcxo_pushid(L, pack, CXO_ROLE, weight->role);
    lua_pushinteger(L, (lua_Integer)weight->score);
    lua_rawset(L, -3);
  }
  lua_setfield(L, -2, "scores");
}

/* The title that a string names; empty where there is none. */
static void read_held(lua_State *L, const cxo_Pack *pack, int index, cxo_Verdict *verdict) {
  size_t n;
  const char *text = luaL_optlstring(L, index, "", &n);
  cxo_Title title;
  cxo_title_read(pack, text, n, NULL, 0, &title);
  cxo_title_verdict(&title, verdict);
}

/*
** weigher:weigh(text [, hits [, title]]) -> { role = value, best = id or nil, outcome =,
** share =, words =, scores = { id = score }, evidence = { { from =, to =, phrase =, cue =,
** proposition =, role =, weight =, units =, aside =, stress =, section = }, ... }, unlisted =,
** mismatch =, covers = id or nil }
*/
static int weigher_weigh(lua_State *L) {
  Weigher *w = check_weigher(L);
  size_t n, hit_count;
  const char *text = luaL_checklstring(L, 2, &n);
  cxo_Weighed weighed;
  cxo_Verdict title;
  uint32_t covers;
  lua_settop(L, 4);
  read_held(L, w->pack, 4, &title);
  lua_newtable(L);
  lua_replace(L, 4);
  cxo_Hit *hits = to_hits(L, w->pack, &hit_count);
  Finding found = {L, w->pack, text, 0, 0};
  cxo_weigh(w->weigher, text, n, hits, hit_count, add_evidence, &found, &weighed);
  lua_createtable(L, 0, 10);
  lua_pushvalue(L, 4);
  lua_setfield(L, -2, "evidence");
  lua_pushinteger(L, found.unlisted);
  lua_setfield(L, -2, "unlisted");
  lua_pushstring(L, outcomes[weighed.outcome]);
  lua_setfield(L, -2, "outcome");
  lua_pushinteger(L, (lua_Integer)weighed.words);
  lua_setfield(L, -2, "words");
  set_scores(L, w->pack, &weighed);
  if (weighed.best != CXO_NONE) {
    lcxo_pushid(L, w->pack, CXO_ROLE, weighed.weights[weighed.best].role);
    lua_setfield(L, -2, "best");
    lua_pushinteger(L, (lua_Integer)weighed.weights[weighed.best].share);
    lua_setfield(L, -2, "share");
  }
  lcxo_pushstr(L, cxo_weighed_value(w->pack, &weighed));
  lua_setfield(L, -2, "role");
  lua_pushboolean(L, cxo_weigher_mismatch(w->weigher, &weighed, &title, &covers));
  lua_setfield(L, -2, "mismatch");
  if (covers != CXO_NONE) {
    lcxo_pushid(L, w->pack, CXO_PROPOSITION, covers);
    lua_setfield(L, -2, "covers");
  }
  return 1;
}

static const luaL_Reg weigher_methods[] = {{"weigh", weigher_weigh}, {NULL, NULL}};
static const luaL_Reg weigher_meta[] = {{NULL, NULL}};

void lcxo_open_weigh(lua_State *L) { lcxo_class(L, LCXO_WEIGHER, weigher_methods, weigher_meta); }
