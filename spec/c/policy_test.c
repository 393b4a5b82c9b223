/*
** policy_test.c: what each policy admits of the built-in pack.
*/
#include <stdlib.h>

#include "test.h"

static cxo_Str str(const char *s) {
  cxo_Str result = {s, strlen(s)};
  return result;
}

static uint32_t proposition(const char *id) {
  return cxo_pack_find(cxo_pack_builtin(), CXO_PROPOSITION, id, strlen(id));
}

typedef struct Case {
  const char *policy, *knob, *side, *proposition;
  cxo_Standing standing;
} Case;

static const Case cases[] = {
    {"default", NULL, NULL, "equally-senior", CXO_ADMITTED},
    {"default", NULL, NULL, "cto-reports-to-cio", CXO_REJECTED},
    {"default", NULL, NULL, "both-c-level", CXO_ADMITTED},
    {"majority", NULL, NULL, "equally-senior", CXO_ADMITTED},
    {"majority", NULL, NULL, "cto-reports-to-cio", CXO_REJECTED},
    {"strict", NULL, NULL, "equally-senior", CXO_DISPUTED},
    {"strict", NULL, NULL, "cto-reports-to-cio", CXO_DISPUTED},
    {"strict", NULL, NULL, "both-c-level", CXO_ADMITTED},
    {"strict", NULL, NULL, "cto-leads-engineering", CXO_DISPUTED},
    {"strict", NULL, NULL, "cto-needs-vp-engineering", CXO_ADMITTED},
    {"mh-consulting", NULL, NULL, "cto-reports-to-cio", CXO_ADMITTED},
    {"mh-consulting", NULL, NULL, "equally-senior", CXO_SILENT},
    {"s1", NULL, NULL, "cto-reports-to-cio", CXO_ADMITTED},
    {"airfocus", NULL, NULL, "equally-senior", CXO_ADMITTED},
    {"airfocus", NULL, NULL, "neither-superior", CXO_SILENT},
    {"default", "reporting", "chain", "cto-reports-to-cio", CXO_ADMITTED},
    {"default", "reporting", "chain", "equally-senior", CXO_REJECTED},
    {"default", "reporting", "any", "equally-senior", CXO_REJECTED},
    {"strict", "reporting", "peers", "equally-senior", CXO_ADMITTED},
    {"default", "engineering", "partner", "cto-leads-engineering", CXO_REJECTED},
    {"default", "engineering", "partner", "cto-needs-vp-engineering", CXO_ADMITTED},
};

static void admits_what_it_should(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  void *storage = malloc(cxo_policy_size(pack));
  for (size_t i = 0; storage && i < sizeof cases / sizeof *cases; i++) {
    const Case *c = &cases[i];
    cxo_Setting setting = {str(c->knob ? c->knob : ""), str(c->side ? c->side : "")};
    cxo_PolicyOptions options = {str(c->policy), &setting, c->knob != NULL};
    const cxo_Policy *policy;
    CHECK(cxo_policy_init(storage, pack, &options, &policy, NULL) == CXO_OK);
    if (cxo_policy_standing(policy, proposition(c->proposition)) != c->standing)
      test_failed(c->policy, (int)i, c->proposition);
  }
  free(storage);
}

/* A claim may be cited only when its proposition is admitted and its source is asked. */
static void cites_only_what_it_admits(void) {
  static const char *const names[] = {"default",       "strict",    "majority",         "explainer",
                                      "mh-consulting", "it-seller", "gravity-junction", "airfocus"};
  const cxo_Pack *pack = cxo_pack_builtin();
  void *storage = malloc(cxo_policy_size(pack));
  for (size_t i = 0; storage && i < sizeof names / sizeof *names; i++) {
    cxo_PolicyOptions options = {str(names[i]), NULL, 0};
    const cxo_Policy *policy;
    uint32_t source = cxo_pack_find(pack, CXO_SOURCE, names[i], strlen(names[i])), cited = 0;
    CHECK(cxo_policy_init(storage, pack, &options, &policy, NULL) == CXO_OK);
    for (uint32_t claim = 0; claim < cxo_pack_count(pack, CXO_CLAIM); claim++) {
      if (!cxo_policy_admits(policy, claim)) continue;
      cited++;
      CHECK(cxo_policy_standing(policy, cxo_pack_ref(pack, CXO_CLAIM_PROPOSITION, claim)) ==
            CXO_ADMITTED);
      CHECK(source == CXO_NONE || cxo_pack_ref(pack, CXO_CLAIM_SOURCE, claim) == source);
    }
    CHECK(cited > 0);
  }
  free(storage);
}

static void refuses_unknown_names(void) {
  const cxo_Pack *pack = cxo_pack_builtin();
  void *storage = malloc(cxo_policy_size(pack));
  const cxo_Policy *policy;
  cxo_Error err;
  cxo_Setting knob = {str("no-knob"), str("x")}, side = {str("reporting"), str("sideways")};
  cxo_PolicyOptions unknown = {str("nobody"), NULL, 0};
  cxo_PolicyOptions no_knob = {str("default"), &knob, 1}, no_side = {str("default"), &side, 1};
  CHECK(storage && cxo_policy_init(storage, pack, &unknown, &policy, &err) == CXO_EPOLICY);
  CHECK(strcmp(err.text, "no policy 'nobody'") == 0);
  CHECK(storage && cxo_policy_init(storage, pack, &no_knob, &policy, &err) == CXO_EPOLICY);
  CHECK(storage && cxo_policy_init(storage, pack, &no_side, &policy, &err) == CXO_EPOLICY);
  CHECK(strcmp(err.text, "knob 'reporting' has no side 'sideways'") == 0);
  free(storage);
}

void policy_tests(void) {
  test_run("policy: admits what it should", admits_what_it_should);
  test_run("policy: cites only what it admits", cites_only_what_it_admits);
  test_run("policy: refuses unknown names", refuses_unknown_names);
}
