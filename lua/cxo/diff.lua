--- What differs between two checks: of one chart under two policies, or of two charts, whose people
--- are joined by id.

local findings = require "cxo.findings"

local diff = {}

-- Why a check has no finding of a rule: it did not run, for want of a claim or of knowledge.
local function reason(result, rule)
  for _, each in ipairs(result.not_admitted) do
    if each.rule == rule then return { standing = each.standing, conflict = each.conflict } end
  end
  for _, each in ipairs(result.not_applicable) do
    if each.rule == rule then return { needs = each.needs } end
  end
end

---@class cxo.diff.Findings : cxo.findings.Difference
---@field why table<cxo.check.Finding, table> of new and gone ones, where the rule did not run in
--- the other check: `standing` and `conflict`, or `needs`

--- Findings that appear, vanish or change.
---@param old cxo.check.Result
---@param new cxo.check.Result
---@return cxo.diff.Findings
function diff.findings(old, new)
  local difference = findings.compare(old.findings, new.findings)
  difference.why = {}
  for _, finding in ipairs(difference.new) do
    difference.why[finding] = reason(old, finding.rule)
  end
  for _, finding in ipairs(difference.gone) do
    difference.why[finding] = reason(new, finding.rule)
  end
  return difference
end

-- Whose row it is that an id stands for: rows that repeat an id are not joined.
local function first_of(chart, person)
  local id = chart.core:field(person, "id")
  return chart.core:find(id) == person and id or nil
end

-- Who the manager is, or what stands there.
local function manager_of(chart, person)
  local manager = chart.core:manager(person)
  if manager then return chart.core:field(manager, "id"), manager end
  return "?" .. chart.core:field(person, "manager")
end

---@class cxo.diff.Person : cxo.Person
---@field from? cxo.Person manager on the old chart
---@field to? cxo.Person manager on the new one

---@class cxo.diff.People
---@field joined cxo.Person[]
---@field left cxo.Person[]
---@field moved cxo.diff.Person[] who have another manager

--- People who joined, left, or moved. Who was given another name or title did not move.
---@param old cxo.Chart `old:redacted()` for ids alone
---@param new cxo.Chart
---@return cxo.diff.People
function diff.people(old, new)
  local people = { joined = {}, left = {}, moved = {} }
  for person = 1, new.summary.people do
    local id = first_of(new, person)
    local before = id and old.core:find(id)
    if id and not before then
      table.insert(people.joined, new:person(person))
    elseif id then
      local from, old_manager = manager_of(old, before)
      local to, new_manager = manager_of(new, person)
      if from ~= to then
        local moved = new:person(person)
        moved.from = old_manager and old:person(old_manager)
        moved.to = new_manager and new:person(new_manager)
        table.insert(people.moved, moved)
      end
    end
  end
  for person = 1, old.summary.people do
    local id = first_of(old, person)
    if id and not new.core:find(id) then table.insert(people.left, old:person(person)) end
  end
  return people
end

local function ids_of(list)
  local ids = {}
  for i, person in ipairs(list) do ids[i] = person.id end
  table.sort(ids)
  return table.concat(ids, "\0")
end

--- Roles that changed hands, in declared order.
---@param kb cxo.Instance
---@param old cxo.check.Result
---@param new cxo.check.Result
---@return { role: string, old: cxo.Person[], new: cxo.Person[] }[]
function diff.roles(kb, old, new)
  local changed = {}
  for role in kb.roles() do
    local before, after = old.holders[role.id] or {}, new.holders[role.id] or {}
    if ids_of(before) ~= ids_of(after) then
      changed[#changed + 1] = { role = role.id, old = before, new = after }
    end
  end
  return changed
end

return diff
