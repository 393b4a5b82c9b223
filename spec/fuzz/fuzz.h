/*
** fuzz.h: what the fuzz targets share. A target is one file with LLVMFuzzerTestOneInput: `make
** fuzz` links it with libFuzzer, `make test` with replay.c to run it over its corpus.
*/
#ifndef cxo_fuzz_h
#define cxo_fuzz_h

#include <stdio.h>
#include <stdlib.h>

#include "../../csrc/core/common.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold; else the program ends here, and the input is a finding. */
#define MUST(condition) ((condition) ? (void)0 : fuzz_failed(__FILE__, __LINE__, #condition))

static inline void fuzz_failed(const char *file, int line, const char *what) {
  fprintf(stderr, "%s:%d: must hold: %s\n", file, line, what);
  abort();
}

/* A block of exactly n bytes, so that a step beside it is seen. */
static inline void *fuzz_block(size_t n) {
  void *block = malloc(n ? n : 1);
  MUST(block);
  return block;
}

static inline char *fuzz_copy(const void *from, size_t n) {
  char *block = fuzz_block(n);
  if (n) memcpy(block, from, n);
  return block;
}

/* The allocator of all targets: up to 256 MB, and no more than `grants` times. */
#define FUZZ_MEMORY ((size_t)256 << 20)

typedef struct FuzzMemory {
  size_t in_use, grants;
} FuzzMemory;

static inline void *fuzz_alloc(void *ud, void *ptr, size_t osize, size_t nsize) {
  FuzzMemory *memory = ud;
  MUST(ptr ? osize <= memory->in_use : osize == 0);
  size_t others = memory->in_use - osize;
  if (nsize && (memory->grants == 0 || nsize > FUZZ_MEMORY - others)) return NULL;
  void *block = nsize ? realloc(ptr, nsize) : NULL;
  if (nsize == 0) free(ptr);
  MUST(block || nsize == 0);
  memory->grants -= nsize > 0;
  memory->in_use = others + nsize;
  return block;
}

static inline uint32_t fuzz_number(const uint8_t *data, int bytes) {
  uint32_t n = 0;
  while (bytes-- > 0) n = n << 8 | data[bytes];
  return n;
}

/* Adds to words of an image: each six bytes of data are a place and what to add there. */
static inline void fuzz_damage(void *image, size_t size, const uint8_t *data, size_t n) {
  uint32_t *words = image;
  for (; n >= 6; data += 6, n -= 6)
    words[fuzz_number(data, 2) % (size / 4)] += fuzz_number(data + 2, 4);
}

/* Makes size and checksum right again, which packs and sets of phrases have alike. */
static inline void fuzz_repair(void *image, size_t size) {
  uint32_t *words = image;
  uint64_t sum = size;
  if (size < 16) return;
  for (size_t i = 4; i < size / 4; i++) sum = cxoI_mix(sum ^ words[i]);
  words[2] = (uint32_t)size;
  words[3] = (uint32_t)(sum ^ sum >> 32);
}

#endif
