/*
** answer_test.c: questions, wordings and searches as a C host asks them of the built-in pack.
** All storage is exactly as large as was asked for, so that a sanitizer sees what goes beyond it.
*/
#include <stdlib.h>

#include "test.h"

static cxo_Str str(const char *s) {
  cxo_Str result = {s, strlen(s)};
  return result;
}

static uint32_t row(int kind, const char *id) {
  return cxo_pack_find(cxo_pack_builtin(), kind, id, strlen(id));
}

/* A policy in a block of its own, to be freed by the caller; NULL where there is none. */
static const cxo_Policy *policy_named(const char *name, void **storage) {
  const cxo_Pack *pack = cxo_pack_builtin();
  cxo_PolicyOptions options = {str(name), NULL, 0};
  const cxo_Policy *policy = NULL;
  *storage = malloc(cxo_policy_size(pack));
  CHECK(*storage && cxo_policy_init(*storage, pack, &options, &policy, NULL) == CXO_OK);
  return policy;
}

typedef struct Case {
  const char *policy;
  int ask;
  const char *what; /* an activity, or what is given */
  uint32_t size;
  const char *role, *value, *conflict; /* value: ids with '+'; conflict: "" for none */
  int status;
} Case;

#define ANY CXO_NONE

static const Case cases[] = {
    {"default", CXO_ASK_OWNER, "help-desk", ANY, NULL, "cio", "", CXO_STATUS_YES},
    {"default", CXO_ASK_OWNER, "help-desk", 10, NULL, "cto", "K08", CXO_STATUS_YES},
    {"default", CXO_ASK_OWNER, "help-desk", 49, NULL, "cto", "K08", CXO_STATUS_YES},
    {"default", CXO_ASK_OWNER, "help-desk", 50, NULL, "cio", "", CXO_STATUS_YES},
    {"default", CXO_ASK_OWNER, "help-desk", 800, "cto", "cio", "", CXO_STATUS_NO},
    {"default", CXO_ASK_BUYER, "help-desk", ANY, NULL, "", "", CXO_STATUS_SILENT},
    {"default", CXO_ASK_BUYER, "servers", ANY, NULL, "cio", "", CXO_STATUS_YES},
    {"default", CXO_ASK_OWNER, "security", ANY, NULL, "cio+cto", "K07", CXO_STATUS_YES},
    {"default", CXO_ASK_OWNER, "security", ANY, "cio", "cio+cto", "K07", CXO_STATUS_YES},
    {"strict", CXO_ASK_OWNER, "security", ANY, "cio", "", "K07", CXO_STATUS_DISPUTED},
    {"explainer", CXO_ASK_OWNER, "security", ANY, NULL, "cio", "K07", CXO_STATUS_YES},
    {"gravity-junction", CXO_ASK_OWNER, "security", ANY, NULL, "", "", CXO_STATUS_SILENT},
    {"default", CXO_ASK_FIRST_HIRE, "", ANY, NULL, "", "", CXO_STATUS_SILENT},
    {"default", CXO_ASK_FIRST_HIRE, "goal=product", ANY, NULL, "cto", "K09", CXO_STATUS_YES},
    {"default", CXO_ASK_FIRST_HIRE, "goal=rest", ANY, NULL, "", "", CXO_STATUS_SILENT},
};

/* Into a block of exactly `room` bytes: what does not fit is not written. */
static void check_value(const cxo_Answer *answer, const char *value, size_t room) {
  size_t whole = strlen(value), fits = whole < room ? whole : room;
  char *to = malloc(room + !room);
  CHECK(to && cxo_answer_value(cxo_pack_builtin(), answer, to, room) == whole);
  CHECK(to && memcmp(to, value, fits) == 0);
  free(to);
}

static void answers_what_it_should(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const Case *c = &cases[i];
    void *storage = NULL, *room = malloc(cxo_answer_size(pack));
    const cxo_Policy *policy = policy_named(c->policy, &storage);
    cxo_Str given = str(c->what);
    int hire = c->ask == CXO_ASK_FIRST_HIRE;
    cxo_Question question = {c->ask,
                             hire ? CXO_NONE : row(CXO_ACTIVITY, c->what),
                             hire && given.n ? &given : NULL,
                             hire && given.n,
                             c->role ? row(CXO_ROLE, c->role) : CXO_NONE,
                             c->size,
                             CXO_SMALL_BELOW};
    cxo_Answer answer;
    CHECK(room != NULL);
    if (policy && room) {
      cxo_ask(policy, &question, room, &answer);
      for (size_t bytes = 0; bytes < 10; bytes++) check_value(&answer, c->value, bytes);
      cxo_Str conflict = answer.conflict == CXO_NONE
                             ? str("")
                             : cxo_pack_text(pack, CXO_CONFLICT_ID, answer.conflict);
      if (answer.status != c->status || !test_is(conflict, c->conflict))
        test_failed(c->policy, (int)i, c->what);
      CHECK((answer.hedge != CXO_NONE) == (c->value[0] != '\0'));
    }
    free(room);
    free(storage);
  }
}

