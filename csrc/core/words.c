/*
** words.c: splitting text into words.
*/
#include "fold.h"
#include "phrases.h"
#include "words.h"

/* A blank joins words, a hyphen between letters too, "&" and "+" are "and"; all else parts them. */
static int gap_between(cxo_Str text, size_t from, size_t to) {
  int gap = CXOI_BLANK;
  if (to - from == 1 && text.at[from] == '-') return CXOI_HYPHEN;
  for (size_t i = from; i < to; i++) {
    char c = text.at[i];
    int mark = c == '&' || c == '+' ? CXOI_AND
               : c == ','           ? CXOI_COMMA
               : c == '-'           ? CXOI_DASH
                                    : CXOI_BREAK;
    if (cxoI_is_blank(c) || c == '.' || c == '\'') continue;
    gap = gap == CXOI_BLANK || gap == mark ? mark : CXOI_BREAK;
  }
  return gap;
}

int cxoI_next_word(cxo_Str text, size_t *at, cxoI_Word *word) {
  size_t i = *at;
  while (i < text.n && !cxoI_is_letter(text.at[i])) i++;
  if (i == text.n) return 0;
  word->from = i;
  while (i < text.n &&
         (cxoI_is_letter(text.at[i]) ||
          (cxoI_is_inner(text.at[i]) && i + 1 < text.n && cxoI_is_letter(text.at[i + 1]))))
    i++;
  word->to = i;
  word->gap = *at == 0 ? CXOI_START : gap_between(text, *at, word->from);
  *at = i;
  return 1;
}

size_t cxoI_fold_phrase(cxo_Str phrase, char *to, size_t room) {
  char folded[CXOI_FOLD_GROWTH * CXOI_MAX_PHRASE];
  size_t at = 0, n = 0, whole = cxoI_fold(phrase, folded, sizeof folded);
  cxoI_Word word;
  if (whole > sizeof folded) return whole;
  while (cxoI_next_word(cxoI_str(folded, whole), &at, &word)) {
    if (n > 0 && n++ < room) to[n - 1] = ' ';
    for (size_t i = word.from; i < word.to; i++, n++)
      if (n < room) to[n] = folded[i];
  }
  return n;
}
