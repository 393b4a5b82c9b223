/*
** main.c: runs the C tests.
*/
#include <stdlib.h>

#include "test.h"

static int failed, all_failed;

void test_failed(const char *file, int line, const char *what) {
  printf("%s:%d: %s\n", file, line, what);
  failed = 1;
}

void test_run(const char *name, void (*test)(void)) {
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

int main(void) {
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
