/*
** scan.h: the stages of a scan that each tier has in its own way (scan_tier.h), and what they work
** on: a window of folded text, lower case, with room behind it so that whole vectors and words of
** 8 bytes may be read past its end.
*/
#ifndef cxoI_scan_h
#define cxoI_scan_h

#include "phrases.h"

#define CXOI_WINDOW 8192 /* bytes of folded text at a time */
#define CXOI_BLOCKS (CXOI_WINDOW / 64)

typedef struct cxoI_Window {
  char text[CXOI_WINDOW + 128];
  uint64_t words[CXOI_BLOCKS + 2];           /* a bit for each byte of a word */
  uint16_t candidates[CXOI_WINDOW / 2 + 64]; /* word starts that may begin a phrase */
  uint32_t n;                                /* bytes of text */
  uint32_t starts; /* phrases begin before this byte; what is behind it is only looked at */
  uint64_t after_word, after_letter; /* 1: the byte before the window belongs to a word, a letter */
} cxoI_Window;

/* At least 57 bits from bit i on; what is above them is 0 or true too. */
static inline uint64_t cxoI_bits_from(const uint64_t *bits, uint32_t i) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t x;
  memcpy(&x, (const char *)(const void *)bits + i / 8, 8);
  return x >> i % 8;
#else
  uint32_t low = i % 64;
  uint64_t x = bits[i / 64] >> low;
  return low ? x | bits[i / 64 + 1] << (64 - low) : x;
#endif
}

#define CXOI_SURE 56 /* bits that cxoI_bits_from always gives */

/* Length of the word that begins at i, or CXOI_SURE where it is longer. */
static inline uint32_t cxoI_short_length(const cxoI_Window *w, uint32_t i) {
  return cxoI_lowest(~cxoI_bits_from(w->words, i) | UINT64_C(1) << CXOI_SURE);
}

/* Length of the word that begins at i. */
static inline uint32_t cxoI_word_length(const cxoI_Window *w, uint32_t i) {
  uint32_t n = cxoI_short_length(w, i), more = n;
  while (more == CXOI_SURE && i + n < w->n) n += more = cxoI_short_length(w, i + n);
  return n;
}

/* Where the next word begins, if that is at most CXO_MAX_GAP bytes behind i; else 0. */
static inline uint32_t cxoI_next_start(const cxoI_Window *w, uint32_t i) {
  uint64_t x = cxoI_bits_from(w->words, i) & ((UINT64_C(2) << CXO_MAX_GAP) - 1);
  return x ? i + cxoI_lowest(x) : 0;
}

/* The word starts of block b; carry: does a word reach into it? */
static inline uint64_t cxoI_starts(const cxoI_Window *w, uint32_t b, uint64_t *carry) {
  uint64_t words = w->words[b], starts = words & ~(words << 1 | *carry);
  *carry = words >> 63;
  return w->starts - b * 64 < 64 ? starts & ((UINT64_C(1) << (w->starts - b * 64)) - 1) : starts;
}

/*
** Copies n bytes of folded text (from may be the window's own) in lower case to w->text and finds
** the words; then the candidates, whose number it returns.
*/
typedef void (*cxoI_Classify)(cxoI_Window *w, const char *from);
typedef uint32_t (*cxoI_Candidates)(const cxo_Phrases *set, cxoI_Window *w);

CXOI_FUNC void cxoI_classify_plain(cxoI_Window *w, const char *from);
CXOI_FUNC uint32_t cxoI_candidates_plain(const cxo_Phrases *set, cxoI_Window *w);
/* How many bytes at `text` are ASCII, up to the first that is not. */
CXOI_FUNC size_t cxoI_ascii_plain(const char *text, size_t n);

#if defined(__x86_64__) && defined(__GNUC__) && !defined(CXO_NO_VECTORS)
#define CXOI_HAS_VECTORS
CXOI_FUNC void cxoI_classify_avx2(cxoI_Window *w, const char *from);
CXOI_FUNC uint32_t cxoI_candidates_avx2(const cxo_Phrases *set, cxoI_Window *w);
CXOI_FUNC size_t cxoI_ascii_avx2(const char *text, size_t n);
CXOI_FUNC void cxoI_classify_avx512(cxoI_Window *w, const char *from);
CXOI_FUNC uint32_t cxoI_candidates_avx512(const cxo_Phrases *set, cxoI_Window *w);
#endif

#endif
