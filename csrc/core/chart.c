/*
** chart.c: reading a chart into compact arrays, and finding every manager.
*/
#include "chart.h"

#define BATCH 32 /* memory accesses that are under way at once while linking */

static const char column_names[][12] = {
#define X(name, word) word,
    CXO_COLUMNS(X)
#undef X
};

static const char mark_names[][12] = {
#define X(name, word) word,
    CXO_MARKS(X)
#undef X
};

const char *cxo_column_name(int column) {
  return column >= 0 && column < CXO_COLUMN_COUNT ? column_names[column] : NULL;
}

const char *cxo_mark_name(int mark) {
  return mark >= 0 && mark < CXO_MARK_COUNT ? mark_names[mark] : NULL;
}

/*
** The header: which field is which column
*/

/* Letters and digits only, lower case: "Reports To", "reports_to" and "ReportsTo" are one. */
static size_t squeeze(cxo_Str text, char *to, size_t room) {
  size_t n = 0;
  for (size_t i = 0; i < text.n && n < room; i++) {
    char c = text.at[i];
    if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80) to[n++] = c;
  }
  return n;
}

static int same_header(cxo_Str a, cxo_Str b) {
  char x[128], y[128];
  size_t n = squeeze(a, x, sizeof x);
  return n > 0 && n == squeeze(b, y, sizeof y) && memcmp(x, y, n) == 0;
}

static int find_header(const cxo_Str *headers, int n, cxo_Str wanted) {
  for (int i = 0; i < n; i++)
    if (same_header(headers[i], wanted)) return i;
  return -1;
}

/* The first of the pack's headers for the column that the file has. */
static int find_column(const cxo_Chart *chart, const cxo_Str *headers, int n, int column) {
  uint32_t row =
      cxo_pack_find(chart->pack, CXO_COLUMN, column_names[column], strlen(column_names[column]));
  if (row == CXO_NONE) return -1;
  cxo_List list = cxo_pack_list(chart->pack, CXO_COLUMN_HEADERS, row);
  for (uint32_t i = 0; i < list.n; i++) {
    int found = find_header(headers, n, cxo_pack_item(chart->pack, list.at[i]));
    if (found >= 0) return found;
  }
  return -1;
}

#define MAX_COLUMNS 1024 /* of a file; those behind are not looked at */

static int read_header(cxo_Chart *chart, cxoI_Csv *csv, const cxo_ChartOptions *options, int *width,
                       cxo_Error *err) {
  cxo_Str headers[MAX_COLUMNS];
  *width = 0;
  do {
    cxoI_CsvField field = cxoI_csv_field(csv);
    if (*width < MAX_COLUMNS) headers[*width] = field.raw;
    ++*width;
  } while (csv->more);
  int n = *width < MAX_COLUMNS ? *width : MAX_COLUMNS;
  for (int column = 0; column < CXO_COLUMN_COUNT; column++) {
    cxo_Str wanted = options ? options->headers[column] : cxoI_str(NULL, 0);
    int found = wanted.n ? find_header(headers, n, wanted) : find_column(chart, headers, n, column);
    if (wanted.n && found < 0)
      return cxoI_error(err, CXO_ECOLUMN, 1, "no column '%S' for the %s; the first is '%S'", wanted,
                        column_names[column], headers[0]);
    chart->columns[column] = found;
    chart->headers[column] = found >= 0 ? headers[found] : cxoI_str("", 0);
  }
  if (chart->columns[CXO_COLUMN_OF_ID] < 0) { /* people may go by their names */
    chart->columns[CXO_COLUMN_OF_ID] = chart->columns[CXO_COLUMN_OF_NAME];
    chart->headers[CXO_COLUMN_OF_ID] = chart->headers[CXO_COLUMN_OF_NAME];
  }
  int lacks = chart->columns[CXO_COLUMN_OF_TITLE] < 0 ? CXO_COLUMN_OF_TITLE : CXO_COLUMN_OF_ID;
  if (chart->columns[lacks] < 0)
    return cxoI_error(err, CXO_ECOLUMN, 1, "no %s column among the %u of the header line",
                      column_names[lacks], (size_t)*width);
  return CXO_OK;
}

/*
** Labels: distinct titles and departments
*/

static cxo_Str label_text(const cxoI_Labels *labels, uint32_t i) {
  return cxoI_label(labels, i)->field.raw;
}

