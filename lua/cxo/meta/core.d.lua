---@meta cxo.core
-- The C half of cxo, for language servers; nothing here is run. Errors: misuse raises; bad data
-- gives nil, message, code, and where a place was given, that place.

---@class cxo.core
---@field version string
---@field small_below integer a firm with fewer people is small, unless a caller says otherwise
---@field kinds string[] the lists that a pack file may hold
---@field columns string[] the columns of a chart
---@field marks string[] what `chart:marked` knows
local core = {}

---The pack that is compiled in; nil where the module was built without one.
---@return cxo.core.Pack?
function core.builtin() end

---A pack from the bytes of `pack:image()`, proven before it is used.
---@param bytes string
---@return cxo.core.Pack? pack
---@return string? message
---@return "image"? code
function core.open(bytes) end

---Begins a pack: records are handed over field by field, then compiled.
---@return cxo.core.Builder
function core.builder() end

---The fields that a record of a list may have in a pack file.
---@param key string "roles"
---@return string[]
function core.fields(key) end

---Reads a file into one block and finds out its encoding; "-" is standard input.
---@param path string
---@return cxo.core.Text? text
---@return string? message
---@return "file"|"encoding"|nil code
function core.read(path) end

---The same for a string, which is not copied.
---@param string string
---@return cxo.core.Text? text
---@return string? message
---@return "encoding"? code
function core.text(string) end

---A set of phrases; the friendlier way is cxo.phrases.compile.
---@param list string[]
---@param ids? integer[]
---@param separators? "blank"|"space"|"hyphen"
---@param semantics? "all"|"longest"
---@return cxo.core.Phrases? set
---@return string? message
---@return string? code
---@return integer? number of the phrase
function core.phrases(list, ids, separators, semantics) end

---A set from the bytes of `set:image()`, proven before it is used.
---@param bytes string
---@return cxo.core.Phrases? set
---@return string? message
---@return "image"? code
function core.phrases_open(bytes) end

---The text without case, width and accents, as phrases are compared.
---@param text string
---@return string
function core.fold(text) end

---Can this machine, and this build, do a tier?
---@param tier "best"|"plain"|"avx2"|"avx512"
---@return boolean
function core.tier_is_there(tier) end

---@class cxo.Record a read-only view of one record; fields as in CXO_FIELDS of csrc/cxo.h
---@field id string

---@class cxo.core.Reading
---@field role string where it is ambiguous, the first that it may be
---@field relation string "holder", or the id of a relation
---@field modifiers string[] ids
---@field reason string "named", "acronym", "composed", "context", "undecided" or "doubtful"
---@field ambiguous boolean
---@field score integer 0 to 100
---@field from integer bytes of the role's name in the title, from 1, inclusive
---@field to integer

---@class cxo.core.Title readings in the order of the title
---@field area string? that the words speak of, else that of the role held
---@field level string? of the role held, else the highest named
---@field [integer] cxo.core.Reading

---@class cxo.core.Pack
local Pack = {}
---The record of a kind ("role", "claim" ...) with this id.
---@param kind string
---@param id string
---@return cxo.Record?
function Pack:find(kind, id) end
---A function that finds records of a kind.
---@param kind string
---@return fun(name: string): cxo.Record? by id, name, acronym or alias
function Pack:finder(kind) end
---All records of a kind.
---@param kind string
---@return fun(): cxo.Record? in declared order
function Pack:each(kind) end
---Reads a title; the friendlier way is cxo.title.
---@param text string
---@param context? string what else is known of the post
---@return cxo.core.Title
function Pack:title(text, context) end
---What a title comes to as plain results: role, relation, level, area ("-": none), score.
---@return fun(text: string, context: string?): string, string, string, string, integer
function Pack:reader() end
---The compiled pack, for core.open.
---@return string bytes
function Pack:image() end
---Computes a policy.
---@param name? string
---@param settings? string[][] pairs of knob and side
---@return cxo.core.Policy? policy
---@return string? message
---@return "policy"? code
function Pack:policy(name, settings) end
---The names that a policy of this pack can have.
---@return string[]
function Pack:policies() end
---Activities that a wording names, the best first; with `near`, those that are like it.
---@param text string
---@param near? boolean
---@return { activity: string, score: integer }[] at most 16; scores are 1 to 100
function Pack:activities(text, near) end
---Claims that fit words, in declared order.
---@param text string
---@return { claim: string, score: integer }[]
function Pack:search(text) end
---Opens a chart; the friendlier way is cxo.chart.load.
---@param text cxo.core.Text
---@param headers? table<string, string> column to header
---@param lines? integer[] of each record, where the text was made of another
---@param separator? string by default, the most frequent one of the header line
---@param progress? fun(thousandths: integer) called now and then; what it raises is raised when the
--- chart has been read
---@return cxo.core.Chart? chart
---@return string? message
---@return string? code
---@return integer? line
function Pack:chart(text, headers, lines, separator, progress) end

