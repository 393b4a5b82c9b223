/*
** schema.c: the kinds and fields of a pack, as tables made from the lists in cxo.h.
*/
#include "image.h"

#define REQUIRED CXOI_REQUIRED
#define PHRASE CXOI_PHRASE
#define ACRONYM CXOI_ACRONYM
#define ASKED CXOI_ASKED
#define INHERITED CXOI_INHERITED
#define WEIGHED CXOI_WEIGHED

/* A kind's number for its name, where NONE stands for no kind. */
enum {
  OF_NONE = CXO_KIND_COUNT,
#define K(name, word, key, parent, first) OF_##name = CXO_##name,
  CXO_KINDS(K)
#undef K
};

static const cxo_FieldInfo fields[] = {
#define F(kind, name, word, type, of, flags, words)                                                \
  {CXO_##kind, CXO_TYPE_##type, OF_##of, flags, word, words},
    CXO_FIELDS(F)
#undef F
};

typedef struct KindInfo {
  char name[12], key[14];
  uint8_t parent;
} KindInfo;

static const KindInfo kinds[] = {
#define K(name, word, key, parent, first) {word, key, OF_##parent},
    CXO_KINDS(K)
#undef K
};

const cxo_FieldInfo *cxo_field_info(int field) {
  return field >= 0 && field < CXO_FIELD_COUNT ? &fields[field] : NULL;
}

const char *cxo_kind_name(int kind) {
  return kind >= 0 && kind < CXO_KIND_COUNT ? kinds[kind].name : NULL;
}

const char *cxo_kind_key(int kind) {
  return kind >= 0 && kind < CXO_KIND_COUNT ? kinds[kind].key : NULL;
}

int cxoI_kind_parent(int kind) { return kinds[kind].parent == OF_NONE ? -1 : kinds[kind].parent; }

int cxoI_kind_find(cxo_Str key) {
  for (int kind = 0; kind < CXO_KIND_COUNT; kind++)
    if (cxoI_is(key, kinds[kind].key)) return kind;
  return -1;
}

int cxoI_family_kind(uint32_t family) {
  static const int kinds_of[CXOI_FAMILY_COUNT] = {CXO_CUE, CXO_TRIGGER, CXO_SECTION};
  return family < CXOI_FAMILY_COUNT ? kinds_of[family] : -1;
}

int cxoI_first_field(int kind) {
  static const uint8_t first[] = {
#define K(name, word, key, parent, first) CXO_##first,
      CXO_KINDS(K)
#undef K
          CXO_FIELD_COUNT};
  return first[kind];
}

int cxoI_field_count(int kind) { return cxoI_first_field(kind + 1) - cxoI_first_field(kind); }

int cxoI_field_find(int kind, cxo_Str name) {
  int first = cxoI_first_field(kind), end = first + cxoI_field_count(kind);
  for (int field = first; field < end; field++)
    if (cxoI_is(name, fields[field].name)) return field;
  return -1;
}

/* Steps through the words of a choice; an empty one ends it. */
static cxo_Str next_word(const char **at) {
  while (**at == ' ') ++*at;
  const char *from = *at;
  while (**at && **at != ' ') ++*at;
  return cxoI_str(from, (size_t)(*at - from));
}

int cxoI_choice(int field, cxo_Str word) {
  const char *at = fields[field].words;
  int position = 0;
  for (cxo_Str w = next_word(&at); w.n; w = next_word(&at), position++)
    if (cxoI_equal(w, word)) return position;
  return -1;
}

cxo_Str cxo_choice_word(int field, uint32_t position) {
  const char *at = fields[field].words;
  cxo_Str w = next_word(&at);
  while (w.n && position-- > 0) w = next_word(&at);
  return w;
}
