--- Sets of people: what the nouns and relations of a sentence mean on a chart. An operator is one
--- call over a whole set; nobody is touched one by one but holders, who are few.
---
--- Every function takes a scene, as `when.scene` makes it: a chart and what is known beside it.

local relations = {}

-- Nouns -------------------------------------------------------------------------------

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
function relations.holders(scene, id)
  return remembered(scene, id, function() return makers.role(scene, id) end)
end

-- Whom a noun means.
local function called(scene, noun)
  local result
  for _, word in ipairs(noun) do
    local set = word.owners and owners(scene, word.owners)
      or remembered(scene, word.id, function() return makers[word.kind](scene, word.id) end)
    result = result and result | set or set
  end
  return result
end

-- Relations ---------------------------------------------------------------------------

-- By name, as the grammar calls them: those of a set who stand in the relation to others, `of`.
local tests = {}

function tests.marked(scene, set, node)
  local result = set - set
  for i = 2, #node.marks do
    result = result | set & scene.chart:marked(node.marks[i])
  end
  return result
end

function tests.under(_, set, _, of) return set:under(of) end
function tests.directly_under(_, set, _, of) return set:directly_under(of) end
function tests.directly_over(_, set, _, of) return set:directly_over(of) end
function tests.above(_, set, _, of) return set:over(of) end
function tests.same(_, set, _, of) return set & of end
function tests.same_department(_, set, _, of) return set:same_department(of) end
function tests.same_unit(_, set, _, of) return set:same_unit(of) end
function tests.peers(_, set, _, of) return set:peers(of) end

-- By the line upwards or downwards, however long, or a dotted one.
function tests.linked(_, set, _, of) return set:under(of) | set:over(of) | set:linked(of) end

function tests.nearer(_, set, _, of, rivals) return set:nearest(of, rivals) end

function tests.over(_, set, node, of)
  local count = node.count
  local result = count.least and set:over(of, count.least) or set
  return count.most and result - set:over(of, count.most + 1) or result
end

function tests.no_role(scene, set)
  for role in scene.pack:each"role" do
    set = set - called(scene, { { kind = "role", id = role.id } })
  end
  return set
end

function tests.owning(scene, set, node) return set & owners(scene, node.owned) end

function tests.valued(scene, set, node)
  local result
  for _, value in ipairs(node.values) do
    local found = scene.facts:having(set, node.fact, value)
    result = result and result | found or found
  end
  return result
end

-- Who has the fact, and none of these values in it.
function tests.valued_otherwise(scene, set, node)
  return scene.facts:having(set, node.fact) - tests.valued(scene, set, node)
end

function tests.told(scene, set, node) return scene.facts:having(set, node.fact) end

-- Who has it not, where anybody has.
function tests.untold(scene, set, node)
  return scene.facts:knows(node.fact) and set - tests.told(scene, set, node) or set - set
end

-- Those of a set that a function of one person is true of. For sets that are small: holders.
local function filter(scene, set, test)
  local found = {}
  for _, person in ipairs(set:list()) do
    if test(person) then found[#found + 1] = person end
  end
  return scene.chart:set(found)
end

-- Activities that people own ----------------------------------------------------------

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

--- Is a number among those that a quantity allows?
---@param count { least: integer?, most: integer? }
---@param n integer
---@return boolean
function relations.allows(count, n)
  return (not count.least or n >= count.least) and (not count.most or n <= count.most)
end

function tests.owning_many(scene, set, node)
  local all = {}
  for activity in scene.pack:each"activity" do all[#all + 1] = activity end
  local counts = count_owned(scene, all)
  return filter(scene, set, function(person)
    return relations.allows(node.count, counts[person] or 0)
  end)
end

-- Of what a person owns, the policy gives more than half to the role, by itself.
function tests.mostly(scene, set, node)
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

-- Unlike the others of one's unit -----------------------------------------------------

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
--- is followed but once.
---@param scene table
---@param person integer
---@return integer?
function relations.unit_of(scene, person)
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
    local unit = relations.unit_of(scene, person)
    units[unit] = units[unit] or {}
    table.insert(units[unit], person)
  end
  for unit, others in pairs(units) do
    units[unit] = { first = others[1], alone = #others == 1, agrees = agreement(others) }
  end
  return filter(scene, set, function(person)
    local unit = units[relations.unit_of(scene, person)]
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

function tests.other_depth(scene, set, _, of)
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

function tests.differs(scene, set, node, of)
  local facts = scene.facts
  local function value_of(person) return facts:of(person, node.fact):lower() end
  return unlike_all(scene, facts:having(set, node.fact),
    facts:having(of, node.fact),
    node.percent and within(node.percent, value_of) or in_value(value_of))
end

-- Predicates --------------------------------------------------------------------------

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
  local object = node.object and relations.people(scene, node.object)
  local rival = node.rival and relations.people(scene, node.rival)
  return tests[node.relation](scene, set, node, object, rival), object
end

--- Whom a noun with its predicates means.
---@param scene table
---@param node table `{ noun = ..., test = ... }` of a tree
---@return userdata set
---@return userdata? other who stands at the other end of its first relation
---@return userdata base whom the noun alone means
function relations.people(scene, node)
  local base = called(scene, node.noun)
  if not node.test then return base, nil, base end
  local set, other = test_people(scene, base, node.test)
  return set, other, base
end

return relations
