/*
** link.c: people by id, and everybody's manager. A slot holds the high half of an id's hash and the
** person's number + 1. Callers have many ids at hand and ask for the memory of a batch of them
** before they use it, so that its cache misses overlap.
*/
#include "chart.h"

static uint32_t slot_of(const cxo_Chart *chart, uint64_t hash) {
  return (uint32_t)((hash & UINT32_MAX) * chart->slot_count >> 32);
}

/* The slot of an id, or the free one where it would stand. */
static uint64_t *find_slot(const cxo_Chart *chart, uint64_t hash, const cxoI_CsvField *id) {
  uint32_t i = slot_of(chart, hash);
  for (; chart->slots[i]; i = i + 1 < chart->slot_count ? i + 1 : 0) {
    if (chart->slots[i] >> 32 != hash >> 32) continue;
    cxoI_CsvField other = cxoI_chart_field(chart, (uint32_t)chart->slots[i] - 1, CXO_COLUMN_OF_ID);
    if (cxoI_csv_equal(&other, id)) break;
  }
  return &chart->slots[i];
}

void cxoI_person_prefetch(const cxo_Chart *chart, uint64_t hash) {
  cxoI_prefetch(&chart->slots[slot_of(chart, hash)]);
}

void cxoI_person_enter(cxo_Chart *chart, uint32_t person, const cxoI_CsvField *id, uint64_t hash) {
  uint64_t *slot = find_slot(chart, hash, id);
  if (*slot) {
    cxoI_mark(chart, person, CXO_MARK_REPEATED);
    cxoI_mark(chart, (uint32_t)*slot - 1, CXO_MARK_SHARED);
    chart->summary.repeated++;
  } else {
    *slot = hash >> 32 << 32 | (person + 1);
  }
}

uint32_t cxoI_person_find(const cxo_Chart *chart, const cxoI_CsvField *id) {
  uint64_t slot = *find_slot(chart, cxoI_csv_hash(chart->seed, id), id);
  return slot ? (uint32_t)slot - 1 : CXO_NONE;
}

uint32_t cxo_chart_find(const cxo_Chart *chart, const char *at, size_t n) {
  cxoI_CsvField id = {cxoI_str(at, n), 0};
  return cxoI_person_find(chart, &id);
}

/*
** Managers: what a row names as its manager is kept as one word until everybody is known, 0 for
** none: where it begins in the text, its length, and whether it holds doubled quotes.
*/

#define LENGTH_BITS 23
#define MAX_LENGTH ((1u << LENGTH_BITS) - 1) /* bytes of an id that are compared */

uint64_t cxoI_place(const cxo_Chart *chart, const cxoI_CsvField *field) {
  uint64_t n = field->raw.n < MAX_LENGTH ? field->raw.n : MAX_LENGTH;
  uint64_t at = (uint64_t)(field->raw.at - chart->text.at);
  return n ? (at << LENGTH_BITS | n) << 1 | (field->escaped != 0) : 0;
}

cxoI_CsvField cxoI_named_at(const cxo_Chart *chart, uint64_t place) {
  cxoI_CsvField field = {{chart->text.at + (place >> 1 >> LENGTH_BITS), place >> 1 & MAX_LENGTH},
                         (int)(place & 1)};
  return field;
}

int cxoI_is_void(const cxo_Chart *chart, int column, cxo_Str value) {
  const char *name = cxo_column_name(column);
  uint32_t row = cxo_pack_find(chart->pack, CXO_COLUMN, name, strlen(name));
  cxo_List words = {NULL, 0};
  if (row != CXO_NONE) words = cxo_pack_list(chart->pack, CXO_COLUMN_VOID, row);
  for (uint32_t i = 0; i < words.n; i++)
    if (cxoI_same_letters(value, cxo_pack_item(chart->pack, words.at[i]))) return 1;
  for (size_t i = 0; i < value.n; i++)
    if (!strchr("-_.*?", value.at[i])) return 0;
  return 1;
}

int cxoI_next_piece(cxo_Str *rest, cxo_Str *piece) {
  while (rest->n) {
    size_t n = 0;
    while (n < rest->n && rest->at[n] != ';' && rest->at[n] != '|' && rest->at[n] != '\n') n++;
    *piece = cxoI_str(rest->at, n);
    n += n < rest->n;
    *rest = cxoI_str(rest->at + n, rest->n - n);
    while (piece->n && (unsigned char)piece->at[0] <= ' ') piece->at++, piece->n--;
    while (piece->n && (unsigned char)piece->at[piece->n - 1] <= ' ') piece->n--;
    if (piece->n) return 1;
  }
  return 0;
}

/* The pieces of a field are to be looked for, the first as the manager if none is known yet. */
static int ask_for(cxo_Chart *chart, uint32_t person, const cxoI_CsvField *field, int dotted) {
  cxo_Str rest = field->raw, piece;
  while (cxoI_next_piece(&rest, &piece)) {
    if (cxoI_is_void(chart, CXO_COLUMN_OF_MANAGER, piece)) continue;
    cxoI_Ask *ask = cxoI_grow(&chart->mem, &chart->asks, sizeof *ask);
    cxoI_CsvField one = {piece, field->escaped};
    if (!ask) return 0;
    ask->place = cxoI_place(chart, &one);
    ask->person = person;
    ask->dotted = (uint32_t)dotted;
    dotted = 1;
  }
  return 1;
}

