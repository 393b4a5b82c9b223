/*
** phrases.c: sets of phrases for Lua. Matches are pushed as the scan finds them, and all that a
** scan needs lies on the C stack, so an error raised on the way leaks nothing.
*/
#include <string.h>

#include "lcxo.h"

typedef struct Set {
  const cxo_Phrases *set;
  void *image; /* owned */
  size_t size;
} Set;

static Set *new_set(lua_State *L) {
  Set *set = lua_newuserdatauv(L, sizeof *set, 0);
  memset(set, 0, sizeof *set);
  luaL_setmetatable(L, LCXO_PHRASES);
  return set;
}

static const cxo_Phrases *check_phrases(lua_State *L) {
  const Set *set = luaL_checkudata(L, 1, LCXO_PHRASES);
  luaL_argcheck(L, set->set, 1, "this set was not compiled");
  return set->set;
}

static int set_gc(lua_State *L) {
  Set *set = luaL_checkudata(L, 1, LCXO_PHRASES);
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  if (set->image) (void)alloc(ud, set->image, set->size, 0);
  memset(set, 0, sizeof *set);
  return 0;
}

static const char *const separators[] = {
#define X(name, word) word,
    CXO_SEPARATORS(X)
#undef X
        NULL};

static const char *const semantics[] = {
#define X(name, word) word,
    CXO_SEMANTICS(X)
#undef X
        NULL};

static const char *const tiers[] = {
#define X(name, word) word,
    CXO_TIERS(X)
#undef X
        NULL};

/*
** phrases(list, ids, separators, semantics) -> set, or nil, message, code, number of the phrase (0:
** all of them). ids is a list beside the phrases, or nil: then they are 1, 2, 3 ...
*/
static int core_phrases(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  cxo_PhraseOptions options = {luaL_checkoption(L, 3, "space", separators),
                               luaL_checkoption(L, 4, "all", semantics)};
  size_t n = (size_t)lua_rawlen(L, 1);
  cxo_Error err = {0, 0, ""};
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 4);
  if (n > CXO_MAX_PHRASES) { /* refused before anything is made of it, by the engine */
    cxo_phrases_build(NULL, n, &options, alloc, ud, NULL, NULL, &err);
    err.where++;
    return lcxo_fail(L, &err);
  }
  cxo_Phrase *phrases = lua_newuserdatauv(L, n * sizeof *phrases + 1, 0);
  for (size_t i = 0; i < n; i++) {
    if (lua_rawgeti(L, 1, (lua_Integer)i + 1) != LUA_TSTRING)
      return luaL_error(L, "phrase %d: string expected, got %s", (int)i + 1, luaL_typename(L, -1));
    phrases[i].text.at = lua_tolstring(L, -1, &phrases[i].text.n);
    phrases[i].id = (uint32_t)i + 1;
    lua_pop(L, 1); /* the list keeps it */
    if (lua_isnil(L, 2)) continue;
    lua_rawgeti(L, 2, (lua_Integer)i + 1);
    lua_Integer id = luaL_checkinteger(L, -1);
    if (id < 0 || id >= (lua_Integer)CXO_MAX_PHRASES)
      return luaL_error(L, "phrase %d: an id from 0 to %d expected", (int)i + 1,
                        (int)CXO_MAX_PHRASES - 1);
    phrases[i].id = (uint32_t)id;
    lua_pop(L, 1);
  }
  Set *set = new_set(L);
  int code = cxo_phrases_build(phrases, n, &options, alloc, ud, &set->image, &set->size, &err);
  set->set = set->image;
  err.where++; /* counted from 1; of all of them: 0 */
  return code ? lcxo_fail(L, &err) : 1;
}

/* phrases_open(bytes) -> set, or nil, message, "image" */
static int core_phrases_open(lua_State *L) {
  size_t n;
  const char *bytes = luaL_checklstring(L, 1, &n);
  cxo_Error err;
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  Set *set = new_set(L);
  set->image = alloc(ud, NULL, 0, n + 1);
  if (!set->image) return luaL_error(L, "not enough memory");
  set->size = n + 1;
  memcpy(set->image, bytes, n);
  return cxo_phrases_check(set->image, n, &set->set, &err) ? lcxo_fail(L, &err) : 1;
}

#define BATCH 32 /* matches become tables together, so that their list need not grow one by one */

typedef struct Matches {
  lua_State *L;
  lua_Integer n; /* in the list at index 4 */
  unsigned waiting;
  cxo_Match matches[BATCH];
} Matches;

static void push_match(lua_State *L, const cxo_Match *match) {
  lua_createtable(L, 0, 3);
  lua_pushinteger(L, (lua_Integer)match->from + 1);
  lua_setfield(L, -2, "from");
  lua_pushinteger(L, (lua_Integer)match->to);
  lua_setfield(L, -2, "to");
  lua_pushinteger(L, (lua_Integer)match->id);
  lua_setfield(L, -2, "id");
}

