/*
** chart.c: any bytes are decoded and read as a chart with the built-in pack; then every person's
** fields and managers, and sets of people, are compared with simpler ways to the same.
*/
#include "sets.h"

static void check_person(const cxo_Chart *chart, uint32_t people, uint32_t person) {
  uint32_t steps = 0;
  for (int column = 0; column < CXO_COLUMN_COUNT; column++) {
    size_t n = cxo_chart_field(chart, person, column, NULL, 0);
    char *field = fuzz_block(n);
    MUST(cxo_chart_field(chart, person, column, field, n) == n);
    uint32_t found = column == CXO_COLUMN_OF_ID ? cxo_chart_find(chart, field, n) : 0;
    MUST(found <= person);
    free(field);
  }
  MUST(cxo_chart_line(chart, person) >= (person ? cxo_chart_line(chart, person - 1) : 1));
  for (uint32_t p = person; p != CXO_NONE && steps <= people; p = cxo_chart_manager(chart, p)) {
    MUST(p < people);
    steps++;
  }
  MUST(steps <= people || cxo_chart_summary(chart)->looped > 0);
}

static void check_chart(const cxo_Chart *chart) {
  size_t size = cxo_set_size(chart);
  Sets s = {chart,
            cxo_chart_summary(chart)->people,
            fuzz_block(size),
            fuzz_block(size),
            fuzz_block(size),
            fuzz_block(size)};
  for (uint32_t p = 0; p < s.people; p++) check_person(chart, s.people, p);
  cxo_set_all(chart, s.all);
  MUST(cxo_set_count(chart, s.all) == s.people);
  for (int mark = 0; mark < CXO_MARK_COUNT; mark++) {
    cxo_set_marked(chart, mark, s.some);
    if (mark == 0 || cxo_set_count(chart, s.some)) check_sets(&s);
  }
  for (uint32_t role = 0; role < cxo_pack_count(cxo_pack_builtin(), CXO_ROLE); role++) {
    cxo_set_holders(chart, role, s.some);
    if (cxo_set_count(chart, s.some)) check_sets(&s);
  }
  for (uint32_t area = 0; area < cxo_pack_count(cxo_pack_builtin(), CXO_AREA); area++) {
    cxo_set_area(chart, area, s.some);
    if (cxo_set_count(chart, s.some)) check_sets(&s);
  }
  free(s.all), free(s.some), free(s.of), free(s.out);
}

/* Opens with so many allocations granted; what does not open leaves nothing behind. */
static void open_with(size_t grants, cxo_Str text, int and_check) {
  FuzzMemory memory = {0, grants};
  cxo_Chart *chart;
  cxo_Error err;
  int code =
      cxo_chart_open(cxo_pack_builtin(), text.at, text.n, NULL, fuzz_alloc, &memory, &chart, &err);
  MUST(code != CXO_EMEMORY || memory.grants == 0);
  if (!code && and_check) check_chart(chart);
  if (!code) cxo_chart_free(chart);
  MUST(memory.in_use == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzMemory memory = {0, SIZE_MAX};
  char *file = fuzz_copy(data, size);
  const char *encoding;
  size_t block_size;
  void *block = NULL;
  cxo_Str text = {file, size};
  cxo_Error err;
  if (!cxo_text_decode(file, size, fuzz_alloc, &memory, &text, &block, &block_size, &encoding,
                       &err))
    MUST(cxoI_utf8_valid(text) == text.n);
  char *exact = fuzz_copy(text.at, text.n);
  open_with(SIZE_MAX, cxoI_str(exact, text.n), 1);
  open_with(size % 24, cxoI_str(exact, text.n), 0);
  if (block) fuzz_alloc(&memory, block, block_size, 0);
  MUST(memory.in_use == 0);
  free(exact);
  free(file);
  return 0;
}
