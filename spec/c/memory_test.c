/*
** memory_test.c: every operation that allocates, with the N-th allocation failing, N = 1, 2, 3 ...
** until none is left to fail: alone, and with all behind it. The code is CXO_EMEMORY, nothing is
** kept, sizes are told back as they were asked for, and with memory the result is as ever.
*/
#include <stdlib.h>

#include "test.h"

/* In front of each block stands its size. */
#define HEAD 16

typedef struct Memory {
  size_t in_use, asked; /* bytes; requests that may fail */
  size_t fail_at;       /* the number of the request that fails; 0: none */
  int stays;            /* do all behind it fail too? */
} Memory;

static void *fail_alloc(void *ud, void *ptr, size_t osize, size_t nsize) {
  Memory *memory = ud;
  char *old = ptr ? (char *)ptr - HEAD : NULL, *block;
  if (old) {
    size_t size;
    memcpy(&size, old, sizeof size);
    CHECK(size == osize);
  }
  if (nsize == 0) {
    if (old) memory->in_use -= osize, memset(old, 0xDD, HEAD + osize), free(old);
    return NULL;
  }
  memory->asked++;
  if (memory->fail_at &&
      (memory->asked == memory->fail_at || (memory->stays && memory->asked > memory->fail_at)))
    return NULL;
  block = malloc(HEAD + nsize); /* always moved: what points into the old one is found out */
  if (!block) return NULL;
  memset(block, 0xCC, HEAD + nsize);
  memcpy(block, &nsize, sizeof nsize);
  if (old) {
    memcpy(block + HEAD, ptr, osize < nsize ? osize : nsize);
    fail_alloc(ud, ptr, osize, 0);
  }
  memory->in_use += nsize;
  return block + HEAD;
}

/* What an operation made, as bytes that can be compared. */
typedef struct Result {
  char *at;
  size_t n;
} Result;

static void keep(Result *result, const void *at, size_t n) {
  char *longer = realloc(result->at, result->n + n + 1);
  if (!longer) abort();
  if (n) memcpy(longer + result->n, at, n);
  result->at = longer;
  result->n += n;
}

/* Does its work, frees what it made, and returns a code; *result holds what it made. */
typedef int (*Operation)(const void *arg, Memory *memory, Result *result);

#define AGAIN 16 /* of so many failures, one is followed by the same with memory */

static void fail_everywhere(const char *name, Operation operation, const void *arg) {
  Memory memory = {0, 0, 0, 0};
  Result whole = {NULL, 0};
  size_t requests;
  CHECK(operation(arg, &memory, &whole) == CXO_OK && memory.in_use == 0 && whole.n > 0);
  requests = memory.asked;
  CHECK(requests > 0);
  for (size_t n = 1; n <= requests; n++) {
    for (int stays = 0; stays < 2; stays++) {
      Memory failing = {0, 0, n, stays}, enough = {0, 0, 0, 0};
      Result none = {NULL, 0}, again = {NULL, 0};
      int code = operation(arg, &failing, &none);
      if (code == CXO_OK ? none.n != whole.n : code != CXO_EMEMORY || none.n > 0)
        test_failed(name, (int)n, "neither the whole nor an error without memory");
      if (failing.in_use) test_failed(name, (int)n, "something is kept");
      if (n % AGAIN == 1 && (operation(arg, &enough, &again) || again.n != whole.n ||
                             memcmp(again.at, whole.at, whole.n) != 0))
        test_failed(name, (int)n, "another result afterwards");
      free(none.at), free(again.at);
    }
  }
  free(whole.at);
}

/*
** Phrases
*/

static int compile_phrases(const void *arg, Memory *memory, Result *result) {
  enum { N = 300 };
  char texts[N][24];
  cxo_Phrase phrases[N];
  const cxo_PhraseOptions *options = arg;
  void *image = NULL;
  size_t size = 0;
  cxo_Error err = {0, 0, ""};
  for (int i = 0; i < N; i++) {
    int n = snprintf(texts[i], sizeof texts[i], "help desk number %d", i);
    phrases[i].text.at = texts[i];
    phrases[i].text.n = (size_t)n;
    phrases[i].id = (uint32_t)i;
  }
  int code = cxo_phrases_build(phrases, N, options, fail_alloc, memory, &image, &size, &err);
  CHECK(err.code == code);
  if (code) {
    CHECK(strcmp(err.text, "not enough memory") == 0);
    return code;
  }
  keep(result, image, size);
  fail_alloc(memory, image, size, 0);
  return CXO_OK;
}

static void phrases(void) {
  static const cxo_PhraseOptions all = {CXO_SEPARATORS_SPACE, CXO_SEMANTICS_ALL};
  static const cxo_PhraseOptions longest = {CXO_SEPARATORS_HYPHEN, CXO_SEMANTICS_LONGEST};
  fail_everywhere("phrases", compile_phrases, &all);
  fail_everywhere("phrases, longest", compile_phrases, &longest);
}

