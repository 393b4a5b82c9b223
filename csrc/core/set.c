/*
** set.c: sets of people, as bits by position in the tree (order.c), with a running count every 512
** bits: how many members stand in an interval, and so below somebody, is found in a few steps.
*/
#include "chart.h"

#define BLOCK 8 /* words of 64 bits between two counts */

struct cxo_Set {
  uint64_t bits[1]; /* `words_of(chart)` words, then a uint32_t count for each block and the end */
};

static size_t words_of(const cxo_Chart *chart) {
  return ((size_t)chart->people + 64 * BLOCK - 1) / (64 * BLOCK) * BLOCK;
}

static uint32_t *counts_of(const cxo_Chart *chart, const cxo_Set *set) {
  return (uint32_t *)(uintptr_t)(set->bits + words_of(chart));
}

size_t cxo_set_size(const cxo_Chart *chart) {
  size_t counts = (words_of(chart) / BLOCK + 1) * sizeof(uint32_t);
  return words_of(chart) * sizeof(uint64_t) + (counts + 7) / 8 * 8;
}

static uint32_t ones(uint64_t x) {
#if defined(__GNUC__)
  return (uint32_t)__builtin_popcountll(x);
#else
  x -= x >> 1 & 0x5555555555555555u;
  x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
  return (uint32_t)(((x + (x >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u >> 56);
#endif
}

static uint32_t lowest(uint64_t x) { return ones((x & (0 - x)) - 1); }

static int has(const cxo_Set *set, uint32_t place) {
  return set->bits[place / 64] >> place % 64 & 1;
}

static void add(cxo_Set *set, uint32_t place) { set->bits[place / 64] |= 1ull << place % 64; }

static void clear(const cxo_Chart *chart, cxo_Set *set) { memset(set, 0, cxo_set_size(chart)); }

/* Every operation ends here: counts the members up to each block. */
static void finish(const cxo_Chart *chart, cxo_Set *set) {
  uint32_t *counts = counts_of(chart, set), n = 0;
  size_t words = words_of(chart);
  for (size_t w = 0; w < words; w++) {
    if (w % BLOCK == 0) counts[w / BLOCK] = n;
    n += ones(set->bits[w]);
  }
  counts[words / BLOCK] = n;
}

/* How many members stand before a place. */
static uint32_t before(const cxo_Chart *chart, const cxo_Set *set, uint32_t place) {
  size_t w = place / 64, block = w / BLOCK;
  uint32_t n = counts_of(chart, set)[block];
  for (size_t i = block * BLOCK; i < w; i++) n += ones(set->bits[i]);
  return place % 64 ? n + ones(set->bits[w] & ((1ull << place % 64) - 1)) : n;
}

/*
** Making sets
*/

void cxo_set_all(const cxo_Chart *chart, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t place = 0; place < chart->people; place++) add(out, place);
  finish(chart, out);
}

void cxo_set_marked(const cxo_Chart *chart, int mark, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t p = 0; p < chart->people; p++)
    if (cxoI_marked(chart, p, mark)) add(out, chart->position[p]);
  finish(chart, out);
}

/* Does a title hold the role? Holdings are in the order of the titles. */
static int title_holds(const cxo_Chart *chart, uint32_t title, uint32_t role) {
  const cxoI_Holding *holdings = (const cxoI_Holding *)(const void *)chart->holdings.at;
  size_t n = chart->holdings.n / sizeof *holdings, low = 0, high = n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (holdings[middle].title < title)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < n && holdings[low].title == title; low++)
    if (holdings[low].role == role) return 1;
  return 0;
}

/* Most roles of a pack are held by no title of a chart. */
static int some_title_holds(const cxo_Chart *chart, uint32_t role) {
  const cxoI_Holding *holdings = (const cxoI_Holding *)(const void *)chart->holdings.at;
  size_t n = chart->holdings.n / sizeof *holdings, i = 0;
  while (i < n && holdings[i].role != role) i++;
  return i < n;
}

