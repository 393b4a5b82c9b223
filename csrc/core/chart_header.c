/*
** chart_header.c: the header line of a chart: which field is which column.
*/
#include "chart.h"
#include "phrases.h"
#include "words.h"

#define MAX_COLUMNS 1024 /* of a file; those behind are not looked at */

static const char column_names[][12] = {
#define X(name, word) word,
    CXO_COLUMNS(X)
#undef X
};

const char *cxo_column_name(int column) {
  return column >= 0 && column < CXO_COLUMN_COUNT ? column_names[column] : NULL;
}

/* The next letter or digit of a text, in lower case; 0 behind the last. */
static char next_letter(cxo_Str text, size_t *i) {
  while (*i < text.n && !cxoI_is_letter(text.at[*i])) ++*i;
  return *i < text.n ? cxoI_lower(text.at[(*i)++]) : 0;
}

int cxoI_same_letters(cxo_Str a, cxo_Str b) {
  size_t i = 0, k = 0;
  char x = next_letter(a, &i), y = next_letter(b, &k);
  if (!x) return 0;
  for (; x && x == y; x = next_letter(a, &i)) y = next_letter(b, &k);
  return x == y;
}

static int find_header(const cxo_Str *headers, int n, cxo_Str wanted) {
  for (int i = 0; i < n; i++)
    if (cxoI_same_letters(headers[i], wanted)) return i;
  return -1;
}

/* The first of the pack's headers for the column that the file has. */
static int find_column(const cxo_Chart *chart, const cxo_Str *headers, int n, int column) {
  uint32_t row =
      cxo_pack_find(chart->pack, CXO_COLUMN, column_names[column], strlen(column_names[column]));
  cxo_List list = {NULL, 0};
  if (row != CXO_NONE) list = cxo_pack_list(chart->pack, CXO_COLUMN_HEADERS, row);
  for (uint32_t i = 0; i < list.n; i++) {
    int found = find_header(headers, n, cxo_pack_item(chart->pack, list.at[i]));
    if (found >= 0) return found;
  }
  return find_header(headers, n, cxoI_cstr(column_names[column]));
}

/* Tells what the header line has instead of what is looked for. */
static int lacks_header(cxo_Error *err, uint32_t line, const char *column, cxo_Str wanted,
                        const cxo_Str *headers, int n) {
  char list[160];
  size_t length = 0;
  int i = 0;
  for (; i < n && length + headers[i].n + 4 < sizeof list; i++) {
    list[length++] = i ? ',' : ' ';
    if (i) list[length++] = ' ';
    memcpy(list + length, headers[i].at, headers[i].n);
    length += headers[i].n;
  }
  list[length] = '\0';
  if (wanted.n)
    return cxoI_error(err, CXO_ECOLUMN, line, "no column '%S' for the %s among:%s%s", wanted,
                      column, list, i < n ? " ..." : "");
  return cxoI_error(err, CXO_ECOLUMN, line, "no %s column among:%s%s", column, list,
                    i < n ? " ..." : "");
}

int cxoI_chart_header(cxo_Chart *chart, cxoI_Csv *csv, const cxo_ChartOptions *options, int *width,
                      cxo_Error *err) {
  cxo_Str headers[MAX_COLUMNS];
  uint32_t line = csv->line;
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
      return lacks_header(err, line, column_names[column], wanted, headers, n);
    chart->columns[column] = found;
    chart->headers[column] = found >= 0 ? headers[found] : cxoI_str("", 0);
  }
  if (chart->columns[CXO_COLUMN_OF_ID] < 0) { /* people may go by their names */
    chart->columns[CXO_COLUMN_OF_ID] = chart->columns[CXO_COLUMN_OF_NAME];
    chart->headers[CXO_COLUMN_OF_ID] = chart->headers[CXO_COLUMN_OF_NAME];
  }
  chart->wanted_count = 0;
  for (int field = 0; field < n; field++)
    for (int column = 0; column < CXO_COLUMN_COUNT; column++)
      if (chart->columns[column] == field) chart->wanted[chart->wanted_count++] = column;
  int lacks = chart->columns[CXO_COLUMN_OF_TITLE] < 0 ? CXO_COLUMN_OF_TITLE : CXO_COLUMN_OF_ID;
  if (chart->columns[lacks] < 0)
    return lacks_header(err, line, column_names[lacks], cxoI_str(NULL, 0), headers, n);
  return CXO_OK;
}

int cxo_chart_extra_column(const cxo_Chart *chart, const char *header, size_t n) {
  cxoI_Csv csv;
  int found = 0;
  cxoI_csv_start(&csv, chart->text);
  csv.separator = chart->summary.separator;
  do {
    cxoI_CsvField field = cxoI_csv_field(&csv);
    if (cxoI_same_letters(field.raw, cxoI_str(header, n))) return found;
    found++;
  } while (csv.more && found < MAX_COLUMNS);
  return -1;
}
