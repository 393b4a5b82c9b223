/*
** pack.c: reading a pack image, and proving first that it can be read.
*/
#include "image.h"
#include "words.h"

/*
** Access
*/

static cxo_Str text_at(const cxo_Pack *pack, uint32_t offset) {
  const uint32_t *entry = cxoI_words(pack, pack->texts) + offset / 4;
  return cxoI_str((const char *)(entry + 1), *entry);
}

size_t cxo_pack_size(const cxo_Pack *pack) { return pack->size; }

uint32_t cxo_pack_count(const cxo_Pack *pack, int kind) { return pack->tables[kind].rows; }

cxo_Str cxo_pack_text(const cxo_Pack *pack, int field, uint32_t row) {
  return text_at(pack, cxoI_cell(pack, field, row));
}

uint32_t cxo_pack_ref(const cxo_Pack *pack, int field, uint32_t row) {
  return cxoI_cell(pack, field, row);
}

uint32_t cxo_pack_rank(const cxo_Pack *pack, int field, uint32_t row) {
  return cxoI_cell(pack, field, row);
}

cxo_Str cxo_pack_word(const cxo_Pack *pack, int field, uint32_t row) {
  uint32_t position = cxoI_cell(pack, field, row);
  return position == CXO_NONE ? cxoI_str("", 0) : cxo_choice_word(field, position);
}

uint32_t cxo_pack_number(const cxo_Pack *pack, int field, uint32_t row) {
  return cxoI_cell(pack, field, row);
}

cxo_List cxo_pack_list(const cxo_Pack *pack, int field, uint32_t row) {
  const uint32_t *list = cxoI_words(pack, pack->lists) + cxoI_cell(pack, field, row);
  cxo_List result = {list + 1, *list};
  return result;
}

int cxoI_lists(cxo_List list, uint32_t row) {
  for (uint32_t i = 0; i < list.n; i++)
    if (list.at[i] == row) return 1;
  return 0;
}

cxo_Str cxo_pack_item(const cxo_Pack *pack, uint32_t item) { return text_at(pack, item); }

/* Every kind that can be looked up has its id as its first field. */
static cxo_Str id_of(const cxo_Pack *pack, int kind, uint32_t row) {
  return cxo_pack_text(pack, cxoI_first_field(kind), row);
}

static uint32_t find_id(const cxo_Pack *pack, int kind, cxo_Str id) {
  const cxoI_Table *table = &pack->tables[kind];
  const uint32_t *index = cxoI_words(pack, table->index);
  uint32_t low = 0, high = table->rows;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (cxoI_compare(id_of(pack, kind, index[middle]), id) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  int found = low < table->rows && cxoI_equal(id_of(pack, kind, index[low]), id);
  return found ? index[low] : CXO_NONE;
}

uint32_t cxo_pack_find(const cxo_Pack *pack, int kind, const char *id, size_t n) {
  cxo_Str wanted = cxoI_str(id, n);
  if (cxo_field_info(cxoI_first_field(kind))->type == CXO_TYPE_PARENT || n == 0) return CXO_NONE;
  uint32_t row = find_id(pack, kind, wanted);
  if (kind == CXO_SOURCE)
    for (uint32_t i = 0; row == CXO_NONE && i < cxo_pack_count(pack, kind); i++)
      if (cxoI_equal(cxo_pack_text(pack, CXO_SOURCE_KEY, i), wanted)) row = i;
  return row;
}

cxo_Range cxo_pack_children(const cxo_Pack *pack, int child, uint32_t row) {
  int first = cxoI_first_field(child), parent = first;
  while (cxo_field_info(parent)->type != CXO_TYPE_PARENT) parent++;
  uint32_t low = 0, high = pack->tables[child].rows;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (cxoI_cell(pack, parent, middle) < row)
      low = middle + 1;
    else
      high = middle;
  }
  cxo_Range range = {low, 0};
  while (low + range.n < pack->tables[child].rows && cxoI_cell(pack, parent, low + range.n) == row)
    range.n++;
  return range;
}

int cxoI_is_shared(const cxo_Pack *pack, int book, uint32_t i) {
  return i > 0 && i < pack->books[book].count &&
         cxoI_equal(text_at(pack, cxoI_name(pack, book, i)->text),
                    text_at(pack, cxoI_name(pack, book, i - 1)->text));
}

/* A match that is the whole text, of `n` bytes. */
typedef struct Whole {
  size_t n;
  uint32_t id;
} Whole;

