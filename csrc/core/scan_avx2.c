/*
** scan_avx2.c: the tier for machines with AVX2. It is compiled for them by itself and called only
** where they are; the rest of the library needs no such machine.
*/
#include "scan.h"

#if defined(CXOI_HAS_VECTORS)

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,popcnt")
#endif

#include <immintrin.h>

#define TIER(name) cxoI_##name##_avx2

/* Which bytes lie in [low, low + count)? All bits of those are set. */
static inline __m256i bytes_in(__m256i v, char low, char count) {
  __m256i x = _mm256_sub_epi8(v, _mm256_set1_epi8(low));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(x, _mm256_set1_epi8((char)(count - 1))), x);
}

static inline __m256i is_byte(__m256i v, char c) {
  return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c));
}

static inline uint64_t mask_of(__m256i v) { return (uint32_t)_mm256_movemask_epi8(v); }

static inline void cxoI_block_avx2(const char *from, char *to, uint64_t *letters, uint64_t *inner) {
  *letters = *inner = 0;
  for (int i = 0; i < 64; i += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(from + i));
    __m256i upper = bytes_in(v, 'A', 26);
    __m256i lower = _mm256_or_si256(v, _mm256_and_si256(upper, _mm256_set1_epi8(0x20)));
    __m256i letter = _mm256_or_si256(bytes_in(lower, 'a', 26), bytes_in(v, '0', 10));
    __m256i mark =
        _mm256_or_si256(_mm256_or_si256(is_byte(v, '&'), is_byte(v, '\'')), is_byte(v, '.'));
    _mm256_storeu_si256((__m256i *)(void *)(to + i), lower);
    *letters |= (mask_of(letter) | mask_of(v)) << i; /* a byte's own high bit: another script */
    *inner |= mask_of(mark) << i;
  }
}

static inline uint32_t cxoI_count_avx2(uint64_t x) { return (uint32_t)_mm_popcnt_u64(x); }

static inline uint64_t cxoI_first8_avx2(const char *word, size_t n) {
  return _bzhi_u64(cxoI_load8(word), (uint32_t)(n < 8 ? 8 * n : 64));
}

static inline uint64_t cxoI_hash_avx2(const char *word, size_t n) {
  uint64_t last = cxoI_first8_avx2(word + cxoI_last8(n), n);
  return cxoI_join_hash(cxoI_first8_avx2(word, n), last, word, n);
}

#include "scan_tier.h"

size_t cxoI_ascii_avx2(const char *text, size_t n) {
  size_t i = 0;
  for (; n - i >= 128; i += 128) {
    const __m256i *at = (const __m256i *)(const void *)(text + i);
    __m256i a = _mm256_or_si256(_mm256_loadu_si256(at), _mm256_loadu_si256(at + 1));
    __m256i b = _mm256_or_si256(_mm256_loadu_si256(at + 2), _mm256_loadu_si256(at + 3));
    if (mask_of(_mm256_or_si256(a, b))) break;
  }
  for (; n - i >= 32; i += 32) {
    uint64_t high = mask_of(_mm256_loadu_si256((const __m256i *)(const void *)(text + i)));
    if (high) return i + cxoI_lowest(high);
  }
  while (i < n && (unsigned char)text[i] < 0x80) i++;
  return i;
}

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#else
typedef int cxoI_no_avx2; /* a translation unit is not empty */
#endif
