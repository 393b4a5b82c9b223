/*
** titles.c: cxo_role and cxo_title.
*/
#include "cxo_pg.h"

#include "access/htup_details.h"
#include "funcapi.h"

PG_FUNCTION_INFO_V1(cxo_pg_role);
PG_FUNCTION_INFO_V1(cxo_pg_title);

#define MAX_VALUE (CXO_MAX_READINGS * (CXO_MAX_ID + 1))

static text *read_title(text *t, cxo_Title *title, cxo_Verdict *verdict) {
  const cxo_Pack *pack = cxo_pack_builtin();
  char value[MAX_VALUE];
  cxo_Str s = to_engine(t);
  cxo_title_read(pack, s.at, s.n, NULL, 0, title);
  cxo_title_verdict(title, verdict);
  return cstring_to_text_with_len(value, (int)cxo_verdict_value(pack, verdict, value, MAX_VALUE));
}

Datum cxo_pg_role(PG_FUNCTION_ARGS) {
  cxo_Title title;
  cxo_Verdict verdict;
  PG_RETURN_TEXT_P(read_title(PG_GETARG_TEXT_PP(0), &title, &verdict));
}

static TupleDesc shape_of(FunctionCallInfo fcinfo) {
  if (!fcinfo->flinfo->fn_extra) {
    TupleDesc shape;
    MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
    if (get_call_result_type(fcinfo, NULL, &shape) != TYPEFUNC_COMPOSITE || shape->natts != 5)
      ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH), errmsg("type cxo_reading expected")));
    fcinfo->flinfo->fn_extra = BlessTupleDesc(shape);
    MemoryContextSwitchTo(old);
  }
  return fcinfo->flinfo->fn_extra;
}

Datum cxo_pg_title(PG_FUNCTION_ARGS) {
  enum { ROLE, RELATION, LEVEL, AREA, SCORE, COLUMNS };
  Datum values[COLUMNS];
  bool nulls[COLUMNS] = {false};
  cxo_Title title;
  cxo_Verdict verdict;
  TupleDesc shape = shape_of(fcinfo);
  values[ROLE] = PointerGetDatum(read_title(PG_GETARG_TEXT_PP(0), &title, &verdict));
  if (verdict.count)
    values[RELATION] = CStringGetTextDatum("holder");
  else if (verdict.relation != CXO_NONE)
    values[RELATION] = PointerGetDatum(to_text(id_of(CXO_RELATION_ID, verdict.relation)));
  else
    nulls[RELATION] = true;
  if (title.level == CXO_NONE)
    nulls[LEVEL] = true;
  else
    values[LEVEL] = PointerGetDatum(to_text(cxo_choice_word(CXO_RANK_LEVEL, title.level)));
  if (title.area == CXO_NONE)
    nulls[AREA] = true;
  else
    values[AREA] = PointerGetDatum(to_text(id_of(CXO_AREA_ID, title.area)));
  values[SCORE] = Int32GetDatum(verdict.score);
  PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(shape, values, nulls)));
}
