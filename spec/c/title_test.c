/*
** title_test.c: who a title says its bearer is.
*/
#include <stdlib.h>

#include "test.h"

typedef struct Case {
  const char *title;
  const char *readings; /* "role:relation" for each, blank between; "-" for a holder */
} Case;

static const Case cases[] = {
    {"CTO", "cto:-"},
    {"cto", "cto:-"},
    {"C.T.O.", "cto:-"},
    {"Chief Technology Officer", "cto:-"},
    {"Group Chief  Technical\tOfficer, EMEA", "cto:-"},
    {"Director", ""},
    {"Doctor of Actors", ""},
    {"Director of October Factories", ""},
    {"Precision Optician", ""},
    {"Assistant to the CTO", "cto:assistant-to"},
    {"Executive Assistant to the Group CTO", "cto:assistant-to"},
    {"Executive Assistant, CTO", "cto:assistant-to"},
    {"PA to CEO and CTO", "ceo:assistant-to cto:assistant-to"},
    {"Chief of Staff to the CTO", "cto:assistant-to"},
    {"Office of the CIO", "cio:office-of"},
    {"Director, CTO Office", "cto:office-of"},
    {"Deputy CIO", "cio:deputy"},
    {"Assistant Chief Information Officer", "cio:deputy"},
    {"Deputy Director, Chief Information Officer", "cio:-"},
    {"Former CTO, now CEO", "cto:former ceo:-"},
    {"Ex-CTO", "cto:former"},
    {"Aspiring CIO", "cio:aspiring"},
    {"Interim CTO", "cto:-"},
    {"Fractional CTO", "cto:-"},
    {"CIO & CTO", "cio:- cto:-"},
    {"CIO and Head of IT", "cio:- head-of-it:-"},
    {"CTO/Co-founder", "cto:-"},
    {"CTO-Founder", "cto:-"},
    {"CIO-Strategy-Head", "cio:unit"},
    {"CIO-CTO-Hd", "cio:unit cto:unit"},
    {"CTO Programme Manager", "cto:unit"},
    {"CIO Magazine", "cio:body"},
    {"Reports to CTO", "cto:reports-to"},
    {"Chief Investment Officer (CIO)", "chief-investment-officer:-"},
    {"Chief Innovation Officer, CIO", "chief-innovation-officer:-"},
    {"VP Engineering", "vp-engineering:-"},
    {"VP, Engineering", "vp-engineering:-"},
    {"Senior Vice President of Engineering", "vp-engineering:-"},
    {"VP Eng and acting CTO", "vp-engineering:- cto:-"},
    {"VP Sales", ""},
    {"CTO CTO CTO", "cto:-"},
    {"CEO Information Officer, CIO", "ceo:unit cio:-"},
    {"CIO, Center for Tiny Objects (CTO)", "cio:-"},
    {"CEO, CIO, COO, Chief Technology Office", "ceo:- cio:- coo:- cto:office-of"},
    {"CEO, CIO, COO, CFO, Chief Technology Office", "ceo:- cio:- coo:- cfo:-"},
    {"CTO\xE2\x80\x93", "cto:-"}, /* a dash with nothing behind it */
    {"R&", ""},
    {"aCTO", ""},
    {"", ""},
    {"   ,;/", ""},
    {"\xFF\xFE\x80 CTO \xC3", "cto:-"},
    {"\xEF\xBC\xA3\xEF\xBC\xB4\xEF\xBC\xAF", "cto:-"}, /* full width */
    {"Chief\xC2\xA0Technology O\xEF\xAC\x83"
     "cer",
     "cto:-"}, /* a blank that holds, a ligature */
    {"CTO \xE2\x80\x93 Berlin", "cto:-"},
    {"\xE2\x80\x8F"
     "CTO",
     "cto:-"}, /* a right-to-left mark */
};

static void readings_of(const cxo_Pack *pack, const char *text, size_t n, char *to, size_t room) {
  cxo_Title title;
  cxo_title_read(pack, text, n, NULL, 0, &title);
  to[0] = '\0';
  for (uint32_t i = 0; i < title.count; i++) {
    const cxo_Reading *r = &title.readings[i];
    const char *relation =
        r->relation == CXO_NONE ? "-" : cxo_pack_text(pack, CXO_RELATION_ID, r->relation).at;
    CHECK(r->from < r->to && r->to <= n);
    snprintf(to + strlen(to), room - strlen(to), "%s%s:%s", i ? " " : "",
             cxo_pack_text(pack, CXO_ROLE_ID, r->role).at, relation);
  }
}

static void reads_titles(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char got[256];
    size_t n = strlen(cases[i].title);
    char *title = malloc(n + !n); /* of its very size, for sanitizers */
    CHECK(title != NULL);
    if (!title) return;
    memcpy(title, cases[i].title, n);
    readings_of(cxo_pack_builtin(), title, n, got, sizeof got);
    free(title);
    if (strcmp(got, cases[i].readings) != 0) {
      printf("'%s' gave '%s', not '%s'\n", cases[i].title, got, cases[i].readings);
      test_failed(__FILE__, __LINE__, cases[i].title);
    }
  }
}

