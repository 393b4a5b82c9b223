/*
** main.c: runs the C tests: all, or with arguments those whose names contain one of them, or none
** of them where the first argument is "-".
*/
#include <stdlib.h>

#include "test.h"

static int failed, all_failed, given;
static char **words;

void test_failed(const char *file, int line, const char *what) {
  printf("%s:%d: %s\n", file, line, what);
  failed = 1;
}

static int is_wanted(const char *name) {
  int but = given && strcmp(words[0], "-") == 0;
  for (int i = but; i < given; i++)
    if (strstr(name, words[i])) return !but;
  return given == 0 || but;
}

void test_run(const char *name, void (*test)(void)) {
  if (!is_wanted(name)) return;
  failed = 0;
  test();
  printf("%s %s\n", failed ? "not ok" : "ok", name);
  all_failed |= failed;
}

void *test_alloc(void *ud, void *ptr, size_t osize, size_t nsize) {
  size_t *in_use = ud;
  void *block = nsize ? realloc(ptr, nsize) : NULL;
  if (nsize == 0) free(ptr);
  if (nsize == 0 || block) *in_use += nsize - (ptr ? osize : 0);
  return block;
}

int test_is(cxo_Str s, const char *text) {
  return s.n == strlen(text) && memcmp(s.at, text, s.n) == 0;
}

uint32_t test_checksum(const uint32_t *image, size_t size) {
  uint64_t sum = size;
  for (size_t i = 4; i < size / 4; i++) {
    uint64_t x = sum ^ image[i];
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93u;
    sum = x ^ x >> 32;
  }
  return (uint32_t)(sum ^ sum >> 32);
}

int main(int argc, char **argv) {
  given = argc - 1;
  words = argv + 1;
  pack_tests();
  policy_tests();
  answer_tests();
  title_tests();
  text_tests();
  fold_tests();
  weigh_tests();
  phrases_tests();
  chart_tests();
  memory_tests();
  return all_failed;
}
