/*
** title_role.c: the role of a name. Several roles may share one, as most acronyms do; and letters
** that a title spells out may be no role.
*/
#include "title.h"

/* How many subjects among the items does a field of the role list? */
static uint32_t count_for(const cxoI_Beside *b, int field, const cxoI_Items *items, uint32_t role) {
  uint32_t n = 0;
  for (uint32_t i = 0; items && i < items->n; i++)
    n += items->at[i].kind == CXO_SUBJECT &&
         cxoI_lists(cxo_pack_list(b->pack, field, role), items->at[i].row);
  return n;
}

/* For the role, in the title and in what else is known. */
static uint32_t count_beside(const cxoI_Beside *b, int field, uint32_t role) {
  return count_for(b, field, b->items, role) + count_for(b, field, b->context, role);
}

int cxoI_title_denies(const cxoI_Beside *b, uint32_t role) {
  return count_beside(b, CXO_ROLE_UNLESS, role) > 0;
}

/* Is the role named in full anywhere in the title? */
static int is_named(const cxoI_Beside *b, uint32_t role, uint32_t but) {
  for (uint32_t i = 0; i < b->items->n; i++)
    if (b->items->at[i].kind == CXO_ROLE && b->items->at[i].row == role &&
        b->items->at[i].name != but && !cxoI_is_shared(b->pack, CXOI_TITLES, b->items->at[i].name))
      return 1;
  for (uint32_t i = 0; i < b->title->count; i++)
    if (b->title->readings[i].role == role) return 1;
  return 0;
}

/*
** Where roles share an acronym: one that the title also names in full, else the
** one that most beside it speaks for; the first declared where nothing does, or where several are
** spoken for and it by a subject of its own.
*/
uint32_t cxoI_title_role(const cxoI_Beside *b, uint32_t name, int *reason) {
  const cxoI_Name *first = cxoI_name(b->pack, CXOI_TITLES, name);
  uint32_t found = CXO_NONE, most = 0;
  int tie = 0, shared = cxoI_is_shared(b->pack, CXOI_TITLES, name + 1);
  *reason = first->field == CXO_ROLE_PERHAPS   ? CXO_REASON_DOUBTFUL
            : first->field == CXO_ROLE_ACRONYM ? CXO_REASON_ACRONYM
                                               : CXO_REASON_NAMED;
  if (!shared) return first->row;
  *reason = CXO_REASON_CONTEXT;
  for (uint32_t i = name; i == name || cxoI_is_shared(b->pack, CXOI_TITLES, i); i++)
    if (is_named(b, cxoI_name(b->pack, CXOI_TITLES, i)->row, name))
      return cxoI_name(b->pack, CXOI_TITLES, i)->row;
  for (uint32_t i = name; i == name || cxoI_is_shared(b->pack, CXOI_TITLES, i); i++) {
    uint32_t role = cxoI_name(b->pack, CXOI_TITLES, i)->row;
    uint32_t n = count_beside(b, CXO_ROLE_BESIDE, role);
    if (n > most) found = role;
    tie = n > most ? 0 : tie || (n > 0 && n == most);
    if (n > most) most = n;
  }
  if (tie) { /* subjects of several: its own tells */
    if (!count_for(b, CXO_ROLE_SUBJECTS, b->items, first->row)) *reason = CXO_REASON_UNDECIDED;
    return first->row;
  }
  if (found == CXO_NONE || found == first->row) *reason = CXO_REASON_ACRONYM;
  return found == CXO_NONE ? first->row : found;
}

/* Is the item part of a role that was read? */
static int is_read(const cxoI_Beside *b, const cxoI_Item *item) {
  for (uint32_t i = 0; i < b->title->count; i++)
    if (item->from >= b->title->readings[i].from && item->to <= b->title->readings[i].to) return 1;
  return item->kind == CXO_ROLE;
}

/*
** Do the words before (step -1) or behind (+1) an acronym spell it out, and are they no role? Small
** words may be passed over.
*/
static int spells(const cxoI_Beside *b, uint32_t i, int step, int pass_links) {
  const cxoI_Item *item = &b->items->at[i], *other;
  size_t letters = (size_t)(item->to - item->from), found = 0;
  for (uint32_t k = i; found < letters;) {
    k = step < 0 ? k - 1 : k + 1; /* before 0: past the end */
    other = cxoI_item(b->items, k);
    if (!other || is_read(b, other)) return 0;
    if (other->kind == CXO_LINK && pass_links) continue;
    for (size_t w = 0; w < other->words; w++, found++) {
      size_t word = step < 0 ? other->word + other->words - 1u - w : other->word + w;
      size_t at = item->from + (step < 0 ? letters - 1 - found : found);
      if (found == letters || cxoI_lower(b->text.at[at]) != b->items->initials[word]) return 0;
    }
  }
  return 1;
}

#define MAX_ACRONYM 5 /* letters */

int cxoI_title_spells_out(const cxoI_Beside *b, uint32_t i) {
  const cxoI_Item *item = &b->items->at[i], *next = cxoI_item(b->items, i + 1);
  if (item->words != 1 || item->to - item->from > MAX_ACRONYM) return 0;
  return (item->gap == CXOI_BREAK && (spells(b, i, -1, 0) || spells(b, i, -1, 1))) ||
         (next && next->gap == CXOI_BREAK && spells(b, i, 1, 0));
}
