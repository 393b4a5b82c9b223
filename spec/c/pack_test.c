/*
** pack_test.c: the built-in pack, the compiler, and images that cannot be trusted.
*/
#include <stdlib.h>

#include "test.h"

static size_t in_use;

static void finds_rows(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  uint32_t cto = cxo_pack_find(pack, CXO_ROLE, "cto", 3);
  CHECK(cto != CXO_NONE);
  CHECK(test_is(cxo_pack_text(pack, CXO_ROLE_NAME, cto), "Chief Technology Officer"));
  CHECK(cxo_pack_find(pack, CXO_ROLE, "ctox", 4) == CXO_NONE);
  CHECK(cxo_pack_find(pack, CXO_ROLE, "", 0) == CXO_NONE);
  CHECK(cxo_pack_named(pack, CXO_ROLE, "CHIEF  technical officer", 24) == cto);
  CHECK(cxo_pack_named(pack, CXO_ROLE, "CTO", 3) == cto);
  CHECK(cxo_pack_named(pack, CXO_ROLE, "director", 8) == CXO_NONE);
  CHECK(cxo_pack_find(pack, CXO_SOURCE, "s4", 2) == cxo_pack_find(pack, CXO_SOURCE, "airfocus", 8));
}

static void reads_fields(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  uint32_t row = cxo_pack_find(pack, CXO_PROPOSITION, "cto-leads-engineering", 21);
  cxo_List roles = cxo_pack_list(pack, CXO_PROPOSITION_ROLES, row);
  cxo_Range claims = cxo_pack_children(pack, CXO_CLAIM, row);
  CHECK(roles.n == 1 && test_is(cxo_pack_text(pack, CXO_ROLE_ID, roles.at[0]), "cto"));
  CHECK(claims.n == 4);
  CHECK(
      test_is(cxo_pack_text(pack, CXO_CLAIM_ID, claims.first), "cto-leads-engineering@explainer"));
  CHECK(cxo_pack_ref(pack, CXO_CLAIM_PROPOSITION, claims.first) == row);
  CHECK(test_is(cxo_pack_word(pack, CXO_CLAIM_HEDGE, claims.first), "usual"));
  CHECK(cxo_pack_rank(pack, CXO_CLAIM_HEDGE, claims.first) == 1);
  CHECK(cxo_pack_word(pack, CXO_CLAIM_STANCE, claims.first).n == 0);
}

static void fields_of_a_kind_stand_together(void) {
  for (int f = 1; cxo_field_info(f); f++)
    CHECK(cxo_field_info(f)->kind >= cxo_field_info(f - 1)->kind);
  CHECK(cxo_field_info(-1) == NULL);
  CHECK(strcmp(cxo_kind_key(CXO_ROLE), "roles") == 0);
  CHECK(cxo_kind_name(CXO_KIND_COUNT) == NULL);
}

/* Feeds "field value" pairs of one record; the key begins it. */
static int feed(cxo_Builder *b, const char *key, const char *const *pairs, cxo_Error *err) {
  int code = cxo_builder_begin(b, key, strlen(key), 7, err);
  for (; !code && *pairs; pairs += 2)
    code = cxo_builder_set(b, pairs[0], strlen(pairs[0]), pairs[1], strlen(pairs[1]), 8, err);
  return code ? code : cxo_builder_end(b, err);
}

typedef struct Case {
  const char *name, *key;
  const char *pairs[12];
  int code;
  uint32_t where;
} Case;

/* What the compiler refuses, with the place that the caller gave. */
static void refuses_bad_records(void) {
  static const Case cases[] = {
      {"unknown list", "rolls", {NULL}, CXO_EFIELD, 7},
      {"misplaced", "claims", {NULL}, CXO_EFIELD, 7},
      {"missing field", "topics", {"id", "x", NULL}, CXO_EFIELD, 7},
      {"unknown field", "topics", {"id", "x", "nmae", "y", NULL}, CXO_EFIELD, 8},
      {"field twice", "topics", {"id", "x", "id", "y", NULL}, CXO_EDUPLICATE, 8},
      {"empty field", "topics", {"id", "", NULL}, CXO_EFIELD, 8},
      {"invalid UTF-8", "topics", {"id", "\xFF", NULL}, CXO_EENCODING, 8},
      {"no such word", "rules", {"severity", "fatal", NULL}, CXO_EFIELD, 8},
      {"no word in a phrase", "areas", {"phrases", "--", NULL}, CXO_EFIELD, 8},
      {"dangling",
       "roles",
       {"id", "x", "name", "X", "level", "vp", "area", "y", NULL},
       CXO_EREFERENCE,
       8},
      {"default without knob",
       "conflicts",
       {"id", "K", "kind", "direct", "point", "?", "default", "x", NULL},
       CXO_EFIELD,
       7},
      {"knob without side",
       "conflicts",
       {"id", "K", "kind", "direct", "point", "?", "knob", "x", NULL},
       CXO_EFIELD,
       7},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cxo_Builder *b;
    cxo_Error err = {0, 0, ""};
    void *image = NULL;
    size_t size = 0;
    in_use = 0;
    CHECK(cxo_builder_new(test_alloc, &in_use, &b) == CXO_OK);
    int code = feed(b, cases[i].key, cases[i].pairs, &err);
    if (!code) code = cxo_pack_build(b, &image, &size, &err);
    if (code != cases[i].code || err.code != code || err.where != cases[i].where || !err.text[0])
      test_failed(__FILE__, __LINE__, cases[i].name);
    cxo_builder_free(b);
    CHECK(in_use == 0);
  }
}

