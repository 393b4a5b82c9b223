/*
** build.c: the pack compiler's back: one image (image.h) out of all the records.
**
** In this order: ids are joined, rows indexed by id, references resolved to lists and
** rows, phrases folded and sorted; then all parts are laid out in one block.
*/
#include "build.h"

static cxo_Str built_id(const cxo_Builder *b, int kind, uint32_t row) {
  return cxoI_built_text(b, *cxoI_built_cell(b, cxoI_first_field(kind), row));
}

static uint32_t *built_index(const cxo_Builder *b, int kind) {
  return (uint32_t *)(void *)b->kinds[kind].index.at;
}

static uint32_t built_by_id(const cxo_Builder *b, int kind, cxo_Str id) {
  const uint32_t *index = built_index(b, kind);
  uint32_t low = 0, high = b->kinds[kind].count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = cxoI_compare(built_id(b, kind, index[middle]), id);
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
  uint32_t found = built_by_id(b, kind, id);
  if (found != CXO_NONE) return found;
  for (uint32_t row = 0; kind == CXO_SOURCE && row < b->kinds[kind].count; row++) {
    uint32_t key = *cxoI_built_cell(b, CXO_SOURCE_KEY, row);
    if (key != CXO_NONE && cxoI_equal(cxoI_built_text(b, key), id)) return row;
  }
  return CXO_NONE;
}

static int resolve(const cxo_Builder *b, int kind, const Item *item, uint32_t *row,
                   cxo_Error *err) {
  cxo_Str id = cxoI_built_text(b, item->text);
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
    cxo_Str first = built_id(b, cxo_field_info(parent)->of, *cxoI_built_cell(b, parent, row)), last;
    uint32_t cell = *cxoI_built_cell(b, own, row), target;
    if (info->type == CXO_TYPE_REF) {
      int code = resolve(b, info->of, cxoI_built_item(b, cell), &target, err);
      if (code) return code;
      last = built_id(b, info->of, target);
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
  int order = cxoI_compare(built_id(by->b, by->kind, x), built_id(by->b, by->kind, y));
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
    if (cxoI_equal(built_id(b, kind, index[i]), built_id(b, kind, index[i - 1])))
      return cxoI_error(err, CXO_EDUPLICATE, cxoI_built_where(b, kind, index[i]),
                        "a second %s '%S'", cxo_kind_name(kind), built_id(b, kind, index[i]));
  return CXO_OK;
}

/* Turns the ring of items in a cell into what the image holds: a list, or one row. */
static int settle_items(cxo_Builder *b, const cxo_FieldInfo *info, uint32_t *cell, cxo_Error *err) {
  uint32_t last = *cell, n = 0, *count, place = (uint32_t)(b->lists.n / 4);
  if (info->type == CXO_TYPE_REF) return resolve(b, info->of, cxoI_built_item(b, last), cell, err);
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

static int settle_field(cxo_Builder *b, int field, cxo_Error *err) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  for (uint32_t row = 0; row < b->kinds[info->kind].count; row++) {
    uint32_t *cell = cxoI_built_cell(b, field, row);
    int code = CXO_OK;
    if (info->type == CXO_TYPE_TEXT && *cell == CXO_NONE)
      *cell = 0;
    else if (info->type == CXO_TYPE_REF || info->type == CXO_TYPE_REFS ||
             info->type == CXO_TYPE_TEXTS)
      code = settle_items(b, info, cell, err);
    if (code) return code;
  }
  return CXO_OK;
}

static int add_phrase(cxo_Builder *b, int kind, uint32_t row, uint32_t text, cxo_Error *err) {
  char folded[CXOI_MAX_PHRASE];
  size_t n = cxoI_fold_phrase(cxoI_built_text(b, text), folded, sizeof folded);
  uint32_t offset = cxoI_build_text(b, cxoI_str(folded, n));
  if (offset == CXO_NONE) return cxoI_build_no_text(b, cxoI_built_where(b, kind, row), err);
  cxoI_Name *phrase = cxoI_grow(&b->mem, &b->lexicon, sizeof *phrase);
  if (!phrase) return cxoI_no_memory(err);
  phrase->text = offset;
  phrase->kind = (uint32_t)kind;
  phrase->row = row;
  return CXO_OK;
}

/* The phrases of one field, after it was settled. */
static int add_phrases(cxo_Builder *b, int field, cxo_Error *err) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  int code = CXO_OK;
  for (uint32_t row = 0; row < b->kinds[info->kind].count && !code; row++) {
    uint32_t cell = *cxoI_built_cell(b, field, row);
    if (info->type == CXO_TYPE_TEXT) {
      if (cell) code = add_phrase(b, info->kind, row, cell, err);
      continue;
    }
    uint32_t n = ((uint32_t *)(void *)b->lists.at)[cell];
    for (uint32_t i = 1; i <= n && !code; i++)
      code = add_phrase(b, info->kind, row, ((uint32_t *)(void *)b->lists.at)[cell + i], err);
  }
  return code;
}

