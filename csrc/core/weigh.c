/*
** weigh.c: the cues of a text, weighed sentence by sentence. One scan finds cues, triggers and
** headings; of each family the longest counts. What stands in a sentence is kept until the scan has
** left it, and then weighed by weigh_sentence.c.
*/
#include "weigh.h"

enum { MOST_WORDS = 200, FEW_FROM = 80, MANY_FROM = 200 }; /* words of a text */

/*
** Preparing
*/

static uint32_t cues_of(const cxo_Pack *pack) { return cxo_pack_count(pack, CXO_CUE); }

size_t cxo_weigher_size(const cxo_Pack *pack) {
  return sizeof(cxo_Weigher) + cxo_pack_count(pack, CXO_ROLE) * sizeof(cxo_Weight) +
         cues_of(pack) * sizeof(cxoI_CueState);
}

static int is_other_size(const cxo_Weigher *w, uint32_t proposition) {
  enum { ANY, SMALL, LARGE };
  uint32_t holds_for = cxo_pack_rank(w->pack, CXO_PROPOSITION_SIZE, proposition);
  if (w->size == CXO_NONE || (holds_for != SMALL && holds_for != LARGE)) return 0;
  return (w->size < w->small_below) != (holds_for == SMALL);
}

/* What the policy and the size of the firm say of a cue before any text is read. */
static int standing_before(const cxo_Weigher *w, uint32_t cue) {
  uint32_t proposition = cxo_pack_ref(w->pack, CXO_CUE_PROPOSITION, cue);
  if (proposition == CXO_NONE || w->ignores_policy) return CXO_ASIDE_COUNTED;
  cxo_Standing standing = cxo_policy_standing(w->policy, proposition);
  if (standing == CXO_DISPUTED) return CXO_ASIDE_DISPUTED;
  if (standing != CXO_ADMITTED) return CXO_ASIDE_POLICY;
  return is_other_size(w, proposition) ? CXO_ASIDE_SIZE : CXO_ASIDE_COUNTED;
}

static uint32_t setting(const cxo_Pack *pack, int field, uint32_t row, uint32_t otherwise) {
  uint32_t value = cxo_pack_number(pack, field, row);
  return value == CXO_NONE ? otherwise : value;
}

/* Whose cues a classifier uses: its own, or where it has none, those of nobody. */
static uint32_t owner_of_cues(const cxo_Weigher *w) {
  for (uint32_t cue = 0; cue < cues_of(w->pack); cue++)
    if (cxo_pack_ref(w->pack, CXO_CUE_CLASSIFIER, cue) == w->classifier) return w->classifier;
  return CXO_NONE;
}

int cxo_weigher_init(void *storage, const cxo_Policy *policy, const cxo_WeigherOptions *options,
                     cxo_Weigher **weigher, cxo_Error *err) {
  cxo_Weigher *w = storage;
  const cxo_Pack *pack = policy->pack;
  uint32_t classifiers = cxo_pack_count(pack, CXO_CLASSIFIER), row = options->classifier;
  if (classifiers == 0) return cxoI_error(err, CXO_EREFERENCE, 0, "the pack has no classifier");
  if (row == CXO_NONE) row = classifiers - 1;
  memset(w, 0, cxo_weigher_size(pack));
  w->pack = pack;
  w->policy = policy;
  w->classifier = row;
  w->size = options->size;
  w->small_below = options->small_below;
  w->pause = options->pause;
  w->pause_ud = options->pause_ud;
  w->threshold = setting(pack, CXO_CLASSIFIER_THRESHOLD, row, CXO_THRESHOLD);
  w->margin = setting(pack, CXO_CLASSIFIER_MARGIN, row, CXO_MARGIN);
  w->base = setting(pack, CXO_CLASSIFIER_BASE, row, CXO_BASE);
  w->needs_charge = cxo_pack_rank(pack, CXO_CLASSIFIER_CHARGE, row) == 1;
  w->ignores_policy = cxo_pack_rank(pack, CXO_CLASSIFIER_POLICY, row) == 1;
  w->weights = (cxo_Weight *)(void *)(w + 1);
  w->cues = (cxoI_CueState *)(void *)(w->weights + cxo_pack_count(pack, CXO_ROLE));
  cxo_List roles = cxo_pack_list(pack, CXO_CLASSIFIER_ROLES, row);
  for (uint32_t i = 0; i < roles.n; i++) {
    uint32_t known = 0;
    while (known < w->count && w->weights[known].role != roles.at[i]) known++;
    if (known == w->count) w->weights[w->count++].role = roles.at[i];
  }
  uint32_t owner = owner_of_cues(w);
  for (uint32_t cue = 0; cue < cues_of(pack); cue++) {
    uint32_t role = cxo_pack_ref(pack, CXO_CUE_ROLE, cue), i = 0;
    while (i < w->count && w->weights[i].role != role) i++;
    if (cxo_pack_ref(pack, CXO_CUE_CLASSIFIER, cue) != owner) i = w->count;
    w->cues[cue].weight = i < w->count && i < CXOI_NOT_ASKED ? (uint16_t)i : CXOI_NOT_ASKED;
    w->cues[cue].standing = (uint8_t)standing_before(w, cue);
  }
  *weigher = w;
  return CXO_OK;
}

