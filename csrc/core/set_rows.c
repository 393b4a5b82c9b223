/*
** set_rows.c: sets of people by what their rows say: marks, roles, areas, levels, activities,
** units, fields.
*/
#include "set.h"

void cxo_set_marked(const cxo_Chart *chart, int mark, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t p = 0; p < chart->people; p++)
    if (cxoI_marked(chart, p, mark)) cxoI_set_add(out, chart->position[p]);
  cxoI_set_finish(chart, out);
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
  cxoI_set_clear(chart, out);
  for (uint32_t p = 0; p < people; p++)
    if (cxoI_marked(chart, p, CXOI_HOLDS) && title_holds(chart, chart->title[p], role))
      cxoI_set_add(out, chart->position[p]);
  cxoI_set_finish(chart, out);
}

void cxo_set_area(const cxo_Chart *chart, uint32_t area, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t p = 0; p < chart->people; p++) {
    uint32_t by_title = cxoI_label(&chart->titles, chart->title[p])->area;
    uint32_t by_department = cxoI_label(&chart->departments, chart->department[p])->area;
    if ((by_title == CXO_NONE ? by_department : by_title) == area)
      cxoI_set_add(out, chart->position[p]);
  }
  cxoI_set_finish(chart, out);
}

void cxo_set_level(const cxo_Chart *chart, uint32_t level, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t p = 0; p < chart->people; p++)
    if (cxoI_label(&chart->titles, chart->title[p])->level == level)
      cxoI_set_add(out, chart->position[p]);
  cxoI_set_finish(chart, out);
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
  cxoI_set_clear(chart, out);
  for (uint32_t p = 0; chart->owned.n && p < chart->people; p++)
    if ((chart->owns && text_owns(chart, chart->owns[p], 0, activity)) ||
        (chart->duties && text_owns(chart, chart->duties[p], 1, activity)))
      cxoI_set_add(out, chart->position[p]);
  cxoI_set_finish(chart, out);
}

void cxo_set_unit_heads(const cxo_Chart *chart, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t place = 0; place < chart->people;) {
    cxoI_set_add(out, chart->scope ? chart->scope[place] : place);
    place += chart->scope ? 1 : chart->size[place];
  }
  cxoI_set_finish(chart, out);
}

void cxo_set_unit(const cxo_Chart *chart, uint32_t head, cxo_Set *out) {
  uint32_t top = chart->position[head], place = chart->scope ? 0 : top;
  cxoI_set_clear(chart, out);
  if (cxo_chart_unit(chart, head) == head) {
    uint32_t end = chart->scope ? chart->people : top + chart->size[top];
    for (; place < end; place++)
      if (!chart->scope || chart->scope[place] == top) cxoI_set_add(out, place);
  }
  cxoI_set_finish(chart, out);
}

void cxo_set_filled(const cxo_Chart *chart, const cxo_Set *set, int extra, const char *value,
                    size_t n, cxo_Set *out) {
  cxoI_set_clear(chart, out);
  for (uint32_t place = 0; place < chart->people; place++) {
    if (!cxoI_set_has(set, place)) continue;
    cxoI_CsvField field = cxoI_chart_field_at(chart, chart->person[place], extra);
    int is_in = value ? cxoI_same_letters(field.raw, cxoI_str(value, n))
                      : !cxoI_is_void(chart, CXO_COLUMN_OF_MANAGER, field.raw);
    if (is_in) cxoI_set_add(out, place);
  }
  cxoI_set_finish(chart, out);
}
