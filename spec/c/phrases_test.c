/*
** phrases_test.c: what the Lua specs of phrases cannot reach: huge texts, stopping, bad images.
*/
#include <stdlib.h>

#include "test.h"

static size_t in_use;

static cxo_Phrases *build(const char *const *texts, size_t n, size_t *size) {
  static const cxo_PhraseOptions options = {CXO_SEPARATORS_SPACE, CXO_SEMANTICS_ALL};
  cxo_Phrase phrases[8];
  void *image = NULL;
  for (size_t i = 0; i < n; i++) {
    phrases[i].text.at = texts[i];
    phrases[i].text.n = strlen(texts[i]);
    phrases[i].id = (uint32_t)i;
  }
  in_use = 0;
  int code = cxo_phrases_build(phrases, n, &options, test_alloc, &in_use, &image, size, NULL);
  CHECK(code == CXO_OK);
  return image;
}

typedef struct Seen {
  size_t n, stop_at;
  cxo_Match last;
} Seen;

static int see(void *ud, const cxo_Match *match) {
  Seen *seen = ud;
  seen->last = *match;
  return ++seen->n == seen->stop_at ? 7 : 0;
}

static const char *const texts[] = {"help desk", "a", "aaaaaaaaaaaaaaaaaaaaaaaa b"};

static void stops(void) {
  size_t size;
  cxo_Phrases *set = build(texts, 3, &size);
  for (int tier = CXO_TIER_BEST; tier < CXO_TIER_COUNT; tier++) {
    Seen seen = {0, 2, {0, 0, 0}};
    CHECK(cxo_phrases_scan(set, "a a a a", 7, tier, see, &seen) == 7);
    CHECK(seen.n == 2 && seen.last.from == 2 && seen.last.to == 3);
    CHECK(cxo_phrases_scan(set, "", 0, tier, see, &seen) == 0);
    CHECK(cxo_phrases_scan(set, "a\0help\0desk", 11, tier, see, &seen) == 0 && seen.n == 3);
  }
  test_alloc(&in_use, set, size, 0);
  CHECK(in_use == 0);
}

/* More than 2 GiB of one letter, then of nothing that lasts, with a phrase at the very end. */
static void scans_huge_texts(void) {
  size_t n = ((size_t)1 << 31) + 12345, size;
  char *text = malloc(n);
  CHECK(text != NULL);
  if (!text) return;
  cxo_Phrases *set = build(texts, 3, &size);
  memset(text, 'a', n);
  memcpy(text + n - 10, " Help Desk", 10);
  for (int tier = CXO_TIER_PLAIN; tier < CXO_TIER_COUNT; tier++) {
    Seen seen = {0, 0, {0, 0, 0}};
    CHECK(cxo_phrases_scan(set, text, n, tier, see, &seen) == 0);
    CHECK(seen.n == 1 && seen.last.id == 0 && seen.last.from == n - 9 && seen.last.to == n);
  }
  size_t few = 100000000;
  for (size_t i = 0; i + 2 <= few; i += 2) memcpy(text + i, "\xC2\xAD", 2); /* soft hyphens */
  memcpy(text + few, "help desk", 9);
  for (int tier = CXO_TIER_PLAIN; tier < CXO_TIER_COUNT; tier++) {
    Seen seen = {0, 0, {0, 0, 0}};
    CHECK(cxo_phrases_scan(set, text, few + 9, tier, see, &seen) == 0);
    CHECK(seen.n == 1 && seen.last.from == few && seen.last.to == few + 9);
  }
  free(text);
  test_alloc(&in_use, set, size, 0);
}

/* Refused before anything is read. */
static void refuses_too_many(void) {
  static const cxo_PhraseOptions options = {CXO_SEPARATORS_SPACE, CXO_SEMANTICS_ALL};
  const cxo_Phrase phrase = {{"a", 1}, CXO_MAX_PHRASES};
  void *image = NULL;
  size_t size;
  cxo_Error err;
  in_use = 0;
  CHECK(cxo_phrases_build(NULL, (size_t)CXO_MAX_PHRASES + 1, &options, test_alloc, &in_use, &image,
                          &size, &err) == CXO_ELIMIT);
  CHECK(cxo_phrases_build(&phrase, 1, &options, test_alloc, &in_use, &image, &size, &err) ==
        CXO_ELIMIT);
  CHECK(err.where == 0 && !image && in_use == 0);
}

static void checks_images(void) {
  size_t size;
  const cxo_Phrases *opened;
  cxo_Phrases *set = build(texts, 3, &size);
  cxo_PhrasesInfo info;
  CHECK(cxo_phrases_check(set, size, &opened, NULL) == CXO_OK && opened == set);
  cxo_phrases_describe(set, &info);
  CHECK(info.phrases == 3 && info.words == 3 && info.longest == 2 && info.bytes == size);
  for (size_t n = 0; n < size; n += 5)
    CHECK(cxo_phrases_check(set, n, &opened, NULL) == CXO_EIMAGE);
  for (size_t i = 0; i < size; i++) {
    ((unsigned char *)set)[i] ^= 0x10;
    CHECK(cxo_phrases_check(set, size, &opened, NULL) == CXO_EIMAGE);
    ((unsigned char *)set)[i] ^= 0x10;
  }
  test_alloc(&in_use, set, size, 0);
}

void phrases_tests(void) {
  test_run("phrases: a scan can be stopped, and NUL is a byte like others", stops);
  test_run("phrases: texts of more than 2 GiB", scans_huge_texts);
  test_run("phrases: refuses too many", refuses_too_many);
  test_run("phrases: images are proven", checks_images);
}
