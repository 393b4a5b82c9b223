/*
** search.c: what a free wording speaks of: activities by their phrases or by likeness, claims by
** their words. No model and no index: a pack is small enough to be read through.
*/
#include "fold.h"
#include "image.h"
#include "words.h"

#define MAX_WORDING 1000 /* bytes of a wording that are read, folded */
#define MAX_ASKED 32     /* words of it that count */

/* A wording, folded; what does not fit is not read. */
typedef struct Wording {
  char text[MAX_WORDING + 8];
  size_t n;
} Wording;

static void read_wording(Wording *w, const char *text, size_t n) {
  size_t whole = cxoI_fold(cxoI_str(text, n), w->text, MAX_WORDING);
  w->n = whole < MAX_WORDING ? whole : MAX_WORDING;
}

static size_t letters_of(const Wording *w) {
  cxoI_Word word;
  size_t at = 0, n = 0;
  while (cxoI_next_word(cxoI_str(w->text, w->n), &at, &word)) n += word.to - word.from;
  return n;
}

/*
** Activities
*/

typedef struct Fits {
  const cxo_Pack *pack;
  cxo_Fit *at;
  size_t n, room;
  int prose; /* vague phrases say nothing */
} Fits;

/* Better ones come first; of equals, what is declared first. */
static int is_better(cxo_Fit a, cxo_Fit b) {
  return a.score > b.score || (a.score == b.score && a.activity < b.activity);
}

/* The fit of an activity, which may be new; where there is no room, it takes the place of the worst
** one if it is better. */
static void add_fit(Fits *fits, uint32_t activity, uint32_t score, int sum) {
  cxo_Fit fit = {activity, score};
  size_t i = 0, worst = 0;
  while (i < fits->n && fits->at[i].activity != activity) {
    if (is_better(fits->at[worst], fits->at[i])) worst = i;
    i++;
  }
  if (i == fits->n && i < fits->room) {
    fits->at[fits->n].activity = activity;
    fits->at[fits->n++].score = 0;
  } else if (i == fits->n) {
    if (fits->room == 0 || !is_better(fit, fits->at[worst])) return;
    i = worst;
    fits->at[i].activity = activity;
    fits->at[i].score = 0;
  }
  if (sum)
    fits->at[i].score += score;
  else if (score > fits->at[i].score)
    fits->at[i].score = score;
}

/* The best first, then in declared order. */
static void sort_fits(Fits *fits) {
  for (size_t i = 1; i < fits->n; i++) {
    cxo_Fit fit = fits->at[i];
    size_t k = i;
    for (; k > 0 && is_better(fit, fits->at[k - 1]); k--) fits->at[k] = fits->at[k - 1];
    fits->at[k] = fit;
  }
}

static int on_phrase(void *ud, const cxo_Match *match) {
  Fits *fits = ud;
  const cxoI_Name *name = match->id < fits->pack->books[CXOI_QUESTIONS].count
                              ? cxoI_name(fits->pack, CXOI_QUESTIONS, match->id)
                              : NULL;
  if (name && cxoI_name_kind(name) == CXO_ACTIVITY &&
      !(fits->prose && name->field == CXO_ACTIVITY_VAGUE))
    add_fit(fits, name->row, (uint32_t)(match->to - match->from), 1);
  return 0;
}

size_t cxoI_activities_told(const cxo_Pack *pack, const char *text, size_t n, int prose,
                            cxo_Fit *fits, size_t room) {
  Fits found = {pack, fits, 0, room, prose};
  Wording w;
  read_wording(&w, text, n);
  uint32_t letters = (uint32_t)letters_of(&w), row = cxo_pack_find(pack, CXO_ACTIVITY, text, n);
  cxo_phrases_scan(cxoI_names(pack, CXOI_QUESTIONS), w.text, w.n, CXO_TIER_BEST, on_phrase, &found);
  for (size_t i = 0; i < found.n; i++) {
    uint32_t score = letters ? fits[i].score * 100 / letters : 0;
    fits[i].score = score > 100 ? 100 : score ? score : 1;
  }
  if (row != CXO_NONE) add_fit(&found, row, 100, 0); /* its id */
  sort_fits(&found);
  return found.n;
}