/*
** Sentences
*/

static int is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static int ends_sentence(char c) { return c == '.' || c == '!' || c == '?' || c == ';'; }

/* Does a sentence begin at byte i? Nearly never: what is left first is the most frequent. */
static inline int begins_sentence(cxo_Str text, size_t i) {
  if (i == 0) return 1;
  if ((unsigned char)text.at[i - 1] > ' ' && text.at[i] != '\xE2') return 0;
  if (text.at[i - 1] == '\n') return 1;
  if (i + 3 <= text.n && memcmp(text.at + i, "\xE2\x80\xA2", 3) == 0) return 1;
  return i >= 2 && is_white(text.at[i - 1]) && ends_sentence(text.at[i - 2]);
}

/* Makes the sentence around byte i the current one; what came before has been weighed. */
static void enter_sentence(cxoI_Weighing *g, size_t i) {
  size_t begins = i, ends = i + 1;
  size_t least = i > CXO_MAX_SENTENCE / 2 ? i - CXO_MAX_SENTENCE / 2 : 0;
  if (least < g->ends) least = g->ends;
  while (begins > least && !begins_sentence(g->text, begins)) begins--;
  while (ends < g->text.n && ends - begins < CXO_MAX_SENTENCE && !begins_sentence(g->text, ends))
    ends++;
  g->begins = begins;
  g->ends = ends;
}

/*
** Headings
*/

static int is_sign(char c) { return !cxoI_is_letter(c); }

/* Does a section's phrase stand alone in its line, or before a colon? */
static int is_heading(const cxoI_Weighing *g, size_t from, size_t to) {
  for (size_t i = from; i > g->begins; i--)
    if (!is_sign(g->text.at[i - 1])) return 0;
  while (to < g->text.n && is_white(g->text.at[to]) && g->text.at[to] != '\n') to++;
  if (to < g->text.n && g->text.at[to] == ':') return 1;
  for (; to < g->text.n && g->text.at[to] != '\n'; to++)
    if (!is_sign(g->text.at[to])) return 0;
  return 1;
}

/*
** What the scan finds
*/

static void take(cxoI_Weighing *g, uint32_t family);

static void add_cue(cxoI_Weighing *g, uint32_t cue, size_t from, size_t to) {
  if (g->w->cues[cue].weight == CXOI_NOT_ASKED) return;
  if (g->cue_count == CXO_MAX_HITS) {
    take(g, CXOI_OF_TRIGGER); /* it may govern them */
    cxoI_weigh_sentence(g);
  }
  cxoI_CueHit *hit = &g->cues[g->cue_count++];
  hit->cue = cue;
  hit->from = from;
  hit->to = to;
}

static void add_trigger(cxoI_Weighing *g, uint32_t row, size_t from, size_t to) {
  if (to > g->ends) return;
  if (g->trigger_count == CXO_MAX_HITS) cxoI_weigh_sentence(g);
  cxoI_TriggerHit *hit = &g->triggers[g->trigger_count++];
  hit->row = row;
  hit->kind = (int)cxo_pack_rank(g->w->pack, CXO_TRIGGER_KIND, row);
  hit->reach = setting(g->w->pack, CXO_TRIGGER_REACH, row, 0);
  hit->from = from;
  hit->to = to;
}

/* Takes the longest match of a family that waited: no other begins at its start. */
static void take(cxoI_Weighing *g, uint32_t family) {
  cxoI_Waiting *waiting = &g->waiting[family];
  const uint32_t *marks = cxoI_words(g->w->pack, g->w->pack->lexicon.marks);
  if (!waiting->to) return;
  for (uint32_t i = waiting->mark;; i++) {
    uint32_t row = cxoI_mark_row(marks[i]);
    if (cxoI_mark_family(marks[i]) == family) {
      if (family == CXOI_OF_CUE)
        add_cue(g, row, waiting->from, waiting->to);
      else if (family == CXOI_OF_TRIGGER)
        add_trigger(g, row, waiting->from, waiting->to);
      else if (is_heading(g, waiting->from, waiting->to))
        g->section = row;
    }
    if (marks[i] & CXOI_LAST_MARK) break;
  }
  waiting->free_from = waiting->to;
  waiting->to = 0;
}