/* Numbers have calls of their own. */
static void refuses_bad_numbers(void) {
  cxo_Builder *b;
  cxo_Error err;
  in_use = 0;
  CHECK(cxo_builder_new(test_alloc, &in_use, &b) == CXO_OK);
  CHECK(cxo_builder_set_number(b, "weight", 6, 1, 5, &err) == CXO_EFIELD && err.where == 5);
  CHECK(cxo_builder_begin(b, "cues", 4, 6, &err) == CXO_OK);
  CHECK(cxo_builder_set_number(b, "id", 2, 1, 7, &err) == CXO_EFIELD && err.where == 7);
  CHECK(cxo_builder_set_number(b, "weight", 6, -1, 7, &err) == CXO_ELIMIT);
  CHECK(cxo_builder_set_number(b, "weight", 6, INT64_MAX, 7, &err) == CXO_ELIMIT);
  CHECK(cxo_builder_set_number(b, "weight", 6, 1, 7, &err) == CXO_OK);
  CHECK(cxo_builder_set_number(b, "weight", 6, 1, 8, &err) == CXO_EDUPLICATE && err.where == 8);
  CHECK(cxo_builder_set_number(b, "role", 4, 1, 8, NULL) == CXO_EFIELD);
  cxo_builder_free(b);
  CHECK(in_use == 0);
}

/* Names of what there is end with NULL, on both sides. */
static void names_end(void) {
  static const int ends[] = {-1, 1 << 20};
  CHECK(strcmp(cxo_code_name(CXO_OK), "ok") == 0 && cxo_kind_name(0) && cxo_kind_key(0));
  CHECK(cxo_column_name(0) && cxo_mark_name(0) && cxo_field_info(0));
  for (int i = 0; i < 2; i++) {
    CHECK(!cxo_kind_name(ends[i]) && !cxo_kind_key(ends[i]) && !cxo_field_info(ends[i]));
    CHECK(!cxo_column_name(ends[i]) && !cxo_mark_name(ends[i]));
    CHECK(strcmp(cxo_code_name(ends[i]), "unknown") == 0);
  }
}

static void refuses_a_second_id_and_phrase(void) {
  static const char *const topic[] = {"id", "x", "name", "X", NULL};
  static const char *const area[] = {"id", "a", "name", "A", "phrases", "Same Words", NULL};
  static const char *const other[] = {"id", "b", "name", "B", "phrases", "same words", NULL};
  cxo_Builder *b;
  cxo_Error err;
  void *image;
  size_t size;
  in_use = 0;
  CHECK(cxo_builder_new(test_alloc, &in_use, &b) == CXO_OK);
  CHECK(feed(b, "topics", topic, &err) == CXO_OK && feed(b, "topics", topic, &err) == CXO_OK);
  CHECK(cxo_pack_build(b, &image, &size, &err) == CXO_EDUPLICATE);
  cxo_builder_free(b);
  CHECK(cxo_builder_new(test_alloc, &in_use, &b) == CXO_OK);
  CHECK(feed(b, "areas", area, &err) == CXO_OK && feed(b, "areas", other, &err) == CXO_OK);
  CHECK(cxo_pack_build(b, &image, &size, &err) == CXO_EDUPLICATE);
  CHECK(strstr(err.text, "same words") != NULL);
  cxo_builder_free(b);
  CHECK(in_use == 0);
}

