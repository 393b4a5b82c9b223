/*
** alias.c: managers who are given by e-mail address or name. A table of what is asked for is made,
** and everybody on the chart is looked up in it once, so that a chart which needs none pays
** nothing. Case and the width of blanks do not count. A name that several people have tells nobody.
*/
#include "chart.h"
#include "words.h"

#define MAX_ALIAS 256          /* bytes of a name or address */
#define SEVERAL (CXO_NONE - 1) /* more than one person has it */

typedef struct Alias {
  uint64_t hash;
  uint32_t ask;   /* + 1; 0: a free slot */
  uint32_t found; /* person */
} Alias;

typedef struct Aliases {
  cxo_Chart *chart;
  Alias *slots;
  size_t count;
} Aliases;

/* The text as it is compared; empty where it is too long for a name. */
static cxo_Str plain_alias(const cxoI_CsvField *field, char *to) {
  size_t n = cxoI_csv_plain(field, to, MAX_ALIAS), length = 0;
  if (n > MAX_ALIAS) return cxoI_str(to, 0);
  for (size_t i = 0; i < n; i++) {
    char c = cxoI_lower(to[i]);
    if (cxoI_is_blank(c) && (length == 0 || to[length - 1] == ' ')) continue;
    to[length++] = c == '\t' ? ' ' : c;
  }
  return cxoI_str(to, length);
}

static cxo_Str asked(const Aliases *a, uint32_t ask, char *to) {
  const cxoI_Ask *asks = (const cxoI_Ask *)(const void *)a->chart->asks.at;
  cxoI_CsvField field = cxoI_named_at(a->chart, asks[ask].place);
  return plain_alias(&field, to);
}

static Alias *find_alias(const Aliases *a, uint64_t hash, cxo_Str text) {
  char other[MAX_ALIAS];
  size_t i = hash & (a->count - 1);
  for (; a->slots[i].ask; i = (i + 1) & (a->count - 1))
    if (a->slots[i].hash == hash && cxoI_equal(text, asked(a, a->slots[i].ask - 1, other))) break;
  return &a->slots[i];
}

/* A person has this name or address. */
static void offer(const Aliases *a, uint32_t person, int column) {
  char to[MAX_ALIAS];
  cxoI_CsvField field = cxoI_chart_field(a->chart, person, column);
  cxo_Str text = plain_alias(&field, to);
  if (text.n == 0) return;
  Alias *alias = find_alias(a, cxoI_hash(a->chart->seed, text), text);
  if (alias->ask == 0 || alias->found == person) return;
  alias->found = alias->found == CXO_NONE ? person : SEVERAL;
}

/*
** Can this be a name or an address, rather than an id that is not there? A single word is taken for
** a name if it has no digit.
*/
static int is_alias(cxo_Str text) {
  int digits = 0;
  for (size_t i = 0; i < text.n; i++) {
    if (text.at[i] == '@' || text.at[i] == ' ') return 1;
    digits |= text.at[i] >= '0' && text.at[i] <= '9';
  }
  return !digits;
}

static size_t enter_asks(const Aliases *a, const uint32_t *found, size_t n) {
  char to[MAX_ALIAS];
  size_t entered = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (found[i] != CXO_NONE) continue;
    cxo_Str text = asked(a, i, to);
    uint64_t hash = cxoI_hash(a->chart->seed, text);
    if (!is_alias(text)) continue;
    Alias *alias = find_alias(a, hash, text);
    entered++;
    if (alias->ask) continue;
    alias->hash = hash;
    alias->ask = i + 1;
    alias->found = CXO_NONE;
  }
  return entered;
}

int cxoI_alias_link(cxo_Chart *chart, uint32_t *found, cxo_Error *err) {
  static const int columns[] = {CXO_COLUMN_OF_EMAIL, CXO_COLUMN_OF_NAME};
  size_t n = chart->asks.n / sizeof(cxoI_Ask), open = 0;
  Aliases a = {chart, NULL, 16};
  for (size_t i = 0; i < n; i++) open += found[i] == CXO_NONE;
  if (open == 0) return CXO_OK;
  while (a.count < open * 2) a.count *= 2;
  a.slots = cxoI_new(&chart->mem, a.count * sizeof *a.slots);
  if (!a.slots) return cxoI_no_memory(err);
  memset(a.slots, 0, a.count * sizeof *a.slots);
  if (enter_asks(&a, found, n)) {
    char to[MAX_ALIAS];
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++)
      for (uint32_t p = 0; chart->columns[columns[c]] >= 0 && p < chart->people; p++)
        offer(&a, p, columns[c]);
    for (uint32_t i = 0; i < n; i++) {
      if (found[i] != CXO_NONE) continue;
      cxo_Str text = asked(&a, i, to);
      const Alias *alias = find_alias(&a, cxoI_hash(chart->seed, text), text);
      if (alias->ask && alias->found != SEVERAL) found[i] = alias->found;
    }
  }
  cxoI_free(&chart->mem, a.slots, a.count * sizeof *a.slots);
  return CXO_OK;
}