static void leave_sentence(cxoI_Weighing *g) {
  for (uint32_t family = CXOI_FAMILY_COUNT; family-- > 0;) take(g, family); /* headings first */
  cxoI_weigh_sentence(g);
}

/* What the caller found up to byte `to`, in its place among what the scan finds. */
static void take_hits(cxoI_Weighing *g, size_t to) {
  for (; g->hit_count > 0 && g->hits->from < to; g->hits++, g->hit_count--) {
    const cxo_Hit *hit = g->hits;
    if (hit->to <= hit->from || hit->to > g->text.n || hit->cue >= cues_of(g->w->pack)) continue;
    if (hit->from >= g->ends) {
      leave_sentence(g);
      enter_sentence(g, hit->from);
    }
    if (g->waiting[CXOI_OF_CUE].from < hit->from) take(g, CXOI_OF_CUE); /* nothing longer comes */
    add_cue(g, hit->cue, hit->from, hit->to);
  }
}

/* The families of the rows that have a phrase, as bits; cues of other classifiers are none. */
static unsigned families_at(const cxo_Weigher *w, uint32_t mark) {
  const uint32_t *marks = cxoI_words(w->pack, w->pack->lexicon.marks);
  for (unsigned families = 0;; mark++) {
    uint32_t family = cxoI_mark_family(marks[mark]);
    if (family != CXOI_OF_CUE || w->cues[cxoI_mark_row(marks[mark])].weight != CXOI_NOT_ASKED)
      families |= 1u << family;
    if (marks[mark] & CXOI_LAST_MARK) return families;
  }
}

/* Matches come by start, then by length. */
static int on_match(void *ud, const cxo_Match *match) {
  cxoI_Weighing *g = ud;
  if (match->id >= g->w->pack->lexicon.count) return 0; /* a stranger's image */
  unsigned families = families_at(g->w, match->id);
  if (g->hit_count) take_hits(g, match->from);
  if (match->from >= g->ends) {
    leave_sentence(g);
    enter_sentence(g, match->from);
  }
  for (uint32_t family = 0; family < CXOI_FAMILY_COUNT; family++) {
    cxoI_Waiting *waiting = &g->waiting[family];
    if (!(families & 1u << family)) continue;
    if (waiting->to && waiting->from < match->from) take(g, family);
    if (match->from < waiting->free_from) continue;
    waiting->from = match->from;
    waiting->to = match->to;
    waiting->mark = match->id;
  }
  return g->stop;
}

static int on_pause(void *ud) {
  cxoI_Weighing *g = ud;
  return g->stop = g->w->pause(g->w->pause_ud);
}

/*
** Scores
*/

/*
** The words of a text, as many as count: places where cxoI_begins_word holds, found without
** branches, which would be foretold wrongly at each of them.
*/
static uint32_t count_words(cxo_Str text) {
  uint32_t words = 0;
  int within = 0, joined = 0; /* the byte before is a letter; or an inner mark behind one */
  for (size_t i = 0; i < text.n && words < MOST_WORDS; i++) {
    unsigned char c = (unsigned char)text.at[i];
    int letter = ((unsigned)((c | 0x20) - 'a') < 26) | ((unsigned)(c - '0') < 10) | (c >= 0x80);
    words += (uint32_t)(letter & !(within | joined));
    joined = within & ((c == '&') | (c == '\'') | (c == '.'));
    within = letter;
  }
  return words;
}

static uint32_t score_of(const cxo_Weigher *w, uint64_t units, uint32_t words) {
  uint64_t whole = units + w->base + words;
  return whole ? (uint32_t)(100 * units / whole) : 0;
}