static void finds_levels(void) {
  static const struct {
    const char *title, *level;
  } levels[] = {{"CTO", "chief"},
                {"Chief Data", "chief"},
                {"Chief Engineering", "chief"},
                {"Deputy Director of IT", "director"},
                {"Deputy CTO", NULL},
                {"VP Sales", "vp"},
                {"Head of IT", "head"},
                {"IT Manager", "manager"},
                {"Sales Associate", "staff"},
                {"Board Secretary", "staff"},
                {"Director, CTO Office", "director"},
                {"Gardener", NULL}};
  for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
    cxo_Title title;
    cxo_title_read(cxo_pack_builtin(), levels[i].title, strlen(levels[i].title), NULL, 0, &title);
    int right = title.level == CXO_NONE
                    ? levels[i].level == NULL
                    : levels[i].level &&
                          test_is(cxo_choice_word(CXO_RANK_LEVEL, title.level), levels[i].level);
    if (!right) test_failed(__FILE__, __LINE__, levels[i].title);
  }
}

static void finds_areas(void) {
  static const struct {
    const char *title, *area;
  } areas[] = {{"Senior Software Engineer", "engineering"}, {"Sales Engineer", "sales"},
               {"Business Development Manager", "sales"},   {"IT Manager", "it-operations"},
               {"Network Engineer", "it-operations"},       {"Head of R&D", "engineering"},
               {"Security Engineer", "security"},           {"Gardener", NULL}};
  const cxo_Pack *pack = cxo_pack_builtin();
  for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
    cxo_Title title;
    cxo_title_read(pack, areas[i].title, strlen(areas[i].title), NULL, 0, &title);
    int right =
        title.area == CXO_NONE
            ? areas[i].area == NULL
            : areas[i].area && test_is(cxo_pack_text(pack, CXO_AREA_ID, title.area), areas[i].area);
    if (!right) test_failed(__FILE__, __LINE__, areas[i].title);
  }
}

static void gives_spans(void) {
  cxo_Title title;
  const char *text = "Acting  Chief Technology Officer!";
  cxo_title_read(cxo_pack_builtin(), text, strlen(text), NULL, 0, &title);
  CHECK(title.count == 1 && title.readings[0].from == 8 && title.readings[0].to == 32);
  text = "\xE2\x82\xAC \xEF\xBC\xA3\xEF\xBC\xB4\xEF\xBC\xAF!";
  cxo_title_read(cxo_pack_builtin(), text, strlen(text), NULL, 0, &title);
  CHECK(title.count == 1 && title.readings[0].from == 4 && title.readings[0].to == 13);
}

/* Ten million bytes, no blanks or all short words: the start is read, the rest is not. */
static void bounds_long_titles(void) {
  size_t n = 10000000;
  char *text = malloc(n), got[256];
  CHECK(text != NULL);
  if (!text) return;
  memset(text, 'a', n);
  readings_of(cxo_pack_builtin(), text, n, got, sizeof got);
  CHECK(got[0] == '\0');
  for (size_t i = 0; i + 4 <= n; i += 4) memcpy(text + i, "CTO ", 4);
  readings_of(cxo_pack_builtin(), text, n, got, sizeof got);
  CHECK(strcmp(got, "cto:-") == 0);
  memset(text, '\0', n);
  readings_of(cxo_pack_builtin(), text, n, got, sizeof got);
  CHECK(got[0] == '\0');
  free(text);
}

static void says_what_is_held(void) {
  static const char *const held[][2] = {{"CTO", "cto"},
                                        {"CTO and CIO", "cio+cto"},
                                        {"Deputy CIO", "none"},
                                        {"", "none"},
                                        {"CIO, Pensions and Networks", "ambiguous"}};
  const cxo_Pack *pack = cxo_pack_builtin();
  for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
    cxo_Title title;
    cxo_Verdict verdict;
    size_t n = strlen(held[i][1]);
    cxo_title_read(pack, held[i][0], strlen(held[i][0]), NULL, 0, &title);
    cxo_title_verdict(&title, &verdict);
    for (size_t room = 0; room < n + 2; room++) {
      char *to = malloc(room + !room);
      int right = to && cxo_verdict_value(pack, &verdict, to, room) == n &&
                  memcmp(to, held[i][1], room < n ? room : n) == 0;
      if (!right) test_failed(__FILE__, (int)room, held[i][0]);
      free(to);
    }
  }
}

void title_tests(void) {
  test_run("title: roles and relations", reads_titles);
  test_run("title: what is held, in little room", says_what_is_held);
  test_run("title: areas", finds_areas);
  test_run("title: levels", finds_levels);
  test_run("title: spans are bytes of the original", gives_spans);
  test_run("title: long ones are bounded", bounds_long_titles);
}
