/*
** build.c: the pack compiler's back: one image (image.h) out of all the records.
**
** In this order: ids are joined, rows indexed by id, references resolved to lists and rows, names
** folded and sorted (build_books.c), what texts are searched for expanded (build_lexicon.c), what
** only the whole can show is checked (build_check.c); then all parts are laid out in one block.
*/
#include "build.h"

cxo_Str cxoI_built_id(const cxo_Builder *b, int kind, uint32_t row) {
  return cxoI_built_text(b, *cxoI_built_cell(b, cxoI_first_field(kind), row));
}

static uint32_t *built_index(const cxo_Builder *b, int kind) {
  return (uint32_t *)(void *)b->kinds[kind].index.at;
}

uint32_t cxoI_built_by_id(const cxo_Builder *b, int kind, cxo_Str id) {
  const uint32_t *index = built_index(b, kind);
  uint32_t low = 0, high = b->kinds[kind].count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = cxoI_compare(cxoI_built_id(b, kind, index[middle]), id);
    if (order == 0) return index[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return CXO_NONE;
}

/* The row of an id; a source may also go by its key. */
static uint32_t built_row(const cxo_Builder *b, int kind, cxo_Str id) {
  uint32_t found = cxoI_built_by_id(b, kind, id);
  if (found != CXO_NONE) return found;
  for (uint32_t row = 0; kind == CXO_SOURCE && row < b->kinds[kind].count; row++) {
    uint32_t key = *cxoI_built_cell(b, CXO_SOURCE_KEY, row);
    if (key != CXO_NONE && cxoI_equal(cxoI_built_text(b, key), id)) return row;
  }
  return CXO_NONE;
}

static int resolve(const cxo_Builder *b, int kind, const Item *item, uint32_t *row,
                   cxo_Error *err) {
  cxo_Str id = cxoI_stored_text(&b->wanted, item->text);
  *row = built_row(b, kind, id);
  if (*row != CXO_NONE) return CXO_OK;
  return cxoI_error(err, CXO_EREFERENCE, item->where, "no %s '%S'", cxo_kind_name(kind), id);
}

/* "parent@own": the own part is the first field after the parent's, a reference or a text. */
static int join_ids(cxo_Builder *b, int kind, cxo_Error *err) {
  int id = cxoI_first_field(kind), parent = id + 1, own = id + 2;
  const cxo_FieldInfo *info = cxo_field_info(own);
  for (uint32_t row = 0; row < b->kinds[kind].count; row++) {
    char joined[2 * CXO_MAX_ID + 1];
    cxo_Str first = cxoI_built_id(b, cxo_field_info(parent)->of, *cxoI_built_cell(b, parent, row)),
            last;
    uint32_t cell = *cxoI_built_cell(b, own, row), target;
    if (info->type == CXO_TYPE_REF) {
      int code = resolve(b, info->of, cxoI_built_item(b, cell), &target, err);
      if (code) return code;
      last = cxoI_built_id(b, info->of, target);
    } else {
      last = cxoI_built_text(b, cell);
    }
    if (last.n > CXO_MAX_ID)
      return cxoI_error(err, CXO_ELIMIT, cxoI_built_where(b, kind, row),
                        "an id of %u bytes; the limit CXO_MAX_ID is %u", last.n,
                        (size_t)CXO_MAX_ID);
    memcpy(joined, first.at, first.n);
    joined[first.n] = '@';
    memcpy(joined + first.n + 1, last.at, last.n);
    uint32_t text = cxoI_build_text(b, cxoI_str(joined, first.n + 1 + last.n));
    if (text == CXO_NONE) return cxoI_build_no_text(b, cxoI_built_where(b, kind, row), err);
    *cxoI_built_cell(b, id, row) = text;
  }
  return CXO_OK;
}

typedef struct ById {
  const cxo_Builder *b;
  int kind;
} ById;

static int before_by_id(const void *ctx, uint32_t x, uint32_t y) {
  const ById *by = ctx;
  int order = cxoI_compare(cxoI_built_id(by->b, by->kind, x), cxoI_built_id(by->b, by->kind, y));
  return order ? order < 0 : x < y;
}

/* Sorts the rows of a kind by id and refuses the same id twice. */
static int index_kind(cxo_Builder *b, int kind, cxo_Error *err) {
  uint32_t n = b->kinds[kind].count;
  if (n && !cxoI_grow(&b->mem, &b->kinds[kind].index, n * sizeof(uint32_t)))
    return cxoI_no_memory(err);
  uint32_t *index = built_index(b, kind);
  for (uint32_t i = 0; i < n; i++) index[i] = i;
  if (cxo_field_info(cxoI_first_field(kind))->type == CXO_TYPE_PARENT) return CXO_OK;
  ById by = {b, kind};
  cxoI_sort(index, n, before_by_id, &by);
  for (uint32_t i = 1; i < n; i++)
    if (cxoI_equal(cxoI_built_id(b, kind, index[i]), cxoI_built_id(b, kind, index[i - 1])))
      return cxoI_error(err, CXO_EDUPLICATE, cxoI_built_where(b, kind, index[i]),
                        "a second %s '%S'", cxo_kind_name(kind), cxoI_built_id(b, kind, index[i]));
  return CXO_OK;
}

/* Turns the ring of items in a cell into what the image holds: a list, or one row. */
static int settle_items(cxo_Builder *b, const cxo_FieldInfo *info, uint32_t *cell, cxo_Error *err) {
  uint32_t last = *cell, n = 0, *count, place = (uint32_t)(b->lists.n / 4);
  if (info->type == CXO_TYPE_REF)
    return last == CXO_NONE ? CXO_OK : resolve(b, info->of, cxoI_built_item(b, last), cell, err);
  *cell = 0;
  if (last == CXO_NONE) return CXO_OK;
  if (!cxoI_grow(&b->mem, &b->lists, sizeof *count)) return cxoI_no_memory(err);
  for (uint32_t item = cxoI_built_item(b, last)->next;; item = cxoI_built_item(b, item)->next) {
    uint32_t value = cxoI_built_item(b, item)->text;
    int code = info->type == CXO_TYPE_REFS
                   ? resolve(b, info->of, cxoI_built_item(b, item), &value, err)
                   : 0;
    if (code) return code;
    uint32_t *to = cxoI_grow(&b->mem, &b->lists, sizeof *to);
    if (!to) return cxoI_no_memory(err);
    *to = value;
    n++;
    if (item == last) break;
  }
  count = (uint32_t *)(void *)b->lists.at + place;
  *count = n;
  *cell = place;
  return CXO_OK;
}

/* The cell of the parent's field of the same name, which was settled before. */
static uint32_t inherited(const cxo_Builder *b, const cxo_FieldInfo *info, uint32_t row) {
  int parent = cxoI_first_field(info->kind), field;
  while (cxo_field_info(parent)->type != CXO_TYPE_PARENT) parent++;
  field = cxoI_field_find(cxo_field_info(parent)->of, cxoI_cstr(info->name));
  return *cxoI_built_cell(b, field, *cxoI_built_cell(b, parent, row));
}

static int settle_field(cxo_Builder *b, int field, cxo_Error *err) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  for (uint32_t row = 0; row < b->kinds[info->kind].count; row++) {
    uint32_t *cell = cxoI_built_cell(b, field, row);
    int code = CXO_OK;
    if ((info->flags & CXOI_INHERITED) && *cell == CXO_NONE)
      *cell = inherited(b, info, row);
    else if (info->type == CXO_TYPE_TEXT && *cell == CXO_NONE)
      *cell = 0;
    else if (info->type == CXO_TYPE_REF || info->type == CXO_TYPE_REFS ||
             info->type == CXO_TYPE_TEXTS)
      code = settle_items(b, info, cell, err);
    if (code) return code;
  }
  return CXO_OK;
}

