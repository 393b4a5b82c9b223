/*
** weigh.h: what the weighing of a text (weigh.c) and of one sentence (weigh_sentence.c) share.
*/
#ifndef cxoI_weigh_h
#define cxoI_weigh_h

#include "image.h"
#include "phrases.h"
#include "policy.h"
#include "words.h"

#define CXOI_NOT_ASKED 0xFFFF /* of a cue: its role is none of the classifier's */

typedef struct cxoI_CueState {
  uint16_t weight;  /* which of the classifier's roles it speaks for; CXOI_NOT_ASKED */
  uint8_t standing; /* cxo_Aside before any text is read */
  uint8_t seen;     /* how often it counted */
} cxoI_CueState;

struct cxo_Weigher {
  const cxo_Pack *pack;
  const cxo_Policy *policy;
  cxo_Weight *weights;
  cxoI_CueState *cues;
  uint32_t classifier, size, small_below;
  uint32_t threshold, margin, base;
  uint32_t count; /* of weights */
  int needs_charge, ignores_policy;
  int (*pause)(void *ud); /* or NULL */
  void *pause_ud;
};

typedef struct cxoI_CueHit {
  size_t from, to;
  uint32_t cue;
} cxoI_CueHit;

typedef struct cxoI_TriggerHit {
  size_t from, to;
  uint32_t row, reach;
  int kind;
} cxoI_TriggerHit;

/* The longest match so far of a family, which is taken when another start comes; to 0: none. */
typedef struct cxoI_Waiting {
  size_t from, to, free_from;
  uint32_t mark;
} cxoI_Waiting;

typedef struct cxoI_Weighing {
  cxo_Weigher *w;
  cxo_Str text;
  size_t begins, ends; /* the current sentence: [begins, ends) */
  uint32_t section;
  cxoI_Waiting waiting[CXOI_FAMILY_COUNT];
  cxoI_CueHit cues[CXO_MAX_HITS];
  cxoI_TriggerHit triggers[CXO_MAX_HITS];
  uint32_t cue_count, trigger_count;
  const cxo_Hit *hits; /* the caller's that were not taken yet */
  size_t hit_count;
  cxo_OnEvidence fn;
  void *ud;
  int stop;
} cxoI_Weighing;

/* Weighs the cues of the current sentence, and forgets them and its triggers. */
CXOI_FUNC void cxoI_weigh_sentence(cxoI_Weighing *g);

/* Does a word begin at byte i? */
static inline int cxoI_begins_word(cxo_Str text, size_t i) {
  if (!cxoI_is_letter(text.at[i])) return 0;
  if (i == 0) return 1;
  if (cxoI_is_letter(text.at[i - 1])) return 0;
  return i == 1 || !cxoI_is_inner(text.at[i - 1]) || !cxoI_is_letter(text.at[i - 2]);
}

#endif
