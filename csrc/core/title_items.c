/*
** title_items.c: from the bytes of a title to its items. The title is folded and split into words;
** the words, joined by single blanks, are scanned for the pack's names; what stood between the
** words decides whether a name may cross it.
*/
#include "fold.h"
#include "phrases.h"
#include "title.h"

/* A name found at a word, and how many words it covers. */
typedef struct Hit {
  uint32_t name, words;
} Hit;

typedef struct Words {
  size_t n;                           /* bytes of folded text */
  char folded[CXO_MAX_TITLE];         /* the title, folded */
  uint16_t source[CXO_MAX_TITLE + 1]; /* where each byte of it came from; the last: the end */
  char joined[CXO_MAX_TITLE];         /* its words, one blank between them */
  cxoI_Word words[CXOI_MAX_WORDS];    /* in `folded` */
  uint16_t at[CXOI_MAX_WORDS + 1];    /* in `joined`; behind the last: its length + 1 */
  Hit hits[CXOI_MAX_WORDS];           /* the longest name that begins at each word */
  uint32_t count, seen;
} Words;

/* The entities that stand in titles from web pages. */
static size_t entity_at(cxo_Str text, size_t i, cxo_Str *plain) {
  static const char *const entities[][2] = {
      {"&amp;", "&"},         {"&nbsp;", " "},   {"&quot;", "\""},       {"&#39;", "'"},
      {"&apos;", "'"},        {"&lt;", "<"},     {"&gt;", ">"},          {"&ndash;", "- "},
      {"&mdash;", "- "},      {"&eacute;", "e"}, {"&egrave;", "e"},      {"&agrave;", "a"},
      {"&oacute;", "o"},      {"&iacute;", "i"}, {"&aacute;", "a"},      {"&auml;", "a"},
      {"&ouml;", "o"},        {"&uuml;", "u"},   {"\xE2\x80\x93", "- "}, {"\xE2\x80\x94", "- "},
      {"\xE2\x80\x95", "- "}, {"_", "-"}};
  for (size_t k = 0; k < sizeof entities / sizeof *entities; k++) {
    size_t n = strlen(entities[k][0]);
    if (text.n - i < n || memcmp(text.at + i, entities[k][0], n) != 0) continue;
    *plain = cxoI_cstr(entities[k][1]);
    return n;
  }
  return 0;
}

/* May an entity, an ending or a possessive begin with this byte? */
static int is_special(char c) {
  return c == '&' || c == '_' || c == '\'' || c == '\xE2' || c == '\xC2' || c == '/' || c == '(' ||
         c == ':' || c == '*';
}

static int is_letter_at(const Words *w, size_t i) { return cxoI_is_letter(w->folded[i]); }

/* "IT&CIO" is two words and "and"; "R&D" and "AT&T" are one. */
static int parts_words(const Words *w, cxo_Str text, size_t i) {
  return w->n >= 2 && is_letter_at(w, w->n - 1) && is_letter_at(w, w->n - 2) && i + 2 < text.n &&
         cxoI_is_letter(text.at[i + 1]) && cxoI_is_letter(text.at[i + 2]);
}

/* The ending for the other sex, in the ways of several languages: "director/a", "Leiter:in". */
static size_t ending_at(const Words *w, cxo_Str text, size_t i) {
  static const char *const endings[] = {
      ":in", "*in", "/in",   "/-in",   "_in",          "(in)",          "/a",          "(a)",
      "/e",  "(e)", "/rice", "/trice", "\xC2\xB7rice", "\xC2\xB7trice", "\xC2\xB7\x65"};
  if (w->n < 3 || !is_letter_at(w, w->n - 1) || !is_letter_at(w, w->n - 2) ||
      !is_letter_at(w, w->n - 3))
    return 0;
  for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
    size_t n = strlen(endings[k]);
    if (text.n - i >= n && memcmp(text.at + i, endings[k], n) == 0 &&
        (text.n - i == n || !cxoI_is_letter(text.at[i + n])))
      return n;
  }
  return 0;
}

/* "CTO's office" is as good as "CTO-office": how many bytes of "'s " are behind the apostrophe? */
static size_t owner_at(cxo_Str text, size_t at, size_t behind) {
  int is_owner = at > 0 && text.at[at - 1] >= 'A' && text.at[at - 1] <= 'Z' &&
                 behind + 1 < text.n && cxoI_lower(text.at[behind]) == 's' &&
                 text.at[behind + 1] == ' ';
  return is_owner ? 2 : 0;
}

/* An en dash between letters is a hyphen. */
static int is_tight(cxo_Str text, size_t i) {
  return i > 0 && i + 3 < text.n && memcmp(text.at + i, "\xE2\x80\x93", 3) == 0 &&
         cxoI_is_letter(text.at[i - 1]) && cxoI_is_letter(text.at[i + 3]);
}