void cxo_set_holders(const cxo_Chart *chart, uint32_t role, cxo_Set *out) {
  uint32_t people = some_title_holds(chart, role) ? chart->people : 0;
  clear(chart, out);
  for (uint32_t p = 0; p < people; p++)
    if (cxoI_marked(chart, p, CXOI_HOLDS) && title_holds(chart, chart->title[p], role))
      add(out, chart->position[p]);
  finish(chart, out);
}

void cxo_set_area(const cxo_Chart *chart, uint32_t area, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t p = 0; p < chart->people; p++) {
    uint32_t own = cxoI_label(&chart->titles, chart->title[p])->area;
    if (own == CXO_NONE) own = cxoI_label(&chart->departments, chart->department[p])->area;
    if (own == area) add(out, chart->position[p]);
  }
  finish(chart, out);
}

void cxo_set_level(const cxo_Chart *chart, uint32_t level, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t p = 0; p < chart->people; p++)
    if (cxoI_label(&chart->titles, chart->title[p])->level == level) add(out, chart->position[p]);
  finish(chart, out);
}

/* Does a text of owns, or as prose of duties, name the activity? */
static int text_owns(const cxo_Chart *chart, uint32_t text, int prose, uint32_t activity) {
  const cxoI_Owned *owned = (const cxoI_Owned *)(const void *)chart->owned.at;
  size_t n = chart->owned.n / sizeof *owned;
  for (size_t i = cxoI_first_owned(chart, text); i < n && owned[i].text == text; i++)
    if (owned[i].activity == activity) return !(prose && owned[i].vague);
  return 0;
}

void cxo_set_owners(const cxo_Chart *chart, uint32_t activity, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t p = 0; chart->owned.n && p < chart->people; p++)
    if ((chart->owns && text_owns(chart, chart->owns[p], 0, activity)) ||
        (chart->duties && text_owns(chart, chart->duties[p], 1, activity)))
      add(out, chart->position[p]);
  finish(chart, out);
}

void cxo_set_unit_heads(const cxo_Chart *chart, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t place = 0; place < chart->people;) {
    add(out, chart->scope ? chart->scope[place] : place);
    place += chart->scope ? 1 : chart->size[place];
  }
  finish(chart, out);
}

void cxo_set_unit(const cxo_Chart *chart, uint32_t head, cxo_Set *out) {
  uint32_t top = chart->position[head], place = chart->scope ? 0 : top;
  clear(chart, out);
  if (cxo_chart_unit(chart, head) == head) {
    uint32_t end = chart->scope ? chart->people : top + chart->size[top];
    for (; place < end; place++)
      if (!chart->scope || chart->scope[place] == top) add(out, place);
  }
  finish(chart, out);
}

void cxo_set_filled(const cxo_Chart *chart, const cxo_Set *set, int extra, const char *value,
                    size_t n, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t place = 0; place < chart->people; place++) {
    if (!(set->bits[place / 64] >> place % 64 & 1)) continue;
    cxoI_CsvField field = cxoI_chart_field_at(chart, chart->person[place], extra);
    int is_in = value ? cxoI_same_header(field.raw, cxoI_str(value, n))
                      : !cxoI_is_void(chart, CXO_COLUMN_OF_MANAGER, field.raw);
    if (is_in) add(out, place);
  }
  finish(chart, out);
}

void cxo_set_people(const cxo_Chart *chart, const uint32_t *people, size_t n, cxo_Set *out) {
  clear(chart, out);
  for (size_t i = 0; i < n; i++) add(out, chart->position[people[i]]);
  finish(chart, out);
}

/*
** Combining sets
*/

void cxo_set_and(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out) {
  for (size_t w = 0; w < words_of(chart); w++) out->bits[w] = a->bits[w] & b->bits[w];
  finish(chart, out);
}

void cxo_set_or(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out) {
  for (size_t w = 0; w < words_of(chart); w++) out->bits[w] = a->bits[w] | b->bits[w];
  finish(chart, out);
}

void cxo_set_minus(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out) {
  for (size_t w = 0; w < words_of(chart); w++) out->bits[w] = a->bits[w] & ~b->bits[w];
  finish(chart, out);
}

