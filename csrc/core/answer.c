/*
** answer.c: questions answered under a policy.
**
** The answer is made twice: of what is admitted, and of that with what is disputed. Where the two
** are the same roles, the dispute does not matter. What decided is found by trying: the first
** conflict of which another side would give another answer.
*/
#include "policy.h"

enum { ANY_SIZE, SMALL_ONLY, LARGE_ONLY }; /* as CXO_PROPOSITION_SIZE lists them */

typedef struct Asked {
  const cxo_Pack *pack;
  const cxo_Question *question;
  void *other;               /* storage for another policy */
  uint8_t *roles, *tried;    /* the value, and one made on trial */
  uint8_t *wide;             /* the value with what is disputed */
  uint8_t *claims, *touched; /* a byte for each claim, for each proposition */
} Asked;

/* Does this row answer the question, the size of the firm left aside? */
static int is_about(const Asked *a, uint32_t answer) {
  const cxo_Question *q = a->question;
  if (cxo_pack_rank(a->pack, CXO_ANSWER_QUESTION, answer) != (uint32_t)q->ask) return 0;
  if (q->ask != CXO_ASK_FIRST_HIRE)
    return cxoI_lists(cxo_pack_list(a->pack, CXO_ANSWER_ABOUT, answer), q->activity);
  cxo_List given = cxo_pack_list(a->pack, CXO_ANSWER_GIVEN, answer);
  for (uint32_t i = 0; i < given.n; i++)
    for (size_t k = 0; k < q->given_count; k++)
      if (cxoI_equal(cxo_pack_item(a->pack, given.at[i]), q->given[k])) return 1;
  return given.n == 0;
}

static uint32_t proposition_of(const Asked *a, uint32_t answer) {
  return cxo_pack_ref(a->pack, CXO_ANSWER_PROPOSITION, answer);
}

/* The firms that a row speaks of; a field that is not given means all. */
static uint32_t size_of(const Asked *a, uint32_t answer) {
  uint32_t size = cxo_pack_rank(a->pack, CXO_PROPOSITION_SIZE, proposition_of(a, answer));
  return size == CXO_NONE ? ANY_SIZE : size;
}

/* As firm as the least of all that the row rests on. */
static cxo_Standing standing_of(const Asked *a, const cxo_Policy *policy, uint32_t answer) {
  cxo_Standing least = cxo_policy_standing(policy, proposition_of(a, answer));
  cxo_List with = cxo_pack_list(a->pack, CXO_ANSWER_WITH, answer);
  for (uint32_t i = 0; i < with.n; i++) {
    cxo_Standing standing = cxo_policy_standing(policy, with.at[i]);
    if (standing < least) least = standing;
  }
  return least;
}

/* Does a row with at least this standing speak of firms of this size, and them alone? */
static int has_special(const Asked *a, const cxo_Policy *policy, uint32_t size,
                       cxo_Standing least) {
  for (uint32_t i = 0; size != ANY_SIZE && i < cxo_pack_count(a->pack, CXO_ANSWER); i++)
    if (is_about(a, i) && size_of(a, i) == size && standing_of(a, policy, i) >= least) return 1;
  return 0;
}

/* Unites the roles of the rows that stand so well; returns how many rows they are. */
static uint32_t unite(const Asked *a, const cxo_Policy *policy, uint32_t size, cxo_Standing least,
                      uint8_t *roles) {
  uint32_t n = 0;
  if (!has_special(a, policy, size, least)) size = ANY_SIZE;
  memset(roles, 0, cxo_pack_count(a->pack, CXO_ROLE));
  for (uint32_t i = 0; i < cxo_pack_count(a->pack, CXO_ANSWER); i++) {
    if (!is_about(a, i) || size_of(a, i) != size || standing_of(a, policy, i) < least) continue;
    cxo_List list = cxo_pack_list(a->pack, CXO_ANSWER_ROLES, i);
    for (uint32_t k = 0; k < list.n; k++) roles[list.at[k]] = 1;
    n++;
  }
  return n;
}

static int evaluate(const Asked *a, const cxo_Policy *policy, uint32_t size, uint8_t *roles) {
  uint32_t n = unite(a, policy, size, CXO_DISPUTED, a->wide);
  uint32_t role = a->question->role;
  if (n == 0) {
    memset(roles, 0, cxo_pack_count(a->pack, CXO_ROLE));
    return CXO_STATUS_SILENT;
  }
  n = unite(a, policy, size, CXO_ADMITTED, roles);
  if (n == 0 || memcmp(roles, a->wide, cxo_pack_count(a->pack, CXO_ROLE)) != 0) {
    memset(roles, 0, cxo_pack_count(a->pack, CXO_ROLE));
    return CXO_STATUS_DISPUTED;
  }
  return role == CXO_NONE || roles[role] ? CXO_STATUS_YES : CXO_STATUS_NO;
}

/* Is the answer another one than that in a->roles? */
static int differs(const Asked *a, int status, const cxo_Policy *policy, uint32_t size) {
  return evaluate(a, policy, size, a->tried) != status ||
         memcmp(a->tried, a->roles, cxo_pack_count(a->pack, CXO_ROLE)) != 0;
}

