/*
** build_books.c: the books of a pack: what its rows are called in titles and in questions.
*/
#include "build.h"

static int book_of(int field) {
  uint8_t flags = cxo_field_info(field)->flags;
  return flags & CXOI_PHRASE ? CXOI_TITLES : flags & CXOI_ASKED ? CXOI_QUESTIONS : -1;
}

static int add_folded(cxo_Builder *b, int field, uint32_t row, uint32_t text, cxo_Error *err) {
  int kind = cxo_field_info(field)->kind;
  if (text == CXO_NONE) return cxoI_build_no_text(b, cxoI_built_where(b, kind, row), err);
  cxoI_Name *name = cxoI_grow(&b->mem, &b->books[book_of(field)].names, sizeof *name);
  if (!name) return cxoI_no_memory(err);
  name->text = text;
  name->field = (uint32_t)field;
  name->row = row;
  return CXO_OK;
}

/* The same with a final s, as adverts and thesauri have roles: "CTOs". */
static int add_plural(cxo_Builder *b, int field, uint32_t row, char *folded, size_t n,
                      cxo_Error *err) {
  if (folded[n - 1] == 's') return CXO_OK;
  folded[n] = 's';
  return add_folded(b, field, row, cxoI_build_text(b, cxoI_str(folded, n + 1)), err);
}

/* An acronym also with points, and letter by letter: "C.T.O.", "C. T. O.". */
static int add_spelt(cxo_Builder *b, int field, uint32_t row, const char *folded, size_t n,
                     cxo_Error *err) {
  char spelt[2][32];
  if (n < 2 || 2 * n > sizeof spelt[0]) return CXO_OK;
  for (size_t i = 0; i < n; i++) {
    if ((unsigned char)folded[i] >= 0x80) return CXO_OK;
    spelt[0][2 * i] = spelt[1][2 * i] = folded[i];
    spelt[0][2 * i + 1] = '.';
    spelt[1][2 * i + 1] = ' ';
  }
  int code = add_folded(b, field, row, cxoI_build_text(b, cxoI_str(spelt[0], 2 * n - 1)), err);
  if (!code)
    code = add_folded(b, field, row, cxoI_build_text(b, cxoI_str(spelt[1], 2 * n - 1)), err);
  return code;
}

static int add_name(cxo_Builder *b, int field, uint32_t row, uint32_t text, cxo_Error *err) {
  char folded[CXOI_MAX_PHRASE];
  size_t n = cxoI_fold_phrase(cxoI_built_text(b, text), folded, sizeof folded);
  if (!cxoI_equal(cxoI_str(folded, n), cxoI_built_text(b, text))) /* else it stands there already */
    text = cxoI_build_text(b, cxoI_str(folded, n));
  int code = add_folded(b, field, row, text, err);
  if (!code && n < sizeof folded && (field == CXO_ROLE_NAME || field == CXO_ROLE_ACRONYM))
    code = add_plural(b, field, row, folded, n, err);
  if (!code && field == CXO_ROLE_ACRONYM) code = add_spelt(b, field, row, folded, n, err);
  return code;
}

/* The names in one field, after it was settled; a role without a level is a class, no post. */
static int add_names(cxo_Builder *b, int field, cxo_Error *err) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  int code = CXO_OK;
  for (uint32_t row = 0; row < b->kinds[info->kind].count && !code; row++) {
    if (info->kind == CXO_ROLE && *cxoI_built_cell(b, CXO_ROLE_LEVEL, row) == CXO_NONE) continue;
    uint32_t cell = *cxoI_built_cell(b, field, row);
    if (info->type == CXO_TYPE_TEXT) {
      if (cell) code = add_name(b, field, row, cell, err);
      continue;
    }
    uint32_t n = ((uint32_t *)(void *)b->lists.at)[cell];
    for (uint32_t i = 1; i <= n && !code; i++)
      code = add_name(b, field, row, ((uint32_t *)(void *)b->lists.at)[cell + i], err);
  }
  return code;
}

/* The names of a book. */
typedef struct Names {
  const cxo_Builder *b;
  const cxoI_Name *at;
  uint32_t n;
} Names;

static Names names_of(const cxo_Builder *b, int book) {
  const cxoI_Buffer *names = &b->books[book].names;
  Names result = {b, (const cxoI_Name *)(const void *)names->at,
                  (uint32_t)(names->n / sizeof(cxoI_Name))};
  return result;
}

/* Text, then kind and declared order. */
static int before_by_name(const void *ctx, uint32_t i, uint32_t k) {
  const Names *names = ctx;
  const cxoI_Name *x = &names->at[i], *y = &names->at[k];
  int order = cxoI_compare(cxoI_built_text(names->b, x->text), cxoI_built_text(names->b, y->text));
  if (order) return order < 0;
  return x->field != y->field ? x->field < y->field : x->row < y->row;
}