/* A place is under somebody when an interval that began before it has not ended. */
void cxo_set_under(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, cxo_Set *out) {
  uint32_t end = 0; /* of the subtrees met so far */
  clear(chart, out);
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = set->bits[w] | of->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + lowest(rest);
      if (place < end && has(set, place)) add(out, place);
      if (has(of, place) && place + chart->size[place] > end) end = place + chart->size[place];
    }
  finish(chart, out);
}

void cxo_set_directly_under(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                            cxo_Set *out) {
  clear(chart, out);
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + lowest(rest);
      uint32_t manager = chart->manager[chart->person[place]];
      if (manager != CXO_NONE && has(of, chart->position[manager])) add(out, place);
    }
  finish(chart, out);
}

/* Members below whoever stands at a place. */
static uint32_t count_below(const cxo_Chart *chart, const cxo_Set *set, uint32_t place) {
  return before(chart, set, place + chart->size[place]) - before(chart, set, place + 1);
}

void cxo_set_over(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, uint32_t least,
                  cxo_Set *out) {
  clear(chart, out);
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + lowest(rest);
      if (count_below(chart, of, place) >= least) add(out, place);
    }
  finish(chart, out);
}

/* Dotted lines from members of `set` up to members of `of`. */
static void add_dotted(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                       cxo_Set *out) {
  const cxoI_Dotted *dotted = (const cxoI_Dotted *)(const void *)chart->dotted.at;
  for (size_t i = 0; i < chart->dotted.n / sizeof *dotted; i++) {
    uint32_t place = chart->position[dotted[i].person];
    if (has(set, place) && has(of, chart->position[dotted[i].manager])) add(out, place);
  }
}

void cxo_set_dotted_to(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                       cxo_Set *out) {
  clear(chart, out);
  add_dotted(chart, set, of, out);
  finish(chart, out);
}

void cxo_set_linked(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, cxo_Set *out) {
  const cxoI_Dotted *dotted = (const cxoI_Dotted *)(const void *)chart->dotted.at;
  clear(chart, out);
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = set->bits[w] | of->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + lowest(rest);
      uint32_t manager = chart->manager[chart->person[place]];
      if (manager == CXO_NONE) continue;
      uint32_t above = chart->position[manager];
      if (has(set, place) && has(of, above)) add(out, place);
      if (has(of, place) && has(set, above)) add(out, above);
    }
  add_dotted(chart, set, of, out);
  for (size_t i = 0; i < chart->dotted.n / sizeof *dotted; i++) {
    uint32_t above = chart->position[dotted[i].manager];
    if (has(set, above) && has(of, chart->position[dotted[i].person])) add(out, above);
  }
  finish(chart, out);
}

/*
** Sharing: every person has a key, a number below the count of people, or none. Of the keys that
** members of `of` have it is noted whether one or several have them; so it is known whether
** somebody else has it. `w` walks in the order of places.
*/
typedef uint32_t (*KeyOf)(const cxo_Chart *chart, uint32_t place, uint32_t *state);

static void share(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, KeyOf key_of,
                  void *work, cxo_Set *out) {
  cxo_Set *one = work, *several = (cxo_Set *)(void *)((char *)work + cxo_set_size(chart));
  uint32_t state = 0;
  clear(chart, one);
  clear(chart, several);
  clear(chart, out);
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = of->bits[w]; rest; rest &= rest - 1) {
      uint32_t key = key_of(chart, (uint32_t)w * 64 + lowest(rest), &state);
      if (key != CXO_NONE) add(has(one, key) ? several : one, key);
    }
  state = 0;
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + lowest(rest), key = key_of(chart, place, &state);
      if (key != CXO_NONE && has(has(of, place) ? several : one, key)) add(out, place);
    }
  finish(chart, out);
}

static uint32_t manager_of(const cxo_Chart *chart, uint32_t place, uint32_t *state) {
  (void)state;
  return chart->manager[chart->person[place]];
}

static uint32_t department_of(const cxo_Chart *chart, uint32_t place, uint32_t *state) {
  uint32_t label = chart->department[chart->person[place]];
  (void)state;
  return cxoI_label(&chart->departments, label)->field.raw.n ? label : CXO_NONE;
}