/* Every activity, under every policy, for every size: what is cited is admitted. */
static void cites_what_is_admitted(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  static const uint32_t sizes[] = {CXO_NONE, 0, 49, 50, UINT32_MAX - 1};
  uint32_t names = 0;
  for (; cxo_policy_name(pack, names).n; names++) {
    void *storage = NULL, *room = malloc(cxo_answer_size(pack));
    const cxo_Policy *policy = policy_named(cxo_policy_name(pack, names).at, &storage);
    for (uint32_t i = 0; policy && room && i < cxo_pack_count(pack, CXO_ACTIVITY); i++) {
      for (size_t k = 0; k < 2 * sizeof sizes / sizeof *sizes; k++) {
        cxo_Question question = {(int)(k % 2), i, NULL, 0, CXO_NONE, sizes[k / 2], CXO_SMALL_BELOW};
        cxo_Answer answer;
        uint32_t cited = 0;
        memset(room, 0xAA, cxo_answer_size(pack)); /* it need not be clean */
        cxo_ask(policy, &question, room, &answer);
        for (uint32_t c = 0; c < cxo_pack_count(pack, CXO_CLAIM); c++) {
          CHECK(answer.claims[c] <= 2);
          if (answer.claims[c] != 1) continue;
          CHECK(cxo_policy_admits(policy, c));
          cited++;
        }
        CHECK((cited > 0) == (answer.status == CXO_STATUS_YES));
      }
    }
    free(room);
    free(storage);
  }
  CHECK(names == 3 + cxo_pack_count(pack, CXO_SOURCE));
}

static void names_its_policies(void) {
  static const char *const names[] = {
      "default",   "majority",         "strict",   "explainer", "mh-consulting",
      "it-seller", "gravity-junction", "airfocus", "",          ""};
  for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
    CHECK(test_is(cxo_policy_name(cxo_pack_builtin(), i), names[i]));
  CHECK(test_is(cxo_policy_name(cxo_pack_builtin(), CXO_NONE), ""));
}

typedef size_t (*Finder)(const cxo_Pack *pack, const char *text, size_t n, cxo_Fit *fits,
                         size_t room);

/* However little room there is, no more is written, and the best stands first. */
static void finds_activities(void) {
  static const Finder finders[] = {cxo_activities_named, cxo_activities_near};
  static const char text[] = "Who has the servers, the website and the help desk?";
  const cxo_Pack *pack = cxo_pack_builtin();
  for (size_t f = 0; f < 2; f++) {
    cxo_Fit all[128];
    size_t found = finders[f](pack, text, strlen(text), all, 128);
    CHECK(found >= 3 && found < 128);
    CHECK(f > 0 || all[0].activity == row(CXO_ACTIVITY, "help-desk"));
    for (size_t room = 0; room <= found + 1; room++) {
      cxo_Fit *fits = malloc(room * sizeof *fits + !room);
      size_t n = fits ? finders[f](pack, text, strlen(text), fits, room) : 0;
      CHECK(n == (room < found ? room : found));
      if (n) CHECK(fits[0].activity == all[0].activity && fits[0].score == all[0].score);
      for (size_t i = 1; i < n; i++) CHECK(fits[i - 1].score >= fits[i].score);
      free(fits);
    }
  }
}

/* A copy that ends where the block ends: nothing may be read behind a text. */
static void reads_no_further(void) {
  static const char *const texts[] = {
      "", "a", "help desk", "\xC3", "help desk \xE4\xBD", "servers and server", "\xFF\xFE"};
  const cxo_Pack *pack = cxo_pack_builtin();
  uint32_t *scores = malloc(cxo_pack_count(pack, CXO_CLAIM) * sizeof *scores);
  for (size_t i = 0; scores && i < sizeof texts / sizeof *texts; i++) {
    size_t n = strlen(texts[i]);
    char *copy = malloc(n + !n);
    cxo_Fit fits[2];
    if (copy) memcpy(copy, texts[i], n);
    if (copy) {
      CHECK(cxo_activities_named(pack, copy, n, fits, 2) <= 2);
      CHECK(cxo_activities_near(pack, copy, n, fits, 2) <= 2);
      cxo_claims_search(pack, copy, n, scores);
    }
    free(copy);
  }
  CHECK(cxo_activities_named(pack, NULL, 0, NULL, 0) == 0);
  CHECK(cxo_activities_near(pack, "help desk", 9, NULL, 0) == 0);
  free(scores);
}

static void searches_claims(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  uint32_t claims = cxo_pack_count(pack, CXO_CLAIM), n, fit = 0, best = 0;
  uint32_t *scores = malloc(claims * sizeof *scores);
  CHECK(scores != NULL);
  if (!scores) return;
  memset(scores, 0xAA, claims * sizeof *scores);
  n = cxo_claims_search(pack, "who trains employees", 20, scores);
  for (uint32_t i = 0; i < claims; i++) {
    fit += scores[i] > 0;
    if (scores[i] > scores[best]) best = i;
  }
  CHECK(n == fit && n > 0);
  CHECK(best == row(CXO_CLAIM, "cio-trains-employees@airfocus"));
  CHECK(cxo_claims_search(pack, "zebra", 5, scores) == 0 && scores[0] == 0);
  CHECK(cxo_claims_search(pack, "who is the", 10, scores) == 0);
  free(scores);
}

/* Of activities that are equally alike, those declared first are kept, however much room there is.
 */
static void keeps_the_first_of_equals(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  static const char *const texts[] = {"reports of a CTO to a CIO", "data security", "it"};
  for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
    cxo_Fit all[64], few[64];
    size_t n = cxo_activities_near(pack, texts[t], strlen(texts[t]), all, 64);
    for (size_t room = 0; room <= n; room++) {
      CHECK(cxo_activities_near(pack, texts[t], strlen(texts[t]), few, room) == room);
      CHECK(room == 0 || memcmp(all, few, room * sizeof *few) == 0);
    }
  }
}

void answer_tests(void) {
  test_run("answer: is what it should be", answers_what_it_should);
  test_run("answer: cites what is admitted", cites_what_is_admitted);
  test_run("answer: policies have names", names_its_policies);
  test_run("answer: activities in little room", finds_activities);
  test_run("answer: texts are not read further than they go", reads_no_further);
  test_run("answer: claims are searched", searches_claims);
  test_run("question: of equal fits the first ones are kept", keeps_the_first_of_equals);
}
