/*
** build_lexicon.c: what is sought in texts that are weighed: the phrases of cues, triggers and
** sections, with the forms of their marked words, as one set of phrases. A form that several rows
** have stands in it once.
*/
#include "build.h"
#include "fold.h"

typedef struct Form {
  uint32_t text, n; /* bytes among the texts */
  uint32_t mark, where;
} Form;

typedef struct Forms {
  cxo_Builder *b;
  cxoI_Buffer forms, texts;
} Forms;

static const Form *form_at(const Forms *f, uint32_t i) {
  return (const Form *)(const void *)f->forms.at + i;
}

static cxo_Str form_text(const Forms *f, uint32_t i) {
  return cxoI_str(f->texts.at + form_at(f, i)->text, form_at(f, i)->n);
}

/*
** The forms of a word
*/

static int ends_with_one(cxo_Str word, const char *letters) {
  return word.n > 0 && strchr(letters, word.at[word.n - 1]) != NULL;
}

static int ends_like_try(cxo_Str word) {
  return word.n > 1 && ends_with_one(word, "yY") && !strchr("aeiouAEIOU", word.at[word.n - 2]);
}

/* Writes a word without its last `cut` bytes and with an ending. */
static cxo_Str with_ending(cxo_Str word, size_t cut, const char *ending, char *to) {
  size_t n = word.n - cut, more = strlen(ending);
  memcpy(to, word.at, n);
  memcpy(to + n, ending, more);
  return cxoI_str(to, n + more);
}

static cxo_Str with_s(cxo_Str word, char *to) {
  cxo_Str before_h = cxoI_str(word.at, word.n - (word.n > 0));
  if (ends_with_one(word, "sxzSXZ") ||
      (ends_with_one(word, "hH") && ends_with_one(before_h, "csCS")))
    return with_ending(word, 0, "es", to);
  return ends_like_try(word) ? with_ending(word, 1, "ies", to) : with_ending(word, 0, "s", to);
}

#define MAX_WORD_FORMS 16 /* that a pack lists of one word */
#define MAX_WORD 60       /* bytes of a word of which forms are made */

typedef struct WordForms {
  cxo_Str at[MAX_WORD_FORMS];
  char room[3][MAX_WORD + 4];
  uint32_t n;
} WordForms;

/* "~word" and "+word"; other words have one form. 0: more forms, or a longer word, than fit. */
static int word_forms(const cxo_Builder *b, cxo_Str token, WordForms *forms) {
  char mark = token.n > 1 ? token.at[0] : ' ';
  cxo_Str word = mark == '~' || mark == '+' ? cxoI_str(token.at + 1, token.n - 1) : token;
  uint32_t row = mark == '~' ? cxoI_built_by_id(b, CXO_INFLECTION, word) : CXO_NONE;
  forms->n = 1;
  forms->at[0] = word;
  if (row != CXO_NONE) {
    const uint32_t *list = (const uint32_t *)(const void *)b->lists.at +
                           *cxoI_built_cell(b, CXO_INFLECTION_FORMS, row);
    for (forms->n = 0; forms->n < *list; forms->n++) {
      if (forms->n == MAX_WORD_FORMS) return 0;
      forms->at[forms->n] = cxoI_built_text(b, list[forms->n + 1]);
    }
    return 1;
  }
  if (mark != '~' && mark != '+') return 1;
  if (word.n > MAX_WORD) return 0;
  forms->at[forms->n++] = with_s(word, forms->room[0]);
  if (mark == '+') return 1;
  int silent_e = ends_with_one(word, "eE") && !ends_with_one(cxoI_str(word.at, word.n - 1), "eE");
  forms->at[forms->n++] = with_ending(word, (size_t)silent_e, "ing", forms->room[1]);
  forms->at[forms->n++] = ends_like_try(word)         ? with_ending(word, 1, "ied", forms->room[2])
                          : ends_with_one(word, "eE") ? with_ending(word, 0, "d", forms->room[2])
                                                      : with_ending(word, 0, "ed", forms->room[2]);
  return 1;
}

/*
** The forms of a phrase: every choice for every word
*/

typedef struct FormPhrase {
  WordForms words[CXO_MAX_PHRASE_WORDS];
  uint32_t count, products;
} FormPhrase;

static int refuse_forms(cxo_Str text, uint32_t where, cxo_Error *err) {
  return cxoI_error(err, CXO_ELIMIT, where,
                    "phrase '%S' has more than %u forms (CXO_MAX_FORMS), or too long words", text,
                    (size_t)CXO_MAX_FORMS);
}