static int grow_slots(const cxoI_Mem *mem, cxoI_Labels *labels) {
  size_t slots = labels->slots.n ? labels->slots.n / 4 * 2 : 1024;
  cxoI_Buffer larger = {NULL, 0, 0};
  uint32_t *to = cxoI_grow(mem, &larger, slots * 4);
  if (!to) return 0;
  memset(to, 0, slots * 4);
  for (uint32_t i = 0; i < labels->count; i++) {
    cxo_Str text = label_text(labels, i);
    size_t slot = cxoI_hash(labels->seed, text) & (slots - 1);
    while (to[slot]) slot = (slot + 1) & (slots - 1);
    to[slot] = i + 1;
  }
  cxoI_release(mem, &labels->slots);
  labels->slots = larger;
  return 1;
}

/* The number of a label, new or known; CXO_NONE without memory. */
static uint32_t label_of(const cxoI_Mem *mem, cxoI_Labels *labels, cxoI_CsvField field) {
  if (labels->count * 2 >= labels->slots.n / 4 && !grow_slots(mem, labels)) return CXO_NONE;
  uint32_t *slots = (uint32_t *)(void *)labels->slots.at;
  size_t mask = labels->slots.n / 4 - 1, slot = cxoI_hash(labels->seed, field.raw) & mask;
  for (; slots[slot]; slot = (slot + 1) & mask)
    if (cxoI_equal(label_text(labels, slots[slot] - 1), field.raw)) return slots[slot] - 1;
  cxoI_Label *label = cxoI_grow(mem, &labels->labels, sizeof *label);
  if (!label) return CXO_NONE;
  label->field = field;
  label->area = CXO_NONE;
  slots[slot] = ++labels->count;
  return labels->count - 1;
}

/* Reads every distinct text once: which area it speaks of and, of a title, who holds what by it. */
static int read_labels(cxo_Chart *chart, cxoI_Labels *labels, int are_titles, cxo_Error *err) {
  for (uint32_t i = 0; i < labels->count; i++) {
    char plain[CXO_MAX_TITLE];
    cxoI_Label *label = (cxoI_Label *)(void *)labels->labels.at + i;
    size_t n = cxoI_csv_plain(&label->field, plain, sizeof plain);
    cxo_Title title;
    cxo_title_read(chart->pack, plain, n < sizeof plain ? n : sizeof plain, &title);
    label->area = title.area;
    for (uint32_t r = 0; are_titles && r < title.count; r++) {
      if (title.readings[r].relation != CXO_NONE) continue;
      cxoI_Holding *holding = cxoI_grow(&chart->mem, &chart->holdings, sizeof *holding);
      if (!holding) return cxoI_no_memory(err);
      holding->title = i;
      holding->role = title.readings[r].role;
    }
  }
  return CXO_OK;
}

/*
** People by id: a slot holds the high half of the id's hash and the person's number + 1. Lookups
** come in batches, so that the cache misses of a batch overlap.
*/

static int same_id(const cxo_Chart *chart, uint32_t person, cxo_Str id) {
  return cxoI_equal(cxoI_chart_field(chart, person, CXO_COLUMN_OF_ID).raw, id);
}

static const uint64_t *slot_of(const cxo_Chart *chart, uint64_t hash) {
  return &chart->slots[hash & (chart->slot_count - 1)];
}

/* The slot of an id, or the free one where it would stand. */
static uint64_t *find_slot(const cxo_Chart *chart, uint64_t hash, cxo_Str id) {
  uint32_t mask = chart->slot_count - 1, slot = (uint32_t)hash & mask;
  for (; chart->slots[slot]; slot = (slot + 1) & mask)
    if (chart->slots[slot] >> 32 == hash >> 32 &&
        same_id(chart, (uint32_t)chart->slots[slot] - 1, id))
      break;
  return &chart->slots[slot];
}

static void enter_people(cxo_Chart *chart, uint32_t first, const uint64_t *hashes, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    uint32_t person = first + i;
    cxo_Str id = cxoI_chart_field(chart, person, CXO_COLUMN_OF_ID).raw;
    uint64_t *slot = find_slot(chart, hashes[i], id);
    if (*slot) {
      cxoI_mark(chart, person, CXO_MARK_REPEATED);
      cxoI_mark(chart, (uint32_t)*slot - 1, CXO_MARK_SHARED);
      chart->summary.repeated++;
    } else {
      *slot = hashes[i] >> 32 << 32 | (person + 1);
    }
  }
}

/* A text of the chart as one word, 0 for none: where it begins, and its length. */
#define LENGTH_BITS 24
#define MAX_LENGTH ((1u << LENGTH_BITS) - 1)

static uint64_t to_place(const cxo_Chart *chart, cxo_Str s) {
  uint64_t n = s.n < MAX_LENGTH ? s.n : MAX_LENGTH;
  return n ? (uint64_t)(s.at - chart->text.at) << LENGTH_BITS | n : 0;
}

static cxo_Str from_place(const cxo_Chart *chart, uint64_t place) {
  return cxoI_str(chart->text.at + (place >> LENGTH_BITS), (size_t)(place & MAX_LENGTH));
}

