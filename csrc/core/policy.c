/*
** policy.c: which propositions are admitted, computed once into a standing for each.
**
** A proposition is contested in a conflict when some of its sides hold it and others do not. Where
** a side is chosen, what it does not hold is rejected; where none is, all that is contested and
** said is disputed. What several conflicts contest must survive all of them.
*/
#include "image.h"

struct cxo_Policy {
  const cxo_Pack *pack;
  uint32_t source; /* whose claims count, or CXO_NONE: everybody's */
  uint32_t *sides; /* chosen side of each conflict */
  uint8_t *standing;
};

static size_t side_bytes(const cxo_Pack *pack) {
  return (cxo_pack_count(pack, CXO_CONFLICT) * sizeof(uint32_t) + 7) / 8 * 8;
}

size_t cxo_policy_size(const cxo_Pack *pack) {
  return sizeof(cxo_Policy) + side_bytes(pack) + cxo_pack_count(pack, CXO_PROPOSITION);
}

/* Does a counted source claim this proposition? */
static int is_said(const cxo_Policy *p, uint32_t proposition) {
  cxo_Range claims = cxo_pack_children(p->pack, CXO_CLAIM, proposition);
  for (uint32_t i = 0; i < claims.n; i++)
    if (p->source == CXO_NONE ||
        cxo_pack_ref(p->pack, CXO_CLAIM_SOURCE, claims.first + i) == p->source)
      return 1;
  return 0;
}

static int holds(const cxo_Pack *pack, uint32_t side, uint32_t proposition) {
  cxo_List list = cxo_pack_list(pack, CXO_SIDE_PROPOSITIONS, side);
  for (uint32_t i = 0; i < list.n; i++)
    if (list.at[i] == proposition) return 1;
  return 0;
}

static int is_contested(const cxo_Pack *pack, cxo_Range sides, uint32_t proposition) {
  for (uint32_t i = 0; i < sides.n; i++)
    if (!holds(pack, sides.first + i, proposition)) return 1;
  return 0;
}

/*
** Calls fn for every contested proposition of a conflict that is said, until fn returns non-zero;
** a proposition that several sides hold comes once a side.
*/
typedef int (*Visit)(cxo_Policy *p, uint32_t side, uint32_t proposition, void *ud);

static int each_contested(cxo_Policy *p, uint32_t conflict, Visit fn, void *ud) {
  cxo_Range sides = cxo_pack_children(p->pack, CXO_SIDE, conflict);
  for (uint32_t i = 0; i < sides.n; i++) {
    cxo_List list = cxo_pack_list(p->pack, CXO_SIDE_PROPOSITIONS, sides.first + i);
    for (uint32_t k = 0; k < list.n; k++) {
      if (!is_contested(p->pack, sides, list.at[k]) || !is_said(p, list.at[k])) continue;
      int stop = fn(p, sides.first + i, list.at[k], ud);
      if (stop) return stop;
    }
  }
  return 0;
}

/*
** Choosing a side
*/

static uint32_t side_named(const cxo_Pack *pack, uint32_t conflict, cxo_Str value) {
  cxo_Range sides = cxo_pack_children(pack, CXO_SIDE, conflict);
  for (uint32_t i = 0; i < sides.n; i++)
    if (cxoI_equal(cxo_pack_text(pack, CXO_SIDE_VALUE, sides.first + i), value))
      return sides.first + i;
  return CXO_NONE;
}

static int is_missing(cxo_Policy *p, uint32_t side, uint32_t proposition, void *candidate) {
  (void)side;
  return !holds(p->pack, *(uint32_t *)candidate, proposition);
}

static int is_any(cxo_Policy *p, uint32_t side, uint32_t proposition, void *ud) {
  (void)p, (void)side, (void)proposition, (void)ud;
  return 1;
}

/* The first side that holds all that the source says on the point; one that contradicts itself,
** or says nothing, chooses none. */
static uint32_t side_of_source(cxo_Policy *p, uint32_t conflict) {
  cxo_Range sides = cxo_pack_children(p->pack, CXO_SIDE, conflict);
  if (!each_contested(p, conflict, is_any, NULL)) return CXO_NONE;
  for (uint32_t i = 0; i < sides.n; i++) {
    uint32_t side = sides.first + i;
    if (!each_contested(p, conflict, is_missing, &side)) return side;
  }
  return CXO_NONE;
}

/* Is this claim the first of its origin on the side? So that each origin counts once. */
static int is_first_of_origin(const cxo_Pack *pack, cxo_Range sides, uint32_t side,
                              uint32_t claim) {
  cxo_Str origin =
      cxo_pack_text(pack, CXO_SOURCE_ORIGIN, cxo_pack_ref(pack, CXO_CLAIM_SOURCE, claim));
  cxo_List list = cxo_pack_list(pack, CXO_SIDE_PROPOSITIONS, side);
  for (uint32_t k = 0; k < list.n; k++) {
    if (!is_contested(pack, sides, list.at[k])) continue;
    cxo_Range claims = cxo_pack_children(pack, CXO_CLAIM, list.at[k]);
    for (uint32_t i = 0; i < claims.n; i++) {
      uint32_t other = claims.first + i;
      if (other == claim) return 1;
      if (cxoI_equal(origin, cxo_pack_text(pack, CXO_SOURCE_ORIGIN,
                                           cxo_pack_ref(pack, CXO_CLAIM_SOURCE, other))))
        return 0;
    }
  }
  return 1;
}

