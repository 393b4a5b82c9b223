/*
** weigh.c: a text is weighed with the built-in pack. Evidence comes in order, lies in the text,
** says what is in it, and adds up; with the caller's hits among it. The input: a byte of options,
** one for the length that the text is repeated to, the text.
*/
#include "fuzz.h"

#define STEP 64 /* bytes of text for each unit of the second byte */

typedef struct Seen {
  const cxo_Pack *pack;
  size_t n, from, count;
  uint64_t units;
  size_t stop; /* after so many */
} Seen;

static int see(void *ud, const cxo_Evidence *e) {
  Seen *seen = ud;
  MUST(e->from < e->to && e->to <= seen->n);
  MUST(e->from >= seen->from);
  MUST(e->cue < cxo_pack_count(seen->pack, CXO_CUE));
  MUST(e->section == CXO_NONE || e->section < cxo_pack_count(seen->pack, CXO_SECTION));
  MUST(!e->aside || e->units == 0);
  seen->from = e->from;
  seen->units += e->units;
  return ++seen->count == seen->stop ? 5 : 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const names[] = {"default", "strict", "majority", "airfocus"};
  const cxo_Pack *pack = cxo_pack_builtin();
  if (size < 3) return 0;
  const char *name = names[data[0] % 4];
  cxo_PolicyOptions how = {{name, strlen(name)}, NULL, 0};
  cxo_WeigherOptions options = {CXO_NONE, data[0] & 4 ? 10 : CXO_NONE, CXO_SMALL_BELOW, NULL, NULL};
  void *storage = fuzz_block(cxo_policy_size(pack)), *room = fuzz_block(cxo_weigher_size(pack));
  const cxo_Policy *policy;
  cxo_Weigher *weigher;
  cxo_Weighed weighed;
  size_t n = size - 2, least = (size_t)data[1] * STEP, length = n < least ? least : n;
  char *text = fuzz_block(length);
  for (size_t i = 0; i < length; i++) text[i] = (char)data[2 + i % n];
  MUST(cxo_policy_init(storage, pack, &how, &policy, NULL) == CXO_OK);
  MUST(cxo_weigher_init(room, policy, &options, &weigher, NULL) == CXO_OK);
  cxo_Hit hits[] = {{0, 0, 1},
                    {0, length / 2, length / 2 + 1},
                    {1, length - 1, length},
                    {1, length - 1, length + 1}}; /* the last is none */
  size_t hit_count = data[0] & 8 ? 4 : 0;
  Seen seen = {pack, length, 0, 0, 0, SIZE_MAX};
  MUST(cxo_weigh(weigher, text, length, hits, hit_count, see, &seen, &weighed) == 0);
  uint64_t units = 0;
  for (uint32_t i = 0; i < weighed.count; i++) {
    units += weighed.weights[i].units;
    MUST(weighed.weights[i].score <= 100 && weighed.weights[i].share <= 100);
  }
  MUST(units == seen.units);
  MUST((weighed.best == CXO_NONE) == (units == 0));
  if (seen.count > 1) { /* stopped, and begun anew */
    Seen first = {pack, length, 0, 0, 0, 1};
    cxo_Weighed half;
    MUST(cxo_weigh(weigher, text, length, hits, hit_count, see, &first, &half) == 5);
    Seen again = {pack, length, 0, 0, 0, SIZE_MAX};
    cxo_weigh(weigher, text, length, hits, hit_count, see, &again, &half);
    MUST(again.count == seen.count && again.units == seen.units);
  }
  free(text), free(room), free(storage);
  return 0;
}
