/*
** chart.c: charts for Lua. People are numbered from 1 in the order of the rows.
*/
#include <string.h>

#include "lcxo.h"

lcxo_Chart *lcxo_tochart(lua_State *L, int index) {
  lcxo_Chart *c = luaL_checkudata(L, index, LCXO_CHART);
  luaL_argcheck(L, c->chart, index, "this chart was not opened");
  return c;
}

uint32_t lcxo_toperson(lua_State *L, int index, const cxo_Chart *chart) {
  lua_Integer number = luaL_checkinteger(L, index);
  luaL_argcheck(L, number >= 1 && number <= (lua_Integer)cxo_chart_summary(chart)->people, index,
                "no person of this number");
  return (uint32_t)(number - 1);
}

int lcxo_pushperson(lua_State *L, uint32_t person) {
  if (person == CXO_NONE)
    lua_pushnil(L);
  else
    lua_pushinteger(L, (lua_Integer)person + 1);
  return 1;
}

/* Numbers from the table at index 4, in a userdata that is pushed. */
static void push_lines(lua_State *L, cxo_ChartOptions *options) {
  size_t n = lua_istable(L, 4) ? (size_t)lua_rawlen(L, 4) : 0;
  uint32_t *lines = lua_newuserdatauv(L, n * sizeof *lines + 1, 0);
  for (size_t i = 0; i < n; i++) {
    lua_rawgeti(L, 4, (lua_Integer)i + 1);
    lines[i] = (uint32_t)lua_tointeger(L, -1);
    lua_pop(L, 1);
  }
  options->lines = lines;
  options->line_count = n;
}

/* The engine must get on: what is raised waits at index 7. */
static void tell_lua(void *ud, uint32_t thousandths) {
  lua_State *L = ud;
  if (!lua_isnil(L, 7)) return;
  lua_pushvalue(L, 6);
  lua_pushinteger(L, (lua_Integer)thousandths);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK) lua_replace(L, 7);
}

/*
** pack:chart(text, { title = "Job Title", ... }, lines, separator, progress) -> chart, or nil,
** message, code, line. progress(thousandths) is called now and then; what it raises is raised when
** the chart has been read.
*/
int lcxo_pack_chart(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  const lcxo_Text *text = luaL_checkudata(L, 2, LCXO_TEXT);
  cxo_ChartOptions options;
  cxo_Error err;
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  const char *separator = luaL_optstring(L, 5, "");
  lua_settop(L, 7);
  options.separator = separator[0];
  options.progress = lua_isnil(L, 6) ? NULL : tell_lua;
  options.progress_ud = L;
  push_lines(L, &options);
  for (int column = 0; column < CXO_COLUMN_COUNT; column++) {
    options.headers[column].at = NULL;
    options.headers[column].n = 0;
    if (lua_isnil(L, 3)) continue;
    lua_getfield(L, 3, cxo_column_name(column));
    options.headers[column].at = luaL_optlstring(L, -1, NULL, &options.headers[column].n);
  }
  lcxo_Chart *c = lua_newuserdatauv(L, sizeof *c, 1);
  c->chart = NULL;
  c->pack = pack;
  luaL_setmetatable(L, LCXO_CHART);
  lua_createtable(L, 2, 0); /* what the chart points into */
  lua_pushvalue(L, 1);
  lua_rawseti(L, -2, 1);
  lua_pushvalue(L, 2);
  lua_rawseti(L, -2, 2);
  lua_setiuservalue(L, -2, 1);
  int code =
      cxo_chart_open(pack, text->text.at, text->text.n, &options, alloc, ud, &c->chart, &err);
  if (!lua_isnil(L, 7)) {
    lua_pushvalue(L, 7);
    return lua_error(L);
  }
  return code ? lcxo_fail(L, &err) : 1;
}

static int chart_gc(lua_State *L) {
  lcxo_Chart *c = luaL_checkudata(L, 1, LCXO_CHART);
  cxo_chart_free(c->chart);
  c->chart = NULL;
  return 0;
}

/* chart:summary() -> table */
static int chart_summary(lua_State *L) {
  const cxo_ChartSummary *s = cxo_chart_summary(lcxo_tochart(L, 1)->chart);
  const struct {
    const char *name;
    uint32_t value;
  } numbers[] = {{"people", s->people},
                 {"titles", s->titles},
                 {"roots", s->roots},
                 {"managers", s->managers},
                 {"unknown", s->unknown},
                 {"repeated", s->repeated},
                 {"looped", s->looped},
                 {"depth", s->depth},
                 {"span", s->span},
                 {"short_rows", s->short_rows},
                 {"long_rows", s->long_rows},
                 {"no_id", s->no_id},
                 {"no_id_line", s->no_id_line},
                 {"open_quote_line", s->open_quote_line},
                 {"dotted", s->dotted},
                 {"unknown_dotted", s->unknown_dotted},
                 {"vacant", s->vacant},
                 {"unread_owns", s->unread_owns}};
  lua_newtable(L);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    lua_pushinteger(L, (lua_Integer)numbers[i].value);
    lua_setfield(L, -2, numbers[i].name);
  }
  lua_pushlstring(L, &s->separator, 1);
  lua_setfield(L, -2, "separator");
  return 1;
}

