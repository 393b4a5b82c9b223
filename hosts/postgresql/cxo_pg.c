/*
** cxo_pg.c: the extension as a module: its version, and what the functions share.
*/
#include "cxo_pg.h"

#include "utils/json.h"
#include "utils/jsonb.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(cxo_pg_data_version);

Datum cxo_pg_data_version(PG_FUNCTION_ARGS) {
  char version[64];
  snprintf(version, sizeof version, "%s-%08x", CXO_VERSION, cxo_pack_checksum(cxo_pack_builtin()));
  PG_RETURN_TEXT_P(cstring_to_text(version));
}

const cxo_Policy *cxo_pg_policy(void *storage, cxo_Str name) {
  cxo_PolicyOptions options = {name, NULL, 0};
  const cxo_Policy *policy;
  cxo_Error err;
  if (cxo_policy_init(storage, cxo_pack_builtin(), &options, &policy, &err))
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("%s", err.text),
                    errhint("A policy is a source, strict, majority or default.")));
  return policy;
}

void cxo_pg_json_string(StringInfo json, cxo_Str s) {
  char *copy = pnstrdup(s.at, s.n);
  escape_json(json, copy);
  pfree(copy);
}

void cxo_pg_json_key(StringInfo json, const char *key) {
  if (json->len > 1) appendStringInfoChar(json, ',');
  appendStringInfo(json, "\"%s\":", key);
}

Datum cxo_pg_json_value(StringInfo json) {
  char *s = json->data;
  if (is_converted()) s = pg_any_to_server(s, json->len, PG_UTF8);
  return DirectFunctionCall1(jsonb_in, CStringGetDatum(s));
}
