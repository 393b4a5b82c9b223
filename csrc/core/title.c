/*
** title.c: who a job title says its bearer is.
**
** One walk over the items of the title (title_items.c), segment by segment: commas, dashes, slashes
** and "and" end a segment. Within it
**   - a role's name or acronym is a reading; so are a rank and a subject that make a role ("head of
**     IT", "engineering director", "chief information and technology officer");
**   - a relation ("deputy", "assistant to") holds for the roles behind it, to the segment's or the
**     title's end; a link between a post and a role ("manager for the CIO") makes one, too;
**   - a rank or a body ("manager", "office") behind a role says that the role only names a unit, as
**     does a hyphen to another word ("CIO-Strategy"). Of several, the last body decides.
** "Director" holds no CTO: it is a word of its own, and only whole words are compared.
*/
#include "title.h"

/* As CXO_RELATION_REACH, CXO_RANK_PART and CXO_RANK_LEVEL list them. */
enum { REACH_TITLE = 1, REACH_COMPOUND, REACH_POST, REACH_LINK, REACH_DATE };
enum { PART_WHOLE, PART_OPENS, PART_CLOSES };
enum { LEVEL_STAFF, LEVEL_MANAGER, LEVEL_CHIEF = 5 };

typedef struct Reader {
  const cxo_Pack *pack;
  cxo_Str text;
  const cxoI_Items *items, *context;
  cxo_Title *title;
  uint32_t relation;  /* that holds for roles to come, or CXO_NONE */
  uint32_t modifiers; /* of the segment so far */
  uint32_t segment;   /* readings before this one are closed */
  uint32_t post;      /* the segment named something else before: how many items */
  uint32_t link;      /* the link just passed, or CXO_NONE */
  int is_low;         /* a rank of staff or a manager was named */
  int was_low;        /* and that before a mark that parts more than "and" */
  int is_job;         /* a job was named, without a rank */
} Reader;

static const cxoI_Item *item_at(const Reader *r, uint32_t i) { return cxoI_item(r->items, i); }

/* The same where there is one. */
static const cxoI_Item *the_item(const Reader *r, uint32_t i) { return &r->items->at[i]; }

static uint32_t rank_part(const Reader *r, const cxoI_Item *item) {
  uint32_t part = cxo_pack_rank(r->pack, CXO_RANK_PART, item->row);
  return part == CXO_NONE ? PART_WHOLE : part;
}

static int is_part(const Reader *r, const cxoI_Item *item, uint32_t part) {
  return item && item->kind == CXO_RANK && rank_part(r, item) == part;
}

static int joins(const cxoI_Item *item) { /* does it go on with what stands before it? */
  return item && item->gap <= CXOI_HYPHEN;
}

/*
** Readings
*/

/* What a relation is told as. */
static uint32_t told(const Reader *r, uint32_t relation) {
  uint32_t as = relation == CXO_NONE ? CXO_NONE : cxo_pack_ref(r->pack, CXO_RELATION_AS, relation);
  return as == CXO_NONE ? relation : as;
}

static void add_one(Reader *r, uint32_t role, int reason, size_t from, size_t to) {
  cxo_Title *title = r->title;
  cxo_Reading reading = {role, told(r, r->relation), r->modifiers, reason, from, to};
  for (uint32_t i = 0; i < title->count; i++) {
    cxo_Reading *known = &title->readings[i];
    if (known->role != role) continue;
    if (known->reason == CXO_REASON_DOUBTFUL && reason != CXO_REASON_DOUBTFUL) *known = reading;
    return;
  }
  if (title->count == CXO_MAX_READINGS) return;
  title->readings[title->count++] = reading;
  if (title->area == CXO_NONE && reading.relation == CXO_NONE &&
      !cxo_reading_is_ambiguous(&reading))
    title->area = cxo_pack_ref(r->pack, CXO_ROLE_AREA, role);
}

/* A role, or the roles that it is made of ("CITO"). */
static void add_role(Reader *r, uint32_t role, int reason, size_t from, size_t to) {
  cxo_List parts = cxo_pack_list(r->pack, CXO_ROLE_PARTS, role);
  for (uint32_t i = 0; i < parts.n; i++) add_one(r, parts.at[i], reason, from, to);
  if (parts.n == 0) add_one(r, role, reason, from, to);
}

/* The roles named in this segment only name something else. */
static void weaken(Reader *r, uint32_t relation) {
  for (uint32_t i = r->segment; i < r->title->count; i++)
    if (r->title->readings[i].relation == CXO_NONE)
      r->title->readings[i].relation = told(r, relation);
}

