/*
** chart.c: reading a chart into compact arrays, and finding every manager.
*/
#include "chart.h"

static const char mark_names[][12] = {
#define X(name, word) word,
    CXO_MARKS(X)
#undef X
};

const char *cxo_mark_name(int mark) {
  return mark >= 0 && mark < CXO_MARK_COUNT ? mark_names[mark] : NULL;
}

/*
** Rows
*/

static cxoI_CsvField empty_field(void) {
  cxoI_CsvField field = {{"", 0}, 0};
  return field;
}

cxoI_CsvField cxoI_chart_field(const cxo_Chart *chart, uint32_t person, int column) {
  return cxoI_chart_field_at(chart, person, chart->columns[column]);
}

cxoI_CsvField cxoI_chart_field_at(const cxo_Chart *chart, uint32_t person, int wanted) {
  cxoI_Csv csv = {chart->text, chart->row[person], 0, chart->summary.separator, 1, 0};
  if (wanted < 0) return empty_field();
  for (; wanted > 0 && csv.more; wanted--) cxoI_csv_field(&csv);
  return csv.more ? cxoI_csv_field(&csv) : empty_field();
}

/*
** Reads one record into `fields`, by column, those that the chart has; returns how many fields it
** has, 0 for an empty line.
*/
static int read_record(const cxo_Chart *chart, cxoI_Csv *csv, cxoI_CsvField *fields) {
  int n = 0, next = 0;
  size_t bytes = 0;
  do {
    cxoI_CsvField field = cxoI_csv_field(csv);
    for (; next < chart->wanted_count && chart->columns[chart->wanted[next]] == n; next++)
      fields[chart->wanted[next]] = field;
    bytes += field.raw.n;
    n++;
  } while (csv->more);
  for (; next < chart->wanted_count; next++) fields[chart->wanted[next]] = empty_field();
  return n == 1 && bytes == 0 ? 0 : n;
}

/* People of whom the row is read but who are not yet entered anywhere. */
typedef struct Batch {
  struct {
    cxoI_CsvField id, title, department;
    uint64_t id_hash, title_hash, department_hash;
  } people[CXOI_BATCH];
  uint32_t n;
} Batch;

static void add_to(Batch *batch, const cxo_Chart *chart, const cxoI_CsvField *fields) {
  uint32_t i = batch->n++;
  batch->people[i].id = fields[CXO_COLUMN_OF_ID];
  batch->people[i].title = fields[CXO_COLUMN_OF_TITLE];
  batch->people[i].department = fields[CXO_COLUMN_OF_DEPARTMENT];
  batch->people[i].id_hash = cxoI_csv_hash(chart->seed, &fields[CXO_COLUMN_OF_ID]);
  batch->people[i].title_hash = cxoI_hash(chart->seed, fields[CXO_COLUMN_OF_TITLE].raw);
  batch->people[i].department_hash = cxoI_hash(chart->seed, fields[CXO_COLUMN_OF_DEPARTMENT].raw);
  cxoI_person_prefetch(chart, batch->people[i].id_hash);
  cxoI_labels_prefetch(&chart->titles, batch->people[i].title_hash, 0);
  cxoI_labels_prefetch(&chart->departments, batch->people[i].department_hash, 0);
}

/* Enters a batch: ids into their table, titles and departments among the labels. */
static int enter(cxo_Chart *chart, Batch *batch, cxo_Error *err) {
  uint32_t first = chart->people - batch->n;
  for (int stage = 1; stage <= 2; stage++)
    for (uint32_t i = 0; i < batch->n; i++) {
      cxoI_labels_prefetch(&chart->titles, batch->people[i].title_hash, stage);
      cxoI_labels_prefetch(&chart->departments, batch->people[i].department_hash, stage);
    }
  for (uint32_t i = 0; i < batch->n; i++) {
    cxoI_person_enter(chart, first + i, &batch->people[i].id, batch->people[i].id_hash);
    uint32_t title = cxoI_labels_enter(&chart->mem, &chart->titles, batch->people[i].title,
                                       batch->people[i].title_hash);
    uint32_t department =
        cxoI_labels_enter(&chart->mem, &chart->departments, batch->people[i].department,
                          batch->people[i].department_hash);
    if (title == CXO_NONE || department == CXO_NONE) return cxoI_no_memory(err);
    chart->title[first + i] = title;
    chart->department[first + i] = department;
  }
  batch->n = 0;
  return CXO_OK;
}

