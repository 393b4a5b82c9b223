/*
** texts.c: cxo_classify and cxo_scores.
*/
#include "cxo_pg.h"

#include "miscadmin.h"

PG_FUNCTION_INFO_V1(cxo_pg_classify);
PG_FUNCTION_INFO_V1(cxo_pg_scores);

/* Called every few KB of a text. Where the statement is cancelled, this does not return. */
static int on_pause(void *ud) {
  CHECK_FOR_INTERRUPTS();
  return 0;
}

/* Made once for a call site. */
static cxo_Weigher *weigher_of(FunctionCallInfo fcinfo) {
  const cxo_Pack *pack = cxo_pack_builtin();
  MemoryContext context = fcinfo->flinfo->fn_mcxt;
  cxo_WeigherOptions options = {CXO_NONE, CXO_NONE, CXO_SMALL_BELOW, on_pause, NULL};
  cxo_Error err;
  if (!fcinfo->flinfo->fn_extra) {
    cxo_Weigher *weigher;
    void *room = MemoryContextAlloc(context, cxo_policy_size(pack));
    const cxo_Policy *policy = cxo_pg_policy(room, (cxo_Str){NULL, 0});
    room = MemoryContextAlloc(context, cxo_weigher_size(pack));
    if (cxo_weigher_init(room, policy, &options, &weigher, &err))
      ereport(ERROR, (errcode(ERRCODE_INTERNAL_ERROR), errmsg("%s", err.text)));
    fcinfo->flinfo->fn_extra = weigher;
  }
  return fcinfo->flinfo->fn_extra;
}

static void weigh(FunctionCallInfo fcinfo, cxo_Weighed *weighed) {
  cxo_Weigher *weigher = weigher_of(fcinfo);
  cxo_Str s = to_engine(PG_GETARG_TEXT_PP(0));
  cxo_weigh(weigher, s.at, s.n, NULL, 0, NULL, NULL, weighed);
}

Datum cxo_pg_classify(PG_FUNCTION_ARGS) {
  cxo_Weighed weighed;
  weigh(fcinfo, &weighed);
  PG_RETURN_TEXT_P(to_text(cxo_weighed_value(cxo_pack_builtin(), &weighed)));
}

Datum cxo_pg_scores(PG_FUNCTION_ARGS) {
  cxo_Weighed weighed;
  StringInfoData json;
  weigh(fcinfo, &weighed);
  initStringInfo(&json);
  appendStringInfoChar(&json, '{');
  for (uint32_t i = 0; i < weighed.count; i++) {
    cxo_pg_json_key(&json, id_of(CXO_ROLE_ID, weighed.weights[i].role).at);
    appendStringInfo(&json, "%u", weighed.weights[i].score);
  }
  appendStringInfoChar(&json, '}');
  PG_RETURN_DATUM(cxo_pg_json_value(&json));
}
