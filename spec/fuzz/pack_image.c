/*
** pack_image.c: a pack from a stranger. Whatever cxo_pack_open lets pass is read through, asked for
** names, titles and policies, and compiled again. The input is an image, or where it does not begin
** like one, damage to the built-in pack.
*/
#include "../../csrc/core/image.h"
#include "touch.h"

static const char *const titles[] = {
    "CTO", "Deputy Chief Technology Officer, interim", "Office of the CIO",
    "CIO-Strategy & VP Engineering; Assistant to the Chief Information Officer (CIO)"};
static const char duties[] = "Duties:\nruns the help desk, not the networks. Leads engineering. "
                             "The network is run by others; IT strategy but no roadmap";
#define TITLES (sizeof titles / sizeof *titles)

static void read_titles(const cxo_Pack *pack, const char *text, size_t n) {
  cxo_Title title;
  cxo_title_read(pack, text, n, NULL, 0, &title);
  MUST(title.area == CXO_NONE || title.area < cxo_pack_count(pack, CXO_AREA));
  for (uint32_t i = 0; i < title.count; i++) {
    const cxo_Reading *r = &title.readings[i];
    MUST(r->role < cxo_pack_count(pack, CXO_ROLE) && r->from < r->to && r->to <= n);
    MUST(r->relation == CXO_NONE || r->relation < cxo_pack_count(pack, CXO_RELATION));
  }
}

static int check_evidence(void *ud, const cxo_Evidence *e) {
  const cxo_Pack *pack = ud;
  MUST(e->cue < cxo_pack_count(pack, CXO_CUE) && e->from < e->to);
  MUST(e->section == CXO_NONE || e->section < cxo_pack_count(pack, CXO_SECTION));
  return 0;
}

static void weigh(const cxo_Pack *pack, const cxo_Policy *policy, const char *text, size_t n) {
  cxo_WeigherOptions options = {CXO_NONE, 10, CXO_SMALL_BELOW, NULL, NULL};
  void *storage = fuzz_block(cxo_weigher_size(pack));
  cxo_Weigher *weigher;
  cxo_Weighed weighed;
  cxo_Error err;
  if (cxo_weigher_init(storage, policy, &options, &weigher, &err) == CXO_OK) {
    cxo_weigh(weigher, text, n, NULL, 0, check_evidence, (void *)(uintptr_t)pack, &weighed);
    for (uint32_t i = 0; i < weighed.count; i++) MUST(weighed.weights[i].score <= 100);
  }
  free(storage);
}

static void decide(const cxo_Pack *pack, cxo_Str name, const cxo_Setting *setting) {
  cxo_PolicyOptions options = {name, setting, setting != NULL};
  void *storage = fuzz_block(cxo_policy_size(pack));
  const cxo_Policy *policy;
  cxo_Error err;
  if (cxo_policy_init(storage, pack, &options, &policy, &err) == CXO_OK) {
    for (uint32_t i = 0; i < cxo_pack_count(pack, CXO_PROPOSITION); i++)
      MUST(cxo_policy_standing(policy, i) <= CXO_ADMITTED);
    for (uint32_t i = 0; i < cxo_pack_count(pack, CXO_CLAIM); i++) cxo_policy_admits(policy, i);
    for (uint32_t i = 0; i < cxo_pack_count(pack, CXO_CONFLICT); i++) {
      uint32_t side = cxo_policy_side(policy, i);
      MUST(side == CXO_NONE || side < cxo_pack_count(pack, CXO_SIDE));
    }
    weigh(pack, policy, duties, sizeof duties - 1);
  }
  free(storage);
}

static void decide_all(const cxo_Pack *pack) {
  cxo_Setting setting = {{"", 0}, {"", 0}};
  if (cxo_pack_count(pack, CXO_CONFLICT)) setting.knob = cxo_pack_text(pack, CXO_CONFLICT_KNOB, 0);
  if (cxo_pack_count(pack, CXO_SIDE)) setting.side = cxo_pack_text(pack, CXO_SIDE_VALUE, 0);
  decide(pack, cxoI_str(NULL, 0), NULL);
  decide(pack, cxoI_cstr("strict"), &setting);
  decide(pack, cxoI_cstr("majority"), NULL);
  if (cxo_pack_count(pack, CXO_SOURCE)) decide(pack, cxo_pack_text(pack, CXO_SOURCE_ID, 0), NULL);
}

/* Books and lexicon have sets of phrases with checksums of their own. */
static void repair(char *image, size_t size) {
  const cxo_Pack *pack = (const cxo_Pack *)(void *)image;
  for (int i = 0; size >= sizeof *pack && i <= CXOI_BOOK_COUNT; i++) {
    uint32_t set = i < CXOI_BOOK_COUNT ? pack->books[i].set : pack->lexicon.set;
    uint32_t bytes = i < CXOI_BOOK_COUNT ? pack->books[i].set_bytes : pack->lexicon.set_bytes;
    if (set <= size / 4 && bytes <= size - set * 4) fuzz_repair(image + set * 4, bytes);
  }
  fuzz_repair(image, size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const cxo_Pack *pack = cxo_pack_builtin();
  int is_image = size >= 4 && memcmp(data, "CXO", 3) == 0;
  size_t bytes = is_image ? size : cxo_pack_size(pack);
  char *image = is_image ? fuzz_copy(data, size) : fuzz_copy(pack, bytes);
  cxo_Error err;
  if (is_image) cxo_pack_open(image, bytes, &pack, &err); /* damaged as it is */
  if (!is_image) fuzz_damage(image, bytes, data, size);
  repair(image, bytes);
  if (cxo_pack_open(image, bytes, &pack, &err) == CXO_OK) {
    touch_all(pack);
    for (size_t i = 0; i < TITLES; i++) read_titles(pack, titles[i], strlen(titles[i]));
    read_titles(pack, image + bytes / 2, bytes - bytes / 2);
    decide_all(pack);
    compile_again(pack);
  }
  free(image);
  return 0;
}