/* Enters a field among labels where the chart has the column; 0 without memory. */
static int enter_label(cxo_Chart *chart, uint32_t *array, cxoI_Labels *labels, uint32_t person,
                       const cxoI_CsvField *field) {
  if (!array) return 1;
  array[person] =
      cxoI_labels_enter(&chart->mem, labels, *field, cxoI_hash(chart->seed, field->raw));
  return array[person] != CXO_NONE;
}

static int enter_optional(cxo_Chart *chart, uint32_t person, const cxoI_CsvField *fields) {
  if (!enter_label(chart, chart->unit, &chart->units, person, &fields[CXO_COLUMN_OF_UNIT]) ||
      !enter_label(chart, chart->owns, &chart->tasks, person, &fields[CXO_COLUMN_OF_OWNS]) ||
      !enter_label(chart, chart->duties, &chart->tasks, person, &fields[CXO_COLUMN_OF_DUTIES]))
    return 0;
  if (chart->owns) {
    cxoI_Label *tasks = (cxoI_Label *)(void *)chart->tasks.labels.at;
    tasks[chart->owns[person]].owns = 1;
  }
  return 1;
}

static void tell(const cxo_ChartOptions *options, uint32_t thousandths) {
  if (options && options->progress) options->progress(options->progress_ud, thousandths);
}

/* Reading takes two thirds of the time, as a rule. */
enum { READ = 660, LINKED = 850, TITLES_READ = 950, ALL_DONE = 1000, TELL_EVERY = 1 << 14 };

static int read_rows(cxo_Chart *chart, cxoI_Csv *csv, int width, const cxo_ChartOptions *options,
                     uint64_t *places, cxo_Error *err) {
  size_t record = 0, given = options ? options->line_count : 0;
  cxo_ChartSummary *sum = &chart->summary;
  cxoI_CsvField fields[CXO_COLUMN_COUNT];
  Batch batch;
  batch.n = 0;
  for (int column = 0; column < CXO_COLUMN_COUNT; column++) fields[column] = empty_field();
  while (csv->at < chart->text.n) {
    uint32_t line = csv->line;
    size_t row = csv->at;
    int n = read_record(chart, csv, fields);
    if (n == 0) continue;
    if (record < given) line = options->lines[record++];
    if (fields[CXO_COLUMN_OF_ID].raw.n == 0) {
      if (sum->no_id++ == 0) sum->no_id_line = line;
      continue;
    }
    sum->short_rows += n < width;
    sum->long_rows += n > width;
    uint32_t person = chart->people++;
    if (person % TELL_EVERY == TELL_EVERY - 1)
      tell(options, (uint32_t)(row / (chart->text.n / READ + 1)));
    chart->row[person] = row;
    chart->line[person] = line;
    chart->marks[person] = 0;
    if (fields[CXO_COLUMN_OF_TITLE].raw.n == 0) cxoI_mark(chart, person, CXO_MARK_UNTITLED);
    if (cxoI_is_vacant(chart, fields)) cxoI_mark(chart, person, CXO_MARK_VACANT);
    if (!enter_optional(chart, person, fields)) return cxoI_no_memory(err);
    places[person] = cxoI_place(chart, &fields[CXO_COLUMN_OF_MANAGER]);
    add_to(&batch, chart, fields);
    int code = batch.n == CXOI_BATCH ? enter(chart, &batch, err) : CXO_OK;
    if (code) return code;
  }
  sum->open_quote_line = csv->open_quote;
  return enter(chart, &batch, err);
}

/*
** Opening and closing
*/

static void *new_array(const cxo_Chart *chart, size_t width) {
  return cxoI_new(&chart->mem, (size_t)chart->room * width);
}

static void free_array(const cxo_Chart *chart, void *array, size_t width) {
  cxoI_free(&chart->mem, array, (size_t)chart->room * width);
}

/* An array for a column; none where the chart has not got it. 0 without memory. */
static int make_optional(const cxo_Chart *chart, uint32_t **array, int column) {
  if (chart->columns[column] >= 0) *array = new_array(chart, sizeof **array);
  return *array || chart->columns[column] < 0;
}

