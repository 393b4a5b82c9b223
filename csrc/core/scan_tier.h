/*
** scan_tier.h: the body of a tier, included once by each of scan_plain.c and scan_avx2.c. They give
** it TIER(name), and
**
**   void TIER(block)(const char *from, char *to, uint64_t *letters, uint64_t *inner)
**     64 bytes at `from` in lower case to `to`; which of them are letters, and which inner marks
**   uint32_t TIER(count)(uint64_t x)                     the bits that are set
**   uint64_t TIER(first8)(const char *word, size_t n)    as cxoI_first8
*/

/* Inner marks belong to a word when letters stand on both sides; that is known a block later. */
void TIER(classify)(cxoI_Window *w, const char *from) {
  uint32_t blocks = (w->n + 63) / 64;
  uint64_t before = w->after_letter, letters = 0, inner = 0;
  for (uint32_t b = 0; b < blocks; b++) {
    uint64_t next_letters, next_inner;
    if (w->n - b * 64 >= 64) {
      TIER(block)(from + b * 64, w->text + b * 64, &next_letters, &next_inner);
    } else { /* the last one may not be read past its end */
      char last[64] = {0};
      memcpy(last, from + b * 64, w->n - b * 64);
      TIER(block)(last, w->text + b * 64, &next_letters, &next_inner);
    }
    if (b > 0) {
      uint64_t between = (letters << 1 | before) & (letters >> 1 | next_letters << 63);
      w->words[b - 1] = letters | (inner & between);
      before = letters >> 63;
    }
    letters = next_letters;
    inner = next_inner;
  }
  if (blocks) w->words[blocks - 1] = letters | (inner & (letters << 1 | before) & letters >> 1);
  w->words[blocks] = w->words[blocks + 1] = 0;
  memset(w->text + blocks * 64, 0, 64);
}

/*
** Appends the places of the bits of x to `to`, always UNROLLED of them: what is too much is written
** over later. Prose has 8 to 12 words in 64 bytes.
*/
#define UNROLLED 12

static inline uint32_t TIER(append)(uint16_t *to, uint32_t n, uint32_t base, uint64_t x) {
  uint32_t count = 0, bits = TIER(count)(x);
  for (; count < UNROLLED; count++, x &= x - 1)
    to[n + count] = (uint16_t)(base + cxoI_lowest(x | UINT64_C(1) << 63));
  for (; count < bits; count++, x &= x - 1) to[n + count] = (uint16_t)(base + cxoI_lowest(x));
  return n + bits;
}

static inline int TIER(has)(const uint64_t *bits, uint64_t i) {
  return (int)(bits[i / 64] >> i % 64 & 1);
}

/*
** Word starts that pass the filter for first words, then those whose first two words pass the
** filter for pairs (or which may be a whole phrase). Each stage appends without a branch.
*/
uint32_t TIER(candidates)(const cxo_Phrases *set, cxoI_Window *w) {
  const uint64_t *first = cxoI_phrases_part(set, set->first_at);
  const uint64_t *pair = cxoI_phrases_part(set, set->pair_at);
  uint32_t n = 0, kept = 0, found = 0;
  uint64_t carry = w->after_word;
  uint16_t *at = w->candidates;
  for (uint32_t b = 0; b * 64 < w->starts; b++) {
    uint64_t words = w->words[b], starts = words & ~(words << 1 | carry);
    if (w->starts - b * 64 < 64) starts &= (UINT64_C(1) << (w->starts - b * 64)) - 1;
    carry = words >> 63;
    n = TIER(append)(at, n, b * 64, starts);
  }
  for (uint32_t i = 0; i < n; i++) {
    uint32_t p = at[i];
    uint64_t key = TIER(first8)(w->text + p, cxoI_short_length(w, p)) * CXOI_K1;
    at[kept] = (uint16_t)p;
    kept += (uint32_t)TIER(has)(first, key >> set->first_shift);
  }
  for (uint32_t i = 0; i < kept; i++) {
    uint32_t p = at[i], length = cxoI_word_length(w, p);
    uint64_t one = cxoI_chain_start(set->seed, cxoI_word_hash(w->text + p, length)), two = one;
    uint32_t next = cxoI_next_start(w, p + length);
    if (next) {
      unsigned gap = cxoI_separator(w->text + p + length, next - p - length, set->separators);
      two = cxoI_chain(one, gap, cxoI_word_hash(w->text + next, cxoI_word_length(w, next)));
    }
    at[found] = (uint16_t)p;
    found += (uint32_t)(TIER(has)(pair, one >> set->pair_shift) |
                        TIER(has)(pair, two >> set->pair_shift));
  }
  return found;
}

#undef TIER
#undef UNROLLED
