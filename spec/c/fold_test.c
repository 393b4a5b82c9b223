/*
** fold_test.c: text without case, width, accents and typography, compared with libutf8proc.
*/
#include <stdlib.h>
#include <utf8proc.h>

#include "../../csrc/core/fold.h"
#include "test.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define MAX_CODE 0x10FFFF

typedef struct Case {
  const char *text, *folded;
} Case;

static const Case cases[] = {
    {"", ""},
    {"Chief Technology Officer, R&D\t\n", "chief technology officer, r&d\t\n"},
    {u8"\u00E9\u00C9 e\u0301E\u0301", "ee ee"},
    {u8"Gesch\u00E4ftsf\u00FChrer, \u00D6sterreich", "geschaftsfuhrer, osterreich"},
    {u8"Se\u00F1or/a Ingeniero/a 1.\u00BA \u00AA", "senor/a ingeniero/a 1.o a"},
    {u8"ma\u00EEtre d\u2019\u0153uvre", "maitre d'oeuvre"},
    {u8"Stra\u00DFe STRA\u1E9EE \u017Fo", "strasse strasse so"},
    {u8"\u0130stanbul Istanbul \u0131l\u0131 \u0237", "istanbul istanbul ili j"},
    {u8"S\u00F8ren \u00C5rhus \u00C6r\u00F8", "soren arhus aero"},
    {u8"\u0141\u00F3d\u017A \u0110or\u0111e \u01FF \u01FD", "lodz dorde o ae"},
    {u8"\u00DE\u00F3r\u00F0ur", "thordur"},
    {u8"Nguy\u1EC5n Th\u1ECB \u0110\u1EE9c", "nguyen thi duc"},
    {u8"\uFB01nance o\uFB03ce \u01C4", "finance office dz"},
    {u8"\uFF23\uFF34\uFF2F\u3000\uFF0D\uFF06\uFF11", "cto -&1"},
    {u8"\U0001D402\U0001D413\U0001D40E \u24B8\u24C9\u24C4", "cto cto"},
    {u8"\u2018a\u2019 \u201Ab\u2018 \u201Cc\u201D \u201Ed\u201C", "'a' 'b' \"c\" \"d\""},
    {u8"\u00ABe\u00BB \u2039f\u203A \u300Cg\u300D", "\"e\" 'f' \"g\""},
    {u8"5\u2032 6\u2033 l\u00B4or Hawai\u02BBi", "5' 6\" l'or hawai'i"},
    {u8"a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h", "a-b-c-d-e-f-g-h"},
    {u8"a\u00A0b\u2003c\u2009d\u202Fe\u2028f\u2029g", "a b c d e f g"},
    {"a\xC2\x85"
     "b",
     "a b"}, /* next line */
    {u8"a\u2026 \u00BD 1\u20442 2\u2215\u2075", "a... 1/2 1/2 2/5"},
    {u8"co\u00ADope\u200Brat\u200Dion\u2060\uFEFF", "cooperation"},
    {u8"SAP\u00AE-Berater, Java\u2122 & C\u266F", "sap-berater, java & c#"},
    {u8"CTO \u2022 CIO \u00B7 \u00A9 \u20AC", "cto \x1A cio \x1A \x1A \x1A"},
    {u8"\u2167 \u2460 m\u00B2 \u2116 5", "viii 1 m2 no 5"},
    {u8"\u03A9\u2126\u03C9 \u0386\u03BB\u03C6\u03B1 \u03C3\u03C2 \u00B5",
     u8"\u03C9\u03C9\u03C9 \u03B1\u03BB\u03C6\u03B1 \u03C3\u03C3 \u03BC"},
    {u8"\u1FB3 \u03B1\u0345", u8"\u03B1\u03B9 \u03B1\u03B9"}, /* iota below, in one or two */
    {u8"\u0414\u0438\u0440\u0435\u043A\u0442\u043E\u0440 \u0401\u0419",
     u8"\u0434\u0438\u0440\u0435\u043A\u0442\u043E\u0440 \u0435\u0438"},
    {u8"\u05DE\u05E0\u05DB\u05F4\u05DC \u05E9\u05C1", u8"\u05DE\u05E0\u05DB\"\u05DC \u05E9"},
    {u8"\u0645\u064F\u062F\u0650\u064A\u0631 \u0663", u8"\u0645\u062F\u064A\u0631 \u0663"},
    {u8"\u0928\u093F\u0926\u0947\u0936\u0915", u8"\u0928\u093F\u0926\u0947\u0936\u0915"},
    {u8"\uCD5C\uACE0 \u320E \u327C", u8"\uCD5C\uACE0 (\uAC00) \uCC38\uACE0"},
    {u8"\u6280\u8853 \uF900 \u337B \u337F", u8"\u6280\u8853 \u8C48 \u5E73\u6210 \u337F"},
    {u8"\u30AC \uFF76\uFF9E \u30AB\u309B", u8"\u30AB\u3099 \u30AB\u3099 \u30AB\u3099"},
    {u8"\uFDFA \u3002", u8"\uFDFA \x1A"},
    {u8"\U0001F600 \U0001F44D\U0001F3FD \u2764\uFE0F 1\uFE0F\u20E3", "\x1A \x1A\x1A \x1A 1"},
    {u8"\uE000 \U0010FFFF \uFFFE \U0001FFFF \uFDD0 \uFFFD \u0378",
     "\x1A \x1A \x1A \x1A \x1A \x1A \x1A"},
    {"\xC2\x80 \x80 \xBF\xC3 \xFF\xFE", "\x1A \x1A \x1A\x1A \x1A\x1A"}, /* controls, strays */
    {"\xC0\xAF \xE0\x80\xAF \xF0\x80\x80\xAF", "\x1A\x1A \x1A\x1A\x1A \x1A\x1A\x1A\x1A"},
    {"\xED\xA0\x80 \xF4\x90\x80\x80", "\x1A\x1A\x1A \x1A\x1A\x1A\x1A"}, /* surrogate, too high */
    {"a\xC3", "a\x1A"},
    {"a\xE2\x80", "a\x1A\x1A"},
    {"a\xF0\x9F\x98", "a\x1A\x1A\x1A"},
    {"\xE2\x80\xC3\xA9", "\x1A\x1A"
                         "e"},
};

