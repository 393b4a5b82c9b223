/*
** fold.c: text without case, width, accents and typography.
*/
#include "fold.h"
#include "words.h"
#include "../gen/fold.c"

_Static_assert(CXOI_FOLD_TABLE_LONGEST <= CXOI_FOLD_MAX, "a folded character is longer");
_Static_assert(CXOI_FOLD_TABLE_GROWTH <= CXOI_FOLD_GROWTH, "a folded character grows more");

static uint32_t fold_bits(unsigned char c) { return c & 0x3Fu; }

static int fold_goes_on(unsigned char c) { return (c & 0xC0) == 0x80; }

/* Length of the character at s, and its code point; 0 if it is not valid. */
static size_t fold_decode(const unsigned char *s, size_t n, uint32_t *code) {
  unsigned char c = s[0];
  if (c < 0xE0) {
    if (n < 2 || c < 0xC2 || !fold_goes_on(s[1])) return 0;
    *code = (c & 0x1Fu) << 6 | fold_bits(s[1]);
    return 2;
  }
  if (c < 0xF0) {
    if (n < 3 || !fold_goes_on(s[1]) || !fold_goes_on(s[2])) return 0;
    *code = (c & 0xFu) << 12 | fold_bits(s[1]) << 6 | fold_bits(s[2]);
    return *code >= 0x800 && *code >> 11 != 0x1B ? 3 : 0; /* neither overlong nor a surrogate */
  }
  if (n < 4 || c > 0xF4 || !fold_goes_on(s[1]) || !fold_goes_on(s[2]) || !fold_goes_on(s[3]))
    return 0;
  *code = (c & 0x7u) << 18 | fold_bits(s[1]) << 12 | fold_bits(s[2]) << 6 | fold_bits(s[3]);
  return *code >= 0x10000 && *code <= 0x10FFFF ? 4 : 0;
}

/* What becomes of a character, see csrc/gen/fold.c. */
static unsigned fold_value(uint32_t code) {
  uint32_t i = code & 63, block = code >> 6;
  if (code < 0x10000)
    block = fold_first[block];
  else
    block = fold_rows[(uint32_t)fold_top[(code >> 12) - 16] << 6 | (block & 63)];
  return block < CXOI_FOLD_NARROW ? fold_narrow[block << 6 | i]
                                  : fold_wide[(block - CXOI_FOLD_NARROW) << 6 | i];
}

size_t cxoI_fold_char(const char *at, size_t n, char *to, size_t *written) {
  uint32_t code = 0;
  size_t length = fold_decode((const unsigned char *)at, n, &code);
  if (length == 0) {
    to[0] = CXOI_FOLD_BREAK;
    *written = 1;
    return 1;
  }
  unsigned value = fold_value(code);
  if (value == CXOI_FOLD_KEEP) {
    for (size_t i = 0; i < length; i++) to[i] = at[i];
    *written = length;
  } else if (value >= CXOI_FOLD_STRING) {
    const uint8_t *string = fold_strings + (value - CXOI_FOLD_STRING);
    to[0] = (char)string[1]; /* a string has two bytes at least */
    to[1] = (char)string[2];
    for (size_t i = 2; i < string[0]; i++) to[i] = (char)string[i + 1];
    *written = string[0];
  } else {
    to[0] = (char)value;
    *written = value != CXOI_FOLD_GONE;
  }
  return length;
}

size_t cxoI_fold(cxo_Str text, char *to, size_t room) {
  size_t n = 0;
  for (size_t i = 0; i < text.n;) {
    char folded[CXOI_FOLD_MAX] = {cxoI_lower(text.at[i])};
    size_t taken = 1, written = 1;
    if ((unsigned char)text.at[i] >= 0x80)
      taken = cxoI_fold_char(text.at + i, text.n - i, folded, &written);
    for (size_t j = 0; j < written; j++, n++)
      if (n < room) to[n] = folded[j];
    i += taken;
  }
  return n;
}
