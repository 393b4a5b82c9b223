--- What a sentence of a rule means: whether it holds on a chart, and about whom. The language is in
--- cxo.grammar, sets of people in cxo.relations, and for readers there is docs/rules.md:
---
---     any cto under a cio
---     any cto who is not a cio and not directly under a cio
---     nobody owns help-desk or it-operations
---     any engineering nearer to a cio than to a cto

local names = require "cxo.names"
local relations = require "cxo.relations"

local when = {}

local MAX_BYTES = 1000 -- of a sentence
local MAX_DEPTH = 20 -- of parentheses in it; deeper ones would exhaust the stack of LPeg

-- Testing -------------------------------------------------------------------------------

local function clause(scene, node)
  if node.set then
    local set, other, base = relations.people(scene, node.set)
    local true_of = node.count.all and #base > 0 and #set == #base
      or not node.count.all and relations.allows(node.count, #set)
    return true_of, set, other
  elseif node.assumed then
    return scene.assumed
  elseif node.people then
    if not scene.size then return nil end
    return relations.allows(node.people, scene.size)
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

-- Compiling -----------------------------------------------------------------------------

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
---@field uses cxo.when.Uses
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
  local uses, problem = names.resolve(tree, pack)
  if not uses then return nil, problem, "syntax" end
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
