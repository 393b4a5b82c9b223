/*
** phrases.c: compiling phrases to an image, and proving an image that comes from elsewhere.
*/
#include "fold.h"
#include "phrases.h"

#define MIN_FIRST_BITS 10 /* size of the first-word filter, as a power of two */
#define MAX_FIRST_BITS 16
#define MAX_PAIR_BITS 20
#define MAX_SEEDS 32
#define FEW_SEEDS 4 /* to try a smaller table with */
#define FOLDED_ROOM (4 * CXO_MAX_PHRASE)

/* Phrases on the way to an image. */
typedef struct Compiler {
  cxoI_Mem mem;
  const cxo_PhraseOptions *options;
  uint32_t count;
  cxoI_Buffer rows, texts; /* cxoI_PhraseRow; what they point into, 8 bytes longer at the end */
  uint32_t words, longest, look;
  uint32_t entry_bits; /* size of the table of entries, as a power of two */
  cxo_Phrases *set;
} Compiler;

size_t cxo_text_fold(const char *text, size_t n, char *to, size_t room) {
  return cxoI_fold(cxoI_str(text, n), to, room);
}

/*
** Phrases to rows: words with one byte between them
*/

/* The word at or behind i: its end; i moves to its start. 0: none. */
static size_t word_end(const char *text, size_t n, size_t *i) {
  size_t end;
  while (*i < n && !cxoI_is_letter(text[*i])) ++*i;
  for (end = *i; end < n; end++)
    if (!cxoI_is_letter(text[end]) &&
        !(cxoI_is_inner(text[end]) && end + 1 < n && cxoI_is_letter(text[end + 1])))
      break;
  return *i < n ? end : 0;
}

/* At the edges of a phrase only what ends sentences may be dropped: "C++" is not "C". */
static int may_drop(const char *text, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (!cxoI_is_space(text[i]) && !strchr(".,;:!?'\"()", text[i])) return 0;
  return 1;
}

static int refuse(cxo_Error *err, int code, uint32_t number, const char *why, cxo_Str phrase) {
  return cxoI_error(err, code, number, "phrase '%S' %s", phrase, why);
}

/* Writes a folded phrase as words and separators; its length, or 0 with err set. */
static size_t arrange(Compiler *c, const char *text, size_t n, char *to, uint32_t number,
                      cxo_Str phrase, cxo_Error *err) {
  size_t at = 0, end = word_end(text, n, &at), length = 0, words = 0;
  if (end == 0) return refuse(err, CXO_EFIELD, number, "has no word in it", phrase), (size_t)0;
  if (!may_drop(text, at))
    return refuse(err, CXO_EFIELD, number, "begins with a mark", phrase), (size_t)0;
  while (end) {
    memcpy(to + length, text + at, end - at);
    length += end - at;
    words++;
    at = end;
    size_t next = word_end(text, n, &at);
    if (next == 0) break;
    unsigned separator = cxoI_separator(text + end, at - end, (uint32_t)c->options->separators);
    if (separator == 0 || separator == CXOI_FOLD_BREAK)
      return refuse(err, CXO_EFIELD, number, "has more than a blank or one mark between words",
                    phrase),
             (size_t)0;
    if (separator != ' ') to[length++] = CXOI_MARK;
    to[length++] = (char)separator;
    end = next;
  }
  if (!may_drop(text + end, n - end))
    return refuse(err, CXO_EFIELD, number, "ends with a mark", phrase), (size_t)0;
  if (words > CXO_MAX_PHRASE_WORDS)
    return cxoI_error(err, CXO_ELIMIT, number, "phrase of %u words; CXO_MAX_PHRASE_WORDS is %u",
                      words, (size_t)CXO_MAX_PHRASE_WORDS),
           (size_t)0;
  uint32_t look = (uint32_t)(length + (words - 1) * CXO_MAX_GAP + 2);
  if (words > c->longest) c->longest = (uint32_t)words;
  if (look > c->look) c->look = look;
  c->words += (uint32_t)words;
  return length;
}

