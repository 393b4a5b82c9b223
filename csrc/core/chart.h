/*
** chart.h: the chart store, shared by chart.c (reading rows), labels.c (distinct titles,
** departments and units), vacant.c, link.c (ids and managers), alias.c (managers by e-mail or
** name), owned.c (owned activities), order.c (the order of the tree), unit.c (units) and set.h
** (sets).
*/
#ifndef cxoI_chart_h
#define cxoI_chart_h

#include "csv.h"
#include "image.h"

/* A distinct title or department text, as it stands in the file. */
typedef struct cxoI_Label {
  cxoI_CsvField field;
  uint32_t area; /* row of CXO_AREA that its words speak of */
  /* Of a title: */
  uint8_t level;  /* as CXO_RANK_LEVEL, or CXOI_NO_LEVEL */
  uint8_t vacant; /* says that nobody fills the post */
  uint8_t holds;  /* holds some role */
  uint8_t owns;   /* of a task: stands in the column owns, not in duties alone */
} cxoI_Label;

/* Different texts of one column, each kept once. */
typedef struct cxoI_Labels {
  cxoI_Buffer labels; /* cxoI_Label */
  cxoI_Buffer slots;  /* uint64_t: see labels.c */
  uint64_t seed;
  uint32_t count;
} cxoI_Labels;

#define CXOI_NO_LEVEL UINT8_MAX

/* One piece of a manager's or a dotted field that still has to be looked for. */
typedef struct cxoI_Ask {
  uint64_t place;
  uint32_t person;
  uint32_t dotted; /* else solid */
} cxoI_Ask;

/* A dotted line; those of a chart are in the order of `person`. */
typedef struct cxoI_Dotted {
  uint32_t person, manager;
} cxoI_Dotted;

/* A text of "owns" or "duties" that names an activity; in the order of the texts. */
typedef struct cxoI_Owned {
  uint32_t text, activity;
  uint32_t vague; /* prose does not say so: only vague phrases do, and other words stand there */
} cxoI_Owned;

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
  int wanted[CXO_COLUMN_COUNT];  /* the columns that there are, in the order of their fields */
  int wanted_count;
  cxo_Str headers[CXO_COLUMN_COUNT];

  /* One entry a person, in the order of the rows. */
  uint64_t *row;        /* where it begins in the text */
  uint32_t *line;       /* 1-based */
  uint32_t *title;      /* label */
  uint32_t *department; /* label */
  uint32_t *manager;    /* person, or CXO_NONE */
  uint32_t *position;   /* in the order of the tree: see order.c */
  uint16_t *marks;      /* bit set of cxo_Mark */
  /* Of these, only where the chart has the column: */
  uint32_t *unit;          /* label */
  uint32_t *owns, *duties; /* label of `tasks` */
  uint32_t *scope;         /* one entry a position: the place of who heads the unit */
  /* One entry a position. */
  uint32_t *person;
  uint32_t *size; /* of the subtree, the person included */

  uint32_t people, room; /* room: of the arrays above */
  cxoI_Labels titles, departments, units, tasks;
  cxoI_Buffer holdings; /* cxoI_Holding */
  cxoI_Buffer owned;    /* cxoI_Owned */
  cxoI_Buffer dotted;   /* cxoI_Dotted */
  cxoI_Buffer asks;     /* cxoI_Ask; while the chart is opened */
  uint64_t initials[4]; /* bytes that a word for a vacant post begins with: vacant.c */
  uint64_t *slots;      /* people by id: see link.c */
  uint32_t slot_count;
  uint64_t seed;
};

/* Bits beside the marks: the tree is cut above this person, to open a cycle; holds some role. */
#define CXOI_CUT CXO_MARK_COUNT
#define CXOI_HOLDS (CXO_MARK_COUNT + 1)

static inline int cxoI_marked(const cxo_Chart *chart, uint32_t person, int mark) {
  return chart->marks[person] >> mark & 1;
}

