/*
** vacant.c: posts that nobody fills. The `void` lists of the pack's columns name, title and status
** say which words tell that: a name or status begins with one, a title has one anywhere.
*/
#include "chart.h"
#include "phrases.h"
#include "words.h"

static cxo_List words_for(const cxo_Chart *chart, const char *column) {
  uint32_t row = cxo_pack_find(chart->pack, CXO_COLUMN, column, strlen(column));
  cxo_List none = {NULL, 0};
  return row == CXO_NONE ? none : cxo_pack_list(chart->pack, CXO_COLUMN_VOID, row);
}

void cxoI_vacant_start(cxo_Chart *chart) {
  static const char *const columns[] = {"name", "status", "title"};
  memset(chart->initials, 0, sizeof chart->initials);
  for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
    cxo_List words = words_for(chart, columns[c]);
    for (uint32_t i = 0; i < words.n; i++) {
      cxo_Str word = cxo_pack_item(chart->pack, words.at[i]);
      if (word.n == 0) continue;
      unsigned char first = (unsigned char)cxoI_lower(word.at[0]);
      chart->initials[first / 64] |= UINT64_C(1) << first % 64;
    }
  }
}

static int is_initial(const cxo_Chart *chart, char c) {
  unsigned char first = (unsigned char)cxoI_lower(c);
  return chart->initials[first / 64] >> first % 64 & 1;
}

/* Does one of the words stand here, and end as a word? */
static int says(const cxo_Chart *chart, cxo_List words, cxo_Str text) {
  for (uint32_t i = 0; i < words.n; i++) {
    cxo_Str word = cxo_pack_item(chart->pack, words.at[i]);
    size_t n = 0;
    while (n < word.n && n < text.n && cxoI_lower(word.at[n]) == cxoI_lower(text.at[n])) n++;
    if (n && n == word.n && (n == text.n || !cxoI_is_letter(text.at[n]))) return 1;
  }
  return 0;
}

/* The text without what stands before its first letter or digit: "(vacant)", "[TBC]". */
static cxo_Str from_letter(cxo_Str text) {
  while (text.n && !cxoI_is_letter(text.at[0])) text.at++, text.n--;
  return text;
}

static int field_is_vacant(const cxo_Chart *chart, const char *column, cxo_Str field) {
  cxo_Str text = from_letter(field);
  return text.n && is_initial(chart, text.at[0]) && says(chart, words_for(chart, column), text);
}

int cxoI_is_vacant(const cxo_Chart *chart, const cxoI_CsvField *row) {
  return field_is_vacant(chart, "name", row[CXO_COLUMN_OF_NAME].raw) ||
         field_is_vacant(chart, "status", row[CXO_COLUMN_OF_STATUS].raw);
}

int cxoI_title_is_vacant(const cxo_Chart *chart, cxo_Str title) {
  cxo_List words = {NULL, 0};
  for (cxo_Str rest = from_letter(title); rest.n; rest = from_letter(rest)) {
    if (is_initial(chart, rest.at[0])) {
      if (!words.at) words = words_for(chart, "title");
      if (says(chart, words, rest)) return 1;
    }
    while (rest.n && cxoI_is_letter(rest.at[0])) rest.at++, rest.n--;
  }
  return 0;
}
