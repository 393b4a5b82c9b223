/*
** questions.c: cxo_owner and cxo_why.
*/
#include "cxo_pg.h"

PG_FUNCTION_INFO_V1(cxo_pg_owner);
PG_FUNCTION_INFO_V1(cxo_pg_why);

/* The policy that a call site had last; it nearly always is the same. */
typedef struct Prepared {
  text *name; /* NULL: none yet, or it was no policy */
  void *storage;
  const cxo_Policy *policy;
} Prepared;

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
  p->policy = cxo_pg_policy(p->storage, to_engine(name));
  MemoryContext old = MemoryContextSwitchTo(context);
  p->name = to_text((cxo_Str){VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)});
  MemoryContextSwitchTo(old);
  return p->policy;
}

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
  cxo_pg_json_key(json, key);
  if (s.n)
    cxo_pg_json_string(json, s);
  else
    appendStringInfoString(json, "null");
}

/* The ids of rows that are marked so. */
static void json_marked(StringInfo json, const char *key, const cxo_Answer *answer, uint8_t mark) {
  const char *comma = "";
  cxo_pg_json_key(json, key);
  appendStringInfoChar(json, '[');
  for (uint32_t i = 0; i < cxo_pack_count(cxo_pack_builtin(), CXO_CLAIM); i++) {
    if (answer->claims[i] != mark) continue;
    appendStringInfoString(json, comma);
    cxo_pg_json_string(json, id_of(CXO_CLAIM_ID, i));
    comma = ",";
  }
  appendStringInfoChar(json, ']');
}

static void json_fits(StringInfo json, const char *key, const cxo_Fit *fits, size_t n) {
  cxo_pg_json_key(json, key);
  appendStringInfoChar(json, '[');
  for (size_t i = 0; i < n; i++) {
    if (i) appendStringInfoChar(json, ',');
    cxo_pg_json_string(json, id_of(CXO_ACTIVITY_ID, fits[i].activity));
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
  cxo_pg_json_key(json, "ours"); /* the number is ours, and decides */
  appendStringInfoString(json, differ ? "true" : "false");
  cxo_pg_json_key(json, "sizes");
  appendStringInfoString(json, "{\"small\":");
  cxo_pg_json_string(json, said[0]);
  appendStringInfoString(json, ",\"large\":");
  cxo_pg_json_string(json, said[1]);
  appendStringInfoChar(json, '}');
}

/* What every other policy says. */
static void json_others(StringInfo json, const Asked *asked, cxo_Str own) {
  const cxo_Pack *pack = cxo_pack_builtin();
  const char *comma = "";
  cxo_pg_json_key(json, "others");
  appendStringInfoChar(json, '[');
  for (uint32_t i = 0; cxo_policy_name(pack, i).n && asked->count; i++) {
    cxo_Str name = cxo_policy_name(pack, i);
    StringInfoData other;
    cxo_Answer answer;
    if (name.n == own.n && memcmp(name.at, own.at, name.n) == 0) continue;
    cxo_Str value =
        ask(cxo_pg_policy(palloc(cxo_policy_size(pack)), name), &asked->question, &answer);
    initStringInfo(&other);
    appendStringInfoChar(&other, '{');
    json_or_null(&other, "value", value);
    cxo_pg_json_key(&other, "status");
    cxo_pg_json_string(&other, word(statuses[answer.status]));
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
  PG_RETURN_DATUM(cxo_pg_json_value(&json));
}
