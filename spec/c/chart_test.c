/*
** chart_test.c: the chart store against a plain reference that walks up from every person.
*/
#include <stdlib.h>

#include "test.h"

static size_t in_use;

static cxo_Chart *open_chart(const char *text, cxo_Error *err) {
  cxo_Chart *chart = NULL;
  cxo_chart_open(cxo_pack_builtin(), text, strlen(text), NULL, test_alloc, &in_use, &chart, err);
  return chart;
}

static void reads_a_small_chart(void) {
  const char *text = "id,name,title,manager\n"
                     "1,Ada,CEO,\n"
                     "2,\"Bo, Jr\",\"The \"\"real\"\" CTO\",1\n"
                     "\n"
                     "3,\"Cy\nLund\",Software Engineer,2\n"
                     "4,Di,Clerk,9\n";
  cxo_Error err;
  char field[64];
  in_use = 0;
  cxo_Chart *chart = open_chart(text, &err);
  CHECK(chart != NULL);
  if (!chart) return;
  const cxo_ChartSummary *s = cxo_chart_summary(chart);
  CHECK(s->people == 4 && s->roots == 1 && s->unknown == 1 && s->managers == 2);
  CHECK(s->depth == 2 && s->span == 1 && s->looped == 0 && s->repeated == 0);
  CHECK(cxo_chart_find(chart, "3", 1) == 2 && cxo_chart_find(chart, "5", 1) == CXO_NONE);
  CHECK(cxo_chart_line(chart, 1) == 3 && cxo_chart_line(chart, 2) == 5);
  CHECK(cxo_chart_line(chart, 3) == 7);
  CHECK(cxo_chart_manager(chart, 2) == 1 && cxo_chart_manager(chart, 3) == CXO_NONE);
  CHECK(cxo_chart_below(chart, 0) == 2 && cxo_chart_below(chart, 3) == 0);
  size_t n = cxo_chart_field(chart, 1, CXO_COLUMN_OF_TITLE, field, sizeof field);
  CHECK(n == 14 && memcmp(field, "The \"real\" CTO", n) == 0);
  CHECK(cxo_chart_field(chart, 1, CXO_COLUMN_OF_TITLE, NULL, 0) == 14);
  CHECK(cxo_chart_field(chart, 1, CXO_COLUMN_OF_DEPARTMENT, field, sizeof field) == 0);
  cxo_chart_free(chart);
  CHECK(in_use == 0);
}

/* Ids are compared as they are meant, however long they are and however they are quoted. */
static void finds_quoted_ids(void) {
  char text[2400], id[1024];
  for (size_t n = 1; n < 900; n += n < 250 || n > 270 ? 31 : 1) {
    memset(id, 'x', n);
    id[n / 2] = '"';
    id[n] = '\0';
    char *at = text + sprintf(text, "id,title,manager\n\"");
    for (size_t i = 0; i < n; i++) at += sprintf(at, id[i] == '"' ? "\"\"" : "%c", id[i]);
    sprintf(at, "\",CEO,\n2,CTO,%s\n", n > 1 ? id : "");
    in_use = 0;
    cxo_Chart *chart = open_chart(text, NULL);
    CHECK(chart != NULL);
    if (!chart) return;
    CHECK(cxo_chart_find(chart, id, n) == 0);
    CHECK(cxo_chart_manager(chart, 1) == (n > 1 ? 0 : CXO_NONE));
    cxo_chart_free(chart);
    CHECK(in_use == 0);
  }
}

/* What the separator line of spreadsheets, quotes and line ends come to: the second person's id. */
static void reads_odd_csv(void) {
  static const struct {
    const char *text, *id;
    uint32_t line;
  } odd[] = {
      {"sep=;\nid;title\n1;CEO\n2,3;CTO\n", "2,3", 4},
      {"sep=;\r\nid;title\r\n1;CEO\r\n2,3;CTO\r\n", "2,3", 4},
      {"sep=;\rid;title\r1;CEO\r2,3;CTO", "2,3", 4},
      {"sep=x,id,title\n,1,CEO\n,2,CTO\n", "2", 3}, /* a header like others */
      {"sep=\n,id,title\n", NULL, 0},
      {"sep=\r,id,title\r", NULL, 0},
      {"sep=;", NULL, 0},
      {"sep=;\r", NULL, 0},
      {"id,title\n1,CEO\n\"a\"\"\",CTO\n", "a\"", 3},
      {"id,title\n1,CEO\n\"a\"\"b\",\"CTO\"\"", "a\"b", 3},
      {"id,title\n1,\"C\r\nEO\"\n2,CTO\n", "2", 4},
      {"id,title\n1,\"C\rEO\"\n2,CTO\n", "2", 4},
      {"id,title\n1,\"C\n\rEO\r\"\n2,CTO\n", "2", 6},
      {"id,title\n\"a\"\"b\",CEO\n\"a\"\"c\",CTO\n", "a\"c", 3},
      {"id,title\n\"a\"\"\",CEO\n\"a\"\"\"\"\",CTO\n", "a\"\"", 3},
  };
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    size_t n = strlen(odd[i].text);
    char *text = malloc(n); /* of its very size, so that a sanitizer sees what is read behind it */
    cxo_Chart *chart = NULL;
    CHECK(text != NULL);
    if (!text) return;
    memcpy(text, odd[i].text, n);
    in_use = 0;
    cxo_chart_open(cxo_pack_builtin(), text, n, NULL, test_alloc, &in_use, &chart, NULL);
    if (odd[i].id) {
      uint32_t found = chart ? cxo_chart_find(chart, odd[i].id, strlen(odd[i].id)) : CXO_NONE;
      if (found != 1 || cxo_chart_line(chart, 1) != odd[i].line)
        test_failed(__FILE__, (int)i, odd[i].text);
    } else if (chart) {
      test_failed(__FILE__, (int)i, odd[i].text);
    }
    if (chart) cxo_chart_free(chart);
    CHECK(in_use == 0);
    free(text);
  }
}

