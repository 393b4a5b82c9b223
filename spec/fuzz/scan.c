/*
** scan.c: a few phrases are compiled and a text is scanned for them: every tier finds what naive.h
** finds, in the documented order. The input: a byte of options, one for the length that the text is
** repeated to, phrases that end in a NUL, an empty one, the text.
*/
#include "found.h"

#define STEP 48 /* bytes of text for each unit of the second byte */

static void scan(const cxo_Phrases *set, const cxo_PhraseOptions *how, const cxo_Phrase *list,
                 size_t count, cxo_Str text) {
  Naive words = naive_read(text, how->separators), phrases[FOUND_PHRASES];
  for (size_t i = 0; i < count; i++) phrases[i] = naive_read(list[i].text, how->separators);
  Found plain = {NULL, 0, 0}, first = {NULL, 0, 1};
  MUST(cxo_phrases_scan(set, text.at, text.n, CXO_TIER_PLAIN, found_one, &plain) == 0);
  found_compare(&plain, &words, phrases, list, count, how->semantics == CXO_SEMANTICS_LONGEST);
  for (int tier = CXO_TIER_PLAIN + 1; tier < CXO_TIER_COUNT; tier++) {
    Found other = {NULL, 0, 0};
    MUST(cxo_phrases_scan(set, text.at, text.n, tier, found_one, &other) == 0);
    found_agree(&plain, &other);
    free(other.at);
  }
  MUST(cxo_phrases_scan(set, text.at, text.n, CXO_TIER_BEST, found_one, &first) ==
       (plain.n ? 7 : 0));
  free(plain.at), free(first.at);
  for (size_t i = 0; i < count; i++) naive_free(&phrases[i]);
  naive_free(&words);
}

/* Compiles the phrases without those that are refused. */
static void *compile(cxo_Phrase *list, size_t *count, const cxo_PhraseOptions *how,
                     FuzzMemory *memory, size_t *size) {
  void *image;
  cxo_Error err;
  for (;; memory->grants = SIZE_MAX) {
    int code = cxo_phrases_build(list, *count, how, fuzz_alloc, memory, &image, size, &err);
    if (code == CXO_OK) return image;
    MUST(memory->in_use == 0 && (code != CXO_EMEMORY || memory->grants == 0));
    if (code == CXO_EMEMORY) continue;
    MUST(err.where < *count);
    --*count;
    memmove(list + err.where, list + err.where + 1, (*count - err.where) * sizeof *list);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  cxo_Phrase list[FOUND_PHRASES];
  size_t at = 2, count = 0, bytes;
  if (size < 2) return 0;
  cxo_PhraseOptions how = {data[0] % 3, data[0] / 3 % 2};
  FuzzMemory memory = {0, data[0] / 6}; /* little at first, so that building fails */
  for (; count < FOUND_PHRASES && at < size && data[at]; at += list[count++].text.n + 1) {
    const uint8_t *end = memchr(data + at, 0, size - at);
    list[count].text =
        cxoI_str((const char *)data + at, end ? (size_t)(end - data) - at : size - at);
    list[count].id = (uint32_t)count;
  }
  const cxo_Phrases *set;
  void *image = compile(list, &count, &how, &memory, &bytes);
  MUST(cxo_phrases_check(image, bytes, &set, NULL) == CXO_OK);
  at = at < size ? at + 1 : size;
  size_t n = size - at, least = n ? (size_t)data[1] * STEP : 0, length = n < least ? least : n;
  char *text = fuzz_block(length);
  for (size_t i = 0; i < length; i++) text[i] = (char)data[at + i % n];
  scan(set, &how, list, count, cxoI_str(text, length));
  free(text);
  fuzz_alloc(&memory, image, bytes, 0);
  MUST(memory.in_use == 0);
  return 0;
}
