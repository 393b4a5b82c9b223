--- `chart:check`: its settings, and the way from the rules to what is shown: run, sift, redact.

local facts_file = require "cxo.facts"
local findings = require "cxo.findings"
local options = require "cxo.options"
local rules = require "cxo.rules"

local check = {}

---@class cxo.check.Settings : cxo.Settings
---@field facts? string|table a facts file or its table (cxo.facts)
---@field complete? boolean what the chart does not show does not exist
---@field rules? cxo.check.OwnRule[] further ones
---@field holders? table<string, string|string[]> ids of people by role, instead of what titles say
---@field disabled? string[] ids of rules that do not run
---@field severities? table<string, string> by id of a rule, instead of what it weighs
---@field suppress? cxo.findings.Suppression[]
---@field baseline? string|cxo.findings.Baseline what is known already: a file, or as read
---@field redact? boolean neither names nor titles in what comes out
---@field conditions? table for many checks with one pack: what sentences mean is kept in it

local known = require"cxo.settings".with{ facts = "any", complete = "boolean", rules = "table",
  holders = "table", disabled = "table", severities = "table", suppress = "table", baseline = "any",
  redact = "boolean", conditions = "table" }

local LEVEL = 4 -- of the caller of chart:check, from a function below

-- Sets of people from one id or several by role.
local function given_holders(chart, holders)
  local sets = {}
  for name, ids in pairs(holders) do
    local role = type(name) == "string" and chart.kb.role(name)
    if not role then error(("holders: no role '%s'"):format(tostring(name)), LEVEL) end
    local people = {}
    for i, id in ipairs(type(ids) == "table" and ids or { ids }) do
      people[i] = chart.core:find(tostring(id))
      if not people[i] then
        error(("holders: '%s': nobody '%s' is on the chart"):format(name, tostring(id)), LEVEL)
      end
    end
    sets[role.id] = chart.core:set(people)
  end
  return sets
end

local function need_rule(chart, what, id)
  if type(id) ~= "string" or not chart.kb.pack:find("rule", id) then
    error(("%s: no rule '%s'"):format(what, tostring(id)), LEVEL + 1)
  end
end

local function disabled_rules(chart, list)
  local disabled = {}
  for _, id in ipairs(list) do
    need_rule(chart, "disabled", id)
    disabled[id] = true
  end
  return disabled
end

local function check_sifting(chart, settings)
  for id, severity in pairs(settings.severities or {}) do
    need_rule(chart, "severities", id)
    if not rules.rank[severity] then
      error(("severities: no severity '%s'"):format(tostring(severity)), LEVEL)
    end
  end
  for i, each in ipairs(settings.suppress or {}) do
    local what = ("suppress[%d]"):format(i)
    if type(each) ~= "table" then error(what .. ": table expected", LEVEL) end
    need_rule(chart, what, each.rule)
    if type(each.reason) ~= "string" or not each.reason:find"%S" then
      error(what .. ": a reason is missing", LEVEL)
    end
  end
end

-- What is known beside the chart, from a file or its table.
local function facts_book(chart, facts)
  local message, code
  if type(facts) == "string" then facts, message, code = facts_file.read(facts) end
  if facts == nil then return nil, message, code end
  if type(facts) ~= "table" then
    error("option 'facts': string or table expected, got " .. type(facts), LEVEL)
  end
  return facts_file.book(chart.core, chart.kb.pack, facts)
end

local Result = { __tostring = function(result) return findings.counted(result.findings) end }

---@param chart cxo.Chart
---@param settings? cxo.check.Settings
---@return cxo.check.Result?
---@return string? message
---@return string? code
function check.run(chart, settings)
  settings = options.check(settings, known, 1)
  local scope, message, code = chart.kb.scope(settings, 1)
  if not scope then return nil, message, code end
  check_sifting(chart, settings)
  local more = {
    complete = settings.complete, conditions = settings.conditions,
    rules = settings.rules
      and require"cxo.own_rules".check(settings.rules, chart.kb.pack, 2),
    holders = settings.holders and given_holders(chart, settings.holders),
    disabled = settings.disabled and disabled_rules(chart, settings.disabled),
  }
  if settings.facts ~= nil then
    more.facts, message, code = facts_book(chart, settings.facts)
    if not more.facts then return nil, message, code end
  end
  local baseline = settings.baseline
  if type(baseline) == "string" then
    baseline, message, code = findings.read_baseline(baseline)
    if not baseline then return nil, message, code end
  end
  local shown = settings.redact and chart:redacted() or chart
  local result = rules.check(shown, scope, more)
  result.disabled = settings.disabled
  findings.sift(result, settings.severities, settings.suppress, baseline)
  if settings.redact then findings.redact(result, shown) end
  return setmetatable(result, Result)
end

return check