/* Headers are compared to their end. */
static void reads_long_headers(void) {
  char text[700], header[200];
  memset(header, 'h', sizeof header);
  cxo_ChartOptions options = {0};
  options.headers[CXO_COLUMN_OF_TITLE].at = header;
  options.headers[CXO_COLUMN_OF_TITLE].n = sizeof header;
  for (int n = 127; n <= 200; n += n < 130 ? 1 : 35) {
    cxo_Chart *chart = NULL;
    sprintf(text, "id,%.*s\n1,CEO\n", n, header);
    in_use = 0;
    int code = cxo_chart_open(cxo_pack_builtin(), text, strlen(text), &options, test_alloc, &in_use,
                              &chart, NULL);
    CHECK(code == (n < 200 ? CXO_ECOLUMN : CXO_OK));
    if (chart) cxo_chart_free(chart);
    CHECK(in_use == 0);
  }
}

typedef struct Case {
  const char *name, *text;
  int code;
} Case;

static void refuses_bad_files(void) {
  static const Case cases[] = {
      {"empty", "", CXO_EEMPTY},
      {"header alone", "id,title,manager\n", CXO_EEMPTY},
      {"no ids at all", "id,title\n,CEO\n,CTO\n", CXO_EEMPTY},
      {"no title", "id,name,manager\n1,Ada,\n", CXO_ECOLUMN},
      {"neither id nor name", "title,manager\nCEO,\n", CXO_ECOLUMN},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cxo_Chart *chart = NULL;
    cxo_Error err = {0, 0, ""};
    in_use = 0;
    int code = cxo_chart_open(cxo_pack_builtin(), cases[i].text, strlen(cases[i].text), NULL,
                              test_alloc, &in_use, &chart, &err);
    if (code != cases[i].code || !err.text[0] || in_use)
      test_failed(__FILE__, (int)i, cases[i].name);
  }
}

/* A chart of n people whose managers are drawn at random: cycles, strangers and roots included. */
static char *random_chart(uint32_t n, uint64_t *seed) {
  static const char *const titles[] = {"CEO", "CTO", "CIO", "Software Engineer", "Clerk", "CFO"};
  char *text = malloc(64 + n * 48), *at = text;
  at += sprintf(at, "id,title,manager\n");
  for (uint32_t i = 0; i < n; i++) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    uint32_t draw = (uint32_t)(*seed >> 33), manager = draw % (n + 2);
    at += sprintf(at, "%u,%s,", i, titles[draw / 7 % 6]);
    if (draw % 11) at += sprintf(at, "%u", manager);
    at += sprintf(at, "\n");
  }
  return text;
}

/* Who is met on the way up; a cycle is left where it is entered again. */
static int is_above(const cxo_Chart *chart, uint32_t person, uint32_t top, uint32_t n) {
  for (uint32_t steps = 0; steps <= n && person != CXO_NONE; steps++) {
    person = cxo_chart_manager(chart, person);
    if (person == top) return 1;
  }
  return 0;
}

static int on_a_cycle(const cxo_Chart *chart, uint32_t person, uint32_t n) {
  return is_above(chart, person, person, n);
}

