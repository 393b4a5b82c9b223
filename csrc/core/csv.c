/*
** csv.c: splitting delimited text.
*/
#include "csv.h"

static cxo_Str trimmed(cxo_Str s) {
  while (s.n && cxoI_is_blank(s.at[0])) s.at++, s.n--;
  while (s.n && cxoI_is_blank(s.at[s.n - 1])) s.n--;
  return s;
}

/*
** The first separator or line end at or after i: eight bytes at a time, by the test for a zero
** byte, whose lowest bit is always right.
*/
#define ONES 0x0101010101010101u
#define HIGHS 0x8080808080808080u

static uint64_t has_zero(uint64_t x) { return (x - ONES) & ~x & HIGHS; }

static size_t field_end(const cxoI_Csv *csv, size_t i) {
  const char *text = csv->text.at;
  size_t n = csv->text.n;
  uint64_t separators = ONES * (unsigned char)csv->separator;
  for (; n - i >= 8; i += 8) {
    uint64_t word = cxoI_load8(text + i);
    uint64_t found =
        has_zero(word ^ separators) | has_zero(word ^ ONES * '\n') | has_zero(word ^ ONES * '\r');
    if (found) return i + cxoI_lowest(found) / 8;
  }
  while (i < n && text[i] != csv->separator && text[i] != '\n' && text[i] != '\r') i++;
  return i;
}

/* The closing quote of a quoted field that begins at i, or the end of the text. */
static size_t closing_quote(const cxoI_Csv *csv, size_t i, int *escaped) {
  for (;;) {
    const char *quote = i < csv->text.n ? memchr(csv->text.at + i, '"', csv->text.n - i) : NULL;
    if (!quote) return csv->text.n;
    i = (size_t)(quote - csv->text.at);
    if (i + 1 == csv->text.n || quote[1] != '"') return i;
    *escaped = 1;
    i += 2;
  }
}

static uint32_t lines_in(cxo_Str s) {
  uint32_t lines = 0;
  for (size_t i = 0; i < s.n; i++)
    lines += s.at[i] == '\n' || (s.at[i] == '\r' && (i + 1 == s.n || s.at[i + 1] != '\n'));
  return lines;
}

cxoI_CsvField cxoI_csv_field(cxoI_Csv *csv) {
  const char *text = csv->text.at;
  size_t n = csv->text.n, from = csv->at, end;
  cxoI_CsvField field = {{text + from, 0}, 0};
  if (from < n && text[from] == '"') {
    size_t quote = closing_quote(csv, from + 1, &field.escaped);
    end = quote < n ? field_end(csv, quote + 1) : n;
    if (quote == n) csv->open_quote = csv->line;
    csv->line += lines_in(cxoI_str(text + from, end - from));
    field.raw = cxoI_str(text + from + 1, quote - from - 1);
    cxo_Str rest = trimmed(cxoI_str(text + quote, end - quote));
    if (rest.n > 1) /* text behind the closing quote: keep the field as it stands */
      field.raw = cxoI_str(text + from, end - from);
  } else {
    end = field_end(csv, from);
    field.raw = cxoI_str(text + from, end - from);
  }
  field.raw = trimmed(field.raw);
  csv->more = end < n && text[end] == csv->separator;
  if (end < n && text[end] == '\r' && end + 1 < n && text[end + 1] == '\n') end++;
  csv->at = end < n ? end + 1 : n;
  csv->line += !csv->more;
  return field;
}

size_t cxoI_csv_plain(const cxoI_CsvField *field, char *to, size_t room) {
  size_t n = 0;
  if (!field->escaped) {
    if (room) memcpy(to, field->raw.at, field->raw.n < room ? field->raw.n : room);
    return field->raw.n;
  }
  for (size_t i = 0; i < field->raw.n; i++, n++) {
    if (n < room) to[n] = field->raw.at[i];
    if (field->raw.at[i] == '"' && i + 1 < field->raw.n && field->raw.at[i + 1] == '"') i++;
  }
  return n;
}

/* In pieces of CHUNK plain bytes, so that a field with doubled quotes hashes like the same without.
 */
#define CHUNK 256

uint64_t cxoI_csv_hash(uint64_t seed, const cxoI_CsvField *field) {
  char plain[CHUNK];
  cxo_Str raw = field->raw;
  size_t n = 0;
  for (; !field->escaped && raw.n > CHUNK; raw.at += CHUNK, raw.n -= CHUNK)
    seed = cxoI_hash(seed, cxoI_str(raw.at, CHUNK));
  if (!field->escaped) return cxoI_hash(seed, raw);
  for (size_t i = 0; i < raw.n; i++) {
    if (n == CHUNK) {
      seed = cxoI_hash(seed, cxoI_str(plain, CHUNK));
      n = 0;
    }
    plain[n++] = raw.at[i];
    if (raw.at[i] == '"' && i + 1 < raw.n && raw.at[i + 1] == '"') i++;
  }
  return cxoI_hash(seed, cxoI_str(plain, n));
}

int cxoI_csv_equal(const cxoI_CsvField *a, const cxoI_CsvField *b) {
  if (a->escaped == b->escaped) return cxoI_equal(a->raw, b->raw);
  if (b->escaped) return cxoI_csv_equal(b, a);
  size_t i = 0, n = 0; /* a is escaped, b is not */
  for (; i < a->raw.n && n < b->raw.n && a->raw.at[i] == b->raw.at[n]; i++, n++)
    if (a->raw.at[i] == '"' && i + 1 < a->raw.n && a->raw.at[i + 1] == '"') i++;
  return i == a->raw.n && n == b->raw.n;
}

/* How often c stands in the first line, outside quotes. */
static size_t count_in_line(cxo_Str text, char c) {
  size_t count = 0;
  int quoted = 0;
  for (size_t i = 0; i < text.n && (quoted || (text.at[i] != '\n' && text.at[i] != '\r')); i++) {
    quoted ^= text.at[i] == '"';
    count += !quoted && text.at[i] == c;
  }
  return count;
}

void cxoI_csv_start(cxoI_Csv *csv, cxo_Str text) {
  static const char candidates[] = ",;\t|";
  size_t most = 0;
  csv->text = text;
  csv->at = 0;
  csv->line = 1;
  csv->separator = ',';
  csv->more = 0;
  csv->open_quote = 0;
  if (text.n > 5 && memcmp(text.at, "sep=", 4) == 0 && text.at[4] != '\n' && text.at[4] != '\r' &&
      (text.at[5] == '\n' || text.at[5] == '\r')) {
    csv->separator = text.at[4];
    csv->at = text.at[5] == '\r' && text.n > 6 && text.at[6] == '\n' ? 7 : 6;
    csv->line = 2;
    return;
  }
  for (const char *c = candidates; *c; c++) {
    size_t count = count_in_line(text, *c);
    if (count > most) {
      most = count;
      csv->separator = *c;
    }
  }
}
