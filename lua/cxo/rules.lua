--- Runs the rules of a pack over a chart. Which rules run and what they cite is the policy's to
--- say; what they mean is their `when` (see cxo.when); here findings are put into words.

local conflicts = require "cxo.conflicts"
local core = require "cxo.core"
local groups = require "cxo.groups"
local messages = require "cxo.messages"
local relations = require "cxo.relations"
local when = require "cxo.when"

local rules = {}

---@class cxo.check.Finding
---@field rule string id
---@field name string of the rule
---@field severity "info"|"warning"|"error"
---@field subjects string[] ids of the people it is about
---@field lines integer[] theirs in the file
---@field message string
---@field fix string?
---@field claims string[] admitted claims that it rests on; none: a rule about structure
---@field others string[] claims that say otherwise
---@field conflict string?
---@field knob string?
---@field unless string[] claims under which it would weigh less, or does
---@field note string? what the size of the firm has to do with that

---@class cxo.check.Result made a string, "1 error, 2 warnings, 0 for information"
---@field chart string
---@field policy string
---@field size integer?
---@field mapping table<string, string> column to header
---@field holders table<string, cxo.Person[]> by role id, of roles that rules speak of
---@field findings cxo.check.Finding[] errors first, then by rule and line
---@field not_applicable { rule: string, name: string, needs: string[] }[]
---@field not_admitted { rule: string, name: string, standing: string, conflict: string? }[]

local severities = { "info", "warning", "error" }
local rank = {}
for i, severity in ipairs(severities) do rank[severity] = i end
rules.severities, rules.rank = severities, rank

rules.MAX_FINDINGS = 10000 -- of one rule; the last one is about all that are left

-- What a rule rests on -------------------------------------------------------------------

