/*
** weigh_test.c: weighing as a C host does it: what is decided, and ending a weighing.
*/
#include <setjmp.h>
#include <stdlib.h>

#include "test.h"

typedef struct Pause {
  int left; /* pauses until the weighing is to end; it ends with 7 */
  jmp_buf *out;
} Pause;

static int on_pause(void *ud) {
  Pause *pause = ud;
  if (pause->left-- > 0) return 0;
  if (pause->out) longjmp(*pause->out, 1);
  return 7;
}

static const char duties[] =
    "You run the help desk, the office network, our ERP system and the service desk. "
    "You manage the IT budget, the laptops of all employees and the business applications. ";

static cxo_Str weighed(cxo_Weigher *w, const char *text, size_t n, int *code) {
  cxo_Weighed result;
  *code = cxo_weigh(w, text, n, NULL, 0, NULL, NULL, &result);
  return cxo_weighed_value(cxo_pack_builtin(), &result);
}

/* By the default policy, asked to pause where there is one; `rooms` are to be freed. */
static cxo_Weigher *new_weigher(Pause *pause, void *rooms[2]) {
  const cxo_Pack *pack = cxo_pack_builtin();
  cxo_PolicyOptions policy_options = {{NULL, 0}, NULL, 0};
  cxo_WeigherOptions options = {CXO_NONE, CXO_NONE, CXO_SMALL_BELOW, pause ? on_pause : NULL,
                                pause};
  const cxo_Policy *policy = NULL;
  cxo_Weigher *w = NULL;
  rooms[0] = malloc(cxo_policy_size(pack));
  rooms[1] = malloc(cxo_weigher_size(pack));
  CHECK(rooms[0] && !cxo_policy_init(rooms[0], pack, &policy_options, &policy, NULL));
  CHECK(rooms[1] && policy && !cxo_weigher_init(rooms[1], policy, &options, &w, NULL));
  return w;
}

/* 1 MB of duties, that is some 128 windows. */
static void can_be_ended(void) {
  Pause pause = {1000000, NULL};
  void *rooms[2];
  cxo_Weigher *w = new_weigher(&pause, rooms);
  size_t n = (1u << 20) / (sizeof duties - 1) * (sizeof duties - 1);
  char *text = malloc(n);
  int code = 0;
  jmp_buf out;
  for (size_t i = 0; text && i < n; i++) text[i] = duties[i % (sizeof duties - 1)];
  if (w && text) {
    CHECK(test_is(weighed(w, text, n, &code), "cio") && code == 0);
    CHECK(pause.left < 1000000 - 100 && pause.left > 1000000 - 1000);
    pause.left = 3;
    weighed(w, text, n, &code);
    CHECK(code == 7 && pause.left == -1); /* and is not asked again */
    pause.left = 3;
    pause.out = &out;
    if (setjmp(out) == 0) {
      weighed(w, text, n, &code);
      CHECK(0);
    }
    pause.left = 1000000;
    CHECK(test_is(weighed(w, text, n, &code), "cio") && code == 0);
  }
  free(text);
  free(rooms[0]);
  free(rooms[1]);
}

static void decides(void) {
  static const char *const cases[][2] = {
      {"", "none"},
      {"We sell shoes.", "none"},
      {"You run the help desk, the office network and our ERP system.", "cio"},
      {"You own the product roadmap, the software architecture and lead our engineers.", "cto"},
  };
  void *rooms[2];
  cxo_Weigher *w = new_weigher(NULL, rooms);
  for (size_t i = 0; w && i < sizeof cases / sizeof *cases; i++) {
    int code;
    if (!test_is(weighed(w, cases[i][0], strlen(cases[i][0]), &code), cases[i][1]))
      test_failed(__FILE__, (int)i, cases[i][0]);
  }
  free(rooms[0]);
  free(rooms[1]);
}

/* Texts in blocks of their very size, and a sentence as full as it may be: for sanitizers. */
static void reads_to_the_end(void) {
  static const char *const ends[] = {"not the help desk b",
                                     "not the help desk bu",
                                     "help desk t",
                                     "Responsibilities",
                                     "\xE2",
                                     "\xE2\x80",
                                     "a \xE2\x80\xA2",
                                     "."};
  void *rooms[2];
  cxo_Weigher *w = new_weigher(NULL, rooms);
  for (size_t i = 0; w && i < sizeof ends / sizeof *ends; i++) {
    size_t n = strlen(ends[i]);
    int code;
    char *text = malloc(n);
    CHECK(text != NULL);
    if (!text) return;
    memcpy(text, ends[i], n);
    CHECK(test_is(weighed(w, text, n, &code), "none") && code == 0);
    free(text);
  }
  for (size_t cues = CXO_MAX_HITS - 1; w && cues <= CXO_MAX_HITS + 1; cues++) {
    char *text = malloc(cues * 10);
    int code;
    CHECK(text != NULL);
    if (!text) return;
    for (size_t i = 0; i < cues; i++) memcpy(text + i * 10, "help desk ", 10);
    CHECK(test_is(weighed(w, text, cues * 10, &code), "none") && code == 0);
    free(text);
  }
  free(rooms[0]);
  free(rooms[1]);
}

void weigh_tests(void) {
  test_run("weigh: decides", decides);
  test_run("weigh: reads to the end and no further", reads_to_the_end);
  test_run("weigh: can be ended, and goes on with the next text", can_be_ended);
}
