--- What a sentence of a rule means: every operator is one call over whole sets of people. The
--- language is in cxo.grammar and, for readers, docs/rules.md:
---
---     any cto under a cio
---     any cto who is not a cio and not directly under a cio
---     nobody owns help-desk or it-operations
---     any engineering nearer to a cio than to a cto

local options = require "cxo.options"

local when = {}

local MAX_BYTES = 1000 -- of a sentence
local MAX_DEPTH = 20 -- of parentheses in it; deeper ones would exhaust the stack of LPeg

-- Sets ---------------------------------------------------------------------------------

-- Every function below takes a scene, see `when.scene`, and gives a set of people.


local function remembered(scene, key, make)
  local set = scene.sets[key]
  if not set then
    set = make()
    if #set == 0 then -- takes as much memory as any other
      scene.nobody = scene.nobody or set
      set = scene.nobody
    end
    scene.sets[key] = set
  end
  return set
end

local function owners(scene, list)
  local result
  for _, each in ipairs(list) do
    local set = remembered(scene, "owner of " .. each.id, function()
      return scene.facts:owners(each.id)
    end)
    result = result and result | set or set
  end
  return result
end

local makers = {
  everybody = function(scene) return scene.chart:all() end,
  roots = function(scene) return scene.chart:marked"root" end,
  role = function(scene, id) return scene.chart:holders(id) end,
  area = function(scene, id) return scene.chart:area(id) end,
  level = function(scene, id) return scene.chart:level(id) end,
}

--- The set of those who hold a role.
---@param scene table
---@param id string
---@return userdata
function when.holders(scene, id)
  return remembered(scene, id, function() return makers.role(scene, id) end)
end

local function people(scene, noun)
  local result
  for _, word in ipairs(noun) do
    local set = word.owners and owners(scene, word.owners)
      or remembered(scene, word.id, function() return makers[word.kind](scene, word.id) end)
    result = result and result | set or set
  end
  return result
end

local relations = {}

function relations.marked(scene, set, node)
  local result = set - set
  for i = 2, #node.marks do
    result = result | set & scene.chart:marked(node.marks[i])
  end
  return result
end

function relations.under(_, set, _, of) return set:under(of) end
function relations.directly_under(_, set, _, of) return set:directly_under(of) end
function relations.directly_over(_, set, _, of) return set:directly_over(of) end
function relations.above(_, set, _, of) return set:over(of) end
function relations.same(_, set, _, of) return set & of end
function relations.same_department(_, set, _, of) return set:same_department(of) end
function relations.same_unit(_, set, _, of) return set:same_unit(of) end
function relations.peers(_, set, _, of) return set:peers(of) end

-- By the line upwards or downwards, however long, or a dotted one.
function relations.linked(_, set, _, of) return set:under(of) | set:over(of) | set:linked(of) end

function relations.nearer(_, set, _, of, rivals) return set:nearest(of, rivals) end

function relations.over(_, set, node, of)
  local count = node.count
  local result = count.least and set:over(of, count.least) or set
  return count.most and result - set:over(of, count.most + 1) or result
end


function relations.no_role(scene, set)
  for role in scene.pack:each"role" do
    set = set - people(scene, { { kind = "role", id = role.id } })
  end
  return set
end

function relations.owning(scene, set, node) return set & owners(scene, node.owned) end

function relations.valued(scene, set, node)
  local result
  for _, value in ipairs(node.values) do
    local found = scene.facts:having(set, node.fact, value)
    result = result and result | found or found
  end
  return result
end

-- Who has the fact, and none of these values in it.
function relations.valued_otherwise(scene, set, node)
  return scene.facts:having(set, node.fact) - relations.valued(scene, set, node)
end

function relations.told(scene, set, node) return scene.facts:having(set, node.fact) end

-- Who has it not, where anybody has.
function relations.untold(scene, set, node)
  return scene.facts:knows(node.fact) and set - relations.told(scene, set, node) or set - set
end

