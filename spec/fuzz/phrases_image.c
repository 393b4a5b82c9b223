/*
** phrases_image.c: a set of phrases from a stranger. Whatever cxo_phrases_check lets pass is
** scanned with: scans end, stay inside and agree. The input is an image, or where it does not begin
** like one, a byte of options and damage to a good image.
*/
#include "../../csrc/core/phrases.h"
#include "fuzz.h"

static const char *const list[] = {
    "help desk", "CTO", "r/d", "R&D", "a b c", "b", "a-b", "caf\xC3\xA9 au lait", "x1", "it's a b"};
#define COUNT (sizeof list / sizeof *list)

static const char prose[] =
    "The CTO's help\n desk: R&D, r/d, r / d; a b c a-b it\xE2\x80\x99s a - b "
    "caf\xC3\xA9 au lait, cafe\xCC\x81 au\xC2\xA0lait x1 x2 ";

static void *good_image(unsigned options, size_t *size) {
  FuzzMemory memory = {0, SIZE_MAX};
  cxo_PhraseOptions how = {(int)(options % 3), (int)(options / 3 % 2)};
  cxo_Phrase phrases[COUNT];
  size_t count = COUNT - options / 6 % COUNT;
  void *image;
  for (size_t i = 0; i < count; i++) {
    phrases[i].text = cxoI_cstr(list[i]);
    phrases[i].id = (uint32_t)i;
  }
  MUST(!cxo_phrases_build(phrases, count, &how, fuzz_alloc, &memory, &image, size, NULL));
  char *before = fuzz_copy(image, *size);
  fuzz_repair(image, *size);
  MUST(memcmp(before, image, *size) == 0); /* fuzz_repair still knows how */
  free(before);
  return image;
}

typedef struct Sum {
  size_t n, length;
  uint64_t sum;
} Sum;

static int note(void *ud, const cxo_Match *match) {
  Sum *s = ud;
  MUST(match->from < match->to && match->to <= s->length && match->id < CXO_MAX_PHRASES);
  MUST(++s->n <= s->length * CXO_MAX_PHRASE_WORDS);
  s->sum = cxoI_mix(s->sum ^ match->from ^ (uint64_t)match->to << 20 ^ (uint64_t)match->id << 40);
  return 0;
}

/* Scans the text, `times` over. */
static void scan(const cxo_Phrases *set, const char *text, size_t n, size_t times) {
  char *whole = fuzz_block(n * times);
  Sum plain = {0, n * times, 1};
  for (size_t i = 0; i < times; i++) memcpy(whole + i * n, text, n);
  MUST(cxo_phrases_scan(set, whole, n * times, CXO_TIER_PLAIN, note, &plain) == 0);
  for (int tier = CXO_TIER_PLAIN + 1; tier < CXO_TIER_COUNT; tier++) {
    Sum other = {0, n * times, 1};
    MUST(cxo_phrases_scan(set, whole, n * times, tier, note, &other) == 0);
    MUST(plain.n == other.n && plain.sum == other.sum);
  }
  free(whole);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  int is_image = size >= 4 && memcmp(data, "XCP", 3) == 0;
  size_t bytes = size;
  void *image = is_image ? fuzz_copy(data, size) : good_image(size ? data[0] : 0, &bytes);
  const cxo_Phrases *set = NULL;
  cxo_PhrasesInfo info;
  cxo_Error err;
  cxo_phrases_check(image, bytes, &set, &err);
  if (!is_image && size) fuzz_damage(image, bytes, data + 1, size - 1);
  fuzz_repair(image, bytes);
  if (cxo_phrases_check(image, bytes, &set, &err) == CXO_OK) {
    cxo_phrases_describe(set, &info);
    MUST(info.bytes == bytes);
    scan(set, prose, sizeof prose - 1, 1);
    scan(set, prose, sizeof prose - 1, 70); /* more than a window */
    scan(set, image, bytes, 1);
  }
  free(image);
  return 0;
}