static uint32_t reach_of(const Reader *r, uint32_t relation) {
  return relation == CXO_NONE ? CXO_NONE : cxo_pack_rank(r->pack, CXO_RELATION_REACH, relation);
}

/* A body behind them decides, whatever stands before them: "deputy, CIO office". */
static void belong(Reader *r, uint32_t relation) {
  if (reach_of(r, r->relation) == REACH_TITLE) return;
  for (uint32_t i = r->segment; i < r->title->count; i++)
    r->title->readings[i].relation = told(r, relation);
}

static uint32_t compound_relation(const cxo_Pack *pack) {
  for (uint32_t row = 0; row < cxo_pack_count(pack, CXO_RELATION); row++)
    if (cxo_pack_rank(pack, CXO_RELATION_REACH, row) == REACH_COMPOUND) return row;
  return CXO_NONE;
}

/*
** Ranks and subjects
*/

/* The role of a level that deals with a subject, or CXO_NONE. */
static uint32_t composed(const Reader *r, uint32_t level, uint32_t subject) {
  for (uint32_t role = 0; role < cxo_pack_count(r->pack, CXO_ROLE); role++)
    if (cxo_pack_rank(r->pack, CXO_ROLE_LEVEL, role) == level &&
        cxoI_lists(cxo_pack_list(r->pack, CXO_ROLE_SUBJECTS, role), subject))
      return role;
  return CXO_NONE;
}

static void note_area(Reader *r, const cxoI_Item *item) {
  if (r->title->area != CXO_NONE) return;
  if (item->kind == CXO_AREA) r->title->area = item->row;
  if (item->kind == CXO_SUBJECT)
    r->title->area = cxo_pack_ref(r->pack, CXO_SUBJECT_AREA, item->row);
  if (item->kind == CXO_RANK) r->title->area = cxo_pack_ref(r->pack, CXO_RANK_AREA, item->row);
}

/* Whoever stands to a chief as their deputy is none. */
static void note_level(Reader *r, uint32_t level) {
  if (level == CXO_NONE || (level == LEVEL_CHIEF && r->relation != CXO_NONE)) return;
  if (r->title->level == CXO_NONE || level > r->title->level) r->title->level = level;
}

/* Behind item i: "and" as a word or a mark, and then another subject? Gives where that stands. */
static uint32_t next_subject(const Reader *r, uint32_t i, int may_comma) {
  const cxoI_Item *item = item_at(r, i);
  int is_and = item && item->kind == CXO_CONJUNCTION && item->gap <= CXOI_COMMA;
  if (is_and) item = item_at(r, ++i);
  if (!item || item->kind != CXO_SUBJECT || (!is_and && item->gap < CXOI_AND)) return CXO_NONE;
  return item->gap <= (may_comma ? CXOI_COMMA : CXOI_AND) || item->gap == CXOI_BREAK ? i : CXO_NONE;
}

/*
** "Chief information and technology officer" from its opening rank at i: readings for the subjects
** that have one. Gives the item behind it, or i where it is not closed.
*/
static uint32_t read_chief(Reader *r, uint32_t i) {
  uint32_t level = cxo_pack_rank(r->pack, CXO_RANK_LEVEL, r->items->at[i].row), end = i + 1, last;
  const cxoI_Item *close = item_at(r, end);
  if (!close || close->kind != CXO_SUBJECT || close->gap > CXOI_COMMA) return i;
  for (last = end; last != CXO_NONE; last = next_subject(r, end, 1)) end = last + 1;
  close = item_at(r, end);
  if (!close || (!joins(close) && close->gap != CXOI_BREAK) || /* "(& Technology) Officer" */
      !(is_part(r, close, PART_CLOSES) || close->kind == CXO_HEAD))
    return i;
  uint32_t was = r->title->count;
  for (uint32_t k = i + 1; k < end; k++) {
    uint32_t role =
        r->items->at[k].kind == CXO_SUBJECT ? composed(r, level, r->items->at[k].row) : CXO_NONE;
    if (role != CXO_NONE) add_role(r, role, CXO_REASON_COMPOSED, r->items->at[i].from, close->to);
    note_area(r, &r->items->at[k]);
  }
  note_level(r, level);
  if (close->kind == CXO_HEAD)
    for (uint32_t k = was; k < r->title->count; k++)
      r->title->readings[k].relation =
          told(r, cxo_pack_ref(r->pack, CXO_HEAD_RELATION, close->row));
  return end + 1;
}