static int check_column(lua_State *L, int index) {
  const char *word = luaL_checkstring(L, index);
  for (int column = 0; cxo_column_name(column); column++)
    if (strcmp(word, cxo_column_name(column)) == 0) return column;
  return luaL_argerror(L, index, lua_pushfstring(L, "no column '%s'", word));
}

/* chart:header(column) -> the header in the file, or nil */
static int chart_header(lua_State *L) {
  cxo_Str header = cxo_chart_header(lcxo_tochart(L, 1)->chart, check_column(L, 2));
  if (header.n)
    lcxo_pushstr(L, header);
  else
    lua_pushnil(L);
  return 1;
}

/* chart:find(id) -> person or nil */
static int chart_find(lua_State *L) {
  size_t n;
  const char *id = luaL_checklstring(L, 2, &n);
  return lcxo_pushperson(L, cxo_chart_find(lcxo_tochart(L, 1)->chart, id, n));
}

/* chart:field(person, column) -> string, empty where the row has none */
static int chart_field(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  uint32_t person = lcxo_toperson(L, 2, chart);
  int column = check_column(L, 3);
  luaL_Buffer b;
  size_t n = cxo_chart_field(chart, person, column, NULL, 0);
  char *to = luaL_buffinitsize(L, &b, n);
  cxo_chart_field(chart, person, column, to, n);
  luaL_pushresultsize(&b, n);
  return 1;
}

/* chart:line(person) -> line in the file */
static int chart_line(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  lua_pushinteger(L, (lua_Integer)cxo_chart_line(chart, lcxo_toperson(L, 2, chart)));
  return 1;
}

/* chart:manager(person) -> person or nil */
static int chart_manager(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  return lcxo_pushperson(L, cxo_chart_manager(chart, lcxo_toperson(L, 2, chart)));
}

/* chart:below(person) -> number of people below, at any depth */
static int chart_below(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  lua_pushinteger(L, (lua_Integer)cxo_chart_below(chart, lcxo_toperson(L, 2, chart)));
  return 1;
}

/* chart:unit(person) -> the person who heads the unit */
static int chart_unit(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  return lcxo_pushperson(L, cxo_chart_unit(chart, lcxo_toperson(L, 2, chart)));
}