/* Does this value say that there is no manager? */
static int is_void(const cxo_Chart *chart, cxo_Str value) {
  uint32_t row = cxo_pack_find(chart->pack, CXO_COLUMN, "manager", 7);
  cxo_List words = {NULL, 0};
  if (row != CXO_NONE) words = cxo_pack_list(chart->pack, CXO_COLUMN_VOID, row);
  for (uint32_t i = 0; i < words.n; i++)
    if (same_header(value, cxo_pack_item(chart->pack, words.at[i]))) return 1;
  return value.n == 0;
}

static void link_person(cxo_Chart *chart, uint32_t person, uint64_t hash, cxo_Str id) {
  uint64_t slot = id.n ? *find_slot(chart, hash, id) : 0;
  uint32_t manager = slot ? (uint32_t)slot - 1 : CXO_NONE;
  chart->manager[person] = manager == person ? CXO_NONE : manager;
  if (manager == person) {
    cxoI_mark(chart, person, CXO_MARK_SELF);
    chart->summary.looped++;
  } else if (manager == CXO_NONE && is_void(chart, id)) {
    cxoI_mark(chart, person, CXO_MARK_ROOT);
    chart->summary.roots++;
  } else if (manager == CXO_NONE) {
    cxoI_mark(chart, person, CXO_MARK_UNKNOWN);
    chart->summary.unknown++;
  }
}

static void link_managers(cxo_Chart *chart, const uint64_t *places) {
  for (uint32_t first = 0; first < chart->people; first += BATCH) {
    uint32_t n = chart->people - first < BATCH ? chart->people - first : BATCH;
    uint64_t hashes[BATCH];
    for (uint32_t i = 0; i < n; i++) {
      hashes[i] = cxoI_hash(chart->seed, from_place(chart, places[first + i]));
      cxoI_prefetch(slot_of(chart, hashes[i]));
    }
    uint32_t likely[BATCH]; /* who the first slot names: nearly always the manager */
    for (uint32_t i = 0; i < n; i++) {
      uint64_t slot = *slot_of(chart, hashes[i]);
      likely[i] = slot ? (uint32_t)slot - 1 : 0;
      cxoI_prefetch(&chart->row[likely[i]]);
    }
    for (uint32_t i = 0; i < n; i++) cxoI_prefetch(chart->text.at + chart->row[likely[i]]);
    for (uint32_t i = 0; i < n; i++)
      link_person(chart, first + i, hashes[i], from_place(chart, places[first + i]));
  }
}

/*
** Rows
*/

static cxoI_CsvField empty_field(void) {
  cxoI_CsvField field = {{"", 0}, 0};
  return field;
}

cxoI_CsvField cxoI_chart_field(const cxo_Chart *chart, uint32_t person, int column) {
  cxoI_Csv csv = {chart->text, chart->row[person], 0, chart->summary.separator, 1};
  int wanted = chart->columns[column];
  if (wanted < 0) return empty_field();
  for (; wanted > 0 && csv.more; wanted--) cxoI_csv_field(&csv);
  return csv.more ? cxoI_csv_field(&csv) : empty_field();
}

/* Reads one record into `fields`, by column; returns how many fields it has. */
static int read_record(const cxo_Chart *chart, cxoI_Csv *csv, cxoI_CsvField *fields) {
  int n = 0;
  for (int column = 0; column < CXO_COLUMN_COUNT; column++) fields[column] = empty_field();
  do {
    cxoI_CsvField field = cxoI_csv_field(csv);
    for (int column = 0; column < CXO_COLUMN_COUNT; column++)
      if (chart->columns[column] == n) fields[column] = field;
    n++;
  } while (csv->more);
  return n;
}