static int make_arrays(cxo_Chart *chart) {
  chart->row = new_array(chart, sizeof *chart->row);
  chart->line = new_array(chart, sizeof *chart->line);
  chart->title = new_array(chart, sizeof *chart->title);
  chart->department = new_array(chart, sizeof *chart->department);
  chart->manager = new_array(chart, sizeof *chart->manager);
  chart->marks = new_array(chart, sizeof *chart->marks);
  chart->slot_count = chart->room + chart->room / 2 + 1;
  chart->slots = cxoI_new(&chart->mem, chart->slot_count * sizeof *chart->slots);
  if (!chart->row || !chart->line || !chart->title || !chart->department || !chart->manager ||
      !chart->marks || !chart->slots || !make_optional(chart, &chart->unit, CXO_COLUMN_OF_UNIT) ||
      !make_optional(chart, &chart->owns, CXO_COLUMN_OF_OWNS) ||
      !make_optional(chart, &chart->duties, CXO_COLUMN_OF_DUTIES))
    return 0;
  memset(chart->slots, 0, chart->slot_count * sizeof *chart->slots);
  return 1;
}

static int read_people(cxo_Chart *chart, cxoI_Csv *csv, int width, const cxo_ChartOptions *options,
                       cxo_Error *err) {
  uint64_t *places = new_array(chart, sizeof *places);
  int code = places && make_arrays(chart) ? CXO_OK : cxoI_no_memory(err);
  if (!code) cxoI_vacant_start(chart);
  if (!code) code = read_rows(chart, csv, width, options, places, err);
  if (!code && chart->people == 0)
    code = cxoI_error(err, CXO_EEMPTY, csv->line, "no row with an id after the header line");
  if (!code) code = cxoI_chart_link(chart, places, err);
  tell(options, LINKED);
  free_array(chart, places, sizeof *places);
  cxoI_labels_close(&chart->mem, &chart->titles);
  cxoI_labels_close(&chart->mem, &chart->departments);
  cxoI_labels_close(&chart->mem, &chart->units);
  cxoI_labels_close(&chart->mem, &chart->tasks);
  if (!code) code = cxoI_labels_read(chart, &chart->titles, 1, err);
  if (!code) code = cxoI_labels_read(chart, &chart->departments, 0, err);
  if (!code) code = cxoI_tasks_read(chart, err);
  tell(options, TITLES_READ);
  if (!code) code = cxoI_chart_order(chart, err);
  if (!code) code = cxoI_units_read(chart, err);
  for (uint32_t p = 0; !code && p < chart->people; p++) {
    const cxoI_Label *title = cxoI_label(&chart->titles, chart->title[p]);
    if (title->vacant) cxoI_mark(chart, p, CXO_MARK_VACANT);
    if (title->holds) cxoI_mark(chart, p, CXOI_HOLDS);
    chart->summary.vacant += (uint32_t)cxoI_marked(chart, p, CXO_MARK_VACANT);
  }
  chart->summary.people = chart->people;
  chart->summary.titles = chart->titles.count;
  tell(options, ALL_DONE);
  return code;
}

/* Lines of the text: at least as many as the chart has rows. */
static size_t count_lines(cxo_Str text) {
  size_t lines = 1;
  const char *end = text.at + text.n;
  for (const char *at = text.at; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++)
    lines++;
  for (const char *at = text.at; at < end && (at = memchr(at, '\r', (size_t)(end - at))); at++)
    lines += at + 1 == end || at[1] != '\n';
  return lines;
}