/*
** Packs: records by hand, of every kind that the built-in pack has, and the built-in pack itself
*/

static int build_and_free(cxo_Builder *b, int code, Memory *memory, Result *result) {
  void *image = NULL;
  size_t size = 0;
  const cxo_Pack *pack;
  cxo_Error err = {0, 0, ""};
  if (!code) {
    code = cxo_pack_build(b, &image, &size, &err);
    CHECK(err.code == code && (code == CXO_OK || strcmp(err.text, "not enough memory") == 0));
  }
  cxo_builder_free(b);
  if (code) return code;
  CHECK(cxo_pack_open(image, size, &pack, &err) == CXO_OK);
  keep(result, image, size);
  fail_alloc(memory, image, size, 0);
  return CXO_OK;
}

static int feed_text(cxo_Builder *b, const cxo_FieldInfo *info, cxo_Str text, cxo_Error *err) {
  return cxo_builder_set(b, info->name, strlen(info->name), text.at, text.n, 1, err);
}

/* The id of a row: its first field. */
static cxo_Str id_of(const cxo_Pack *pack, int kind, uint32_t row) {
  int field = 0;
  while (cxo_field_info(field)->kind != kind) field++;
  return cxo_pack_text(pack, field, row);
}

static int feed_field(cxo_Builder *b, const cxo_Pack *pack, int field, uint32_t row,
                      cxo_Error *err) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  cxo_List list = {NULL, 0};
  cxo_Str text = {NULL, 0};
  int code = CXO_OK;
  switch (info->type) {
  case CXO_TYPE_TEXT:
    text = cxo_pack_text(pack, field, row);
    break;
  case CXO_TYPE_CHOICE:
    text = cxo_pack_word(pack, field, row);
    break;
  case CXO_TYPE_REF:
    if (cxo_pack_ref(pack, field, row) != CXO_NONE)
      text = id_of(pack, info->of, cxo_pack_ref(pack, field, row));
    break;
  case CXO_TYPE_NUMBER:
    if (cxo_pack_number(pack, field, row) != CXO_NONE)
      code = cxo_builder_set_number(b, info->name, strlen(info->name),
                                    cxo_pack_number(pack, field, row), 1, err);
    break;
  case CXO_TYPE_TEXTS:
  case CXO_TYPE_REFS:
    list = cxo_pack_list(pack, field, row);
    break;
  default: /* made by the compiler */
    break;
  }
  for (uint32_t i = 0; i < list.n && !code; i++)
    code = feed_text(b, info,
                     info->type == CXO_TYPE_TEXTS ? cxo_pack_item(pack, list.at[i])
                                                  : id_of(pack, info->of, list.at[i]),
                     err);
  return text.n ? feed_text(b, info, text, err) : code;
}

/* Feeds a row with all that is nested in it, as from a pack file. */
static int feed_row(cxo_Builder *b, const cxo_Pack *pack, int kind, uint32_t row, cxo_Error *err) {
  const char *key = cxo_kind_key(kind);
  int code = cxo_builder_begin(b, key, strlen(key), 1, err);
  for (int f = 0; cxo_field_info(f) && !code; f++)
    if (cxo_field_info(f)->kind == kind) code = feed_field(b, pack, f, row, err);
  for (int f = 0; cxo_field_info(f) && !code; f++) {
    if (cxo_field_info(f)->type != CXO_TYPE_PARENT || cxo_field_info(f)->of != kind) continue;
    cxo_Range nested = cxo_pack_children(pack, cxo_field_info(f)->kind, row);
    for (uint32_t i = 0; i < nested.n && !code; i++)
      code = feed_row(b, pack, cxo_field_info(f)->kind, nested.first + i, err);
  }
  return code ? code : cxo_builder_end(b, err);
}

static int is_nested(int kind) {
  for (int f = 0; cxo_field_info(f); f++)
    if (cxo_field_info(f)->kind == kind && cxo_field_info(f)->type == CXO_TYPE_PARENT) return 1;
  return 0;
}

static int compile_fed(const void *arg, Memory *memory, Result *result) {
  const cxo_Pack *pack = arg;
  cxo_Builder *b = NULL;
  cxo_Error err = {0, 0, ""};
  int code = cxo_builder_new(fail_alloc, memory, &b);
  if (code) return code;
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++)
    for (uint32_t row = 0; !is_nested(kind) && row < cxo_pack_count(pack, kind) && !code; row++)
      code = feed_row(b, pack, kind, row, &err);
  CHECK(code == CXO_OK || (err.code == code && strcmp(err.text, "not enough memory") == 0));
  return build_and_free(b, code, memory, result);
}

static int compile_added(const void *arg, Memory *memory, Result *result) {
  cxo_Builder *b = NULL;
  cxo_Error err = {0, 0, ""};
  int code = cxo_builder_new(fail_alloc, memory, &b);
  if (code) return code;
  code = cxo_builder_add(b, arg, &err);
  CHECK(code == CXO_OK || strcmp(err.text, "not enough memory") == 0);
  return build_and_free(b, code, memory, result);
}

