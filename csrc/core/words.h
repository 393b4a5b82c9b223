/*
** words.h: the words of folded text, for readers that look at what stands between them. The rule is
** that of phrases.h: a maximal run of letters and digits, with '&', apostrophe and '.' inside it.
*/
#ifndef cxoI_words_h
#define cxoI_words_h

#include "common.h"

#define CXOI_MAX_PHRASE 256 /* bytes of one folded phrase of the lexicon */

/* What stands before a word, from what joins most to what parts most. */
enum { CXOI_START, CXOI_BLANK, CXOI_HYPHEN, CXOI_AND, CXOI_COMMA, CXOI_DASH, CXOI_BREAK };

typedef struct cxoI_Word {
  size_t from, to; /* bytes of the text: [from, to) */
  int gap;
} cxoI_Word;

/* The next word of folded text at or after *at, which moves behind it; 0 at the end. */
CXOI_FUNC int cxoI_next_word(cxo_Str text, size_t *at, cxoI_Word *word);

static inline char cxoI_lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

/*
** Writes the folded words of a phrase with one blank between them. Returns the length; when that is
** greater than `room`, the phrase did not fit.
*/
CXOI_FUNC size_t cxoI_fold_phrase(cxo_Str phrase, char *to, size_t room);

#endif
