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

/* With any one word wrong an image is refused, or scans end, stay inside, and all tiers agree. */
static void survives_damage(void) {
  static const uint32_t values[] = {0, 1, 2, 8, 0x20, 0x40, 0x3FF, 0x8000, 0x7FFFFFFF, 0xFFFFFFFF};
  static const char text[] = "a help desk is a help-desk aaaaaaaaaaaaaaaaaaaaaaaa b a";
  const cxo_Phrases *set;
  size_t size, accepted = 0, refused = 0;
  uint32_t *image = (uint32_t *)(void *)build(texts, 3, &size);
  CHECK(image[3] == test_checksum(image, size)); /* it still knows how */
  for (size_t word = 4; word < size / 4; word++)
    for (size_t v = 0; v < 2 * sizeof values / sizeof *values; v++) {
      uint32_t old = image[word];
      image[word] = v % 2 ? values[v / 2] : old ^ values[v / 2];
      image[3] = test_checksum(image, size);
      if (cxo_phrases_check(image, size, &set, NULL) == CXO_OK) {
        Seen plain = {0, 0, {0, 0, 0}};
        CHECK(!cxo_phrases_scan(set, text, sizeof text - 1, CXO_TIER_PLAIN, see, &plain));
        for (int tier = CXO_TIER_BEST; tier < CXO_TIER_COUNT; tier++) {
          Seen seen = {0, 0, {0, 0, 0}};
          CHECK(!cxo_phrases_scan(set, text, sizeof text - 1, tier, see, &seen));
          CHECK(seen.n == plain.n && seen.last.to == plain.last.to);
        }
        accepted++;
      } else {
        refused++;
      }
      image[word] = old;
    }
  CHECK(accepted > 0 && refused > 0);
  image[3] = test_checksum(image, size);
  test_alloc(&in_use, image, size, 0);
}

/* A table without an empty entry, none of them right: looking for a word comes to an end. */
static void ends_in_full_tables(void) {
  enum { ENTRY_MASK = 14, FIRST_AT, PAIR_AT, ENTRIES_AT };
  static const char text[] = "a help desk is a help-desk aaaaaaaaaaaaaaaaaaaaaaaa b a";
  const cxo_Phrases *set;
  size_t size;
  uint32_t *image = (uint32_t *)(void *)build(texts, 3, &size);
  for (uint32_t i = image[FIRST_AT] / 4; i < image[ENTRIES_AT] / 4; i++) image[i] = UINT32_MAX;
  for (uint32_t i = 0; i <= 2 * image[ENTRY_MASK] + 1; i++) image[image[ENTRIES_AT] / 4 + i] = 1;
  image[3] = test_checksum(image, size);
  CHECK(image[FIRST_AT] < image[PAIR_AT] && image[PAIR_AT] < image[ENTRIES_AT]);
  CHECK(cxo_phrases_check(image, size, &set, NULL) == CXO_OK);
  for (int tier = CXO_TIER_BEST; tier < CXO_TIER_COUNT; tier++) {
    Seen seen = {0, 0, {0, 0, 0}};
    CHECK(!cxo_phrases_scan(set, text, sizeof text - 1, tier, see, &seen) && seen.n == 0);
  }
  test_alloc(&in_use, image, size, 0);
}

/*
** Windows end anywhere: in a word, before and behind one. Words that end like a phrase are none,
** and none is lost or told twice.
*/
static void goes_on_behind_windows(void) {
  static const char *const few[] = {"desk"};
  static const struct {
    const char *word;
    size_t matches; /* of each */
  } cases[] = {{"helpdesk ", 0}, {"desk ", 1}, {"desk-desk ", 2}, {"help.desk ", 0}};
  enum { ROOM = 70000, LAPS = 6000 };
  static char longest[200];
  size_t size;
  char *text = malloc(ROOM);
  CHECK(text != NULL);
  if (!text) return;
  memset(longest, 'x', sizeof longest - 1);
  for (size_t look = 5; look < 140; look++) { /* how far ahead a window looks, so where it is cut */
    const char *const two[] = {"desk", longest + sizeof longest - 1 - look};
    cxo_Phrases *set = build(two, 2, &size);
    size_t n = 0, laps = 0;
    for (; n + 9 <= ROOM; laps++, n += 9) memcpy(text + n, "helpdesk ", 9);
    for (int tier = CXO_TIER_BEST; tier < CXO_TIER_COUNT; tier++) {
      Seen seen = {0, 0, {0, 0, 0}};
      CHECK(cxo_phrases_scan(set, text, n, tier, see, &seen) == 0 && seen.n == 0);
    }
    for (size_t i = 0; i < n; i++) text[i] = text[i] == ' ' ? '-' : i % 9 < 4 ? ' ' : text[i];
    for (int tier = CXO_TIER_BEST; tier < CXO_TIER_COUNT; tier++) {
      Seen seen = {0, 0, {0, 0, 0}};
      CHECK(cxo_phrases_scan(set, text, n, tier, see, &seen) == 0 && seen.n == laps);
    }
    test_alloc(&in_use, set, size, 0);
  }
  cxo_Phrases *set = build(few, 1, &size);
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    for (size_t shift = 0; shift < 130; shift++) {
      size_t n = shift, length = strlen(cases[i].word), laps = 0;
      memset(text, ' ', shift);
      for (; laps < LAPS && n + length <= ROOM; laps++, n += length)
        memcpy(text + n, cases[i].word, length);
      for (int tier = CXO_TIER_BEST; tier < CXO_TIER_COUNT; tier++) {
        Seen seen = {0, 0, {0, 0, 0}};
        CHECK(cxo_phrases_scan(set, text, n, tier, see, &seen) == 0);
        if (seen.n != laps * cases[i].matches) test_failed(__FILE__, (int)shift, cases[i].word);
      }
    }
  free(text);
  test_alloc(&in_use, set, size, 0);
}

/* Phrases that begin alike take little room: their tables are made smaller than their words. */
static void takes_little_room(void) {
  static const cxo_PhraseOptions options = {CXO_SEPARATORS_SPACE, CXO_SEMANTICS_ALL};
  enum { N = 2000 };
  static char room[N][16];
  static cxo_Phrase phrases[N];
  void *image = NULL;
  size_t size;
  for (uint32_t i = 0; i < N; i++) {
    phrases[i].text.at = room[i];
    phrases[i].text.n = (size_t)sprintf(room[i], "one two x%u", i);
    phrases[i].id = i;
  }
  in_use = 0;
  CHECK(!cxo_phrases_build(phrases, N, &options, test_alloc, &in_use, &image, &size, NULL));
  CHECK(size < N * 50);
  test_alloc(&in_use, image, size, 0);
  CHECK(in_use == 0);
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
  test_run("phrases: no damaged image misleads a scan", survives_damage);
  test_run("phrases: looking ends in full tables", ends_in_full_tables);
  test_run("phrases: windows end anywhere", goes_on_behind_windows);
  test_run("phrases: take little room", takes_little_room);
  test_run("phrases: refuses too many", refuses_too_many);
  test_run("phrases: images are proven", checks_images);
}