static const cxoI_Name *phrase_at(const cxo_Builder *b, uint32_t i) {
  return (const cxoI_Name *)(const void *)b->lexicon.at + i;
}

/* Text, then kind and declared order. */
static int before_by_phrase(const void *ctx, uint32_t i, uint32_t k) {
  const cxoI_Name *x = phrase_at(ctx, i), *y = phrase_at(ctx, k);
  int order = cxoI_compare(cxoI_built_text(ctx, x->text), cxoI_built_text(ctx, y->text));
  if (order) return order < 0;
  return x->kind != y->kind ? x->kind < y->kind : x->row < y->row;
}

static int is_acronym(const cxo_Builder *b, const cxoI_Name *phrase) {
  if (phrase->kind != CXO_ROLE) return 0;
  char folded[CXOI_MAX_PHRASE];
  cxo_Str acronym = cxoI_built_text(b, *cxoI_built_cell(b, CXO_ROLE_ACRONYM, phrase->row));
  size_t n = cxoI_fold_phrase(acronym, folded, sizeof folded);
  return cxoI_equal(cxoI_str(folded, n), cxoI_built_text(b, phrase->text));
}

/* Makes the set of the names, each text once: its id is where the text begins in the lexicon. */
static int make_names(cxo_Builder *b, cxo_Error *err) {
  static const cxo_PhraseOptions options = {CXO_SEPARATORS_BLANK, CXO_SEMANTICS_ALL};
  uint32_t n = (uint32_t)(b->lexicon.n / sizeof(cxoI_Name)), count = 0;
  cxoI_Buffer buffer = {NULL, 0, 0};
  cxo_Phrase *names = cxoI_grow(&b->mem, &buffer, n * sizeof *names + 1);
  if (!names) return cxoI_no_memory(err);
  for (uint32_t i = 0; i < n; i++) {
    cxo_Str text = cxoI_built_text(b, phrase_at(b, i)->text);
    if (count && cxoI_equal(names[count - 1].text, text)) continue;
    names[count].text = text;
    names[count++].id = i;
  }
  int code = cxo_phrases_build(names, count, &options, b->mem.alloc, b->mem.ud, &b->names,
                               &b->name_bytes, err);
  if (code && err) { /* it names the phrase by its number among these */
    uint32_t i = err->where < count ? names[err->where].id : 0;
    err->where = n ? cxoI_built_where(b, (int)phrase_at(b, i)->kind, phrase_at(b, i)->row) : 0;
  }
  cxoI_release(&b->mem, &buffer);
  return code;
}

/* Two records claim a phrase: the one that was given last is at fault. */
static int refuse_phrase(const cxo_Builder *b, const cxoI_Name *x, const cxoI_Name *y,
                         cxo_Error *err) {
  uint32_t where = cxoI_built_where(b, (int)y->kind, y->row);
  uint32_t other = cxoI_built_where(b, (int)x->kind, x->row);
  const cxoI_Name *first = other > where ? y : x;
  return cxoI_error(err, CXO_EDUPLICATE, other > where ? other : where,
                    "phrase '%S' already stands for the %s '%S'", cxoI_built_text(b, x->text),
                    cxo_kind_name((int)first->kind), built_id(b, (int)first->kind, first->row));
}

/* Sorts the lexicon, drops what a row says twice, and refuses what two rows say but acronyms. */
static int settle_lexicon(cxo_Builder *b, cxo_Error *err) {
  uint32_t n = (uint32_t)(b->lexicon.n / sizeof(cxoI_Name)), kept = 0;
  cxoI_Buffer order = {NULL, 0, 0}, sorted = {NULL, 0, 0};
  uint32_t *by = cxoI_grow(&b->mem, &order, n * sizeof *by + 1);
  cxoI_Name *to = by ? cxoI_grow(&b->mem, &sorted, n * sizeof *to + 1) : NULL;
  int code = to ? CXO_OK : cxoI_no_memory(err);
  for (uint32_t i = 0; !code && i < n; i++) by[i] = i;
  if (!code) cxoI_sort(by, n, before_by_phrase, b);
  for (uint32_t i = 0; !code && i < n; i++) {
    const cxoI_Name *phrase = phrase_at(b, by[i]), *last = kept ? &to[kept - 1] : NULL;
    int same = last && cxoI_equal(cxoI_built_text(b, last->text), cxoI_built_text(b, phrase->text));
    if (same && last->kind == phrase->kind && last->row == phrase->row) continue;
    if (same && !(is_acronym(b, phrase) && last->kind == CXO_ROLE))
      code = refuse_phrase(b, last, phrase, err);
    to[kept++] = *phrase;
  }
  cxoI_release(&b->mem, &order);
  cxoI_release(&b->mem, &b->lexicon);
  sorted.n = kept * sizeof *to;
  b->lexicon = sorted;
  return code;
}

/* A text field of rows in an order. */
typedef struct ByField {
  const cxo_Builder *b;
  int field;
} ByField;