/* Copies a part behind the others and returns its word offset. */
static uint32_t lay(uint32_t *image, uint32_t *words, const void *part, size_t bytes) {
  uint32_t place = *words;
  if (image && bytes) memcpy(image + place, part, bytes);
  *words += (uint32_t)((bytes + 3) / 4);
  return place;
}

/* Lays out the image, or only counts its words where `pack` is NULL. */
static uint32_t lay_out(const cxo_Builder *b, cxo_Pack *pack) {
  cxo_Pack counted;
  uint32_t *image = (uint32_t *)(void *)pack, words = sizeof counted / 4;
  if (!pack) pack = &counted;
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++) {
    const Rows *rows = &b->kinds[kind];
    pack->tables[kind].rows = rows->count;
    pack->tables[kind].cells = lay(image, &words, rows->cells.at, rows->cells.n);
    pack->tables[kind].index = lay(image, &words, rows->index.at, rows->index.n);
  }
  pack->list_words = (uint32_t)(b->lists.n / 4);
  pack->lists = lay(image, &words, b->lists.at, b->lists.n);
  pack->text_bytes = (uint32_t)b->texts.n;
  pack->texts = lay(image, &words, b->texts.at, b->texts.n);
  for (int i = 0; i < CXOI_BOOK_COUNT; i++) {
    cxoI_Book *book = &pack->books[i];
    book->count = (uint32_t)(b->books[i].names.n / sizeof(cxoI_Name));
    book->names = lay(image, &words, b->books[i].names.at, b->books[i].names.n);
    words += words % 2; /* a set of phrases is aligned to 8 */
    book->set_bytes = (uint32_t)b->books[i].set_bytes;
    book->set = lay(image, &words, b->books[i].set, b->books[i].set_bytes);
  }
  pack->lexicon.count = (uint32_t)(b->lexicon.marks.n / 4);
  pack->lexicon.marks = lay(image, &words, b->lexicon.marks.at, b->lexicon.marks.n);
  words += words % 2;
  pack->lexicon.set_bytes = (uint32_t)b->lexicon.set_bytes;
  pack->lexicon.set = lay(image, &words, b->lexicon.set, b->lexicon.set_bytes);
  return words;
}