/* Away from cycles, where the tree is cut, sets and walks must agree. */
static void check_against_walks(const cxo_Chart *chart, uint32_t n) {
  const cxo_Pack *pack = cxo_pack_builtin();
  size_t size = cxo_set_size(chart);
  cxo_Set *cto = malloc(size), *all = malloc(size), *under = malloc(size), *looped = malloc(size);
  cxo_Set *over = malloc(size), *direct = malloc(size);
  uint32_t *list = malloc(n * sizeof *list), *above = malloc(n * sizeof *above), cycles = 0;
  cxo_set_holders(chart, cxo_pack_find(pack, CXO_ROLE, "cto", 3), cto);
  cxo_set_all(chart, all);
  cxo_set_marked(chart, CXO_MARK_LOOPED, looped);
  cxo_set_under(chart, all, cto, under);
  cxo_set_directly_under(chart, all, cto, direct);
  cxo_set_over(chart, cto, all, 2, over);
  CHECK(cxo_set_count(chart, all) == n);
  CHECK(cxo_set_list(chart, all, list, CXO_NONE) == n);
  cxo_set_nearest_each(chart, cto, above);
  for (uint32_t p = 0; p < n; p++) {
    CHECK(list[p] == p);
    CHECK(above[p] == cxo_set_nearest_above(chart, cto, p));
    int loop = on_a_cycle(chart, p, n), into_loop = 0, expect = 0;
    uint32_t below = 0, manager = cxo_chart_manager(chart, p), nearest = CXO_NONE;
    cycles += loop ? 1 : 0;
    CHECK(cxo_set_has(chart, looped, p) == loop);
    CHECK(cxo_set_has(chart, direct, p) ==
          (manager != CXO_NONE && cxo_set_has(chart, cto, manager)));
    for (uint32_t q = 0; q < n; q++) {
      into_loop |= is_above(chart, p, q, n) && on_a_cycle(chart, q, n);
      if (q != p && cxo_set_has(chart, cto, q) && is_above(chart, p, q, n)) expect = 1;
      below += is_above(chart, q, p, n) ? 1 : 0;
    }
    for (uint32_t q = manager, steps = 0; q != CXO_NONE && nearest == CXO_NONE && steps <= n;
         steps++) {
      if (cxo_set_has(chart, cto, q)) nearest = q;
      q = cxo_chart_manager(chart, q);
    }
    if (!loop && !into_loop) {
      CHECK(cxo_set_has(chart, under, p) == expect);
      CHECK(cxo_set_nearest_above(chart, cto, p) == nearest);
    }
    if (!loop) {
      CHECK(cxo_chart_below(chart, p) == below);
      CHECK(cxo_set_count_below(chart, all, p) == below);
      CHECK(cxo_set_has(chart, over, p) == (cxo_set_has(chart, cto, p) && below >= 2));
    }
  }
  cxo_set_marked(chart, CXO_MARK_SELF, looped);
  CHECK(cxo_chart_summary(chart)->looped == cycles + cxo_set_count(chart, looped));
  free(cto), free(all), free(under), free(looped), free(over), free(direct), free(list),
      free(above);
}

static void agrees_with_walks(void) {
  uint64_t seed = 42;
  for (int round = 0; round < 60; round++) {
    uint32_t n = 1 + (uint32_t)round * 5;
    uint64_t begun = seed;
    char *text = random_chart(n, &seed);
    in_use = 0;
    cxo_Chart *chart = open_chart(text, NULL);
    CHECK(chart != NULL);
    if (chart) check_against_walks(chart, n);
    cxo_chart_free(chart);
    if (in_use) printf("seed %llu\n", (unsigned long long)begun);
    CHECK(in_use == 0);
    free(text);
  }
}

/* A chain, and a cycle, of 300,000: nothing recurses, and every depth is right. */
static void walks_long_chains(void) {
  uint32_t n = 300000;
  for (int closed = 0; closed <= 1; closed++) {
    char *text = malloc(64 + n * 32), *at = text;
    at += sprintf(at, "id,title,manager\n0,CEO,%s\n", closed ? "299999" : "");
    for (uint32_t i = 1; i < n; i++) at += sprintf(at, "%u,Clerk,%u\n", i, i - 1);
    in_use = 0;
    cxo_Chart *chart = open_chart(text, NULL);
    CHECK(chart != NULL);
    if (chart) {
      CHECK(cxo_chart_summary(chart)->looped == (closed ? n : 0));
      CHECK(cxo_chart_summary(chart)->depth == n - 1);
      CHECK(cxo_chart_below(chart, 0) == n - 1);
    }
    cxo_chart_free(chart);
    free(text);
    CHECK(in_use == 0);
  }
}

void chart_tests(void) {
  test_run("chart: reads a small chart", reads_a_small_chart);
  test_run("chart: refuses bad files", refuses_bad_files);
  test_run("chart: reads odd CSV", reads_odd_csv);
  test_run("chart: reads long headers", reads_long_headers);
  test_run("chart: finds ids with quotes in them", finds_quoted_ids);
  test_run("chart: sets agree with walks on random charts", agrees_with_walks);
  test_run("chart: chains and cycles of 300,000", walks_long_chains);
}
