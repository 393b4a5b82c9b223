/*
** policy.h: a computed policy, for answers that ask what another choice would change.
*/
#ifndef cxoI_policy_h
#define cxoI_policy_h

#include "image.h"

/* What is known of a proposition while one conflict is looked at. */
typedef struct Mark {
  uint32_t sides; /* how many of its sides hold it */
  uint32_t stamp; /* the last count that it was seen in */
} Mark;

/* A source: the first source of the same origin, and the last count in which that origin was. */
typedef struct Voice {
  uint32_t origin, counted;
} Voice;

/* A conflict: the first one with the same knob, and the next one, or CXO_NONE. */
typedef struct Chain {
  uint32_t first, next;
} Chain;

struct cxo_Policy {
  const cxo_Pack *pack;
  int strict;
  uint32_t source; /* whose claims count, or CXO_NONE: everybody's */
  uint32_t stamp;
  uint32_t *sides; /* chosen side of each conflict */
  Chain *chains;
  Voice *voices;
  Mark *marks;
  uint8_t *standing;
};

/* The same policy with the knob of a side turned to it; in storage of cxo_policy_size bytes. */
CXOI_FUNC const cxo_Policy *cxoI_policy_instead(void *storage, const cxo_Policy *policy,
                                                uint32_t side);

#endif
