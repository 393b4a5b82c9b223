/*
** sets.h: what sets of people give is compared, person by person, with simpler ways to the same.
*/
#ifndef cxo_sets_h
#define cxo_sets_h

#include "fuzz.h"

typedef struct Sets {
  const cxo_Chart *chart;
  uint32_t people;
  cxo_Set *all, *some, *of, *out;
} Sets;

/* Combines `some` with the others. */
static inline void check_sets(const Sets *s) {
  uint32_t count = cxo_set_count(s->chart, s->some), *list = fuzz_block(count * sizeof *list);
  MUST(cxo_set_list(s->chart, s->some, list, count) == count);
  for (uint32_t i = 0; i < count; i++) MUST(list[i] < s->people && (!i || list[i - 1] < list[i]));
  free(list);
  cxo_set_minus(s->chart, s->all, s->some, s->out);
  MUST(cxo_set_count(s->chart, s->out) == s->people - count);
  cxo_set_or(s->chart, s->out, s->some, s->of);
  MUST(cxo_set_count(s->chart, s->of) == s->people);
  cxo_set_and(s->chart, s->some, s->of, s->out);
  MUST(cxo_set_count(s->chart, s->out) == count);
  cxo_set_under(s->chart, s->all, s->some, s->out);
  cxo_set_over(s->chart, s->all, s->some, 1, s->of);
  uint32_t *nearest = fuzz_block(s->people * sizeof *nearest);
  cxo_set_nearest_each(s->chart, s->some, nearest);
  for (uint32_t p = 0; p < s->people; p++) {
    uint32_t near = cxo_set_nearest_above(s->chart, s->some, p);
    MUST(near == nearest[p]);
    MUST(near == CXO_NONE || cxo_set_has(s->chart, s->some, near));
    MUST(cxo_set_has(s->chart, s->out, p) == (near != CXO_NONE));
    MUST(cxo_set_count_below(s->chart, s->all, p) == cxo_chart_below(s->chart, p));
    MUST(cxo_set_has(s->chart, s->of, p) == (cxo_set_count_below(s->chart, s->some, p) > 0));
  }
  free(nearest);
  cxo_set_directly_under(s->chart, s->all, s->some, s->out);
  for (uint32_t p = 0; p < s->people; p++) {
    uint32_t manager = cxo_chart_manager(s->chart, p);
    int is_under = manager != CXO_NONE && cxo_set_has(s->chart, s->some, manager);
    MUST(cxo_set_has(s->chart, s->out, p) == is_under);
  }
}

#endif
