/*
** touch.h: reads all that a pack holds: every text ends in a NUL, every number names a row; and
** compiles it again.
*/
#ifndef cxo_touch_h
#define cxo_touch_h

#include "fuzz.h"

static volatile uint32_t touch_seen; /* so that nothing is left out as useless */

static inline void touch_text(cxo_Str text) {
  MUST(text.at[text.n] == '\0');
  touch_seen += (uint32_t)(unsigned char)text.at[text.n / 2] + (unsigned char)text.at[0];
}

static inline void touch_field(const cxo_Pack *pack, int field, uint32_t row) {
  const cxo_FieldInfo *info = cxo_field_info(field);
  cxo_List list;
  switch (info->type) {
  case CXO_TYPE_TEXTS:
  case CXO_TYPE_REFS:
    list = cxo_pack_list(pack, field, row);
    MUST(list.n < cxo_pack_size(pack) / 4);
    for (uint32_t i = 0; i < list.n; i++)
      if (info->type == CXO_TYPE_TEXTS)
        touch_text(cxo_pack_item(pack, list.at[i]));
      else
        MUST(list.at[i] < cxo_pack_count(pack, info->of));
    break;
  case CXO_TYPE_REF:
  case CXO_TYPE_PARENT:
    if (cxo_pack_ref(pack, field, row) == CXO_NONE) /* only where it need not be given */
      MUST(info->type == CXO_TYPE_REF && !(info->flags & 1));
    else
      MUST(cxo_pack_ref(pack, field, row) < cxo_pack_count(pack, info->of));
    break;
  case CXO_TYPE_NUMBER:
    MUST(cxo_pack_number(pack, field, row) == CXO_NONE
             ? !(info->flags & 1)
             : cxo_pack_number(pack, field, row) <= CXO_MAX_NUMBER);
    break;
  case CXO_TYPE_CHOICE:
    MUST((cxo_pack_word(pack, field, row).n > 0) == (cxo_pack_rank(pack, field, row) != CXO_NONE));
    break;
  default:
    touch_text(cxo_pack_text(pack, field, row));
  }
}

static inline void touch_all(const cxo_Pack *pack) {
  for (int field = 0; field < CXO_FIELD_COUNT; field++) {
    const cxo_FieldInfo *info = cxo_field_info(field);
    for (uint32_t row = 0; row < cxo_pack_count(pack, info->kind); row++) {
      touch_field(pack, field, row);
      if (info->type == CXO_TYPE_TEXT || info->type == CXO_TYPE_JOINED) {
        cxo_Str id = cxo_pack_text(pack, field, row);
        uint32_t found = cxo_pack_named(pack, info->kind, id.at, id.n);
        MUST(found == CXO_NONE || found < cxo_pack_count(pack, info->kind));
      }
      if (info->type != CXO_TYPE_PARENT) continue;
      cxo_Range range = cxo_pack_children(pack, info->kind, cxo_pack_ref(pack, field, row));
      MUST(range.first <= row && row - range.first < range.n);
    }
  }
}

/* Makes an image of the same records, or refuses them. */
static inline void compile_again(const cxo_Pack *pack) {
  FuzzMemory memory = {0, SIZE_MAX};
  cxo_Builder *builder;
  cxo_Error err;
  void *image = NULL;
  size_t size = 0;
  const cxo_Pack *again;
  MUST(cxo_builder_new(fuzz_alloc, &memory, &builder) == CXO_OK);
  if (!cxo_builder_add(builder, pack, &err) && !cxo_pack_build(builder, &image, &size, &err)) {
    MUST(cxo_pack_open(image, size, &again, &err) == CXO_OK);
    fuzz_alloc(&memory, image, size, 0);
  }
  cxo_builder_free(builder);
  MUST(memory.in_use == 0);
}

#endif