/* Makes the set of a book's names, each text once: its id is where the text begins among them. */
static int make_set(cxo_Builder *b, int book, cxo_Error *err) {
  static const cxo_PhraseOptions options[CXOI_BOOK_COUNT] = {
      {CXO_SEPARATORS_BLANK, CXO_SEMANTICS_ALL}, {CXO_SEPARATORS_HYPHEN, CXO_SEMANTICS_LONGEST}};
  Names names = names_of(b, book);
  uint32_t count = 0;
  cxoI_Buffer buffer = {NULL, 0, 0};
  cxo_Phrase *phrases = cxoI_grow(&b->mem, &buffer, names.n * sizeof *phrases + 1);
  if (!phrases) return cxoI_no_memory(err);
  for (uint32_t i = 0; i < names.n; i++) {
    cxo_Str text = cxoI_built_text(b, names.at[i].text);
    if (count && cxoI_equal(phrases[count - 1].text, text)) continue;
    phrases[count].text = text;
    phrases[count++].id = i;
  }
  int code = cxo_phrases_build(phrases, count, &options[book], b->mem.alloc, b->mem.ud,
                               &b->books[book].set, &b->books[book].set_bytes, err);
  if (code && err) { /* it names the phrase by its number among these */
    const cxoI_Name *name = &names.at[err->where < count ? phrases[err->where].id : 0];
    err->where = names.n ? cxoI_built_where(b, cxoI_name_kind(name), name->row) : 0;
  }
  cxoI_release(&b->mem, &buffer);
  return code;
}

/* Two records claim a name: the one that was given last is at fault. */
static int refuse_name(const cxo_Builder *b, const cxoI_Name *x, const cxoI_Name *y,
                       cxo_Error *err) {
  uint32_t where = cxoI_built_where(b, cxoI_name_kind(y), y->row);
  uint32_t other = cxoI_built_where(b, cxoI_name_kind(x), x->row);
  const cxoI_Name *first = other > where ? y : x;
  return cxoI_error(err, CXO_EDUPLICATE, other > where ? other : where,
                    "phrase '%S' already stands for the %s '%S'", cxoI_built_text(b, x->text),
                    cxo_kind_name(cxoI_name_kind(first)),
                    cxoI_built_id(b, cxoI_name_kind(first), first->row));
}

/* Sorts the names, drops what a row says twice, and refuses what two rows say but acronyms. */
static int settle_names(cxo_Builder *b, int book, cxo_Error *err) {
  Names names = names_of(b, book);
  uint32_t kept = 0;
  cxoI_Buffer order = {NULL, 0, 0}, sorted = {NULL, 0, 0};
  uint32_t *by = cxoI_grow(&b->mem, &order, names.n * sizeof *by + 1);
  cxoI_Name *to = by ? cxoI_grow(&b->mem, &sorted, names.n * sizeof *to + 1) : NULL;
  int code = to ? CXO_OK : cxoI_no_memory(err);
  for (uint32_t i = 0; !code && i < names.n; i++) by[i] = i;
  if (!code) cxoI_sort(by, names.n, before_by_name, &names);
  for (uint32_t i = 0; !code && i < names.n; i++) {
    const cxoI_Name *name = &names.at[by[i]], *last = kept ? &to[kept - 1] : NULL;
    int same = last && cxoI_equal(cxoI_built_text(b, last->text), cxoI_built_text(b, name->text));
    int kind = cxoI_name_kind(name), one_kind = last && cxoI_name_kind(last) == kind;
    if (same && one_kind && last->row == name->row) {
      if (name->field == CXO_ACTIVITY_VAGUE) to[kept - 1].field = name->field; /* a name may be */
      continue;
    }
    if (same && !(name->field == CXO_ROLE_ACRONYM && one_kind))
      code = refuse_name(b, last, name, err);
    to[kept++] = *name;
  }
  cxoI_release(&b->mem, &order);
  cxoI_release(&b->mem, &b->books[book].names);
  sorted.n = kept * sizeof *to;
  b->books[book].names = sorted;
  return code;
}

int cxoI_build_books(cxo_Builder *b, cxo_Error *err) {
  int code = CXO_OK;
  for (int field = 0; field < CXO_FIELD_COUNT && !code; field++)
    if (book_of(field) >= 0) code = add_names(b, field, err);
  for (int book = 0; book < CXOI_BOOK_COUNT && !code; book++) {
    code = settle_names(b, book, err);
    if (!code) code = make_set(b, book, err);
  }
  return code;
}
