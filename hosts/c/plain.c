/* plain.c: the engine without Lua. C11, and C++17; it allocates nothing but the chart. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cxo.h"

static const cxo_Pack *pack; /* the built-in one: shared, read only, needs no start-up */
static uint64_t policy_room[1024], room[8192];
static char input[1 << 20];

static int fail(const char *what) {
  fprintf(stderr, "plain: %s\n", what);
  return 3;
}

static int role(const char *name) {
  uint32_t row = cxo_pack_named(pack, CXO_ROLE, name, strlen(name));
  if (row == CXO_NONE) return fail("no such role");
  printf("%s: %s\n", cxo_pack_text(pack, CXO_ROLE_ID, row).at,
         cxo_pack_text(pack, CXO_ROLE_NAME, row).at);
  return 0;
}

static int owner(const cxo_Policy *policy, const char *what, const char *size) {
  cxo_Question question = {CXO_ASK_OWNER, 0, NULL, 0, CXO_NONE, CXO_NONE, CXO_SMALL_BELOW};
  cxo_Answer answer;
  cxo_Fit fit;
  char value[256] = "";
  if (!cxo_activities_named(pack, what, strlen(what), &fit, 1)) return fail("what is that?");
  question.activity = fit.activity;
  if (size) question.size = (uint32_t)strtoul(size, NULL, 10);
  cxo_ask(policy, &question, room, &answer);
  size_t n = cxo_answer_value(pack, &answer, value, sizeof value - 1);
  printf("%s: %s\n", cxo_pack_text(pack, CXO_ACTIVITY_NAME, fit.activity).at,
         n ? value : "disputed or silent");
  for (uint32_t i = 0; i < cxo_pack_count(pack, CXO_CLAIM); i++)
    if (answer.claims[i] == 1) printf("  %s\n", cxo_pack_text(pack, CXO_CLAIM_ID, i).at);
  return 0;
}

static int title(const char *text) {
  char value[CXO_MAX_READINGS * (CXO_MAX_ID + 1)];
  cxo_Title reading;
  cxo_Verdict verdict;
  cxo_title_read(pack, text, strlen(text), NULL, 0, &reading);
  cxo_title_verdict(&reading, &verdict);
  printf("%.*s\n", (int)cxo_verdict_value(pack, &verdict, value, sizeof value), value);
  return 0;
}

static int text(const cxo_Policy *policy, const char *at, size_t n) {
  cxo_WeigherOptions options = {CXO_NONE, CXO_NONE, CXO_SMALL_BELOW, NULL, NULL};
  cxo_Weigher *weigher;
  cxo_Weighed weighed;
  cxo_Error err;
  if (cxo_weigher_init(room, policy, &options, &weigher, &err)) return fail(err.text);
  cxo_weigh(weigher, at, n, NULL, 0, NULL, NULL, &weighed);
  printf("%s:", cxo_weighed_value(pack, &weighed).at);
  for (uint32_t i = 0; i < weighed.count; i++)
    printf(" %s %u", cxo_pack_text(pack, CXO_ROLE_ID, weighed.weights[i].role).at,
           (unsigned)weighed.weights[i].score);
  return puts("") < 0;
}

static void *allocate(void *ud, void *block, size_t old_size, size_t size) {
  (void)ud, (void)old_size;
  if (size) return realloc(block, size);
  free(block);
  return NULL;
}

static int chart(const char *at, size_t n) {
  cxo_Chart *people;
  cxo_Error err;
  if (cxo_chart_open(pack, at, n, NULL, allocate, NULL, &people, &err)) return fail(err.text);
  const cxo_ChartSummary *s = cxo_chart_summary(people);
  printf("%u people, %u without a manager, %u with one that is not there, %u on cycles\n",
         s->people, s->roots, s->unknown, s->looped);
  cxo_chart_free(people);
  return 0;
}

int main(int argc, char **argv) {
  const char *command = argc > 1 ? argv[1] : "", *what = argc > 2 ? argv[2] : "";
  cxo_PolicyOptions by_default = {{NULL, 0}, NULL, 0};
  const cxo_Policy *policy;
  pack = cxo_pack_builtin();
  if (cxo_policy_size(pack) > sizeof policy_room || cxo_answer_size(pack) > sizeof room ||
      cxo_weigher_size(pack) > sizeof room ||
      cxo_policy_init(policy_room, pack, &by_default, &policy, NULL))
    return fail("no policy");
  if (!strcmp(command, "role")) return role(what);
  if (!strcmp(command, "owner")) return owner(policy, what, argc > 3 ? argv[3] : NULL);
  if (!strcmp(command, "title")) return title(what);
  if (!strcmp(command, "text")) return text(policy, input, fread(input, 1, sizeof input, stdin));
  if (!strcmp(command, "chart")) return chart(input, fread(input, 1, sizeof input, stdin));
  return fail("role NAME | owner WHAT [SIZE] | title TEXT | text < FILE | chart < FILE") - 1;
}
