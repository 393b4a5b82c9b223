--- Two roles, or two sources, side by side by topic: what is said of the one, of the other and of
--- both; or what the one says, what the other, and what both.

local conflicts = require "cxo.conflicts"
local lists = require "cxo.lists"

local compare = {}

---@class cxo.compare.Cell
---@field proposition string
---@field statement string
---@field sources string[] slugs, in declared order
---@field standing "silent"|"rejected"|"disputed"|"admitted" under the policy
---@field conflicts string[] ids of the conflicts that contest it
---@field claims? cxo.compare.Claim[] where sources are compared: what the two say, first a, then b

---@class cxo.compare.Claim
---@field id string
---@field source string
---@field hedge string
---@field stance "states"|"disputes"|"qualifies"
---@field locator string
---@field statement string

---@class cxo.compare.Opposed
---@field conflict string
---@field knob? string nil: it is only reported
---@field a? string the side of the first source; nil: it speaks for several
---@field b? string

---@class cxo.compare.Row
---@field topic string
---@field name string
---@field a cxo.compare.Cell[] of the first role alone, or said by the first source alone
---@field b cxo.compare.Cell[] of the second alone
---@field both cxo.compare.Cell[]
---@field sources string[] all who speak on the topic; the others are silent
---@field conflicts string[] that contest something here; of sources: those that part the two
---@field opposed? cxo.compare.Opposed[] where sources are compared: the sides of these conflicts

local function cell_of(proposition, scope, contested)
  local cell = {
    proposition = proposition.id, statement = proposition.statement, sources = {},
    standing = scope.policy:standing(proposition), conflicts = {},
  }
  for _, claim in ipairs(proposition.claims) do lists.add_new(cell.sources, claim.source) end
  for _, conflict in ipairs(contested[proposition.id] or {}) do
    lists.add_new(cell.conflicts, conflict.id)
  end
  return cell
end

-- A row for each topic of the pack, in declared order, and the same by id.
local function new_rows(pack)
  local rows, by_topic = {}, {}
  for topic in pack:each"topic" do
    local row = { topic = topic.id, name = topic.name, a = {}, b = {}, both = {}, sources = {},
      conflicts = {} }
    by_topic[topic.id] = row
    rows[#rows + 1] = row
  end
  return rows, by_topic
end

-- Adds who speaks to each row, and leaves out the rows on which nobody does.
local function spoken(pack, rows)
  local kept = {}
  for _, row in ipairs(rows) do
    for source in pack:each"source" do -- in declared order
      for _, column in ipairs{ "a", "both", "b" } do
        for _, cell in ipairs(row[column]) do
          for _, id in ipairs(cell.sources) do
            if id == source.id then lists.add_new(row.sources, id) end
          end
        end
      end
    end
    if #row.sources > 0 then kept[#kept + 1] = row end
  end
  return kept
end

---@param kb cxo.Instance
---@param scope table from an instance
---@param a string role id
---@param b string role id
---@return cxo.compare.Row[]
function compare.roles(kb, scope, a, b)
  local contested, rows, by_topic = conflicts.contested(kb.pack), new_rows(kb.pack)
  for proposition in kb.pack:each"proposition" do
    local about = {}
    for _, role in ipairs(proposition.roles) do about[role] = true end
    local column = about[a] and about[b] and "both" or about[a] and "a" or about[b] and "b"
    if column then
      local row, cell = by_topic[proposition.topic], cell_of(proposition, scope, contested)
      table.insert(row[column], cell)
      for _, conflict in ipairs(cell.conflicts) do lists.add_new(row.conflicts, conflict) end
    end
  end
  return spoken(kb.pack, rows)
end

-- The claims that a source makes of a proposition.
local function claims_of(proposition, source)
  local claims = {}
  for _, claim in ipairs(proposition.claims) do
    if claim.source == source then
      claims[#claims + 1] = { id = claim.id, source = source, hedge = claim.hedge,
        stance = claim.stance or "states", locator = claim.locator, statement = claim.statement }
    end
  end
  return claims
end

-- Does a row have one of these propositions?
local function touches(propositions, row)
  for _, column in ipairs{ "a", "both", "b" } do
    for _, cell in ipairs(row[column]) do
      if propositions[cell.proposition] then return true end
    end
  end
  return false
end

-- Both speak of it only where both make a claim: silence is not agreement.
---@param kb cxo.Instance
---@param scope table from an instance
---@param a string slug
---@param b string slug
---@return cxo.compare.Row[]
function compare.sources(kb, scope, a, b)
  local contested, rows, by_topic = conflicts.contested(kb.pack), new_rows(kb.pack)
  local opposed = conflicts.between(kb, a, b)
  for _, row in ipairs(rows) do row.opposed = {} end
  for proposition in kb.pack:each"proposition" do
    local of_a, of_b = claims_of(proposition, a), claims_of(proposition, b)
    local column = #of_a > 0 and (#of_b > 0 and "both" or "a") or #of_b > 0 and "b"
    if column then
      local row, cell = by_topic[proposition.topic], cell_of(proposition, scope, contested)
      cell.sources, cell.claims = {}, of_a
      if a ~= b then table.move(of_b, 1, #of_b, #of_a + 1, of_a) end
      for _, claim in ipairs(cell.claims) do lists.add_new(cell.sources, claim.source) end
      table.insert(row[column], cell)
    end
  end
  for _, row in ipairs(rows) do
    for _, each in ipairs(opposed) do
      if touches(each.propositions, row) then
        table.insert(row.conflicts, each.conflict)
        table.insert(row.opposed, { conflict = each.conflict, knob = each.knob, a = each.a,
          b = each.b })
      end
    end
  end
  return spoken(kb.pack, rows)
end

--- What two names name: two roles or two sources. A name that is both is what the other is.
---@param kb cxo.Instance
---@param a string a role's id, name or acronym, or a source's slug or short key
---@param b string
---@return "role"|"source"|nil kind
---@return string first id, or the message where kind is nil
---@return string second id, or the code "reference"
function compare.kind(kb, a, b)
  local found = {}
  for _, kind in ipairs{ "role", "source" } do
    local first, second = kb[kind](a), kb[kind](b)
    if first and second then return kind, first.id, second.id end
    found[kind] = first or second
  end
  if found.role and found.source then
    local role = kb.role(a) and a or b
    return nil, ("'%s' is a role and '%s' a source: compare two roles or two sources"):format(
      role, role == a and b or a), "reference"
  end
  local kind = found.source and "source" or "role"
  return nil, ("no %s '%s'"):format(kind, kb[kind](a) and b or a), "reference"
end

return compare