static int take_phrase(Compiler *c, const cxo_Phrase *phrase, uint32_t number, cxo_Error *err) {
  char folded[FOLDED_ROOM], arranged[2 * CXO_MAX_PHRASE];
  if (phrase->id >= CXO_MAX_PHRASES)
    return cxoI_error(err, CXO_ELIMIT, number, "id %u; CXO_MAX_PHRASES is %u", (size_t)phrase->id,
                      (size_t)CXO_MAX_PHRASES);
  if (cxoI_utf8_valid(phrase->text) != phrase->text.n)
    return refuse(err, CXO_EENCODING, number, "is not valid UTF-8", phrase->text);
  size_t n = cxoI_fold(phrase->text, folded, FOLDED_ROOM), length = n;
  if (n <= CXO_MAX_PHRASE) {
    length = arrange(c, folded, n, arranged, number, phrase->text, err);
    if (length == 0) return err ? err->code : CXO_EFIELD;
  }
  if (n > CXO_MAX_PHRASE)
    return cxoI_error(err, CXO_ELIMIT, number, "phrase of %u bytes; CXO_MAX_PHRASE is %u", n,
                      (size_t)CXO_MAX_PHRASE);
  cxoI_PhraseRow *row = cxoI_grow(&c->mem, &c->rows, sizeof *row);
  if (!row) return cxoI_no_memory(err);
  row->text = (uint32_t)c->texts.n;
  row->n = (uint32_t)length;
  row->id = phrase->id;
  char *to = cxoI_grow(&c->mem, &c->texts, length);
  if (!to) return cxoI_no_memory(err);
  memcpy(to, arranged, length);
  return CXO_OK;
}

/*
** Rows to an image
*/

static uint32_t bits_for(size_t n, uint32_t least, uint32_t most) {
  uint32_t bits = least;
  while (bits < most && (UINT64_C(1) << bits) < n) bits++;
  return bits;
}

static uint32_t part(uint64_t *size, uint64_t bytes) {
  uint64_t at = *size;
  *size += (bytes + 7) / 8 * 8;
  return (uint32_t)at;
}

/* Allocates the image with room for everything and fills in the header. */
static int make_image(Compiler *c, cxo_Error *err) {
  uint32_t first_bits = bits_for((size_t)c->count * 32, MIN_FIRST_BITS, MAX_FIRST_BITS);
  uint32_t pair_bits = bits_for((size_t)c->count * 24, MIN_FIRST_BITS, MAX_PAIR_BITS);
  uint64_t size = sizeof(cxo_Phrases);
  cxo_Phrases head = {0};
  head.magic = CXOI_PHRASES_MAGIC;
  head.format = CXOI_PHRASES_FORMAT;
  head.separators = (uint32_t)c->options->separators;
  head.semantics = (uint32_t)c->options->semantics;
  head.phrases = c->count;
  head.longest = c->longest;
  head.look = c->look;
  head.first_shift = 64 - first_bits;
  head.pair_shift = 64 - pair_bits;
  head.entry_mask = (uint32_t)((UINT64_C(1) << c->entry_bits) - 1);
  head.text_bytes = (uint32_t)c->texts.n;
  head.first_at = part(&size, (UINT64_C(1) << first_bits) / 8);
  head.pair_at = part(&size, (UINT64_C(1) << pair_bits) / 8);
  head.entries_at = part(&size, (UINT64_C(1) << c->entry_bits) * sizeof(cxoI_Entry));
  head.rows_at = part(&size, c->rows.n);
  head.texts_at = part(&size, c->texts.n + 8);
  if (size > CXO_MAX_PACK)
    return cxoI_error(err, CXO_ELIMIT, CXO_NONE, "an image of more than %u bytes (CXO_MAX_PACK)",
                      (size_t)CXO_MAX_PACK);
  head.size = (uint32_t)size;
  c->set = cxoI_new(&c->mem, size);
  if (!c->set) return cxoI_no_memory(err);
  memset(c->set, 0, size);
  memcpy(c->set, &head, sizeof head);
  char *base = (char *)(void *)c->set;
  if (c->rows.n) memcpy(base + head.rows_at, c->rows.at, c->rows.n);
  if (c->texts.n) memcpy(base + head.texts_at, c->texts.at, c->texts.n);
  return CXO_OK;
}

