/*
** title.c: any bytes are read as a title and as its context, parted by the first line end. What is
** read lies in the title, names rows that are there, and does not depend on what was read before;
** in a title of plain words, not on the case of letters either.
*/
#include "fuzz.h"

static void check(const cxo_Pack *pack, const cxo_Title *title, size_t n) {
  cxo_Verdict verdict;
  MUST(title->count <= CXO_MAX_READINGS);
  MUST(title->area == CXO_NONE || title->area < cxo_pack_count(pack, CXO_AREA));
  MUST(title->level == CXO_NONE || cxo_choice_word(CXO_RANK_LEVEL, title->level).n);
  for (uint32_t i = 0; i < title->count; i++) {
    const cxo_Reading *r = &title->readings[i];
    MUST(r->role < cxo_pack_count(pack, CXO_ROLE));
    MUST(r->relation == CXO_NONE || r->relation < cxo_pack_count(pack, CXO_RELATION));
    MUST(r->from < r->to && r->to <= n);
    MUST(cxo_reading_score(r) >= 0 && cxo_reading_score(r) <= 100);
    MUST(r->reason >= CXO_REASON_NAMED && r->reason <= CXO_REASON_DOUBTFUL);
  }
  cxo_title_verdict(title, &verdict);
  MUST(verdict.named == (title->count > 0));
  MUST(!verdict.ambiguous || verdict.count == 0);
  MUST(verdict.relation == CXO_NONE || verdict.count == 0);
  for (uint32_t i = 0; i < verdict.count; i++)
    MUST(i == 0 || verdict.roles[i - 1] < verdict.roles[i]);
}

static void must_be_alike(const cxo_Title *a, const cxo_Title *b) {
  MUST(a->count == b->count && a->area == b->area && a->level == b->level);
  for (uint32_t i = 0; i < a->count; i++) {
    const cxo_Reading *x = &a->readings[i], *y = &b->readings[i];
    MUST(x->role == y->role && x->relation == y->relation && x->modifiers == y->modifiers);
    MUST(x->reason == y->reason && x->from == y->from && x->to == y->to);
  }
}

/* Capitals inside words ("ActingCTO"), apostrophes, entities and endings ("/a") are read as they
 * are. */
static int is_plain(const char *text, size_t n) {
  for (size_t i = 0; i < n; i++) {
    int capital = text[i] >= 'A' && text[i] <= 'Z';
    if (capital && i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z') return 0;
    if (memchr("&'_/(:*\xE2\xC2", text[i], 9)) return 0;
  }
  return 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const cxo_Pack *pack = cxo_pack_builtin();
  const uint8_t *end = size ? memchr(data, '\n', size) : NULL;
  size_t n = end ? (size_t)(end - data) : size, context_n = size - n;
  char *text = fuzz_copy(data, n), *context = fuzz_copy(data + n, context_n);
  cxo_Title first, other, again;
  cxo_title_read(pack, text, n, context, context_n, &first);
  check(pack, &first, n);
  cxo_title_read(pack, context, context_n, NULL, 0, &other);
  check(pack, &other, context_n);
  cxo_title_read(pack, text, n, context, context_n, &again);
  must_be_alike(&first, &again);
  int plain = is_plain(text, n);
  for (size_t i = 0; i < n && plain; i++)
    if (text[i] >= 'A' && text[i] <= 'Z') text[i] = (char)(text[i] + 32);
  cxo_title_read(pack, text, n, context, context_n, &again);
  must_be_alike(&first, &again);
  free(text), free(context);
  return 0;
}
