/*
** scan.c: finding the phrases of a set in text. The text is folded window by window; word starts
** pass two filters (scan_tier.h), and what is left is looked up and compared here.
*/
#include "fold.h"
#include "scan.h"

/*
** Folding a window, and finding back
*/

/* A character that folding changed: bytes [from, to) of the window are [source, source_to). */
typedef struct Shift {
  uint16_t from, to;
  uint32_t source, source_to; /* from where the window began */
} Shift;

#define MAX_SHIFTS 2560       /* in one window; more than can be looked ahead */
#define MAX_SOURCE (1u << 30) /* bytes of text in one window, where most of it vanishes */

typedef struct Scan {
  const cxo_Phrases *set;
  cxo_Str text;
  size_t at;                    /* where the window begins in the text */
  uint32_t shift_count, source; /* bytes of text in the window */
  size_t (*ascii)(const char *, size_t);
  Shift shifts[MAX_SHIFTS];
  cxoI_Window window;
} Scan;

/* Folds one character behind what the window has; 0 where there is no room for it. */
static int fold_one(Scan *s) {
  cxoI_Window *w = &s->window;
  char folded[CXOI_FOLD_MAX];
  size_t n, place = s->at + s->source;
  size_t taken = cxoI_fold_char(s->text.at + place, s->text.n - place, folded, &n);
  Shift *last = s->shift_count ? &s->shifts[s->shift_count - 1] : NULL;
  if (n > CXOI_WINDOW - w->n) return 0;
  if (n == 0 && last && last->to == w->n) { /* vanishes: belongs to the one before */
    last->source_to += (uint32_t)taken;
  } else if (s->shift_count == MAX_SHIFTS) {
    return 0;
  } else {
    Shift *shift = &s->shifts[s->shift_count++];
    shift->from = (uint16_t)w->n;
    shift->to = (uint16_t)(w->n + n);
    shift->source = s->source;
    shift->source_to = s->source + (uint32_t)taken;
  }
  memcpy(w->text + w->n, folded, n);
  w->n += (uint32_t)n;
  s->source += (uint32_t)taken;
  return 1;
}

/*
** Fills the window from s->at on. Gives what is to be classified: the text itself where a whole
** window of it is ASCII, else what was folded into the window.
*/
static const char *fill(Scan *s) {
  cxoI_Window *w = &s->window;
  size_t left = s->text.n - s->at, room = left < CXOI_WINDOW ? left : CXOI_WINDOW;
  const char *from = s->text.at + s->at;
  size_t ascii = s->ascii(from, room);
  s->shift_count = 0;
  w->n = s->source = (uint32_t)ascii;
  if (ascii == room) return from;
  memcpy(w->text, from, ascii);
  while (s->at + s->source < s->text.n && s->source < MAX_SOURCE && fold_one(s)) {
    left = s->text.n - s->at - s->source;
    room = CXOI_WINDOW - w->n;
    ascii = s->ascii(from + s->source, left < room ? left : room);
    memcpy(w->text + w->n, from + s->source, ascii);
    w->n += (uint32_t)ascii;
    s->source += (uint32_t)ascii;
  }
  return w->text;
}

/* The last shift that begins at or before i, or NULL. */
static const Shift *shift_at(const Scan *s, uint32_t i) {
  uint32_t low = 0, high = s->shift_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (s->shifts[middle].from <= i)
      low = middle + 1;
    else
      high = middle;
  }
  return low ? &s->shifts[low - 1] : NULL;
}

/* Where byte i of the window came from; within a character, its start, or as an end, its end. */
static size_t source_of(const Scan *s, uint32_t i, int as_end) {
  const Shift *shift = shift_at(s, i);
  if (!shift) return s->at + i;
  if (i < shift->to) {
    int inside = i > shift->from;
    return s->at + (as_end && inside ? shift->source_to : shift->source);
  }
  return s->at + shift->source_to + (i - shift->to);
}

/* The same for an end: what vanishes behind the last letter, an accent, belongs to it. */
static size_t end_of(const Scan *s, uint32_t i) { return source_of(s, i, 1); }

/*
** Looking up
*/

/* Is the text from byte `from` on this phrase, word for word? */
static int is_phrase(const Scan *s, uint32_t number, uint32_t from, uint32_t to) {
  const cxo_Phrases *set = s->set;
  const cxoI_Window *w = &s->window;
  const cxoI_PhraseRow *row = (const cxoI_PhraseRow *)cxoI_phrases_part(set, set->rows_at) + number;
  const char *phrase = (const char *)cxoI_phrases_part(set, set->texts_at) + row->text;
  uint32_t i = 0;
  while (i < row->n && from < to) {
    if (phrase[i] == ' ' || phrase[i] == CXOI_MARK) {
      uint32_t next = cxoI_next_start(w, from);
      if (next == 0) return 0;
      i += phrase[i] == CXOI_MARK;
      if (i == row->n) return 0;
      if (cxoI_separator(w->text + from, next - from, set->separators) != (unsigned char)phrase[i])
        return 0;
      from = next;
      i++;
    } else if (phrase[i++] != w->text[from++]) {
      return 0;
    }
  }
  return i == row->n && from == to;
}