/* Without units: the top of the tree; `state` is the last one met. */
static uint32_t unit_of(const cxo_Chart *chart, uint32_t place, uint32_t *state) {
  if (chart->scope) return chart->scope[place];
  while (*state + chart->size[*state] <= place) *state += chart->size[*state];
  return *state;
}

void cxo_set_peers(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, void *work,
                   cxo_Set *out) {
  share(chart, set, of, manager_of, work, out);
}

void cxo_set_same_department(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                             void *work, cxo_Set *out) {
  share(chart, set, of, department_of, work, out);
}

void cxo_set_same_unit(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, void *work,
                       cxo_Set *out) {
  share(chart, set, of, unit_of, work, out);
}

void cxo_set_directly_over(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                           cxo_Set *out) {
  clear(chart, out);
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = of->bits[w]; rest; rest &= rest - 1) {
      uint32_t manager = chart->manager[chart->person[w * 64 + lowest(rest)]];
      if (manager != CXO_NONE && has(set, chart->position[manager]))
        add(out, chart->position[manager]);
    }
  finish(chart, out);
}

/* Downwards, `out` says of each place whether the nearest of both sets there or above is of `of`
** alone; upwards again it becomes the result, since whoever is above has the lower place. */
void cxo_set_nearest(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                     const cxo_Set *rivals, cxo_Set *out) {
  clear(chart, out);
  for (uint32_t place = 0; place < chart->people; place++) {
    uint32_t above = cxoI_above(chart, chart->person[place]);
    int is_of = has(of, place), is_rival = has(rivals, place);
    if (is_of || is_rival ? is_of && !is_rival
                          : above != CXO_NONE && has(out, chart->position[above]))
      add(out, place);
  }
  for (uint32_t place = chart->people; place-- > 0;) {
    uint32_t above = cxoI_above(chart, chart->person[place]);
    int is_in = has(set, place) && above != CXO_NONE && has(out, chart->position[above]);
    uint64_t bit = 1ull << place % 64;
    out->bits[place / 64] = (out->bits[place / 64] & ~bit) | (is_in ? bit : 0);
  }
  finish(chart, out);
}

/*
** Asking
*/

uint32_t cxo_set_count(const cxo_Chart *chart, const cxo_Set *set) {
  return counts_of(chart, set)[words_of(chart) / BLOCK];
}

uint32_t cxo_set_count_below(const cxo_Chart *chart, const cxo_Set *set, uint32_t person) {
  return count_below(chart, set, chart->position[person]);
}

int cxo_set_has(const cxo_Chart *chart, const cxo_Set *set, uint32_t person) {
  return has(set, chart->position[person]);
}

static int before_in_rows(const void *ctx, uint32_t a, uint32_t b) {
  (void)ctx;
  return a < b;
}

/* Sorts a few members; of a large set, the rows are gone through. */
uint32_t cxo_set_list(const cxo_Chart *chart, const cxo_Set *set, uint32_t *people, uint32_t most) {
  uint32_t count = cxo_set_count(chart, set), n = 0;
  if (most > count) most = count;
  if (count > chart->people / 64) {
    for (uint32_t p = 0; n < most; p++)
      if (cxo_set_has(chart, set, p)) people[n++] = p;
    return n;
  }
  for (size_t w = 0; w < words_of(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1)
      people[n++] = chart->person[w * 64 + lowest(rest)];
  cxoI_sort(people, n, before_in_rows, NULL);
  return most;
}

uint32_t cxo_set_nearest_above(const cxo_Chart *chart, const cxo_Set *of, uint32_t person) {
  do {
    person = cxoI_above(chart, person);
  } while (person != CXO_NONE && !has(of, chart->position[person]));
  return person;
}

/* By position a person stands behind the one above. */
void cxo_set_nearest_each(const cxo_Chart *chart, const cxo_Set *of, uint32_t *nearest) {
  for (uint32_t place = 0; place < chart->people; place++) {
    uint32_t person = chart->person[place], above = cxoI_above(chart, person);
    int is_of = above != CXO_NONE && cxo_set_has(chart, of, above);
    nearest[person] = is_of || above == CXO_NONE ? above : nearest[above];
  }
}
