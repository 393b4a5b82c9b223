/*
** build_check.c: what only the whole of a pack can show to be wrong.
*/
#include "build.h"

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

static cxo_Str conflict_text(const cxo_Builder *b, int field, uint32_t row) {
  return cxoI_built_text(b, *cxoI_built_cell(b, field, row));
}

/* The first side of a conflict, or of one behind it: sides stand in the order of conflicts. */
static uint32_t first_side(const cxo_Builder *b, uint32_t conflict) {
  uint32_t low = 0, high = b->kinds[CXO_SIDE].count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (*cxoI_built_cell(b, CXO_SIDE_CONFLICT, middle) < conflict)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Has the conflict a side of that value? */
static int has_side(const cxo_Builder *b, uint32_t conflict, cxo_Str value) {
  uint32_t end = first_side(b, conflict + 1);
  for (uint32_t side = first_side(b, conflict); side < end; side++)
    if (cxoI_equal(value, conflict_text(b, CXO_SIDE_VALUE, side))) return 1;
  return 0;
}

static int have_same_sides(const cxo_Builder *b, uint32_t one, uint32_t other) {
  uint32_t first = first_side(b, one), end = first_side(b, one + 1);
  if (end - first != first_side(b, other + 1) - first_side(b, other)) return 0;
  for (uint32_t side = first; side < end; side++)
    if (!has_side(b, other, conflict_text(b, CXO_SIDE_VALUE, side))) return 0;
  return 1;
}

/* A knob has sides to choose from, a default is one of them, and without a knob there is none. */
static int check_conflict(const cxo_Builder *b, uint32_t row, cxo_Error *err) {
  cxo_Str fallback = conflict_text(b, CXO_CONFLICT_DEFAULT, row);
  uint32_t where = cxoI_built_where(b, CXO_CONFLICT, row);
  int has_knob = conflict_text(b, CXO_CONFLICT_KNOB, row).n > 0;
  if (has_knob && first_side(b, row) == first_side(b, row + 1))
    return cxoI_error(err, CXO_EFIELD, where, "a knob without sides to choose from");
  if (!has_knob && fallback.n)
    return cxoI_error(err, CXO_EFIELD, where, "a default without a knob");
  if (fallback.n && !has_side(b, row, fallback))
    return cxoI_error(err, CXO_EREFERENCE, where, "the default '%S' is none of the sides",
                      fallback);
  return CXO_OK;
}

/* A conflict that shares its knob with an earlier one has the same sides, and no default. */
static int check_follower(const cxo_Builder *b, uint32_t earlier, uint32_t row, cxo_Error *err) {
  cxo_Str knob = conflict_text(b, CXO_CONFLICT_KNOB, row);
  cxo_Str id = cxoI_built_id(b, CXO_CONFLICT, earlier);
  uint32_t where = cxoI_built_where(b, CXO_CONFLICT, row);
  if (knob.n == 0 || !cxoI_equal(knob, conflict_text(b, CXO_CONFLICT_KNOB, earlier))) return CXO_OK;
  if (conflict_text(b, CXO_CONFLICT_DEFAULT, row).n)
    return cxoI_error(err, CXO_EDUPLICATE, where,
                      "knob '%S' is already the knob of '%S', whose default holds", knob, id);
  if (!have_same_sides(b, earlier, row))
    return cxoI_error(err, CXO_EREFERENCE, where,
                      "knob '%S' is already the knob of '%S', with other sides", knob, id);
  return CXO_OK;
}

static int check_conflicts(cxo_Builder *b, cxo_Error *err) {
  uint32_t n = b->kinds[CXO_CONFLICT].count;
  cxoI_Buffer order = {NULL, 0, 0};
  ByField by = {b, CXO_CONFLICT_KNOB};
  uint32_t *rows = cxoI_grow(&b->mem, &order, n * sizeof *rows + 1);
  int code = rows ? CXO_OK : cxoI_no_memory(err);
  for (uint32_t i = 0; !code && i < n; i++) {
    rows[i] = i;
    code = check_conflict(b, i, err);
  }
  if (!code) cxoI_sort(rows, n, before_by_field, &by);
  for (uint32_t i = 1; !code && i < n; i++) code = check_follower(b, rows[i - 1], rows[i], err);
  cxoI_release(&b->mem, &order);
  return code;
}

/* No source's key is another one's id, and no source is called like a policy of another kind. */
static int check_keys(const cxo_Builder *b, cxo_Error *err) {
  for (uint32_t row = 0; row < b->kinds[CXO_SOURCE].count; row++) {
    cxo_Str id = cxoI_built_id(b, CXO_SOURCE, row);
    cxo_Str key = cxoI_built_text(b, *cxoI_built_cell(b, CXO_SOURCE_KEY, row));
    if (cxoI_is_general_policy(id) || cxoI_is_general_policy(key))
      return cxoI_error(err, CXO_EDUPLICATE, cxoI_built_where(b, CXO_SOURCE, row),
                        "'%S' is the name of a policy", cxoI_is_general_policy(id) ? id : key);
    uint32_t other = key.n ? cxoI_built_by_id(b, CXO_SOURCE, key) : CXO_NONE;
    if (other == CXO_NONE || other == row) continue;
    uint32_t where = cxoI_built_where(b, CXO_SOURCE, row);
    uint32_t later = cxoI_built_where(b, CXO_SOURCE, other);
    return cxoI_error(err, CXO_EDUPLICATE, later > where ? later : where,
                      "'%S' is the key of one source and the id of another", key);
  }
  return CXO_OK;
}

/* The list in a cell of REFS or TEXTS: how many, then the items. */
static const uint32_t *list_in(const cxo_Builder *b, int field, uint32_t row) {
  return (const uint32_t *)(const void *)b->lists.at + *cxoI_built_cell(b, field, row);
}

/* Names the circle that leads from `first` by way of `last` back to `first`. */
static int refuse_circle(const cxo_Builder *b, const uint32_t *above, uint32_t first, uint32_t last,
                         cxo_Error *err) {
  size_t others = 0;
  cxo_Str second = {"", 0}, third = {"", 0}, id = cxoI_built_id(b, CXO_PROPOSITION, first);
  for (; last != first; last = above[last], others++) {
    third = second;
    second = cxoI_built_id(b, CXO_PROPOSITION, last);
  }
  return cxoI_error(err, CXO_EREFERENCE, cxoI_built_where(b, CXO_PROPOSITION, first),
                    others == 0   ? "'%S' supports itself"
                    : others == 1 ? "'%S' supports itself through '%S'"
                    : others == 2 ? "'%S' supports itself through '%S' and '%S'"
                                  : "'%S' supports itself through '%S', '%S' and %u more",
                    id, second, third, others - 2);
}

/*
** Walks along the links, each of them once. `next` says for each proposition which link comes next:
** 0 where it was not seen yet, CXO_NONE where all is done; `above` who led to those in between.
*/
static int walk_supports(const cxo_Builder *b, uint32_t start, uint32_t *next, uint32_t *above,
                         cxo_Error *err) {
  uint32_t row = start;
  above[row] = CXO_NONE;
  next[row] = 1;
  while (row != CXO_NONE) {
    const uint32_t *supports = list_in(b, CXO_PROPOSITION_SUPPORTS, row);
    uint32_t to = next[row] <= supports[0] ? supports[next[row]++] : CXO_NONE;
    if (to == CXO_NONE) {
      next[row] = CXO_NONE;
      row = above[row];
    } else if (next[to] == 0) {
      above[to] = row;
      next[to] = 1;
      row = to;
    } else if (next[to] != CXO_NONE) {
      return refuse_circle(b, above, to, row, err);
    }
  }
  return CXO_OK;
}

/* No proposition supports itself, not through others either. */
static int check_supports(cxo_Builder *b, cxo_Error *err) {
  uint32_t n = b->kinds[CXO_PROPOSITION].count;
  cxoI_Buffer buffer = {NULL, 0, 0};
  uint32_t *next = cxoI_grow(&b->mem, &buffer, 2 * n * sizeof *next + 1);
  int code = next ? CXO_OK : cxoI_no_memory(err);
  if (!code) memset(next, 0, n * sizeof *next);
  for (uint32_t row = 0; !code && row < n; row++)
    if (next[row] == 0) code = walk_supports(b, row, next, next + n, err);
  cxoI_release(&b->mem, &buffer);
  return code;
}

/* What is given is a fact and a value of it, "goal=product". */
static int is_fact(cxo_Str text) {
  const char *sign = memchr(text.at, '=', text.n);
  return sign && sign > text.at && sign + 1 < text.at + text.n;
}

/* An answer names a role, and what its question is asked about. */
static int check_answer(const cxo_Builder *b, uint32_t row, cxo_Error *err) {
  uint32_t where = cxoI_built_where(b, CXO_ANSWER, row);
  uint32_t question = *cxoI_built_cell(b, CXO_ANSWER_QUESTION, row);
  const uint32_t *given = list_in(b, CXO_ANSWER_GIVEN, row);
  int of_activity = question != CXO_ASK_FIRST_HIRE;
  cxo_Str word = cxo_choice_word(CXO_ANSWER_QUESTION, question);
  if (list_in(b, CXO_ANSWER_ROLES, row)[0] == 0)
    return cxoI_error(err, CXO_EFIELD, where,
                      "an answer needs the field 'roles', here or in its proposition");
  if (of_activity != (list_in(b, CXO_ANSWER_ABOUT, row)[0] > 0))
    return cxoI_error(err, CXO_EFIELD, where,
                      of_activity ? "an answer to '%S' needs the field 'about'"
                                  : "an answer to '%S' is about no activity",
                      word);
  if (of_activity && given[0])
    return cxoI_error(err, CXO_EFIELD, where, "in an answer to '%S' nothing is given", word);
  for (uint32_t i = 1; i <= given[0]; i++)
    if (!is_fact(cxoI_built_text(b, given[i])))
      return cxoI_error(err, CXO_EFIELD, where, "given '%S' is not of the form name=value",
                        cxoI_built_text(b, given[i]));
  return CXO_OK;
}

static int check_answers(const cxo_Builder *b, cxo_Error *err) {
  int code = CXO_OK;
  for (uint32_t row = 0; !code && row < b->kinds[CXO_ANSWER].count; row++)
    code = check_answer(b, row, err);
  return code;
}

int cxoI_build_check(cxo_Builder *b, cxo_Error *err) {
  int code = check_conflicts(b, err);
  if (!code) code = check_unique(b, CXO_SOURCE_KEY, err);
  if (!code) code = check_keys(b, err);
  if (!code) code = check_supports(b, err);
  if (!code) code = check_answers(b, err);
  return code;
}
