/*
** title_items.c: from the bytes of a title to its items. The title is folded and split into words;
** the longest name of the pack is looked up at each; what stands between words decides whether a
** name may cross it. A scan (scan.c) pays for longer texts than titles.
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
  char joined[CXO_MAX_TITLE + 8];     /* its words, one blank between them; words are read by 8 */
  cxoI_Word words[CXOI_MAX_WORDS];    /* in `folded` */
  uint16_t at[CXOI_MAX_WORDS + 1];    /* in `joined`; behind the last: its length + 1 */
  uint64_t hash[CXOI_MAX_WORDS];      /* of each word */
  Hit hits[CXOI_MAX_WORDS];           /* the longest name that begins at each */
  uint32_t count;
} Words;

/* Length of the word where the text has it at i, else 0. */
static size_t length_at(cxo_Str text, size_t i, const char *word) {
  size_t n = 0;
  while (word[n] && i + n < text.n && text.at[i + n] == word[n]) n++;
  return word[n] ? 0 : n;
}

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
    size_t n = length_at(text, i, entities[k][0]);
    if (n == 0) continue;
    *plain = cxoI_cstr(entities[k][1]);
    return n;
  }
  return 0;
}

/* May an entity, an ending or a possessive begin with this byte? */
static int is_special(char c) {
  return c == '&' || c == '_' || c == '\'' || c == '/' || c == '(' || c == ':' || c == '*';
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
    size_t n = length_at(text, i, endings[k]);
    if (n && (text.n - i == n || !cxoI_is_letter(text.at[i + n]))) return n;
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
  return i > 0 && i + 3 < text.n && length_at(text, i, "\xE2\x80\x93") &&
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
    w->at[++w->count] = (uint16_t)n;
  }
}

/* Are the words [from, to) this name? */
static int is_name(const Words *w, const cxo_Phrases *set, const cxoI_PhraseRow *row, uint32_t from,
                   uint32_t to) {
  size_t n = (size_t)w->at[to] - w->at[from] - 1;
  const char *text = cxoI_phrases_part(set, set->texts_at + row->text);
  return row->n == n && memcmp(text, w->joined + w->at[from], n) == 0;
}

/* A name may cross a blank or a hyphen, but no "&" and nothing that parts more. */
static Hit longest_name(const Words *w, const cxo_Phrases *set, uint32_t from) {
  const cxoI_PhraseRow *rows = cxoI_phrases_part(set, set->rows_at);
  uint64_t hash = cxoI_chain_start(set->seed, w->hash[from]);
  Hit hit = {CXO_NONE, 1};
  for (uint32_t to = from + 1;; to++) {
    const cxoI_Entry *entry = cxoI_entry(set, hash);
    uint32_t number = entry ? entry->value & ~CXOI_MORE : 0;
    if (number && is_name(w, set, &rows[number - 1], from, to)) {
      hit.name = rows[number - 1].id;
      hit.words = to - from;
    }
    if (!entry || !(entry->value & CXOI_MORE) || to == w->count || w->words[to].gap > CXOI_HYPHEN)
      return hit;
    hash = cxoI_chain(hash, ' ', w->hash[to]);
  }
}

/* Does the filter for pairs let the word pass, by itself or with the next one? */
static int may_begin(const Words *w, const cxo_Phrases *set, uint32_t i) {
  const uint64_t *pair = cxoI_phrases_part(set, set->pair_at);
  uint64_t one = cxoI_chain_start(set->seed, w->hash[i]);
  uint64_t two = i + 1 < w->count ? cxoI_chain(one, ' ', w->hash[i + 1]) : one;
  return cxoI_has_bit(pair, one >> set->pair_shift) | cxoI_has_bit(pair, two >> set->pair_shift);
}

static void find_names(Words *w, const cxo_Phrases *set) {
  const Hit none = {CXO_NONE, 1};
  for (uint32_t i = 0; i < w->count; i++)
    w->hash[i] = cxoI_word_hash(w->joined + w->at[i], (size_t)w->at[i + 1] - w->at[i] - 1);
  for (uint32_t i = 0; i < w->count; i++)
    w->hits[i] = may_begin(w, set, i) ? longest_name(w, set, i) : none;
}

void cxoI_title_items(const cxo_Pack *pack, cxo_Str text, cxoI_Items *items) {
  Words w;
  fold_title(&w, cxoI_str(text.at, text.n < UINT16_MAX ? text.n : UINT16_MAX));
  split(&w);
  find_names(&w, cxoI_names(pack, CXOI_TITLES));
  items->n = 0;
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
