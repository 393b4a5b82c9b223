/*
** chart.h: the chart store, shared by chart.c (reading rows), labels.c (distinct titles and
** departments), link.c (ids and managers), order.c (the order of the tree) and set.c (sets).
*/
#ifndef cxoI_chart_h
#define cxoI_chart_h

#include "csv.h"
#include "image.h"

/* A distinct title or department text, as it stands in the file. */
typedef struct cxoI_Label {
  cxoI_CsvField field;
  uint32_t area; /* row of CXO_AREA that its words speak of */
} cxoI_Label;

/* Different texts of one column, each kept once. */
typedef struct cxoI_Labels {
  cxoI_Buffer labels; /* cxoI_Label */
  cxoI_Buffer slots;  /* uint64_t: see labels.c */
  uint64_t seed;
  uint32_t count;
} cxoI_Labels;

/* A title that holds a role. */
typedef struct cxoI_Holding {
  uint32_t title, role;
} cxoI_Holding;

struct cxo_Chart {
  cxoI_Mem mem;
  const cxo_Pack *pack;
  cxo_Str text;
  cxo_ChartSummary summary;
  int columns[CXO_COLUMN_COUNT]; /* the field's number in a row, or -1 */
  cxo_Str headers[CXO_COLUMN_COUNT];

  /* One entry a person, in the order of the rows. */
  uint64_t *row;        /* where it begins in the text */
  uint32_t *line;       /* 1-based */
  uint32_t *title;      /* label */
  uint32_t *department; /* label */
  uint32_t *manager;    /* person, or CXO_NONE */
  uint32_t *position;   /* in the order of the tree: see order.c */
  uint8_t *marks;       /* bit set of cxo_Mark */
  /* One entry a position. */
  uint32_t *person;
  uint32_t *size; /* of the subtree, the person included */

  uint32_t people, room; /* room: of the arrays above */
  cxoI_Labels titles, departments;
  cxoI_Buffer holdings; /* cxoI_Holding */
  uint64_t *slots;      /* people by id: see link.c */
  uint32_t slot_count;
  uint64_t seed;
};

/* A bit beside the marks: the tree is cut above this person, to open a cycle. */
#define CXOI_CUT CXO_MARK_COUNT

static inline int cxoI_marked(const cxo_Chart *chart, uint32_t person, int mark) {
  return chart->marks[person] >> mark & 1;
}

static inline void cxoI_mark(cxo_Chart *chart, uint32_t person, int mark) {
  chart->marks[person] |= (uint8_t)(1u << mark);
}

/* The person above in the tree: the manager, but where a cycle was cut. */
static inline uint32_t cxoI_above(const cxo_Chart *chart, uint32_t person) {
  return cxoI_marked(chart, person, CXOI_CUT) ? CXO_NONE : chart->manager[person];
}

static inline const cxoI_Label *cxoI_label(const cxoI_Labels *labels, uint32_t i) {
  return (const cxoI_Label *)(const void *)labels->labels.at + i;
}

/* One field of a person's row, split anew; of a column that the chart has not: an empty one. */
CXOI_FUNC cxoI_CsvField cxoI_chart_field(const cxo_Chart *chart, uint32_t person, int column);

/* Do two headers name the same column: letters and digits alone, lower case? */
CXOI_FUNC int cxoI_same_header(cxo_Str a, cxo_Str b);

#define CXOI_BATCH 32 /* people whose memory is asked for before it is used */

/* labels.c: the number of a label, new or known (CXO_NONE without memory). */
CXOI_FUNC uint32_t cxoI_labels_enter(const cxoI_Mem *mem, cxoI_Labels *labels, cxoI_CsvField field,
                                     uint64_t hash);
/* Asks for the slot (stage 0), then the label (1), then the text (2) that a hash leads to. */
CXOI_FUNC void cxoI_labels_prefetch(const cxoI_Labels *labels, uint64_t hash, int stage);
/* Reads every label once: which area it speaks of and, of a title, which roles it holds. */
CXOI_FUNC int cxoI_labels_read(cxo_Chart *chart, cxoI_Labels *labels, int are_titles,
                               cxo_Error *err);
CXOI_FUNC void cxoI_labels_free(const cxoI_Mem *mem, cxoI_Labels *labels);

/* link.c: people by id. */
CXOI_FUNC void cxoI_person_prefetch(const cxo_Chart *chart, uint64_t hash);
CXOI_FUNC void cxoI_person_enter(cxo_Chart *chart, uint32_t person, const cxoI_CsvField *id,
                                 uint64_t hash);
CXOI_FUNC uint64_t cxoI_place(
    const cxo_Chart *chart, const cxoI_CsvField *field); /* of a manager's id, to be linked later */
CXOI_FUNC void cxoI_chart_link(cxo_Chart *chart, const uint64_t *places);

/* order.c: marks cycles, sets position, person and size, counts roots, managers, depth, span. */
CXOI_FUNC int cxoI_chart_order(cxo_Chart *chart, cxo_Error *err);

#endif