/* May a subject phrase end before item i? Then nothing goes on with it. */
static int ends_before(const Reader *r, uint32_t i) {
  const cxoI_Item *item = item_at(r, i);
  return !joins(item) || item->kind == CXO_LINK || item->kind == CXO_CONJUNCTION ||
         item->kind == CXO_MODIFIER || item->kind == CXO_RELATION;
}

/* Is item i part of something longer that began before it? */
static int goes_on(const Reader *r, uint32_t i) {
  const cxoI_Item *item = item_at(r, i), *before = i ? item_at(r, i - 1) : NULL;
  return before && joins(item) && before->kind != CXO_LINK && before->kind != CXO_CONJUNCTION &&
         before->kind != CXO_MODIFIER && before->kind != CXO_RELATION;
}

/*
** "Head of IT and security", "VP, engineering": the subjects behind the rank at i. Gives the item
** behind them, or i where there are none; the readings are made only if nothing goes on with them.
*/
static uint32_t read_rank_of(Reader *r, uint32_t i, uint32_t level) {
  uint32_t at = i + 1, end, last;
  const cxoI_Item *item = item_at(r, at);
  int apart = item && item->gap >= CXOI_COMMA && r->post == 0; /* "VP, Engineering" */
  if (item && item->kind == CXO_LINK && joins(item) &&
      cxo_pack_ref(r->pack, CXO_LINK_RELATION, item->row) == CXO_NONE)
    item = item_at(r, ++at);
  if (!item || item->kind != CXO_SUBJECT || !(joins(item) || apart) || item->gap == CXOI_BREAK)
    return i;
  for (end = at, last = at; last != CXO_NONE; last = next_subject(r, end, 0)) end = last + 1;
  for (uint32_t k = at; k < end; k++) note_area(r, &r->items->at[k]);
  if (!ends_before(r, end)) return end;
  for (uint32_t k = at; k < end; k++) {
    uint32_t role =
        r->items->at[k].kind == CXO_SUBJECT ? composed(r, level, r->items->at[k].row) : CXO_NONE;
    if (role != CXO_NONE)
      add_role(r, role, CXO_REASON_COMPOSED, r->items->at[i].from, r->items->at[end - 1].to);
  }
  return end;
}

/* "Engineering director": the subject right before the rank at i. */
static void read_subject_rank(Reader *r, uint32_t i, uint32_t level) {
  const cxoI_Item *rank = item_at(r, i), *subject = i ? item_at(r, i - 1) : NULL;
  if (!subject || subject->kind != CXO_SUBJECT || rank->gap > CXOI_BLANK) return;
  uint32_t role = composed(r, level, subject->row);
  if (role != CXO_NONE) add_role(r, role, CXO_REASON_COMPOSED, subject->from, rank->to);
}

/* "Ex-consultant turned CIO": a relation to a rank says nothing of roles behind it. */
static void use_up(Reader *r) {
  uint32_t reach = reach_of(r, r->relation);
  if (reach != REACH_TITLE && reach != REACH_POST) r->relation = CXO_NONE;
}

/* Gives the item to go on with. */
static uint32_t read_rank(Reader *r, uint32_t i) {
  const cxoI_Item *item = the_item(r, i);
  uint32_t level = cxo_pack_rank(r->pack, CXO_RANK_LEVEL, item->row), next = i;
  if (rank_part(r, item) == PART_OPENS) next = read_chief(r, i);
  if (next > i) return next;
  if (r->title->count > r->segment) { /* "CTO programme manager", "CTO advisor" */
    uint32_t relation = cxo_pack_ref(r->pack, CXO_RANK_RELATION, item->row);
    weaken(r, relation == CXO_NONE ? compound_relation(r->pack) : relation);
    return i + 1;
  }
  note_level(r, level);
  r->is_low |= level <= LEVEL_MANAGER;
  if (rank_part(r, item) == PART_WHOLE) {
    read_subject_rank(r, i, level);
    next = read_rank_of(r, i, level);
    use_up(r);
  }
  r->post++;
  return next > i ? next : i + 1;
}

/*
** The walk
*/

static void begin_segment(Reader *r, int is_and) {
  r->segment = r->title->count;
  r->modifiers = r->post = 0;
  if (!is_and) r->was_low = r->is_low;
  r->link = CXO_NONE;
  uint32_t reach = reach_of(r, r->relation);
  if (reach != REACH_TITLE && !(reach == REACH_POST && !is_and)) r->relation = CXO_NONE;
}

