/*
** encoding.c: what a file is written in, and UTF-8 made of it.
*/
#include "common.h"

#define WORD_HIGH_BITS 0x8080808080808080u

/* Length of the UTF-8 character at s, or 0: overlong forms, surrogates and stray bytes are none. */
static size_t character(const unsigned char *s, size_t n) {
  unsigned char c = s[0];
  size_t length = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;
  if (length > n || length == 0) return 0;
  for (size_t i = 1; i < length; i++)
    if ((s[i] & 0xC0) != 0x80) return 0;
  if ((c == 0xE0 && s[1] < 0xA0) || (c == 0xED && s[1] > 0x9F) || (c == 0xF0 && s[1] < 0x90) ||
      (c == 0xF4 && s[1] > 0x8F))
    return 0;
  return length;
}

size_t cxoI_utf8_valid(cxo_Str s) {
  const unsigned char *at = (const unsigned char *)s.at;
  size_t i = 0;
  while (i < s.n) {
    uint64_t word;
    while (s.n - i >= 8 && (memcpy(&word, at + i, 8), (word & WORD_HIGH_BITS) == 0)) i += 8;
    if (i == s.n) break;
    size_t length = character(at + i, s.n - i);
    if (length == 0) break;
    i += length;
  }
  return i;
}

/* The 27 characters that Windows-1252 has where Latin-1 has controls; 0: undefined. */
static const uint16_t cp1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static size_t encode_utf8(char *to, uint32_t c) {
  if (c < 0x80) {
    to[0] = (char)c;
    return 1;
  }
  size_t more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  static const unsigned char first[] = {0, 0xC0, 0xE0, 0xF0};
  for (size_t i = more; i > 0; i--, c >>= 6) to[i] = (char)(0x80 | (c & 0x3F));
  to[0] = (char)(first[more] | c);
  return more + 1;
}

static size_t from_cp1252(cxo_Str text, char *to) {
  size_t n = 0;
  for (size_t i = 0; i < text.n; i++) {
    uint32_t c = (unsigned char)text.at[i];
    if (c >= 0x80 && c < 0xA0) c = cp1252[c - 0x80] ? cp1252[c - 0x80] : 0xFFFD;
    n += encode_utf8(to + n, c);
  }
  return n;
}

static size_t from_utf16(cxo_Str text, int big, char *to) {
  size_t n = 0;
  uint32_t high = 0;
  for (size_t i = 0; i + 1 < text.n; i += 2) {
    uint32_t a = (unsigned char)text.at[i + (big ? 0 : 1)];
    uint32_t unit = a << 8 | (unsigned char)text.at[i + (big ? 1 : 0)];
    if (high && unit >> 10 == 0x37) { /* a low surrogate completes the pair */
      n += encode_utf8(to + n, 0x10000 + ((high & 0x3FF) << 10 | (unit & 0x3FF)));
      high = 0;
      continue;
    }
    if (high) n += encode_utf8(to + n, 0xFFFD);
    high = unit >> 10 == 0x36 ? unit : 0;
    if (!high) n += encode_utf8(to + n, unit >> 10 == 0x37 ? 0xFFFD : unit);
  }
  if (high || text.n % 2) n += encode_utf8(to + n, 0xFFFD);
  return n;
}

static int begins(cxo_Str text, const char *mark, size_t n) {
  return text.n >= n && memcmp(text.at, mark, n) == 0;
}

int cxo_text_decode(const char *at, size_t n, cxo_Alloc alloc, void *ud, cxo_Str *out, void **block,
                    size_t *block_size, const char **encoding, cxo_Error *err) {
  cxo_Str text = cxoI_str(at, n);
  cxoI_Mem mem = {alloc, ud};
  int little = begins(text, "\xFF\xFE", 2), big = begins(text, "\xFE\xFF", 2);
  *block = NULL;
  *block_size = 0;
  *encoding = little || big ? "UTF-16" : "UTF-8";
  if (little || big) {
    text = cxoI_str(at + 2, n - 2);
  } else {
    if (begins(text, "\xEF\xBB\xBF", 3)) text = cxoI_str(at + 3, n - 3);
    if (text.n && memchr(text.at, '\0', text.n))
      return cxoI_error(err, CXO_EENCODING, 0, "not a text file: it holds NUL bytes");
    if (cxoI_utf8_valid(text) == text.n) {
      *out = text;
      return CXO_OK;
    }
    *encoding = "Windows-1252";
  }
  /* A byte of Windows-1252 becomes at most 3 bytes, two of UTF-16 at most 3 and an odd end 3. */
  if (text.n > (SIZE_MAX - 6) / 3) return cxoI_no_memory(err);
  *block_size = 3 * text.n + 6;
  char *to = *block = cxoI_new(&mem, *block_size);
  if (!to) return cxoI_no_memory(err);
  *out = cxoI_str(to, little || big ? from_utf16(text, big, to) : from_cp1252(text, to));
  return CXO_OK;
}