static int on_whole(void *ud, const cxo_Match *match) {
  Whole *whole = ud;
  if (match->from != 0 || match->to != whole->n) return 0;
  whole->id = match->id;
  return 1;
}

/* The role that a text is, when it is read as a title: "vice president of engineering". */
static uint32_t role_read(const cxo_Pack *pack, const char *text, size_t n) {
  cxo_Title title;
  cxo_title_read(pack, text, n, NULL, 0, &title);
  const cxo_Reading *only = &title.readings[0];
  return title.count == 1 && only->relation == CXO_NONE && !cxo_reading_is_ambiguous(only) &&
                 only->from == 0 && only->to == n
             ? only->role
             : CXO_NONE;
}

uint32_t cxo_pack_named(const cxo_Pack *pack, int kind, const char *text, size_t n) {
  uint32_t row = cxo_pack_find(pack, kind, text, n);
  char folded[CXOI_MAX_PHRASE];
  Whole whole = {cxoI_fold_phrase(cxoI_str(text, n), folded, sizeof folded), CXO_NONE};
  if (row != CXO_NONE || whole.n == 0 || whole.n > sizeof folded) return row;
  int book = kind == CXO_ACTIVITY ? CXOI_QUESTIONS : CXOI_TITLES;
  cxo_phrases_scan(cxoI_names(pack, book), folded, whole.n, CXO_TIER_BEST, on_whole, &whole);
  for (uint32_t i = whole.id; i < pack->books[book].count; i++) {
    const cxoI_Name *name = cxoI_name(pack, book, i);
    if (cxoI_name_kind(name) == kind) return name->row;
    if (!cxoI_is_shared(pack, book, i + 1)) break;
  }
  return kind == CXO_ROLE ? role_read(pack, text, n) : CXO_NONE;
}

/*
** Proof
**
** After these checks every access above stays inside the image, whatever its bytes are.
*/

uint32_t cxo_pack_checksum(const cxo_Pack *pack) { return pack->checksum; }

uint32_t cxoI_checksum(const cxo_Pack *pack) {
  const uint32_t *word = cxoI_words(pack, 4), *end = cxoI_words(pack, pack->size / 4);
  uint64_t sum = pack->size;
  for (; word < end; word++) sum = cxoI_mix(sum ^ *word);
  return (uint32_t)(sum ^ sum >> 32);
}

typedef struct Bounds {
  uint32_t words; /* of the image */
} Bounds;

/* Are `n` words of `width` at word offset `at` inside the image? */
static int inside(const Bounds *b, uint32_t at, uint64_t n, uint32_t width) {
  return at <= b->words && n <= (b->words - at) / width;
}

static int text_is_good(const cxo_Pack *pack, uint32_t offset) {
  if (offset % 4 != 0 || offset > pack->text_bytes || pack->text_bytes - offset < 8) return 0;
  cxo_Str text = text_at(pack, offset);
  return text.n < pack->text_bytes - offset - 4 && text.at[text.n] == '\0';
}

static int list_is_good(const cxo_Pack *pack, const cxo_FieldInfo *info, uint32_t offset) {
  if (offset >= pack->list_words) return 0;
  const uint32_t *list = cxoI_words(pack, pack->lists) + offset;
  if (*list > pack->list_words - offset - 1) return 0;
  for (uint32_t i = 1; i <= *list; i++) {
    int good = info->type == CXO_TYPE_REFS ? list[i] < pack->tables[info->of].rows
                                           : text_is_good(pack, list[i]);
    if (!good) return 0;
  }
  return 1;
}

static int cell_is_good(const cxo_Pack *pack, int field, uint32_t cell) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  switch (info->type) {
  case CXO_TYPE_TEXT:
  case CXO_TYPE_JOINED:
    return text_is_good(pack, cell);
  case CXO_TYPE_TEXTS:
  case CXO_TYPE_REFS:
    return list_is_good(pack, info, cell);
  case CXO_TYPE_NUMBER:
    return cell == CXO_NONE ? !(info->flags & CXOI_REQUIRED) : cell <= CXO_MAX_NUMBER;
  case CXO_TYPE_CHOICE:
  case CXO_TYPE_REF:
    if (cell == CXO_NONE) return !(info->flags & CXOI_REQUIRED);
    if (info->type == CXO_TYPE_REF) return cell < pack->tables[info->of].rows;
    return cxo_choice_word(field, cell < sizeof info->words ? cell : sizeof info->words).n > 0;
  default:
    return cell < pack->tables[info->of].rows;
  }
}

