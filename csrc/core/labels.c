/*
** labels.c: the different titles and departments of a chart, each kept and read once.
**
** A slot holds the high half of a label's hash and its number + 1. Looking one up misses the cache
** three times (slot, label, text), so callers with many at hand prefetch them stage by stage.
*/
#include "chart.h"

static size_t slot_count_of(const cxoI_Labels *labels) {
  return labels->slots.n / sizeof(uint64_t);
}

static const uint64_t *first_slot(const cxoI_Labels *labels, uint64_t hash) {
  return (const uint64_t *)(const void *)labels->slots.at + (hash & (slot_count_of(labels) - 1));
}

/* What the first slot of a hash leads to: nearly always the label that is looked up. */
static const cxoI_Label *likely_label(const cxoI_Labels *labels, uint64_t hash) {
  uint64_t slot = labels->count ? *first_slot(labels, hash) : 0;
  return slot ? cxoI_label(labels, (uint32_t)slot - 1) : NULL;
}

void cxoI_labels_prefetch(const cxoI_Labels *labels, uint64_t hash, int stage) {
  if (labels->count == 0) return;
  const cxoI_Label *label = stage > 0 ? likely_label(labels, hash) : NULL;
  if (stage == 0) cxoI_prefetch(first_slot(labels, hash));
  if (stage == 1 && label) cxoI_prefetch(label);
  if (stage == 2 && label) { /* which often stands in two lines of the cache */
    cxoI_prefetch(label->field.raw.at);
    cxoI_prefetch(label->field.raw.at + label->field.raw.n);
  }
}

static int grow_slots(const cxoI_Mem *mem, cxoI_Labels *labels) {
  size_t slots = labels->slots.n ? slot_count_of(labels) * 2 : 1024;
  cxoI_Buffer larger = {NULL, 0, 0};
  uint64_t *to = cxoI_grow(mem, &larger, slots * sizeof *to);
  if (!to) return 0;
  memset(to, 0, slots * sizeof *to);
  for (uint32_t i = 0; i < labels->count; i++) {
    uint64_t hash = cxoI_hash(labels->seed, cxoI_label(labels, i)->field.raw);
    size_t slot = hash & (slots - 1);
    while (to[slot]) slot = (slot + 1) & (slots - 1);
    to[slot] = hash >> 32 << 32 | (i + 1);
  }
  cxoI_release(mem, &labels->slots);
  labels->slots = larger;
  return 1;
}

uint32_t cxoI_labels_enter(const cxoI_Mem *mem, cxoI_Labels *labels, cxoI_CsvField field,
                           uint64_t hash) {
  if (labels->count * 2 >= slot_count_of(labels) && !grow_slots(mem, labels)) return CXO_NONE;
  uint64_t *slots = (uint64_t *)(void *)labels->slots.at;
  size_t mask = slot_count_of(labels) - 1, slot = hash & mask;
  for (; slots[slot]; slot = (slot + 1) & mask)
    if (slots[slot] >> 32 == hash >> 32) {
      uint32_t label = (uint32_t)slots[slot] - 1;
      if (cxoI_equal(cxoI_label(labels, label)->field.raw, field.raw)) return label;
    }
  cxoI_Label *label = cxoI_grow(mem, &labels->labels, sizeof *label);
  if (!label) return CXO_NONE;
  label->field = field;
  label->area = CXO_NONE;
  label->level = CXOI_NO_LEVEL;
  label->vacant = label->holds = label->owns = 0;
  slots[slot] = hash >> 32 << 32 | ++labels->count;
  return labels->count - 1;
}

void cxoI_labels_close(const cxoI_Mem *mem, cxoI_Labels *labels) {
  cxoI_release(mem, &labels->slots);
}

void cxoI_labels_free(const cxoI_Mem *mem, cxoI_Labels *labels) {
  cxoI_release(mem, &labels->labels);
  cxoI_labels_close(mem, labels);
}

int cxoI_labels_read(cxo_Chart *chart, cxoI_Labels *labels, int are_titles, cxo_Error *err) {
  for (uint32_t i = 0; i < labels->count; i++) {
    char plain[CXO_MAX_TITLE];
    cxoI_Label *label = (cxoI_Label *)(void *)labels->labels.at + i;
    if (i + 1 < labels->count) cxoI_prefetch(label[1].field.raw.at);
    size_t n = cxoI_csv_plain(&label->field, plain, sizeof plain);
    cxo_Title title;
    cxo_title_read(chart->pack, plain, n < sizeof plain ? n : sizeof plain, NULL, 0, &title);
    label->area = title.area;
    if (are_titles) {
      label->level = title.level == CXO_NONE ? CXOI_NO_LEVEL : (uint8_t)title.level;
      label->vacant = (uint8_t)cxoI_title_is_vacant(
          chart, cxoI_str(plain, n < sizeof plain ? n : sizeof plain));
    }
    for (uint32_t r = 0; are_titles && r < title.count; r++) {
      if (title.readings[r].relation != CXO_NONE || cxo_reading_is_ambiguous(&title.readings[r]))
        continue;
      cxoI_Holding *holding = cxoI_grow(&chart->mem, &chart->holdings, sizeof *holding);
      if (!holding) return cxoI_no_memory(err);
      label->holds = 1;
      holding->title = i;
      holding->role = title.readings[r].role;
    }
  }
  return CXO_OK;
}