static void packs(void) {
  fail_everywhere("pack, added", compile_added, cxo_pack_builtin());
  fail_everywhere("pack, fed", compile_fed, cxo_pack_builtin());
}

/*
** Files and charts
*/

static int decode_text(const void *arg, Memory *memory, Result *result) {
  const cxo_Str *text = arg;
  cxo_Str out = {NULL, 0};
  void *block;
  size_t size;
  const char *encoding;
  cxo_Error err = {0, 0, ""};
  int code =
      cxo_text_decode(text->at, text->n, fail_alloc, memory, &out, &block, &size, &encoding, &err);
  CHECK(err.code == code);
  if (code) return code;
  keep(result, out.at, out.n);
  if (block) fail_alloc(memory, block, size, 0);
  return CXO_OK;
}

static void texts(void) {
  static const cxo_Str wide = {"\xFF\xFE"
                               "A\0\xE9\0",
                               6},
                       old = {"caf\xE9", 4};
  fail_everywhere("UTF-16", decode_text, &wide);
  fail_everywhere("Windows-1252", decode_text, &old);
}

/* All that can be asked of a chart: no answer may depend on what failed before. */
static void keep_chart(const cxo_Chart *chart, Result *result) {
  const cxo_ChartSummary *summary = cxo_chart_summary(chart);
  size_t size = cxo_set_size(chart);
  cxo_Set *set = malloc(size), *all = malloc(size);
  uint32_t *people = malloc(sizeof *people * (summary->people + 1));
  if (!set || !all || !people) abort();
  keep(result, summary, offsetof(cxo_ChartSummary, separator));
  for (uint32_t p = 0; p < summary->people; p++) {
    uint32_t activities[8] = {0};
    uint32_t facts[] = {cxo_chart_line(chart, p),
                        cxo_chart_manager(chart, p),
                        cxo_chart_below(chart, p),
                        cxo_chart_unit(chart, p),
                        cxo_chart_dotted(chart, p, activities, 4),
                        cxo_chart_owned(chart, p, activities + 4, 4)};
    keep(result, facts, sizeof facts);
    keep(result, activities, sizeof activities);
  }
  cxo_set_all(chart, all);
  for (int mark = 0; mark < CXO_MARK_COUNT; mark++) {
    cxo_set_marked(chart, mark, set);
    keep(result, people, cxo_set_list(chart, set, people, summary->people) * sizeof *people);
  }
  for (uint32_t role = 0; role < cxo_pack_count(cxo_pack_builtin(), CXO_ROLE); role++) {
    cxo_set_holders(chart, role, set);
    keep(result, people, cxo_set_list(chart, set, people, summary->people) * sizeof *people);
  }
  free(set), free(all), free(people);
}

static int open_chart(const void *arg, Memory *memory, Result *result) {
  const cxo_Str *text = arg;
  cxo_Chart *chart = NULL;
  cxo_Error err = {0, 0, ""};
  int code =
      cxo_chart_open(cxo_pack_builtin(), text->at, text->n, NULL, fail_alloc, memory, &chart, &err);
  CHECK(code == CXO_OK || (err.code == code && strcmp(err.text, "not enough memory") == 0));
  if (code) return code;
  keep_chart(chart, result);
  cxo_chart_free(chart);
  return CXO_OK;
}

/* `rows` rows under a header; of the fields, %1 is the row's number, %2 that of a row before. */
static void chart(const char *name, const char *header, const char *row, int rows) {
  size_t n = strlen(header), room = n + (size_t)rows * (strlen(row) + 40) + 1;
  char *text = malloc(room);
  if (!text) abort();
  memcpy(text, header, n);
  for (int i = 0; i < rows; i++)
    for (const char *c = row; *c; c++)
      if (*c == '%' && (c[1] == '1' || c[1] == '2'))
        n += (size_t)snprintf(text + n, room - n, "%d", *++c == '1' ? i : i / 3);
      else
        text[n++] = *c;
  cxo_Str whole = {text, n};
  fail_everywhere(name, open_chart, &whole);
  free(text);
}

static void charts(void) {
  chart("plain", "id,title,manager\n", "p%1,CTO number %1,p%2\n", 40);
  chart("quoted", "id;name;title;manager\r\n",
        "\"p\"\"%1\";Ann %1;\"Head of IT, %1\";\"Ann %2\"\r\n", 30);
  chart("every column",
        "id,name,title,manager,department,dotted,unit,grade,owns,duties,email,status\n",
        "p%1,Ann %1,Deputy CIO %1,p%2,Unit %1,p%1;p0;ann%2@x.org,U%2,G1,help desk; servers %1,"
        "runs the product roadmap %1,ann%1@x.org,active\n",
        300);
}

void memory_tests(void) {
  test_run("memory: phrases are compiled or refused", phrases);
  test_run("memory: packs are compiled or refused", packs);
  test_run("memory: texts are decoded or refused", texts);
  test_run("memory: charts are opened or refused", charts);
}
