/*
** scan_avx512.c: the tier for machines with AVX-512 (VBMI2) and GFNI. All of the 64 places of a
** block go through the sieve (phrases.h) at once, so that one word start in about five is looked at
** by itself; with more than some 2,000 first words the sieve lets most of them through.
*/
#include "scan.h"

#if defined(CXOI_HAS_VECTORS)

#if defined(__clang__)
#pragma clang attribute push(                                                                      \
    __attribute__((target("avx512bw,avx512vl,avx512vbmi,avx512vbmi2,gfni,bmi,bmi2,popcnt"))),      \
    apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512bw,avx512vl,avx512vbmi,avx512vbmi2,gfni,bmi,bmi2,popcnt")
#endif

#include <immintrin.h>

#define TIER(name) cxoI_##name##_avx512

#if defined(__clang__)
#define UNROLLED_LOOP _Pragma("unroll")
#else
#define UNROLLED_LOOP _Pragma("GCC unroll 8") /* or vectors stay in memory */
#endif

static inline __m512i each(int byte) { return _mm512_set1_epi8((char)byte); }

/* Which bytes lie in [low, low + count)? */
static inline uint64_t bytes_within(__m512i v, char low, char count) {
  return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(v, each(low)), each(count));
}

static inline void cxoI_block_avx512(const char *from, char *to, uint64_t *letters,
                                     uint64_t *inner) {
  __m512i v = _mm512_loadu_si512(from);
  uint64_t upper = bytes_within(v, 'A', 26);
  __m512i lower = _mm512_mask_add_epi8(v, upper, v, each(0x20));
  _mm512_storeu_si512(to, lower);
  *letters = bytes_within(lower, 'a', 26) | bytes_within(v, '0', 10) | _mm512_movepi8_mask(v);
  *inner = bytes_within(v, '&', 2) | _mm512_cmpeq_epi8_mask(v, each('.')); /* & and ' */
}

static inline uint64_t cxoI_first8_avx512(const char *word, size_t n) {
  return _bzhi_u64(cxoI_load8(word), (uint32_t)(n < 8 ? 8 * n : 64));
}

static inline uint64_t cxoI_hash_avx512(const char *word, size_t n) {
  uint64_t last = cxoI_first8_avx512(word + cxoI_last8(n), n);
  return cxoI_join_hash(cxoI_first8_avx512(word, n), last, word, n);
}

/* The sieve in registers. */
typedef struct Sieve {
  __m512i rows[4]; /* two to a table */
  __m512i powers[3][CXOI_SIEVE_BYTES];
  __m512i low_bit, high_bit; /* 1 << (i & 7) and 1 << (i >> 3 & 7), by i */
} Sieve;

static inline void load_sieve(Sieve *sieve, const cxo_Phrases *set) {
  static const uint8_t powers[3][CXOI_SIEVE_BYTES] = {{0x01, 0x03, 0x05, 0x0F, 0x11},
                                                      {0x01, 0x05, 0x11, 0x55, 0x1A},
                                                      {0x01, 0x0F, 0x55, 0x2E, 0xA1}};
  uint8_t low[64], high[64];
  for (int i = 0; i < 64; i++) {
    low[i] = (uint8_t)(1 << (i & 7));
    high[i] = (uint8_t)(1 << (i >> 3));
  }
  sieve->low_bit = _mm512_loadu_si512(low);
  sieve->high_bit = _mm512_loadu_si512(high);
  for (int i = 0; i < 4; i++)
    sieve->rows[i] = _mm512_loadu_si512(set->sieve.rows[i / 2] + i % 2 * 64);
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < CXOI_SIEVE_BYTES; i++) sieve->powers[k][i] = each(powers[k][i]);
}

/* Which of the starts in the 64 bytes at `text` pass? `words`, `more`: bits of them and the next.
 */
static inline uint64_t pass(const Sieve *sieve, const char *text, uint64_t starts, uint64_t words,
                            uint64_t more) {
  __m512i v = _mm512_loadu_si512(text), sum[3];
  uint64_t within = UINT64_MAX; /* does byte i belong to the word that starts i bytes before? */
  UNROLLED_LOOP
  for (int k = 0; k < 3; k++) sum[k] = v; /* the first power is 1 */
  UNROLLED_LOOP
  for (int i = 1; i < CXOI_SIEVE_BYTES; i++) {
    within &= words >> i | more << (64 - i);
    v = _mm512_maskz_loadu_epi8(within, text + i);
    UNROLLED_LOOP
    for (int k = 0; k < 3; k++)
      sum[k] = _mm512_xor_si512(sum[k], _mm512_gf2p8mul_epi8(v, sieve->powers[k][i]));
  }
  uint64_t passed = _mm512_mask_test_epi8_mask(
      starts, _mm512_permutex2var_epi8(sieve->rows[0], sum[0], sieve->rows[1]),
      _mm512_permutexvar_epi8(sum[2], sieve->low_bit));
  return _mm512_mask_test_epi8_mask(
      passed, _mm512_permutex2var_epi8(sieve->rows[2], sum[1], sieve->rows[3]),
      _mm512_permutexvar_epi8(sum[2], sieve->high_bit));
}

static uint32_t cxoI_starts_avx512(const cxo_Phrases *set, cxoI_Window *w) {
  Sieve sieve;
  uint8_t numbers[64];
  uint32_t n = 0;
  uint64_t carry = w->after_word;
  for (int i = 0; i < 64; i++) numbers[i] = (uint8_t)i;
  __m512i places = _mm512_loadu_si512(numbers);
  load_sieve(&sieve, set);
  for (uint32_t b = 0; b * 64 < w->starts; b++) {
    uint64_t starts = cxoI_starts(w, b, &carry);
    uint64_t passed = pass(&sieve, w->text + b * 64, starts, w->words[b], w->words[b + 1]);
    __m512i at = _mm512_maskz_compress_epi8(passed, places); /* 32 at most: words have ends */
    at = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(at));
    _mm512_storeu_si512(w->candidates + n,
                        _mm512_add_epi16(at, _mm512_set1_epi16((short)(b * 64))));
    n += (uint32_t)_mm_popcnt_u64(passed);
  }
  return n;
}

#define TIER_HAS_STARTS
#include "scan_tier.h"
#undef TIER_HAS_STARTS

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#else
typedef int cxoI_no_avx512; /* a translation unit is not empty */
#endif
