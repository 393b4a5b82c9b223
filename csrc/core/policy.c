/*
** policy.c: which propositions are admitted, computed once into a standing for each.
**
** A proposition is contested in a conflict when some of its sides hold it and others do not. Where
** a side is chosen, what it does not hold is rejected; where none is, all that is contested and
** said is disputed. What several conflicts contest must survive all of them. Conflicts are gone
** through one by one, each in time that is linear in what its sides list.
*/
#include "policy.h"

static cxo_Range sides_of(const cxo_Policy *p, uint32_t conflict) {
  return cxo_pack_children(p->pack, CXO_SIDE, conflict);
}

static cxo_List held_by(const cxo_Policy *p, uint32_t side) {
  return cxo_pack_list(p->pack, CXO_SIDE_PROPOSITIONS, side);
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

/* Marks what a side holds with a new stamp; each proposition counts in `add` once. */
static void stamp_side(cxo_Policy *p, uint32_t side, uint32_t add) {
  cxo_List list = held_by(p, side);
  p->stamp++;
  for (uint32_t i = 0; i < list.n; i++) {
    Mark *mark = &p->marks[list.at[i]];
    if (mark->stamp != p->stamp) mark->sides += add;
    mark->stamp = p->stamp;
  }
}

/* Counts, for each proposition that a side of a conflict holds, the sides that hold it. */
static void tally(cxo_Policy *p, cxo_Range sides) {
  for (uint32_t i = 0; i < sides.n; i++) {
    cxo_List list = held_by(p, sides.first + i);
    for (uint32_t k = 0; k < list.n; k++) p->marks[list.at[k]].sides = 0;
  }
  for (uint32_t i = 0; i < sides.n; i++) stamp_side(p, sides.first + i, 1);
}

/* After a tally: is it said, and held by some sides but not by all? */
static int is_contested(const cxo_Policy *p, cxo_Range sides, uint32_t proposition) {
  return p->marks[proposition].sides < sides.n && p->standing[proposition] != CXO_SILENT;
}

/* How many contested propositions a side holds. */
static uint32_t count_held(cxo_Policy *p, cxo_Range sides, uint32_t side) {
  cxo_List list = held_by(p, side);
  uint32_t n = 0;
  p->stamp++;
  for (uint32_t i = 0; i < list.n; i++) {
    Mark *mark = &p->marks[list.at[i]];
    if (mark->stamp != p->stamp && is_contested(p, sides, list.at[i])) n++;
    mark->stamp = p->stamp;
  }
  return n;
}

/* Does `wide` hold all that is contested and that `narrow` holds? */
static int includes(cxo_Policy *p, cxo_Range sides, uint32_t wide, uint32_t narrow) {
  cxo_List list = held_by(p, narrow);
  stamp_side(p, wide, 0);
  for (uint32_t i = 0; i < list.n; i++)
    if (is_contested(p, sides, list.at[i]) && p->marks[list.at[i]].stamp != p->stamp) return 0;
  return 1;
}

/*
** Choosing a side
*/

static uint32_t side_named(const cxo_Policy *p, uint32_t conflict, cxo_Str value) {
  cxo_Range sides = sides_of(p, conflict);
  for (uint32_t i = 0; i < sides.n; i++)
    if (cxoI_equal(cxo_pack_text(p->pack, CXO_SIDE_VALUE, sides.first + i), value))
      return sides.first + i;
  return CXO_NONE;
}

/* The first side that holds all that the source says on the point; one that contradicts itself,
** or says nothing, chooses none. */
static uint32_t side_of_source(cxo_Policy *p, cxo_Range sides) {
  uint32_t best = CXO_NONE, most = 0;
  for (uint32_t i = 0; i < sides.n; i++) {
    uint32_t held = count_held(p, sides, sides.first + i);
    if (held <= most) continue;
    best = sides.first + i;
    most = held;
  }
  for (uint32_t i = 0; i < sides.n && best != CXO_NONE; i++)
    if (!includes(p, sides, best, sides.first + i)) return CXO_NONE;
  return best;
}

/* The origins of those who make the contested claims that a side holds. */
static uint32_t count_origins(cxo_Policy *p, cxo_Range sides, uint32_t side) {
  cxo_List list = held_by(p, side);
  uint32_t n = 0;
  p->stamp++;
  for (uint32_t i = 0; i < list.n; i++) {
    if (!is_contested(p, sides, list.at[i])) continue;
    cxo_Range claims = cxo_pack_children(p->pack, CXO_CLAIM, list.at[i]);
    for (uint32_t k = 0; k < claims.n; k++) {
      uint32_t source = cxo_pack_ref(p->pack, CXO_CLAIM_SOURCE, claims.first + k);
      uint32_t *counted = &p->voices[p->voices[source].origin].counted;
      n += *counted != p->stamp;
      *counted = p->stamp;
    }
  }
  return n;
}

/* The side with most origins; of several, the one that all the others include. */
static uint32_t side_of_majority(cxo_Policy *p, cxo_Range sides) {
  uint32_t best = CXO_NONE, most = 0, fewest = 0;
  for (uint32_t i = 0; i < sides.n; i++) {
    uint32_t side = sides.first + i, origins = count_origins(p, sides, side);
    uint32_t held = origins && origins >= most ? count_held(p, sides, side) : 0;
    if (held == 0 || (origins == most && held >= fewest)) continue;
    best = side;
    most = origins;
    fewest = held;
  }
  for (uint32_t i = 0; i < sides.n && best != CXO_NONE; i++)
    if (count_origins(p, sides, sides.first + i) == most &&
        !includes(p, sides, sides.first + i, best))
      return CXO_NONE;
  return best;
}

static cxo_Str knob_of(const cxo_Policy *p, uint32_t conflict) {
  return cxo_pack_text(p->pack, CXO_CONFLICT_KNOB, conflict);
}

/* Chooses the side of that value in all conflicts of the same knob. */
static void turn_knob(cxo_Policy *p, uint32_t conflict, uint32_t side) {
  cxo_Str value = side == CXO_NONE ? cxoI_str("", 0) : cxo_pack_text(p->pack, CXO_SIDE_VALUE, side);
  for (uint32_t i = p->chains[conflict].first; i != CXO_NONE; i = p->chains[i].next)
    p->sides[i] = side_named(p, i, value);
}

/*
** Computing
*/

/* Rows in the order of one of their texts. */
typedef struct ByText {
  const cxo_Pack *pack;
  int field;
} ByText;

static cxo_Str text_of(const ByText *by, uint32_t row) {
  return cxo_pack_text(by->pack, by->field, row);
}

static int before_by_text(const void *ctx, uint32_t a, uint32_t b) {
  int order = cxoI_compare(text_of(ctx, a), text_of(ctx, b));
  return order ? order < 0 : a < b;
}

/* Finds for each source the first one of the same origin. */
static void find_origins(cxo_Policy *p, uint32_t *order) {
  uint32_t n = cxo_pack_count(p->pack, CXO_SOURCE);
  ByText by = {p->pack, CXO_SOURCE_ORIGIN};
  for (uint32_t i = 0; i < n; i++) order[i] = i;
  cxoI_sort(order, n, before_by_text, &by);
  for (uint32_t i = 0; i < n; i++) {
    int same = i > 0 && cxoI_equal(text_of(&by, order[i]), text_of(&by, order[i - 1]));
    p->voices[order[i]].origin = same ? p->voices[order[i - 1]].origin : order[i];
  }
}

/* Chains the conflicts of each knob; one without a knob stands alone. */
static void chain_conflicts(cxo_Policy *p, uint32_t *order) {
  uint32_t n = cxo_pack_count(p->pack, CXO_CONFLICT);
  ByText by = {p->pack, CXO_CONFLICT_KNOB};
  for (uint32_t i = 0; i < n; i++) order[i] = i;
  cxoI_sort(order, n, before_by_text, &by);
  for (uint32_t i = 0; i < n; i++) {
    Chain *chain = &p->chains[order[i]];
    cxo_Str knob = text_of(&by, order[i]);
    int same = i > 0 && knob.n && cxoI_equal(knob, text_of(&by, order[i - 1]));
    chain->first = same ? p->chains[order[i - 1]].first : order[i];
    chain->next = CXO_NONE;
    if (same) p->chains[order[i - 1]].next = order[i];
  }
}

/* Lowers the standing of what a conflict contests. */
static void weigh(cxo_Policy *p, uint32_t conflict) {
  cxo_Range sides = sides_of(p, conflict);
  uint32_t chosen = p->sides[conflict], stamp;
  if (chosen == CXO_NONE && knob_of(p, conflict).n == 0 && !p->strict) return; /* only reported */
  tally(p, sides);
  if (chosen != CXO_NONE) stamp_side(p, chosen, 0);
  stamp = p->stamp;
  for (uint32_t i = 0; i < sides.n; i++) {
    cxo_List list = held_by(p, sides.first + i);
    for (uint32_t k = 0; k < list.n; k++) {
      uint8_t *standing = &p->standing[list.at[k]];
      if (!is_contested(p, sides, list.at[k])) continue;
      if (chosen == CXO_NONE && *standing > CXO_DISPUTED) *standing = CXO_DISPUTED;
      if (chosen != CXO_NONE && p->marks[list.at[k]].stamp != stamp) *standing = CXO_REJECTED;
    }
  }
}

static void weigh_all(cxo_Policy *p) {
  for (uint32_t i = 0; i < cxo_pack_count(p->pack, CXO_CONFLICT); i++) weigh(p, i);
}

static int apply_settings(cxo_Policy *p, const cxo_PolicyOptions *options, cxo_Error *err) {
  for (size_t i = 0; i < options->setting_count; i++) {
    const cxo_Setting *setting = &options->settings[i];
    uint32_t conflict = 0, n = cxo_pack_count(p->pack, CXO_CONFLICT), side;
    while (conflict < n &&
           (setting->knob.n == 0 || !cxoI_equal(knob_of(p, conflict), setting->knob)))
      conflict++;
    if (conflict == n) return cxoI_error(err, CXO_EPOLICY, 0, "no knob '%S'", setting->knob);
    side = side_named(p, conflict, setting->side);
    if (side == CXO_NONE)
      return cxoI_error(err, CXO_EPOLICY, 0, "knob '%S' has no side '%S'", setting->knob,
                        setting->side);
    turn_knob(p, conflict, side);
  }
  return CXO_OK;
}

/* Was this side, or one of another conflict with its knob and value, set by name? */
static int is_set(const cxo_Policy *p, const cxo_PolicyOptions *options, uint32_t side) {
  uint32_t conflict = cxo_pack_ref(p->pack, CXO_SIDE_CONFLICT, side);
  for (size_t i = 0; i < options->setting_count; i++)
    if (cxoI_equal(options->settings[i].knob, knob_of(p, conflict)) &&
        cxoI_equal(options->settings[i].side, cxo_pack_text(p->pack, CXO_SIDE_VALUE, side)))
      return 1;
  return 0;
}

/* Refuses settings that the pack says exclude each other, and two for one knob. */
static int check_settings(const cxo_Policy *p, const cxo_PolicyOptions *options, cxo_Error *err) {
  for (size_t i = 0; i < options->setting_count; i++)
    for (size_t k = 0; k < i; k++)
      if (cxoI_equal(options->settings[i].knob, options->settings[k].knob) &&
          !cxoI_equal(options->settings[i].side, options->settings[k].side))
        return cxoI_error(err, CXO_EPOLICY, 0, "%S=%S and %S=%S exclude each other",
                          options->settings[k].knob, options->settings[k].side,
                          options->settings[i].knob, options->settings[i].side);
  for (uint32_t side = 0; side < cxo_pack_count(p->pack, CXO_SIDE); side++) {
    cxo_List excluded = cxo_pack_list(p->pack, CXO_SIDE_EXCLUDES, side);
    for (uint32_t i = 0; i < excluded.n; i++) {
      if (!is_set(p, options, side) || !is_set(p, options, excluded.at[i])) continue;
      uint32_t other = cxo_pack_ref(p->pack, CXO_SIDE_CONFLICT, excluded.at[i]);
      uint32_t own = cxo_pack_ref(p->pack, CXO_SIDE_CONFLICT, side);
      return cxoI_error(err, CXO_EPOLICY, 0, "%S=%S and %S=%S exclude each other (%S, %S)",
                        knob_of(p, own), cxo_pack_text(p->pack, CXO_SIDE_VALUE, side),
                        knob_of(p, other), cxo_pack_text(p->pack, CXO_SIDE_VALUE, excluded.at[i]),
                        cxo_pack_text(p->pack, CXO_CONFLICT_ID, own),
                        cxo_pack_text(p->pack, CXO_CONFLICT_ID, other));
    }
  }
  return CXO_OK;
}

/*
** Layout in the caller's storage
*/

static size_t padded(size_t n) { return (n + 7) / 8 * 8; }

size_t cxo_policy_size(const cxo_Pack *pack) {
  size_t conflicts = cxo_pack_count(pack, CXO_CONFLICT), sources = cxo_pack_count(pack, CXO_SOURCE);
  size_t propositions = cxo_pack_count(pack, CXO_PROPOSITION);
  size_t order = conflicts > sources ? conflicts : sources;
  return padded(sizeof(cxo_Policy)) + conflicts * sizeof(Chain) + sources * sizeof(Voice) +
         propositions * sizeof(Mark) + padded(order * sizeof(uint32_t)) + padded(propositions);
}

/* All zero but the pack. */
static cxo_Policy *policy_in(void *storage, const cxo_Pack *pack) {
  cxo_Policy *p = storage;
  char *at = (char *)storage + padded(sizeof *p);
  memset(storage, 0, cxo_policy_size(pack));
  p->pack = pack;
  p->chains = (Chain *)(void *)at;
  p->voices = (Voice *)(void *)(p->chains + cxo_pack_count(pack, CXO_CONFLICT));
  p->marks = (Mark *)(void *)(p->voices + cxo_pack_count(pack, CXO_SOURCE));
  at = (char *)(void *)(p->marks + cxo_pack_count(pack, CXO_PROPOSITION));
  p->standing = (uint8_t *)at;
  p->sides = (uint32_t *)(void *)(at + padded(cxo_pack_count(pack, CXO_PROPOSITION)));
  return p;
}

int cxo_policy_init(void *storage, const cxo_Pack *pack, const cxo_PolicyOptions *options,
                    const cxo_Policy **out, cxo_Error *err) {
  cxo_Policy *p = policy_in(storage, pack);
  cxo_Str name = options->name.at ? options->name : cxoI_cstr("default");
  int majority = cxoI_is(name, "majority"), fallback = cxoI_is(name, "default");
  uint32_t conflicts = cxo_pack_count(pack, CXO_CONFLICT);
  p->strict = cxoI_is(name, "strict");
  p->source = p->strict || majority || fallback ? CXO_NONE
                                                : cxo_pack_find(pack, CXO_SOURCE, name.at, name.n);
  if (p->source == CXO_NONE && !p->strict && !majority && !fallback)
    return cxoI_error(err, CXO_EPOLICY, 0, "no policy '%S'", name);
  find_origins(p, p->sides); /* which have no other use yet */
  chain_conflicts(p, p->sides);
  for (uint32_t i = 0; i < cxo_pack_count(pack, CXO_PROPOSITION); i++)
    p->standing[i] = is_said(p, i) ? CXO_ADMITTED : CXO_SILENT;
  for (uint32_t i = 0; i < conflicts; i++) p->sides[i] = CXO_NONE;
  for (uint32_t i = 0; i < conflicts && !p->strict; i++) {
    cxo_Range sides = sides_of(p, i);
    if (knob_of(p, i).n == 0 || (p->source == CXO_NONE && p->chains[i].first != i)) continue;
    tally(p, sides);
    if (p->source != CXO_NONE)
      p->sides[i] = side_of_source(p, sides);
    else
      turn_knob(p, i,
                majority ? side_of_majority(p, sides)
                         : side_named(p, i, cxo_pack_text(pack, CXO_CONFLICT_DEFAULT, i)));
  }
  int code = check_settings(p, options, err);
  if (!code) code = apply_settings(p, options, err);
  if (code) return code;
  weigh_all(p);
  *out = p;
  return CXO_OK;
}

const cxo_Policy *cxoI_policy_instead(void *storage, const cxo_Policy *policy, uint32_t side) {
  cxo_Policy *p = policy_in(storage, policy->pack);
  p->strict = policy->strict;
  p->source = policy->source;
  for (uint32_t i = 0; i < cxo_pack_count(p->pack, CXO_PROPOSITION); i++)
    p->standing[i] = policy->standing[i] == CXO_SILENT ? CXO_SILENT : CXO_ADMITTED;
  memcpy(p->chains, policy->chains, cxo_pack_count(p->pack, CXO_CONFLICT) * sizeof *p->chains);
  memcpy(p->sides, policy->sides, cxo_pack_count(p->pack, CXO_CONFLICT) * sizeof *p->sides);
  turn_knob(p, cxo_pack_ref(p->pack, CXO_SIDE_CONFLICT, side), side);
  weigh_all(p);
  return p;
}

/*
** Asking
*/

cxo_Standing cxo_policy_standing(const cxo_Policy *p, uint32_t proposition) {
  return (cxo_Standing)p->standing[proposition];
}

int cxo_policy_admits(const cxo_Policy *p, uint32_t claim) {
  return p->standing[cxo_pack_ref(p->pack, CXO_CLAIM_PROPOSITION, claim)] == CXO_ADMITTED &&
         (p->source == CXO_NONE || cxo_pack_ref(p->pack, CXO_CLAIM_SOURCE, claim) == p->source);
}

uint32_t cxo_policy_side(const cxo_Policy *p, uint32_t conflict) { return p->sides[conflict]; }

#define GENERAL 3 /* policies that are no source's */
static const char *const general[GENERAL] = {"default", "majority", "strict"};

int cxoI_is_general_policy(cxo_Str name) {
  return cxoI_is(name, general[0]) || cxoI_is(name, general[1]) || cxoI_is(name, general[2]);
}

cxo_Str cxo_policy_name(const cxo_Pack *pack, uint32_t i) {
  if (i < GENERAL) return cxoI_cstr(general[i]);
  if (i - GENERAL < cxo_pack_count(pack, CXO_SOURCE))
    return cxo_pack_text(pack, CXO_SOURCE_ID, i - GENERAL);
  return cxoI_str("", 0);
}