static inline void cxoI_mark(cxo_Chart *chart, uint32_t person, int mark) {
  chart->marks[person] |= (uint16_t)(1u << mark);
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
/* The same by the number of the field in its row. */
CXOI_FUNC cxoI_CsvField cxoI_chart_field_at(const cxo_Chart *chart, uint32_t person, int field);

/* Are two headers or values alike: "Reports To", "reports_to" and "ReportsTo"? By letters and
** digits alone, lower case; without any, none are. */
CXOI_FUNC int cxoI_same_letters(cxo_Str a, cxo_Str b);

/* Reads the header line: columns and headers of the chart, and `width`, its number of fields. */
CXOI_FUNC int cxoI_chart_header(cxo_Chart *chart, cxoI_Csv *csv, const cxo_ChartOptions *options,
                                int *width, cxo_Error *err);

#define CXOI_BATCH 32 /* people whose memory is asked for before it is used */

/* labels.c: the number of a label, new or known (CXO_NONE without memory). */
CXOI_FUNC uint32_t cxoI_labels_enter(const cxoI_Mem *mem, cxoI_Labels *labels, cxoI_CsvField field,
                                     uint64_t hash);
/* Asks for the slot (stage 0), then the label (1), then the text (2) that a hash leads to. */
CXOI_FUNC void cxoI_labels_prefetch(const cxoI_Labels *labels, uint64_t hash, int stage);
/* Reads every label once: which area it speaks of and, of a title, which roles it holds. */
CXOI_FUNC int cxoI_labels_read(cxo_Chart *chart, cxoI_Labels *labels, int are_titles,
                               cxo_Error *err);
/* No more are entered: what finds them is freed. */
CXOI_FUNC void cxoI_labels_close(const cxoI_Mem *mem, cxoI_Labels *labels);
CXOI_FUNC void cxoI_labels_free(const cxoI_Mem *mem, cxoI_Labels *labels);

/* link.c: people by id. */
CXOI_FUNC void cxoI_person_prefetch(const cxo_Chart *chart, uint64_t hash);
CXOI_FUNC void cxoI_person_enter(cxo_Chart *chart, uint32_t person, const cxoI_CsvField *id,
                                 uint64_t hash);
CXOI_FUNC uint64_t cxoI_place(
    const cxo_Chart *chart, const cxoI_CsvField *field); /* of a manager's id, to be linked later */
CXOI_FUNC cxoI_CsvField cxoI_named_at(const cxo_Chart *chart, uint64_t place);
CXOI_FUNC uint32_t cxoI_person_find(const cxo_Chart *chart, const cxoI_CsvField *id);
/* Does this value say that there is none? One without a letter or digit, "-", always does. */
CXOI_FUNC int cxoI_is_void(const cxo_Chart *chart, int column, cxo_Str value);
/* The next piece of a field that lists several with ; or |, trimmed; 0 behind the last. */
CXOI_FUNC int cxoI_next_piece(cxo_Str *rest, cxo_Str *piece);
CXOI_FUNC int cxoI_chart_link(cxo_Chart *chart, const uint64_t *places, cxo_Error *err);

/* alias.c: those of chart->asks whom an e-mail address or a unique name tells; keeps the order. */
CXOI_FUNC int cxoI_alias_link(cxo_Chart *chart, uint32_t *found, cxo_Error *err);

/* vacant.c: what marks a post that nobody fills. */
CXOI_FUNC void cxoI_vacant_start(cxo_Chart *chart);
CXOI_FUNC int cxoI_is_vacant(const cxo_Chart *chart, const cxoI_CsvField *row);
CXOI_FUNC int cxoI_title_is_vacant(const cxo_Chart *chart, cxo_Str title);

/* owned.c: activities that the texts of owns and duties name. */
CXOI_FUNC int cxoI_tasks_read(cxo_Chart *chart, cxo_Error *err);
/* Where in chart->owned those of a text begin. */
CXOI_FUNC size_t cxoI_first_owned(const cxo_Chart *chart, uint32_t text);

/* unit.c: sets chart->scope where there is a unit column. */
CXOI_FUNC int cxoI_units_read(cxo_Chart *chart, cxo_Error *err);

/* order.c: marks cycles, sets position, person and size, counts managers, depth, span. */
CXOI_FUNC int cxoI_chart_order(cxo_Chart *chart, cxo_Error *err);

#endif
