/*
** cxo.h: who does what at the top of a technology organisation, with its sources.
**
** This header is the manual of the C interface. It stands in the order of use: results and errors,
** strings and memory, packs, building a pack, policy, titles, text, charts, sets of people.
**
** Ownership. Whatever a function hands out belongs to the object that it was asked of and lives as
** long as that object does; only *_new, *_open and *_build make something that the caller frees,
** with the function named beside them. Nothing here has global state: objects that are only read
** may be shared between threads, everything else belongs to one thread at a time.
**
** Results. A function that can fail returns an int code, CXO_OK (0) or one of CXO_CODES; where it
** takes a cxo_Error the reason is written there in words. Nothing found is CXO_NONE or an empty
** string, never an error. Lengths are bytes and always explicit; a cxo_Str from a pack is also
** terminated by a NUL, others are not.
*/
#ifndef cxo_h
#define cxo_h

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CXO_VERSION "1.0.0"

/* Who sees these functions: everybody; with CXO_PRIVATE only the library they are built into. */
#if !defined(__GNUC__)
#define CXO_API
#elif defined(CXO_PRIVATE)
#define CXO_API __attribute__((visibility("hidden")))
#else
#define CXO_API __attribute__((visibility("default")))
#endif

/*
** ---------------------------------------------------------------------------------------------
** Results and errors
** ---------------------------------------------------------------------------------------------
*/

/* Name and the short word that Lua callers receive as third value. Both are stable. */
#define CXO_CODES(X)                                                                               \
  X(OK, "ok")                                                                                      \
  X(EMEMORY, "memory")       /* the allocator gave nothing */                                      \
  X(ELIMIT, "limit")         /* a named limit was reached */                                       \
  X(EFIELD, "field")         /* a pack record has a missing, unknown or misplaced field */         \
  X(EREFERENCE, "reference") /* a pack record names something that the pack does not hold */       \
  X(EDUPLICATE, "duplicate") /* an id, field or phrase is given twice */                           \
  X(EIMAGE, "image")         /* not a pack image, damaged, or of another version */                \
  X(EPOLICY, "policy")       /* unknown policy, knob or side */                                    \
  X(EENCODING, "encoding")   /* not text */                                                        \
  X(EEMPTY, "empty")         /* nothing in it */                                                   \
  X(ECOLUMN, "column")       /* a chart lacks a column, or a mapping names none */

typedef enum cxo_Code {
#define X(name, word) CXO_##name,
  CXO_CODES(X)
#undef X
} cxo_Code;

/* The short word of a code, e.g. "limit". */
CXO_API const char *cxo_code_name(int code);

#define CXO_ERROR_TEXT 256

typedef struct cxo_Error {
  int code;                  /* as returned */
  uint32_t where;            /* what the caller passed as `where`; else a 1-based line, or 0 */
  char text[CXO_ERROR_TEXT]; /* one sentence, NUL-terminated, cut where it is too long */
} cxo_Error;

/*
** ---------------------------------------------------------------------------------------------
** Strings and memory
** ---------------------------------------------------------------------------------------------
*/

#define CXO_NONE UINT32_MAX /* no row, no person */

/* A piece of text: n bytes. */
typedef struct cxo_Str {
  const char *at;
  size_t n;
} cxo_Str;

/*
** The shape of lua_Alloc: frees where nsize is 0, else returns a block of nsize bytes holding what
** ptr held, or NULL. osize is the old size, 0 where ptr is NULL.
*/
typedef void *(*cxo_Alloc)(void *ud, void *ptr, size_t osize, size_t nsize);

/*
** ---------------------------------------------------------------------------------------------
** Phrases: finding any of thousands of phrases in text, as whole words
**
** Text and phrases are folded first (case, width, accents, typographic quotes and dashes), so that
** "Caf\xC3\xA9" is "cafe". A word is a maximal run of letters and digits with ampersand, apostrophe
** and full stop inside it; a phrase is found only as whole words. What stands between two words is
** a separator: white space, or one mark with or without white space around it; more than
** CXO_MAX_GAP bytes of it part the words for good.
**
** A set of phrases is a flat image like a pack: it may lie in .rodata, in a heap block or in a
** file. Scanning never fails, whatever the text is, and allocates nothing.
** ---------------------------------------------------------------------------------------------
*/

/* Writes at most `room` bytes of the folded text to `to`; returns how long the whole of it is. */
CXO_API size_t cxo_text_fold(const char *text, size_t n, char *to, size_t room);

typedef struct cxo_Phrases cxo_Phrases;

typedef struct cxo_Phrase {
  cxo_Str text; /* UTF-8 */
  uint32_t id;  /* below CXO_MAX_PHRASES; phrases may share one */
} cxo_Phrase;

#define CXO_SEPARATORS(X)                                                                          \
  X(BLANK, "blank")   /* the mark or the single blank that the phrase has, nothing else */         \
  X(SPACE, "space")   /* any white space for a blank, and around a mark */                         \
  X(HYPHEN, "hyphen") /* the same, and a hyphen is as good as a blank */

#define CXO_SEMANTICS(X)                                                                           \
  X(ALL, "all")         /* every occurrence, by start, then by length */                           \
  X(LONGEST, "longest") /* the longest at the leftmost start, then on behind it */

typedef enum cxo_Separators {
#define X(name, word) CXO_SEPARATORS_##name,
  CXO_SEPARATORS(X)
#undef X
} cxo_Separators;

typedef enum cxo_Semantics {
#define X(name, word) CXO_SEMANTICS_##name,
  CXO_SEMANTICS(X)
#undef X
} cxo_Semantics;

typedef struct cxo_PhraseOptions {
  int separators; /* cxo_Separators */
  int semantics;  /* cxo_Semantics */
} cxo_PhraseOptions;

#if !defined(CXO_MAX_PHRASES)
#define CXO_MAX_PHRASES 16000000u /* phrases in a set */
#endif
#define CXO_MAX_PHRASE 1000     /* bytes of one phrase, folded */
#define CXO_MAX_PHRASE_WORDS 32 /* words of one phrase */
#define CXO_MAX_GAP 16          /* bytes between two words of a phrase, folded */

/*
** Compiles phrases to an image of *size bytes, for the caller to free through the allocator. Errors
** carry the number of the phrase in err->where, CXO_NONE for the set as a whole: CXO_EENCODING (not
** UTF-8), CXO_EFIELD (no word in it, or several marks between words), CXO_ELIMIT, CXO_EDUPLICATE
** (the same phrase, folded, twice). Same phrases in the same order, same bytes.
*/
CXO_API int cxo_phrases_build(const cxo_Phrase *phrases, size_t n, const cxo_PhraseOptions *options,
                              cxo_Alloc alloc, void *ud, void **image, size_t *size,
                              cxo_Error *err);

/* Checks `size` bytes at `image` (aligned to 8) completely; the set is the image itself. */
CXO_API int cxo_phrases_check(const void *image, size_t size, const cxo_Phrases **set,
                              cxo_Error *err);

typedef struct cxo_PhrasesInfo {
  uint32_t phrases, words, longest; /* distinct first words; words of the longest phrase */
  size_t bytes;                     /* of the image */
  cxo_PhraseOptions options;
} cxo_PhrasesInfo;

/* Says how large a set is, and how it was compiled. */
CXO_API void cxo_phrases_describe(const cxo_Phrases *set, cxo_PhrasesInfo *info);

typedef struct cxo_Match {
  uint32_t id;
  size_t from, to; /* bytes of the original text: [from, to) */
} cxo_Match;

/* Called for each match in order; a value other than 0 stops the scan and is given back. */
typedef int (*cxo_OnMatch)(void *ud, const cxo_Match *match);

/* Faster ways to do the same: the bytes that come out do not depend on them. */
#define CXO_TIERS(X)                                                                               \
  X(BEST, "best")   /* the best that this machine has */                                           \
  X(PLAIN, "plain") /* C11 alone */                                                                \
  X(AVX2, "avx2")                                                                                  \
  X(AVX512, "avx512") /* with VBMI2 and GFNI */

