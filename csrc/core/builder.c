/*
** builder.c: the pack compiler's front: records come in field by field and are checked one by one.
** What needs the whole pack to be checked is in build.c.
*/
#include "build.h"

static uint32_t store(cxo_Builder *b, cxoI_Buffer *texts, cxo_Str text) {
  size_t padded = 4 + (text.n + 1 + 3) / 4 * 4;
  uint32_t offset = (uint32_t)texts->n, length = (uint32_t)text.n;
  char *to = texts->n < CXO_MAX_PACK / 2 ? cxoI_grow(&b->mem, texts, padded) : NULL;
  if (!to) return CXO_NONE;
  memset(to, 0, padded);
  memcpy(to, &length, 4);
  if (text.n) memcpy(to + 4, text.at, text.n);
  return offset;
}

uint32_t cxoI_build_text(cxo_Builder *b, cxo_Str text) { return store(b, &b->texts, text); }

int cxoI_build_no_text(const cxo_Builder *b, uint32_t where, cxo_Error *err) {
  if (b->texts.n < CXO_MAX_PACK / 2 && b->wanted.n < CXO_MAX_PACK / 2) return cxoI_no_memory(err);
  return cxoI_error(err, CXO_ELIMIT, where, "texts of more than %u bytes, half of CXO_MAX_PACK",
                    (size_t)CXO_MAX_PACK / 2);
}

int cxo_builder_new(cxo_Alloc alloc, void *ud, cxo_Builder **builder) {
  cxoI_Mem mem = {alloc, ud};
  cxo_Builder *b = cxoI_new(&mem, sizeof *b);
  if (!b) return CXO_EMEMORY;
  memset(b, 0, sizeof *b);
  b->mem = mem;
  if (cxoI_build_text(b, cxoI_str("", 0)) == CXO_NONE) { /* offset 0: the absent text */
    cxo_builder_free(b);
    return CXO_EMEMORY;
  }
  *builder = b;
  return CXO_OK;
}

void cxo_builder_free(cxo_Builder *b) {
  if (!b) return;
  cxoI_Mem mem = b->mem;
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++) {
    cxoI_release(&mem, &b->kinds[kind].cells);
    cxoI_release(&mem, &b->kinds[kind].wheres);
    cxoI_release(&mem, &b->kinds[kind].index);
  }
  cxoI_release(&mem, &b->items);
  cxoI_release(&mem, &b->lists);
  for (int book = 0; book < CXOI_BOOK_COUNT; book++) {
    cxoI_release(&mem, &b->books[book].names);
    cxoI_free(&mem, b->books[book].set, b->books[book].set_bytes);
  }
  cxoI_release(&mem, &b->lexicon.marks);
  cxoI_free(&mem, b->lexicon.set, b->lexicon.set_bytes);
  cxoI_release(&mem, &b->wanted);
  cxoI_release(&mem, &b->texts);
  cxoI_free(&mem, b, sizeof *b);
}

/*
** Feeding
*/

int cxo_builder_begin(cxo_Builder *b, const char *key, size_t n, uint32_t where, cxo_Error *err) {
  int kind = cxoI_kind_find(cxoI_str(key, n));
  int outer = b->depth ? b->open[b->depth - 1].kind : -1;
  if (kind < 0)
    return cxoI_error(err, CXO_EFIELD, where, "a pack has no list '%S'", cxoI_str(key, n));
  if (cxoI_kind_parent(kind) != outer) {
    int parent = cxoI_kind_parent(kind);
    return cxoI_error(err, CXO_EFIELD, where, "%s stand %s%s", cxo_kind_key(kind),
                      parent < 0 ? "at the top of a pack" : "inside a ",
                      parent < 0 ? "" : cxo_kind_name(parent));
  }
  Rows *rows = &b->kinds[kind];
  if (rows->count >= CXO_MAX_ROWS)
    return cxoI_error(err, CXO_ELIMIT, where, "more than %u %s (CXO_MAX_ROWS)",
                      (size_t)CXO_MAX_ROWS, cxo_kind_key(kind));
  size_t size = (size_t)cxoI_field_count(kind) * sizeof(uint32_t);
  uint32_t *place = cxoI_grow(&b->mem, &rows->wheres, sizeof(uint32_t));
  if (place) *place = where;
  uint32_t *cells = place ? cxoI_grow(&b->mem, &rows->cells, size) : NULL;
  if (!cells) return cxoI_no_memory(err);
  memset(cells, 0xFF, size); /* all CXO_NONE */
  for (int f = cxoI_first_field(kind); f < cxoI_first_field(kind + 1); f++)
    if (cxo_field_info(f)->type == CXO_TYPE_PARENT)
      cells[f - cxoI_first_field(kind)] = b->open[b->depth - 1].row;
  b->open[b->depth].kind = kind;
  b->open[b->depth++].row = rows->count++;
  return CXO_OK;
}

