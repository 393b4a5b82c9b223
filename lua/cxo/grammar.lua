--- The grammar of `when`: a sentence becomes a tree that cxo.when gives a meaning to. docs/rules.md
--- is its manual.
---
---     condition  = clauses joined by "and", "or" ("and" binds tighter), "not", parentheses
---     clause     = quantity set | "nobody owns" activities | "the firm ..."
---     set        = noun { predicate }; predicates are joined as clauses are
---
--- A tree has nodes `{ op = "and"|"or"|"not", ... }` with leaves; see the captures below.

local lpeg = require "lpeg"
local options = require "cxo.options"

local P, R, S, V = lpeg.P, lpeg.R, lpeg.S, lpeg.V
local C, Cc, Cg, Cp, Ct, Carg, Cmt =
  lpeg.C, lpeg.Cc, lpeg.Cg, lpeg.Cp, lpeg.Ct, lpeg.Carg, lpeg.Cmt

local MAX_COUNT = 2 ^ 31 | 0 -- more people than a chart can hold

-- Phrases for people whom the chart marks. A list is a union.
local marks = {
  { "in a cycle", "looped" },
  { "with an unknown manager", "unknown" },
  { "with themself as manager", "self" },
  { "sharing an id", "repeated", "shared" },
  { "without a title", "untitled" },
  { "in a vacant post", "vacant" },
}

local blank = S" \t\r\n" ^ 0

-- A token; where it fails furthest along, the message tells what was expected there. (The note
-- never matches; the 1 behind it tells LPeg that no token is empty.)
local function token(pattern, name)
  return pattern * blank + Cmt(Carg(1), function(_, at, furthest)
    if at > furthest.at then furthest.at, furthest.names = at, {} end
    if at == furthest.at and not furthest.names[name] then
      furthest.names[name] = true
      table.insert(furthest.names, name)
    end
    return false
  end) * 1
end

local letter = R("az", "AZ", "09") + S"-&_"

local function words(text)
  local pattern
  for each in text:gmatch"%S+" do
    local one = P(each) * -letter
    pattern = pattern and pattern * blank * one or one
  end
  return pattern
end

local begins = {} -- of relations and quantities, for "did you mean"