typedef enum cxo_Tier {
#define X(name, word) CXO_TIER_##name,
  CXO_TIERS(X)
#undef X
      CXO_TIER_COUNT
} cxo_Tier;

/* Can this machine, and this build, do a tier? */
CXO_API int cxo_tier_is_there(int tier);

/* Finds all phrases; a tier that is not there is done in plain C. */
CXO_API int cxo_phrases_scan(const cxo_Phrases *set, const char *text, size_t n, int tier,
                             cxo_OnMatch fn, void *ud);

/*
** ---------------------------------------------------------------------------------------------
** Packs
**
** A pack is one flat, immutable image without pointers: it lives equally in .rodata, in a heap
** block or in a file. It holds rows of several kinds; each row has the fields of its kind.
** ---------------------------------------------------------------------------------------------
*/

typedef struct cxo_Pack cxo_Pack;

/* Kind, its name, the key of its list in a pack file, the kind it is nested in, its first field. */
#define CXO_KINDS(K)                                                                               \
  K(SOURCE, "source", "sources", NONE, SOURCE_ID)                                                  \
  K(TOPIC, "topic", "topics", NONE, TOPIC_ID)                                                      \
  K(AREA, "area", "areas", NONE, AREA_ID)                                                          \
  K(SUBJECT, "subject", "subjects", NONE, SUBJECT_ID)                                              \
  K(RANK, "rank", "ranks", NONE, RANK_ID)                                                          \
  K(LINK, "link", "links", NONE, LINK_ID)                                                          \
  K(ROLE, "role", "roles", NONE, ROLE_ID)                                                          \
  K(RELATION, "relation", "relations", NONE, RELATION_ID)                                          \
  K(MODIFIER, "modifier", "modifiers", NONE, MODIFIER_ID)                                          \
  K(HEAD, "head", "heads", NONE, HEAD_ID)                                                          \
  K(CONJUNCTION, "conjunction", "conjunctions", NONE, CONJUNCTION_ID)                              \
  K(ACTIVITY, "activity", "activities", NONE, ACTIVITY_ID)                                         \
  K(INFLECTION, "inflection", "inflections", NONE, INFLECTION_ID)                                  \
  K(TRIGGER, "trigger", "triggers", NONE, TRIGGER_ID)                                              \
  K(SECTION, "section", "sections", NONE, SECTION_ID)                                              \
  K(CLASSIFIER, "classifier", "classifiers", NONE, CLASSIFIER_ID)                                  \
  K(CUE, "cue", "cues", NONE, CUE_ID)                                                              \
  K(PROPOSITION, "proposition", "propositions", NONE, PROPOSITION_ID)                              \
  K(CLAIM, "claim", "claims", PROPOSITION, CLAIM_ID)                                               \
  K(ANSWER, "answer", "answers", PROPOSITION, ANSWER_PROPOSITION)                                  \
  K(CONFLICT, "conflict", "conflicts", NONE, CONFLICT_ID)                                          \
  K(SIDE, "side", "sides", CONFLICT, SIDE_ID)                                                      \
  K(COLUMN, "column", "columns", NONE, COLUMN_ID)                                                  \
  K(RULE, "rule", "rules", NONE, RULE_ID)                                                          \
  K(EXCEPTION, "exception", "exceptions", RULE, EXCEPTION_RULE)                                    \
  K(EXAMPLE, "example", "examples", RULE, EXAMPLE_RULE)

typedef enum cxo_Kind {
#define K(name, word, key, parent, first) CXO_##name,
  CXO_KINDS(K)
#undef K
      CXO_KIND_COUNT
} cxo_Kind;