/* Calls fn for the phrases that begin at a candidate: for each, or only for the longest. */
static int report(const Scan *s, uint32_t start, size_t *free_from, cxo_OnMatch fn, void *ud) {
  const cxo_Phrases *set = s->set;
  const cxoI_Window *w = &s->window;
  const cxoI_PhraseRow *rows = cxoI_phrases_part(set, set->rows_at);
  int longest = set->semantics == CXO_SEMANTICS_LONGEST, stop = 0;
  uint32_t length = cxoI_word_length(w, start), at = start;
  uint64_t hash = cxoI_chain_start(set->seed, cxoI_word_hash(w->text + at, length));
  cxo_Match match = {CXO_NONE, source_of(s, start, 0), 0};
  if (longest && match.from < *free_from) return 0;
  for (uint32_t words = 1;; words++) {
    const cxoI_Entry *entry = cxoI_entry(set, hash);
    uint32_t number = entry ? entry->value & ~CXOI_MORE : 0, end = at + length;
    if (number && is_phrase(s, number - 1, start, end)) {
      match.id = rows[number - 1].id;
      match.to = end_of(s, end);
      stop = longest ? 0 : fn(ud, &match);
    }
    if (stop || !entry || !(entry->value & CXOI_MORE) || words >= set->longest) break;
    at = cxoI_next_start(w, end);
    if (at == 0) break;
    unsigned gap = cxoI_separator(w->text + end, at - end, set->separators);
    length = cxoI_word_length(w, at);
    hash = cxoI_chain(hash, gap, cxoI_word_hash(w->text + at, length));
  }
  if (!longest || match.id == CXO_NONE) return stop;
  *free_from = match.to;
  return fn(ud, &match);
}

/*
** The scan
*/

/* How a tier does its part. */
typedef struct Tier {
  cxoI_Classify classify;
  cxoI_Candidates candidates;
  size_t (*ascii)(const char *, size_t);
} Tier;

static const Tier plain_tier = {cxoI_classify_plain, cxoI_candidates_plain, cxoI_ascii_plain};

#if defined(CXOI_HAS_VECTORS)
static const Tier avx2 = {cxoI_classify_avx2, cxoI_candidates_avx2, cxoI_ascii_avx2};
static const Tier avx512 = {cxoI_classify_avx512, cxoI_candidates_avx512, cxoI_ascii_avx2};

/* glibc knows what the processor has; libgcc would ask anew at each start, by instructions that are
** slow under a hypervisor. */
#if defined(__GLIBC__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#define HAS(glibc, gcc) CPU_FEATURE_ACTIVE(glibc)
#else
#define HAS(glibc, gcc) __builtin_cpu_supports(gcc)
#endif

int cxo_tier_is_there(int tier) {
  int has_avx2 =
      HAS(AVX2, "avx2") && HAS(BMI1, "bmi") && HAS(BMI2, "bmi2") && HAS(POPCNT, "popcnt");
  if (tier == CXO_TIER_AVX512)
    return has_avx2 && HAS(AVX512BW, "avx512bw") && HAS(AVX512VL, "avx512vl") &&
           HAS(AVX512_VBMI2, "avx512vbmi2") && HAS(AVX512_VBMI, "avx512vbmi") && HAS(GFNI, "gfni");
  return tier == CXO_TIER_AVX2 ? has_avx2 : tier == CXO_TIER_PLAIN || tier == CXO_TIER_BEST;
}

static const Tier *tier_of(int tier) {
  int best = tier == CXO_TIER_BEST;
  if ((best || tier == CXO_TIER_AVX512) && cxo_tier_is_there(CXO_TIER_AVX512)) return &avx512;
  if ((best || tier == CXO_TIER_AVX2) && cxo_tier_is_there(CXO_TIER_AVX2)) return &avx2;
  return &plain_tier;
}
#else
int cxo_tier_is_there(int tier) { return tier == CXO_TIER_PLAIN || tier == CXO_TIER_BEST; }

static const Tier *tier_of(int tier) {
  (void)tier;
  return &plain_tier;
}
#endif

/*
** Where the next window begins: before all that this one could only look at, and not within a
** character. What stands before it is remembered.
*/
static uint32_t cut(const Scan *s) {
  const cxoI_Window *w = &s->window;
  uint32_t i = w->n > s->set->look ? w->n - s->set->look : w->n;
  const Shift *shift = shift_at(s, i);
  while (shift && i > shift->from && i < shift->to) i = shift->from;
  return i ? i : w->n;
}

static void move_on(Scan *s, uint32_t i) {
  cxoI_Window *w = &s->window;
  w->after_word = w->words[(i - 1) / 64] >> (i - 1) % 64 & 1;
  w->after_letter = (uint64_t)cxoI_is_letter(w->text[i - 1]);
  s->at = i == w->n ? s->at + s->source : source_of(s, i, 0);
}

int cxo_phrases_scan(const cxo_Phrases *set, const char *text, size_t n, int tier, cxo_OnMatch fn,
                     void *ud) {
  return cxoI_scan(set, cxoI_str(text, n), tier, fn, NULL, ud);
}

int cxoI_scan(const cxo_Phrases *set, cxo_Str text, int tier, cxo_OnMatch fn, int (*pause)(void *),
              void *ud) {
  Scan s;
  const Tier *by = tier_of(tier);
  size_t free_from = 0;
  s.set = set;
  s.text = text;
  s.at = 0;
  s.ascii = by->ascii;
  s.window.after_word = s.window.after_letter = 0;
  while (s.at < text.n) {
    int ended = pause ? pause(ud) : 0;
    if (ended) return ended;
    by->classify(&s.window, fill(&s));
    int more = s.at + s.source < text.n;
    if (s.window.n == 0) { /* all of it vanished */
      s.at += s.source;
      continue;
    }
    s.window.starts = more ? cut(&s) : s.window.n;
    uint32_t found = by->candidates(set, &s.window);
    for (uint32_t i = 0; i < found; i++) {
      int stop = report(&s, s.window.candidates[i], &free_from, fn, ud);
      if (stop) return stop;
    }
    if (!more) break;
    move_on(&s, s.window.starts);
  }
  return 0;
}