static void folds_cases(void) {
  for (size_t i = 0; i < COUNT(cases); i++) {
    char folded[200];
    size_t n = strlen(cases[i].text);
    cxo_Str got = {folded, cxoI_fold(cxoI_str(cases[i].text, n), folded, sizeof folded)};
    if (!test_is(got, cases[i].folded))
      printf("case %zu: \"%.*s\", not \"%s\"\n", i, (int)got.n, folded, cases[i].folded);
    CHECK(test_is(got, cases[i].folded));
  }
}

static void keeps_to_the_room(void) {
  const char *text = u8"\u0153\u00E9\u00BD\u30AC";
  char whole[16], part[16];
  size_t n = cxoI_fold(cxoI_cstr(text), whole, sizeof whole);
  CHECK(n == 12);
  CHECK(cxoI_fold(cxoI_cstr(text), NULL, 0) == n);
  for (size_t room = 0; room <= n; room++) {
    memset(part, '#', sizeof part);
    CHECK(cxoI_fold(cxoI_cstr(text), part, room) == n);
    CHECK(memcmp(part, whole, room) == 0 && part[room] == '#');
  }
}

/* What the rule leaves to decide: forms of characters, one for all or one each. */
typedef struct Settled {
  const char *form;
  uint32_t codes[16];
} Settled;

