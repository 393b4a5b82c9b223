/*
** threads.c: states and images in many threads. Each thread has a Lua state of its own and runs the
** cases of memory.lua in it, some of them at the same time; between them it reads titles, weighs
** texts, scans and opens charts with one pack and one set of phrases that all threads share. What
** comes out must be the same in all. Built with ThreadSanitizer by `make check-deep`.
**
**   threads [THREADS [ROUNDS]]
*/
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>
#include <lualib.h>

#include "../../csrc/bind/lcxo.h"

#define MOST 64

static int rounds = 1;
static const cxo_Phrases *shared_phrases;

static void must(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "must hold: %s\n", what);
  abort();
}

static void *allocate(void *ud, void *ptr, size_t osize, size_t nsize) {
  (void)ud, (void)osize;
  if (nsize) return realloc(ptr, nsize);
  free(ptr);
  return NULL;
}

/* What a thread found, as a sum that does not depend on addresses. */
typedef struct Work {
  pthread_t thread;
  uint64_t sum;
} Work;

static void add(uint64_t *sum, const void *at, size_t n) {
  const unsigned char *byte = at;
  for (size_t i = 0; i < n; i++) *sum = (*sum ^ byte[i]) * 0x100000001B3u;
}

static int on_match(void *ud, const cxo_Match *match) {
  uint64_t numbers[] = {match->id, match->from, match->to};
  add(ud, numbers, sizeof numbers);
  return 0;
}

static const char text[] = "The CTO runs the help desk, and is not responsible for the product "
                           "roadmap. Reports to the CIO.\n- lead engineers\n- buy servers\n";

static void use_weigher(const cxo_Policy *policy, uint64_t *sum) {
  cxo_WeigherOptions options = {CXO_NONE, 800, CXO_SMALL_BELOW, NULL, NULL};
  void *storage = malloc(cxo_weigher_size(cxo_pack_builtin()));
  cxo_Weigher *weigher;
  cxo_Weighed weighed;
  must(storage && cxo_weigher_init(storage, policy, &options, &weigher, NULL) == CXO_OK, "weigher");
  cxo_weigh(weigher, text, sizeof text - 1, NULL, 0, NULL, NULL, &weighed);
  for (uint32_t i = 0; i < weighed.count; i++) add(sum, &weighed.weights[i].score, 4);
  free(storage);
}

static void use_policy(uint64_t *sum) {
  const cxo_Pack *pack = cxo_pack_builtin();
  for (uint32_t i = 0; cxo_policy_name(pack, i).n; i++) {
    cxo_PolicyOptions options = {cxo_policy_name(pack, i), NULL, 0};
    void *storage = malloc(cxo_policy_size(pack)), *room = malloc(cxo_answer_size(pack));
    const cxo_Policy *policy;
    must(storage && room && cxo_policy_init(storage, pack, &options, &policy, NULL) == CXO_OK,
         "policy");
    for (uint32_t a = 0; a < cxo_pack_count(pack, CXO_ACTIVITY); a++) {
      cxo_Question question = {CXO_ASK_OWNER, a, NULL, 0, CXO_NONE, 30, CXO_SMALL_BELOW};
      cxo_Answer answer;
      cxo_ask(policy, &question, room, &answer);
      add(sum, &answer.status, sizeof answer.status);
      add(sum, answer.claims, cxo_pack_count(pack, CXO_CLAIM));
    }
    use_weigher(policy, sum);
    free(storage), free(room);
  }
}

static void use_chart(uint64_t *sum) {
  static const char rows[] = "id,title,manager,unit,owns\n1,CEO,,A,\n2,CTO,1,A,servers\n"
                             "3,CIO,2,B,help desk\n4,Head of IT,3,,\n5,Engineer,2,,\n";
  cxo_Chart *chart;
  must(cxo_chart_open(cxo_pack_builtin(), rows, sizeof rows - 1, NULL, allocate, NULL, &chart,
                      NULL) == CXO_OK,
       "chart");
  void *set = malloc(cxo_set_size(chart));
  must(set != NULL, "memory");
  for (uint32_t role = 0; role < cxo_pack_count(cxo_pack_builtin(), CXO_ROLE); role++) {
    cxo_set_holders(chart, role, set);
    uint32_t count = cxo_set_count(chart, set);
    add(sum, &count, sizeof count);
  }
  free(set);
  cxo_chart_free(chart);
}

static void use_engine(uint64_t *sum) {
  cxo_Title title;
  memset(&title, 0, sizeof title);
  cxo_title_read(cxo_pack_builtin(), "Deputy CTO, Head of IT", 22, NULL, 0, &title);
  add(sum, &title.count, sizeof title.count);
  for (int tier = 0; tier < CXO_TIER_COUNT; tier++)
    cxo_phrases_scan(shared_phrases, text, sizeof text - 1, tier, on_match, sum);
  use_policy(sum);
  use_chart(sum);
}

static void raised(lua_State *L) {
  fprintf(stderr, "%s\n", luaL_tolstring(L, -1, NULL));
  abort();
}

/* Runs case number i of the list at index 1, with what it prepares. */
static void run_case(lua_State *L, int i, uint64_t *sum) {
  size_t n;
  lua_settop(L, 1);
  lua_rawgeti(L, 1, i);
  lua_getfield(L, 2, "run");
  if (lua_getfield(L, 2, "prepare") != LUA_TNIL && lua_pcall(L, 0, 1, 0) != LUA_OK) raised(L);
  if (lua_pcall(L, 1, 1, 0) != LUA_OK) raised(L);
  const char *result = luaL_checklstring(L, -1, &n);
  add(sum, result, n);
}

static void *work(void *ud) {
  Work *own = ud;
  for (int round = 0; round < rounds; round++) {
    lua_State *L = lua_newstate(allocate, NULL);
    must(L != NULL, "a state");
    luaL_openlibs(L);
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
    lua_pushcfunction(L, luaopen_cxo_core);
    lua_setfield(L, -2, "cxo.core");
    lua_settop(L, 0);
    if (luaL_dofile(L, "spec/trust/memory.lua") != LUA_OK) raised(L);
    for (int i = 1; i <= (int)lua_rawlen(L, 1); i++) {
      run_case(L, i, &own->sum);
      if (i % 8 == 0) use_engine(&own->sum);
    }
    lua_close(L);
  }
  return NULL;
}

int main(int argc, char **argv) {
  static const cxo_Phrase list[] = {{{"help desk", 9}, 1}, {{"CTO", 3}, 2}, {{"roadmap", 7}, 3}};
  static const cxo_PhraseOptions options = {CXO_SEPARATORS_SPACE, CXO_SEMANTICS_ALL};
  static Work works[MOST];
  int count = argc > 1 ? atoi(argv[1]) : 4;
  void *image;
  size_t size;
  rounds = argc > 2 ? atoi(argv[2]) : 1;
  must(count > 0 && count <= MOST, "1 to 64 threads");
  must(cxo_phrases_build(list, 3, &options, allocate, NULL, &image, &size, NULL) == CXO_OK &&
           cxo_phrases_check(image, size, &shared_phrases, NULL) == CXO_OK,
       "phrases");
  for (int i = 0; i < count; i++)
    must(pthread_create(&works[i].thread, NULL, work, &works[i]) == 0, "a thread");
  for (int i = 0; i < count; i++) {
    must(pthread_join(works[i].thread, NULL) == 0, "a thread ends");
    must(works[i].sum == works[0].sum, "all threads find the same");
  }
  printf("ok: %d threads found the same\n", count);
  free(image);
  return 0;
}