/* Adds to a ring: a text of its own, or an id that will be looked up. */
static int add_item(cxo_Builder *b, uint32_t *ring, int type, cxo_Str text, uint32_t where,
                    cxo_Error *err) {
  uint32_t offset = store(b, type == CXO_TYPE_TEXTS ? &b->texts : &b->wanted, text);
  uint32_t number = (uint32_t)(b->items.n / sizeof(Item));
  if (offset == CXO_NONE) return cxoI_build_no_text(b, where, err);
  Item *item = cxoI_grow(&b->mem, &b->items, sizeof(Item));
  if (!item) return cxoI_no_memory(err);
  item->text = offset;
  item->where = where;
  item->next = *ring == CXO_NONE ? number : cxoI_built_item(b, *ring)->next;
  if (*ring != CXO_NONE) cxoI_built_item(b, *ring)->next = number;
  *ring = number;
  return CXO_OK;
}

static const char *article(int kind) {
  return strchr("aeiou", cxo_kind_name(kind)[0]) ? "an" : "a";
}

/* The field of that name of the record that is open, or -1 with err set. */
static int open_field(const cxo_Builder *b, cxo_Str name, uint32_t where, cxo_Error *err) {
  int kind = b->depth ? b->open[b->depth - 1].kind : -1;
  if (kind < 0) return cxoI_error(err, CXO_EFIELD, where, "a field outside of any record"), -1;
  int field = cxoI_field_find(kind, name);
  const cxo_FieldInfo *info = cxo_field_info(field);
  if (info && info->type != CXO_TYPE_PARENT && info->type != CXO_TYPE_JOINED) return field;
  return cxoI_error(err, CXO_EFIELD, where, "%s %s has no field '%S'", article(kind),
                    cxo_kind_name(kind), name),
         -1;
}

int cxo_builder_set_number(cxo_Builder *b, const char *name, size_t name_n, int64_t number,
                           uint32_t where, cxo_Error *err) {
  int field = open_field(b, cxoI_str(name, name_n), where, err);
  if (field < 0) return CXO_EFIELD;
  uint32_t *cell = cxoI_built_cell(b, field, b->open[b->depth - 1].row);
  if (cxo_field_info(field)->type != CXO_TYPE_NUMBER)
    return cxoI_error(err, CXO_EFIELD, where, "'%S': a string expected, got a number",
                      cxoI_str(name, name_n));
  if (*cell != CXO_NONE)
    return cxoI_error(err, CXO_EDUPLICATE, where, "field '%S' is given twice",
                      cxoI_str(name, name_n));
  if (number < 0 || number > CXO_MAX_NUMBER)
    return cxoI_error(err, CXO_ELIMIT, where, "'%S': a number from 0 to %u (CXO_MAX_NUMBER)",
                      cxoI_str(name, name_n), (size_t)CXO_MAX_NUMBER);
  *cell = (uint32_t)number;
  return CXO_OK;
}

int cxo_builder_set(cxo_Builder *b, const char *name, size_t name_n, const char *at, size_t n,
                    uint32_t where, cxo_Error *err) {
  cxo_Str text = cxoI_str(at, n);
  int field = open_field(b, cxoI_str(name, name_n), where, err);
  if (field < 0) return CXO_EFIELD;
  const cxo_FieldInfo *info = cxo_field_info(field);
  int kind = info->kind;
  uint32_t *cell = cxoI_built_cell(b, field, b->open[b->depth - 1].row);
  if (info->type == CXO_TYPE_NUMBER)
    return cxoI_error(err, CXO_EFIELD, where, "'%s': a number expected, got a string", info->name);
  int many = info->type == CXO_TYPE_TEXTS || info->type == CXO_TYPE_REFS;
  if (*cell != CXO_NONE && !many)
    return cxoI_error(err, CXO_EDUPLICATE, where, "field '%s' is given twice", info->name);
  if (n == 0) return cxoI_error(err, CXO_EFIELD, where, "field '%s' is empty", info->name);
  if (n > CXO_MAX_TEXT)
    return cxoI_error(err, CXO_ELIMIT, where, "a text of %u bytes; the limit CXO_MAX_TEXT is %u", n,
                      (size_t)CXO_MAX_TEXT);
  if (field == cxoI_first_field(kind) && n > CXO_MAX_ID)
    return cxoI_error(err, CXO_ELIMIT, where, "an id of %u bytes; the limit CXO_MAX_ID is %u", n,
                      (size_t)CXO_MAX_ID);
  if (memchr(at, '\0', n) || cxoI_utf8_valid(text) != n)
    return cxoI_error(err, CXO_EENCODING, where, "field '%s' is not valid UTF-8 text", info->name);
  if (info->flags & (CXOI_PHRASE | CXOI_ASKED | CXOI_WEIGHED)) {
    size_t folded = cxoI_fold_phrase(text, NULL, 0);
    if (folded == 0)
      return cxoI_error(err, CXO_EFIELD, where, "phrase '%S' has no word in it", text);
    if (folded > CXOI_MAX_PHRASE)
      return cxoI_error(err, CXO_ELIMIT, where,
                        "a phrase of %u bytes; the limit CXOI_MAX_PHRASE is %u", folded,
                        (size_t)CXOI_MAX_PHRASE);
  }
  if (info->type == CXO_TYPE_CHOICE) {
    int position = cxoI_choice(field, text);
    if (position < 0)
      return cxoI_error(err, CXO_EFIELD, where, "'%S' is no %s; it is one of: %s", text, info->name,
                        info->words);
    *cell = (uint32_t)position;
    return CXO_OK;
  }
  if (info->type != CXO_TYPE_TEXT) return add_item(b, cell, info->type, text, where, err);
  uint32_t offset = cxoI_build_text(b, text);
  if (offset == CXO_NONE) return cxoI_build_no_text(b, where, err);
  *cell = offset;
  return CXO_OK;
}