static const Settled settled[] = {
    {"ae", {0xE6}},
    {"oe", {0x153}},
    {"th", {0xFE}},
    {"b", {0x253}},
    {"d", {0xF0, 0x111, 0x256, 0x257}},
    {"f", {0x192}},
    {"g", {0x1E5}},
    {"h", {0x127}},
    {"i", {0x131}},
    {"j", {0x237}},
    {"k", {0x199}},
    {"l", {0x142}},
    {"n", {0x14B}},
    {"o", {0xF8}},
    {"t", {0x167}},
    {"y", {0x1B4}},
    {"", {0xAE, 0x2120, 0x2122}},
    {"'", {0xB4, 0x1FFD, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x55A, 0x5F3, 0x2032, 0x2035}},
    {"'", {0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A, 0x275B, 0x275C, 0x275F}},
    {"\"", {0x2BA, 0x2EE, 0x5F4, 0x2033, 0x2036, 0x275D, 0x275E, 0x2760, 0x1F676, 0x1F677}},
    {"\"", {0x1F678, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2E42}},
    {"\"", {0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E, 0x301F}},
    {"-", {0x2D7, 0x2043, 0x2053, 0x2212, 0x2796}}, /* and category Pd */
    {" ", {0x85}},                                  /* and category Z */
    {"/", {0x2044, 0x2215, 0x29F8}},
    {"\\", {0x2216, 0x29F5, 0x29F9}},
    {"|", {0xA6, 0x2223, 0x2758}},
    {":", {0x2236, 0xA789}},
    {"*", {0x204E, 0x2217}},
    {"~", {0x223C}},
    {"#", {0x266F}},
    {u8"\u3099", {0x309B}},
    {u8"\u309A", {0x309C}},
};

static const char *settled_form(uint32_t code) {
  for (size_t i = 0; i < COUNT(settled); i++)
    for (size_t j = 0; j < COUNT(settled[i].codes) && settled[i].codes[j]; j++)
      if (settled[i].codes[j] == code) return settled[i].form;
  return NULL;
}

static int is_word_character(const utf8proc_property_t *p) {
  int c = p->category, class = p->combining_class;
  if (c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC)
    return class == 0 || (class >= 7 && class <= 9) || (class >= 84 && class <= 132);
  return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO) ||
         (c >= UTF8PROC_CATEGORY_ND && c <= UTF8PROC_CATEGORY_NO);
}

/* What a character becomes that does not decompose any further; -1: it vanishes. */
static utf8proc_int32_t plain_form(utf8proc_int32_t code) {
  const utf8proc_property_t *p = utf8proc_get_property(code);
  if (code < 0x80 || is_word_character(p)) return code;
  switch (p->category) {
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ME:
    return -1;
  case UTF8PROC_CATEGORY_PD:
    return '-';
  case UTF8PROC_CATEGORY_ZS:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
    return ' ';
  default:
    return CXOI_FOLD_BREAK;
  }
}

/* The parts of a Hangul syllable make it again. */
static int joins_hangul(utf8proc_int32_t *last, utf8proc_int32_t code) {
  utf8proc_int32_t whole = 0, pair[2] = {*last, code};
  if (*last < 0x1100 || code < 0x1161 || code > 0x11C2) return 0;
  if (utf8proc_normalize_utf32(pair, 2, UTF8PROC_COMPOSE) == 1) whole = pair[0];
  if (whole) *last = whole;
  return whole != 0;
}

static size_t decode(const char *text, utf8proc_int32_t *codes) {
  utf8proc_ssize_t n =
      utf8proc_decompose((const utf8proc_uint8_t *)text, 0, codes, 4, UTF8PROC_NULLTERM);
  CHECK(n >= 0 && n <= 4);
  return (size_t)n;
}

/* Folds by the rule, with libutf8proc. Returns the length. */
static size_t reference(uint32_t code, char *to) {
  int options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
  utf8proc_int32_t from = (utf8proc_int32_t)code, parts[32], out[32];
  utf8proc_uint8_t bytes[128], source[4];
  size_t count = 0, n = 0, size = (size_t)utf8proc_encode_char(from, source);
  int boundary = 0;
  utf8proc_ssize_t length = 1;
  parts[0] = from;
  if (!settled_form(code))
    length = utf8proc_decompose_char(from, parts, (utf8proc_ssize_t)COUNT(parts),
                                     (utf8proc_option_t)options, &boundary);
  for (utf8proc_ssize_t i = 0; i < length; i++) {
    const char *form = settled_form((uint32_t)parts[i]);
    utf8proc_int32_t plain = form ? -1 : plain_form(parts[i]);
    if (form) count += decode(form, out + count);
    if (plain >= 0 && !(count && joins_hangul(&out[count - 1], plain))) out[count++] = plain;
  }
  for (size_t i = 0; i < count; i++) n += (size_t)utf8proc_encode_char(out[i], bytes + n);
  if (n > CXOI_FOLD_GROWTH * size) { /* too long: it stays as it is */
    memcpy(to, source, size);
    return size;
  }
  memcpy(to, bytes, n);
  return n;
}