-- Those of a set that a function of one person is true of. For sets that are small: holders.
local function filter(scene, set, test)
  local found = {}
  for _, person in ipairs(set:list()) do
    if test(person) then found[#found + 1] = person end
  end
  return scene.chart:set(found)
end

-- How many activities of a list each person owns.
local function count_owned(scene, list)
  local counts = {}
  for _, each in ipairs(list) do
    for _, person in ipairs(owners(scene, { each }):list()) do
      counts[person] = (counts[person] or 0) + 1
    end
  end
  return counts
end

local function holds(count, n)
  return (not count.least or n >= count.least) and (not count.most or n <= count.most)
end

function relations.owning_many(scene, set, node)
  local all = {}
  for activity in scene.pack:each"activity" do all[#all + 1] = activity end
  local counts = count_owned(scene, all)
  return filter(scene, set, function(person) return holds(node.count, counts[person] or 0) end)
end

-- Of what a person owns, the policy gives more than half to the role, by itself.
function relations.mostly(scene, set, node)
  local all, theirs = {}, {}
  for activity in scene.pack:each"activity" do
    all[#all + 1] = activity
    local roles = scene.policy:ask{ question = "owner", activity = activity.id,
      size = scene.size, small_below = scene.small_below }.roles
    if #roles == 1 and roles[1] == node.role.id then theirs[#theirs + 1] = activity end
  end
  local whole, part = count_owned(scene, all), count_owned(scene, theirs)
  return filter(scene, set, function(person)
    return (part[person] or 0) * 2 > (whole[person] or 0)
  end)
end

-- Steps up to the top, everybody passed remembered; a cycle ends where it is entered again.
local function depth_of(scene, person)
  local known, passed = scene.depths, {}
  while person and not known[person] do
    passed[#passed + 1] = person
    known[person] = 0
    person = scene.chart:manager(person)
  end
  local depth = person and known[person] or -1
  for i = #passed, 1, -1 do
    depth = depth + 1
    known[passed[i]] = depth
  end
  return passed[1] and known[passed[1]] or depth
end

--- Who heads a person's unit. Without a unit column that is the top of the tree, to which everybody
-- is followed but once.
---@param scene table
---@param person integer
---@return integer?
function when.unit_of(scene, person)
  local chart, known = scene.chart, scene.units
  if chart:header"unit" then return chart:unit(person) end
  local passed, at = {}, person
  while at and known[at] == nil do
    passed[#passed + 1], known[at] = at, false
    at = chart:manager(at)
  end
  local top = at and (known[at] or chart:unit(at)) or passed[#passed] -- false: on a cycle
  for _, each in ipairs(passed) do known[each] = top end
  return top or known[person]
end

-- Those who agree with nobody of the same unit among others, where there are others. For each unit
-- `agreement(others)` gives a function: does another one agree with this person?
local function unlike_all(scene, set, of, agreement)
  local units = {}
  for _, person in ipairs(of:list()) do
    local unit = when.unit_of(scene, person)
    units[unit] = units[unit] or {}
    table.insert(units[unit], person)
  end
  for unit, others in pairs(units) do
    units[unit] = { first = others[1], alone = #others == 1, agrees = agreement(others) }
  end
  return filter(scene, set, function(person)
    local unit = units[when.unit_of(scene, person)]
    return unit and not (unit.alone and unit.first == person) and not unit.agrees(person)
  end)
end

-- Agreement in a value that is the same.
local function in_value(value_of)
  return function(others)
    local counts, is_other = {}, {}
    for _, person in ipairs(others) do
      local value = value_of(person)
      counts[value], is_other[person] = (counts[value] or 0) + 1, true
    end
    return function(person)
      return (counts[value_of(person)] or 0) > (is_other[person] and 1 or 0)
    end
  end
end

function relations.other_depth(scene, set, _, of)
  return unlike_all(scene, set, of, in_value(function(person) return depth_of(scene, person) end))
end

local function as_number(text) return tonumber((text:gsub("[^%d.]", ""))) end

-- Agreement within so many per cent of the larger number; what is no number agrees with all.
local function within(percent, value_of)
  return function(others)
    local numbers, unclear = {}, 0
    for _, person in ipairs(others) do
      local number = as_number(value_of(person))
      if number then numbers[#numbers + 1] = { number, person } else unclear = unclear + 1 end
    end
    table.sort(numbers, function(a, b)
      if a[1] ~= b[1] then return a[1] < b[1] end
      return a[2] < b[2]
    end)
    local function near(x, each)
      return each and math.abs(x - each[1]) * 100 <= percent * math.max(x, each[1])
    end
    return function(person)
      local x = as_number(value_of(person))
      if not x or unclear > 0 then return true end
      local low, high = 1, #numbers + 1 -- the nearest on either side but the person
      while low < high do
        local middle = (low + high) // 2
        if numbers[middle][1] < x then low = middle + 1 else high = middle end
      end
      local above = low
      while numbers[above] and numbers[above][2] == person do above = above + 1 end
      return near(x, numbers[low - 1]) or near(x, numbers[above])
    end
  end
end

function relations.differs(scene, set, node, of)
  local facts = scene.facts
  local function value_of(person) return facts:of(person, node.fact):lower() end
  return unlike_all(scene, facts:having(set, node.fact),
    facts:having(of, node.fact),
    node.percent and within(node.percent, value_of) or in_value(value_of))
end

local evaluate

-- The members of a set that a tree of predicates is true of; and the set that the first positive
-- relation leads to: who stands at its other end.
local function test_people(scene, set, node)
  if node.op == "not" then return set - (test_people(scene, set, node[1])) end
  if node.op then
    local result, other = node.op == "and" and set or set - set, nil
    for _, each in ipairs(node) do
      local found, object = test_people(scene, node.op == "and" and result or set, each)
      result = node.op == "and" and found or result | found
      other = other or object
    end
    return result, other
  end
  local object = node.object and evaluate(scene, node.object)
  local rival = node.rival and evaluate(scene, node.rival)
  return relations[node.relation](scene, set, node, object, rival), object
end

-- A set, the other end of its relation, and what the noun alone means.
function evaluate(scene, node)
  local base = people(scene, node.noun)
  if not node.test then return base, nil, base end
  local set, other = test_people(scene, base, node.test)
  return set, other, base
end

-- Clauses ------------------------------------------------------------------------------

local function clause(scene, node)
  if node.set then
    local set, other, base = evaluate(scene, node.set)
    local true_of = node.count.all and #base > 0 and #set == #base
      or not node.count.all and holds(node.count, #set)
    return true_of, set, other
  elseif node.assumed then
    return scene.assumed
  elseif node.people then
    if not scene.size then return nil end
    return holds(node.people, scene.size)
  elseif node.firm then
    return scene.facts:firm(node.firm) == node.agree
  end
  if scene.small == nil then return nil end
  return (scene.small == node.small) == node.agree
end

-- Whether a tree of clauses holds (nil: only the size of the firm would tell), and about whom: the
-- people of its first clause that speaks of any.
local function condition(scene, node)
  if not node.op then return clause(scene, node) end
  if node.op == "not" then
    local verdict = condition(scene, node[1])
    if verdict == nil then return nil end
    return not verdict
  end
  local any = node.op == "or"
  local verdict, unknown, subjects, others = not any, false, nil, nil
  for _, each in ipairs(node) do
    local one, set, other = condition(scene, each)
    if not any and one == false then return false end
    unknown = unknown or one == nil
    if any and one then
      verdict, others = true, others or other
      subjects = subjects and set and subjects | set or subjects or set
    elseif not any and not subjects then
      subjects, others = set, other
    end
  end
  if unknown and not (any and verdict) then verdict = nil end
  return verdict, subjects, others
end

-- Names --------------------------------------------------------------------------------

local plain_nouns = { person = "everybody", people = "everybody", root = "roots", roots = "roots" }
local levels = { "chief", "vp", "head", "director", "manager", "staff" }

-- The id that a noun stands for, in any case, in singular or plural, and what kind of thing it is.
local function meaning(name, pack)
  local lower = name:lower()
  if plain_nouns[lower] then return plain_nouns[lower], plain_nouns[lower] end
  for _, id in ipairs{ name, lower, (lower:gsub("s$", "")) } do
    if pack:find("role", id) then return id, "role" end
    if pack:find("area", id) then return id, "area" end
    for _, level in ipairs(levels) do
      if level == id then return id, "level" end
    end
  end
end

local function unknown(at, kind, name, pack, kinds)
  local candidates = kind ~= "activity" and { "person", "people", "root", "roots" } or {}
  for _, each in ipairs(kinds) do
    for record in pack:each(each) do candidates[#candidates + 1] = record.id end
  end
  error{ ("column %d: no %s '%s'%s"):format(at, kind, name, options.hint(name, candidates)) }
end

local function resolve_activities(list, pack, uses)
  uses.owns = true
  for _, each in ipairs(list or {}) do
    local id = pack:find("activity", each.id) and each.id
      or pack:find("activity", each.id:lower()) and each.id:lower()
    if not id then unknown(each.at, "activity", each.id, pack, { "activity" }) end
    each.id = id
  end
end

-- Finds out what the names of a tree stand for, and what of a chart it uses.
local function resolve(node, pack, uses)
  if type(node) ~= "table" then return end
  if node.owners or node.owned then resolve_activities(node.owners or node.owned, pack, uses) end
  if node.relation == "owning_many" or node.relation == "mostly" then uses.owns = true end
  if node.firm then uses.firm[#uses.firm + 1] = node.firm end
  if node.small ~= nil or node.people then uses.size = true end
  if node.small ~= nil then uses.small = true end
  if node.role then
    local id, kind = meaning(node.role.id, pack)
    if kind ~= "role" then unknown(node.role.at, "role", node.role.id, pack, { "role" }) end
    node.role.id = id
  end
  for _, word in ipairs(node.noun or {}) do
    if word.owners then
      resolve_activities(word.owners, pack, uses)
    else
      local id, kind = meaning(word.id, pack)
      if not id then unknown(word.at, "role or area", word.id, pack, { "role", "area" }) end
      word.id, word.kind = id, kind
    end
  end
  for _, key in ipairs{ "set", "test", "object", "rival" } do resolve(node[key], pack, uses) end
  if node.op then
    for _, each in ipairs(node) do resolve(each, pack, uses) end
  end
end

-- The facts of people that a tree cannot do without: of alternatives, those that all of them use.
local function facts_of(node, found)
  found = found or {}
  if node.fact then found[node.fact] = true end
  if node.op == "or" then
    local counts = {}
    for _, each in ipairs(node) do
      for fact in pairs(facts_of(each)) do counts[fact] = (counts[fact] or 0) + 1 end
    end
    for fact, count in pairs(counts) do found[fact] = found[fact] or count == #node or nil end
  elseif node.op then
    for _, each in ipairs(node) do facts_of(each, found) end
  end
  for _, key in ipairs{ "set", "test", "object", "rival" } do
    if node[key] then facts_of(node[key], found) end
  end
  return found
end

-- The first clause that speaks of people, unless it is denied.
local function first_about(node)
  if not node.op then return node.set and node end
  if node.op == "not" then return nil end
  for _, each in ipairs(node) do
    local found = first_about(each)
    if found then return found end
  end
end

local function denies_owning(test)
  return test ~= nil and test.op == "not" and test[1].relation == "owning"
end

-- Does it find something because the chart shows nobody who owns it, or nobody with the role?
local function rests_on_absence(node)
  if node.op == "not" then return false end
  if node.op then
    for _, each in ipairs(node) do
      if rests_on_absence(each) then return true end
    end
    return false
  end
  if not node.set then return false end
  if node.count.most == 0 and not node.set.test then
    for _, word in ipairs(node.set.noun) do
      if word.owners or word.kind == "role" then return true end
    end
  end
  return node.count.least == 1 and denies_owning(node.set.test)
end

-- Where parentheses go deeper than allowed.
local function too_deep(text)
  local depth = 0
  for at, bracket in text:gmatch"()([()])" do
    depth = depth + (bracket == "(" and 1 or -1)
    if depth > MAX_DEPTH then return at end
  end
end

---@class cxo.when.Condition
---@field each boolean the finding is about each person found; else about all of them together
---@field absence boolean it holds because of what the chart does not show
---@field uses { owns: boolean?, size: boolean?, small: boolean?, facts: string[], firm: string[] }
---@field test fun(scene: table): boolean?, userdata?, userdata? whether it holds (nil: the size
--- of the firm decides and is not known), about whom, and the other end of their relation

--- Compiles a sentence. Raises for anything but a string.
---
---     local condition = assert(when.compile("any cto under a cio", pack))
---@param text string
---@param pack userdata whose roles, areas and activities are the names
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
  local tree, at, expected = require"cxo.grammar"(text)
  if not tree then return nil, ("column %d: %s"):format(at, expected), "syntax" end
  local uses = { facts = {}, firm = {} }
  local ok, problem = pcall(resolve, tree, pack, uses)
  if not ok then
    if type(problem) ~= "table" then error(problem, 0) end
    return nil, problem[1], "syntax"
  end
  for fact in pairs(facts_of(tree)) do uses.facts[#uses.facts + 1] = fact end
  table.sort(uses.facts)
  local about = first_about(tree)
  return {
    each = about ~= nil and about.count.least == 1 and about.count.most == nil,
    absence = rests_on_absence(tree),
    uses = uses,
    test = function(scene)
      local verdict, subjects, others = condition(scene, tree)
      if verdict == false then return false end
      return verdict, subjects, others
    end,
  }
end

--- What sentences are tested against; sets that several rules use are made once.
---@param chart userdata
---@param small boolean? nil: not known
---@param more? { pack: userdata?, policy: userdata?, size: integer?, small_below: integer?,
--- facts: cxo.facts.Book? }
function when.scene(chart, small, more)
  local scene = { chart = chart, small = small, sets = {}, depths = {}, units = {},
    assumed = false }
  for key, each in pairs(more or {}) do scene[key] = each end
  scene.facts = scene.facts or require"cxo.facts".none(chart)
  return scene
end

return when