int cxo_pack_build(cxo_Builder *b, void **out, size_t *size, cxo_Error *err) {
  int code = CXO_OK;
  if (b->depth) return cxoI_error(err, CXO_EFIELD, 0, "a record is still open");
  if (!cxoI_grow(&b->mem, &b->lists, 4)) return cxoI_no_memory(err);
  memset(b->lists.at, 0, 4); /* offset 0: the absent list */
  for (int joined = 0; joined <= 1; joined++)
    for (int kind = 0; kind < CXO_KIND_COUNT && !code; kind++) {
      if ((cxo_field_info(cxoI_first_field(kind))->type == CXO_TYPE_JOINED) != joined) continue;
      if (joined) code = join_ids(b, kind, err);
      if (!code) code = index_kind(b, kind, err);
    }
  for (int field = 0; field < CXO_FIELD_COUNT && !code; field++) code = settle_field(b, field, err);
  if (!code) code = cxoI_build_books(b, err);
  if (!code) code = cxoI_build_lexicon(b, err);
  if (!code) code = cxoI_build_check(b, err);
  if (code) return code;
  uint32_t words = lay_out(b, NULL);
  if (words > CXO_MAX_PACK / 4)
    return cxoI_error(err, CXO_ELIMIT, 0, "a pack of more than %u bytes (CXO_MAX_PACK)",
                      (size_t)CXO_MAX_PACK);
  cxo_Pack *pack = cxoI_new(&b->mem, (size_t)words * 4);
  if (!pack) return cxoI_no_memory(err);
  memset(pack, 0, (size_t)words * 4);
  lay_out(b, pack);
  pack->magic = CXOI_MAGIC;
  pack->format = CXOI_FORMAT;
  pack->size = words * 4;
  pack->checksum = cxoI_checksum(pack);
  *out = pack;
  *size = pack->size;
  return CXO_OK;
}
