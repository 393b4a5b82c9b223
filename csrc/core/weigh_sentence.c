/*
** weigh_sentence.c: which triggers of a sentence govern which of its cues, and what those weigh.
*/
#include "weigh.h"

enum { PLAIN, NAME, NEGATION, REPORT, OTHERS, ELSEWHERE, SUBJECT, CHARGE, ASSISTING };

/*
** Where everything stands: words are counted, and of "but", "to" and commas the last ones before a
** cue are kept, so that a trigger and a cue can be compared without looking at the text between.
*/
typedef struct Place {
  uint32_t words;          /* that begin before it */
  size_t but, to_or_comma; /* behind the last of them before it, or 0 */
} Place;

typedef struct Places {
  Place cues[CXO_MAX_HITS];
  uint32_t triggers[CXO_MAX_HITS]; /* words that begin before a trigger's end */
} Places;

static int is_word_at(cxo_Str text, size_t i, const char *word, size_t n) {
  for (size_t k = 0; k < n; k++)
    if (i + k >= text.n || cxoI_lower(text.at[i + k]) != word[k]) return 0;
  return i + n == text.n || !cxoI_is_letter(text.at[i + n]);
}

/* Cues by their start; they nearly are in that order. */
static void sort_cues(cxoI_Weighing *g) {
  for (uint32_t i = 1; i < g->cue_count; i++) {
    cxoI_CueHit hit = g->cues[i];
    uint32_t k = i;
    for (; k > 0 && g->cues[k - 1].from > hit.from; k--) g->cues[k] = g->cues[k - 1];
    g->cues[k] = hit;
  }
}

static void find_places(const cxoI_Weighing *g, Places *places) {
  Place now = {0, 0, 0};
  uint32_t cue = 0, trigger = 0;
  for (size_t i = g->begins; i < g->ends && (cue < g->cue_count || trigger < g->trigger_count);
       i++) {
    while (cue < g->cue_count && g->cues[cue].from <= i) places->cues[cue++] = now;
    while (trigger < g->trigger_count && g->triggers[trigger].to <= i)
      places->triggers[trigger++] = now.words;
    if (g->text.at[i] == ',') now.to_or_comma = i + 1;
    if (!cxoI_begins_word(g->text, i)) continue;
    now.words++;
    if (is_word_at(g->text, i, "but", 3)) now.but = i + 1;
    if (is_word_at(g->text, i, "to", 2)) now.to_or_comma = i + 1;
  }
  while (cue < g->cue_count) places->cues[cue++] = now;
  while (trigger < g->trigger_count) places->triggers[trigger++] = now.words;
}

static int governs(const cxoI_TriggerHit *trigger, uint32_t words_at, const cxoI_CueHit *cue,
                   const Place *place) {
  switch (trigger->kind) {
  case PLAIN:
    return 0;
  case NAME:
    return trigger->from < cue->to && cue->from < trigger->to;
  case ELSEWHERE:
    return trigger->from >= cue->to;
  default:
    break;
  }
  if (trigger->kind == CHARGE && trigger->from == cue->from) return 1;
  if (trigger->to > cue->from) return 0;
  if (trigger->kind == NEGATION && place->but > trigger->to) return 0;
  return !trigger->reach ||
         (place->words - words_at < trigger->reach && place->to_or_comma <= trigger->to);
}

static int stands_near(const cxoI_Weighing *g, cxo_List wanted) {
  for (uint32_t i = 0; i < wanted.n; i++)
    for (uint32_t k = 0; k < g->trigger_count; k++)
      if (g->triggers[k].row == wanted.at[i]) return 1;
  return 0;
}

/* What the triggers make of a cue: set aside by the first, stressed by the last that govern it. */
static void judge(const cxoI_Weighing *g, const Places *places, uint32_t i, cxo_Evidence *e) {
  _Static_assert((int)NAME == (int)CXO_ASIDE_NAME && (int)SUBJECT == (int)CXO_ASIDE_SUBJECT,
                 "what sets aside is told as its kind");
  const cxo_Pack *pack = g->w->pack;
  int plain_negation = cxo_pack_rank(pack, CXO_CUE_NEGATION, e->cue) == 1; /* "off" */
  for (uint32_t k = 0; k < g->trigger_count; k++) {
    const cxoI_TriggerHit *trigger = &g->triggers[k];
    if (!governs(trigger, places->triggers[k], &g->cues[i], &places->cues[i])) continue;
    if (trigger->kind == CHARGE || trigger->kind == ASSISTING)
      e->stress = trigger->kind == CHARGE ? 1 : -1;
    else if (!e->aside && !(plain_negation && trigger->kind == NEGATION))
      e->aside = trigger->kind;
  }
  cxo_List near = cxo_pack_list(pack, CXO_CUE_NEAR, e->cue);
  if (!e->aside && near.n && !stands_near(g, near)) e->aside = CXO_ASIDE_NEAR;
  if (!e->aside && stands_near(g, cxo_pack_list(pack, CXO_CUE_UNLESS, e->cue)))
    e->aside = CXO_ASIDE_UNLESS;
}

/* Counts a cue that was not set aside. */
static void count_cue(cxo_Weigher *w, cxo_Evidence *e) {
  cxoI_CueState *cue = &w->cues[e->cue];
  cxo_Weight *weight = &w->weights[cue->weight];
  if (cue->seen == 3) {
    e->aside = CXO_ASIDE_REPEATED;
    return;
  }
  uint32_t factor =
      e->section == CXO_NONE ? 8 : cxo_pack_number(w->pack, CXO_SECTION_FACTOR, e->section);
  uint64_t units = (uint64_t)cxo_pack_number(w->pack, CXO_CUE_WEIGHT, e->cue) * factor;
  units = e->stress > 0 ? units * 2 : e->stress < 0 ? units / 2 : units;
  units >>= cue->seen;
  e->units = units < UINT32_MAX ? (uint32_t)units : UINT32_MAX;
  weight->units += e->units;
  weight->cues += cue->seen == 0;
  weight->charged += e->stress > 0;
  cue->seen++;
}

void cxoI_weigh_sentence(cxoI_Weighing *g) {
  Places places;
  if (g->cue_count) {
    sort_cues(g);
    find_places(g, &places);
  }
  for (uint32_t i = 0; i < g->cue_count && !g->stop; i++) {
    const cxoI_CueHit *hit = &g->cues[i];
    cxo_Evidence e = {hit->cue, hit->from,  hit->to, g->w->cues[hit->cue].standing,
                      0,        g->section, 0};
    judge(g, &places, i, &e);
    if (!e.aside) count_cue(g->w, &e);
    if (g->fn) g->stop = g->fn(g->ud, &e);
  }
  g->cue_count = g->trigger_count = 0;
}
