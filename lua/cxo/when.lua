--- The language in which a rule says when it finds something. It reads as a sentence:
---
---     any cto under a cio
---     any cto who is not a cio and not directly under a cio
---     any vp-engineering not linked to a cto
---     any cto with fewer than 3 engineering below
---     more than 1 root and the firm is not small
---
--- A sentence is one or more clauses joined by "and"; all must hold. The first clause that speaks
--- of people says whom the finding is about. A noun is `person`, `root`, the id of a role (whoever
--- holds it) or of an area (whoever works in it). Every step is one call over whole sets of people.

local lpeg = require "lpeg"
local options = require "cxo.options"

local P, R, S, V = lpeg.P, lpeg.R, lpeg.S, lpeg.V
local C, Cc, Cg, Cp, Ct, Carg, Cmt =
  lpeg.C, lpeg.Cc, lpeg.Cg, lpeg.Cp, lpeg.Ct, lpeg.Carg, lpeg.Cmt

local when = {}

local MAX_BYTES = 1000 -- of a sentence
local MAX_DEPTH = 20 -- of parentheses in it; deeper ones would exhaust the stack of LPeg
local MAX_COUNT = 2 ^ 31 | 0 -- more people than a chart can hold

-- Phrases for people whom the chart marks. A list is a union.
local marks = {
  { "in a cycle", "looped" },
  { "with an unknown manager", "unknown" },
  { "with themself as manager", "self" },
  { "sharing an id", "repeated", "shared" },
  { "without a title", "untitled" },
}

-- Grammar ------------------------------------------------------------------------------

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

-- Words with blanks between them, as one token.
local function phrase(words)
  local pattern
  for each in words:gmatch"%S+" do
    local one = P(each) * -letter
    pattern = pattern and pattern * blank * one or one
  end
  return token(pattern, "'" .. words .. "'")
end

local number = token(R"09" ^ 1 / function(digits)
  return math.tointeger(math.min(tonumber(digits), MAX_COUNT))
end, "a number")

local function range(words, least, most)
  return phrase(words) * number / function(n)
    return { least = least and n + least, most = most and n + most }
  end
end

-- How many: a table with `least` and `most`.
local quantity = phrase"no" / function() return { most = 0 } end
  + range("more than", 1) + range("at least", 0) + range("exactly", 0, 0)
  + range("fewer than", nil, -1) + range("at most", nil, 0)
local some = Cc{ least = 1 }

local noun = Ct(Cg(Cp(), "at") * Cg(token(C(R("az", "AZ") * letter ^ 0), "a noun"), "noun"))
local bare_noun = noun / function(n) return { noun = n, predicates = {} } end
local article = phrase"an" + phrase"a" + phrase"the"

local marked = P(false)
for _, mark in ipairs(marks) do
  marked = marked + phrase(mark[1]) * Cg(Cc(mark), "marks") * Cg(Cc"marked", "relation")
end

local function related(words, relation)
  return phrase(words) * Cg(Cc(relation), "relation") * Cg(V"object", "object")
end

local grammar = P{
  "sentence",
  sentence = blank * Ct(V"clause" * (phrase"and" * V"clause") ^ 0) * token(-P(1), "the end"),
  clause = Ct(
    phrase"the firm is small" * Cg(Cc(true), "small")
    + phrase"the firm is not small" * Cg(Cc(false), "small")
    + Cg(phrase"any" * some + quantity, "count") * Cg(V"set", "set")
  ),
  set = Ct(Cg(noun, "noun") * Cg(Ct(V"predicate" ^ 0), "predicates")),
  predicate = Ct(
    phrase"and" ^ -1 * (phrase"who" + phrase"that") ^ -1 * (phrase"is" + phrase"are") ^ -1
    * Cg(phrase"not" * Cc(true), "negated") ^ -1 * V"relation"
  ),
  relation = marked
    + related("directly under", "directly_under")
    + related("under", "under")
    + related("linked to", "linked")
    + phrase"with" * Cg(quantity + some, "count") * Cg(V"object", "object") * phrase"below"
      * Cg(Cc"over", "relation")
    + (phrase"an" + phrase"a") * Cg(bare_noun, "object") * Cg(Cc"same", "relation"),
  object = (article + phrase"any") ^ -1 * (
    token(P"(", "'('") * V"set" * token(P")", "')'")
    + bare_noun
  ),
}

-- Meaning ------------------------------------------------------------------------------

-- Every function below takes a scene, see `when.scene`, and gives a set of people.

local relations = {}

function relations.marked(scene, set, predicate)
  local result = set - set
  for i = 2, #predicate.marks do
    result = result | set & scene.chart:marked(predicate.marks[i])
  end
  return result
end

function relations.under(_, set, _, object) return set:under(object) end

function relations.directly_under(_, set, _, object) return set:directly_under(object) end

function relations.linked(_, set, _, object) return set:under(object) | set:over(object) end

function relations.same(_, set, _, object) return set & object end

function relations.over(_, set, predicate, object)
  local count = predicate.count
  local result = count.least and set:over(object, count.least) or set
  return count.most and result - set:over(object, count.most + 1) or result
