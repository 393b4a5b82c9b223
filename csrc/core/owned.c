/*
** owned.c: which activities people own. The distinct texts of the columns owns and duties are read
** once each: a piece is the id of an activity, or the activities whose phrases stand in it. As
** duties, a piece names an activity by a vague phrase only where nothing else stands in it.
*/
#include "chart.h"

#define MAX_PIECE 900 /* bytes looked at together; longer prose is cut at a blank */
#define MAX_FITS 32   /* activities in one piece */

static int add_owned(cxo_Chart *chart, uint32_t text, uint32_t activity, int vague) {
  cxoI_Owned *owned = (cxoI_Owned *)(void *)chart->owned.at;
  for (size_t i = chart->owned.n / sizeof *owned; i-- > 0 && owned[i].text == text;)
    if (owned[i].activity == activity) {
      owned[i].vague &= (uint32_t)vague;
      return 1;
    }
  cxoI_Owned *one = cxoI_grow(&chart->mem, &chart->owned, sizeof *one);
  if (!one) return 0;
  one->text = text;
  one->activity = activity;
  one->vague = (uint32_t)vague;
  return 1;
}

/* The first part of a piece, at most MAX_PIECE bytes, cut behind a blank where there is one. */
static size_t part_of(cxo_Str piece) {
  size_t n = piece.n;
  if (n <= MAX_PIECE) return n;
  for (n = MAX_PIECE; n > 1 && piece.at[n - 1] != ' ';) n--;
  return n > 1 ? n : MAX_PIECE;
}

static int read_piece(cxo_Chart *chart, uint32_t text, cxo_Str piece, int *named) {
  while (piece.n) {
    cxo_Fit fits[MAX_FITS];
    size_t part = part_of(piece);
    for (int prose = 0; prose < 2; prose++) {
      size_t n = cxoI_activities_told(chart->pack, piece.at, part, prose, fits, MAX_FITS);
      for (size_t i = 0; i < n; i++)
        if (!add_owned(chart, text, fits[i].activity, !prose && fits[i].score < 100)) return 0;
      *named |= n > 0;
    }
    piece = cxoI_str(piece.at + part, piece.n - part);
  }
  return 1;
}

int cxoI_tasks_read(cxo_Chart *chart, cxo_Error *err) {
  for (uint32_t i = 0; i < chart->tasks.count; i++) {
    const cxoI_Label *label = cxoI_label(&chart->tasks, i);
    cxo_Str rest = label->field.raw, piece;
    while (cxoI_next_piece(&rest, &piece)) {
      int named = 0;
      if (!read_piece(chart, i, piece, &named)) return cxoI_no_memory(err);
      chart->summary.unread_owns += !named && label->owns;
    }
  }
  return CXO_OK;
}

size_t cxoI_first_owned(const cxo_Chart *chart, uint32_t text) {
  const cxoI_Owned *owned = (const cxoI_Owned *)(const void *)chart->owned.at;
  size_t low = 0, high = chart->owned.n / sizeof *owned;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (owned[middle].text < text)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

uint32_t cxo_chart_owned(const cxo_Chart *chart, uint32_t person, uint32_t *activities,
                         uint32_t room) {
  const cxoI_Owned *owned = (const cxoI_Owned *)(const void *)chart->owned.at;
  const uint32_t *texts[] = {chart->owns, chart->duties};
  size_t n = chart->owned.n / sizeof *owned;
  uint32_t count = 0;
  for (int t = 0; t < 2; t++)
    for (size_t i = texts[t] ? cxoI_first_owned(chart, texts[t][person]) : n;
         i < n && owned[i].text == texts[t][person]; i++) {
      int passed = t && owned[i].vague; /* or by both columns */
      for (size_t k = t && texts[0] ? cxoI_first_owned(chart, texts[0][person]) : n;
           k < n && owned[k].text == texts[0][person]; k++)
        passed |= owned[k].activity == owned[i].activity;
      if (passed) continue;
      if (count < room) activities[count] = owned[i].activity;
      count++;
    }
  return count;
}
