/*
** fold.c: any bytes are folded. The result is bounded, keeps to its room, is the same when folded
** again and when the text is cut between two characters.
*/
#include "../../csrc/core/fold.h"
#include "fuzz.h"

#define CUTS 24 /* places at which a text is cut, at most */

/* Folds into a block of exactly that length. */
static char *fold(const char *text, size_t n, size_t *length) {
  *length = cxo_text_fold(text, n, NULL, 0);
  MUST(*length <= CXOI_FOLD_GROWTH * n);
  char *folded = fuzz_block(*length);
  MUST(cxo_text_fold(text, n, folded, *length) == *length);
  return folded;
}

static int is_same(const char *a, size_t n, const char *b, size_t m) {
  return cxoI_equal(cxoI_str(a, n), cxoI_str(b, m));
}

static void keeps_to_room(const char *text, size_t n, const char *whole, size_t length,
                          size_t room) {
  char *part = fuzz_block(room);
  MUST(cxo_text_fold(text, n, part, room) == length);
  MUST(is_same(part, room, whole, room));
  free(part);
}

/* A character ends before any byte that does not go on with one. */
static void is_same_in_parts(const char *text, size_t n, const char *whole, size_t length,
                             size_t cut) {
  while (cut < n && ((unsigned char)text[cut] & 0xC0) == 0x80) cut++;
  char *front = fuzz_copy(text, cut), *back = fuzz_copy(text + cut, n - cut);
  size_t front_n, back_n;
  char *front_folded = fold(front, cut, &front_n), *back_folded = fold(back, n - cut, &back_n);
  MUST(front_n + back_n == length);
  MUST(is_same(front_folded, front_n, whole, front_n));
  MUST(is_same(back_folded, back_n, whole + front_n, back_n));
  free(front);
  free(back);
  free(front_folded);
  free(back_folded);
}

static void is_plain(const char *folded, size_t n) {
  for (size_t i = 0; i < n; i++) MUST(folded[i] < 'A' || folded[i] > 'Z');
  MUST(cxoI_utf8_valid(cxoI_str(folded, n)) == n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  size_t n, again_n, step = size / CUTS + 1;
  char *text = fuzz_copy(data, size);
  char *folded = fold(text, size, &n), *again = fold(folded, n, &again_n);
  MUST(is_same(folded, n, again, again_n));
  is_plain(folded, n);
  keeps_to_room(text, size, folded, n, n / 2);
  keeps_to_room(text, size, folded, n, n ? n - 1 : 0);
  for (size_t cut = 0; cut <= size; cut += step) is_same_in_parts(text, size, folded, n, cut);
  free(text);
  free(folded);
  free(again);
  return 0;
}
