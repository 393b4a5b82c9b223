-- Answers made naively from the records of a pack, for specs to hold the engine to: standings anew
-- for every choice of sides, sets as tables, no step shared with csrc/core.

local answers = {}

local sizes = { any = true, small = true, large = true }
local ranks = { possible = 1, usual = 2, plain = 3, must = 4, strict = 5 }

-- Is every key of `narrow` one of `wide`?
local function includes(wide, narrow)
  for key in pairs(narrow) do
    if not wide[key] then return false end
  end
  return true
end

local function count(set)
  local n = 0
  for _ in pairs(set) do n = n + 1 end
  return n
end

---@class Naive
local Naive = {}
Naive.__index = Naive

--- The records of a pack as plain tables.
function answers.read(pack)
  local self = setmetatable({ pack = pack, propositions = {}, conflicts = {}, rows = {},
    origin = {}, roles = {}, claims = {} }, Naive)
  for source in pack:each"source" do self.origin[source.id] = source.origin end
  for role in pack:each"role" do table.insert(self.roles, role.id) end
  for claim in pack:each"claim" do table.insert(self.claims, claim.id) end
  for record in pack:each"proposition" do
    local claims = {}
    for i, claim in ipairs(record.claims) do
      claims[i] = { id = claim.id, source = claim.source, rank = ranks[claim.hedge],
        hedge = claim.hedge }
    end
    self.propositions[record.id] = { claims = claims, size = record.size or "any" }
    assert(sizes[record.size or "any"])
    for _, row in ipairs(record.answers) do
      local rests = { record.id }
      for _, with in ipairs(row.with) do table.insert(rests, with) end
      table.insert(self.rows, { question = row.question, about = row.about, given = row.given,
        roles = row.roles, rests = rests, size = record.size or "any" })
    end
  end
  for record in pack:each"conflict" do
    local sides = {}
    for i, side in ipairs(record.sides) do
      sides[i] = { value = side.value, holds = {} }
      for _, id in ipairs(side.propositions) do sides[i].holds[id] = true end
    end
    table.insert(self.conflicts, { id = record.id, knob = record.knob, default = record.default,
      sides = sides })
  end
  return self
end

-- The claims on a proposition that a policy counts.
function Naive:counted(policy, id)
  local counted = {}
  for _, claim in ipairs(self.propositions[id].claims) do
    if not self.origin[policy] or claim.source == policy then table.insert(counted, claim) end
  end
  return counted
end

-- What a side holds of what is said, and held by some sides and not by all.
function Naive:contested(policy, conflict, side)
  local held = {}
  for id in pairs(side.holds) do
    local by_all = true
    for _, other in ipairs(conflict.sides) do by_all = by_all and other.holds[id] end
    if not by_all and #self:counted(policy, id) > 0 then held[id] = true end
  end
  return held
end

-- The side that a policy takes in a conflict by itself, or nil.
function Naive:side_of(policy, conflict)
  if policy == "default" then return conflict.default end
  local best, most, held, voices = nil, 0, {}, {}
  for i, side in ipairs(conflict.sides) do
    held[i], voices[i] = self:contested(policy, conflict, side), {}
    for id in pairs(held[i]) do
      for _, claim in ipairs(self:counted(policy, id)) do
        voices[i][self.origin[claim.source]] = true
      end
    end
    most = math.max(most, count(voices[i]))
  end
  for i in ipairs(conflict.sides) do
    -- A source: the side with all that it says. The majority: of those with most origins, the one
    -- that all of them include.
    local fits = policy ~= "majority" or count(voices[i]) == most
    for k in ipairs(conflict.sides) do
      if policy ~= "majority" then
        fits = fits and includes(held[i], held[k])
      elseif count(voices[k]) == most then
        fits = fits and includes(held[k], held[i])
      end
    end
    if fits and most > 0 then best = best or conflict.sides[i].value end
  end
  return best
end

--- The value taken in each conflict, by its id. Conflicts with one knob go by the first of them,
--- but under a source's policy, which goes by what the source says on each.
function Naive:choose(policy, set)
  local chosen, first = {}, {}
  for _, conflict in ipairs(self.conflicts) do
    local knob = conflict.knob
    if knob and policy ~= "strict" then
      local follows = first[knob] and not self.origin[policy]
      chosen[conflict.id] = follows and chosen[first[knob]] or not follows
        and self:side_of(policy, conflict) or nil
      first[knob] = first[knob] or conflict.id
    end
    if knob and set and set[knob] then chosen[conflict.id] = set[knob] end
  end
  return chosen
