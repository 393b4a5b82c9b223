--- What the names in a sentence stand for in a pack, and what the sentence needs of a chart.

local lists = require "cxo.lists"
local options = require "cxo.options"

local names = {}

---@class cxo.when.Uses what a sentence uses beside people and their lines
---@field owns boolean? who owns what
---@field size boolean? how many people the firm has
---@field small boolean? whether that is a small firm
---@field facts string[] of people, which it cannot do without; sorted
---@field firm string[] facts of the firm
---@field roles string[] ids, as often as they are named
---@field activities string[] the same

local plain_nouns = { person = "everybody", people = "everybody", root = "roots", roots = "roots" }
local levels = { "chief", "vp", "head", "director", "manager", "staff" }

-- The id that a noun stands for, in any case, in singular or plural, and what kind of thing it is.
local function meaning(name, pack)
  local lower = name:lower()
  if plain_nouns[lower] then return plain_nouns[lower], plain_nouns[lower] end
  for _, id in ipairs{ name, lower, (lower:gsub("s$", "")) } do
    if pack:find("role", id) then return id, "role" end
    if pack:find("area", id) then return id, "area" end
    if lists.holds(levels, id) then return id, "level" end
  end
end

local function unknown(at, kind, name, pack, kinds)
  local candidates = kind ~= "activity" and { "person", "people", "root", "roots" } or {}
  for _, each in ipairs(kinds) do lists.ids(pack:each(each), candidates) end
  error{ ("column %d: no %s '%s'%s"):format(at, kind, name, options.hint(name, candidates)) }
end

local function resolve_activities(list, pack, uses)
  uses.owns = true
  for _, each in ipairs(list or {}) do
    local id = pack:find("activity", each.id) and each.id
      or pack:find("activity", each.id:lower()) and each.id:lower()
    if not id then unknown(each.at, "activity", each.id, pack, { "activity" }) end
    each.id = id
    table.insert(uses.activities, id)
  end
end

-- Puts ids in the place of names, and notes what of a chart they use.
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
    table.insert(uses.roles, id)
  end
  for _, word in ipairs(node.noun or {}) do
    if word.owners then
      resolve_activities(word.owners, pack, uses)
    else
      local id, kind = meaning(word.id, pack)
      if not id then unknown(word.at, "role or area", word.id, pack, { "role", "area" }) end
      word.id, word.kind = id, kind
      if kind == "role" then table.insert(uses.roles, id) end
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

--- Finds out what the names of a tree stand for, and puts the ids in their place.
---@param tree table of cxo.grammar
---@param pack userdata whose roles, areas and activities are the names
---@return cxo.when.Uses? uses
---@return string? message `column N: no ...`
function names.resolve(tree, pack)
  local uses = { facts = {}, firm = {}, roles = {}, activities = {} }
  local ok, problem = pcall(resolve, tree, pack, uses)
  if not ok then
    if type(problem) ~= "table" then error(problem, 0) end
    return nil, problem[1]
  end
  for fact in pairs(facts_of(tree)) do uses.facts[#uses.facts + 1] = fact end
  table.sort(uses.facts)
  return uses
end

return names
