/*
** set.c: sets of people as such: counting, and what holds for sets of anything.
*/
#include "set.h"

static uint32_t *counts_of(const cxo_Chart *chart, const cxo_Set *set) {
  return (uint32_t *)(uintptr_t)(set->bits + cxoI_set_words(chart));
}

size_t cxo_set_size(const cxo_Chart *chart) {
  size_t counts = (cxoI_set_words(chart) / CXOI_SET_BLOCK + 1) * sizeof(uint32_t);
  return cxoI_set_words(chart) * sizeof(uint64_t) + (counts + 7) / 8 * 8;
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

void cxoI_set_finish(const cxo_Chart *chart, cxo_Set *set) {
  uint32_t *counts = counts_of(chart, set), n = 0;
  size_t words = cxoI_set_words(chart);
  for (size_t w = 0; w < words; w++) {
    if (w % CXOI_SET_BLOCK == 0) counts[w / CXOI_SET_BLOCK] = n;
    n += ones(set->bits[w]);
  }
  counts[words / CXOI_SET_BLOCK] = n;
}

/* How many members stand before a place. */
static uint32_t before(const cxo_Chart *chart, const cxo_Set *set, uint32_t place) {
  size_t w = place / 64, block = w / CXOI_SET_BLOCK;
  uint32_t n = counts_of(chart, set)[block];
  for (size_t i = block * CXOI_SET_BLOCK; i < w; i++) n += ones(set->bits[i]);
  return place % 64 ? n + ones(set->bits[w] & ((1ull << place % 64) - 1)) : n;
}

uint32_t cxoI_set_below(const cxo_Chart *chart, const cxo_Set *set, uint32_t place) {
  return before(chart, set, place + chart->size[place]) - before(chart, set, place + 1);
}

/*
** Making and combining
*/

void cxo_set_all(const cxo_Chart *chart, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t place = 0; place < chart->people; place++) cxoI_set_add(out, place);
  cxoI_set_finish(chart, out);
}

void cxo_set_people(const cxo_Chart *chart, const uint32_t *people, size_t n, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (size_t i = 0; i < n; i++) cxoI_set_add(out, chart->position[people[i]]);
  cxoI_set_finish(chart, out);
}

void cxo_set_and(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out) {
  for (size_t w = 0; w < cxoI_set_words(chart); w++) out->bits[w] = a->bits[w] & b->bits[w];
  cxoI_set_finish(chart, out);
}

void cxo_set_or(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out) {
  for (size_t w = 0; w < cxoI_set_words(chart); w++) out->bits[w] = a->bits[w] | b->bits[w];
  cxoI_set_finish(chart, out);
}

void cxo_set_minus(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out) {
  for (size_t w = 0; w < cxoI_set_words(chart); w++) out->bits[w] = a->bits[w] & ~b->bits[w];
  cxoI_set_finish(chart, out);
}

/*
** Asking
*/

uint32_t cxo_set_count(const cxo_Chart *chart, const cxo_Set *set) {
  return counts_of(chart, set)[cxoI_set_words(chart) / CXOI_SET_BLOCK];
}

uint32_t cxo_set_count_below(const cxo_Chart *chart, const cxo_Set *set, uint32_t person) {
  return cxoI_set_below(chart, set, chart->position[person]);
}

int cxo_set_has(const cxo_Chart *chart, const cxo_Set *set, uint32_t person) {
  return cxoI_set_has(set, chart->position[person]);
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
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1)
      people[n++] = chart->person[w * 64 + cxoI_lowest(rest)];
  cxoI_sort(people, n, before_in_rows, NULL);
  return most;
}