end

--- "silent", "rejected", "disputed" or "admitted", as 0 to 3, of each proposition.
function Naive:standings(policy, chosen)
  local standing = {}
  for id in pairs(self.propositions) do standing[id] = #self:counted(policy, id) > 0 and 3 or 0 end
  for _, conflict in ipairs(self.conflicts) do
    local taken
    for _, side in ipairs(conflict.sides) do
      if side.value == chosen[conflict.id] then taken = side end
    end
    for _, side in ipairs(conflict.sides) do
      for id in pairs(self:contested(policy, conflict, side)) do
        if taken then
          if not taken.holds[id] then standing[id] = math.min(standing[id], 1) end
        elseif conflict.knob or policy == "strict" then
          standing[id] = math.min(standing[id], 2)
        end
      end
    end
  end
  return standing
end

-- The rows that stand at least so well for a size, and the roles that they name.
local function united(rows, standing, size, least)
  local function of(wanted)
    local found, roles = {}, {}
    for _, row in ipairs(rows) do
      local worst = 3
      for _, id in ipairs(row.rests) do worst = math.min(worst, standing[id]) end
      if worst >= least and row.size == wanted then
        found[#found + 1] = row
        for _, role in ipairs(row.roles) do roles[role] = true end
      end
    end
    return found, roles
  end
  local found, roles = of(size)
  if #found > 0 then return found, roles end
  return of"any"
end

local function evaluate(rows, standing, size, role)
  local wide, wide_roles = united(rows, standing, size, 2)
  local found, roles = united(rows, standing, size, 3)
  if #wide == 0 then return "silent", {}, {} end
  if #found == 0 or not (includes(roles, wide_roles) and includes(wide_roles, roles)) then
    return "disputed", {}, {}
  end
  return (not role or roles[role]) and "yes" or "no", roles, found
end

function Naive:rows_for(question)
  local rows = {}
  for _, row in ipairs(self.rows) do
    local fits = question.activity == nil and #row.given == 0
    for _, activity in ipairs(row.about) do fits = fits or activity == question.activity end
    for _, fact in ipairs(row.given) do
      for _, given in ipairs(question.given or {}) do fits = fits or fact == given end
    end
    if row.question == question.question and fits then rows[#rows + 1] = row end
  end
  return rows
end

--- The same as `policy:ask` gives, worked out naively. `standings` is asked for the standings under
--- a choice, so that a caller may keep them.
function Naive:ask(policy, chosen, question, standings)
  local rows, small_below = self:rows_for(question), question.small_below or 50
  local size = not question.size and "any" or question.size < small_below and "small" or "large"
  local standing = standings(policy, chosen)
  local status, roles, found = evaluate(rows, standing, size, question.role)
  local function differs(other, of_size)
    local its_status, its_roles = evaluate(rows, other, of_size, question.role)
    return its_status ~= status or not (includes(roles, its_roles) and includes(its_roles, roles))
  end
  local result = { status = status, roles = {}, claims = {}, besides = {},
    by_size = differs(standing, "small") or differs(standing, "large") }
  for _, role in ipairs(self.roles) do
    if roles[role] then table.insert(result.roles, role) end
  end
  local cited, spoken, firmest = {}, {}, 0
  for _, row in ipairs(found) do
    for i, id in ipairs(row.rests) do
      for _, claim in ipairs(self:counted(policy, id)) do
        cited[claim.id] = true
        if i == 1 and claim.rank > firmest then firmest, result.hedge = claim.rank, claim.hedge end
      end
    end
  end
  local touched = {}
  for _, row in ipairs(rows) do
    for _, id in ipairs(row.rests) do
      touched[id] = true
      for _, claim in ipairs(self.propositions[id].claims) do spoken[claim.id] = true end
    end
  end
  for _, id in ipairs(self.claims) do
    if spoken[id] then table.insert(cited[id] and result.claims or result.besides, id) end
  end
  for _, conflict in ipairs(self.conflicts) do
    local concerns = false
    for _, side in ipairs(conflict.sides) do
      for id in pairs(side.holds) do concerns = concerns or touched[id] end
    end
    for _, side in ipairs(concerns and conflict.knob and conflict.sides or {}) do
      local other = {}
      for _, each in ipairs(self.conflicts) do
        other[each.id] = each.knob == conflict.knob and side.value or chosen[each.id]
      end
      if not result.conflict and differs(standings(policy, other), size) then
        result.conflict = conflict.id
      end
    end
  end
  return result
end

return answers