static int is_plain(const cxoI_Item *item) {
  return item && (item->kind == -1 || item->kind == CXO_AREA || item->kind == CXO_SUBJECT);
}

/*
** "Product manager, CIO cockpit", "editor, The CIO Lamp": behind a post, part of a longer name.
** "Communications officer CIO": what the post is in.
*/
static int is_name_part(const Reader *r, uint32_t i) {
  const cxoI_Item *item = item_at(r, i), *before = i ? item_at(r, i - 1) : NULL;
  const cxoI_Item *next = item_at(r, i + 1);
  if (r->is_low && !r->was_low && item->words == 1 && joins(item)) {
    if (before && before->kind == CXO_SUBJECT) before = i > 1 ? item_at(r, i - 2) : NULL;
    return before && before->kind == CXO_RANK;
  }
  return r->was_low && ((joins(item) && is_plain(before)) ||
                        (joins(next) && (is_plain(next) || next->kind == CXO_MODIFIER)));
}

static void read_role(Reader *r, uint32_t i) {
  int reason;
  const cxoI_Item *item = the_item(r, i);
  const cxoI_Beside beside = {r->pack, r->text, r->items, r->context, r->title};
  uint32_t role = cxoI_title_role(&beside, item->name, &reason), relation = r->relation;
  if (cxoI_title_spells_out(&beside, i)) return;
  if (reason == CXO_REASON_DOUBTFUL &&
      (!ends_before(r, i + 1) || goes_on(r, i) || cxoI_title_denies(&beside, role)))
    return;
  if (relation == CXO_NONE && r->link != CXO_NONE && r->post) { /* "manager for the CIO" */
    relation = cxo_pack_ref(r->pack, CXO_LINK_RELATION, r->link);
    if (relation == CXO_NONE) relation = compound_relation(r->pack);
  }
  if (relation == CXO_NONE && ((r->is_low && item->gap == CXOI_DASH) || is_name_part(r, i)))
    relation = compound_relation(r->pack); /* "developer - CTO" */
  uint32_t kept = r->relation;
  r->relation = relation;
  add_role(r, role, reason, item->from, item->to);
  r->relation = kept;
}

static void read_modifier(Reader *r, const cxoI_Item *item) {
  uint32_t bit = item->row < 32 ? UINT32_C(1) << item->row : 0;
  r->modifiers |= bit;
  for (uint32_t i = r->segment; i < r->title->count; i++) { /* "CTO (interim)" comes behind it */
    r->title->readings[i].modifiers |= bit;
  }
}

static int is_number(const Reader *r, const cxoI_Item *item) {
  return item && r->items->initials[item->word] >= '0' && r->items->initials[item->word] <= '9';
}

/* "CTO_JR004512": a letter and then a number, which job boards put behind titles. */
static int is_requisition(const Reader *r, const cxoI_Item *item) {
  return item->kind == -1 && !is_number(r, item) && r->text.at[item->to - 1] >= '0' &&
         r->text.at[item->to - 1] <= '9';
}

/* What a word of no kind, an area or a subject does: after a hyphen it makes a role a unit. */
static void read_word(Reader *r, uint32_t i) {
  const cxoI_Item *item = item_at(r, i), *before = i ? item_at(r, i - 1) : NULL;
  if (item->kind == CXO_AREA) r->is_job = r->is_low = 1; /* they are named by jobs: "developer" */
  if (item->gap == CXOI_HYPHEN && before && before->kind == CXO_ROLE && !is_requisition(r, item))
    weaken(r, compound_relation(r->pack));
  r->post++;
}

/* Does the relation at i stand right behind a role, and alone or with a date? */
static int is_behind_role(const Reader *r, uint32_t i) {
  const cxoI_Item *item = item_at(r, i), *before = i ? item_at(r, i - 1) : NULL;
  const cxoI_Item *next = item_at(r, i + 1);
  if (!before || before->kind != CXO_ROLE || r->title->count == r->segment ||
      (next && next->kind == CXO_ROLE && reach_of(r, item->row) == REACH_TITLE))
    return 0;
  if (reach_of(r, item->row) == REACH_DATE) /* an interim CTO holds the post until 2030 */
    return !r->modifiers && is_number(r, next);
  return item->gap != CXOI_AND && !joins(next);
}

