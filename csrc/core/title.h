/*
** title.h: a title as a row of items, each a name of the pack or a word that is none.
*/
#ifndef cxoI_title_h
#define cxoI_title_h

#include "image.h"
#include "words.h"

#define CXOI_MAX_WORDS 256 /* of a title; the rest is not read */
_Static_assert(CXO_MAX_TITLE < UINT16_MAX, "positions in a title are 16 bits");

typedef struct cxoI_Item {
  int kind;             /* cxo_Kind of the name; -1: a word that is none */
  uint32_t row;         /* of that kind */
  uint32_t name;        /* its place in the book of titles; CXO_NONE */
  int gap;              /* what stands before it (words.h) */
  uint16_t from, to;    /* bytes of the title: [from, to) */
  uint16_t word, words; /* the words that it covers: the first one's number, and how many */
} cxoI_Item;

typedef struct cxoI_Items {
  cxoI_Item at[CXOI_MAX_WORDS];
  char initials[CXOI_MAX_WORDS]; /* of the words, folded */
  uint32_t n;
} cxoI_Items;

/* The names of a text, the longest at each word. */
CXOI_FUNC void cxoI_title_items(const cxo_Pack *pack, cxo_Str text, cxoI_Items *items);

#endif
