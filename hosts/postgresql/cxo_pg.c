/*
** cxo_pg.c: the PostgreSQL extension, on the engine without Lua. What each function does stands in
** cxo--0.1.0.sql.
**
** Memory. The engine works in storage of its caller's: what is prepared once for a call site
*(policy,
** weigher, shape of the result) lies in fn_mcxt, the rest in the current context. An error or a
** cancelled statement jumps out of the engine, which holds nothing then.
*/
#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/json.h"
#include "utils/jsonb.h"

#include "cxo.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(cxo_pg_role);
PG_FUNCTION_INFO_V1(cxo_pg_title);
PG_FUNCTION_INFO_V1(cxo_pg_classify);
PG_FUNCTION_INFO_V1(cxo_pg_scores);
PG_FUNCTION_INFO_V1(cxo_pg_owner);
PG_FUNCTION_INFO_V1(cxo_pg_why);
PG_FUNCTION_INFO_V1(cxo_pg_data_version);

/*
** Texts: the engine reads UTF-8. In a database without an encoding bytes are taken as they are.
*/

static bool is_converted(void) {
  return GetDatabaseEncoding() != PG_UTF8 && GetDatabaseEncoding() != PG_SQL_ASCII;
}

static cxo_Str to_engine(text *t) {
  cxo_Str s = {VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t)};
  if (is_converted()) {
    char *converted = pg_server_to_any(s.at, (int)s.n, PG_UTF8);
    if (converted != s.at) s.n = strlen(converted);
    s.at = converted;
  }
  return s;
}

static text *to_text(cxo_Str s) { return cstring_to_text_with_len(s.at, (int)s.n); }

static cxo_Str word(const char *s) { return (cxo_Str){s, strlen(s)}; }

static cxo_Str id_of(int field, uint32_t row) {
  return cxo_pack_text(cxo_pack_builtin(), field, row);
}

/*
** Policies and weighers, prepared once for a call site
*/

typedef struct Prepared {
  text *name; /* of the policy */
  void *storage;
  const cxo_Policy *policy;
  cxo_Weigher *weigher; /* or NULL */
} Prepared;

static const cxo_Policy *make_policy(void *storage, cxo_Str name) {
  cxo_PolicyOptions options = {name, NULL, 0};
  const cxo_Policy *policy;
  cxo_Error err;
  if (cxo_policy_init(storage, cxo_pack_builtin(), &options, &policy, &err))
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("%s", err.text),
                    errhint("A policy is a source, strict, majority or default.")));
  return policy;
}

/* The policy of the argument; a call site nearly always has the same one. */
static const cxo_Policy *policy_of(FunctionCallInfo fcinfo, text *name) {
  Prepared *p = fcinfo->flinfo->fn_extra;
  MemoryContext context = fcinfo->flinfo->fn_mcxt;
  if (p && p->name && VARSIZE_ANY_EXHDR(p->name) == VARSIZE_ANY_EXHDR(name) &&
      memcmp(VARDATA_ANY(p->name), VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) == 0)
    return p->policy;
  if (!p) {
    p = MemoryContextAllocZero(context, sizeof *p);
    p->storage = MemoryContextAlloc(context, cxo_policy_size(cxo_pack_builtin()));
    fcinfo->flinfo->fn_extra = p;
  }
  if (p->name) pfree(p->name);
  p->name = NULL; /* should there be no such policy */
  p->policy = make_policy(p->storage, to_engine(name));
  MemoryContext old = MemoryContextSwitchTo(context);
  p->name = to_text((cxo_Str){VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)});
  MemoryContextSwitchTo(old);
  return p->policy;
}

/* Called every few KB of a text. Where the statement is cancelled, this does not return. */
static int on_pause(void *ud) {
  CHECK_FOR_INTERRUPTS();
  return 0;
}