---@class cxo.core.Builder every method gives true, or nil, message, code, place
local Builder = {}
---Begins a record of a list, at a place that errors bring back.
---@param key string
---@param place integer
function Builder:begin(key, place) end
---Gives the record a field.
---@param field string
---@param text string|integer a number for a NUMBER field
---@param place integer
function Builder:set(field, text, place) end
---Ends the record.
function Builder:finish() end
---Puts all records of a pack before those that follow.
---@param pack cxo.core.Pack
function Builder:add(pack) end
---Compiles what was handed over.
---@return cxo.core.Pack? pack the builder is used up, whatever comes of it
function Builder:build() end

---@class cxo.core.Question
---@field question "owner"|"buyer"|"first-hire"
---@field activity? string|cxo.Record which owner and buyer need
---@field given? string[] for first-hire: "customers=internal"
---@field role? string|cxo.Record is it this role?
---@field size? integer people in the firm
---@field small_below? integer

---@class cxo.core.Found
---@field status "yes"|"no"|"disputed"|"silent"
---@field hedge? string the firmest of the claims that answer
---@field conflict? string the first of which another side would give another answer
---@field by_size boolean another size of firm, or a known one, would
---@field roles string[] in declared order; empty where it is disputed or silent
---@field claims string[] cited
---@field besides string[] on the question, and not cited

---@class cxo.core.Policy
local Policy = {}
---What the policy makes of a proposition.
---@param proposition string|cxo.Record
---@return "silent"|"rejected"|"disputed"|"admitted"
function Policy:standing(proposition) end
---Is a claim admitted?
---@param claim string|cxo.Record
---@return boolean
function Policy:admits(claim) end
---The side that it takes in a conflict; nil: none.
---@param conflict string|cxo.Record
---@return string?
function Policy:side(conflict) end
---Answers a question; the friendlier way is cxo.owner and its like.
---@param question cxo.core.Question
---@return cxo.core.Found
function Policy:ask(question) end
---Prepares the weighing of texts: with a classifier, the pack's last one unless it is named.
---@param classifier? string|cxo.Record
---@param size? integer people in the firm
---@param small_below? integer
---@return cxo.core.Weigher? weigher
---@return string? message
---@return "reference"? code
function Policy:weigher(classifier, size, small_below) end

---@class cxo.core.Weigher
local Weigher = {}
---Weighs a text; what comes out is explained in csrc/cxo.h, "Weighing texts". Positions are bytes,
---from 1, both inclusive.
---@param text string
---@param hits? { cue: string, from: integer, to: integer }[] found by other means, in order
---@param title? string the title that the text goes with
---@return cxo.core.Weighed
function Weigher:weigh(text, hits, title) end

---@class cxo.core.Weighed
---@field role string what was decided: a role's id, "none" or, where scores are close, "ambiguous"
---@field best? string the role with the highest score
---@field outcome "decided"|"silent"|"below"|"few"|"uncharged"|"close"
---@field share? integer of all units, the best role's, in per cent
---@field words integer of the text, as many as count
---@field scores table<string, integer> 0 to 100 for each role
---@field evidence cxo.core.Evidence[] in the order of the text
---@field unlisted integer pieces of evidence that were weighed, but are too many to be listed
---@field mismatch boolean the title names another role
---@field covers? string a proposition by which the title's role has such duties in some firms

---@class cxo.core.Evidence
---@field from integer
---@field to integer
---@field phrase string as it stands in the text
---@field cue string
---@field proposition? string
---@field role string
---@field weight integer
---@field units integer what it added
---@field aside? string why it was set aside
---@field stress? "charge"|"assisting"
---@field section? string

---@class cxo.core.Text
local Text = {}
---What the bytes were taken for.
---@return "UTF-8"|"UTF-16"|"Windows-1252"
function Text:encoding() end
---The text as UTF-8.
---@return string all of it, as UTF-8
function Text:string() end

