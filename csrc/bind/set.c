/*
** set.c: sets of people for Lua. Every operation makes a new set; both sides must be of one chart.
*/
#include "lcxo.h"

/* The set at an index, whose chart is pushed; all sets of a call must be of the same chart. */
static const cxo_Set *check_set(lua_State *L, int index) {
  const cxo_Set *set = luaL_checkudata(L, index, LCXO_SET);
  lua_getiuservalue(L, index, 1);
  return set;
}

typedef void (*Combine)(const cxo_Chart *, const cxo_Set *, const cxo_Set *, cxo_Set *);

static int combine(lua_State *L, Combine fn) {
  const cxo_Set *a = check_set(L, 1), *b = check_set(L, 2);
  const cxo_Chart *chart;
  luaL_argcheck(L, lua_rawequal(L, -1, -2), 2, "a set of the same chart expected");
  cxo_Set *out = lcxo_newset(L, lua_gettop(L), &chart);
  fn(chart, a, b, out);
  return 1;
}

static int set_and(lua_State *L) { return combine(L, cxo_set_and); }
static int set_or(lua_State *L) { return combine(L, cxo_set_or); }
static int set_minus(lua_State *L) { return combine(L, cxo_set_minus); }
static int set_under(lua_State *L) { return combine(L, cxo_set_under); }
static int set_directly_under(lua_State *L) { return combine(L, cxo_set_directly_under); }

/* set:filled(header [, value]) -> set, or nil where the file has no such column */
static int set_filled(lua_State *L) {
  size_t header_n, n = 0;
  lua_settop(L, 3);
  const cxo_Set *set = check_set(L, 1);
  const char *header = luaL_checklstring(L, 2, &header_n), *value = luaL_optlstring(L, 3, NULL, &n);
  const cxo_Chart *chart;
  cxo_Set *out = lcxo_newset(L, lua_gettop(L), &chart);
  int column = cxo_chart_extra_column(chart, header, header_n);
  if (column < 0) return 0;
  cxo_set_filled(chart, set, column, value, n, out);
  return 1;
}

static int set_linked(lua_State *L) { return combine(L, cxo_set_linked); }
static int set_dotted_to(lua_State *L) { return combine(L, cxo_set_dotted_to); }

typedef void (*Share)(const cxo_Chart *, const cxo_Set *, const cxo_Set *, void *, cxo_Set *);

static int set_sharing(lua_State *L, Share fn) {
  const cxo_Set *a = check_set(L, 1), *b = check_set(L, 2);
  const cxo_Chart *chart = lcxo_tochart(L, -1)->chart;
  luaL_argcheck(L, lua_rawequal(L, -1, -2), 2, "a set of the same chart expected");
  int index = lua_gettop(L);
  void *work = lua_newuserdatauv(L, 2 * cxo_set_size(chart), 0);
  cxo_Set *out = lcxo_newset(L, index, &chart);
  fn(chart, a, b, work, out);
  return 1;
}

static int set_peers(lua_State *L) { return set_sharing(L, cxo_set_peers); }
static int set_same_department(lua_State *L) { return set_sharing(L, cxo_set_same_department); }
static int set_same_unit(lua_State *L) { return set_sharing(L, cxo_set_same_unit); }

static int set_directly_over(lua_State *L) { return combine(L, cxo_set_directly_over); }

/* set:nearest(of, rivals) -> those for whom the nearest of both above is of `of` */
static int set_nearest(lua_State *L) {
  const cxo_Set *a = check_set(L, 1), *b = check_set(L, 2), *c = check_set(L, 3);
  const cxo_Chart *chart;
  luaL_argcheck(L, lua_rawequal(L, -2, -3), 2, "a set of the same chart expected");
  luaL_argcheck(L, lua_rawequal(L, -1, -3), 3, "a set of the same chart expected");
  cxo_Set *out = lcxo_newset(L, lua_gettop(L), &chart);
  cxo_set_nearest(chart, a, b, c, out);
  return 1;
}