static int read_rows(cxo_Chart *chart, cxoI_Csv *csv, int width, uint64_t *places, cxo_Error *err) {
  cxo_ChartSummary *sum = &chart->summary;
  uint64_t hashes[BATCH];
  uint32_t waiting = 0;
  while (csv->at < chart->text.n) {
    cxoI_CsvField fields[CXO_COLUMN_COUNT];
    uint32_t person = chart->people, line = csv->line;
    size_t row = csv->at;
    int n = read_record(chart, csv, fields);
    if (n == 1 && csv->at - row <= 2) continue; /* an empty line */
    if (fields[CXO_COLUMN_OF_ID].raw.n == 0) {
      if (sum->no_id++ == 0) sum->no_id_line = line;
      continue;
    }
    sum->short_rows += n < width;
    sum->long_rows += n > width;
    chart->row[person] = row;
    chart->line[person] = line;
    chart->marks[person] = 0;
    if (fields[CXO_COLUMN_OF_TITLE].raw.n == 0) cxoI_mark(chart, person, CXO_MARK_UNTITLED);
    chart->title[person] = label_of(&chart->mem, &chart->titles, fields[CXO_COLUMN_OF_TITLE]);
    chart->department[person] =
        label_of(&chart->mem, &chart->departments, fields[CXO_COLUMN_OF_DEPARTMENT]);
    if (chart->title[person] == CXO_NONE || chart->department[person] == CXO_NONE)
      return cxoI_no_memory(err);
    places[person] = to_place(chart, fields[CXO_COLUMN_OF_MANAGER].raw);
    hashes[waiting] = cxoI_hash(chart->seed, fields[CXO_COLUMN_OF_ID].raw);
    cxoI_prefetch(slot_of(chart, hashes[waiting]));
    chart->people++;
    if (++waiting == BATCH) {
      enter_people(chart, chart->people - waiting, hashes, waiting);
      waiting = 0;
    }
  }
  enter_people(chart, chart->people - waiting, hashes, waiting);
  return CXO_OK;
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

static int make_arrays(cxo_Chart *chart) {
  chart->row = new_array(chart, sizeof *chart->row);
  chart->line = new_array(chart, sizeof *chart->line);
  chart->title = new_array(chart, sizeof *chart->title);
  chart->department = new_array(chart, sizeof *chart->department);
  chart->manager = new_array(chart, sizeof *chart->manager);
  chart->marks = new_array(chart, sizeof *chart->marks);
  for (chart->slot_count = 16; chart->slot_count < chart->room + chart->room / 2;)
    chart->slot_count *= 2;
  chart->slots = cxoI_new(&chart->mem, chart->slot_count * sizeof *chart->slots);
  if (!chart->row || !chart->line || !chart->title || !chart->department || !chart->manager ||
      !chart->marks || !chart->slots)
    return 0;
  memset(chart->slots, 0, chart->slot_count * sizeof *chart->slots);
  return 1;
}

static int read_people(cxo_Chart *chart, cxoI_Csv *csv, int width, cxo_Error *err) {
  uint64_t *places = new_array(chart, sizeof *places);
  int code = places && make_arrays(chart) ? CXO_OK : cxoI_no_memory(err);
  if (!code) code = read_rows(chart, csv, width, places, err);
  if (!code && chart->people == 0)
    code = cxoI_error(err, CXO_EEMPTY, csv->line, "no row with an id behind the header line");
  if (!code) link_managers(chart, places);
  free_array(chart, places, sizeof *places);
  if (!code) code = read_labels(chart, &chart->titles, 1, err);
  if (!code) code = read_labels(chart, &chart->departments, 0, err);
  if (!code) code = cxoI_chart_order(chart, err);
  chart->summary.people = chart->people;
  chart->summary.titles = chart->titles.count;
  return code;
}

/* At least as many as the chart has rows. */
static size_t count_lines(cxo_Str text) {
  size_t lines = 1, i = 0;
  for (; i < text.n; lines++, i++) {
    const char *end = memchr(text.at + i, '\n', text.n - i);
    if (!end) break;
    i = (size_t)(end - text.at);
  }
  if (lines == 1) /* line ends of old Macs */
    for (i = 0; i < text.n; i++) lines += text.at[i] == '\r';
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
  chart->seed = chart->titles.seed = chart->departments.seed = cxoI_mix((uintptr_t)chart);
  cxoI_csv_start(&csv, chart->text);
  chart->summary.separator = csv.separator;
  int code = read_header(chart, &csv, options, &width, err);
  if (!code) code = read_people(chart, &csv, width, err);
  if (code) {
    cxo_chart_free(chart);
    return code;
  }
  *out = chart;
  return CXO_OK;
}

static void free_labels(const cxoI_Mem *mem, cxoI_Labels *labels) {
  cxoI_release(mem, &labels->labels);
  cxoI_release(mem, &labels->slots);
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
  free_labels(&mem, &chart->titles);
  free_labels(&mem, &chart->departments);
  cxoI_release(&mem, &chart->holdings);
  cxoI_free(&mem, chart, sizeof *chart);
}

/*
** Asking
*/

const cxo_ChartSummary *cxo_chart_summary(const cxo_Chart *chart) { return &chart->summary; }

cxo_Str cxo_chart_header(const cxo_Chart *chart, int column) { return chart->headers[column]; }

uint32_t cxo_chart_find(const cxo_Chart *chart, const char *id, size_t n) {
  uint64_t slot = *find_slot(chart, cxoI_hash(chart->seed, cxoI_str(id, n)), cxoI_str(id, n));
  return slot ? (uint32_t)slot - 1 : CXO_NONE;
}

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
