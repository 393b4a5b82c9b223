/*
** scan_plain.c: the tier in plain C11.
*/
#include "scan.h"

#define TIER(name) cxoI_##name##_plain

/*
** Eight bytes at once. in_range: the high bit of each byte that lies in [low, high]; right for
** bytes below 0x80, to which every byte is cut first.
*/
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
#define HIGH_BITS EACH(0x80)

static inline uint64_t in_range(uint64_t x, unsigned low, unsigned high) {
  return (x + EACH(0x80 - low)) & ~(x + EACH(0x7F - high)) & HIGH_BITS;
}

/* The high bits of eight bytes to eight bits, the first byte's lowest. */
static inline uint64_t gather(uint64_t high_bits) {
  return (high_bits >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline void cxoI_block_plain(const char *from, char *to, uint64_t *letters,
                                    uint64_t *inner) {
  *letters = *inner = 0;
  for (int i = 0; i < 64; i += 8) {
    uint64_t x, low, upper, letter, mark;
    memcpy(&x, from + i, 8);
    low = x & ~HIGH_BITS;
    upper = in_range(low, 'A', 'Z') & ~x;
    letter = in_range(low | EACH(0x20), 'a', 'z') | in_range(low, '0', '9') | (x & HIGH_BITS);
    mark = (in_range(low, '&', '\'') | in_range(low, '.', '.')) & ~x;
    x |= upper >> 2; /* 0x80 to 0x20 */
    memcpy(to + i, &x, 8);
    *letters |= gather(letter) << i;
    *inner |= gather(mark & HIGH_BITS) << i;
  }
}

static inline uint32_t cxoI_count_plain(uint64_t x) {
  x -= x >> 1 & 0x5555555555555555u;
  x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
  return (uint32_t)(((x + (x >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u >> 56);
}

static inline uint64_t cxoI_first8_plain(const char *word, size_t n) {
  return cxoI_first8(word, n);
}

static inline uint64_t cxoI_hash_plain(const char *word, size_t n) {
  return cxoI_word_hash(word, n);
}

#include "scan_tier.h"

size_t cxoI_ascii_plain(const char *text, size_t n) {
  size_t i = 0;
  uint64_t word;
  for (; n - i >= 8; i += 8) {
    memcpy(&word, text + i, 8);
    if (word & 0x8080808080808080u) break;
  }
  while (i < n && (unsigned char)text[i] < 0x80) i++;
  return i;
}