-- The admitted claims of propositions, and whether they all are only `possible`.
local function admitted(pack, policy, propositions)
  local claims, only_possible = {}, true
  for _, id in ipairs(propositions) do
    for _, claim in ipairs(pack:find("proposition", id).claims) do
      if policy:admits(claim) then
        claims[#claims + 1] = claim.id
        only_possible = only_possible and claim.hedge == "possible"
      end
    end
  end
  return claims, only_possible
end

-- The conflict that contests one of the propositions, and the claims of its other sides that are
-- not cited themselves.
local function opposition(pack, contested, propositions, cited)
  local is_cited = {}
  for _, id in ipairs(cited) do is_cited[id] = true end
  for _, id in ipairs(propositions) do
    local conflict = contested[id] and contested[id][1]
    if conflict then
      local own, others = {}, {}
      for _, side in ipairs(conflict.sides) do
        local with_us = false
        for _, member in ipairs(side.propositions) do with_us = with_us or member == id end
        for _, member in ipairs(side.propositions) do own[member] = own[member] or with_us end
      end
      for _, side in ipairs(conflict.sides) do
        for _, member in ipairs(side.propositions) do
          if own[member] == false then
            own[member] = true -- once
            for _, claim in ipairs(pack:find("proposition", member).claims) do
              if not is_cited[claim.id] then others[#others + 1] = claim.id end
            end
          end
        end
      end
      return conflict, others
    end
  end
  return nil, {}
end

-- How a rule's propositions stand where none of them is admitted: the best of them.
local function best_standing(policy, propositions)
  local order, best = { silent = 1, rejected = 2, disputed = 3, admitted = 4 }, "silent"
  for _, id in ipairs(propositions) do
    local standing = policy:standing(id)
    if order[standing] > order[best] then best = standing end
  end
  return best
end

-- Running --------------------------------------------------------------------------------

local columns = {}
for _, column in ipairs(core.columns) do columns[column] = true end

--- May a rule need this: a column, the size, or a role that somebody holds? Facts that its sentence
--- uses it needs without saying so.
---@param need string
---@param pack userdata
---@return boolean
function rules.can_need(need, pack)
  return columns[need] or need == "size" or pack:find("role", need) ~= nil
end

--- All that a rule needs: what its record says, and what its sentence uses beside the chart.
---@param rule cxo.Record
---@param pack userdata
---@return string[]
function rules.needs(rule, pack)
  local list, said, uses = {}, {}, assert(when.compile(rule.when, pack)).uses
  local function add(need)
    if not said[need] then list[#list + 1] = need end
    said[need] = true
  end
  for _, need in ipairs(rule.needs) do add(need) end
  if uses.owns then add"owns" end
  for _, fact in ipairs(uses.facts) do add(fact) end
  for _, fact in ipairs(uses.firm) do add("firm: " .. fact) end
  if uses.size then add"size" end
  return list
end

-- What the rule needs and the chart has not.
local function missing(run, rule, uses)
  local lacks, said = {}, {}
  local function lack(need, there)
    if not there and not said[need] then lacks[#lacks + 1] = need end
    said[need] = true
  end
  for _, need in ipairs(rule.needs or {}) do
    if columns[need] then
      lack(need, run.chart:header(need))
    elseif need == "size" then
      lack(need, run.scope.size)
    else
      lack(need, #run:holders(need) > 0)
    end
  end
  if not uses then return lacks end
  local facts = run.scene.facts
  if uses.owns then lack("owns", facts:knows_owners()) end
  for _, fact in ipairs(uses.facts) do lack(fact, facts:knows(fact)) end
  for _, fact in ipairs(uses.firm) do lack("firm: " .. fact, facts:firm(fact) ~= nil) end
  return lacks
end

local Run = {}
Run.__index = Run

function Run:not_for(rule, needs)
  table.insert(self.not_applicable, { rule = rule.id, name = rule.name, needs = needs })
end

function Run:holders(role) return relations.holders(self.scene, role) end

-- The meaning of a sentence; remembered for further checks.
function Run:condition(sentence)
  local known = self.conditions
  known[sentence] = known[sentence] or assert(when.compile(sentence, self.pack))
  return known[sentence]
end

-- Exceptions whose claims are admitted: those that hold, and those that the size would decide.
function Run:exceptions(rule)
  local claims, softened, open = {}, false, false
  for _, exception in ipairs(rule.exceptions) do
    local cited = admitted(self.pack, self.scope.policy, exception.claims)
    if #cited > 0 then
      local verdict = self:condition(exception.when).test(self.scene)
      if verdict ~= false then
        softened, open = softened or verdict == true, open or verdict == nil
        for _, claim in ipairs(cited) do claims[#claims + 1] = claim end
      end
    end
  end
  return claims, softened, open
end

-- A rule about structure weighs what it says; a sourced one is at most a warning, and information
-- where it rests on possibilities, on a number of ours, or on what the chart merely does not show.
local function weigh(rule, lightly)
  if #rule.claims == 0 then return rule.severity end
  if lightly then return "info" end
  return rank[rule.severity] > rank.warning and "warning" or rule.severity
end

-- What the size of the firm has to do with a finding.
function Run:about_size(condition, softened, open)
  if not (softened or open or condition.uses.small) then return nil end
  local number = ("fewer than %d people%s"):format(self.scope.small_below,
    self.scope.own_threshold and ", a number of cxo's own that no source gives" or "")
  if self.scope.small ~= nil and self.scope.own_threshold then self.scene.assumed = true end
  if open then return "Would weigh less in a firm of " .. number .. "; the size was not given." end
  return self.scope.small and "The firm counts as small: " .. number .. "."
    or "The firm does not count as small, which is " .. number .. "."
end

-- Whom a finding is about is told when somebody asks for it: that may be half of the firm.
local function about(chart, people)
  local read = {
    subjects = function(number) return chart:field(number, "id") end,
    lines = function(number) return chart:line(number) end,
  }
  return { __index = function(finding, key)
    if not read[key] then return nil end
    local list = {}
    for i, number in ipairs(messages.first_of(people)) do list[i] = read[key](number) end
    finding[key] = list
    return list
  end }
end

function Run:find(rule, condition, claims, only_possible)
  local verdict, subjects, objects = condition.test(self.scene)
  if verdict == nil then return self:not_for(rule, { "size" }) end
  if not verdict then return end
  local standing = {}
  for _, id in ipairs(rule.claims) do
    if self.scope.policy:standing(id) == "admitted" then standing[#standing + 1] = id end
  end
  local conflict, others = opposition(self.pack, self.contested, standing, claims)
  local unless, softened, open = self:exceptions(rule)
  local lightly = only_possible or softened
    or condition.uses.small and self.scope.own_threshold
    or condition.absence and not self.complete
  local note = self:about_size(condition, softened, open)
  if condition.absence and not self.complete then
    note = (note and note .. " " or "")
      .. "Not shown on this chart; --complete says that the chart shows everything."
  end
  local view = { scene = self.scene, chart = self.chart, objects = objects, known = {},
    holders = function(role) return self:holders(role) end }
  local group = rule.group or (condition.each and "person" or "all")
  local parts, too_many = groups.split(view, subjects, group, rules.MAX_FINDINGS)
  for n, people in ipairs(parts) do
    view.subjects, view.first = people, messages.first_of(people, 1)[1]
    view.merged = too_many and n == rules.MAX_FINDINGS
    table.insert(self.findings, setmetatable({
      rule = rule.id, name = rule.name, severity = weigh(rule, lightly),
      claims = claims, others = others, unless = unless,
      conflict = conflict and conflict.id, knob = conflict and conflict.knob,
      message = messages.fill(rule.message, view), note = note,
      fix = rule.fix and messages.fill(rule.fix, view), order = #self.findings,
    }, about(self.chart.core, people)))
  end
end

function Run:rule(rule)
  local claims, only_possible = admitted(self.pack, self.scope.policy, rule.claims)
  if #rule.claims > 0 and #claims == 0 then
    local conflict = opposition(self.pack, self.contested, rule.claims, {})
    table.insert(self.not_admitted, {
      rule = rule.id, name = rule.name, conflict = conflict and conflict.id,
      standing = best_standing(self.scope.policy, rule.claims),
    })
    return
  end
  local condition = type(rule.when) == "function" and rule.when(self)
    or self:condition(rule.when)
  local lacks = missing(self, rule, condition.uses)
  if #lacks > 0 then return self:not_for(rule, lacks) end
  self:find(rule, condition, claims, only_possible)
end

-- Errors first; within a severity as the rules are declared, then by row.
local function sort(findings)
  table.sort(findings, function(a, b)
    if rank[a.severity] ~= rank[b.severity] then return rank[a.severity] > rank[b.severity] end
    return a.order < b.order
  end)
  for _, finding in ipairs(findings) do finding.order = nil end
end

---@class cxo.rules.More
---@field facts? cxo.facts.Book
---@field complete? boolean
---@field rules? table[] as `own_rules.check` gives them
---@field holders? table<string, userdata> sets of people by role id, instead of what titles say
---@field disabled? table<string, boolean> ids of rules that do not run
---@field conditions? table<string, cxo.when.Condition> filled, for further checks with the pack

---@param chart cxo.Chart
---@param scope table from an instance
---@param more? cxo.rules.More
---@return cxo.check.Result
function rules.check(chart, scope, more)
  more = more or {}
  local pack, disabled = chart.kb.pack, more.disabled or {}
  local run = setmetatable({
    chart = chart, pack = pack, scope = scope, contested = conflicts.contested(pack),
    complete = more.complete or false, conditions = more.conditions or {},
    scene = when.scene(chart.core, scope.small, {
      pack = pack, policy = scope.policy, size = scope.size, small_below = scope.small_below,
      facts = more.facts,
    }),
    findings = {}, not_applicable = {}, not_admitted = {},
  }, Run)
  for role, set in pairs(more.holders or {}) do run.scene.sets[role] = set end
  for rule in pack:each"rule" do
    if not disabled[rule.id] then run:rule(rule) end
  end
  for _, rule in ipairs(more.rules or {}) do run:rule(rule) end
  sort(run.findings)
  local result = {
    chart = chart.name, policy = scope.name, size = scope.size, mapping = {}, holders = {},
    findings = run.findings, not_applicable = run.not_applicable,
    not_admitted = run.not_admitted,
  }
  for _, column in ipairs(core.columns) do result.mapping[column] = chart:header(column) end
  for role in pack:each"role" do
    local holders = run:holders(role.id)
    if #holders > 0 then result.holders[role.id] = chart:people(holders) end
  end
  return result
end

return rules
