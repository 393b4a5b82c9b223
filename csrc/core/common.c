/*
** common.c: error sentences and growable memory.
*/
#include <stdarg.h>

#include "common.h"

#define MAX_SHOWN 60 /* bytes of a foreign string in a message */

const char *cxo_code_name(int code) {
  static const char names[][12] = {
#define X(name, word) word,
      CXO_CODES(X)
#undef X
  };
  int known = code >= 0 && (size_t)code < sizeof names / sizeof names[0];
  return known ? names[code] : "unknown";
}

typedef struct Writer {
  char *at, *end;
} Writer;

static void put(Writer *w, char c) {
  if (w->at < w->end) *w->at++ = c;
}

static void put_string(Writer *w, cxo_Str s) {
  size_t n = s.n < MAX_SHOWN ? s.n : MAX_SHOWN;
  if (n < s.n) /* not within a UTF-8 character */
    while (n > 0 && ((unsigned char)s.at[n] & 0xC0) == 0x80) n--;
  for (size_t i = 0; i < n; i++)
    put(w, (unsigned char)s.at[i] < 0x20 || s.at[i] == 0x7F ? '?' : s.at[i]);
  for (int i = 0; n < s.n && i < 3; i++) put(w, '.');
}

static void put_number(Writer *w, size_t n) {
  if (n >= 10) put_number(w, n / 10);
  put(w, (char)('0' + n % 10));
}

int cxoI_error(cxo_Error *err, int code, uint32_t where, const char *format, ...) {
  if (!err) return code;
  Writer w = {err->text, err->text + sizeof err->text - 1};
  va_list args;
  va_start(args, format);
  for (const char *f = format; *f; f++) {
    if (*f != '%') {
      put(&w, *f);
      continue;
    }
    switch (*++f) {
    case 's':
      put_string(&w, cxoI_cstr(va_arg(args, const char *)));
      break;
    case 'S':
      put_string(&w, va_arg(args, cxo_Str));
      break;
    default:
      put_number(&w, va_arg(args, size_t));
      break;
    }
  }
  va_end(args);
  *w.at = '\0';
  err->code = code;
  err->where = where;
  return code;
}

void *cxoI_grow(const cxoI_Mem *mem, cxoI_Buffer *buffer, size_t n) {
  if (n > buffer->room - buffer->n) {
    size_t room = buffer->room ? buffer->room : 256;
    while (room - buffer->n < n) {
      if (room > SIZE_MAX / 2) return NULL;
      room *= 2;
    }
    char *at = mem->alloc(mem->ud, buffer->at, buffer->room, room);
    if (!at) return NULL;
    buffer->at = at;
    buffer->room = room;
  }
  void *place = buffer->at + buffer->n;
  buffer->n += n;
  return place;
}

void cxoI_release(const cxoI_Mem *mem, cxoI_Buffer *buffer) {
  cxoI_free(mem, buffer->at, buffer->room);
  buffer->at = NULL;
  buffer->n = buffer->room = 0;
}

static void sink(uint32_t *items, size_t root, size_t n, cxoI_Before before, const void *ctx) {
  uint32_t moved = items[root];
  for (size_t child = 2 * root + 1; child < n; child = 2 * root + 1) {
    if (child + 1 < n && before(ctx, items[child], items[child + 1])) child++;
    if (!before(ctx, moved, items[child])) break;
    items[root] = items[child];
    root = child;
  }
  items[root] = moved;
}

void cxoI_sort(uint32_t *items, size_t n, cxoI_Before before, const void *ctx) {
  for (size_t i = n / 2; i-- > 0;) sink(items, i, n, before, ctx);
  for (size_t i = n; i-- > 1;) {
    uint32_t largest = items[0];
    items[0] = items[i];
    items[i] = largest;
    sink(items, 0, i, before, ctx);
  }
}