/* The built-in pack fed back gives the same bytes: nothing is lost, and order does not waver. */
static void rebuilds_itself(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  cxo_Builder *b;
  cxo_Error err;
  void *first, *second;
  size_t first_size, second_size;
  const cxo_Pack *again;
  in_use = 0;
  CHECK(cxo_builder_new(test_alloc, &in_use, &b) == CXO_OK);
  CHECK(cxo_builder_add(b, pack, &err) == CXO_OK);
  CHECK(cxo_pack_build(b, &first, &first_size, &err) == CXO_OK);
  cxo_builder_free(b);
  CHECK(cxo_pack_open(first, first_size, &again, &err) == CXO_OK);
  CHECK(cxo_pack_checksum(again) != 0);
  CHECK(cxo_pack_count(again, CXO_CLAIM) == cxo_pack_count(pack, CXO_CLAIM));
  CHECK(cxo_builder_new(test_alloc, &in_use, &b) == CXO_OK);
  CHECK(cxo_builder_add(b, again, &err) == CXO_OK);
  CHECK(cxo_pack_build(b, &second, &second_size, &err) == CXO_OK);
  cxo_builder_free(b);
  CHECK(first_size == second_size && memcmp(first, second, first_size) == 0);
  test_alloc(&in_use, first, first_size, 0);
  test_alloc(&in_use, second, second_size, 0);
  CHECK(in_use == 0);
}

static void touch(const cxo_Pack *pack) {
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++)
    for (uint32_t row = 0; row < cxo_pack_count(pack, kind); row++)
      for (int f = 0; cxo_field_info(f); f++) {
        const cxo_FieldInfo *info = cxo_field_info(f);
        if (info->kind != kind) continue;
        volatile char sink = 0;
        if (info->type == CXO_TYPE_TEXT || info->type == CXO_TYPE_JOINED) {
          cxo_Str text = cxo_pack_text(pack, f, row);
          for (size_t i = 0; i < text.n; i++) sink = text.at[i];
        } else if (info->type == CXO_TYPE_TEXTS) {
          cxo_List list = cxo_pack_list(pack, f, row);
          for (uint32_t i = 0; i < list.n; i++) sink = cxo_pack_item(pack, list.at[i]).at[0];
        } else if (info->type == CXO_TYPE_CHOICE) {
          cxo_pack_word(pack, f, row);
        }
        (void)sink;
      }
}

/* Any one word of an image may be wrong: it is refused, or every access stays inside. Tried with
** each word of the header, and with one in SOME behind it, since every trial reads the whole. */
#define SOME 89
#define HEADER 128
static void survives_damage(void) {
  const cxo_Pack *pack = cxo_pack_builtin(), *opened;
  uint32_t size = (uint32_t)cxo_pack_size(pack);
  static const uint32_t values[] = {0, 1, 3, 0x7FFFFFFF, 0xFFFFFFFF, 40, 4096};
  uint32_t *image = malloc(size);
  uint32_t accepted = 0;
  CHECK(image != NULL);
  if (!image) return;
  memcpy(image, pack, size);
  image[20] ^= 1;
  CHECK(cxo_pack_open(image, size, &opened, NULL) == CXO_EIMAGE); /* by its checksum */
  image[20] ^= 1;
  for (uint32_t word = 0; word < size / 4; word += word < HEADER ? 1 : SOME)
    for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
      uint32_t old = image[word];
      image[word] = values[v];
      if (word != 3) image[3] = test_checksum(image, size);
      if (cxo_pack_open(image, size, &opened, NULL) == CXO_OK) {
        cxo_Title title;
        touch(opened);
        cxo_title_read(opened, "Deputy CTO, Head of IT", 22, NULL, 0, &title);
        accepted++;
      }
      image[word] = old;
    }
  CHECK(accepted > 0);
  image[3] = test_checksum(image, size);
  for (uint32_t n = 0; n < size; n += 997)
    CHECK(cxo_pack_open(image, n, &opened, NULL) == CXO_EIMAGE);
  CHECK(cxo_pack_open((char *)image + 4, size - 4, &opened, NULL) == CXO_EIMAGE);
  free(image);
}

void pack_tests(void) {
  test_run("pack: finds rows by id, name, acronym, alias", finds_rows);
  test_run("pack: reads fields of every type", reads_fields);
  test_run("pack: fields of a kind stand together", fields_of_a_kind_stand_together);
  test_run("builder: refuses bad records, with their place", refuses_bad_records);
  test_run("builder: refuses bad numbers", refuses_bad_numbers);
  test_run("pack: names end", names_end);
  test_run("builder: refuses a second id, and a phrase of two areas",
           refuses_a_second_id_and_phrase);
  test_run("builder: a pack fed back gives the same bytes", rebuilds_itself);
  test_run("pack: no damaged image reads outside itself", survives_damage);
}
