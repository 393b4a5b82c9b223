/*
** cxo_pg.h: what the files of the extension share. What each function does stands in
** cxo--1.0.0.sql.
**
** Memory. The engine works in storage of its caller's: what is prepared once for a call site lies
** in fn_mcxt, the rest in the current context. An error or a cancelled statement jumps out of the
** engine, which holds nothing then.
*/
#ifndef cxo_pg_h
#define cxo_pg_h

#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "cxo.h"

/*
** Texts: the engine reads UTF-8. In a database without an encoding bytes are taken as they are.
*/

static inline bool is_converted(void) {
  return GetDatabaseEncoding() != PG_UTF8 && GetDatabaseEncoding() != PG_SQL_ASCII;
}

static inline cxo_Str to_engine(text *t) {
  cxo_Str s = {VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t)};
  if (is_converted()) {
    char *converted = pg_server_to_any(s.at, (int)s.n, PG_UTF8);
    if (converted != s.at) s.n = strlen(converted);
    s.at = converted;
  }
  return s;
}

static inline text *to_text(cxo_Str s) { return cstring_to_text_with_len(s.at, (int)s.n); }

static inline cxo_Str word(const char *s) { return (cxo_Str){s, strlen(s)}; }

static inline cxo_Str id_of(int field, uint32_t row) {
  return cxo_pack_text(cxo_pack_builtin(), field, row);
}

/* A policy in storage of cxo_policy_size; an SQL error where there is none of that name. */
const cxo_Policy *cxo_pg_policy(void *storage, cxo_Str name);

/*
** JSON; strings are the engine's, in UTF-8
*/

void cxo_pg_json_key(StringInfo json, const char *key); /* with a comma before, if not the first */
void cxo_pg_json_string(StringInfo json, cxo_Str s);
Datum cxo_pg_json_value(StringInfo json); /* the jsonb */

#endif