static int is_surrogate(uint32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

/* Ignorable by default though not assigned; libutf8proc ignores what is assigned alone. */
static int is_reserved_ignorable(uint32_t code) {
  return code == 0x2065 || (code >= 0xFFF0 && code <= 0xFFF8) || code >> 12 == 0xE0;
}

typedef struct Folded {
  char source[4], to[CXOI_FOLD_MAX];
  size_t size, n;
} Folded;

static Folded fold_code(uint32_t code) {
  Folded f;
  f.size = (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)f.source);
  CHECK(cxoI_fold_char(f.source, f.size, f.to, &f.n) == f.size);
  return f;
}

static void agrees_with_utf8proc(void) {
  size_t wrong = 0;
  CHECK(strcmp(utf8proc_unicode_version(), "15.0.0") == 0); /* that of the table */
  for (uint32_t code = 0x80; code <= MAX_CODE; code++) {
    if (is_surrogate(code)) continue;
    Folded f = fold_code(code);
    char expected[128];
    size_t n = reference(code, expected);
    int assigned = utf8proc_category((utf8proc_int32_t)code) != UTF8PROC_CATEGORY_CN;
    if (!assigned && is_reserved_ignorable(code)) n = 0;
    if ((n != f.n || memcmp(expected, f.to, n) != 0) && ++wrong <= 10)
      printf("U+%04X: \"%.*s\", not \"%.*s\"\n", (unsigned)code, (int)f.n, f.to, (int)n, expected);
  }
  CHECK(wrong == 0);
}

/* Where the rule as libutf8proc has it, without exceptions, leaves ASCII. */
static void agrees_without_exceptions(void) {
  int options = UTF8PROC_NULLTERM | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
  size_t compared = 0, wrong = 0;
  for (uint32_t code = 0x80; code <= MAX_CODE; code++) {
    /* Iota below stays an iota; an accent like an apostrophe becomes one. */
    if (is_surrogate(code) || settled_form(code) || code == 0x37A) continue;
    Folded f = fold_code(code);
    utf8proc_uint8_t text[5] = {0}, *mapped = NULL;
    memcpy(text, f.source, f.size);
    utf8proc_ssize_t n = utf8proc_map(text, 0, &mapped, (utf8proc_option_t)options);
    int ascii = n > 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) ascii &= mapped[i] < 0x80;
    if (ascii) compared++;
    if (ascii && ((size_t)n != f.n || memcmp(mapped, f.to, f.n) != 0) && ++wrong <= 10)
      printf("U+%04X: \"%.*s\", not \"%s\"\n", (unsigned)code, (int)f.n, f.to, (char *)mapped);
    free(mapped);
  }
  CHECK(compared > 1900);
  CHECK(wrong == 0);
}

static void bounds_every_character(void) {
  for (uint32_t code = 0x80; code <= MAX_CODE; code++) {
    if (is_surrogate(code)) continue;
    Folded f = fold_code(code);
    char again[sizeof f.to];
    CHECK(f.n <= CXOI_FOLD_MAX && f.n <= CXOI_FOLD_GROWTH * f.size);
    CHECK(cxoI_fold(cxoI_str(f.to, f.n), again, sizeof again) == f.n);
    CHECK(memcmp(f.to, again, f.n) == 0);
    if (f.n == f.size && memcmp(f.to, f.source, f.n) == 0) continue;
    for (size_t i = 0; i < f.n;) { /* made of ASCII and of letters, digits, marks of words */
      utf8proc_int32_t c = -1;
      i += (size_t)utf8proc_iterate((utf8proc_uint8_t *)f.to + i, (utf8proc_ssize_t)(f.n - i), &c);
      CHECK(c >= 0x80 ? is_word_character(utf8proc_get_property(c))
                      : c == CXOI_FOLD_BREAK || (c >= ' ' && c <= '~' && !(c >= 'A' && c <= 'Z')));
      if (c < 0) break;
    }
  }
}