static cxo_Str field_text(const ByField *by, uint32_t row) {
  return cxoI_built_text(by->b, *cxoI_built_cell(by->b, by->field, row));
}

static int before_by_field(const void *ctx, uint32_t x, uint32_t y) {
  int order = cxoI_compare(field_text(ctx, x), field_text(ctx, y));
  return order ? order < 0 : x < y;
}

/* Refuses two rows with the same text in a field; empty ones do not count. */
static int check_unique(cxo_Builder *b, int field, cxo_Error *err) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  uint32_t n = b->kinds[info->kind].count;
  cxoI_Buffer order = {NULL, 0, 0};
  ByField by = {b, field};
  uint32_t *rows = cxoI_grow(&b->mem, &order, n * sizeof *rows + 1);
  int code = rows ? CXO_OK : cxoI_no_memory(err);
  for (uint32_t i = 0; !code && i < n; i++) rows[i] = i;
  if (!code) cxoI_sort(rows, n, before_by_field, &by);
  for (uint32_t i = 1; i < n && !code; i++) {
    cxo_Str text = field_text(&by, rows[i]);
    if (text.n && cxoI_equal(text, field_text(&by, rows[i - 1])))
      code =
          cxoI_error(err, CXO_EDUPLICATE, cxoI_built_where(b, info->kind, rows[i]),
                     "a second %s with the %s '%S'", cxo_kind_name(info->kind), info->name, text);
  }
  cxoI_release(&b->mem, &order);
  return code;
}

/* A knob has sides to choose from, and its default is one of them. */
static int check_conflicts(cxo_Builder *b, cxo_Error *err) {
  uint32_t side = 0, sides = b->kinds[CXO_SIDE].count;
  for (uint32_t row = 0; row < b->kinds[CXO_CONFLICT].count; row++) {
    cxo_Str fallback = cxoI_built_text(b, *cxoI_built_cell(b, CXO_CONFLICT_DEFAULT, row));
    uint32_t where = cxoI_built_where(b, CXO_CONFLICT, row), first = side;
    int found = fallback.n == 0;
    for (; side < sides && *cxoI_built_cell(b, CXO_SIDE_CONFLICT, side) == row; side++)
      found |= cxoI_equal(fallback, cxoI_built_text(b, *cxoI_built_cell(b, CXO_SIDE_VALUE, side)));
    if ((cxoI_built_text(b, *cxoI_built_cell(b, CXO_CONFLICT_KNOB, row)).n > 0) != (side > first))
      return cxoI_error(err, CXO_EFIELD, where, "a conflict has a knob and sides, or neither");
    if (!found)
      return cxoI_error(err, CXO_EREFERENCE, where, "the default '%S' is none of the sides",
                        fallback);
  }
  return CXO_OK;
}

/* No source's key is another one's id, and no source is called like a policy of another kind. */
static int check_keys(const cxo_Builder *b, cxo_Error *err) {
  for (uint32_t row = 0; row < b->kinds[CXO_SOURCE].count; row++) {
    cxo_Str id = built_id(b, CXO_SOURCE, row);
    if (cxoI_is(id, "strict") || cxoI_is(id, "majority") || cxoI_is(id, "default"))
      return cxoI_error(err, CXO_EDUPLICATE, cxoI_built_where(b, CXO_SOURCE, row),
                        "'%S' is the name of a policy", id);
    cxo_Str key = cxoI_built_text(b, *cxoI_built_cell(b, CXO_SOURCE_KEY, row));
    uint32_t other = key.n ? built_by_id(b, CXO_SOURCE, key) : CXO_NONE;
    if (other == CXO_NONE || other == row) continue;
    uint32_t where = cxoI_built_where(b, CXO_SOURCE, row);
    uint32_t later = cxoI_built_where(b, CXO_SOURCE, other);
    return cxoI_error(err, CXO_EDUPLICATE, later > where ? later : where,
                      "'%S' is the key of one source and the id of another", key);
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
  pack->lexicon_size = (uint32_t)(b->lexicon.n / sizeof(cxoI_Name));
  pack->lexicon = lay(image, &words, b->lexicon.at, b->lexicon.n);
  pack->text_bytes = (uint32_t)b->texts.n;
  pack->texts = lay(image, &words, b->texts.at, b->texts.n);
  words += words % 2; /* a set of phrases is aligned to 8 */
  pack->name_bytes = (uint32_t)b->name_bytes;
  pack->names = lay(image, &words, b->names, b->name_bytes);
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
  for (int field = 0; field < CXO_FIELD_COUNT && !code; field++)
    if (cxo_field_info(field)->flags & CXOI_PHRASE) code = add_phrases(b, field, err);
  if (!code) code = settle_lexicon(b, err);
  if (!code) code = make_names(b, err);
  if (!code) code = check_conflicts(b, err);
  if (!code) code = check_unique(b, CXO_CONFLICT_KNOB, err);
  if (!code) code = check_unique(b, CXO_SOURCE_KEY, err);
  if (!code) code = check_keys(b, err);
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