int cxo_builder_end(cxo_Builder *b, cxo_Error *err) {
  if (b->depth == 0) return cxoI_error(err, CXO_EFIELD, 0, "no record is open");
  int kind = b->open[b->depth - 1].kind;
  uint32_t row = b->open[b->depth - 1].row;
  for (int f = cxoI_first_field(kind); f < cxoI_first_field(kind + 1); f++) {
    const cxo_FieldInfo *info = cxo_field_info(f);
    if ((info->flags & CXOI_REQUIRED) && *cxoI_built_cell(b, f, row) == CXO_NONE)
      return cxoI_error(err, CXO_EFIELD, cxoI_built_where(b, kind, row),
                        "%s %s needs the field '%s'", article(kind), cxo_kind_name(kind),
                        info->name);
  }
  b->depth--;
  return CXO_OK;
}

/* One row of a pack, fed back as it once came in, and the rows nested in it. */
static int add_row(cxo_Builder *b, const cxo_Pack *pack, int kind, uint32_t row, cxo_Error *err) {
  const char *key = cxo_kind_key(kind);
  int code = cxo_builder_begin(b, key, strlen(key), 0, err);
  for (int f = cxoI_first_field(kind); !code && f < cxoI_first_field(kind + 1); f++) {
    const cxo_FieldInfo *info = cxo_field_info(f);
    cxo_List list = {NULL, 1};
    cxo_Str text = {NULL, 0};
    uint32_t one;
    switch (info->type) {
    case CXO_TYPE_NUMBER:
      one = cxo_pack_number(pack, f, row);
      if (one != CXO_NONE)
        code = cxo_builder_set_number(b, info->name, strlen(info->name), one, 0, err);
      continue;
    case CXO_TYPE_TEXT:
      text = cxo_pack_text(pack, f, row);
      break;
    case CXO_TYPE_CHOICE:
      text = cxo_pack_word(pack, f, row);
      break;
    case CXO_TYPE_REF:
      one = cxo_pack_ref(pack, f, row);
      if (one == CXO_NONE) continue;
      list.at = &one;
      break;
    case CXO_TYPE_TEXTS:
    case CXO_TYPE_REFS:
      list = cxo_pack_list(pack, f, row);
      break;
    default:
      continue;
    }
    for (uint32_t i = 0; !code && i < list.n; i++) {
      if (info->type == CXO_TYPE_TEXTS)
        text = cxo_pack_item(pack, list.at[i]);
      else if (list.at)
        text = cxo_pack_text(pack, cxoI_first_field(info->of), list.at[i]);
      if (text.n)
        code = cxo_builder_set(b, info->name, strlen(info->name), text.at, text.n, 0, err);
    }
  }
  for (int child = 0; !code && child < CXO_KIND_COUNT; child++) {
    if (cxoI_kind_parent(child) != kind) continue;
    cxo_Range range = cxo_pack_children(pack, child, row);
    for (uint32_t i = 0; !code && i < range.n; i++)
      code = add_row(b, pack, child, range.first + i, err);
  }
  return code ? code : cxo_builder_end(b, err);
}

int cxo_builder_add(cxo_Builder *b, const cxo_Pack *pack, cxo_Error *err) {
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++)
    for (uint32_t row = 0; cxoI_kind_parent(kind) < 0 && row < pack->tables[kind].rows; row++) {
      int code = add_row(b, pack, kind, row, err);
      if (code) return code;
    }
  return CXO_OK;
}
