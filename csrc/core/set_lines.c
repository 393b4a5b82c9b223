/*
** set_lines.c: sets of people by how they stand to those of another set: below and above, by dotted
** lines, with something shared, nearest.
*/
#include "set.h"

/* A place is under somebody when an interval that began before it has not ended. */
void cxo_set_under(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, cxo_Set *out) {
  uint32_t end = 0; /* of the subtrees met so far */
  cxoI_set_clear(chart, out);
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = set->bits[w] | of->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + cxoI_lowest(rest);
      if (place < end && cxoI_set_has(set, place)) cxoI_set_add(out, place);
      if (cxoI_set_has(of, place) && place + chart->size[place] > end)
        end = place + chart->size[place];
    }
  cxoI_set_finish(chart, out);
}

void cxo_set_directly_under(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                            cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + cxoI_lowest(rest);
      uint32_t manager = chart->manager[chart->person[place]];
      if (manager != CXO_NONE && cxoI_set_has(of, chart->position[manager]))
        cxoI_set_add(out, place);
    }
  cxoI_set_finish(chart, out);
}

void cxo_set_over(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, uint32_t least,
                  cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + cxoI_lowest(rest);
      if (cxoI_set_below(chart, of, place) >= least) cxoI_set_add(out, place);
    }
  cxoI_set_finish(chart, out);
}

/* Dotted lines from members of `set` up to members of `of`. */
static void add_dotted(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                       cxo_Set *out) {
  const cxoI_Dotted *dotted = (const cxoI_Dotted *)(const void *)chart->dotted.at;
  for (size_t i = 0; i < chart->dotted.n / sizeof *dotted; i++) {
    uint32_t place = chart->position[dotted[i].person];
    if (cxoI_set_has(set, place) && cxoI_set_has(of, chart->position[dotted[i].manager]))
      cxoI_set_add(out, place);
  }
}

void cxo_set_dotted_to(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                       cxo_Set *out) {
  cxoI_set_clear(chart, out);
  add_dotted(chart, set, of, out);
  cxoI_set_finish(chart, out);
}

void cxo_set_linked(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of, cxo_Set *out) {
  const cxoI_Dotted *dotted = (const cxoI_Dotted *)(const void *)chart->dotted.at;
  cxoI_set_clear(chart, out);
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = set->bits[w] | of->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + cxoI_lowest(rest);
      uint32_t manager = chart->manager[chart->person[place]];
      if (manager == CXO_NONE) continue;
      uint32_t above = chart->position[manager];
      if (cxoI_set_has(set, place) && cxoI_set_has(of, above)) cxoI_set_add(out, place);
      if (cxoI_set_has(of, place) && cxoI_set_has(set, above)) cxoI_set_add(out, above);
    }
  add_dotted(chart, set, of, out);
  for (size_t i = 0; i < chart->dotted.n / sizeof *dotted; i++) {
    uint32_t above = chart->position[dotted[i].manager];
    if (cxoI_set_has(set, above) && cxoI_set_has(of, chart->position[dotted[i].person]))
      cxoI_set_add(out, above);
  }
  cxoI_set_finish(chart, out);
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
  cxoI_set_clear(chart, one);
  cxoI_set_clear(chart, several);
  cxoI_set_clear(chart, out);
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = of->bits[w]; rest; rest &= rest - 1) {
      uint32_t key = key_of(chart, (uint32_t)w * 64 + cxoI_lowest(rest), &state);
      if (key != CXO_NONE) cxoI_set_add(cxoI_set_has(one, key) ? several : one, key);
    }
  state = 0;
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = set->bits[w]; rest; rest &= rest - 1) {
      uint32_t place = (uint32_t)w * 64 + cxoI_lowest(rest), key = key_of(chart, place, &state);
      if (key != CXO_NONE && cxoI_set_has(cxoI_set_has(of, place) ? several : one, key))
        cxoI_set_add(out, place);
    }
  cxoI_set_finish(chart, out);
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
  cxoI_set_clear(chart, out);
  for (size_t w = 0; w < cxoI_set_words(chart); w++)
    for (uint64_t rest = of->bits[w]; rest; rest &= rest - 1) {
      uint32_t manager = chart->manager[chart->person[w * 64 + cxoI_lowest(rest)]];
      if (manager != CXO_NONE && cxoI_set_has(set, chart->position[manager]))
        cxoI_set_add(out, chart->position[manager]);
    }
  cxoI_set_finish(chart, out);
}

/* Downwards, `out` says of each place whether the nearest of both sets there or above is of `of`
** alone; upwards again it becomes the result, since whoever is above has the lower place. */
void cxo_set_nearest(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                     const cxo_Set *rivals, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t place = 0; place < chart->people; place++) {
    uint32_t above = cxoI_above(chart, chart->person[place]);
    int is_of = cxoI_set_has(of, place), is_rival = cxoI_set_has(rivals, place);
    if (is_of || is_rival ? is_of && !is_rival
                          : above != CXO_NONE && cxoI_set_has(out, chart->position[above]))
      cxoI_set_add(out, place);
  }
  for (uint32_t place = chart->people; place-- > 0;) {
    uint32_t above = cxoI_above(chart, chart->person[place]);
    int is_in =
        cxoI_set_has(set, place) && above != CXO_NONE && cxoI_set_has(out, chart->position[above]);
    uint64_t bit = 1ull << place % 64;
    out->bits[place / 64] = (out->bits[place / 64] & ~bit) | (is_in ? bit : 0);
  }
  cxoI_set_finish(chart, out);
}

uint32_t cxo_set_nearest_above(const cxo_Chart *chart, const cxo_Set *of, uint32_t person) {
  do {
    person = cxoI_above(chart, person);
  } while (person != CXO_NONE && !cxoI_set_has(of, chart->position[person]));
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