-- Words with blanks between them, as one token; what it is called where it was expected.
local function phrase(text, name)
  begins[#begins + 1] = text
  return token(words(text), name or "'" .. text .. "'")
end

local number = token(R"09" ^ 1 / function(digits)
  return math.tointeger(math.min(tonumber(digits), MAX_COUNT))
end, "a number")

local HOW_MANY, RELATION = "how many (any, every, at least N)", "a relation (under, owning)"

local function range(text, least, most)
  return phrase(text, HOW_MANY) * number / function(n)
    return { least = least and n + least, most = most and n + most }
  end
end

-- How many: a table with `least` and `most`.
local quantity = phrase("no", HOW_MANY) / function() return { most = 0 } end
  + range("more than", 1) + range("at least", 0) + range("exactly", 0, 0)
  + range("fewer than", nil, -1) + range("at most", nil, 0)
local some = Cc{ least = 1 }

-- After "or", one of these begins something else than another noun.
local reserved = P(false)
for each in ([[a an the any no every all at more exactly fewer nobody somebody not who that is are
  under directly over linked nearer in with without sharing owning owns own whose mostly holding
  peer peers]]):gmatch"%S+" do
  reserved = reserved + P(each) * -letter
end

local article = phrase("an", "a noun") + phrase("a", "a noun") + phrase("the", "a noun")
local id = token(C(R("az", "AZ") * letter ^ 0), "a noun")
local fact = token(C(R("az", "AZ") * letter ^ 0), "a fact")
local activity = Ct(Cg(Cp(), "at") * Cg(token(C(R("az", "AZ") * letter ^ 0), "an activity"), "id"))
local activities = Ct(activity * (phrase"or" * -reserved * activity) ^ 0)
local value = token(P"'" * C((1 - S"'\n") ^ 1) * "'" + C((letter + ".") ^ 1), "a value")
local values = Ct(value * (phrase"or" * -reserved * value) ^ 0)

local owner = (phrase("owner of", "a noun") + phrase("owners of", "a noun"))
  * Cg(activities, "owners")
local word = Ct(Cg(Cp(), "at") * (owner + Cg(id, "id")))
-- Nouns joined by "or" are a union, with or without an article before the second.
local noun = Ct(word * (phrase"or" * (phrase"an" + phrase"a") ^ -1 * -reserved * word) ^ 0)
local bare_noun = noun / function(n) return { noun = n } end

local function folded(op)
  return function(first, ...)
    return select("#", ...) == 0 and first or { op = op, first, ... }
  end
end

local function negated(no, node) return no and { op = "not", node } or node end

local function starts(text) return phrase(text, RELATION) end
local function named(name, text) return starts(text) * Cg(Cc(name), "relation") end
local object = Cg(V"object", "object")
local function related(text, name) return named(name, text) * object end

local marked = P(false)
for _, mark in ipairs(marks) do
  marked = marked + starts(mark[1]) * Cg(Cc(mark), "marks") * Cg(Cc"marked", "relation")
end

local relation = Ct(marked
  + related("directly under", "directly_under")
  + related("directly over", "directly_over")
  + related("under", "under")
  + related("over", "above")
  + related("linked to", "linked")
  + related("in the same department as", "same_department")
  + related("in the same unit as", "same_unit")
  + related("at another depth than", "other_depth")
  + (starts"peers of" + starts"a peer of") * Cg(Cc"peers", "relation") * object
  + related("nearer to", "nearer") * phrase"than to" * Cg(V"object", "rival")
  + starts"holding no role" * Cg(Cc"no_role", "relation")
  + (starts"owning" + starts"owns" + starts"own") * (
      Cg(quantity, "count") * phrase"activities" * Cg(Cc"owning_many", "relation")
      + phrase"mostly the work of" * Cg(Cc"mostly", "relation") * article ^ -1
        * Cg(Ct(Cg(Cp(), "at") * Cg(id, "id")), "role")
      + Cg(activities, "owned") * Cg(Cc"owning", "relation"))
  + starts"whose" * Cg(Cp(), "at") * Cg(fact, "fact") * (
      phrase"differs by more than" * Cg(number, "percent") * phrase"percent from that of"
        * Cg(Cc"differs", "relation") * object
      + phrase"differs from that of" * Cg(Cc"differs", "relation") * object
      + phrase"is known" * Cg(Cc"told", "relation")
      + phrase"is not known" * Cg(Cc"untold", "relation")
      + phrase"is not" * Cg(values, "values") * Cg(Cc"valued_otherwise", "relation")
      + phrase"is" * Cg(values, "values") * Cg(Cc"valued", "relation"))
  + starts"with" * Cg(quantity + some, "count") * object * phrase"below" * Cg(Cc"over", "relation")
  + (starts"an" + starts"a") * Cg(bare_noun, "object") * Cg(Cc"same", "relation"))

local firm = phrase"the firm" * (
  phrase"is" * (Cg(phrase"not" * Cc(false) + Cc(true), "agree"))
    * Cg(phrase"small" * Cc(true) + phrase"large" * Cc(false), "small")
  + phrase"has" * (
    Cg(quantity, "people") * phrase"people"
    + Cg(phrase"no" * Cc(false) + Cc(true), "agree") * article ^ -1 * Cg(fact, "firm")))

local grammar = P{
  "sentence",
  sentence = blank * V"condition" * token(-P(1), "the end"),
  condition = V"conjunction" * (phrase"or" * V"conjunction") ^ 0 / folded"or",
  conjunction = V"negation" * (phrase"and" * V"negation") ^ 0 / folded"and",
  negation = (phrase"not" * Cc(true) + Cc(false)) * V"clause" / negated,
  clause = token(P"(", "'('") * V"condition" * token(P")", "')'") + Ct(
    phrase"a number of our own decided" * Cg(Cc(true), "assumed")
    + firm
    + (phrase"nobody owns" * Cg(Cc{ most = 0 }, "count") + phrase"somebody owns"
      * Cg(some, "count")) * Cg(Ct(Cg(Ct(Ct(Cg(Cp(), "at") * Cg(activities, "owners"))), "noun")),
        "set")
    + (phrase("every", HOW_MANY) + phrase("all", HOW_MANY))
      * Cg(Cc{ all = true }, "count") * Cg(V"set", "set")
    + Cg(phrase("any", HOW_MANY) * some + quantity, "count") * Cg(V"set", "set")),
  set = Ct(Cg(noun, "noun") * Cg(V"predicates", "test") ^ -1),
  predicates = V"joined" * (phrase"or" * V"joined") ^ 0 / folded"or",
  joined = (phrase"and" ^ -1 * V"predicate") ^ 1 / folded"and",
  predicate = (phrase"who" + phrase"that") ^ -1 * (phrase"is" + phrase"are") ^ -1
    * (phrase"not" * Cc(true) + Cc(false))
    * (token(P"(", "'('") * V"predicates" * token(P")", "')'") + relation) / negated,
  object = (article + phrase("any", "a noun")) ^ -1 * (
    token(P"(", "'('") * V"set" * token(P")", "')'") + bare_noun),
}

-- LPeg compiles a pattern when it first matches, and keeps what it has got where memory runs out on
-- the way: so here, where a failure means that this module was not loaded.
grammar:match("", 1, { at = 0, names = {} })

--- Reads a sentence, or says what was expected where.
---@param text string
---@return table? tree
---@return integer? at byte where it could not be read
---@return string? message
return function(text)
  local furthest = { at = 0, names = {} }
  local tree = grammar:match(text, 1, furthest)
  if tree then return tree end
  local got = text:match("^[^%s()]+", furthest.at) or text:match("^[()]", furthest.at)
  table.sort(furthest.names)
  local near = got and #got > 2 and options.nearest(got, begins)
  return nil, furthest.at, ("expected %s, got %s%s"):format(table.concat(furthest.names, " or "),
    got and "'" .. got .. "'" or "the end",
    near and near ~= got and (" (did you mean '%s'?)"):format(near) or "")
end