/* A character and the sequence that is canonically equivalent to it; Hangul syllables stay whole.
 */
static void folds_equivalents_alike(void) {
  for (uint32_t code = 0x80; code <= MAX_CODE; code++) {
    if (is_surrogate(code) || (code >= 0xAC00 && code <= 0xD7A3)) continue;
    Folded f = fold_code(code);
    utf8proc_uint8_t text[5] = {0};
    memcpy(text, f.source, f.size);
    utf8proc_uint8_t *apart = utf8proc_NFD(text);
    char folded[64];
    CHECK(apart != NULL);
    if (!apart) return;
    size_t n = cxoI_fold(cxoI_cstr((char *)apart), folded, sizeof folded);
    CHECK(n == f.n && memcmp(folded, f.to, n) == 0);
    free(apart);
  }
}

/* Every string of up to 3 bytes in a block of its very size, and what may be the first 3 of 4. */
static void reads_no_further(void) {
  for (size_t size = 1; size <= 3; size++) {
    char *block = malloc(size);
    CHECK(block != NULL);
    if (!block) return;
    for (uint32_t i = 0; i < (uint32_t)1 << 8 * size; i++) {
      for (size_t j = 0; j < size; j++) block[j] = (char)(i >> 8 * (size - 1 - j) & 0xFF);
      if ((unsigned char)block[0] < 0x80) continue;
      char to[CXOI_FOLD_MAX];
      size_t n = SIZE_MAX, taken = cxoI_fold_char(block, size, to, &n);
      utf8proc_int32_t code;
      utf8proc_ssize_t length =
          utf8proc_iterate((utf8proc_uint8_t *)block, (utf8proc_ssize_t)size, &code);
      CHECK(length > 0 ? taken == (size_t)length
                       : taken == 1 && n == 1 && to[0] == CXOI_FOLD_BREAK);
      CHECK(n <= CXOI_FOLD_GROWTH * taken);
    }
    free(block);
  }
}

/* Strings of 4 bytes: all that begin a character of 4, with a few bytes behind. */
static void takes_what_is_valid(void) {
  static const unsigned char ends[] = {0, 0x7F, 0x80, 0x8F, 0x90, 0xBF, 0xC0, 0xFF};
  for (unsigned i = 0xF000; i <= 0xFFFF; i++)
    for (size_t j = 0; j < COUNT(ends) * COUNT(ends); j++) {
      char text[4] = {(char)(i >> 8), (char)(i & 0xFF), (char)ends[j / COUNT(ends)],
                      (char)ends[j % COUNT(ends)]};
      char to[CXOI_FOLD_MAX];
      size_t n, taken = cxoI_fold_char(text, 4, to, &n);
      utf8proc_int32_t code;
      utf8proc_ssize_t length = utf8proc_iterate((utf8proc_uint8_t *)text, 4, &code);
      CHECK(taken == (length > 0 ? 4 : 1));
    }
}

void fold_tests(void) {
  test_run("fold: cases", folds_cases);
  test_run("fold: never more than there is room for", keeps_to_the_room);
  test_run("fold: agrees with utf8proc, exceptions considered", agrees_with_utf8proc);
  test_run("fold: agrees with utf8proc alone on what is ASCII", agrees_without_exceptions);
  test_run("fold: bounded, plain and settled for every character", bounds_every_character);
  test_run("fold: canonically equivalent characters fold alike", folds_equivalents_alike);
  test_run("fold: no byte is read past the end", reads_no_further);
  test_run("fold: characters of 4 bytes", takes_what_is_valid);
}