end

local function people(scene, name)
  local set = scene.sets[name]
  if set then return set end
  local chart, found = scene.chart, scene.nouns[name]
  if found == "everybody" then
    set = chart:all()
  elseif found == "roots" then
    set = chart:marked"root"
  elseif found == "role" then
    set = chart:holders(name)
  else
    set = chart:area(name)
  end
  scene.sets[name] = set
  return set
end

-- Also gives the set that the first positive relation leads to: who stands at its other end.
local function evaluate(scene, node)
  local set, other = people(scene, node.noun.noun), nil
  for _, predicate in ipairs(node.predicates) do
    local object = predicate.object and evaluate(scene, predicate.object)
    local related_ones = relations[predicate.relation](scene, set, predicate, object)
    set = predicate.negated and set - related_ones or related_ones
    if not predicate.negated then other = other or object end
  end
  return set, other
end

local function holds(count, n)
  return (not count.least or n >= count.least) and (not count.most or n <= count.most)
end

local plain_nouns = { person = "person", people = "person", root = "root", roots = "root" }

-- The id that a noun stands for, upper or lower case, and what kind of thing that is.
local function meaning(name, pack)
  local lower = name:lower()
  if plain_nouns[lower] then
    return plain_nouns[lower], plain_nouns[lower] == "person" and "everybody" or "roots"
  end
  for _, id in ipairs{ name, lower } do
    if pack:find("role", id) then return id, "role" end
    if pack:find("area", id) then return id, "area" end
  end
end

-- What each noun of the sentence stands for; or nil and a message.
local function resolve(node, pack, nouns)
  local name = node.noun.noun
  local id, kind = meaning(name, pack)
  if not id then
    local candidates = { "person", "people", "root", "roots" }
    for _, each in ipairs{ "role", "area" } do
      for record in pack:each(each) do candidates[#candidates + 1] = record.id end
    end
    return nil, ("column %d: no role or area '%s'%s"):format(
      node.noun.at, name, options.hint(name, candidates))
  end
  node.noun.noun, nouns[id] = id, kind
  for _, predicate in ipairs(node.predicates) do
    if predicate.object then
      local ok, message = resolve(predicate.object, pack, nouns)
      if not ok then return nil, message end
    end
  end
  return true
end

---@class cxo.when.Condition
---@field each boolean the finding is about each person found; else about all of them together
---@field test fun(scene: table): boolean?, userdata?, userdata? whether it holds (nil: the size
--- of the firm decides and is not known), about whom, and the other end of their relation

-- Where parentheses go deeper than allowed.
local function too_deep(text)
  local depth = 0
  for at, bracket in text:gmatch"()([()])" do
    depth = depth + (bracket == "(" and 1 or -1)
    if depth > MAX_DEPTH then return at end
  end
end

--- Compiles a sentence. Raises for anything but a string.
---
---     local condition = assert(when.compile("any cto under a cio", pack))
---@param text string
---@param pack userdata whose roles and areas are the nouns
---@return cxo.when.Condition? condition
---@return string? message `column N: expected ..., got ...`
---@return "syntax"|"limit"|nil code
function when.compile(text, pack)
  if type(text) ~= "string" then error("string expected, got " .. type(text), 2) end
  if #text > MAX_BYTES then
    return nil, ("a sentence of %d bytes; the limit when.MAX_BYTES is %d"):format(
      #text, MAX_BYTES), "limit"
  end
  local deep = too_deep(text)
  if deep then
    return nil, ("column %d: parentheses nested deeper than %d (when.MAX_DEPTH)"):format(
      deep, MAX_DEPTH), "limit"
  end
  local furthest = { at = 0, names = {} }
  local clauses = grammar:match(text, 1, furthest)
  if not clauses then
    local got = text:match("^%S+", furthest.at)
    table.sort(furthest.names)
    return nil, ("column %d: expected %s, got %s"):format(furthest.at,
      table.concat(furthest.names, " or "), got and "'" .. got .. "'" or "the end"), "syntax"
  end
  local nouns, about = {}, nil
  for _, clause in ipairs(clauses) do
    if clause.set then
      about = about or clause
      local ok, message = resolve(clause.set, pack, nouns)
      if not ok then return nil, message, "syntax" end
    end
  end

  local function test(scene)
    scene.nouns = nouns
    local verdict, subjects, others = true, nil, nil
    for _, clause in ipairs(clauses) do
      if clause.set then
        local set, other = evaluate(scene, clause.set)
        if not holds(clause.count, #set) then return false end
        if clause == about then subjects, others = set, other end
      elseif scene.small == nil then
        verdict = nil
      elseif scene.small ~= clause.small then
        return false
      end
    end
    return verdict, subjects, others
  end

  local each = about ~= nil and about.count.least == 1 and about.count.most == nil
  return { each = each, test = test }
end

--- What sentences are tested against; sets that several rules use are made once.
---@param chart userdata
---@param small boolean? nil: not known
function when.scene(chart, small)
  return { chart = chart, small = small, sets = {}, nouns = nil }
end

return when