/*
** Field types:
**   TEXT    a string                       TEXTS   a list of strings
**   REF     the id of a row of kind `of`   REFS    a list of such ids
**   CHOICE  one of the words, in rising order; its value is the position, from 0
**   NUMBER  a whole number, 0 to CXO_MAX_NUMBER
**   PARENT  the row that this one is nested in; never written in a pack file
**   JOINED  an id made by the compiler: the parent's id, "@", the first own field's id or text
** A relation's reach: "segment", to the next comma or break; "title", to the end; "compound" is
** what a role becomes that a hyphen joins to an ordinary word ("CIO-Strategy"). Flags: REQUIRED;
** PHRASE, what this row is called in titles; ACRONYM, such a phrase that rows may share (the first
** declared is meant when nothing decides); ASKED, what it is called in questions; WEIGHED, what is
** found in texts that are weighed: several rows may share such a phrase, and in it "~word" stands
** for the forms of a verb or an inflection, "+word" for singular and plural; INHERITED, taken from
** the field of that name of the row it is nested in where it is not given.
*/
#define CXO_FIELDS(F)                                                                              \
  F(SOURCE, ID, "id", TEXT, NONE, REQUIRED, "")                                                    \
  F(SOURCE, KEY, "key", TEXT, NONE, 0, "") /* a second id, accepted and never printed */           \
  F(SOURCE, TITLE, "title", TEXT, NONE, REQUIRED, "")                                              \
  F(SOURCE, KIND, "kind", TEXT, NONE, REQUIRED, "")                                                \
  F(SOURCE, DATE, "date", TEXT, NONE, 0, "")                                                       \
  F(SOURCE, INTEREST, "interest", TEXT, NONE, 0, "")                                               \
  F(SOURCE, ORIGIN, "origin", TEXT, NONE, REQUIRED, "")                                            \
  F(TOPIC, ID, "id", TEXT, NONE, REQUIRED, "")                                                     \
  F(TOPIC, NAME, "name", TEXT, NONE, REQUIRED, "")                                                 \
  F(AREA, ID, "id", TEXT, NONE, REQUIRED, "")                                                      \
  F(AREA, NAME, "name", TEXT, NONE, REQUIRED, "")                                                  \
  F(AREA, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                             \
  F(SUBJECT, ID, "id", TEXT, NONE, REQUIRED, "")                                                   \
  F(SUBJECT, AREA, "area", REF, AREA, 0, "")                                                       \
  F(SUBJECT, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                          \
  F(RANK, ID, "id", TEXT, NONE, REQUIRED, "")                                                      \
  F(RANK, LEVEL, "level", CHOICE, NONE, REQUIRED, "staff manager director head vp chief")          \
  F(RANK, PART, "part", CHOICE, NONE, 0, "whole opens closes")                                     \
  F(RANK, RELATION, "relation", REF, RELATION, 0, "") /* of a role right before it */              \
  F(RANK, AREA, "area", REF, AREA, 0, "")                                                          \
  F(RANK, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                             \
  F(LINK, ID, "id", TEXT, NONE, REQUIRED, "")                                                      \
  F(LINK, RELATION, "relation", REF, RELATION, 0, "") /* of a role after it, a post before it */   \
  F(LINK, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                             \
  F(ROLE, ID, "id", TEXT, NONE, REQUIRED, "")                                                      \
  F(ROLE, NAME, "name", TEXT, NONE, REQUIRED | PHRASE, "")                                         \
  F(ROLE, ACRONYM, "acronym", TEXT, NONE, PHRASE | ACRONYM, "")                                    \
  F(ROLE, ALIASES, "aliases", TEXTS, NONE, PHRASE, "")                                             \
  F(ROLE, PERHAPS, "perhaps", TEXTS, NONE, PHRASE, "") /* names that may mean it */                \
  F(ROLE, LEVEL, "level", CHOICE, NONE, 0,                                                         \
    "staff manager director head vp chief") /* or no post */                                       \
  F(ROLE, AREA, "area", REF, AREA, 0, "")                                                          \
  F(ROLE, SUBJECTS, "subjects", REFS, SUBJECT, 0, "")                                              \
  F(ROLE, BESIDE, "beside", REFS, SUBJECT, 0, "")                                                  \
  F(ROLE, UNLESS, "unless", REFS, SUBJECT, 0, "") /* named, `perhaps` means something else */      \
  F(ROLE, PARTS, "parts", REFS, ROLE, 0, "")                                                       \
  F(RELATION, ID, "id", TEXT, NONE, REQUIRED, "")                                                  \
  F(RELATION, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                         \
  F(RELATION, AS, "as", REF, RELATION, 0, "") /* what it is told as, where it is not itself */     \
  F(RELATION, REACH, "reach", CHOICE, NONE, 0, "segment title compound post link date")            \
  F(MODIFIER, ID, "id", TEXT, NONE, REQUIRED, "")                                                  \
  F(MODIFIER, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                         \
  F(HEAD, ID, "id", TEXT, NONE, REQUIRED, "")                                                      \
  F(HEAD, RELATION, "relation", REF, RELATION, REQUIRED, "") /* of a role named before it */       \
  F(HEAD, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                             \
  F(CONJUNCTION, ID, "id", TEXT, NONE, REQUIRED, "")                                               \
  F(CONJUNCTION, PHRASES, "phrases", TEXTS, NONE, PHRASE, "")                                      \
  F(ACTIVITY, ID, "id", TEXT, NONE, REQUIRED, "")                                                  \
  F(ACTIVITY, NAME, "name", TEXT, NONE, REQUIRED | ASKED, "")                                      \
  F(ACTIVITY, PHRASES, "phrases", TEXTS, NONE, ASKED, "")                                          \
  F(ACTIVITY, VAGUE, "vague", TEXTS, NONE, ASKED, "") /* they say nothing in prose */              \
  F(INFLECTION, ID, "id", TEXT, NONE, REQUIRED, "")                                                \
  F(INFLECTION, FORMS, "forms", TEXTS, NONE, REQUIRED, "")                                         \
  F(TRIGGER, ID, "id", TEXT, NONE, REQUIRED, "")                                                   \
  F(TRIGGER, KIND, "kind", CHOICE, NONE, REQUIRED,                                                 \
    "plain name negation report others elsewhere subject charge assisting")                        \
  F(TRIGGER, REACH, "reach", NUMBER, NONE, 0, "") /* words; a comma or "to" ends it too */         \
  F(TRIGGER, PHRASES, "phrases", TEXTS, NONE, REQUIRED | WEIGHED, "")                              \
  F(SECTION, ID, "id", TEXT, NONE, REQUIRED, "")                                                   \
  F(SECTION, FACTOR, "factor", NUMBER, NONE, REQUIRED, "") /* in eighths */                        \
  F(SECTION, PHRASES, "phrases", TEXTS, NONE, REQUIRED | WEIGHED, "")                              \
  F(CLASSIFIER, ID, "id", TEXT, NONE, REQUIRED, "")                                                \
  F(CLASSIFIER, NAME, "name", TEXT, NONE, REQUIRED, "")                                            \
  F(CLASSIFIER, ROLES, "roles", REFS, ROLE, REQUIRED, "")                                          \
  F(CLASSIFIER, THRESHOLD, "threshold", NUMBER, NONE, 0, "") /* CXO_THRESHOLD */                   \
  F(CLASSIFIER, MARGIN, "margin", NUMBER, NONE, 0, "")       /* CXO_MARGIN */                      \
  F(CLASSIFIER, BASE, "base", NUMBER, NONE, 0, "")           /* CXO_BASE */                        \
  F(CLASSIFIER, CHARGE, "charge", CHOICE, NONE, 0, "ignored needed")                               \
  F(CLASSIFIER, POLICY, "policy", CHOICE, NONE, 0, "followed ignored")                             \
  F(CLASSIFIER, COVERS, "covers", REFS, PROPOSITION, 0, "") /* a role does others' duties too */   \
  F(CUE, ID, "id", TEXT, NONE, REQUIRED, "")                                                       \
  F(CUE, ROLE, "role", REF, ROLE, REQUIRED, "")                                                    \
  F(CUE, CLASSIFIER, "classifier", REF, CLASSIFIER, 0, "")                                         \
  F(CUE, PROPOSITION, "proposition", REF, PROPOSITION, 0, "")                                      \
  F(CUE, WEIGHT, "weight", NUMBER, NONE, REQUIRED, "")                                             \
  F(CUE, PHRASES, "phrases", TEXTS, NONE, WEIGHED, "")                                             \
  F(CUE, NEAR, "near", REFS, TRIGGER, 0, "")     /* one of them must stand in the sentence */      \
  F(CUE, UNLESS, "unless", REFS, TRIGGER, 0, "") /* none of them may */                            \
  F(CUE, NEGATION, "negation", CHOICE, NONE, 0, "on off")                                          \
  F(PROPOSITION, ID, "id", TEXT, NONE, REQUIRED, "")                                               \
  F(PROPOSITION, TOPIC, "topic", REF, TOPIC, REQUIRED, "")                                         \
  F(PROPOSITION, ROLES, "roles", REFS, ROLE, 0, "")                                                \
  F(PROPOSITION, SIZE, "size", CHOICE, NONE, 0, "any small large")                                 \
  F(PROPOSITION, STATEMENT, "statement", TEXT, NONE, REQUIRED, "")                                 \
  F(PROPOSITION, SUPPORTS, "supports", REFS, PROPOSITION, 0, "")                                   \
  F(CLAIM, ID, "id", JOINED, NONE, 0, "")                                                          \
  F(CLAIM, PROPOSITION, "proposition", PARENT, PROPOSITION, 0, "")                                 \
  F(CLAIM, SOURCE, "source", REF, SOURCE, REQUIRED, "")                                            \
  F(CLAIM, HEDGE, "hedge", CHOICE, NONE, REQUIRED, "possible usual plain must strict")             \
  F(CLAIM, STANCE, "stance", CHOICE, NONE, 0, "states disputes qualifies")                         \
  F(CLAIM, LOCATOR, "locator", TEXT, NONE, REQUIRED, "")                                           \
  F(CLAIM, STATEMENT, "statement", TEXT, NONE, INHERITED, "")                                      \
  F(ANSWER, PROPOSITION, "proposition", PARENT, PROPOSITION, 0, "")                                \
  F(ANSWER, QUESTION, "question", CHOICE, NONE, REQUIRED, "owner buyer first-hire")                \
  F(ANSWER, ABOUT, "about", REFS, ACTIVITY, 0, "")                                                 \
  F(ANSWER, GIVEN, "given", TEXTS, NONE, 0, "")                                                    \
  F(ANSWER, ROLES, "roles", REFS, ROLE, INHERITED, "")                                             \
  F(ANSWER, WITH, "with", REFS, PROPOSITION, 0, "") /* what it rests on besides */                 \
  F(CONFLICT, ID, "id", TEXT, NONE, REQUIRED, "")                                                  \
  F(CONFLICT, KIND, "kind", CHOICE, NONE, REQUIRED, "degree tension direct")                       \
  F(CONFLICT, POINT, "point", TEXT, NONE, REQUIRED, "")                                            \
  F(CONFLICT, KNOB, "knob", TEXT, NONE, 0, "")                                                     \
  F(CONFLICT, DEFAULT, "default", TEXT, NONE, 0, "")                                               \
  F(SIDE, ID, "id", JOINED, NONE, 0, "")                                                           \
  F(SIDE, CONFLICT, "conflict", PARENT, CONFLICT, 0, "")                                           \
  F(SIDE, VALUE, "value", TEXT, NONE, REQUIRED, "")                                                \
  F(SIDE, PROPOSITIONS, "propositions", REFS, PROPOSITION, 0, "")                                  \
  F(SIDE, EXCLUDES, "excludes", REFS, SIDE, 0, "")                                                 \
  F(COLUMN, ID, "id", TEXT, NONE, REQUIRED, "")                                                    \
  F(COLUMN, HEADERS, "headers", TEXTS, NONE, REQUIRED, "")                                         \
  F(COLUMN, VOID, "void", TEXTS, NONE, 0, "") /* values that say there is none */                  \
  F(RULE, ID, "id", TEXT, NONE, REQUIRED, "")                                                      \
  F(RULE, NAME, "name", TEXT, NONE, REQUIRED, "")                                                  \
  F(RULE, SEVERITY, "severity", CHOICE, NONE, REQUIRED, "info warning error")                      \
  F(RULE, CLAIMS, "claims", REFS, PROPOSITION, 0, "")                                              \
  F(RULE, NEEDS, "needs", TEXTS, NONE, 0, "")                                                      \
  F(RULE, WHEN, "when", TEXT, NONE, REQUIRED, "")                                                  \
  F(RULE, GROUP, "group", CHOICE, NONE, 0, "person manager id cycle object unit all")              \
  F(RULE, MESSAGE, "message", TEXT, NONE, REQUIRED, "")                                            \
  F(RULE, FIX, "fix", TEXT, NONE, 0, "")                                                           \
  F(EXCEPTION, RULE, "rule", PARENT, RULE, 0, "")                                                  \
  F(EXCEPTION, CLAIMS, "claims", REFS, PROPOSITION, REQUIRED, "")                                  \
  F(EXCEPTION, WHEN, "when", TEXT, NONE, REQUIRED, "")                                             \
  F(EXAMPLE, RULE, "rule", PARENT, RULE, 0, "")                                                    \
  F(EXAMPLE, BREAKS, "breaks", TEXT, NONE, REQUIRED, "")                                           \
  F(EXAMPLE, KEEPS, "keeps", TEXT, NONE, REQUIRED, "")                                             \
  F(EXAMPLE, SIZE, "size", TEXT, NONE, 0, "")  /* people in the firm of both */                    \
  F(EXAMPLE, FIRM, "firm", TEXTS, NONE, 0, "") /* facts of the firm; "no x" where x is not so */

/* CXO_ROLE_NAME and so on, numbered through: what a function with `int field` takes. */
typedef enum cxo_Field {
#define F(kind, name, word, type, of, flags, words) CXO_##kind##_##name,
  CXO_FIELDS(F)
#undef F
      CXO_FIELD_COUNT
} cxo_Field;

typedef enum cxo_Type {
  CXO_TYPE_TEXT,
  CXO_TYPE_TEXTS,
  CXO_TYPE_REF,
  CXO_TYPE_REFS,
  CXO_TYPE_CHOICE,
  CXO_TYPE_NUMBER,
  CXO_TYPE_PARENT,
  CXO_TYPE_JOINED
} cxo_Type;

/* What a field is; NULL where there is no such field. */
typedef struct cxo_FieldInfo {
  uint8_t kind, type, of, flags; /* cxo_Kind, cxo_Type, cxo_Kind, 1 REQUIRED 2 PHRASE ... */
  char name[14];
  char words[80]; /* of a CHOICE, blank between them */
} cxo_FieldInfo;

CXO_API const cxo_FieldInfo *cxo_field_info(int field);
CXO_API cxo_Str cxo_choice_word(int field, uint32_t rank); /* of a CHOICE; empty past the last */
CXO_API const char *cxo_kind_name(int kind);               /* "role" */
CXO_API const char *cxo_kind_key(int kind);                /* "roles" */

/*
** Checks `size` bytes at `image` (aligned to 8) completely, so that any bytes may be offered, and
** hands out the pack, which is the image itself: it must outlive the pack and not change.
** CXO_EIMAGE, with the reason in err (which may be NULL).
*/
CXO_API int cxo_pack_open(const void *image, size_t size, const cxo_Pack **pack, cxo_Error *err);

/* The pack that is compiled in (csrc/gen/pack.c); not part of a core built without it. */
CXO_API const cxo_Pack *cxo_pack_builtin(void);

CXO_API size_t cxo_pack_size(const cxo_Pack *pack); /* bytes of the image */
/* Tells packs apart: as good as never the same for two that answer differently. */
CXO_API uint32_t cxo_pack_checksum(const cxo_Pack *pack);
CXO_API uint32_t cxo_pack_count(const cxo_Pack *pack, int kind);

/* The row with this id (a source may also be named by its key), or CXO_NONE. */
CXO_API uint32_t cxo_pack_find(const cxo_Pack *pack, int kind, const char *id, size_t n);

/*
** The row that is called so in running text: by id, name, acronym or alias, upper or lower case.
** cxo_pack_named(pack, CXO_ROLE, "Chief Technology Officer", 24) is the row of "cto".
*/
CXO_API uint32_t cxo_pack_named(const cxo_Pack *pack, int kind, const char *text, size_t n);

/* One field of a row. The field must be one of the row's kind and of the type named. */
CXO_API cxo_Str cxo_pack_text(const cxo_Pack *pack, int field, uint32_t row);
CXO_API uint32_t cxo_pack_ref(const cxo_Pack *pack, int field,
                              uint32_t row); /* REF, PARENT; or CXO_NONE */
CXO_API uint32_t cxo_pack_rank(const cxo_Pack *pack, int field, uint32_t row); /* CHOICE */
CXO_API cxo_Str cxo_pack_word(const cxo_Pack *pack, int field, uint32_t row);  /* CHOICE */
CXO_API uint32_t cxo_pack_number(const cxo_Pack *pack, int field,
                                 uint32_t row); /* NUMBER; or CXO_NONE */

typedef struct cxo_List {
  const uint32_t *at; /* rows, or for TEXTS what cxo_pack_item takes */
  uint32_t n;
} cxo_List;

/* A REFS or TEXTS field; and one text of the latter. */
CXO_API cxo_List cxo_pack_list(const cxo_Pack *pack, int field, uint32_t row);
CXO_API cxo_Str cxo_pack_item(const cxo_Pack *pack, uint32_t item);

/* Rows that follow one another: the n from `first` on. */
typedef struct cxo_Range {
  uint32_t first, n;
} cxo_Range;

/* The rows of the child kind that are nested in this row: consecutive, in declared order. */
CXO_API cxo_Range cxo_pack_children(const cxo_Pack *pack, int child, uint32_t row);

/*
** ---------------------------------------------------------------------------------------------
** Building a pack
**
** The one pack compiler. Feed it records field by field, then build:
**
**   cxo_builder_begin(b, "roles", 5, 1, &err);
**   cxo_builder_set(b, "id", 2, "cto", 3, 1, &err);         a list field takes one call an item
**   cxo_builder_begin(b, ...) inside a record begins a nested one
**   cxo_builder_end(b, &err);
**   cxo_pack_build(b, &image, &size, &err);
**
** `where` is any number by which the caller finds the place again; an error brings it back.
** After an error, and after cxo_pack_build, a builder may only be freed.
** ---------------------------------------------------------------------------------------------
*/

#if !defined(CXO_MAX_ID)
#define CXO_MAX_ID 100 /* bytes of an id */
#endif
#if !defined(CXO_MAX_TEXT)
#define CXO_MAX_TEXT 65535 /* bytes of one text in a pack */
#endif
#if !defined(CXO_MAX_ROWS)
#define CXO_MAX_ROWS 65536 /* rows of one kind in a pack */
#endif
#if !defined(CXO_MAX_PACK)
#define CXO_MAX_PACK (1u << 30) /* bytes of an image */
#endif

#if !defined(CXO_MAX_NUMBER)
#define CXO_MAX_NUMBER 100000 /* in a NUMBER field */
#endif
#if !defined(CXO_MAX_FORMS)
#define CXO_MAX_FORMS 256 /* of one phrase with "~" and "+" in it */
#endif

typedef struct cxo_Builder cxo_Builder;

/* Freed by cxo_builder_free. */
CXO_API int cxo_builder_new(cxo_Alloc alloc, void *ud, cxo_Builder **builder);
CXO_API void cxo_builder_free(cxo_Builder *builder);

/*
** Begins a record of a list ("roles"), sets a field of it, ends it. A record that is begun within
** another belongs to it. `where` is any number of the caller's: errors bring it back.
*/
CXO_API int cxo_builder_begin(cxo_Builder *b, const char *key, size_t n, uint32_t where,
                              cxo_Error *err);
CXO_API int cxo_builder_set(cxo_Builder *b, const char *field, size_t field_n, const char *text,
                            size_t n, uint32_t where, cxo_Error *err);
/* The same for a NUMBER. */
CXO_API int cxo_builder_set_number(cxo_Builder *b, const char *field, size_t field_n,
                                   int64_t number, uint32_t where, cxo_Error *err);
CXO_API int cxo_builder_end(cxo_Builder *b, cxo_Error *err);

/* Adds every record of a pack, to be followed by others: so one pack stands beside another. */
CXO_API int cxo_builder_add(cxo_Builder *b, const cxo_Pack *pack, cxo_Error *err);

/*
** Resolves all references and writes the image: a block of *size bytes of the builder's allocator,
** for the caller to free through it. Same records, same bytes.
*/
CXO_API int cxo_pack_build(cxo_Builder *b, void **image, size_t *size, cxo_Error *err);

/*
** ---------------------------------------------------------------------------------------------
** Policy: which propositions are admitted
**
** Named by a source's slug (that source's claims; what it contradicts itself on is disputed),
** "strict" (every conflict disputed), "majority" (the side with more origins; a tie is disputed)
** or "default" (the defaults of the conflicts). A knob set to a side overrides that. Conflicts with
** the same knob go together: the first of them is decided, the others follow. A conflict without a
** knob is only reported: it disputes nothing, but under "strict". Unopposed propositions are
** admitted.
**
** A side's origins are those of the sources whose contested propositions it holds; a side that
** holds all of another one and adds no origin to it is a compromise, which wins no vote.
** ---------------------------------------------------------------------------------------------
*/

#define CXO_SMALL_BELOW 50 /* no source gives a number: ours, and said wherever it decides */

/* A knob, and the side that it is set to. */
typedef struct cxo_Setting {
  cxo_Str knob, side;
} cxo_Setting;

typedef struct cxo_PolicyOptions {
  cxo_Str name;                /* NULL: "default" */
  const cxo_Setting *settings; /* single knobs */
  size_t setting_count;
} cxo_PolicyOptions;

typedef struct cxo_Policy cxo_Policy;

typedef enum cxo_Standing {
  CXO_SILENT,   /* nobody asked says so */
  CXO_REJECTED, /* said, but a conflict was decided against it */
  CXO_DISPUTED, /* said, and the conflict is not decided */
  CXO_ADMITTED
} cxo_Standing;

/*
** Computes a policy in the caller's storage of cxo_policy_size(pack) bytes, aligned to 8, which the
** pack must outlive. CXO_EPOLICY, with the reason in err, for a name, knob or side unknown, and for
** settings of which one excludes another.
*/
CXO_API size_t cxo_policy_size(const cxo_Pack *pack);
CXO_API int cxo_policy_init(void *storage, const cxo_Pack *pack, const cxo_PolicyOptions *options,
                            const cxo_Policy **policy, cxo_Error *err);

CXO_API cxo_Standing cxo_policy_standing(const cxo_Policy *policy, uint32_t proposition);
CXO_API int cxo_policy_admits(const cxo_Policy *policy, uint32_t claim); /* may it be cited? */

/* The names that a policy of this pack can have, in order: "default", "majority", "strict", then
** the sources' slugs; empty past the last. */
CXO_API cxo_Str cxo_policy_name(const cxo_Pack *pack, uint32_t i);

/* The side that was chosen in a conflict, or CXO_NONE: left open, or nothing was said on it. */
CXO_API uint32_t cxo_policy_side(const cxo_Policy *policy, uint32_t conflict);

/*
** ---------------------------------------------------------------------------------------------
** Questions
**
** A pack's propositions answer questions (CXO_ANSWER): who owns an activity, who buys it, which
** role to hire first. An answer is made of what the policy admits: where the size of the firm is
** known and something admitted speaks of such firms, of that alone, else of what holds for any
** size.
** ---------------------------------------------------------------------------------------------
*/

/* In the order of the words of CXO_ANSWER_QUESTION. */
typedef enum cxo_Ask { CXO_ASK_OWNER, CXO_ASK_BUYER, CXO_ASK_FIRST_HIRE } cxo_Ask;

typedef struct cxo_Question {
  int ask;              /* cxo_Ask */
  uint32_t activity;    /* row of CXO_ACTIVITY, which owner and buyer need */
  const cxo_Str *given; /* for first-hire: "customers=internal", "goal=product" */
  size_t given_count;
  uint32_t role;        /* CXO_NONE; else: is it this role? */
  uint32_t size;        /* people in the firm; CXO_NONE: unknown */
  uint32_t small_below; /* a firm with fewer is small: CXO_SMALL_BELOW, unless the user says */
} cxo_Question;

#define CXO_STATUSES(X)                                                                            \
  X(YES, "yes")           /* there is a value; the role asked for is in it */                      \
  X(NO, "no")             /* there is a value; the role asked for is not in it */                  \
  X(DISPUTED, "disputed") /* a conflict that the policy leaves open would change it */             \
  X(SILENT, "silent")     /* nothing that the policy admits speaks of it */

typedef enum cxo_Status {
#define X(name, word) CXO_STATUS_##name,
  CXO_STATUSES(X)
#undef X
} cxo_Status;

typedef struct cxo_Answer {
  int status;            /* cxo_Status */
  uint32_t hedge;        /* the firmest of the claims that answer, as CXO_CLAIM_HEDGE; CXO_NONE */
  uint32_t conflict;     /* the first one of which another side gives another answer; CXO_NONE */
  int by_size;           /* another size of firm, or a known one, gives another answer */
  const uint8_t *roles;  /* for each role: 1 if it is in the value */
  const uint8_t *claims; /* for each claim: 1 cited, 2 on the question but not cited, 0 */
} cxo_Answer;

/*
** Answers in the caller's storage of cxo_answer_size(pack) bytes, aligned to 8; the answer points
** into it. Never fails.
*/
CXO_API size_t cxo_answer_size(const cxo_Pack *pack);
CXO_API void cxo_ask(const cxo_Policy *policy, const cxo_Question *question, void *storage,
                     cxo_Answer *answer);

/*
** Writes the value, role ids in declared order joined with '+', of which at most `room` bytes go to
** `to`; returns how long the whole of it is. 0: there is no value.
*/
CXO_API size_t cxo_answer_value(const cxo_Pack *pack, const cxo_Answer *answer, char *to,
                                size_t room);

/* An activity that a wording may mean, and how much of the wording its phrases cover: 1 to 100. */
typedef struct cxo_Fit {
  uint32_t activity, score;
} cxo_Fit;

/*
** The activities whose names or phrases stand in a text, the best first, at most `room` of them;
** returns how many were written. "Who fixes the laptops?" names the help desk. With less room than
** activities named, a later one takes the place of the worst so far where it covers more by itself.
*/
CXO_API size_t cxo_activities_named(const cxo_Pack *pack, const char *text, size_t n, cxo_Fit *fits,
                                    size_t room);

/* The same by likeness, for when nothing stands there: misspelt, or in other words. */
CXO_API size_t cxo_activities_near(const cxo_Pack *pack, const char *text, size_t n, cxo_Fit *fits,
                                   size_t room);

/*
** How well each claim fits words: writes a score for each claim of the pack, 0 where none of the
** words is in it, and returns how many claims fit. Words count by their stems, rare ones more; an
** activity that they name counts for the propositions that say whose it is.
*/
CXO_API uint32_t cxo_claims_search(const cxo_Pack *pack, const char *text, size_t n,
                                   uint32_t *scores);

/*
** ---------------------------------------------------------------------------------------------
** Titles
** ---------------------------------------------------------------------------------------------
*/

#if !defined(CXO_MAX_TITLE)
#define CXO_MAX_TITLE 4096 /* bytes of a title that are read; the rest of a longer one is not */
#endif

/* Why a reading is what it is. */
#define CXO_REASONS(X)                                                                             \
  X(NAMED, "named")         /* the role's name or an alias stands there */                         \
  X(ACRONYM, "acronym")     /* its acronym, which no other role has, or nothing speaks for that */ \
  X(COMPOSED, "composed")   /* a rank and a subject make the role */                               \
  X(CONTEXT, "context")     /* of the roles with the acronym, what stands beside it decides */     \
  X(UNDECIDED, "undecided") /* of those, what stands beside it speaks for several: ambiguous */    \
  X(DOUBTFUL, "doubtful")   /* what stands there may mean the role: ambiguous */

typedef enum cxo_Reason {
#define X(name, word) CXO_REASON_##name,
  CXO_REASONS(X)
#undef X
} cxo_Reason;

typedef struct cxo_Reading {
  uint32_t role;      /* row of CXO_ROLE; where it is ambiguous, the first that it may be */
  uint32_t relation;  /* row of CXO_RELATION; CXO_NONE: the person holds the role */
  uint32_t modifiers; /* bit i: row i of CXO_MODIFIER, of the first 32 */
  int reason;         /* cxo_Reason */
  size_t from, to;    /* bytes of the role's name in the title: [from, to) */
} cxo_Reading;

#define CXO_MAX_READINGS 4

typedef struct cxo_Title {
  cxo_Reading readings[CXO_MAX_READINGS]; /* in the order of the title; more are not read */
  uint32_t count;
  uint32_t area; /* row of CXO_AREA that the words speak of, else that of the role held; CXO_NONE */
  uint32_t level; /* as CXO_RANK_LEVEL, of the role held, else the highest named; CXO_NONE */
} cxo_Title;

/*
** Reads any bytes; never fails. `context` (NULL, 0 where there is none) is what else is known of
** the post, such as department and company: it only decides between roles that share an acronym.
*/
CXO_API void cxo_title_read(const cxo_Pack *pack, const char *text, size_t n, const char *context,
                            size_t context_n, cxo_Title *title);

static inline int cxo_reading_is_ambiguous(const cxo_Reading *reading) {
  return reading->reason >= CXO_REASON_UNDECIDED;
}

/* How sure a reading is, 0 to 100. */
CXO_API int cxo_reading_score(const cxo_Reading *reading);

/* What a title comes to: what is held, or why nobody holds what it names. */
typedef struct cxo_Verdict {
  uint32_t roles[CXO_MAX_READINGS]; /* held for sure, in declared order */
  uint32_t count;
  int ambiguous;     /* nothing is held for sure, but something perhaps */
  uint32_t relation; /* row of CXO_RELATION, where a role is named and nobody holds it; CXO_NONE */
  int named;         /* is any role named? */
  int score;         /* of the least sure reading that counts; 0 where none does */
} cxo_Verdict;

/* Works out what a title comes to. */
CXO_API void cxo_title_verdict(const cxo_Title *title, cxo_Verdict *verdict);

/*
** Writes what is held, role ids joined with '+', or "none" or "ambiguous"; as cxo_answer_value.
*/
CXO_API size_t cxo_verdict_value(const cxo_Pack *pack, const cxo_Verdict *verdict, char *to,
                                 size_t room);

/*
** ---------------------------------------------------------------------------------------------
** Weighing texts
**
** What duties does a text speak of, and whose are they? A classifier lists roles (any classes); the
** cues that name it speak for them, or if none does, all cues of those roles that name none. They
** are sought in the whole text, as whole words, the longest first, and weighed sentence by
** sentence. A trigger in the same sentence may govern a cue:
**
**   negation   it stands before the cue, and no "but" between: set aside
**   report, others, subject   it stands before the cue: set aside, since somebody else is spoken of
**   elsewhere  it stands behind the cue: set aside
**   name       it overlaps the cue, which is part of a name then: set aside
**   charge, assisting   it stands before the cue (charge: or begins with it): twice or half of the
**              weight; of several the last counts
**   plain      nothing; cues may ask for it (near, unless), and it hides shorter triggers in it
**
** One with a reach governs only cues with fewer words between, no comma and no "to".
** A sentence ends at a line break, behind . ! ? ; and white space, before a bullet, and after
** CXO_MAX_SENTENCE bytes. A section's phrase that stands alone in its line, or before a colon, is a
** heading, and its factor holds until the next one.
**
** A counted cue gives weight x factor units (the factor in eighths, 8 where no heading stands);
** found again, half of that, then a quarter, then none. A role's score is
**   100 x units / (units + base + words of the text, 200 of them at most)
** ---------------------------------------------------------------------------------------------
*/

#define CXO_THRESHOLD 30 /* the least score that decides, unless a classifier says otherwise */
#define CXO_MARGIN 10    /* and how far it must be ahead of the next one */
#define CXO_BASE 100     /* units of one score in two in an empty text */
#if !defined(CXO_MAX_SENTENCE)
#define CXO_MAX_SENTENCE 4096 /* bytes of a sentence; a longer one is parted */
#endif
#define CXO_MAX_HITS 128 /* cues and triggers of one sentence; behind more it is parted */

/* Why a cue was counted or set aside; from NAME to SUBJECT as the trigger's kind. */
#define CXO_ASIDES(X)                                                                              \
  X(COUNTED, "counted")                                                                            \
  X(NAME, "name")           /* part of a name or title */                                          \
  X(NEGATION, "negation")   /* said not to be so */                                                \
  X(REPORT, "report")       /* of one whom the role reports to */                                  \
  X(OTHERS, "others")       /* of others whom it works with */                                     \
  X(ELSEWHERE, "elsewhere") /* said to be somebody else's */                                       \
  X(SUBJECT, "subject")     /* somebody else's duty */                                             \
  X(NEAR, "near")           /* what it asks for is not near */                                     \
  X(UNLESS, "unless")       /* what excludes it is near */                                         \
  X(REPEATED, "repeated")   /* counted three times already */                                      \
  X(POLICY, "policy")       /* the policy does not admit what it stands for */                     \
  X(DISPUTED, "disputed")   /* the policy leaves open what it stands for */                        \
  X(SIZE, "size")           /* holds for firms of another size */

typedef enum cxo_Aside {
#define X(name, word) CXO_ASIDE_##name,
  CXO_ASIDES(X)
#undef X
} cxo_Aside;

typedef struct cxo_Evidence {
  uint32_t cue;     /* row of CXO_CUE */
  size_t from, to;  /* bytes of the text: [from, to) */
  int aside;        /* cxo_Aside */
  int stress;       /* 1 in charge, -1 assisting, 0 */
  uint32_t section; /* row of CXO_SECTION that it stands under, or CXO_NONE */
  uint32_t units;   /* that it added to its role */
} cxo_Evidence;

/* Called for each cue in the order of the text; a value other than 0 ends the weighing. */
typedef int (*cxo_OnEvidence)(void *ud, const cxo_Evidence *evidence);

/* What a weighing comes to. */
#define CXO_OUTCOMES(X)                                                                            \
  X(DECIDED, "decided")                                                                            \
  X(SILENT, "silent")       /* no cue counted */                                                   \
  X(BELOW, "below")         /* no score reaches the threshold */                                   \
  X(FEW, "few")             /* too few different cues: 2 are asked from 80 words on, 3 from 200 */ \
  X(UNCHARGED, "uncharged") /* from 80 words on: none that somebody is in charge of */             \
  X(CLOSE, "close")         /* two scores are too close: ambiguous */

typedef enum cxo_Outcome {
#define X(name, word) CXO_OUTCOME_##name,
  CXO_OUTCOMES(X)
#undef X
} cxo_Outcome;

/* One of the classifier's roles, in the order of the classifier. */
typedef struct cxo_Weight {
  uint32_t role;  /* row of CXO_ROLE */
  uint32_t score; /* 0 to 100 */
  uint32_t share; /* of all units, in per cent */
  uint32_t cues;  /* different ones that counted */
  uint32_t charged;
  uint64_t units;
} cxo_Weight;

typedef struct cxo_Weighed {
  const cxo_Weight *weights; /* in the weigher's storage, good until it weighs again */
  uint32_t count;
  uint32_t best; /* which of them has the highest score; CXO_NONE where all are 0 */
  int outcome;   /* cxo_Outcome */
  uint32_t words;
} cxo_Weighed;

typedef struct cxo_WeigherOptions {
  uint32_t classifier;    /* row of CXO_CLASSIFIER; CXO_NONE: the last one of the pack */
  uint32_t size;          /* people in the firm; CXO_NONE: unknown */
  uint32_t small_below;   /* CXO_SMALL_BELOW, unless the user says otherwise */
  int (*pause)(void *ud); /* NULL, or called every 8 KB of folded text: other than 0 ends it */
  void *pause_ud;
} cxo_WeigherOptions;

typedef struct cxo_Weigher cxo_Weigher;

/*
** Prepares a weigher in the caller's storage of cxo_weigher_size(pack) bytes, aligned to 8, which
** the policy must outlive. CXO_EREFERENCE for a pack without classifiers.
*/
CXO_API size_t cxo_weigher_size(const cxo_Pack *pack);
CXO_API int cxo_weigher_init(void *storage, const cxo_Policy *policy,
                             const cxo_WeigherOptions *options, cxo_Weigher **weigher,
                             cxo_Error *err);

/* A cue that the caller found by means of his own, such as a pattern. */
typedef struct cxo_Hit {
  uint32_t cue;
  size_t from, to;
} cxo_Hit;

/*
** Weighs any bytes; `hits` in the order of `from`. fn may be NULL. Allocates nothing; returns what
** fn, or the pause, returned. A weighing that was ended, even by a jump out of either, leaves the
** weigher fit for the next text.
*/
CXO_API int cxo_weigh(cxo_Weigher *weigher, const char *text, size_t n, const cxo_Hit *hits,
                      size_t hit_count, cxo_OnEvidence fn, void *ud, cxo_Weighed *weighed);

/* What was decided: a role's id, "none" or, where scores are close, "ambiguous". */
CXO_API cxo_Str cxo_weighed_value(const cxo_Pack *pack, const cxo_Weighed *weighed);

/*
** Does a title name another role than the duties are of? 1 where they were decided to be of a role
** of the classifier and the title holds others of its roles, but not that one. *covers (may be
** NULL) becomes a proposition, admitted by the policy, by which a role that the title holds has
** such duties too in firms of some size, or CXO_NONE; in a firm of that size it is no mismatch.
*/
CXO_API int cxo_weigher_mismatch(const cxo_Weigher *weigher, const cxo_Weighed *weighed,
                                 const cxo_Verdict *title, uint32_t *covers);

/*
** ---------------------------------------------------------------------------------------------
** Text files
** ---------------------------------------------------------------------------------------------
*/

/*
** Finds out how a file is encoded and makes UTF-8 of it: UTF-8 with or without byte order mark,
** UTF-16 with one, else Windows-1252. *out is the text itself past its mark where it already was
** UTF-8 (then *block is NULL), else a new block of *block_size bytes for the caller to free.
** CXO_EENCODING for a file with NUL bytes that is not UTF-16.
*/
CXO_API int cxo_text_decode(const char *text, size_t n, cxo_Alloc alloc, void *ud, cxo_Str *out,
                            void **block, size_t *block_size, const char **encoding,
                            cxo_Error *err);

/*
** ---------------------------------------------------------------------------------------------
** Charts
**
** A chart borrows its text (UTF-8, RFC 4180 with the separators , ; tab and |) and keeps compact
** arrays beside it. People are numbered from 0 in the order of the rows. Nothing about managers
** fails: cycles, unknown managers and repeated ids are marked on the people concerned.
** ---------------------------------------------------------------------------------------------
*/

#define CXO_COLUMNS(X)                                                                             \
  X(ID, "id")                                                                                      \
  X(NAME, "name")                                                                                  \
  X(TITLE, "title")                                                                                \
  X(MANAGER, "manager") /* id, e-mail or unique name; after ; or | further, dotted ones */         \
  X(DEPARTMENT, "department")                                                                      \
  X(DOTTED, "dotted") /* managers by dotted line */                                                \
  X(UNIT, "unit")     /* company or other body with a top of its own */                            \
  X(GRADE, "grade")                                                                                \
  X(OWNS, "owns")     /* activities, by id or phrase */                                            \
  X(DUTIES, "duties") /* prose, in which activities are found by their phrases */                  \
  X(EMAIL, "email")                                                                                \
  X(STATUS, "status")

typedef enum cxo_Column {
#define X(name, word) CXO_COLUMN_OF_##name,
  CXO_COLUMNS(X)
#undef X
      CXO_COLUMN_COUNT
} cxo_Column;

CXO_API const char *cxo_column_name(int column); /* "manager"; NULL past the last */

#if !defined(CXO_MAX_PEOPLE)
#define CXO_MAX_PEOPLE 400000000u
#endif

typedef struct cxo_Chart cxo_Chart;

/* How much of the work is done, in thousandths; called some hundred times for a large file. */
typedef void (*cxo_OnProgress)(void *ud, uint32_t thousandths);

typedef struct cxo_ChartOptions {
  cxo_Str headers[CXO_COLUMN_COUNT]; /* the header to use for a column; empty: by the pack's list */
  char separator;                    /* 0: the most frequent in the header line */
  const uint32_t *lines; /* of each record that is not blank, where the text was made of another */
  size_t line_count;     /* of these; 0: lines are those of the text */
  cxo_OnProgress progress; /* or NULL */
  void *progress_ud;
} cxo_ChartOptions;

typedef struct cxo_ChartSummary {
  uint32_t people, titles;            /* rows read; distinct titles */
  uint32_t roots, managers;           /* people without a manager; people with reports */
  uint32_t unknown, repeated, looped; /* unknown manager; repeated id; in a cycle (self included) */
  uint32_t depth, span;               /* longest way up, in steps; most direct reports */
  uint32_t short_rows, long_rows;     /* rows with fewer or more fields than the header */
  uint32_t no_id;                     /* rows left out because their id is empty */
  uint32_t no_id_line;                /* the first of these, 1-based; 0: none */
  uint32_t open_quote_line;           /* of a quote never closed: all behind it is one field */
  uint32_t dotted, unknown_dotted;    /* dotted lines; those that lead to nobody on the chart */
  uint32_t vacant;                    /* posts that nobody fills */
  uint32_t unread_owns;               /* entries of distinct texts of "owns" that name none */
  char separator;
} cxo_ChartSummary;

/* Freed by cxo_chart_free. Text and pack must outlive the chart. */
CXO_API int cxo_chart_open(const cxo_Pack *pack, const char *text, size_t n,
                           const cxo_ChartOptions *options, cxo_Alloc alloc, void *ud,
                           cxo_Chart **chart, cxo_Error *err);
CXO_API void cxo_chart_free(cxo_Chart *chart);

/* What was counted while loading. */
CXO_API const cxo_ChartSummary *cxo_chart_summary(const cxo_Chart *chart);

/* The header that a column was read from; empty where the chart has no such column. */
CXO_API cxo_Str cxo_chart_header(const cxo_Chart *chart, int column);

/* The person with this id (the first, where it repeats), or CXO_NONE. */
CXO_API uint32_t cxo_chart_find(const cxo_Chart *chart, const char *id, size_t n);

/*
** Writes a field, without quotes and outer blanks, to `to` (at most `room` bytes) and returns its
** whole length, so that a first call with no room tells how much is needed.
*/
CXO_API size_t cxo_chart_field(const cxo_Chart *chart, uint32_t person, int column, char *to,
                               size_t room);

CXO_API uint32_t cxo_chart_line(const cxo_Chart *chart, uint32_t person);    /* 1-based */
CXO_API uint32_t cxo_chart_manager(const cxo_Chart *chart, uint32_t person); /* or CXO_NONE */
CXO_API uint32_t cxo_chart_below(const cxo_Chart *chart, uint32_t person);   /* all reports */

/*
** The unit of a person, named by who heads it: two people are of one unit when this gives the same
** person. Where the chart has a unit column, that is the topmost person with the same unit, and an
** empty unit is the manager's; else it is whoever stands at the top of the tree. With five CTOs in
** a group, a rule compares each with those of the same unit.
*/
CXO_API uint32_t cxo_chart_unit(const cxo_Chart *chart, uint32_t person);

/* Managers by dotted line: writes at most `room` of them to `people`, returns how many there are.
 */
CXO_API uint32_t cxo_chart_dotted(const cxo_Chart *chart, uint32_t person, uint32_t *people,
                                  uint32_t room);

/* Activities that a person owns by the columns owns and duties, in the same way. */
CXO_API uint32_t cxo_chart_owned(const cxo_Chart *chart, uint32_t person, uint32_t *activities,
                                 uint32_t room);

/*
** Any column of the file, by its header: its number for cxo_set_filled and cxo_chart_extra, or -1.
** "budget_owner", "Budget owner" and "BudgetOwner" are one header.
*/
CXO_API int cxo_chart_extra_column(const cxo_Chart *chart, const char *header, size_t n);
CXO_API size_t cxo_chart_extra(const cxo_Chart *chart, uint32_t person, int extra, char *to,
                               size_t room);

/*
** ---------------------------------------------------------------------------------------------
** Sets of people: one call over the whole chart, no call a person. A set lives in the caller's
** storage of cxo_set_size(chart) bytes, aligned to 8, and is only good for its chart. Every result
** overwrites `out`, which must be none of the operands.
** ---------------------------------------------------------------------------------------------
*/

typedef struct cxo_Set cxo_Set;

#define CXO_MARKS(X)                                                                               \
  X(ROOT, "root")         /* names no manager */                                                   \
  X(UNKNOWN, "unknown")   /* names a manager who is not on the chart */                            \
  X(REPEATED, "repeated") /* shares the id with an earlier row */                                  \
  X(SHARED, "shared")     /* is the earlier row whose id repeats */                                \
  X(LOOPED, "looped")     /* is on a cycle of two or more managers */                              \
  X(SELF, "self")         /* is given as the own manager */                                        \
  X(UNTITLED, "untitled") /* has no title */                                                       \
  X(VACANT, "vacant")     /* name, title or status says that nobody fills the post */

typedef enum cxo_Mark {
#define X(name, word) CXO_MARK_##name,
  CXO_MARKS(X)
#undef X
      CXO_MARK_COUNT
} cxo_Mark;

CXO_API const char *cxo_mark_name(int mark); /* "looped"; NULL past the last */

/* The bytes that a set takes. Then: everybody, the marked, holders of a role, those in an area. */
CXO_API size_t cxo_set_size(const cxo_Chart *chart);
CXO_API void cxo_set_all(const cxo_Chart *chart, cxo_Set *out);
CXO_API void cxo_set_marked(const cxo_Chart *chart, int mark, cxo_Set *out);
CXO_API void cxo_set_holders(const cxo_Chart *chart, uint32_t role, cxo_Set *out);
CXO_API void cxo_set_area(const cxo_Chart *chart, uint32_t area, cxo_Set *out);
/* Whoever has a title of this level (as CXO_RANK_LEVEL). */
CXO_API void cxo_set_level(const cxo_Chart *chart, uint32_t level, cxo_Set *out);
/* Whoever owns an activity (row of CXO_ACTIVITY). */
CXO_API void cxo_set_owners(const cxo_Chart *chart, uint32_t activity, cxo_Set *out);
/* Who heads a unit: those whom cxo_chart_unit gives. */
CXO_API void cxo_set_unit_heads(const cxo_Chart *chart, cxo_Set *out);
/* All of the unit that a person heads; empty where the person heads none. */
CXO_API void cxo_set_unit(const cxo_Chart *chart, uint32_t head, cxo_Set *out);
/*
** Those of `set` who have something in an extra column; with a value (not NULL): that value,
** whatever its case and punctuation. What says that there is none ("-", "n/a") is nothing.
*/
CXO_API void cxo_set_filled(const cxo_Chart *chart, const cxo_Set *set, int extra,
                            const char *value, size_t n, cxo_Set *out);

/* These people; one may be named twice. */
CXO_API void cxo_set_people(const cxo_Chart *chart, const uint32_t *people, size_t n, cxo_Set *out);

/* Those in both, in either, in `a` alone. */
CXO_API void cxo_set_and(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out);
CXO_API void cxo_set_or(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b, cxo_Set *out);
CXO_API void cxo_set_minus(const cxo_Chart *chart, const cxo_Set *a, const cxo_Set *b,
                           cxo_Set *out);

/*
** Those of `set` who have a member of `of` somewhere above them; directly: as their manager. A
** cycle of managers is cut above its first row: who stands there has nobody above.
*/
CXO_API void cxo_set_under(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                           cxo_Set *out);
CXO_API void cxo_set_directly_under(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                                    cxo_Set *out);
/* Those of `set` with at least `least` members of `of` below them. */
CXO_API void cxo_set_over(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                          uint32_t least, cxo_Set *out);

/* Those of `set` who report to a member of `of` or have one reporting to them, dotted lines too. */
CXO_API void cxo_set_linked(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                            cxo_Set *out);
/* Those of `set` with a dotted line up to a member of `of`. */
CXO_API void cxo_set_dotted_to(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                               cxo_Set *out);

/*
** Those of `set` who share something with a member of `of` other than themselves: the manager, the
** department, the unit. `work` is storage of twice cxo_set_size(chart) for the while.
*/
CXO_API void cxo_set_peers(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                           void *work, cxo_Set *out);
CXO_API void cxo_set_same_department(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                                     void *work, cxo_Set *out);
CXO_API void cxo_set_same_unit(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                               void *work, cxo_Set *out);

/* Those of `set` to whom a member of `of` reports. */
CXO_API void cxo_set_directly_over(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                                   cxo_Set *out);
/* Those of `set` for whom the nearest above of `of` and `rivals` is of `of` and no rival. */
CXO_API void cxo_set_nearest(const cxo_Chart *chart, const cxo_Set *set, const cxo_Set *of,
                             const cxo_Set *rivals, cxo_Set *out);

/* How many there are; is this person one of them? */
CXO_API uint32_t cxo_set_count(const cxo_Chart *chart, const cxo_Set *set);
CXO_API int cxo_set_has(const cxo_Chart *chart, const cxo_Set *set, uint32_t person);
/* How many members stand below a person, at any depth. */
CXO_API uint32_t cxo_set_count_below(const cxo_Chart *chart, const cxo_Set *set, uint32_t person);
/*
** Writes the first `most` members in the order of the rows to `people`, which has room for
** cxo_set_count of them; returns how many it wrote.
*/
CXO_API uint32_t cxo_set_list(const cxo_Chart *chart, const cxo_Set *set, uint32_t *people,
                              uint32_t most);
/* The nearest member of `of` above a person, or CXO_NONE. */
CXO_API uint32_t cxo_set_nearest_above(const cxo_Chart *chart, const cxo_Set *of, uint32_t person);
/* The same of everybody at once, in time linear in the chart; `nearest` has room for them. */
CXO_API void cxo_set_nearest_each(const cxo_Chart *chart, const cxo_Set *of, uint32_t *nearest);

#ifdef __cplusplus
}
#endif

#endif
