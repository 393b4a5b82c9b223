/*
** build.h: a pack in the making, shared by builder.c (records coming in), build.c (the image), and
** its parts build_books.c, build_lexicon.c and build_check.c.
*/
#ifndef cxoI_build_h
#define cxoI_build_h

#include "image.h"
#include "words.h"

#define MAX_DEPTH 4 /* of records in records; the kinds nest less deep than that */

/* What a REF, REFS or TEXTS cell holds until the end: a ring of items, the cell naming the last. */
typedef struct Item {
  uint32_t text, where, next;
} Item;

typedef struct Rows {
  cxoI_Buffer cells;  /* uint32_t, a row after the other */
  cxoI_Buffer wheres; /* uint32_t a row */
  cxoI_Buffer index;  /* uint32_t: the rows by id, made at the end */
  uint32_t count;
} Rows;

struct cxo_Builder {
  cxoI_Mem mem;
  cxoI_Buffer texts;  /* length, bytes, NUL, padding to 4 */
  cxoI_Buffer wanted; /* the ids that references name, in the same form; not part of the image */
  cxoI_Buffer items;  /* Item */
  cxoI_Buffer lists;  /* uint32_t, made at the end */
  struct {
    cxoI_Buffer names; /* cxoI_Name */
    void *set;
    size_t set_bytes;
  } books[CXOI_BOOK_COUNT]; /* made at the end */
  struct {
    cxoI_Buffer marks; /* uint32_t */
    void *set;
    size_t set_bytes;
  } lexicon; /* made at the end */
  Rows kinds[CXO_KIND_COUNT];
  struct {
    int kind;
    uint32_t row;
  } open[MAX_DEPTH];
  int depth;
};

static inline uint32_t *cells_of(const cxo_Builder *b, int kind) {
  return (uint32_t *)(void *)b->kinds[kind].cells.at;
}

static inline uint32_t *cxoI_built_cell(const cxo_Builder *b, int field, uint32_t row) {
  int kind = cxo_field_info(field)->kind;
  uint32_t width = (uint32_t)cxoI_field_count(kind);
  return cells_of(b, kind) + row * width + (uint32_t)(field - cxoI_first_field(kind));
}

static inline uint32_t cxoI_built_where(const cxo_Builder *b, int kind, uint32_t row) {
  return ((uint32_t *)(void *)b->kinds[kind].wheres.at)[row];
}

static inline Item *cxoI_built_item(const cxo_Builder *b, uint32_t item) {
  return (Item *)(void *)b->items.at + item;
}

static inline cxo_Str cxoI_stored_text(const cxoI_Buffer *texts, uint32_t offset) {
  uint32_t n;
  memcpy(&n, texts->at + offset, 4);
  return cxoI_str(texts->at + offset + 4, n);
}

static inline cxo_Str cxoI_built_text(const cxo_Builder *b, uint32_t offset) {
  return cxoI_stored_text(&b->texts, offset);
}

CXOI_FUNC cxo_Str cxoI_built_id(const cxo_Builder *b, int kind, uint32_t row);
CXOI_FUNC uint32_t cxoI_built_by_id(const cxo_Builder *b, int kind, cxo_Str id); /* or CXO_NONE */

CXOI_FUNC int cxoI_build_books(cxo_Builder *b, cxo_Error *err);
CXOI_FUNC int cxoI_build_lexicon(cxo_Builder *b, cxo_Error *err);
CXOI_FUNC int cxoI_build_check(cxo_Builder *b, cxo_Error *err);

/*
** Stores a text, which must not lie in the builder itself; CXO_NONE without memory, and where texts
** would take more than half of a pack: the other one then tells which.
*/
CXOI_FUNC uint32_t cxoI_build_text(cxo_Builder *b, cxo_Str text);
CXOI_FUNC int cxoI_build_no_text(const cxo_Builder *b, uint32_t where, cxo_Error *err);

#endif