/* Does a new segment begin at i? Not between roles in a list, nor in "ex - CIO", "CTO (acting)". */
static int begins_segment(const Reader *r, uint32_t i, int is_and) {
  const cxoI_Item *item = the_item(r, i), *before = i ? item_at(r, i - 1) : NULL;
  const cxoI_Item *next = item->kind == CXO_CONJUNCTION ? item_at(r, i + 1) : item;
  if (item->gap < CXOI_AND && !is_and) return 0;
  if (before && before->kind == CXO_RELATION && item->gap >= CXOI_DASH) return 0;
  if (before && before->kind == CXO_ROLE && item->kind == CXO_MODIFIER && !is_and &&
      !joins(item_at(r, i + 1)))
    return 0;
  if (before && before->kind == CXO_CONJUNCTION) before = i > 1 ? item_at(r, i - 2) : NULL;
  return !((is_and || item->gap == CXOI_BREAK) && before && before->kind == CXO_ROLE && next &&
           next->kind == CXO_ROLE);
}

/* "Sales associate", "board secretary": a word for a relation that is a post itself. */
static int is_post_word(const Reader *r, uint32_t i) {
  const cxoI_Item *before = i ? item_at(r, i - 1) : NULL;
  return joins(item_at(r, i)) && (is_plain(before) || (before && before->kind == CXO_HEAD)) &&
         !joins(item_at(r, i + 1));
}

static uint32_t read_item(Reader *r, uint32_t i) {
  const cxoI_Item *item = the_item(r, i);
  uint32_t link = r->link;
  int is_and = item->gap == CXOI_AND || item->kind == CXO_CONJUNCTION;
  if (item->kind == CXO_RELATION && is_behind_role(r, i)) { /* "CIO (deputy)", "CTO designate" */
    weaken(r, item->row);
    return i + 1;
  }
  if (begins_segment(r, i, is_and)) begin_segment(r, is_and);
  note_area(r, item);
  r->link = CXO_NONE;
  switch (item->kind) {
  case CXO_RELATION:
    if (is_post_word(r, i)) r->is_job = r->is_low = 1;
    if (reach_of(r, item->row) != REACH_DATE) r->relation = item->row;
    break;
  case CXO_ROLE:
    r->link = joins(item) ? link : CXO_NONE;
    read_role(r, i);
    break;
  case CXO_RANK:
    return read_rank(r, i);
  case CXO_HEAD: /* in "CIO-Networks-Programme" the hyphens have said it */
    (item->gap == CXOI_HYPHEN ? weaken
                              : belong)(r, cxo_pack_ref(r->pack, CXO_HEAD_RELATION, item->row));
    break;
  case CXO_MODIFIER:
    r->link = link; /* "to the group CTO" */
    read_modifier(r, item);
    break;
  case CXO_LINK:
    if (r->title->count > r->segment) r->segment = r->title->count; /* what follows is beside it */
    r->link = item->row;
    if (reach_of(r, r->relation) == REACH_LINK) r->relation = r->link = CXO_NONE;
    break;
  case CXO_CONJUNCTION:
    break;
  default:
    read_word(r, i);
    break;
  }
  return i + 1;
}

/* The level and the area of what is held, where it is; a job without a rank is one of the staff. */
static void settle(Reader *r) {
  cxo_Title *title = r->title;
  if (r->is_job && title->level == CXO_NONE) title->level = LEVEL_STAFF;
  r->relation = CXO_NONE;
  for (uint32_t i = 0; i < title->count; i++) {
    uint32_t role = title->readings[i].role;
    if (title->readings[i].relation != CXO_NONE) continue;
    note_level(r, cxo_pack_rank(r->pack, CXO_ROLE_LEVEL, role));
    if (title->area == CXO_NONE) title->area = cxo_pack_ref(r->pack, CXO_ROLE_AREA, role);
  }
}

void cxo_title_read(const cxo_Pack *pack, const char *text, size_t n, const char *context,
                    size_t context_n, cxo_Title *title) {
  cxoI_Items items, around;
  Reader r = {pack, cxoI_str(text, n), &items, NULL, title, CXO_NONE, 0, 0, 0, CXO_NONE, 0, 0, 0};
  title->count = 0;
  title->area = title->level = CXO_NONE;
  cxoI_title_items(pack, cxoI_str(text, n), &items);
  if (context_n) {
    cxoI_title_items(pack, cxoI_str(context, context_n), &around);
    r.context = &around;
  }
  for (uint32_t i = 0; i < items.n;) i = read_item(&r, i);
  settle(&r);
}