static int split_phrase(const cxo_Builder *b, cxo_Str text, uint32_t where, FormPhrase *phrase,
                        cxo_Error *err) {
  size_t at = 0;
  phrase->count = 0;
  phrase->products = 1;
  for (;;) {
    while (at < text.n && text.at[at] == ' ') at++;
    if (at == text.n) return CXO_OK;
    size_t from = at;
    while (at < text.n && text.at[at] != ' ') at++;
    if (phrase->count == CXO_MAX_PHRASE_WORDS)
      return cxoI_error(err, CXO_ELIMIT, where, "a phrase of more than %u words",
                        (size_t)CXO_MAX_PHRASE_WORDS);
    WordForms *word = &phrase->words[phrase->count++];
    if (!word_forms(b, cxoI_str(text.at + from, at - from), word))
      return refuse_forms(text, where, err);
    phrase->products *= word->n;
    if (phrase->products > CXO_MAX_FORMS) return refuse_forms(text, where, err);
  }
}

/* Adds form number i of a phrase, folded, a hyphen as a blank: as the set will see it. */
static int add_form(Forms *f, const FormPhrase *phrase, uint32_t i, uint32_t mark, uint32_t where,
                    cxo_Error *err) {
  char plain[CXOI_MAX_PHRASE + 64 * MAX_WORD_FORMS], folded[CXOI_FOLD_GROWTH * sizeof plain];
  size_t n = 0;
  for (uint32_t w = 0; w < phrase->count; i /= phrase->words[w++].n) {
    cxo_Str word = phrase->words[w].at[i % phrase->words[w].n];
    if (n + word.n + 1 > sizeof plain)
      return cxoI_error(err, CXO_ELIMIT, where, "a phrase whose forms are too long");
    if (w > 0) plain[n++] = ' ';
    memcpy(plain + n, word.at, word.n);
    n += word.n;
  }
  n = cxoI_fold(cxoI_str(plain, n), folded, sizeof folded);
  for (size_t k = 0; k < n; k++)
    if (folded[k] == '-') folded[k] = ' ';
  Form *form = cxoI_grow(&f->b->mem, &f->forms, sizeof *form);
  if (!form) return cxoI_no_memory(err);
  form->text = (uint32_t)f->texts.n;
  form->n = (uint32_t)n;
  form->mark = mark;
  form->where = where;
  char *to = cxoI_grow(&f->b->mem, &f->texts, n);
  if (!to) return cxoI_no_memory(err);
  memcpy(to, folded, n);
  return CXO_OK;
}

static int add_rows(Forms *f, uint32_t family, int field, cxo_Error *err) {
  const cxo_Builder *b = f->b;
  int kind = cxoI_family_kind(family), code = CXO_OK;
  FormPhrase phrase;
  for (uint32_t row = 0; row < b->kinds[kind].count; row++) {
    uint32_t list = *cxoI_built_cell(b, field, row), where = cxoI_built_where(b, kind, row);
    uint32_t n = ((const uint32_t *)(const void *)b->lists.at)[list];
    for (uint32_t i = 1; i <= n; i++) {
      uint32_t text = ((const uint32_t *)(const void *)b->lists.at)[list + i];
      code = split_phrase(b, cxoI_built_text(b, text), where, &phrase, err);
      for (uint32_t k = 0; !code && k < phrase.products; k++)
        code = add_form(f, &phrase, k, family << 24 | row, where, err);
      if (code) return code;
    }
  }
  return code;
}

/*
** One set of all
*/

static int before_by_form(const void *ctx, uint32_t x, uint32_t y) {
  const Forms *f = ctx;
  int order = cxoI_compare(form_text(f, x), form_text(f, y));
  return order ? order < 0 : form_at(f, x)->mark < form_at(f, y)->mark;
}

/* Of a cue: its role or its classifier; nothing that differs of other rows. */
static uint32_t cue_cell(const Forms *f, int field, uint32_t x) {
  uint32_t mark = form_at(f, x)->mark;
  return cxoI_mark_family(mark) == CXOI_OF_CUE ? *cxoI_built_cell(f->b, field, cxoI_mark_row(mark))
                                               : 0;
}

/* Forms that may not stand for two rows are neighbours: those of one kind, of cues those for one
** role and classifier. 0 where they may. */
static int order_of_share(const Forms *f, uint32_t x, uint32_t y) {
  static const int fields[] = {CXO_CUE_ROLE, CXO_CUE_CLASSIFIER};
  int order = cxoI_compare(form_text(f, x), form_text(f, y));
  uint32_t family = cxoI_mark_family(form_at(f, x)->mark);
  uint32_t other = cxoI_mark_family(form_at(f, y)->mark);
  for (int i = 0; !order && family == other && i < 2; i++) {
    uint32_t a = cue_cell(f, fields[i], x), b = cue_cell(f, fields[i], y);
    order = a < b ? -1 : a > b;
  }
  return order ? order : family < other ? -1 : family > other;
}