static uint32_t origins_of(const cxo_Pack *pack, cxo_Range sides, uint32_t side) {
  cxo_List list = cxo_pack_list(pack, CXO_SIDE_PROPOSITIONS, side);
  uint32_t origins = 0;
  for (uint32_t k = 0; k < list.n; k++) {
    if (!is_contested(pack, sides, list.at[k])) continue;
    cxo_Range claims = cxo_pack_children(pack, CXO_CLAIM, list.at[k]);
    for (uint32_t i = 0; i < claims.n; i++)
      origins += (uint32_t)is_first_of_origin(pack, sides, side, claims.first + i);
  }
  return origins;
}

static uint32_t side_of_majority(const cxo_Pack *pack, uint32_t conflict) {
  cxo_Range sides = cxo_pack_children(pack, CXO_SIDE, conflict);
  uint32_t best = CXO_NONE, most = 0;
  for (uint32_t i = 0; i < sides.n; i++) {
    uint32_t origins = origins_of(pack, sides, sides.first + i);
    if (origins == most) best = CXO_NONE;
    if (origins <= most) continue;
    most = origins;
    best = sides.first + i;
  }
  return best;
}

/*
** Computing
*/

static int weigh(cxo_Policy *p, uint32_t side, uint32_t proposition, void *chosen) {
  uint32_t winner = *(uint32_t *)chosen;
  uint8_t standing = winner == CXO_NONE                    ? CXO_DISPUTED
                     : holds(p->pack, winner, proposition) ? CXO_ADMITTED
                                                           : CXO_REJECTED;
  (void)side;
  if (standing < p->standing[proposition]) p->standing[proposition] = standing;
  return 0;
}

static int apply_settings(cxo_Policy *p, const cxo_PolicyOptions *options, cxo_Error *err) {
  for (size_t i = 0; i < options->setting_count; i++) {
    const cxo_Setting *setting = &options->settings[i];
    uint32_t conflict = 0, n = cxo_pack_count(p->pack, CXO_CONFLICT);
    while (conflict < n &&
           (setting->knob.n == 0 ||
            !cxoI_equal(cxo_pack_text(p->pack, CXO_CONFLICT_KNOB, conflict), setting->knob)))
      conflict++;
    if (conflict == n) return cxoI_error(err, CXO_EPOLICY, 0, "no knob '%S'", setting->knob);
    p->sides[conflict] = side_named(p->pack, conflict, setting->side);
    if (p->sides[conflict] == CXO_NONE)
      return cxoI_error(err, CXO_EPOLICY, 0, "knob '%S' has no side '%S'", setting->knob,
                        setting->side);
  }
  return CXO_OK;
}

int cxo_policy_init(void *storage, const cxo_Pack *pack, const cxo_PolicyOptions *options,
                    const cxo_Policy **out, cxo_Error *err) {
  cxo_Policy *p = storage;
  cxo_Str name = options->name.at ? options->name : cxoI_cstr("default");
  int strict = cxoI_is(name, "strict"), majority = cxoI_is(name, "majority");
  int fallback = cxoI_is(name, "default");
  uint32_t conflicts = cxo_pack_count(pack, CXO_CONFLICT);
  p->pack = pack;
  p->sides = (uint32_t *)(void *)((char *)storage + sizeof *p);
  p->standing = (uint8_t *)storage + sizeof *p + side_bytes(pack);
  p->source =
      strict || majority || fallback ? CXO_NONE : cxo_pack_find(pack, CXO_SOURCE, name.at, name.n);
  if (p->source == CXO_NONE && !strict && !majority && !fallback)
    return cxoI_error(err, CXO_EPOLICY, 0, "no policy '%S'", name);
  for (uint32_t i = 0; i < cxo_pack_count(pack, CXO_PROPOSITION); i++)
    p->standing[i] = is_said(p, i) ? CXO_ADMITTED : CXO_SILENT;
  for (uint32_t i = 0; i < conflicts; i++)
    p->sides[i] = strict     ? CXO_NONE
                  : majority ? side_of_majority(pack, i)
                  : fallback ? side_named(pack, i, cxo_pack_text(pack, CXO_CONFLICT_DEFAULT, i))
                             : side_of_source(p, i);
  int code = apply_settings(p, options, err);
  if (code) return code;
  for (uint32_t i = 0; i < conflicts; i++) each_contested(p, i, weigh, &p->sides[i]);
  *out = p;
  return CXO_OK;
}

cxo_Standing cxo_policy_standing(const cxo_Policy *p, uint32_t proposition) {
  return (cxo_Standing)p->standing[proposition];
}

int cxo_policy_admits(const cxo_Policy *p, uint32_t claim) {
  return p->standing[cxo_pack_ref(p->pack, CXO_CLAIM_PROPOSITION, claim)] == CXO_ADMITTED &&
         (p->source == CXO_NONE || cxo_pack_ref(p->pack, CXO_CLAIM_SOURCE, claim) == p->source);
}

uint32_t cxo_policy_side(const cxo_Policy *p, uint32_t conflict) { return p->sides[conflict]; }
