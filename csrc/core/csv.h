/*
** csv.h: fields and records of RFC 4180 text, with any one separator, and \n, \r\n or \r at the end
** of a record. A quote opens a quoted field only as its first byte; whatever stands between the
** closing quote and the separator belongs to the field too, so that nothing is lost.
*/
#ifndef cxoI_csv_h
#define cxoI_csv_h

#include "common.h"

typedef struct cxoI_Csv {
  cxo_Str text;
  size_t at;     /* the next byte */
  uint32_t line; /* 1-based, of that byte */
  char separator;
  int more;            /* does a field follow in this record? */
  uint32_t open_quote; /* line of a quote that is never closed, or 0 */
} cxoI_Csv;

typedef struct cxoI_CsvField {
  cxo_Str raw; /* trimmed of outer blanks; of a quoted field, what stands between the quotes */
  int escaped; /* holds "" that stand for " */
} cxoI_CsvField;

/* Reads the next field; sets more to 0 when it was the record's last, and then at to the next one.
 */
CXOI_FUNC cxoI_CsvField cxoI_csv_field(cxoI_Csv *csv);

/* Writes a field as it is meant; returns the whole length, writes at most `room`. */
CXOI_FUNC size_t cxoI_csv_plain(const cxoI_CsvField *field, char *to, size_t room);

/* Hash and equality of fields as they are meant. */
CXOI_FUNC uint64_t cxoI_csv_hash(uint64_t seed, const cxoI_CsvField *field);
CXOI_FUNC int cxoI_csv_equal(const cxoI_CsvField *a, const cxoI_CsvField *b);

/* The first line: moves past a "sep=;" line, else counts which separator the header uses most. */
CXOI_FUNC void cxoI_csv_start(cxoI_Csv *csv, cxo_Str text);

#endif
