/*
** phrases.h: the image of a phrase set, and what its compiler (phrases.c) and the scanner (scan.c)
** must do alike.
**
** header | sieve | first-word filter | pair filter | entries | phrases | texts
**
** Words are hashed, and sequences of words chained: an entry of the table stands for the first
** words of some phrase, with whether there is more to come and which phrase ends here. Two bit
** filters, for the first word and for the first two, keep most text from getting that far; the
** sieve is a filter small enough for vector registers, which only one tier uses. Hashes only choose
** candidates: in the end the text itself is compared.
*/
#ifndef cxoI_phrases_h
#define cxoI_phrases_h

#include "common.h"

#define CXOI_PHRASES_MAGIC 0x01504358u /* "XCP" 1 on a little-endian machine */
#define CXOI_PHRASES_FORMAT 3u

/* The first words of a phrase, found by their hash. */
typedef struct cxoI_Entry {
  uint32_t tag;   /* high half of the hash */
  uint32_t value; /* CXOI_MORE if a phrase goes on; | number of the phrase that ends here, + 1 */
} cxoI_Entry;

#define CXOI_MORE 0x80000000u
#define CXOI_MARK '\x01'
#define CXOI_MAX_PROBES 128 /* an entry is found within so many steps, or it is not there */
/* A mark takes a byte more than it does in text. */
#define CXOI_MAX_LOOK (CXO_MAX_PHRASE + (CXO_MAX_PHRASE_WORDS - 1) * (CXO_MAX_GAP + 1) + 2)

typedef struct cxoI_PhraseRow {
  uint32_t text, n; /* bytes among the texts: words, ' ' or CXOI_MARK and a mark between them */
  uint32_t id;
} cxoI_PhraseRow;

/*
** The sieve: a bit for each first word in each of two tables. Three bytes choose it, the sums of
** the word's first bytes times the rising powers of 3, 5 and 15 in the field of 256 elements modulo
** x^8 + x^4 + x^3 + x + 1 (that of the GF2P8MULB instruction): the low bits of the first two are
** rows, the third has the number of the bit for either.
*/
#define CXOI_SIEVE_BYTES 5
typedef struct cxoI_Sieve {
  uint8_t rows[2][128];
} cxoI_Sieve;

struct cxo_Phrases {
  uint32_t magic, format, size, checksum; /* checksum of all that follows it */
  uint32_t separators, semantics;
  uint32_t phrases, first_words, longest; /* counts; `longest` in words */
  uint32_t look;                          /* folded bytes that a match can reach ahead */
  uint64_t seed;
  uint32_t first_shift, pair_shift, entry_mask;
  uint32_t first_at, pair_at, entries_at, rows_at, texts_at, text_bytes; /* byte offsets */
  uint32_t unused;
  cxoI_Sieve sieve;
};

static inline const void *cxoI_phrases_part(const cxo_Phrases *set, uint32_t at) {
  return (const char *)(const void *)set + at;
}

/* Hashes of folded words. `word` may be read to 8 bytes behind its end. */
#define CXOI_K1 0x9E3779B97F4A7C15u
#define CXOI_K2 0xC2B2AE3D27D4EB4Fu
#define CXOI_K3 0xD6E8FEB86659FD93u

/* The bits that the first n bytes of a word take up, 8 of them at most; n is not 0. */
static inline uint64_t cxoI_mask8(size_t n) {
  return UINT64_MAX >> 8 * ((8 - n) & (0 - (size_t)(n < 8)));
}

static inline uint64_t cxoI_first8(const char *word, size_t n) {
  return cxoI_load8(word) & cxoI_mask8(n);
}

/* Where the last 8 bytes of a word begin; 0 in a short one. Compilers like to make it a branch. */
static inline size_t cxoI_last8(size_t n) { return (n - 8) & (0 - (size_t)(n > 8)); }

/* Of what stands between the first and the last 8 bytes of a long word. */
static inline uint64_t cxoI_middle(const char *word, size_t n) {
  uint64_t x = 0;
  for (size_t i = 8; i + 8 < n; i += 8) {
    x = (x ^ cxoI_load8(word + i)) * CXOI_K3;
    x ^= x >> 29;
  }
  return x;
}

/* First and last 8 bytes, which are the same ones in a short word, the length, and the rest. */
static inline uint64_t cxoI_join_hash(uint64_t first, uint64_t last, const char *word, size_t n) {
  uint64_t x = (last + n) * CXOI_K2;
  x = first * CXOI_K1 ^ (x << 32 | x >> 32);
  return n > 16 ? x ^ cxoI_middle(word, n) : x;
}

static inline uint64_t cxoI_word_hash(const char *word, size_t n) {
  uint64_t mask = cxoI_mask8(n);
  return cxoI_join_hash(cxoI_load8(word) & mask, cxoI_load8(word + cxoI_last8(n)) & mask, word, n);
}

static inline uint64_t cxoI_chain_start(uint64_t seed, uint64_t word) {
  return (word ^ seed) * CXOI_K1;
}

static inline uint64_t cxoI_chain(uint64_t hash, unsigned separator, uint64_t word) {
  uint64_t x = (hash + separator * UINT64_C(0x9E3779B9)) * CXOI_K3;
  return ((x ^ x >> 29) ^ word) * CXOI_K1;
}

static inline int cxoI_has_bit(const uint64_t *bits, uint64_t i) {
  return (int)(bits[i / 64] >> i % 64 & 1);
}

/* The entry of a sequence of words, or NULL. */
static inline const cxoI_Entry *cxoI_entry(const cxo_Phrases *set, uint64_t hash) {
  const cxoI_Entry *entries = cxoI_phrases_part(set, set->entries_at);
  uint32_t i = (uint32_t)(hash >> 20) & set->entry_mask;
  for (int steps = 0; steps < CXOI_MAX_PROBES && entries[i].value; steps++) {
    if (entries[i].tag == (uint32_t)(hash >> 32)) return &entries[i];
    i = (i + 1) & set->entry_mask;
  }
  return NULL;
}

/*
** Separators. What stands between two words becomes one byte: ' ' for white space, else the one
** mark in it; 0 where there is more, which parts the words.
*/
static inline int cxoI_is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static inline unsigned cxoI_separator(const char *gap, size_t n, uint32_t mode) {
  char mark = ' ';
  if (n == 1 && *gap == ' ') return ' '; /* nearly always */
  if (n == 1 && (mode == CXO_SEPARATORS_BLANK || !cxoI_is_space(*gap))) {
    mark = *gap;
  } else if (mode == CXO_SEPARATORS_BLANK || n > CXO_MAX_GAP) {
    return 0;
  } else {
    for (size_t i = 0; i < n; i++) {
      if (cxoI_is_space(gap[i])) continue;
      if (mark != ' ') return 0;
      mark = gap[i];
    }
  }
  return mark == '-' && mode == CXO_SEPARATORS_HYPHEN ? ' ' : (unsigned char)mark;
}

/* What a byte of folded text is: part of words, part of them between letters only, or neither. */
static inline int cxoI_is_letter(char c) {
  unsigned char u = (unsigned char)c;
  return (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || u >= 0x80;
}

static inline int cxoI_is_inner(char c) { return c == '&' || c == '\'' || c == '.'; }

/* As cxo_phrases_scan; `pause` (or NULL) is called before each window, and may end it too. */
CXOI_FUNC int cxoI_scan(const cxo_Phrases *set, cxo_Str text, int tier, cxo_OnMatch fn,
                        int (*pause)(void *), void *ud);

#endif