static cxo_Weigher *weigher_of(FunctionCallInfo fcinfo) {
  Prepared *p = fcinfo->flinfo->fn_extra;
  MemoryContext context = fcinfo->flinfo->fn_mcxt;
  cxo_WeigherOptions options = {CXO_NONE, CXO_NONE, CXO_SMALL_BELOW, on_pause, NULL};
  cxo_Error err;
  if (p) return p->weigher;
  p = MemoryContextAllocZero(context, sizeof *p);
  p->storage = MemoryContextAlloc(context, cxo_policy_size(cxo_pack_builtin()));
  p->policy = make_policy(p->storage, (cxo_Str){NULL, 0});
  void *storage = MemoryContextAlloc(context, cxo_weigher_size(cxo_pack_builtin()));
  if (cxo_weigher_init(storage, p->policy, &options, &p->weigher, &err))
    ereport(ERROR, (errcode(ERRCODE_INTERNAL_ERROR), errmsg("%s", err.text)));
  fcinfo->flinfo->fn_extra = p;
  return p->weigher;
}

/*
** Titles
*/

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

/*
** Texts
*/

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

/* Writes JSON; the engine's strings are UTF-8. */

static void json_string(StringInfo json, cxo_Str s) {
  char *copy = pnstrdup(s.at, s.n);
  escape_json(json, copy);
  pfree(copy);
}

static void json_key(StringInfo json, const char *key) {
  if (json->len > 1) appendStringInfoChar(json, ',');
  appendStringInfo(json, "\"%s\":", key);
}

static Datum json_value(StringInfo json) {
  char *s = json->data;
  if (is_converted()) s = pg_any_to_server(s, json->len, PG_UTF8);
  return DirectFunctionCall1(jsonb_in, CStringGetDatum(s));
}

Datum cxo_pg_scores(PG_FUNCTION_ARGS) {
  cxo_Weighed weighed;
  StringInfoData json;
  weigh(fcinfo, &weighed);
  initStringInfo(&json);
  appendStringInfoChar(&json, '{');
  for (uint32_t i = 0; i < weighed.count; i++) {
    json_key(&json, id_of(CXO_ROLE_ID, weighed.weights[i].role).at);
    appendStringInfo(&json, "%u", weighed.weights[i].score);
  }
  appendStringInfoChar(&json, '}');
  PG_RETURN_DATUM(json_value(&json));
}

/*
** Questions
*/

#define MAX_FITS 16

/* What the arguments ask: activity, size, policy. */
typedef struct Asked {
  cxo_Str wording;
  const cxo_Policy *policy;
  cxo_Question question;
  cxo_Fit fits[MAX_FITS]; /* what the wording may mean, the best first */
  size_t count;
} Asked;

/* false: there is nothing to ask, since activity or policy is NULL. */
static bool read_question(FunctionCallInfo fcinfo, Asked *asked) {
  cxo_Question question = {CXO_ASK_OWNER, 0, NULL, 0, CXO_NONE, CXO_NONE, CXO_SMALL_BELOW};
  if (PG_ARGISNULL(0) || PG_ARGISNULL(2)) return false;
  if (!PG_ARGISNULL(1)) {
    int32 size = PG_GETARG_INT32(1);
    if (size < 0)
      ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                      errmsg("a firm has no %d people", size), errhint("NULL: not known.")));
    question.size = (uint32_t)size;
  }
  asked->policy = policy_of(fcinfo, PG_GETARG_TEXT_PP(2));
  asked->wording = to_engine(PG_GETARG_TEXT_PP(0));
  asked->count = cxo_activities_named(cxo_pack_builtin(), asked->wording.at, asked->wording.n,
                                      asked->fits, MAX_FITS);
  if (asked->count) question.activity = asked->fits[0].activity;
  asked->question = question;
  return true;
}