static int set_manager(cxo_Chart *chart, uint32_t person, uint32_t manager,
                       const cxoI_CsvField *field) {
  chart->manager[person] = manager == person ? CXO_NONE : manager;
  if (manager == person) {
    cxoI_mark(chart, person, CXO_MARK_SELF);
    chart->summary.looped++;
  } else if (manager == CXO_NONE && cxoI_is_void(chart, CXO_COLUMN_OF_MANAGER, field->raw)) {
    cxoI_mark(chart, person, CXO_MARK_ROOT);
    chart->summary.roots++;
  } else if (manager == CXO_NONE) {
    cxoI_mark(chart, person, CXO_MARK_UNKNOWN);
    chart->summary.unknown++;
    return ask_for(chart, person, field, 0);
  }
  return 1;
}

static int link_person(cxo_Chart *chart, uint32_t person, uint64_t hash,
                       const cxoI_CsvField *field) {
  uint64_t slot = field->raw.n ? *find_slot(chart, hash, field) : 0;
  if (!set_manager(chart, person, slot ? (uint32_t)slot - 1 : CXO_NONE, field)) return 0;
  if (chart->columns[CXO_COLUMN_OF_DOTTED] < 0) return 1;
  cxoI_CsvField dotted = cxoI_chart_field(chart, person, CXO_COLUMN_OF_DOTTED);
  return ask_for(chart, person, &dotted, 1);
}

/* Somebody's manager is told by one piece of the field, an e-mail address or a name. */
static void take_manager(cxo_Chart *chart, uint32_t person, uint32_t manager) {
  chart->marks[person] &= (uint16_t) ~(1u << CXO_MARK_UNKNOWN);
  chart->summary.unknown--;
  set_manager(chart, person, manager, NULL);
}

static int take_dotted(cxo_Chart *chart, uint32_t person, uint32_t manager) {
  if (manager == CXO_NONE) {
    chart->summary.unknown_dotted++;
    return 1;
  }
  if (manager == person || manager == chart->manager[person]) return 1;
  const cxoI_Dotted *known = (const cxoI_Dotted *)(const void *)chart->dotted.at;
  for (size_t i = chart->summary.dotted; i-- > 0 && known[i].person == person;)
    if (known[i].manager == manager) return 1;
  cxoI_Dotted *dotted = cxoI_grow(&chart->mem, &chart->dotted, sizeof *dotted);
  if (!dotted) return 0;
  dotted->person = person;
  dotted->manager = manager;
  chart->summary.dotted++;
  return 1;
}

/* What ids do not tell at once: pieces of a field, dotted lines, e-mail addresses, names. */
static int answer_asks(cxo_Chart *chart, cxo_Error *err) {
  size_t n = chart->asks.n / sizeof(cxoI_Ask);
  const cxoI_Ask *asks = (const cxoI_Ask *)(const void *)chart->asks.at;
  if (n == 0) return CXO_OK;
  uint32_t *found = cxoI_new(&chart->mem, n * sizeof *found);
  int code = found ? CXO_OK : cxoI_no_memory(err);
  for (size_t i = 0; !code && i < n; i++) {
    cxoI_CsvField id = cxoI_named_at(chart, asks[i].place);
    found[i] = cxoI_person_find(chart, &id);
  }
  if (!code) code = cxoI_alias_link(chart, found, err);
  for (size_t i = 0; !code && i < n; i++) {
    if (asks[i].dotted)
      code = take_dotted(chart, asks[i].person, found[i]) ? CXO_OK : cxoI_no_memory(err);
    else if (found[i] != CXO_NONE)
      take_manager(chart, asks[i].person, found[i]);
  }
  cxoI_free(&chart->mem, found, n * sizeof *found);
  cxoI_release(&chart->mem, &chart->asks);
  return code;
}

int cxoI_chart_link(cxo_Chart *chart, const uint64_t *places, cxo_Error *err) {
  for (uint32_t first = 0; first < chart->people; first += CXOI_BATCH) {
    uint32_t n = chart->people - first < CXOI_BATCH ? chart->people - first : CXOI_BATCH;
    uint64_t hashes[CXOI_BATCH];
    cxoI_CsvField named[CXOI_BATCH];
    uint32_t likely[CXOI_BATCH]; /* whom the first slot names: nearly always the manager */
    for (uint32_t i = 0; i < n; i++) {
      named[i] = cxoI_named_at(chart, places[first + i]);
      hashes[i] = cxoI_csv_hash(chart->seed, &named[i]);
      cxoI_person_prefetch(chart, hashes[i]);
    }
    for (uint32_t i = 0; i < n; i++) {
      uint64_t slot = chart->slots[slot_of(chart, hashes[i])];
      likely[i] = slot ? (uint32_t)slot - 1 : 0;
      cxoI_prefetch(&chart->row[likely[i]]);
    }
    for (uint32_t i = 0; i < n; i++) cxoI_prefetch(chart->text.at + chart->row[likely[i]]);
    for (uint32_t i = 0; i < n; i++)
      if (!link_person(chart, first + i, hashes[i], &named[i])) return cxoI_no_memory(err);
  }
  return answer_asks(chart, err);
}
