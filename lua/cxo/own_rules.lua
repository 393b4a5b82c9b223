--- Rules given to `chart:check` beside those of the pack. Where the language of sentences ends, a
--- function may be one: it gets the chart and what is known of the firm, and gives nothing, true or
--- a list of ids.

local groups = require "cxo.groups"
local lists = require "cxo.lists"
local messages = require "cxo.messages"
local options = require "cxo.options"
local rules = require "cxo.rules"
local when = require "cxo.when"

local own_rules = {}

---@class cxo.check.OwnRule
---@field id string
---@field when string|fun(chart: cxo.Chart, firm: { size: integer?, small: boolean?, policy: string,
--- complete: boolean }): boolean|string[]|nil a sentence, or a function
---@field message string
---@field name? string
---@field severity? "info"|"warning"|"error" "warning" where none is given
---@field fix? string
---@field claims? string[] ids of propositions
---@field needs? string[]
---@field group? string

local own_fields = { id = "string", name = "string", severity = "string", message = "string",
  fix = "string", claims = "table", needs = "table", group = "string", when = "any" }

-- The condition that a function makes: its ids become a set.
local function condition_of(rule, find, run)
  local firm = { size = run.scope.size, small = run.scope.small, policy = run.scope.name,
    complete = run.complete }
  local function test(scene)
    local found = find(run.chart, firm)
    if not found then return false end
    if found == true then return true end
    if type(found) ~= "table" then
      error(("rule '%s': a list of ids expected, got %s"):format(rule.id, type(found)), 0)
    end
    local people = {}
    for i, id in ipairs(found) do
      local kind = type(id) == "string" or math.type(id) == "integer"
      people[i] = kind and run.chart.core:find(tostring(id))
      if not people[i] then
        error(("rule '%s': nobody '%s' is on the chart"):format(rule.id, tostring(id)), 0)
      end
    end
    return #people > 0, scene.chart:set(people)
  end
  return { each = true, absence = false, test = test,
    uses = { facts = {}, firm = {}, roles = {}, activities = {} } }
end

--- Checks the rules given to `chart:check` and completes them; raises for what is wrong with one.
---@param list cxo.check.OwnRule[]
---@param pack userdata
---@param level integer at which misuse is raised
---@return table[] rules as those of a pack; a `when` that is a function makes a run's condition
function own_rules.check(list, pack, level)
  local checked = {}
  for i, given in ipairs(list) do
    local function refuse(message, ...)
      error(("rules[%d]: "):format(i) .. message:format(...), level + 2)
    end
    if type(given) ~= "table" then refuse("table expected, got %s", type(given)) end
    local rule = { name = given.id, severity = "warning", claims = {}, needs = {}, exceptions = {} }
    for name, value in pairs(given) do
      if not own_fields[name] then
        local hint = options.hint(tostring(name), lists.keys(own_fields))
        refuse("unknown field '%s'%s", tostring(name), hint)
      elseif own_fields[name] ~= "any" and type(value) ~= own_fields[name] then
        refuse("'%s': %s expected, got %s", name, own_fields[name], type(value))
      end
      rule[name] = value
    end
    for _, name in ipairs{ "id", "when", "message" } do
      if rule[name] == nil then refuse("'%s' is missing", name) end
    end
    if not rules.rank[rule.severity] then refuse("no severity '%s'", rule.severity) end
    if rule.group and not groups.is_known(rule.group) then refuse("no group '%s'", rule.group) end
    for _, id in ipairs(rule.claims) do
      if not pack:find("proposition", id) then refuse("no proposition '%s'", tostring(id)) end
    end
    for _, need in ipairs(rule.needs) do
      if not rules.can_need(need, pack) then refuse("nothing called '%s' to need", need) end
    end
    for _, name in ipairs{ "message", "fix" } do
      local stray = messages.stray(rule[name] or "", pack)
      if stray then refuse("nothing is called {%s}", stray) end
    end
    if type(rule.when) == "string" then
      local condition, message = when.compile(rule.when, pack)
      if not condition then refuse("in 'when': %s", message) end
    elseif type(rule.when) == "function" then
      rule.when = function(run) return condition_of(rule, given.when, run) end
    else
      refuse("'when': string or function expected, got %s", type(rule.when))
    end
    checked[i] = rule
  end
  return checked
end

return own_rules