/* An answer in memory of its own, and its value. */
static cxo_Str ask(const cxo_Policy *policy, const cxo_Question *question, cxo_Answer *answer) {
  const cxo_Pack *pack = cxo_pack_builtin();
  cxo_ask(policy, question, palloc(cxo_answer_size(pack)), answer);
  size_t n = cxo_answer_value(pack, answer, NULL, 0);
  char *value = palloc(n + 1);
  cxo_answer_value(pack, answer, value, n);
  return (cxo_Str){value, n};
}

Datum cxo_pg_owner(PG_FUNCTION_ARGS) {
  Asked asked;
  cxo_Answer answer;
  if (!read_question(fcinfo, &asked) || asked.count == 0) PG_RETURN_NULL();
  cxo_Str value = ask(asked.policy, &asked.question, &answer);
  if (value.n == 0) PG_RETURN_NULL();
  PG_RETURN_TEXT_P(to_text(value));
}

static const char *const statuses[] = {
#define X(name, word) word,
    CXO_STATUSES(X)
#undef X
};

static void json_or_null(StringInfo json, const char *key, cxo_Str s) {
  json_key(json, key);
  if (s.n)
    json_string(json, s);
  else
    appendStringInfoString(json, "null");
}

/* The ids of rows that are marked so. */
static void json_marked(StringInfo json, const char *key, const cxo_Answer *answer, uint8_t mark) {
  const char *comma = "";
  json_key(json, key);
  appendStringInfoChar(json, '[');
  for (uint32_t i = 0; i < cxo_pack_count(cxo_pack_builtin(), CXO_CLAIM); i++) {
    if (answer->claims[i] != mark) continue;
    appendStringInfoString(json, comma);
    json_string(json, id_of(CXO_CLAIM_ID, i));
    comma = ",";
  }
  appendStringInfoChar(json, ']');
}

static void json_fits(StringInfo json, const char *key, const cxo_Fit *fits, size_t n) {
  json_key(json, key);
  appendStringInfoChar(json, '[');
  for (size_t i = 0; i < n; i++) {
    if (i) appendStringInfoChar(json, ',');
    json_string(json, id_of(CXO_ACTIVITY_ID, fits[i].activity));
  }
  appendStringInfoChar(json, ']');
}

/* What it says in small firms and in others. */
static void json_sizes(StringInfo json, const Asked *asked) {
  cxo_Str said[2];
  for (uint32_t large = 0; large < 2; large++) {
    cxo_Question question = asked->question;
    cxo_Answer answer;
    question.size = CXO_SMALL_BELOW - 1 + large;
    said[large] = ask(asked->policy, &question, &answer);
    if (said[large].n == 0) said[large] = word(statuses[answer.status]);
  }
  bool differ = said[0].n != said[1].n || memcmp(said[0].at, said[1].at, said[0].n) != 0;
  json_key(json, "ours"); /* the number is ours, and decides */
  appendStringInfoString(json, differ ? "true" : "false");
  json_key(json, "sizes");
  appendStringInfoString(json, "{\"small\":");
  json_string(json, said[0]);
  appendStringInfoString(json, ",\"large\":");
  json_string(json, said[1]);
  appendStringInfoChar(json, '}');
}

/* What every other policy says. */
static void json_others(StringInfo json, const Asked *asked, cxo_Str own) {
  const cxo_Pack *pack = cxo_pack_builtin();
  const char *comma = "";
  json_key(json, "others");
  appendStringInfoChar(json, '[');
  for (uint32_t i = 0; cxo_policy_name(pack, i).n && asked->count; i++) {
    cxo_Str name = cxo_policy_name(pack, i);
    StringInfoData other;
    cxo_Answer answer;
    if (name.n == own.n && memcmp(name.at, own.at, name.n) == 0) continue;
    cxo_Str value =
        ask(make_policy(palloc(cxo_policy_size(pack)), name), &asked->question, &answer);
    initStringInfo(&other);
    appendStringInfoChar(&other, '{');
    json_or_null(&other, "value", value);
    json_key(&other, "status");
    json_string(&other, word(statuses[answer.status]));
    json_or_null(&other, "policy", name);
    appendStringInfo(json, "%s%s}", comma, other.data);
    comma = ",";
  }
  appendStringInfoChar(json, ']');
}