---@class cxo.core.Chart people are numbered from 1 in the order of the rows
local Chart = {}
---Counts found while loading.
---@return table<string, integer|string> cxo_ChartSummary of csrc/cxo.h
function Chart:summary() end
---The header that a column was read from.
---@param column string
---@return string?
function Chart:header(column) end
---The number of a person.
---@param id string
---@return integer? person
function Chart:find(id) end
---What stands in a column of a person.
---@param person integer
---@param column string
---@return string
function Chart:field(person, column) end
---Where a person stands in the file.
---@param person integer
---@return integer
function Chart:line(person) end
---Whom a person reports to.
---@param person integer
---@return integer? person
function Chart:manager(person) end
---How many people stand below a person.
---@param person integer
---@return integer
function Chart:below(person) end
---Everybody.
---@return cxo.core.Set
function Chart:all() end
---The set of these people.
---@param people integer[]
---@return cxo.core.Set
function Chart:set(people) end
---Those with something that is wrong, or remarkable.
---@param mark string one of core.marks
---@return cxo.core.Set
function Chart:marked(mark) end
---Those who hold a role by their titles.
---@param role string|cxo.Record
---@return cxo.core.Set
function Chart:holders(role) end
---Those who work in an area.
---@param area string|cxo.Record
---@return cxo.core.Set
function Chart:area(area) end
---Who heads the person's unit; two people are of one unit when this is the same person.
---@param person integer
---@return integer
function Chart:unit(person) end
---Managers by dotted line.
---@param person integer
---@return integer[]
function Chart:dotted(person) end
---The activities that a person owns.
---@param person integer
---@return string[] ids of activities, from the columns owns and duties
function Chart:owned(person) end
---What a person has in any column.
---@param person integer
---@param header string of any column of the file
---@return string? value nil where the file has no such column
function Chart:extra(person, header) end
---Those who own an activity.
---@param activity string|cxo.Record
---@return cxo.core.Set
function Chart:owners(activity) end
---Those of a level.
---@param level string "staff", "manager", "director", "head", "vp" or "chief"
---@return cxo.core.Set
function Chart:level(level) end
---Those who head a unit.
---@return cxo.core.Set whoever Chart:unit gives
function Chart:unit_heads() end
---Those of the unit that a person heads.
---@param head integer
---@return cxo.core.Set all of the unit; empty where the person heads none
function Chart:unit_of(head) end
---Has the file a column of this header?
---@param header string
---@return boolean
function Chart:has(header) end

---@class cxo.core.Set `#s` counts, `a & b`, `a | b` and `a - b` combine; both must be of one chart
---@operator len: integer
---@operator band(cxo.core.Set): cxo.core.Set
---@operator bor(cxo.core.Set): cxo.core.Set
---@operator sub(cxo.core.Set): cxo.core.Set
local Set = {}
---Those with a member of `of` somewhere above.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:under(of) end
---Those whose manager is a member of `of`.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:directly_under(of) end
---Those with a direct report in `of`.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:directly_over(of) end
---Those whose nearest above, of two sets, is of the first.
---@param of cxo.core.Set
---@param rivals cxo.core.Set
---@return cxo.core.Set those for whom the nearest of both above is of `of` and no rival
function Set:nearest(of, rivals) end
---Those who report to a member of `of` or have one reporting to them, dotted lines too.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:linked(of) end
---Those with a dotted line up to a member of `of`.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:dotted_to(of) end
---Those who share the manager with a member of `of` other than themselves.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:peers(of) end
---Those who share the department with a member of `of` other than themselves.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:same_department(of) end
---Those who share the unit with a member of `of` other than themselves.
---@param of cxo.core.Set
---@return cxo.core.Set
function Set:same_unit(of) end
---Those who have something (or this value) in a column of the file.
---@param header string
---@param value? string
---@return cxo.core.Set? set nil where the file has no such column
function Set:filled(header, value) end
---Those with at least `least` (1) members of `of` below.
---@param of cxo.core.Set
---@param least? integer
---@return cxo.core.Set
function Set:over(of, least) end
---Is a person a member?
---@param person integer
---@return boolean
function Set:has(person) end
---How many members stand below a person.
---@param person integer
---@return integer
function Set:count_below(person) end
---The members by number.
---@param most? integer
---@return integer[] people in the order of the rows, the first `most`
function Set:list(most) end
---Who the nearest member above somebody is.
---@return fun(person: integer): integer?
function Set:nearest_above() end

---@class cxo.core.Phrases
local Phrases = {}
---All matches in a text.
---@param text string
---@param tier? string
---@return { from: integer, to: integer, id: integer }[]
function Phrases:scan(text, tier) end
---Hands each match to a function.
---@param text string
---@param fn fun(from: integer, to: integer, id: integer): any a true value ends the scan
---@param tier? string
---@return any value that ended it
function Phrases:each(text, fn, tier) end
---Counts and sizes.
---@return table<string, integer|string>
function Phrases:describe() end
---The compiled set, for core.phrases_open.
---@return string bytes
function Phrases:image() end

return core
