/*
** unit.c: whose unit is whose. A unit is named by the person who stands first in the order of the
** tree among those of the same unit; an empty unit is that of the manager.
*/
#include "chart.h"

int cxoI_units_read(cxo_Chart *chart, cxo_Error *err) {
  if (!chart->unit) return CXO_OK;
  size_t bytes = chart->units.count * sizeof(uint32_t);
  uint32_t *first = cxoI_new(&chart->mem, bytes); /* place of the first person of a unit */
  chart->scope = cxoI_new(&chart->mem, (size_t)chart->room * sizeof *chart->scope);
  int done = first && chart->scope;
  for (uint32_t i = 0; done && i < chart->units.count; i++) first[i] = CXO_NONE;
  for (uint32_t place = 0; done && place < chart->people; place++) {
    uint32_t person = chart->person[place], above = cxoI_above(chart, person);
    uint32_t unit = chart->unit[person];
    if (cxoI_label(&chart->units, unit)->field.raw.n == 0) {
      chart->scope[place] = above == CXO_NONE ? place : chart->scope[chart->position[above]];
    } else {
      if (first[unit] == CXO_NONE) first[unit] = place;
      chart->scope[place] = first[unit];
    }
  }
  cxoI_free(&chart->mem, first, bytes);
  return done ? CXO_OK : cxoI_no_memory(err);
}

/* Without units, the top of the tree is the person furthest up. */
uint32_t cxo_chart_unit(const cxo_Chart *chart, uint32_t person) {
  if (chart->scope) return chart->person[chart->scope[chart->position[person]]];
  for (uint32_t above = person; above != CXO_NONE; above = cxoI_above(chart, above)) person = above;
  return person;
}
