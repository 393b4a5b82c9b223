/*
** ask.c: any bytes are taken for the wording of a question, for words to search claims by, and for
** a name. With less room there are as many as fit, the most alike ones those that come first with
** more room; scores are what they are said to be.
*/
#include "fuzz.h"

typedef size_t (*Find)(const cxo_Pack *, const char *, size_t, cxo_Fit *, size_t);

static void check_fits(Find find, const cxo_Pack *pack, const char *text, size_t n) {
  cxo_Fit fits[64], few[3];
  size_t count = find(pack, text, n, fits, 64);
  size_t least = find(pack, text, n, few, 3);
  MUST(count <= 64 && least == (count < 3 ? count : 3));
  for (size_t i = 0; i < count; i++) {
    MUST(fits[i].activity < cxo_pack_count(pack, CXO_ACTIVITY));
    MUST(fits[i].score >= 1 && fits[i].score <= 100);
    MUST(i == 0 || fits[i].score <= fits[i - 1].score);
    for (size_t k = 0; k < i; k++) MUST(fits[k].activity != fits[i].activity);
    MUST(i >= least || find == cxo_activities_named ||
         (few[i].activity == fits[i].activity && few[i].score == fits[i].score));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const cxo_Pack *pack = cxo_pack_builtin();
  uint32_t claims = cxo_pack_count(pack, CXO_CLAIM), found = 0;
  uint32_t *scores = fuzz_block(claims * sizeof *scores);
  char *text = fuzz_copy(data, size);
  check_fits(cxo_activities_named, pack, text, size);
  check_fits(cxo_activities_near, pack, text, size);
  uint32_t fit = cxo_claims_search(pack, text, size, scores);
  for (uint32_t i = 0; i < claims; i++) found += scores[i] > 0;
  MUST(found == fit);
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++) {
    uint32_t row = cxo_pack_named(pack, kind, text, size);
    uint32_t same = cxo_pack_find(pack, kind, text, size);
    MUST(row == CXO_NONE || row < cxo_pack_count(pack, kind));
    MUST(same == CXO_NONE || same == row);
  }
  free(text), free(scores);
  return 0;
}
