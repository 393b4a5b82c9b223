/*
** common.h: what every file of the core uses: error sentences, string comparison, memory.
*/
#ifndef cxoI_common_h
#define cxoI_common_h

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../cxo.h"

/* Functions that core files share and nobody else sees, whatever the compiler's flags are. */
#if defined(__GNUC__)
#define CXOI_FUNC __attribute__((visibility("hidden")))
#else
#define CXOI_FUNC
#endif

/*
** Writes a sentence into err (which may be NULL) and returns code. In the format %s is a C string,
** %S a cxo_Str, %u a size_t; a string is shown with control characters as '?', and cut at 60 bytes.
*/
CXOI_FUNC int cxoI_error(cxo_Error *err, int code, uint32_t where, const char *format, ...);
static inline int cxoI_no_memory(cxo_Error *err) {
  cxoI_error(err, CXO_EMEMORY, 0, "not enough memory");
  return CXO_EMEMORY;
}

static inline cxo_Str cxoI_str(const char *at, size_t n) {
  cxo_Str s = {at, n};
  return s;
}

static inline cxo_Str cxoI_cstr(const char *at) { return cxoI_str(at, strlen(at)); }

/* The order of bytes, a prefix first: the same on every machine. */
static inline int cxoI_compare(cxo_Str a, cxo_Str b) {
  size_t n = a.n < b.n ? a.n : b.n;
  int order = n ? memcmp(a.at, b.at, n) : 0;
  return order ? order : (a.n > b.n) - (a.n < b.n);
}

static inline int cxoI_equal(cxo_Str a, cxo_Str b) {
  return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

static inline int cxoI_is(cxo_Str a, const char *b) { return cxoI_equal(a, cxoI_cstr(b)); }

/* An allocator with its user data. */
typedef struct cxoI_Mem {
  cxo_Alloc alloc;
  void *ud;
} cxoI_Mem;

static inline void *cxoI_new(const cxoI_Mem *mem, size_t n) {
  return mem->alloc(mem->ud, NULL, 0, n);
}

static inline void cxoI_free(const cxoI_Mem *mem, void *block, size_t n) {
  if (block) (void)mem->alloc(mem->ud, block, n, 0);
}

/* Writes s behind the n bytes of `to` as far as there is room; returns n with all of s. */
static inline size_t cxoI_append(cxo_Str s, size_t n, char *to, size_t room) {
  size_t fits = n < room ? room - n : 0;
  if (fits > s.n) fits = s.n;
  if (fits) memcpy(to + n, s.at, fits);
  return n + s.n;
}

/* A growable block of bytes. */
typedef struct cxoI_Buffer {
  char *at;
  size_t n, room;
} cxoI_Buffer;

/* Makes room for n more bytes and returns where they go (n is already counted in), or NULL. */
CXOI_FUNC void *cxoI_grow(const cxoI_Mem *mem, cxoI_Buffer *buffer, size_t n);
CXOI_FUNC void cxoI_release(const cxoI_Mem *mem, cxoI_Buffer *buffer);

/* Sorts numbers by before(ctx, a, b): should a stand before b? Heap sort: no memory, no worst case.
 */
typedef int (*cxoI_Before)(const void *ctx, uint32_t a, uint32_t b);
CXOI_FUNC void cxoI_sort(uint32_t *items, size_t n, cxoI_Before before, const void *ctx);

/* The length of the longest valid UTF-8 prefix of s. */
CXOI_FUNC size_t cxoI_utf8_valid(cxo_Str s);

/* Eight bytes, the first one lowest, on every machine. */
static inline uint64_t cxoI_load8(const char *at) {
  uint64_t x;
  memcpy(&x, at, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  x = __builtin_bswap64(x);
#endif
  return x;
}

/* The lowest bit of a number that is not 0. */
static inline uint32_t cxoI_lowest(uint64_t x) {
#if defined(__GNUC__)
  return (uint32_t)__builtin_ctzll(x);
#else
  uint32_t n = 0;
  for (; !(x & 1); x >>= 1) n++;
  return n;
#endif
}

static inline uint64_t cxoI_mix(uint64_t x) {
  x ^= x >> 32;
  x *= 0xD6E8FEB86659FD93u;
  x ^= x >> 32;
  return x;
}

/* Hash of a key; the seed keeps a stranger from choosing keys that collide. */
static inline uint64_t cxoI_hash(uint64_t seed, cxo_Str key) {
  uint64_t x = seed ^ key.n * 0x9E3779B97F4A7C15u, word;
  for (; key.n >= 8; key.at += 8, key.n -= 8) {
    memcpy(&word, key.at, 8);
    x = cxoI_mix(x ^ word);
  }
  word = 0;
  if (key.n) memcpy(&word, key.at, key.n);
  return cxoI_mix(cxoI_mix(x ^ word));
}

/* Asks for a cache line ahead of its use; nothing depends on it. */
#if defined(__GNUC__)
#define cxoI_prefetch(at) __builtin_prefetch(at)
#else
#define cxoI_prefetch(at) ((void)0)
#endif

static inline int cxoI_is_blank(char c) { return c == ' ' || c == '\t'; }

#endif