static void set_bit(cxo_Phrases *set, uint32_t part_at, uint64_t bit) {
  ((uint64_t *)(void *)((char *)(void *)set + part_at))[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* The product of two bytes in the field of the sieve. */
static unsigned times(unsigned a, unsigned b) {
  unsigned product = 0;
  for (; b; b >>= 1) {
    if (b & 1) product ^= a;
    a = a << 1 ^ (a & 0x80 ? 0x11B : 0);
  }
  return product;
}

static void sieve_add(cxoI_Sieve *sieve, const char *word, size_t n) {
  static const uint8_t by[3] = {3, 5, 15};
  unsigned sum[3] = {0, 0, 0};
  for (size_t i = n < CXOI_SIEVE_BYTES ? n : CXOI_SIEVE_BYTES; i-- > 0;)
    for (int k = 0; k < 3; k++) sum[k] = times(sum[k], by[k]) ^ (unsigned char)word[i];
  sieve->rows[0][sum[0] & 127] |= (uint8_t)(1u << (sum[2] & 7));
  sieve->rows[1][sum[1] & 127] |= (uint8_t)(1u << (sum[2] >> 3 & 7));
}

/* The entry of a hash, or the free one where it would stand; NULL: too many steps. */
static cxoI_Entry *entry_of(cxo_Phrases *set, uint64_t hash) {
  cxoI_Entry *entries = (cxoI_Entry *)(void *)((char *)(void *)set + set->entries_at);
  uint32_t i = (uint32_t)(hash >> 20) & set->entry_mask;
  for (int steps = 0; steps < CXOI_MAX_PROBES; steps++, i = (i + 1) & set->entry_mask)
    if (entries[i].value == 0 || entries[i].tag == (uint32_t)(hash >> 32)) return &entries[i];
  return NULL;
}

static cxo_Str row_text(const cxo_Phrases *set, uint32_t number) {
  const cxoI_PhraseRow *rows = cxoI_phrases_part(set, set->rows_at);
  const char *texts = cxoI_phrases_part(set, set->texts_at);
  return cxoI_str(texts + rows[number].text, rows[number].n);
}

/* Enters one phrase; 0 done, 1 another seed is needed, 2 the phrase is there already. */
static int enter_phrase(cxo_Phrases *set, uint32_t number) {
  cxo_Str text = row_text(set, number);
  uint64_t hash = 0;
  size_t at = 0, words = 0, end;
  unsigned separator = 0;
  while ((end = word_end(text.at, text.n, &at)) != 0) {
    uint64_t word = cxoI_word_hash(text.at + at, end - at);
    if (words == 0) {
      set_bit(set, set->first_at,
              cxoI_first8(text.at + at, end - at) * CXOI_K1 >> set->first_shift);
      sieve_add(&set->sieve, text.at + at, end - at);
    }
    hash = words ? cxoI_chain(hash, separator, word) : cxoI_chain_start(set->seed, word);
    words++;
    int last = end == text.n;
    if (words == 2 || (words == 1 && last)) set_bit(set, set->pair_at, hash >> set->pair_shift);
    cxoI_Entry *entry = entry_of(set, hash);
    if (!entry) return 1;
    uint32_t other = entry->value & ~CXOI_MORE;
    if (last && other) return cxoI_equal(row_text(set, other - 1), text) ? 2 : 1;
    entry->tag = (uint32_t)(hash >> 32);
    entry->value |= last ? number + 1 : CXOI_MORE;
    if (last) break;
    if (text.at[end] == CXOI_MARK) end++;
    separator = (unsigned char)text.at[end];
    at = end + 1;
  }
  return 0;
}

static int enter_all(Compiler *c, uint64_t seeds, cxo_Error *err) {
  cxo_Phrases *set = c->set;
  for (uint64_t seed = 1; seed <= seeds; seed++) {
    int failed = 0;
    set->seed = cxoI_mix(seed * CXOI_K3);
    memset((char *)(void *)set + set->first_at, 0, set->rows_at - set->first_at);
    for (uint32_t i = 0; i < set->phrases && !failed; i++) {
      failed = enter_phrase(set, i);
      if (failed == 2)
        return cxoI_error(err, CXO_EDUPLICATE, i, "phrase '%S' is given twice", row_text(set, i));
    }
    if (!failed) return CXO_OK;
  }
  return cxoI_error(err, CXO_ELIMIT, CXO_NONE, "phrases made to collide: no seed of %u parts them",
                    (size_t)seeds);
}

static uint32_t used_entries(const cxo_Phrases *set) {
  const cxoI_Entry *entries = cxoI_phrases_part(set, set->entries_at);
  uint32_t used = 0;
  for (uint64_t i = 0; i <= set->entry_mask; i++) used += entries[i].value != 0;
  return used;
}

/* Phrases begin alike, so that most tables can be smaller than their words: four fifths full. */
static int tighten(Compiler *c, cxo_Error *err) {
  cxo_Phrases *roomy = c->set;
  c->entry_bits = bits_for((size_t)used_entries(roomy) * 5 / 4, 6, 31);
  if ((UINT64_C(1) << c->entry_bits) > roomy->entry_mask) return CXO_OK;
  int code = make_image(c, err);
  if (!code && enter_all(c, FEW_SEEDS, err)) { /* too full: it stays as it was */
    cxoI_free(&c->mem, c->set, c->set->size);
    c->set = roomy;
    return CXO_OK;
  }
  if (code)
    c->set = roomy;
  else
    cxoI_free(&c->mem, roomy, roomy->size);
  return code;
}

static uint32_t count_bits(const cxo_Phrases *set) {
  const uint64_t *bits = cxoI_phrases_part(set, set->first_at);
  uint32_t n = 0;
  for (uint64_t i = 0; i < UINT64_C(1) << (64 - set->first_shift); i++)
    n += (uint32_t)cxoI_has_bit(bits, i);
  return n;
}

static uint32_t checksum(const cxo_Phrases *set) {
  const uint32_t *word = cxoI_phrases_part(set, 16), *end = cxoI_phrases_part(set, set->size);
  uint64_t sum = set->size;
  for (; word < end; word++) sum = cxoI_mix(sum ^ *word);
  return (uint32_t)(sum ^ sum >> 32);
}

int cxo_phrases_build(const cxo_Phrase *phrases, size_t n, const cxo_PhraseOptions *options,
                      cxo_Alloc alloc, void *ud, void **image, size_t *size, cxo_Error *err) {
  Compiler c = {{alloc, ud}, options, 0, {NULL, 0, 0}, {NULL, 0, 0}, 0, 0, 0, 0, NULL};
  int code = CXO_OK;
  if (n > CXO_MAX_PHRASES)
    return cxoI_error(err, CXO_ELIMIT, CXO_NONE, "%u phrases; CXO_MAX_PHRASES is %u", n,
                      (size_t)CXO_MAX_PHRASES);
  for (; c.count < n && !code; c.count++) code = take_phrase(&c, &phrases[c.count], c.count, err);
  c.entry_bits = bits_for((size_t)c.words + c.words / 2, 6, 31);
  if (!code) code = make_image(&c, err);
  if (!code) code = enter_all(&c, MAX_SEEDS, err);
  if (!code) code = tighten(&c, err);
  cxoI_release(&c.mem, &c.rows);
  cxoI_release(&c.mem, &c.texts);
  if (code) {
    cxoI_free(&c.mem, c.set, c.set ? c.set->size : 0);
    return code;
  }
  c.set->first_words = count_bits(c.set);
  c.set->checksum = checksum(c.set);
  *image = c.set;
  *size = c.set->size;
  return CXO_OK;
}

/*
** Proof: after these checks a scan stays inside the image and ends, whatever its bytes are.
*/

static int part_is_good(const cxo_Phrases *set, uint32_t at, uint64_t bytes) {
  return at % 8 == 0 && at >= sizeof *set && at <= set->size && bytes <= set->size - at;
}

static int shift_is_good(uint32_t shift, uint32_t most) {
  return shift <= 64 - MIN_FIRST_BITS && shift >= 64 - most;
}

static int rows_are_good(const cxo_Phrases *set) {
  const cxoI_PhraseRow *rows = cxoI_phrases_part(set, set->rows_at);
  for (uint32_t i = 0; i < set->phrases; i++)
    if (rows[i].id >= CXO_MAX_PHRASES || rows[i].n > 2 * CXO_MAX_PHRASE ||
        rows[i].text > set->text_bytes || rows[i].n > set->text_bytes - rows[i].text)
      return 0;
  return 1;
}

/* Holds the sieve back no phrase? The tiers could not agree. */
static int sieve_is_good(const cxo_Phrases *set) {
  cxoI_Sieve wanted = {{{0}}};
  int held = 0;
  for (uint32_t i = 0; i < set->phrases; i++) {
    cxo_Str text = row_text(set, i);
    size_t at = 0, end = word_end(text.at, text.n, &at);
    if (end) sieve_add(&wanted, text.at + at, end - at);
  }
  for (int k = 0; k < 2; k++)
    for (int i = 0; i < 128; i++) held |= wanted.rows[k][i] & ~set->sieve.rows[k][i];
  return !held;
}

static int entries_are_good(const cxo_Phrases *set) {
  const cxoI_Entry *entries = cxoI_phrases_part(set, set->entries_at);
  for (uint64_t i = 0; i <= set->entry_mask; i++)
    if ((entries[i].value & ~CXOI_MORE) > set->phrases) return 0;
  return 1;
}

int cxo_phrases_check(const void *image, size_t size, const cxo_Phrases **out, cxo_Error *err) {
  const cxo_Phrases *set = image;
  if (size < sizeof *set || (uintptr_t)image % 8 != 0 || set->magic != CXOI_PHRASES_MAGIC)
    return cxoI_error(err, CXO_EIMAGE, 0, "not a compiled set of phrases");
  if (set->format != CXOI_PHRASES_FORMAT)
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled phrases of format %u, expected %u",
                      (size_t)set->format, (size_t)CXOI_PHRASES_FORMAT);
  if (set->size != size || size % 8 != 0)
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled phrases of %u bytes, but %u were given",
                      (size_t)set->size, size);
  if (set->checksum != checksum(set))
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled phrases are damaged (checksum)");
  uint64_t entries = (uint64_t)set->entry_mask + 1;
  int good = set->separators <= CXO_SEPARATORS_HYPHEN && set->semantics <= CXO_SEMANTICS_LONGEST &&
             set->phrases <= CXO_MAX_PHRASES && set->longest <= CXO_MAX_PHRASE_WORDS &&
             set->look <= CXOI_MAX_LOOK && (entries & set->entry_mask) == 0 &&
             shift_is_good(set->first_shift, MAX_FIRST_BITS) &&
             shift_is_good(set->pair_shift, MAX_PAIR_BITS) &&
             part_is_good(set, set->first_at, (UINT64_C(1) << (64 - set->first_shift)) / 8) &&
             part_is_good(set, set->pair_at, (UINT64_C(1) << (64 - set->pair_shift)) / 8) &&
             part_is_good(set, set->entries_at, entries * sizeof(cxoI_Entry)) &&
             part_is_good(set, set->rows_at, (uint64_t)set->phrases * sizeof(cxoI_PhraseRow)) &&
             part_is_good(set, set->texts_at, (uint64_t)set->text_bytes + 8);
  if (!good || !rows_are_good(set) || !entries_are_good(set))
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled phrases point outside themselves");
  if (!sieve_is_good(set))
    return cxoI_error(err, CXO_EIMAGE, 0, "compiled phrases contradict themselves");
  *out = set;
  return CXO_OK;
}

void cxo_phrases_describe(const cxo_Phrases *set, cxo_PhrasesInfo *info) {
  info->phrases = set->phrases;
  info->words = set->first_words;
  info->longest = set->longest;
  info->bytes = set->size;
  info->options.separators = (int)set->separators;
  info->options.semantics = (int)set->semantics;
}