/* set:over(of, least) -> those of the set with at least `least` (1) members of `of` below them */
static int set_over(lua_State *L) {
  lua_Integer least = luaL_optinteger(L, 3, 1); /* before check_set puts charts there */
  const cxo_Set *a = check_set(L, 1), *b = check_set(L, 2);
  const cxo_Chart *chart;
  luaL_argcheck(L, lua_rawequal(L, -1, -2), 2, "a set of the same chart expected");
  luaL_argcheck(L, least >= 0, 3, "a count expected");
  if (least > (lua_Integer)CXO_MAX_PEOPLE) least = (lua_Integer)CXO_MAX_PEOPLE + 1; /* nobody */
  cxo_Set *out = lcxo_newset(L, lua_gettop(L), &chart);
  cxo_set_over(chart, a, b, (uint32_t)least, out);
  return 1;
}

/* The chart on top of the stack, where check_set left it. */
static const cxo_Chart *chart_of_top(lua_State *L) { return lcxo_tochart(L, -1)->chart; }

static int set_count(lua_State *L) {
  const cxo_Set *set = check_set(L, 1);
  lua_pushinteger(L, (lua_Integer)cxo_set_count(chart_of_top(L), set));
  return 1;
}

/* set:has(person) -> boolean */
static int set_has(lua_State *L) {
  const cxo_Set *set = check_set(L, 1);
  const cxo_Chart *chart = chart_of_top(L);
  lua_pushboolean(L, cxo_set_has(chart, set, lcxo_toperson(L, 2, chart)));
  return 1;
}

/* set:count_below(person) -> how many members stand below */
static int set_count_below(lua_State *L) {
  const cxo_Set *set = check_set(L, 1);
  const cxo_Chart *chart = chart_of_top(L);
  uint32_t person = lcxo_toperson(L, 2, chart);
  lua_pushinteger(L, (lua_Integer)cxo_set_count_below(chart, set, person));
  return 1;
}

/* set:list([most]) -> people in the order of the rows, the first `most` */
static int set_list(lua_State *L) {
  lua_Integer most = luaL_optinteger(L, 2, CXO_MAX_PEOPLE);
  luaL_argcheck(L, most >= 0, 2, "a count expected");
  if (most > (lua_Integer)CXO_MAX_PEOPLE) most = (lua_Integer)CXO_MAX_PEOPLE;
  const cxo_Set *set = check_set(L, 1);
  const cxo_Chart *chart = chart_of_top(L);
  uint32_t *people = lua_newuserdatauv(L, cxo_set_count(chart, set) * sizeof *people + 1, 0);
  uint32_t n = cxo_set_list(chart, set, people, (uint32_t)most);
  lua_createtable(L, (int)n, 0);
  for (uint32_t i = 0; i < n; i++) {
    lua_pushinteger(L, (lua_Integer)people[i] + 1);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

static int nearest_above(lua_State *L) {
  const uint32_t *nearest = lua_touserdata(L, lua_upvalueindex(1));
  const cxo_Chart *chart = lcxo_tochart(L, lua_upvalueindex(2))->chart;
  return lcxo_pushperson(L, nearest[lcxo_toperson(L, 1, chart)]);
}

/* set:nearest_above() -> function(person) -> the nearest member above, or nil */
static int set_nearest_above(lua_State *L) {
  const cxo_Set *set = check_set(L, 1);
  const cxo_Chart *chart = chart_of_top(L);
  size_t people = cxo_chart_summary(chart)->people;
  cxo_set_nearest_each(chart, set, lua_newuserdatauv(L, people * sizeof(uint32_t), 0));
  lua_insert(L, -2);
  lua_pushcclosure(L, nearest_above, 2);
  return 1;
}

static const luaL_Reg set_methods[] = {{"filled", set_filled},
                                       {"under", set_under},
                                       {"directly_under", set_directly_under},
                                       {"linked", set_linked},
                                       {"dotted_to", set_dotted_to},
                                       {"peers", set_peers},
                                       {"same_department", set_same_department},
                                       {"same_unit", set_same_unit},
                                       {"directly_over", set_directly_over},
                                       {"nearest", set_nearest},
                                       {"over", set_over},
                                       {"has", set_has},
                                       {"count_below", set_count_below},
                                       {"list", set_list},
                                       {"nearest_above", set_nearest_above},
                                       {NULL, NULL}};

static const luaL_Reg set_meta[] = {{"__band", set_and},
                                    {"__bor", set_or},
                                    {"__sub", set_minus},
                                    {"__len", set_count},
                                    {NULL, NULL}};

void lcxo_open_set(lua_State *L) { lcxo_class(L, LCXO_SET, set_methods, set_meta); }
