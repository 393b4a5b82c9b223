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

static inline const cxoI_Item *cxoI_item(const cxoI_Items *items, uint32_t i) {
  return i < items->n ? &items->at[i] : NULL;
}

/* What may tell which of several roles a name stands for. */
typedef struct cxoI_Beside {
  const cxo_Pack *pack;
  cxo_Str text;
  const cxoI_Items *items, *context; /* of the title, and of what else is known; or NULL */
  const cxo_Title *title;            /* the readings so far */
} cxoI_Beside;

/* The role of a name of the book of titles, and a cxo_Reason. */
CXOI_FUNC uint32_t cxoI_title_role(const cxoI_Beside *b, uint32_t name, int *reason);

/* Is item i an acronym that the title spells out, and not as a role? */
CXOI_FUNC int cxoI_title_spells_out(const cxoI_Beside *b, uint32_t i);

/* Does a subject that the role lists under `unless` stand there? */
CXOI_FUNC int cxoI_title_denies(const cxoI_Beside *b, uint32_t role);

#endif
