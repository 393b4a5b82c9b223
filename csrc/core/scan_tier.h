/*
** scan_tier.h: the body of a tier, included once by each of scan_plain.c, scan_avx2.c and
** scan_avx512.c. They give it TIER(name), and
**
**   void TIER(block)(const char *from, char *to, uint64_t *letters, uint64_t *inner)
**     64 bytes at `from` in lower case to `to`; which of them are letters, and which inner marks
**   uint64_t TIER(first8)(const char *word, size_t n)    as cxoI_first8
**   uint64_t TIER(hash)(const char *word, size_t n)      as cxoI_word_hash
**
** and either uint32_t TIER(count)(uint64_t x), the bits that are set, or, with TIER_HAS_STARTS,
** its own TIER(starts), which may leave out what the sieve holds back.
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

#if !defined(TIER_HAS_STARTS)
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

/* Puts the word starts among the candidates; returns how many there are. */
static uint32_t TIER(starts)(const cxo_Phrases *set, cxoI_Window *w) {
  uint32_t n = 0;
  uint64_t carry = w->after_word;
  (void)set;
  for (uint32_t b = 0; b * 64 < w->starts; b++)
    n = TIER(append)(w->candidates, n, b * 64, cxoI_starts(w, b, &carry));
  return n;
}
#undef UNROLLED
#endif

/*
** May the word at p begin a phrase by itself, or with the next one? As a number, for no branch.
*/
static inline uint32_t TIER(may_begin)(const cxo_Phrases *set, const cxoI_Window *w, uint32_t p) {
  const uint64_t *pair = cxoI_phrases_part(set, set->pair_at);
  uint64_t words = cxoI_bits_from(w->words, p) & ((UINT64_C(1) << CXOI_SURE) - 1), one, two;
  uint32_t length = cxoI_lowest(~words);
  uint64_t rest = words >> length;
  uint32_t gap = cxoI_lowest(rest | UINT64_C(1) << 63), next = cxoI_lowest(~(rest >> gap));
  if (length + gap + next >= CXOI_SURE) { /* hardly ever */
    length = cxoI_word_length(w, p);
    gap = cxoI_next_start(w, p + length);
    gap = gap ? gap - p - length : CXO_MAX_GAP + 1;
    next = gap <= CXO_MAX_GAP ? cxoI_word_length(w, p + length + gap) : 0;
  }
  const char *end = w->text + p + length;
  one = two = cxoI_chain_start(set->seed, TIER(hash)(w->text + p, length));
  if (gap <= CXO_MAX_GAP)
    two = cxoI_chain(one, cxoI_separator(end, gap, set->separators), TIER(hash)(end + gap, next));
  return (uint32_t)(cxoI_has_bit(pair, one >> set->pair_shift) |
                    cxoI_has_bit(pair, two >> set->pair_shift));
}

/*
** Word starts that pass the filter for first words, then those whose first two words pass the
** filter for pairs (or which may be a whole phrase). Each stage appends without a branch.
*/
uint32_t TIER(candidates)(const cxo_Phrases *set, cxoI_Window *w) {
  const uint64_t *first = cxoI_phrases_part(set, set->first_at);
  uint32_t n = TIER(starts)(set, w), kept = 0, found = 0;
  uint16_t *at = w->candidates;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t p = at[i];
    uint64_t key = TIER(first8)(w->text + p, cxoI_short_length(w, p)) * CXOI_K1;
    at[kept] = (uint16_t)p;
    kept += (uint32_t)cxoI_has_bit(first, key >> set->first_shift);
  }
  for (uint32_t i = 0; i < kept; i++) {
    uint32_t p = at[i];
    at[found] = (uint16_t)p;
    found += TIER(may_begin)(set, w, p);
  }
  return found;
}

#undef TIER