/* The name of a policy; a source may be given by its key. */
static cxo_Str policy_name(text *t) {
  cxo_Str name = to_engine(t);
  uint32_t source = cxo_pack_find(cxo_pack_builtin(), CXO_SOURCE, name.at, name.n);
  return source == CXO_NONE ? name : id_of(CXO_SOURCE_ID, source);
}

Datum cxo_pg_why(PG_FUNCTION_ARGS) {
  const cxo_Pack *pack = cxo_pack_builtin();
  Asked asked;
  StringInfoData json, question;
  cxo_Answer answer = {CXO_STATUS_SILENT, CXO_NONE, CXO_NONE, 0, NULL, NULL};
  cxo_Str value = {"", 0}, none = {"", 0};
  if (!read_question(fcinfo, &asked)) PG_RETURN_NULL();
  cxo_Str policy = policy_name(PG_GETARG_TEXT_PP(2));
  if (asked.count) value = ask(asked.policy, &asked.question, &answer);

  initStringInfo(&question);
  if (asked.count)
    appendStringInfo(&question, "owner of %s",
                     id_of(CXO_ACTIVITY_NAME, asked.question.activity).at);
  else
    appendStringInfo(&question, "owner of '%s'", pnstrdup(asked.wording.at, asked.wording.n));
  initStringInfo(&json);
  appendStringInfoChar(&json, '{');
  json_or_null(&json, "question", (cxo_Str){question.data, (size_t)question.len});
  json_or_null(&json, "value", value);
  json_or_null(&json, "status", word(statuses[answer.status]));
  json_or_null(&json, "hedge",
               answer.hedge == CXO_NONE ? none : cxo_choice_word(CXO_CLAIM_HEDGE, answer.hedge));
  if (asked.count) {
    json_marked(&json, "claims", &answer, 1);
    json_marked(&json, "besides", &answer, 2);
  } else {
    appendStringInfoString(&json, ",\"claims\":[],\"besides\":[]");
  }
  if (answer.conflict == CXO_NONE) {
    appendStringInfoString(&json, ",\"conflict\":null,\"knob\":null");
  } else {
    uint32_t side = cxo_policy_side(asked.policy, answer.conflict);
    json_or_null(&json, "conflict", id_of(CXO_CONFLICT_ID, answer.conflict));
    json_or_null(&json, "knob", id_of(CXO_CONFLICT_KNOB, answer.conflict));
    if (side != CXO_NONE) json_or_null(&json, "side", id_of(CXO_SIDE_VALUE, side));
  }
  json_or_null(&json, "policy", policy);
  if (asked.question.size != CXO_NONE) appendStringInfo(&json, ",\"size\":%u", asked.question.size);
  appendStringInfo(&json, ",\"small_below\":%d", CXO_SMALL_BELOW);
  if (answer.by_size) json_sizes(&json, &asked);
  if (asked.count) {
    json_or_null(&json, "activity", id_of(CXO_ACTIVITY_ID, asked.question.activity));
    json_fits(&json, "fits", asked.fits + 1, asked.count - 1);
  } else {
    size_t n = cxo_activities_near(pack, asked.wording.at, asked.wording.n, asked.fits, 5);
    json_fits(&json, "nearest", asked.fits, n);
  }
  json_others(&json, &asked, policy);
  appendStringInfoChar(&json, '}');
  PG_RETURN_DATUM(json_value(&json));
}

Datum cxo_pg_data_version(PG_FUNCTION_ARGS) {
  char version[64];
  snprintf(version, sizeof version, "%s-%08x", CXO_VERSION, cxo_pack_checksum(cxo_pack_builtin()));
  PG_RETURN_TEXT_P(cstring_to_text(version));
}
