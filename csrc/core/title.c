/*
** title.c: who a job title says its bearer is.
**
** The words of the title are looked up in the pack's names, the longest at each word; then one walk
** from left to right. A relation ("deputy", "assistant to") holds for the roles after it up to the
** next comma or break, some to the end of the title; a head ("manager", "office") behind a role in
** the same segment says that the role only names a unit, and so does a hyphen to an ordinary word.
** "Director" holds no CTO: it is a word of its own, and only whole words are compared.
*/
#include "fold.h"
#include "image.h"
#include "words.h"

#define MAX_WORDS 256 /* of a title; the rest is not read */
_Static_assert(CXO_MAX_TITLE < UINT16_MAX, "positions in a title are 16 bits");

/* A name of the lexicon found at a word, and how many words it covers. */
typedef struct Hit {
  uint32_t name, words;
} Hit;

typedef struct Words {
  const cxo_Pack *pack;
  size_t n;                           /* bytes of folded text */
  char folded[CXO_MAX_TITLE];         /* the title, folded */
  uint16_t source[CXO_MAX_TITLE + 1]; /* where each byte of it came from; the last: the end */
  char joined[CXO_MAX_TITLE];         /* its words, one blank between them */
  cxoI_Word words[MAX_WORDS];         /* in `folded` */
  uint16_t at[MAX_WORDS + 1];         /* in `joined`; behind the last: its length + 1 */
  Hit hits[MAX_WORDS];                /* the longest name that begins at each word */
  uint32_t count, seen;
} Words;

/* Folds the title, as much of it as there is room for. */
static void fold(Words *w, cxo_Str text) {
  size_t i = 0, n = 0;
  while (i < text.n && n + CXOI_FOLD_MAX <= sizeof w->folded) {
    size_t from = i, written = 1;
    if ((unsigned char)text.at[i] < 0x80)
      w->folded[n] = cxoI_lower(text.at[i++]);
    else
      i += cxoI_fold_char(text.at + i, text.n - i, w->folded + n, &written);
    for (; written > 0; written--) w->source[n++] = (uint16_t)from;
  }
  w->source[n] = (uint16_t)i;
  w->n = n;
}

static void split(Words *w) {
  cxo_Str text = cxoI_str(w->folded, w->n);
  size_t place = 0, n = 0;
  w->count = 0;
  w->at[0] = 0;
  while (w->count < MAX_WORDS && cxoI_next_word(text, &place, &w->words[w->count])) {
    const cxoI_Word *word = &w->words[w->count];
    memcpy(w->joined + n, w->folded + word->from, word->to - word->from);
    n += word->to - word->from;
    w->joined[n++] = ' '; /* fits: folding left room behind the last word */
    w->hits[w->count].name = CXO_NONE;
    w->hits[w->count++].words = 1;
    w->at[w->count] = (uint16_t)n;
  }
}

/* Names come by start, then by length. One may cross a comma but no break. */
static int on_name(void *ud, const cxo_Match *match) {
  Words *w = ud;
  uint32_t n = 1;
  while (w->at[w->seen] < match->from) w->seen++;
  while (w->at[w->seen + n] < match->to) {
    if (w->words[w->seen + n].gap == CXOI_BREAK) return 0;
    n++;
  }
  w->hits[w->seen].name = match->id;
  w->hits[w->seen].words = n;
  return 0;
}

static void find_names(Words *w) {
  w->seen = 0;
  if (w->count)
    cxo_phrases_scan(cxoI_names(w->pack, CXOI_TITLES), w->joined, (size_t)w->at[w->count] - 1,
                     CXO_TIER_BEST, on_name, w);
}

/*
** The role that a name stands for: where roles share an acronym, one that the title named before
** ("Chief Investment Officer (CIO)"), else the first declared.
*/
static uint32_t role_of(const cxo_Pack *pack, uint32_t name, const cxo_Title *title) {
  for (uint32_t i = name; i == name || cxoI_is_shared(pack, CXOI_TITLES, i); i++)
    for (uint32_t r = 0; r < title->count; r++)
      if (title->readings[r].role == cxoI_name(pack, CXOI_TITLES, i)->row)
        return cxoI_name(pack, CXOI_TITLES, i)->row;
  return cxoI_name(pack, CXOI_TITLES, name)->row;
}

static int is_known(const cxo_Title *title, uint32_t role) {
  for (uint32_t i = 0; i < title->count; i++)
    if (title->readings[i].role == role) return 1;
  return 0;
}

enum { REACH_TITLE = 1, REACH_COMPOUND = 2 }; /* as CXO_RELATION_REACH lists them */

/* The roles named since `from` only name something else. */
static void weaken(cxo_Title *title, uint32_t from, uint32_t relation) {
  for (uint32_t r = from; r < title->count; r++)
    if (title->readings[r].relation == CXO_NONE) title->readings[r].relation = relation;
}

static uint32_t compound_relation(const cxo_Pack *pack) {
  for (uint32_t row = 0; row < cxo_pack_count(pack, CXO_RELATION); row++)
    if (cxo_pack_rank(pack, CXO_RELATION_REACH, row) == REACH_COMPOUND) return row;
  return CXO_NONE;
}

void cxo_title_read(const cxo_Pack *pack, const char *text, size_t n, cxo_Title *title) {
  Words w;
  uint32_t relation = CXO_NONE, segment = 0; /* readings before this one are closed */
  int was_role = 0;
  w.pack = pack;
  fold(&w, cxoI_str(text, n < UINT16_MAX ? n : UINT16_MAX));
  split(&w);
  find_names(&w);
  title->count = 0;
  title->area = CXO_NONE;
  for (uint32_t i = 0; i < w.count;) {
    Hit hit = w.hits[i];
    const cxoI_Name *name =
        hit.name < pack->books[CXOI_TITLES].count ? cxoI_name(pack, CXOI_TITLES, hit.name) : NULL;
    int kind = name ? (int)name->kind : -1;
    if (w.words[i].gap >= CXOI_COMMA || kind == CXO_CONJUNCTION) {
      segment = title->count;
      if (relation != CXO_NONE && cxo_pack_rank(pack, CXO_RELATION_REACH, relation) != REACH_TITLE)
        relation = CXO_NONE;
    }
    if (kind == CXO_RELATION) {
      relation = name->row;
    } else if (kind == CXO_AREA && title->area == CXO_NONE) {
      title->area = name->row;
    } else if (kind == CXO_HEAD) {
      weaken(title, segment, cxo_pack_ref(pack, CXO_HEAD_RELATION, name->row));
    } else if (kind == CXO_ROLE &&
               title->count < sizeof title->readings / sizeof *title->readings) {
      uint32_t role = role_of(pack, hit.name, title);
      cxo_Reading reading = {role, relation, w.source[w.words[i].from],
                             w.source[w.words[i + hit.words - 1].to]};
      if (!is_known(title, role)) title->readings[title->count++] = reading;
    }
    int ordinary = kind == -1 || kind == CXO_AREA || kind == CXO_HEAD;
    if (ordinary && w.words[i].gap == CXOI_HYPHEN && was_role)
      weaken(title, segment, compound_relation(pack));
    was_role = kind == CXO_ROLE;
    i += hit.words;
  }
  for (uint32_t r = 0; r < title->count && title->area == CXO_NONE; r++) /* no word names one */
    if (title->readings[r].relation == CXO_NONE)
      title->area = cxo_pack_ref(pack, CXO_ROLE_AREA, title->readings[r].role);
}