/* chart:dotted(person) -> people */
static int chart_dotted(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  uint32_t person = lcxo_toperson(L, 2, chart), n = cxo_chart_dotted(chart, person, NULL, 0);
  uint32_t *people = lua_newuserdatauv(L, n * sizeof *people + 1, 0);
  cxo_chart_dotted(chart, person, people, n);
  lua_createtable(L, (int)n, 0);
  for (uint32_t i = 0; i < n; i++) {
    lcxo_pushperson(L, people[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* chart:owned(person) -> ids of activities */
static int chart_owned(lua_State *L) {
  const lcxo_Chart *c = lcxo_tochart(L, 1);
  uint32_t person = lcxo_toperson(L, 2, c->chart), n = cxo_chart_owned(c->chart, person, NULL, 0);
  uint32_t *activities = lua_newuserdatauv(L, n * sizeof *activities + 1, 0);
  cxo_chart_owned(c->chart, person, activities, n);
  lua_createtable(L, (int)n, 0);
  for (uint32_t i = 0; i < n; i++) {
    lcxo_pushid(L, c->pack, CXO_ACTIVITY, activities[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

static int extra_column(lua_State *L, int index, const cxo_Chart *chart) {
  size_t n;
  const char *header = luaL_checklstring(L, index, &n);
  return cxo_chart_extra_column(chart, header, n);
}

/* chart:extra(person, header) -> string, or nil where the file has no such column */
static int chart_extra(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  uint32_t person = lcxo_toperson(L, 2, chart);
  int column = extra_column(L, 3, chart);
  if (column < 0) return 0;
  luaL_Buffer b;
  size_t n = cxo_chart_extra(chart, person, column, NULL, 0);
  char *to = luaL_buffinitsize(L, &b, n);
  cxo_chart_extra(chart, person, column, to, n);
  luaL_pushresultsize(&b, n);
  return 1;
}

/*
** Sets that a chart gives
*/

cxo_Set *lcxo_newset(lua_State *L, int index, const cxo_Chart **chart) {
  *chart = lcxo_tochart(L, index)->chart;
  cxo_Set *set = lua_newuserdatauv(L, cxo_set_size(*chart), 1);
  lua_pushvalue(L, index);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, LCXO_SET);
  return set;
}

static int chart_all(lua_State *L) {
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_all(chart, set);
  return 1;
}

/* chart:marked(mark) -> set */
static int chart_marked(lua_State *L) {
  const char *word = luaL_checkstring(L, 2);
  const cxo_Chart *chart;
  int mark = 0;
  while (cxo_mark_name(mark) && strcmp(word, cxo_mark_name(mark)) != 0) mark++;
  luaL_argcheck(L, cxo_mark_name(mark), 2, "no such mark");
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_marked(chart, mark, set);
  return 1;
}

/* chart:holders(role) -> set */
static int chart_holders(lua_State *L) {
  uint32_t role = lcxo_torow(L, 2, lcxo_tochart(L, 1)->pack, CXO_ROLE);
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_holders(chart, role, set);
  return 1;
}

/* chart:area(area) -> set */
static int chart_area(lua_State *L) {
  uint32_t area = lcxo_torow(L, 2, lcxo_tochart(L, 1)->pack, CXO_AREA);
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_area(chart, area, set);
  return 1;
}

/* chart:owners(activity) -> set */
static int chart_owners(lua_State *L) {
  uint32_t activity = lcxo_torow(L, 2, lcxo_tochart(L, 1)->pack, CXO_ACTIVITY);
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_owners(chart, activity, set);
  return 1;
}

/* chart:level(word) -> set; "chief", "vp", ... */
static int chart_level(lua_State *L) {
  const char *word = luaL_checkstring(L, 2);
  uint32_t level = 0;
  for (; cxo_choice_word(CXO_RANK_LEVEL, level).n; level++) {
    cxo_Str known = cxo_choice_word(CXO_RANK_LEVEL, level);
    if (strlen(word) == known.n && memcmp(word, known.at, known.n) == 0) break;
  }
  luaL_argcheck(L, cxo_choice_word(CXO_RANK_LEVEL, level).n, 2, "no such level");
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_level(chart, level, set);
  return 1;
}

static int chart_unit_heads(lua_State *L) {
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_unit_heads(chart, set);
  return 1;
}

/* chart:unit_of(head) -> set */
static int chart_unit_of(lua_State *L) {
  uint32_t head = lcxo_toperson(L, 2, lcxo_tochart(L, 1)->chart);
  const cxo_Chart *chart;
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_unit(chart, head, set);
  return 1;
}

/* chart:has(header) -> boolean: has the file such a column? */
static int chart_has(lua_State *L) {
  lua_pushboolean(L, extra_column(L, 2, lcxo_tochart(L, 1)->chart) >= 0);
  return 1;
}

/* chart:set(people) -> set of the people of a list */
static int chart_set(lua_State *L) {
  const cxo_Chart *chart = lcxo_tochart(L, 1)->chart;
  luaL_checktype(L, 2, LUA_TTABLE);
  size_t n = (size_t)lua_rawlen(L, 2);
  uint32_t *people = lua_newuserdatauv(L, n * sizeof *people + 1, 0);
  for (size_t i = 0; i < n; i++) {
    lua_rawgeti(L, 2, (lua_Integer)i + 1);
    people[i] = lcxo_toperson(L, -1, chart);
    lua_pop(L, 1);
  }
  cxo_Set *set = lcxo_newset(L, 1, &chart);
  cxo_set_people(chart, people, n, set);
  return 1;
}

static const luaL_Reg chart_methods[] = {
    {"summary", chart_summary}, {"header", chart_header},
    {"find", chart_find},       {"field", chart_field},
    {"line", chart_line},       {"manager", chart_manager},
    {"below", chart_below},     {"all", chart_all},
    {"marked", chart_marked},   {"holders", chart_holders},
    {"area", chart_area},       {"unit", chart_unit},
    {"dotted", chart_dotted},   {"owned", chart_owned},
    {"extra", chart_extra},     {"owners", chart_owners},
    {"level", chart_level},     {"unit_heads", chart_unit_heads},
    {"unit_of", chart_unit_of}, {"has", chart_has},
    {"set", chart_set},         {NULL, NULL}};

static const luaL_Reg chart_meta[] = {{"__gc", chart_gc}, {NULL, NULL}};

void lcxo_open_chart(lua_State *L) { lcxo_class(L, LCXO_CHART, chart_methods, chart_meta); }
