/*
** found.h: what a scan found, compared with what naive.h finds.
*/
#ifndef cxo_found_h
#define cxo_found_h

#include "naive.h"

#define FOUND_PHRASES 16 /* to look for at once */

typedef struct Found {
  cxo_Match *at;
  size_t n, stop; /* stop: after so many */
} Found;

static inline int found_one(void *ud, const cxo_Match *match) {
  Found *f = ud;
  if ((f->n & (f->n - 1)) == 0) f->at = realloc(f->at, (2 * f->n + 1) * sizeof *f->at);
  MUST(f->at);
  f->at[f->n++] = *match;
  return f->n == f->stop ? 7 : 0;
}

static inline void found_expect(const Found *f, size_t *n, cxo_Match match) {
  MUST(*n < f->n);
  MUST(f->at[*n].id == match.id && f->at[*n].from == match.from && f->at[*n].to == match.to);
  ++*n;
}

static inline void found_agree(const Found *a, const Found *b) {
  size_t n = 0;
  while (n < b->n) found_expect(a, &n, b->at[n]);
  MUST(a->n == n);
}

/* In the order of the words, at each by length; or the longest, then on behind it. */
static inline void found_compare(const Found *f, const Naive *text, const Naive *phrases,
                                 const cxo_Phrase *list, size_t count, int longest) {
  size_t n = 0, free_from = 0, sorted = 0, order[FOUND_PHRASES];
  for (size_t words = 1; words <= CXO_MAX_PHRASE_WORDS; words++)
    for (size_t p = 0; p < count; p++)
      if (phrases[p].count == words) order[sorted++] = p;
  MUST(sorted == count);
  for (size_t i = 0; i < text->count; i++) {
    cxo_Match best = {CXO_NONE, text->from[text->words[i].from], 0};
    for (size_t o = 0; o < sorted; o++) {
      const Naive *phrase = &phrases[order[o]];
      if (!naive_is_at(text, i, phrase)) continue;
      best.id = list[order[o]].id;
      best.to = text->to[text->words[i + phrase->count - 1].to - 1];
      if (!longest) found_expect(f, &n, best);
    }
    if (!longest || best.id == CXO_NONE || best.from < free_from) continue;
    found_expect(f, &n, best);
    free_from = best.to;
  }
  MUST(n == f->n);
}

#endif