static int table_is_good(const cxo_Pack *pack, const Bounds *b, int kind) {
  const cxoI_Table *table = &pack->tables[kind];
  uint32_t width = (uint32_t)cxoI_field_count(kind);
  if (!inside(b, table->cells, table->rows, width) || !inside(b, table->index, table->rows, 1))
    return 0;
  const uint32_t *index = cxoI_words(pack, table->index);
  uint32_t above = 0;
  for (uint32_t row = 0; row < table->rows; row++) {
    if (index[row] >= table->rows) return 0;
    for (uint32_t f = 0; f < width; f++) {
      int field = cxoI_first_field(kind) + (int)f;
      uint32_t cell = cxoI_cell(pack, field, row);
      if (!cell_is_good(pack, field, cell)) return 0;
      if (cxo_field_info(field)->type != CXO_TYPE_PARENT) continue;
      if (cell < above) return 0; /* children stand in the order of their parents */
      above = cell;
    }
  }
  return 1;
}

static int book_is_good(const cxo_Pack *pack, const Bounds *b, int number) {
  const cxoI_Book *book = &pack->books[number];
  const cxo_Phrases *set;
  if (!inside(b, book->names, book->count, 3)) return 0;
  for (uint32_t i = 0; i < book->count; i++) {
    const cxoI_Name *name = cxoI_name(pack, number, i);
    if (!text_is_good(pack, name->text) || name->field >= CXO_FIELD_COUNT ||
        name->row >= pack->tables[cxoI_name_kind(name)].rows)
      return 0;
  }
  return book->set % 2 == 0 && book->set_bytes % 8 == 0 &&
         inside(b, book->set, book->set_bytes / 4, 1) &&
         cxo_phrases_check(cxoI_names(pack, number), book->set_bytes, &set, NULL) == CXO_OK;
}

static int lexicon_is_good(const cxo_Pack *pack, const Bounds *b) {
  const cxoI_Lexicon *lexicon = &pack->lexicon;
  const cxo_Phrases *set;
  if (!inside(b, lexicon->marks, lexicon->count, 1)) return 0;
  const uint32_t *marks = cxoI_words(pack, lexicon->marks);
  for (uint32_t i = 0; i < lexicon->count; i++) {
    int kind = cxoI_family_kind(cxoI_mark_family(marks[i]));
    if (kind < 0 || cxoI_mark_row(marks[i]) >= pack->tables[kind].rows) return 0;
  }
  if (lexicon->count && !(marks[lexicon->count - 1] & CXOI_LAST_MARK)) return 0;
  return lexicon->set % 2 == 0 && lexicon->set_bytes % 8 == 0 &&
         inside(b, lexicon->set, lexicon->set_bytes / 4, 1) &&
         cxo_phrases_check(cxoI_words(pack, lexicon->set), lexicon->set_bytes, &set, NULL) ==
             CXO_OK;
}

int cxo_pack_open(const void *image, size_t size, const cxo_Pack **out, cxo_Error *err) {
  const cxo_Pack *pack = image;
  if (size < sizeof *pack || (uintptr_t)image % 8 != 0 || pack->magic != CXOI_MAGIC)
    return cxoI_error(err, CXO_EIMAGE, 0, "not a compiled pack");
  if (pack->format != CXOI_FORMAT)
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled pack of format %u, expected %u",
                      (size_t)pack->format, (size_t)CXOI_FORMAT);
  if (pack->size != size || size % 4 != 0)
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled pack of %u bytes, but %u were given",
                      (size_t)pack->size, size);
  if (pack->checksum != cxoI_checksum(pack))
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled pack is damaged (checksum)");
  Bounds b = {(uint32_t)(size / 4)};
  int good = inside(&b, pack->texts, (uint64_t)pack->text_bytes / 4, 1) &&
             pack->text_bytes % 4 == 0 && text_is_good(pack, 0) &&
             inside(&b, pack->lists, pack->list_words, 1) && pack->list_words > 0;
  for (int kind = 0; good && kind < CXO_KIND_COUNT; kind++) good = table_is_good(pack, &b, kind);
  for (int book = 0; good && book < CXOI_BOOK_COUNT; book++) good = book_is_good(pack, &b, book);
  good = good && lexicon_is_good(pack, &b);
  if (!good) return cxoI_error(err, CXO_EIMAGE, 0, "compiled pack points outside itself");
  *out = pack;
  return CXO_OK;
}