static void hand_over(Matches *found) {
  if (found->n == 0) lua_createtable(found->L, (int)found->waiting, 0);
  for (unsigned i = 0; i < found->waiting; i++) {
    push_match(found->L, &found->matches[i]);
    lua_rawseti(found->L, 4, ++found->n);
  }
  found->waiting = 0;
}

static int add_match(void *ud, const cxo_Match *match) {
  Matches *found = ud;
  if (found->waiting == BATCH) hand_over(found);
  found->matches[found->waiting++] = *match;
  return 0;
}

/* set:scan(text [, tier]) -> { { from =, to =, id = }, ... } */
static int set_scan(lua_State *L) {
  const cxo_Phrases *set = check_phrases(L);
  size_t n;
  const char *text = luaL_checklstring(L, 2, &n);
  int tier = luaL_checkoption(L, 3, "best", tiers);
  Matches found;
  found.L = L;
  found.n = found.waiting = 0;
  lua_settop(L, 3);
  cxo_phrases_scan(set, text, n, tier, add_match, &found);
  hand_over(&found);
  return 1;
}

static int call_match(void *ud, const cxo_Match *match) {
  lua_State *L = ud;
  lua_pushvalue(L, 3);
  lua_pushinteger(L, (lua_Integer)match->from + 1);
  lua_pushinteger(L, (lua_Integer)match->to);
  lua_pushinteger(L, (lua_Integer)match->id);
  lua_call(L, 3, 1);
  int stop = lua_toboolean(L, -1);
  if (!stop) lua_pop(L, 1);
  return stop;
}

/* set:each(text, fn [, tier]): fn(from, to, id); a true value ends the scan and is returned */
static int set_each(lua_State *L) {
  const cxo_Phrases *set = check_phrases(L);
  size_t n;
  const char *text = luaL_checklstring(L, 2, &n);
  int tier = luaL_checkoption(L, 4, "best", tiers);
  luaL_checktype(L, 3, LUA_TFUNCTION);
  return cxo_phrases_scan(set, text, n, tier, call_match, L) != 0;
}

/* set:image() -> the compiled bytes */
static int set_image(lua_State *L) {
  cxo_PhrasesInfo info;
  const cxo_Phrases *set = check_phrases(L);
  cxo_phrases_describe(set, &info);
  lua_pushlstring(L, (const char *)(const void *)set, info.bytes);
  return 1;
}

/* set:describe() -> { phrases =, words =, longest =, bytes =, separators =, semantics = } */
static int set_describe(lua_State *L) {
  cxo_PhrasesInfo info;
  cxo_phrases_describe(check_phrases(L), &info);
  lua_createtable(L, 0, 6);
  lua_pushinteger(L, (lua_Integer)info.phrases);
  lua_setfield(L, -2, "phrases");
  lua_pushinteger(L, (lua_Integer)info.words);
  lua_setfield(L, -2, "words");
  lua_pushinteger(L, (lua_Integer)info.longest);
  lua_setfield(L, -2, "longest");
  lua_pushinteger(L, (lua_Integer)info.bytes);
  lua_setfield(L, -2, "bytes");
  lua_pushstring(L, separators[info.options.separators]);
  lua_setfield(L, -2, "separators");
  lua_pushstring(L, semantics[info.options.semantics]);
  lua_setfield(L, -2, "semantics");
  return 1;
}

/* fold(text) -> the text without case, width and accents, as phrases are compared */
static int core_fold(lua_State *L) {
  size_t n, room;
  const char *text = luaL_checklstring(L, 1, &n);
  luaL_Buffer b;
  room = cxo_text_fold(text, n, NULL, 0);
  cxo_text_fold(text, n, luaL_buffinitsize(L, &b, room), room);
  luaL_pushresultsize(&b, room);
  return 1;
}

/* tier_is_there(name) -> boolean */
static int core_tier_is_there(lua_State *L) {
  lua_pushboolean(L, cxo_tier_is_there(luaL_checkoption(L, 1, NULL, tiers)));
  return 1;
}

static const luaL_Reg phrases_methods[] = {{"scan", set_scan},
                                           {"each", set_each},
                                           {"describe", set_describe},
                                           {"image", set_image},
                                           {NULL, NULL}};

static const luaL_Reg phrases_meta[] = {{"__gc", set_gc}, {NULL, NULL}};

static const luaL_Reg phrases_funcs[] = {{"phrases", core_phrases},
                                         {"phrases_open", core_phrases_open},
                                         {"fold", core_fold},
                                         {"tier_is_there", core_tier_is_there},
                                         {NULL, NULL}};

void lcxo_open_phrases(lua_State *L) {
  luaL_setfuncs(L, phrases_funcs, 0);
  lcxo_class(L, LCXO_PHRASES, phrases_methods, phrases_meta);
}