static int before_by_share(const void *ctx, uint32_t x, uint32_t y) {
  const Forms *f = ctx;
  int order = order_of_share(f, x, y);
  return order ? order < 0 : form_at(f, x)->mark < form_at(f, y)->mark;
}

static int refuse_share(const Forms *f, uint32_t x, uint32_t y, cxo_Error *err) {
  const Form *one = form_at(f, x), *other = form_at(f, y);
  const Form *first = one->where > other->where ? other : one;
  int kind = cxoI_family_kind(cxoI_mark_family(first->mark));
  return cxoI_error(err, CXO_EDUPLICATE, one == first ? other->where : one->where,
                    "phrase '%S' already stands for the %s '%S'", form_text(f, x),
                    cxo_kind_name(kind), cxoI_built_id(f->b, kind, cxoI_mark_row(first->mark)));
}

static int check_shares(const Forms *f, uint32_t *by, uint32_t n, cxo_Error *err) {
  cxoI_sort(by, n, before_by_share, f);
  for (uint32_t i = 1; i < n; i++)
    if (form_at(f, by[i - 1])->mark != form_at(f, by[i])->mark &&
        order_of_share(f, by[i - 1], by[i]) == 0)
      return refuse_share(f, by[i - 1], by[i], err);
  return CXO_OK;
}

/* Writes the marks and the phrases of the forms in the order `by`; how many phrases there are. */
static int settle_forms(Forms *f, const uint32_t *by, uint32_t n, cxo_Phrase *phrases,
                        uint32_t *count, cxo_Error *err) {
  cxo_Builder *b = f->b;
  uint32_t *marks = cxoI_grow(&b->mem, &b->lexicon.marks, n * sizeof *marks + 1), kept = 0;
  if (!marks) return cxoI_no_memory(err);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t mark = form_at(f, by[i])->mark;
    int same = i > 0 && cxoI_equal(form_text(f, by[i]), form_text(f, by[i - 1]));
    if (same && form_at(f, by[i - 1])->mark == mark) continue;
    if (!same) {
      phrases[*count].text = form_text(f, by[i]);
      phrases[(*count)++].id = kept;
    } else {
      marks[kept - 1] &= ~CXOI_LAST_MARK;
    }
    marks[kept++] = mark | CXOI_LAST_MARK;
  }
  b->lexicon.marks.n = kept * sizeof *marks;
  return CXO_OK;
}

static int make_lexicon(Forms *f, cxo_Error *err) {
  static const cxo_PhraseOptions options = {CXO_SEPARATORS_HYPHEN, CXO_SEMANTICS_ALL};
  cxo_Builder *b = f->b;
  uint32_t n = (uint32_t)(f->forms.n / sizeof(Form)), count = 0;
  cxoI_Buffer order = {NULL, 0, 0}, list = {NULL, 0, 0};
  uint32_t *by = cxoI_grow(&b->mem, &order, n * sizeof *by + 1);
  cxo_Phrase *phrases = by ? cxoI_grow(&b->mem, &list, n * sizeof *phrases + 1) : NULL;
  int code = phrases ? CXO_OK : cxoI_no_memory(err);
  for (uint32_t i = 0; !code && i < n; i++) by[i] = i;
  if (!code) code = check_shares(f, by, n, err);
  if (!code) {
    cxoI_sort(by, n, before_by_form, f);
    code = settle_forms(f, by, n, phrases, &count, err);
  }
  if (!code) {
    code = cxo_phrases_build(phrases, count, &options, b->mem.alloc, b->mem.ud, &b->lexicon.set,
                             &b->lexicon.set_bytes, err);
    if (code && err && err->where < count) { /* it names the phrase by its number */
      const char *text = phrases[err->where].text.at;
      for (uint32_t i = 0; i < n; i++)
        if (f->texts.at + form_at(f, i)->text == text) err->where = form_at(f, i)->where;
    }
  }
  cxoI_release(&b->mem, &order);
  cxoI_release(&b->mem, &list);
  return code;
}

int cxoI_build_lexicon(cxo_Builder *b, cxo_Error *err) {
  Forms f = {b, {NULL, 0, 0}, {NULL, 0, 0}};
  int code = add_rows(&f, CXOI_OF_CUE, CXO_CUE_PHRASES, err);
  if (!code) code = add_rows(&f, CXOI_OF_TRIGGER, CXO_TRIGGER_PHRASES, err);
  if (!code) code = add_rows(&f, CXOI_OF_SECTION, CXO_SECTION_PHRASES, err);
  if (!code) code = make_lexicon(&f, err);
  cxoI_release(&b->mem, &f.forms);
  cxoI_release(&b->mem, &f.texts);
  return code;
}
