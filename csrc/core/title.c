/*
** title.c: who a job title says its bearer is.
**
** The words of the title are looked up in the pack's lexicon, longest phrase first; then one walk
** from left to right. A relation ("deputy", "assistant to") holds for the roles after it up to the
** next comma or break, some to the end of the title; a head ("manager", "office") behind a role in
** the same segment says that the role only names a unit, and so does a hyphen to an ordinary word.
** "Director" holds no CTO: it is a word of its own, and only whole words are compared.
*/
#include "image.h"
#include "words.h"

#define MAX_WORDS 256 /* of a title; the rest is not read */

typedef struct Words {
  const cxo_Pack *pack;
  char folded[CXO_MAX_TITLE]; /* the words, one blank between them */
  cxoI_Word words[MAX_WORDS];
  uint16_t at[MAX_WORDS + 1]; /* where each begins in `folded`; behind the last: its length + 1 */
  uint32_t count;
} Words;

/* A phrase of the lexicon found at a word. */
typedef struct Hit {
  uint32_t phrase, words;
} Hit;

static void split(Words *w, cxo_Str text) {
  size_t place = 0, n = 0;
  w->count = 0;
  w->at[0] = 0;
  while (w->count < MAX_WORDS && cxoI_next_word(text, &place, &w->words[w->count])) {
    const cxoI_Word *word = &w->words[w->count++];
    for (size_t i = word->from; i < word->to; i++) w->folded[n++] = cxoI_lower(text.at[i]);
    w->folded[n++] =
        ' '; /* fits: at least one byte stands between two words, and behind the last */
    w->at[w->count] = (uint16_t)n;
  }
}

/* How many words from word i on this phrase covers, or 0. It may cross a comma but no break. */
static uint32_t covers(const Words *w, uint32_t i, cxo_Str phrase) {
  size_t from = w->at[i], end = w->at[w->count];
  if (phrase.n >= end - from || w->folded[from + phrase.n] != ' ' ||
      memcmp(w->folded + from, phrase.at, phrase.n) != 0)
    return 0;
  uint32_t n = 1;
  while (w->at[i + n] < from + phrase.n) {
    if (w->words[i + n].gap == CXOI_BREAK) return 0;
    n++;
  }
  return n;
}

static Hit longest_at(const Words *w, uint32_t i) {
  cxo_Str word = cxoI_str(w->folded + w->at[i], (size_t)(w->at[i + 1] - w->at[i] - 1));
  Hit best = {CXO_NONE, 1};
  for (uint32_t p = cxoI_lexicon_seek(w->pack, word); p < w->pack->phrases; p++) {
    cxo_Str phrase = cxo_pack_item(w->pack, cxoI_phrase(w->pack, p)->text);
    if (phrase.n < word.n || memcmp(phrase.at, word.at, word.n) != 0) break;
    uint32_t n = covers(w, i, phrase);
    if (n > best.words || (n && best.phrase == CXO_NONE)) {
      best.phrase = p;
      best.words = n;
    }
  }
  return best;
}

/*
** The role that a phrase stands for: where roles share an acronym, one that the title named before
** ("Chief Investment Officer (CIO)"), else the first declared.
*/
static uint32_t role_of(const cxo_Pack *pack, uint32_t phrase, const cxo_Title *title) {
  cxo_Str text = cxo_pack_item(pack, cxoI_phrase(pack, phrase)->text);
  for (uint32_t p = phrase; p < pack->phrases; p++) {
    const cxoI_Phrase *other = cxoI_phrase(pack, p);
    if (other->kind != CXO_ROLE || !cxoI_equal(cxo_pack_item(pack, other->text), text)) break;
    for (uint32_t r = 0; r < title->count; r++)
      if (title->readings[r].role == other->row) return other->row;
  }
  return cxoI_phrase(pack, phrase)->row;
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
  split(&w, cxoI_str(text, n < CXO_MAX_TITLE ? n : CXO_MAX_TITLE - 1));
  title->count = 0;
  title->area = CXO_NONE;
  for (uint32_t i = 0; i < w.count;) {
    Hit hit = longest_at(&w, i);
    const cxoI_Phrase *phrase = hit.phrase == CXO_NONE ? NULL : cxoI_phrase(pack, hit.phrase);
    int kind = phrase ? (int)phrase->kind : -1;
    if (w.words[i].gap >= CXOI_COMMA || kind == CXO_CONJUNCTION) {
      segment = title->count;
      if (relation != CXO_NONE && cxo_pack_rank(pack, CXO_RELATION_REACH, relation) != REACH_TITLE)
        relation = CXO_NONE;
    }
    if (kind == CXO_RELATION) {
      relation = phrase->row;
    } else if (kind == CXO_AREA && title->area == CXO_NONE) {
      title->area = phrase->row;
    } else if (kind == CXO_HEAD) {
      weaken(title, segment, cxo_pack_ref(pack, CXO_HEAD_RELATION, phrase->row));
    } else if (kind == CXO_ROLE &&
               title->count < sizeof title->readings / sizeof *title->readings) {
      uint32_t role = role_of(pack, hit.phrase, title);
      cxo_Reading reading = {role, relation, w.words[i].from, w.words[i + hit.words - 1].to};
      if (!is_known(title, role)) title->readings[title->count++] = reading;
    }
    int ordinary = kind == -1 || kind == CXO_AREA || kind == CXO_HEAD;
    if (ordinary && w.words[i].gap == CXOI_HYPHEN && was_role)
      weaken(title, segment, compound_relation(pack));
    was_role = kind == CXO_ROLE;
    i += hit.words;
  }
}
