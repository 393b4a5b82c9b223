/*
** naive.h: finding phrases the simple way: text is folded as a whole, every byte remembering the
** character that it came from; then every phrase is tried at every word.
*/
#ifndef cxo_naive_h
#define cxo_naive_h

#include "../../csrc/core/fold.h"
#include "../../csrc/core/words.h"
#include "fuzz.h"

typedef struct NaiveWord {
  size_t from, to;
  unsigned gap; /* what stands before it: ' ' or a mark; 0: it is parted from the word before */
} NaiveWord;

typedef struct Naive {
  char *at;
  size_t *from, *to, n; /* from, to: of the character that each byte came from */
  NaiveWord *words;
  size_t count;
} Naive;

static inline void naive_fold(Naive *s, cxo_Str text) {
  size_t taken, first = 0; /* byte of the last character that left some */
  for (size_t i = 0; i < text.n; i += taken) {
    char folded[CXOI_FOLD_MAX] = {cxoI_lower(text.at[i])};
    size_t n = taken = 1;
    if ((unsigned char)text.at[i] >= 0x80)
      taken = cxoI_fold_char(text.at + i, text.n - i, folded, &n);
    if (n) first = s->n;
    for (size_t j = 0; j < n; j++, s->n++) {
      s->at[s->n] = folded[j];
      s->from[s->n] = i;
    }
    for (size_t j = first; j < s->n; j++) s->to[j] = i + taken;
  }
}

static inline int naive_is_letter(const Naive *s, size_t i) {
  unsigned char c = i < s->n ? (unsigned char)s->at[i] : 0;
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

static inline unsigned naive_gap(const Naive *s, size_t from, size_t to, int separators) {
  unsigned char mark = ' ';
  if (separators == CXO_SEPARATORS_BLANK) return to - from == 1 ? (unsigned char)s->at[from] : 0;
  if (to - from > CXO_MAX_GAP) return 0;
  for (size_t i = from; i < to; i++) {
    if (s->at[i] == ' ' || (s->at[i] >= '\t' && s->at[i] <= '\r')) continue;
    if (mark != ' ') return 0;
    mark = (unsigned char)s->at[i];
  }
  return mark == '-' && separators == CXO_SEPARATORS_HYPHEN ? ' ' : mark;
}

static inline Naive naive_read(cxo_Str text, int separators) {
  size_t room = CXOI_FOLD_GROWTH * text.n, i = 0, end = 0;
  Naive s = {fuzz_block(room), NULL, NULL, 0, fuzz_block(room * sizeof(NaiveWord)), 0};
  s.from = fuzz_block(room * sizeof *s.from);
  s.to = fuzz_block(room * sizeof *s.to);
  naive_fold(&s, text);
  for (;; i = end) {
    while (i < s.n && !naive_is_letter(&s, i)) i++;
    if (i == s.n) return s;
    NaiveWord word = {i, i, s.count ? naive_gap(&s, end, i, separators) : 0};
    for (end = i; end < s.n; end++)
      if (!naive_is_letter(&s, end) &&
          !(memchr("&'.", s.at[end], 3) && naive_is_letter(&s, end + 1)))
        break;
    word.to = end;
    s.words[s.count++] = word;
  }
}

static inline void naive_free(Naive *s) { free(s->at), free(s->from), free(s->to), free(s->words); }

/* Does the phrase stand at word i? */
static inline int naive_is_at(const Naive *text, size_t i, const Naive *phrase) {
  for (size_t k = 0; k < phrase->count; k++) {
    if (i + k >= text->count) return 0;
    const NaiveWord *a = &text->words[i + k], *b = &phrase->words[k];
    if (k > 0 && (a->gap == 0 || a->gap != b->gap)) return 0;
    if (a->to - a->from != b->to - b->from) return 0;
    if (memcmp(text->at + a->from, phrase->at + b->from, a->to - a->from) != 0) return 0;
  }
  return phrase->count > 0;
}

#endif