int cxo_chart_open(const cxo_Pack *pack, const char *text, size_t n,
                   const cxo_ChartOptions *options, cxo_Alloc alloc, void *ud, cxo_Chart **out,
                   cxo_Error *err) {
  cxoI_Mem mem = {alloc, ud};
  size_t lines = count_lines(cxoI_str(text, n));
  int width;
  cxoI_Csv csv;
  if (n == 0) return cxoI_error(err, CXO_EEMPTY, 0, "the file is empty");
  if (lines > CXO_MAX_PEOPLE)
    return cxoI_error(err, CXO_ELIMIT, 0, "%u lines; the limit CXO_MAX_PEOPLE is %u", lines,
                      (size_t)CXO_MAX_PEOPLE);
  cxo_Chart *chart = cxoI_new(&mem, sizeof *chart);
  if (!chart) return cxoI_no_memory(err);
  memset(chart, 0, sizeof *chart);
  chart->mem = mem;
  chart->pack = pack;
  chart->text = cxoI_str(text, n);
  chart->room = (uint32_t)lines;
  chart->seed = cxoI_mix((uintptr_t)chart);
  chart->titles.seed = chart->departments.seed = chart->units.seed = chart->tasks.seed =
      chart->seed;
  cxoI_csv_start(&csv, chart->text);
  if (options && options->separator) csv.separator = options->separator;
  chart->summary.separator = csv.separator;
  int code = cxoI_chart_header(chart, &csv, options, &width, err);
  if (!code) code = read_people(chart, &csv, width, options, err);
  if (code) {
    cxo_chart_free(chart);
    return code;
  }
  *out = chart;
  return CXO_OK;
}

void cxo_chart_free(cxo_Chart *chart) {
  if (!chart) return;
  cxoI_Mem mem = chart->mem;
  free_array(chart, chart->row, sizeof *chart->row);
  free_array(chart, chart->line, sizeof *chart->line);
  free_array(chart, chart->title, sizeof *chart->title);
  free_array(chart, chart->department, sizeof *chart->department);
  free_array(chart, chart->manager, sizeof *chart->manager);
  free_array(chart, chart->marks, sizeof *chart->marks);
  free_array(chart, chart->position, sizeof *chart->position);
  free_array(chart, chart->person, sizeof *chart->person);
  free_array(chart, chart->size, sizeof *chart->size);
  cxoI_free(&mem, chart->slots, chart->slot_count * sizeof *chart->slots);
  cxoI_labels_free(&mem, &chart->titles);
  cxoI_labels_free(&mem, &chart->departments);
  free_array(chart, chart->unit, sizeof *chart->unit);
  free_array(chart, chart->owns, sizeof *chart->owns);
  free_array(chart, chart->duties, sizeof *chart->duties);
  free_array(chart, chart->scope, sizeof *chart->scope);
  cxoI_labels_free(&mem, &chart->units);
  cxoI_labels_free(&mem, &chart->tasks);
  cxoI_release(&mem, &chart->holdings);
  cxoI_release(&mem, &chart->owned);
  cxoI_release(&mem, &chart->dotted);
  cxoI_release(&mem, &chart->asks);
  cxoI_free(&mem, chart, sizeof *chart);
}

/*
** Asking
*/

const cxo_ChartSummary *cxo_chart_summary(const cxo_Chart *chart) { return &chart->summary; }

cxo_Str cxo_chart_header(const cxo_Chart *chart, int column) { return chart->headers[column]; }

size_t cxo_chart_field(const cxo_Chart *chart, uint32_t person, int column, char *to, size_t room) {
  cxoI_CsvField field = cxoI_chart_field(chart, person, column);
  return cxoI_csv_plain(&field, to, room);
}

uint32_t cxo_chart_line(const cxo_Chart *chart, uint32_t person) { return chart->line[person]; }

uint32_t cxo_chart_manager(const cxo_Chart *chart, uint32_t person) {
  return chart->manager[person];
}

uint32_t cxo_chart_below(const cxo_Chart *chart, uint32_t person) {
  return chart->size[chart->position[person]] - 1;
}

uint32_t cxo_chart_dotted(const cxo_Chart *chart, uint32_t person, uint32_t *people,
                          uint32_t room) {
  const cxoI_Dotted *dotted = (const cxoI_Dotted *)(const void *)chart->dotted.at;
  size_t n = chart->dotted.n / sizeof *dotted, low = 0, high = n;
  uint32_t count = 0;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (dotted[middle].person < person)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < n && dotted[low].person == person; low++, count++)
    if (count < room) people[count] = dotted[low].manager;
  return count;
}

size_t cxo_chart_extra(const cxo_Chart *chart, uint32_t person, int extra, char *to, size_t room) {
  cxoI_CsvField field = cxoI_chart_field_at(chart, person, extra);
  return cxoI_csv_plain(&field, to, room);
}
