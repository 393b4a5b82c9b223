/*
** verdict.c: what the readings of a title come to: the roles that its bearer holds for sure.
*/
#include "title.h"

int cxo_reading_score(const cxo_Reading *reading) {
  static const uint8_t scores[] = {100, 90, 90, 85, 50, 50};
  return scores[reading->reason] - (reading->relation == CXO_NONE ? 0 : 5);
}

static void insert_role(cxo_Verdict *verdict, uint32_t role) {
  uint32_t i = verdict->count++;
  for (; i > 0 && verdict->roles[i - 1] > role; i--) verdict->roles[i] = verdict->roles[i - 1];
  verdict->roles[i] = role;
}

void cxo_title_verdict(const cxo_Title *title, cxo_Verdict *verdict) {
  verdict->count = 0;
  verdict->ambiguous = 0;
  verdict->relation = CXO_NONE;
  verdict->named = title->count > 0;
  verdict->score = 0;
  for (uint32_t i = 0; i < title->count; i++) {
    const cxo_Reading *reading = &title->readings[i];
    if (reading->relation != CXO_NONE) continue;
    if (cxo_reading_is_ambiguous(reading))
      verdict->ambiguous = 1;
    else
      insert_role(verdict, reading->role);
  }
  if (verdict->count) verdict->ambiguous = 0;
  for (uint32_t i = 0; i < title->count; i++) {
    const cxo_Reading *reading = &title->readings[i];
    int score = cxo_reading_score(reading), held = reading->relation == CXO_NONE;
    int counts = verdict->count       ? held && !cxo_reading_is_ambiguous(reading)
                 : verdict->ambiguous ? held
                                      : i == 0;
    if (!counts) continue;
    if (verdict->score == 0 || score < verdict->score) verdict->score = score;
    if (!held) verdict->relation = reading->relation;
  }
}

size_t cxo_verdict_value(const cxo_Pack *pack, const cxo_Verdict *verdict, char *to, size_t room) {
  size_t n = 0;
  if (verdict->count == 0)
    return cxoI_append(cxoI_cstr(verdict->ambiguous ? "ambiguous" : "none"), 0, to, room);
  for (uint32_t i = 0; i < verdict->count; i++) {
    if (i) n = cxoI_append(cxoI_str("+", 1), n, to, room);
    n = cxoI_append(cxo_pack_text(pack, CXO_ROLE_ID, verdict->roles[i]), n, to, room);
  }
  return n;
}
