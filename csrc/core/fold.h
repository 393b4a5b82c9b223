/*
** fold.h: text without case, width, accents and typography, so that what reads alike is alike.
**
** Folded text has: bytes of letters and digits, a-z 0-9 or, from 0x80 on, UTF-8 of letters, digits
** and vowel signs of other scripts; ASCII punctuation and controls; CXOI_FOLD_BREAK for whatever
** else there was. Folding it again changes nothing. csrc/gen/fold.lua tells the rule for characters
** and its exceptions.
*/
#ifndef cxoI_fold_h
#define cxoI_fold_h

#include "common.h"

#define CXOI_FOLD_BREAK '\x1A' /* an invalid byte, or a symbol without a plain counterpart */
#define CXOI_FOLD_MAX 9        /* bytes of one folded character */
#define CXOI_FOLD_GROWTH 3     /* folded text is at most this many times as long */

/*
** Folds the non-ASCII character at `at`, where n >= 1 bytes are left. Returns how many bytes it has
** and writes *written bytes, none if it vanishes, to `to`, which has room for CXOI_FOLD_MAX always.
** A byte that begins no valid character is taken alone and becomes CXOI_FOLD_BREAK.
*/
CXOI_FUNC size_t cxoI_fold_char(const char *at, size_t n, char *to, size_t *written);

/* Folds a text, ASCII too. Returns the whole length and writes at most `room` bytes of it. */
CXOI_FUNC size_t cxoI_fold(cxo_Str text, char *to, size_t room);

#endif
