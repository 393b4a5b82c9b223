/*
** set.h: sets of people, as bits by position in the tree (order.c), with a running count every 512
** bits: how many members stand in an interval, and so below somebody, is found in a few steps.
*/
#ifndef cxoI_set_h
#define cxoI_set_h

#include "chart.h"

#define CXOI_SET_BLOCK 8 /* words of 64 bits between two counts */

struct cxo_Set {
  uint64_t bits[1]; /* `cxoI_set_words(chart)`, then a uint32_t count for each block and the end */
};

static inline size_t cxoI_set_words(const cxo_Chart *chart) {
  const size_t bits = 64 * CXOI_SET_BLOCK;
  return (chart->people + bits - 1) / bits * CXOI_SET_BLOCK;
}

static inline int cxoI_set_has(const cxo_Set *set, uint32_t place) {
  return set->bits[place / 64] >> place % 64 & 1;
}

static inline void cxoI_set_add(cxo_Set *set, uint32_t place) {
  set->bits[place / 64] |= 1ull << place % 64;
}

static inline void cxoI_set_clear(const cxo_Chart *chart, cxo_Set *set) {
  memset(set, 0, cxo_set_size(chart));
}

/* Every operation ends with it: counts the members up to each block. */
CXOI_FUNC void cxoI_set_finish(const cxo_Chart *chart, cxo_Set *set);

/* Members below whoever stands at a place. */
CXOI_FUNC uint32_t cxoI_set_below(const cxo_Chart *chart, const cxo_Set *set, uint32_t place);

#endif
