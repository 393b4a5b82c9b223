/*
** order.c: the order of the tree. Every person has a position such that whoever is below somebody
** stands directly behind them: a subtree is an interval, and "under" a comparison of numbers. A
** cycle of managers is cut above its first row, so that everybody has a place.
*/
#include "chart.h"

#define AHEAD 32 /* entries by which memory is asked for before it is used */

typedef struct Walk {
  cxo_Chart *chart;
  uint32_t *degree; /* direct reports not yet done; later, the next free position below */
  uint32_t *queue;  /* people, everybody behind all of their reports */
  uint32_t tail;
} Walk;

static void push(Walk *w, uint32_t person) { w->queue[w->tail++] = person; }

/* Counts direct reports; chart->size, until it is final, is kept by person. */
static void count_reports(Walk *w) {
  cxo_Chart *chart = w->chart;
  cxo_ChartSummary *sum = &chart->summary;
  for (uint32_t p = 0; p < chart->people; p++) w->degree[p] = 0;
  for (uint32_t p = 0; p < chart->people; p++) {
    if (p + AHEAD < chart->people && chart->manager[p + AHEAD] != CXO_NONE)
      cxoI_prefetch(&w->degree[chart->manager[p + AHEAD]]);
    if (chart->manager[p] != CXO_NONE) w->degree[chart->manager[p]]++;
  }
  for (uint32_t p = 0; p < chart->people; p++) {
    chart->position[p] = 1; /* for now: the size of the subtree */
    sum->managers += w->degree[p] > 0;
    if (w->degree[p] > sum->span) sum->span = w->degree[p];
    if (w->degree[p] == 0) push(w, p);
  }
}

/* Takes people off the queue from `head` on, everybody after the last of their reports. */
static uint32_t drain(Walk *w, uint32_t head) {
  cxo_Chart *chart = w->chart;
  for (; head < w->tail; head++) {
    if (head + 2 * AHEAD < w->tail) cxoI_prefetch(&chart->manager[w->queue[head + 2 * AHEAD]]);
    if (head + AHEAD < w->tail) {
      uint32_t next = chart->manager[w->queue[head + AHEAD]];
      if (next != CXO_NONE) {
        cxoI_prefetch(&chart->position[next]);
        cxoI_prefetch(&w->degree[next]);
      }
    }
    uint32_t person = w->queue[head], above = cxoI_above(chart, person);
    if (above == CXO_NONE) continue;
    chart->position[above] += chart->position[person];
    if (--w->degree[above] == 0) push(w, above);
  }
  return head;
}

/* Whoever is left with reports is on a cycle: each is marked, and cut above its first row. */
static void open_cycles(Walk *w) {
  cxo_Chart *chart = w->chart;
  uint32_t head = w->tail;
  for (uint32_t first = 0; w->tail < chart->people; first++) {
    if (w->degree[first] == 0) continue;
    uint32_t p = first;
    do {
      cxoI_mark(chart, p, CXO_MARK_LOOPED);
      chart->summary.looped++;
      p = chart->manager[p];
    } while (p != first);
    cxoI_mark(chart, first, CXOI_CUT);
    p = chart->manager[first];
    if (--w->degree[p] == 0) push(w, p);
    head = drain(w, head);
  }
}

/* From the top down, everybody gets the first free position below the person above. */
static void place_people(Walk *w) {
  cxo_Chart *chart = w->chart;
  uint32_t *next_free = w->degree, top = 0;
  for (uint32_t i = chart->people; i-- > 0;) {
    if (i >= 2 * AHEAD) cxoI_prefetch(&chart->manager[w->queue[i - 2 * AHEAD]]);
    if (i >= AHEAD) {
      uint32_t next = chart->manager[w->queue[i - AHEAD]];
      if (next != CXO_NONE) cxoI_prefetch(&next_free[next]);
    }
    uint32_t person = w->queue[i], above = cxoI_above(chart, person);
    uint32_t *free_place = above == CXO_NONE ? &top : &next_free[above];
    uint32_t size = chart->position[person], place = *free_place;
    *free_place += size;
    next_free[person] = place + 1;
    chart->position[person] = place;
    chart->person[place] = person;
    chart->size[place] = size;
  }
}

/* By position a person stands behind the one above, so one pass forward finds every depth. */
static void measure_depth(Walk *w) {
  cxo_Chart *chart = w->chart;
  uint32_t *depth = w->degree;
  for (uint32_t place = 0; place < chart->people; place++) {
    uint32_t above = cxoI_above(chart, chart->person[place]);
    depth[place] = above == CXO_NONE ? 0 : depth[chart->position[above]] + 1;
    if (depth[place] > chart->summary.depth) chart->summary.depth = depth[place];
  }
}

int cxoI_chart_order(cxo_Chart *chart, cxo_Error *err) {
  size_t bytes = chart->people * sizeof(uint32_t), room = chart->room * sizeof(uint32_t);
  Walk w = {chart, cxoI_new(&chart->mem, bytes), cxoI_new(&chart->mem, bytes), 0};
  chart->position = cxoI_new(&chart->mem, room);
  chart->person = cxoI_new(&chart->mem, room);
  chart->size = cxoI_new(&chart->mem, room);
  int done = w.degree && w.queue && chart->position && chart->person && chart->size;
  if (done) {
    count_reports(&w);
    drain(&w, 0);
    open_cycles(&w);
    place_people(&w);
    measure_depth(&w);
  }
  cxoI_free(&chart->mem, w.degree, bytes);
  cxoI_free(&chart->mem, w.queue, bytes);
  return done ? CXO_OK : cxoI_no_memory(err);
}
