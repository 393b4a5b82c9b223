--- Ways out: for a finding, the smallest single edit of the chart that clears it and makes no new
--- finding of equal or greater weight. Found by trying: the edited chart is checked like any other.
--- Edits are between those whom the finding is about and those who hold roles: a further owned
--- activity, a dotted line, another manager (the fewer people move along, the smaller).

local chart_of = require "cxo.chart"
local core = require "cxo.core"
local facts = require "cxo.facts"
local findings = require "cxo.findings"
local formats = require "cxo.formats"
local lists = require "cxo.lists"
local messages = require "cxo.messages"
local rules = require "cxo.rules"

local suggest = {}

suggest.MAX_PEOPLE = 10000 -- on the chart; nothing is tried on larger ones
suggest.MAX_TRIES = 300 -- for one finding
suggest.MAX_ALL_TRIES = 3000 -- for all findings together
suggest.MAX_CHECKED = 3000000 -- people in all charts that are tried

local SUBJECTS = 6 -- of a finding that take part in edits, and
local POOL = 12 -- all who do

-- The chart as lines of CSV --------------------------------------------------------------

-- The headers that rules read: cxo's columns, those that edits need, and facts.
local function headers_of(chart, conditions)
  local headers, facts_used = {}, {}
  for _, column in ipairs(core.columns) do
    local edited = column == "manager" or column == "dotted"
    if edited or chart:header(column) then headers[#headers + 1] = column end
  end
  for rule in chart.kb.pack:each"rule" do
    local condition = conditions[rule.when]
    for _, fact in ipairs(condition and condition.uses.facts or {}) do facts_used[fact] = true end
  end
  for _, column in ipairs(core.columns) do facts_used[column] = nil end
  local names = {}
  for fact in pairs(facts_used) do
    if chart.core:has(fact) then names[#names + 1] = fact end
  end
  table.sort(names)
  return headers, names
end

local Sheet = {}
Sheet.__index = Sheet

local function line_of(sheet, row)
  return formats.csv(sheet.headers, { row }):sub(#sheet.lines[1] + 2)
end

local function sheet_of(chart, conditions)
  local columns, extras = headers_of(chart, conditions)
  local sheet = setmetatable({ chart = chart, rows = {}, headers = {}, lines = {} }, Sheet)
  table.move(columns, 1, #columns, 1, sheet.headers)
  table.move(extras, 1, #extras, #columns + 1, sheet.headers)
  sheet.lines[1] = formats.csv(sheet.headers, {})
  for person = 1, chart.summary.people do
    local row = {}
    for _, column in ipairs(columns) do row[column] = chart.core:field(person, column) end
    for _, fact in ipairs(extras) do row[fact] = chart.core:extra(person, fact) end
    sheet.rows[person] = row
    sheet.lines[person + 1] = line_of(sheet, row)
  end
  return sheet
end

-- The chart with one field of one person changed.
function Sheet:edited(person, column, value)
  local row, lines = self.rows[person], self.lines
  local kept, line = row[column], lines[person + 1]
  row[column] = value
  lines[person + 1] = line_of(self, row)
  local chart = chart_of.from_csv(self.chart.kb, self.chart.name, table.concat(lines, "\n"))
  row[column], lines[person + 1] = kept, line
  return chart
end

-- Edits ----------------------------------------------------------------------------------

local function joined(list, value) return list ~= "" and list .. ";" .. value or value end

-- Those who take part: subjects, then who holds a role that the rule speaks of, then who any.
local function pool_of(chart, finding, uses, result)
  local pool, seen = {}, {}
  local function add(id, most)
    local person = chart.core:find(id)
    if person and not seen[person] and #pool < most then
      seen[person] = true
      pool[#pool + 1] = person
    end
  end
  for _, id in ipairs(finding.subjects) do add(id, SUBJECTS) end
  local function add_holders(role)
    for _, person in ipairs(result.holders[role] or {}) do add(person.id, POOL) end
  end
  for _, role in ipairs(uses.roles) do add_holders(role) end
  for role in chart.kb.roles() do add_holders(role.id) end
  return pool
end

-- Who may own an activity: the roles that the policy gives it to; anybody, where it gives none.
local function owners_of(sheet, activity)
  local settings = sheet.settings
  local answer = sheet.chart.kb.owner(activity, { policy = settings.policy, set = settings.set,
    size = settings.size, small_below = settings.small_below })
  if not (answer and answer.value) then return end
  local owners = {}
  for role in answer.value:gmatch"[^+]+" do
    for _, holder in ipairs(sheet.holders[role] or {}) do
      owners[sheet.chart.core:find(holder.id)] = true
    end
  end
  return next(owners) and owners
end

local function add_owning(edits, sheet, pool, uses)
  local chart = sheet.chart
  if not chart:header"owns" then return end
  for _, activity in ipairs(uses.activities) do
    local owners = owners_of(sheet, activity)
    for _, person in ipairs(pool) do
      local owned = chart.core:owned(person)
      if (not owners or owners[person]) and not lists.holds(owned, activity) then
        edits[#edits + 1] = { edit = "owns", size = 0, person = person, to = activity,
          value = joined(sheet.rows[person].owns, activity) }
      end
    end
  end
end

local function add_lines(edits, sheet, pool)
  local chart = sheet.chart.core
  for _, person in ipairs(pool) do
    local below = chart:set{ person }
    for _, other in ipairs(pool) do
      local id = sheet.rows[other].id
      if other ~= person and chart:manager(person) ~= other then
        if not lists.holds(chart:dotted(person), other) then
          edits[#edits + 1] = { edit = "dotted", size = 1, person = person, to = other,
            value = joined(sheet.rows[person].dotted or "", id) }
        end
        if #chart:set{ other }:under(below) == 0 then
          edits[#edits + 1] = { edit = "manager", size = 2 + chart:below(person), person = person,
            to = other, value = id }
        end
      end
    end
  end
end

local function edits_for(sheet, finding, rule, result)
  local uses = sheet.settings.conditions[rule.when].uses
  local edits, pool = {}, pool_of(sheet.chart, finding, uses, result)
  add_owning(edits, sheet, pool, uses)
  add_lines(edits, sheet, pool)
  for i, edit in ipairs(edits) do edit.order = i end
  table.sort(edits, function(a, b)
    if a.size ~= b.size then return a.size < b.size end
    return a.order < b.order
  end)
  return edits
end

local function words_for(chart, edit)
  local who = messages.label(chart, edit.person)
  if edit.edit == "owns" then return ("Let %s own %s."):format(who, edit.to) end
  local whom = messages.label(chart, edit.to)
  if edit.edit == "dotted" then return ("Add a dotted line from %s to %s."):format(who, whom) end
  local along = edit.size - 2
  return ("Let %s report to %s%s."):format(who, whom, along == 0 and ""
    or (" (%d people below move along)"):format(along))
end

-- Trying ---------------------------------------------------------------------------------

-- Fingerprints with how often each weight occurs.
local function weights(list)
  local found = {}
  for _, finding in ipairs(list) do
    local print = findings.fingerprint(finding)
    found[print] = found[print] or {}
    table.insert(found[print], rules.rank[finding.severity])
  end
  return found
end

-- Is the finding gone, and nothing that weighs as much new?
local function clears(finding, before, after)
  local new, weight = weights(after.findings), rules.rank[finding.severity]
  local print = findings.fingerprint(finding)
  if #(new[print] or {}) >= #before[print] then return false end
  for _, each in ipairs(after.not_applicable) do
    if each.rule == finding.rule then return false end
  end
  for other, ranks in pairs(new) do
    local known = before[other] or {}
    for i, rank in ipairs(ranks) do
      if rank >= weight and (known[i] or 0) < rank then return false end
    end
  end
  return true
end

-- The other rules of which a finding is gone as well.
local function also_cleared(finding, before, after)
  local left, list, seen = weights(after.findings), {}, { [finding.rule] = true }
  for _, each in ipairs(before) do
    local print = findings.fingerprint(each)
    if not left[print] and not seen[each.rule] then
      seen[each.rule] = true
      list[#list + 1] = each.rule
    end
  end
  return list
end

local function try(state, finding, edits)
  for i = 1, math.min(#edits, suggest.MAX_TRIES) do
    if state.tries >= state.most then return nil end
    state.tries = state.tries + 1
    local edit = edits[i]
    local chart = state.sheet:edited(edit.person, edit.edit, edit.value)
    local after = chart and chart:check(state.settings)
    if after and clears(finding, state.before, after) then
      return edit, also_cleared(finding, state.result.findings, after)
    end
  end
end

-- Settings of the tries: all that the check had, but ids as they are and no baseline.
local function settings_of(given)
  local settings = {}
  for key, value in pairs(given) do settings[key] = value end
  settings.redact, settings.baseline = nil, nil
  if type(settings.facts) == "string" then settings.facts = facts.read(settings.facts) end
  settings.conditions = {}
  return settings
end

---@class cxo.suggest.Suggestion
---@field edit "owns"|"dotted"|"manager" the column that it changes
---@field person string id
---@field to string id, or activity
---@field text string
---@field clears string[] rules of which it clears a finding as well

--- Adds `suggestion` to those findings that a single edit clears.
---@param chart cxo.Chart
---@param result cxo.check.Result what `chart:check(settings)` gave
---@param settings cxo.check.Settings
---@return boolean tried false: the chart is too large
function suggest.add(chart, result, settings)
  if chart.summary.people > suggest.MAX_PEOPLE then return false end
  local state = { settings = settings_of(settings), tries = 0 }
  assert(chart:check(state.settings)) -- fills the meanings of sentences
  state.sheet = sheet_of(chart, state.settings.conditions)
  local same = assert(state.sheet:edited(1, "dotted", state.sheet.rows[1].dotted))
  state.result = assert(same:check(state.settings))
  state.before = weights(state.result.findings)
  state.sheet.settings, state.sheet.holders = state.settings, state.result.holders
  state.most = math.min(suggest.MAX_ALL_TRIES, suggest.MAX_CHECKED // chart.summary.people)
  local whole = {} -- findings as they were before names went, by fingerprint
  for _, finding in ipairs(state.result.findings) do
    whole[findings.fingerprint(finding)] = finding
  end
  local shown = settings.redact and chart:redacted() or chart
  for _, finding in ipairs(result.findings) do
    local own = whole[findings.fingerprint(finding)]
    local rule = chart.kb.pack:find("rule", finding.rule)
    if own and rule then
      local edit, cleared = try(state, own, edits_for(state.sheet, own, rule, state.result))
      if edit then
        finding.suggestion = {
          edit = edit.edit, person = shown:person(edit.person).id, clears = cleared,
          to = edit.edit == "owns" and edit.to or shown:person(edit.to).id,
          text = words_for(shown, edit),
        }
      end
    end
  end
  return true
end

return suggest