/* Marks the claims of a proposition: 1 those that the policy admits, 2 the others. */
static void cite(const Asked *a, const cxo_Policy *policy, uint32_t proposition, int counts,
                 uint32_t *hedge) {
  cxo_Range claims = cxo_pack_children(a->pack, CXO_CLAIM, proposition);
  a->touched[proposition] = 1;
  for (uint32_t i = claims.first; i < claims.first + claims.n; i++) {
    int cited = counts && cxo_policy_admits(policy, i);
    uint32_t rank = cxo_pack_rank(a->pack, CXO_CLAIM_HEDGE, i);
    if (a->claims[i] != 1) a->claims[i] = cited ? 1 : 2;
    if (cited && hedge && (*hedge == CXO_NONE || rank > *hedge)) *hedge = rank;
  }
}

/* Cites what made the answer, and marks all that speaks of the question. */
static uint32_t cite_all(const Asked *a, const cxo_Policy *policy, int status, uint32_t size) {
  uint32_t hedge = CXO_NONE;
  int answered = status == CXO_STATUS_YES || status == CXO_STATUS_NO;
  if (!has_special(a, policy, size, CXO_ADMITTED)) size = ANY_SIZE;
  for (uint32_t i = 0; i < cxo_pack_count(a->pack, CXO_ANSWER); i++) {
    if (!is_about(a, i)) continue;
    int counts = answered && size_of(a, i) == size && standing_of(a, policy, i) == CXO_ADMITTED;
    cxo_List with = cxo_pack_list(a->pack, CXO_ANSWER_WITH, i);
    cite(a, policy, proposition_of(a, i), counts, &hedge);
    for (uint32_t k = 0; k < with.n; k++) cite(a, policy, with.at[k], counts, NULL);
  }
  return hedge;
}

/* Does a side hold anything that speaks of the question? */
static int touches(const Asked *a, uint32_t side) {
  cxo_List list = cxo_pack_list(a->pack, CXO_SIDE_PROPOSITIONS, side);
  for (uint32_t i = 0; i < list.n; i++)
    if (a->touched[list.at[i]]) return 1;
  return 0;
}

static int decides(const Asked *a, const cxo_Policy *policy, int status, uint32_t size,
                   uint32_t conflict) {
  cxo_Range sides = cxo_pack_children(a->pack, CXO_SIDE, conflict);
  int touched = 0;
  for (uint32_t i = 0; i < sides.n && !touched; i++) touched = touches(a, sides.first + i);
  for (uint32_t i = 0; touched && i < sides.n; i++) {
    const cxo_Policy *other = cxoI_policy_instead(a->other, policy, sides.first + i);
    if (differs(a, status, other, size)) return 1;
  }
  return 0;
}

static uint32_t deciding(const Asked *a, const cxo_Policy *policy, int status, uint32_t size) {
  for (uint32_t i = 0; i < cxo_pack_count(a->pack, CXO_CONFLICT); i++)
    if (cxo_pack_text(a->pack, CXO_CONFLICT_KNOB, i).n && decides(a, policy, status, size, i))
      return i;
  return CXO_NONE;
}

size_t cxo_answer_size(const cxo_Pack *pack) {
  return cxo_policy_size(pack) + 3 * (size_t)cxo_pack_count(pack, CXO_ROLE) +
         cxo_pack_count(pack, CXO_CLAIM) + cxo_pack_count(pack, CXO_PROPOSITION);
}

void cxo_ask(const cxo_Policy *policy, const cxo_Question *question, void *storage,
             cxo_Answer *answer) {
  const cxo_Pack *pack = policy->pack;
  uint8_t *at = (uint8_t *)storage + cxo_policy_size(pack);
  uint32_t roles = cxo_pack_count(pack, CXO_ROLE), claims = cxo_pack_count(pack, CXO_CLAIM), size;
  Asked a = {pack,       question,       storage,        at,
             at + roles, at + 2 * roles, at + 3 * roles, at + 3 * roles + claims};
  size = question->size == CXO_NONE               ? ANY_SIZE
         : question->size < question->small_below ? SMALL_ONLY
                                                  : LARGE_ONLY;
  memset(a.claims, 0, claims + (size_t)cxo_pack_count(pack, CXO_PROPOSITION));
  answer->status = evaluate(&a, policy, size, a.roles);
  answer->hedge = cite_all(&a, policy, answer->status, size);
  answer->by_size = differs(&a, answer->status, policy, SMALL_ONLY) ||
                    differs(&a, answer->status, policy, LARGE_ONLY);
  answer->conflict = deciding(&a, policy, answer->status, size);
  answer->roles = a.roles;
  answer->claims = a.claims;
}

size_t cxo_answer_value(const cxo_Pack *pack, const cxo_Answer *answer, char *to, size_t room) {
  size_t n = 0;
  for (uint32_t role = 0; role < cxo_pack_count(pack, CXO_ROLE); role++) {
    if (!answer->roles[role]) continue;
    if (n) n = cxoI_append(cxoI_str("+", 1), n, to, room);
    n = cxoI_append(cxo_pack_text(pack, CXO_ROLE_ID, role), n, to, room);
  }
  return n;
}