static void decide(const cxo_Weigher *w, cxo_Weighed *out) {
  uint64_t sum = 0;
  uint32_t best = CXO_NONE, next = 0;
  for (uint32_t i = 0; i < w->count; i++) sum += w->weights[i].units;
  for (uint32_t i = 0; i < w->count; i++) {
    cxo_Weight *weight = &w->weights[i];
    weight->score = score_of(w, weight->units, out->words);
    weight->share = sum ? (uint32_t)(100 * weight->units / sum) : 0;
    if (weight->units && (best == CXO_NONE || weight->score > w->weights[best].score)) best = i;
  }
  out->weights = w->weights;
  out->count = w->count;
  out->best = best;
  out->outcome = CXO_OUTCOME_SILENT;
  if (best == CXO_NONE) return;
  for (uint32_t i = 0; i < w->count; i++)
    if (i != best && w->weights[i].score > next) next = w->weights[i].score;
  const cxo_Weight *top = &w->weights[best];
  uint32_t asked = out->words < FEW_FROM ? 1 : out->words < MANY_FROM ? 2 : 3;
  if (top->score < w->threshold)
    out->outcome = CXO_OUTCOME_BELOW;
  else if (top->cues < asked)
    out->outcome = CXO_OUTCOME_FEW;
  else if (w->needs_charge && out->words >= FEW_FROM && !top->charged)
    out->outcome = CXO_OUTCOME_UNCHARGED;
  else if (top->score - next < w->margin)
    out->outcome = CXO_OUTCOME_CLOSE;
  else
    out->outcome = CXO_OUTCOME_DECIDED;
}

int cxo_weigh(cxo_Weigher *w, const char *text, size_t n, const cxo_Hit *hits, size_t hit_count,
              cxo_OnEvidence fn, void *ud, cxo_Weighed *weighed) {
  cxoI_Weighing g;
  const cxoI_Lexicon *lexicon = &w->pack->lexicon;
  g.w = w;
  g.text = cxoI_str(text, n);
  g.begins = g.ends = 0;
  g.section = CXO_NONE;
  g.cue_count = g.trigger_count = 0;
  g.hits = hits;
  g.hit_count = hit_count;
  g.fn = fn;
  g.ud = ud;
  g.stop = 0;
  memset(g.waiting, 0, sizeof g.waiting);
  for (uint32_t cue = 0; cue < cues_of(w->pack); cue++) w->cues[cue].seen = 0;
  for (uint32_t i = 0; i < w->count; i++) {
    uint32_t role = w->weights[i].role;
    memset(&w->weights[i], 0, sizeof w->weights[i]);
    w->weights[i].role = role;
  }
  cxoI_scan((const cxo_Phrases *)(const void *)cxoI_words(w->pack, lexicon->set), g.text,
            CXO_TIER_BEST, on_match, w->pause ? on_pause : NULL, &g);
  take_hits(&g, n);
  leave_sentence(&g);
  weighed->words = count_words(g.text);
  decide(w, weighed);
  return g.stop;
}

cxo_Str cxo_weighed_value(const cxo_Pack *pack, const cxo_Weighed *weighed) {
  if (weighed->outcome == CXO_OUTCOME_DECIDED)
    return cxo_pack_text(pack, CXO_ROLE_ID, weighed->weights[weighed->best].role);
  return cxoI_cstr(weighed->outcome == CXO_OUTCOME_CLOSE ? "ambiguous" : "none");
}

/*
** Titles
*/

/* Is the title's role one of those that a proposition is about? */
static int names_one_of(const cxo_Weigher *w, uint32_t proposition, const cxo_Verdict *title) {
  cxo_List roles = cxo_pack_list(w->pack, CXO_PROPOSITION_ROLES, proposition);
  for (uint32_t i = 0; i < title->count; i++)
    if (cxoI_lists(roles, title->roles[i])) return 1;
  return 0;
}

/* An admitted proposition by which the title's role has others' duties too, or CXO_NONE. */
static uint32_t covering(const cxo_Weigher *w, const cxo_Verdict *title) {
  cxo_List covers = cxo_pack_list(w->pack, CXO_CLASSIFIER_COVERS, w->classifier);
  for (uint32_t i = 0; i < covers.n; i++)
    if (names_one_of(w, covers.at[i], title) &&
        cxo_policy_standing(w->policy, covers.at[i]) == CXO_ADMITTED)
      return covers.at[i];
  return CXO_NONE;
}

int cxo_weigher_mismatch(const cxo_Weigher *w, const cxo_Weighed *weighed, const cxo_Verdict *title,
                         uint32_t *covers) {
  int holds_other = 0;
  if (covers) *covers = CXO_NONE;
  if (weighed->outcome != CXO_OUTCOME_DECIDED) return 0;
  uint32_t role = weighed->weights[weighed->best].role;
  for (uint32_t i = 0; i < title->count; i++) {
    if (title->roles[i] == role) return 0;
    for (uint32_t k = 0; k < w->count; k++) holds_other |= w->weights[k].role == title->roles[i];
  }
  if (!holds_other) return 0;
  uint32_t proposition = covering(w, title);
  if (covers) *covers = proposition;
  return proposition == CXO_NONE || w->size == CXO_NONE || is_other_size(w, proposition);
}