size_t cxo_activities_named(const cxo_Pack *pack, const char *text, size_t n, cxo_Fit *fits,
                            size_t room) {
  return cxoI_activities_told(pack, text, n, 0, fits, room);
}

/* Which groups of three letters a text has, by their hash; words have a blank at both ends. */
typedef struct Threes {
  uint64_t bits[16];
  uint32_t n;
} Threes;

static uint32_t three_at(const char *at) {
  uint32_t x = (unsigned char)at[0] | (uint32_t)(unsigned char)at[1] << 8 |
               (uint32_t)(unsigned char)at[2] << 16;
  return x * 0x9E3779B1u >> 22;
}

/* Counts the threes of a text that `of` has, and all of them in *n; adds them to it if told so. */
static uint32_t count_threes(cxo_Str text, Threes *of, int add, uint32_t *n) {
  char word[66];
  cxoI_Word next;
  size_t at = 0;
  uint32_t shared = 0;
  while (cxoI_next_word(text, &at, &next)) {
    size_t length = next.to - next.from < 64 ? next.to - next.from : 64;
    word[0] = word[length + 1] = ' ';
    memcpy(word + 1, text.at + next.from, length);
    for (size_t i = 0; i + 3 <= length + 2; i++) {
      uint32_t bit = three_at(word + i);
      if (add) of->bits[bit / 64] |= UINT64_C(1) << bit % 64;
      shared += (uint32_t)(of->bits[bit / 64] >> bit % 64 & 1);
      ++*n;
    }
  }
  return shared;
}

#define LEAST_LIKENESS 25 /* of 100: below that it is chance */

size_t cxo_activities_near(const cxo_Pack *pack, const char *text, size_t n, cxo_Fit *fits,
                           size_t room) {
  Fits found = {pack, fits, 0, room, 0};
  Threes asked = {{0}, 0};
  Wording w;
  read_wording(&w, text, n);
  count_threes(cxoI_str(w.text, w.n), &asked, 1, &asked.n);
  for (uint32_t i = 0; i < pack->books[CXOI_QUESTIONS].count; i++) {
    const cxoI_Name *name = cxoI_name(pack, CXOI_QUESTIONS, i);
    uint32_t own = 0, shared = count_threes(cxo_pack_item(pack, name->text), &asked, 0, &own);
    uint32_t likeness = own ? 200 * shared / (own + (asked.n > own ? asked.n : own)) : 0;
    if (cxoI_name_kind(name) == CXO_ACTIVITY && likeness >= LEAST_LIKENESS)
      add_fit(&found, name->row, likeness > 99 ? 99 : likeness, 0);
  }
  sort_fits(&found);
  return found.n;
}

/*
** Claims
*/

typedef struct Query {
  Wording wording;
  cxo_Str stems[MAX_ASKED];
  uint32_t weight[MAX_ASKED]; /* what the word is worth: more where few claims have it */
  uint32_t n;
} Query;

/* Words that every question has. */
static int is_common(cxo_Str word) {
  static const char *const common[] = {"the",   "who",  "what", "does", "do", "is",  "are", "of",
                                       "a",     "an",   "in",   "and",  "or", "to",  "for", "on",
                                       "which", "with", "by",   "at",   "be", "has", "how"};
  for (size_t i = 0; i < sizeof common / sizeof *common; i++)
    if (cxoI_is(word, common[i])) return 1;
  return 0;
}

static int ends_in(cxo_Str word, const char *end) {
  size_t n = strlen(end);
  return word.n >= n + 3 && memcmp(word.at + word.n - n, end, n) == 0;
}

/* "manages", "managing", "manager" and "manage" have one stem; so have "policy" and "policies". */
static cxo_Str stem_of(cxo_Str word) {
  static const char *const ends[] = {"'s", "ies", "ing", "ed", "er", "es", "y", "e"};
  if (ends_in(word, "s") && !ends_in(word, "ss") && !ends_in(word, "es")) word.n--;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (ends_in(word, ends[i])) {
      word.n -= strlen(ends[i]);
      break;
    }
  return word;
}