/* "ActingCTO": a capital, at i, behind four letters or more begins a word. */
static int begins_word(const Words *w, cxo_Str text, size_t i) {
  size_t run = 0;
  if (text.at[i] < 'A' || text.at[i] > 'Z' || i == 0 || text.at[i - 1] < 'a' ||
      text.at[i - 1] > 'z')
    return 0;
  while (run < 4 && run < w->n && is_letter_at(w, w->n - 1 - run)) run++;
  return run == 4;
}

static void put_folded(Words *w, const char *at, size_t n, size_t source) {
  memcpy(w->folded + w->n, at, n);
  for (; n > 0; n--) w->source[w->n++] = (uint16_t)source;
}

/* Folds the title, as much of it as there is room for. */
static void fold_title(Words *w, cxo_Str text) {
  size_t i = 0;
  w->n = 0;
  while (i < text.n && w->n + CXOI_FOLD_MAX + 1 <= sizeof w->folded) {
    if ((unsigned char)text.at[i] < 0x80 && !is_special(text.at[i])) { /* nearly always */
      char c = cxoI_lower(text.at[i]);
      if (c != text.at[i] && begins_word(w, text, i)) put_folded(w, " ", 1, i);
      w->folded[w->n] = c;
      w->source[w->n++] = (uint16_t)i++;
      continue;
    }
    char folded[CXOI_FOLD_MAX];
    cxo_Str plain = {folded, 0};
    size_t ending = ending_at(w, text, i), taken = ending ? 0 : entity_at(text, i, &plain);
    if (ending) {
      i += ending;
      continue;
    }
    if (taken == 0 && (unsigned char)text.at[i] < 0x80) {
      folded[0] = text.at[i];
      taken = plain.n = 1;
    }
    if (taken == 0) taken = cxoI_fold_char(text.at + i, text.n - i, folded, &plain.n);
    if (plain.n == 2 && is_tight(text, i)) plain.n = 1;
    if (plain.n == 1 && plain.at[0] == '\'' && owner_at(text, i, i + taken)) {
      plain = cxoI_cstr("-");
      taken += 2;
    }
    if (plain.n == 1 && plain.at[0] == '&' && parts_words(w, text, i + taken - 1))
      plain = cxoI_cstr(" & ");
    put_folded(w, plain.at, plain.n, i);
    i += taken;
  }
  w->source[w->n] = (uint16_t)i;
}

static void split(Words *w) {
  cxo_Str text = cxoI_str(w->folded, w->n);
  size_t place = 0, n = 0;
  w->count = 0;
  w->at[0] = 0;
  while (w->count < CXOI_MAX_WORDS && cxoI_next_word(text, &place, &w->words[w->count])) {
    const cxoI_Word *word = &w->words[w->count];
    memcpy(w->joined + n, w->folded + word->from, word->to - word->from);
    n += word->to - word->from;
    w->joined[n++] = ' '; /* fits: folding left room behind the last word */
    w->hits[w->count].name = CXO_NONE;
    w->hits[w->count++].words = 1;
    w->at[w->count] = (uint16_t)n;
  }
}

/* Names come by start, then by length. One may cross a comma, but no "&" and nothing that parts
 * more. */
static int on_name(void *ud, const cxo_Match *match) {
  Words *w = ud;
  uint32_t n = 1;
  while (w->at[w->seen] < match->from) w->seen++;
  while (w->at[w->seen + n] < match->to) {
    if (w->words[w->seen + n].gap > CXOI_HYPHEN) return 0;
    n++;
  }
  w->hits[w->seen].name = match->id;
  w->hits[w->seen].words = n;
  return 0;
}

void cxoI_title_items(const cxo_Pack *pack, cxo_Str text, cxoI_Items *items) {
  Words w;
  fold_title(&w, cxoI_str(text.at, text.n < UINT16_MAX ? text.n : UINT16_MAX));
  split(&w);
  w.seen = 0;
  items->n = 0;
  if (w.count)
    cxo_phrases_scan(cxoI_names(pack, CXOI_TITLES), w.joined, (size_t)w.at[w.count] - 1,
                     CXO_TIER_BEST, on_name, &w);
  for (uint32_t i = 0; i < w.count; i++) items->initials[i] = w.folded[w.words[i].from];
  for (uint32_t i = 0; i < w.count; i += w.hits[i].words) {
    const Hit *hit = &w.hits[i];
    int known = hit->name < pack->books[CXOI_TITLES].count;
    const cxoI_Name *name = known ? cxoI_name(pack, CXOI_TITLES, hit->name) : NULL;
    cxoI_Item *item = &items->at[items->n++];
    item->kind = name ? cxoI_name_kind(name) : -1;
    item->row = name ? name->row : CXO_NONE;
    item->name = name ? hit->name : CXO_NONE;
    item->gap = w.words[i].gap;
    item->from = w.source[w.words[i].from];
    item->to = w.source[w.words[i + hit->words - 1].to];
    item->word = (uint16_t)i;
    item->words = (uint16_t)hit->words;
  }
}
