/*
** image.h: the layout of a pack image, shared by the compiler (build.c) and the reader (pack.c).
**
** header | cells of each kind, row by row | index of each kind | lists | texts | books | lexicon
**
** Everything is 32-bit words in the machine's order; the magic number tells another order apart.
** A cell of TEXT is an offset into the texts, of REF, PARENT, CHOICE and NUMBER a number, of TEXTS
** and REFS an offset into the lists, counted in words. Absent: the empty text, the empty list (both
** at offset 0), CXO_NONE.
*/
#ifndef cxoI_image_h
#define cxoI_image_h

#include "common.h"

#define CXOI_MAGIC 0x014F5843u /* "CXO" 1 on a little-endian machine */
#define CXOI_FORMAT 5u

typedef struct cxoI_Table {
  uint32_t rows;
  uint32_t cells; /* word offset of row 0 */
  uint32_t index; /* word offset of the rows in the order of their ids */
} cxoI_Table;

/*
** What rows are called in running text: one book for titles, one for questions. Its names are
** sorted by text (folded words with one blank between them), field and row; `set` is the set of
** those texts (phrases.h), and the id that it finds is where the text begins among the names.
*/
enum { CXOI_TITLES, CXOI_QUESTIONS, CXOI_BOOK_COUNT };

typedef struct cxoI_Name {
  uint32_t text, field, row;
} cxoI_Name;

static inline int cxoI_name_kind(const cxoI_Name *name) {
  return cxo_field_info((int)name->field)->kind;
}

typedef struct cxoI_Book {
  uint32_t names, count;
  uint32_t set, set_bytes;
} cxoI_Book;

/*
** What is sought in texts that are weighed: a set of phrases whose ids are places in a list of
** marks, one for each row that has the phrase: the last of them is flagged.
*/
typedef struct cxoI_Lexicon {
  uint32_t marks, count;
  uint32_t set, set_bytes;
} cxoI_Lexicon;

enum { CXOI_OF_CUE, CXOI_OF_TRIGGER, CXOI_OF_SECTION, CXOI_FAMILY_COUNT };

#define CXOI_LAST_MARK 0x80000000u
static inline uint32_t cxoI_mark_row(uint32_t mark) { return mark & 0xFFFFFF; }
static inline uint32_t cxoI_mark_family(uint32_t mark) { return mark >> 24 & 3; }

CXOI_FUNC int cxoI_family_kind(uint32_t family); /* CXO_CUE ... */

struct cxo_Pack {
  uint32_t magic, format, size, checksum; /* checksum of all that follows it */
  cxoI_Table tables[CXO_KIND_COUNT];
  uint32_t lists, list_words;
  uint32_t texts, text_bytes;
  cxoI_Book books[CXOI_BOOK_COUNT];
  cxoI_Lexicon lexicon;
};

/* Fields of a kind are consecutive: the first one and how many. */
CXOI_FUNC int cxoI_first_field(int kind);
CXOI_FUNC int cxoI_field_count(int kind);
CXOI_FUNC int cxoI_kind_parent(int kind);  /* or -1 */
CXOI_FUNC int cxoI_kind_find(cxo_Str key); /* by the key of its list; or -1 */
CXOI_FUNC int cxoI_field_find(int kind, cxo_Str name);
CXOI_FUNC int cxoI_choice(int field, cxo_Str word); /* the word's position, or -1 */

/* Is it the name of a policy that is no source's? */
CXOI_FUNC int cxoI_is_general_policy(cxo_Str name);

#define CXOI_REQUIRED 1
#define CXOI_PHRASE 2
#define CXOI_ACRONYM 4
#define CXOI_ASKED 8
#define CXOI_INHERITED 16
#define CXOI_WEIGHED 32

static inline const uint32_t *cxoI_words(const cxo_Pack *pack, uint32_t offset) {
  return (const uint32_t *)(const void *)pack + offset;
}

static inline uint32_t cxoI_cell(const cxo_Pack *pack, int field, uint32_t row) {
  int kind = cxo_field_info(field)->kind;
  const cxoI_Table *table = &pack->tables[kind];
  uint32_t width = (uint32_t)cxoI_field_count(kind);
  return cxoI_words(pack, table->cells)[row * width + (uint32_t)(field - cxoI_first_field(kind))];
}

CXOI_FUNC uint32_t cxoI_checksum(const cxo_Pack *pack);

static inline const cxoI_Name *cxoI_name(const cxo_Pack *pack, int book, uint32_t i) {
  return (const cxoI_Name *)(const void *)cxoI_words(pack, pack->books[book].names) + i;
}

static inline const cxo_Phrases *cxoI_names(const cxo_Pack *pack, int book) {
  return (const cxo_Phrases *)(const void *)cxoI_words(pack, pack->books[book].set);
}

/* Is the row among those of a list? */
CXOI_FUNC int cxoI_lists(cxo_List list, uint32_t row);

/* As cxo_activities_named; in prose without the phrases that are vague there. */
CXOI_FUNC size_t cxoI_activities_told(const cxo_Pack *pack, const char *text, size_t n, int prose,
                                      cxo_Fit *fits, size_t room);

/* Is name i the same text as the one before it, for another row? */
CXOI_FUNC int cxoI_is_shared(const cxo_Pack *pack, int book, uint32_t i);

#endif