static void read_asked(Query *asked, const char *text, size_t n) {
  cxoI_Word next;
  size_t at = 0;
  asked->n = 0;
  read_wording(&asked->wording, text, n);
  cxo_Str all = cxoI_str(asked->wording.text, asked->wording.n);
  while (asked->n < MAX_ASKED && cxoI_next_word(all, &at, &next)) {
    cxo_Str word = cxoI_str(all.at + next.from, next.to - next.from);
    if (!is_common(word)) asked->stems[asked->n++] = stem_of(word);
  }
}

/* Sets a bit for each asked word that stands in a text. */
static uint32_t words_in(const Query *asked, cxo_Str text) {
  char folded[1024];
  size_t at = 0, n = cxoI_fold(text, folded, sizeof folded);
  uint32_t found = 0;
  cxoI_Word next;
  cxo_Str all = cxoI_str(folded, n < sizeof folded ? n : sizeof folded);
  while (cxoI_next_word(all, &at, &next)) {
    cxo_Str stem = stem_of(cxoI_str(all.at + next.from, next.to - next.from));
    for (uint32_t i = 0; i < asked->n; i++)
      if (cxoI_equal(stem, asked->stems[i])) found |= UINT32_C(1) << i;
  }
  return found;
}

/* The words that a claim has: in statements, and, worth half, in its id and its topic's name. */
typedef struct Found {
  uint32_t said, beside;
} Found;

static Found words_of_claim(const cxo_Pack *pack, const Query *asked, uint32_t claim) {
  uint32_t proposition = cxo_pack_ref(pack, CXO_CLAIM_PROPOSITION, claim);
  uint32_t topic = cxo_pack_ref(pack, CXO_PROPOSITION_TOPIC, proposition);
  Found found;
  found.said = words_in(asked, cxo_pack_text(pack, CXO_CLAIM_STATEMENT, claim)) |
               words_in(asked, cxo_pack_text(pack, CXO_PROPOSITION_STATEMENT, proposition));
  found.beside = words_in(asked, cxo_pack_text(pack, CXO_PROPOSITION_ID, proposition)) |
                 words_in(asked, cxo_pack_text(pack, CXO_TOPIC_NAME, topic));
  return found;
}

#define ACTIVITY_WORTH 8 /* as much as a rather rare word */
#define MAX_NAMED 8

/* What a proposition is worth for the activities that were named. */
static uint32_t worth_of(const cxo_Pack *pack, uint32_t proposition, const cxo_Fit *named,
                         size_t n) {
  cxo_Range answers = cxo_pack_children(pack, CXO_ANSWER, proposition);
  uint32_t worth = 0;
  for (uint32_t i = 0; i < answers.n; i++) {
    cxo_List about = cxo_pack_list(pack, CXO_ANSWER_ABOUT, answers.first + i);
    for (uint32_t k = 0; k < about.n; k++)
      for (size_t f = 0; f < n; f++)
        if (named[f].activity == about.at[k]) worth = ACTIVITY_WORTH;
  }
  return worth;
}

uint32_t cxo_claims_search(const cxo_Pack *pack, const char *text, size_t n, uint32_t *scores) {
  uint32_t claims = cxo_pack_count(pack, CXO_CLAIM), have[MAX_ASKED] = {0}, fit = 0;
  cxo_Fit named[MAX_NAMED];
  size_t activities = cxo_activities_named(pack, text, n, named, MAX_NAMED);
  Query asked;
  read_asked(&asked, text, n);
  for (uint32_t i = 0; i < claims; i++) {
    Found found = words_of_claim(pack, &asked, i);
    for (uint32_t k = 0; k < asked.n; k++) have[k] += (found.said | found.beside) >> k & 1;
  }
  for (uint32_t k = 0; k < asked.n; k++) {
    asked.weight[k] = 2;
    for (uint32_t few = have[k]; few && few < claims; few *= 2) asked.weight[k]++;
  }
  for (uint32_t i = 0; i < claims; i++) {
    Found found = words_of_claim(pack, &asked, i);
    scores[i] = worth_of(pack, cxo_pack_ref(pack, CXO_CLAIM_PROPOSITION, i), named, activities);
    for (uint32_t k = 0; k < asked.n; k++)
      scores[i] += found.said >> k & 1     ? asked.weight[k]
                   : found.beside >> k & 1 ? asked.weight[k] / 2
                                           : 0;
    fit += scores[i] > 0;
  }
  return fit;
}
