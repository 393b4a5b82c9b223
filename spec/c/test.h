/*
** test.h: the smallest harness. A test is a function; CHECK notes what does not hold and goes on.
** Output: what failed, then "ok NAME" or "not ok NAME".
*/
#ifndef cxo_test_h
#define cxo_test_h

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "../../csrc/cxo.h"

void test_run(const char *name, void (*test)(void));
void test_failed(const char *file, int line, const char *what);

#define CHECK(condition)                                                                           \
  do {                                                                                             \
    if (!(condition)) test_failed(__FILE__, __LINE__, #condition);                                 \
  } while (0)

/* An allocator that counts what is in use, in the size_t behind ud. */
void *test_alloc(void *ud, void *ptr, size_t osize, size_t nsize);

/* Is this cxo_Str, or this C string, the text? */
int test_is(cxo_Str s, const char *text);

/*
** The checksum of an image of `size` bytes, a pack or a set of phrases. It stands in the fourth
** word: put there, damage gets past it, and has to be found by the proof.
*/
uint32_t test_checksum(const uint32_t *image, size_t size);

/* One function a file, running its tests. */
void pack_tests(void);
void policy_tests(void);
void answer_tests(void);
void title_tests(void);
void text_tests(void);
void fold_tests(void);
void weigh_tests(void);
void phrases_tests(void);
void chart_tests(void);
void memory_tests(void);

#endif
