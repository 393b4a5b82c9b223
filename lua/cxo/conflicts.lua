--- Conflicts: where the sources disagree, who stands on which side, and what a policy makes of it.

local lists = require "cxo.lists"

local conflicts = {}

---@class cxo.conflicts.Side
---@field value string
---@field propositions string[] all that it holds, common ground included
---@field sources string[] who speaks for it: who claims what it holds and another side does not

---@class cxo.conflicts.Conflict
---@field id string
---@field kind "degree"|"tension"|"direct"
---@field point string the question that is answered differently
---@field knob? string nil: there is nothing to choose, it is only reported
---@field default? string the side taken by default; conflicts of one knob share it
---@field status "decided"|"disputed"|"reported"|"silent" under the policy; silent: it has no claim
--- on the point
---@field side? string that the policy takes, where it is decided
---@field common string[] propositions that every side holds, and no choice rejects
---@field sides cxo.conflicts.Side[]

-- What a conflict contests, as a set, and what all of its sides hold, as a list.
local function split(conflict)
  local counts, order, contested, common = {}, {}, {}, {}
  for _, side in ipairs(conflict.sides) do
    local seen = {}
    for _, id in ipairs(side.propositions) do
      if not counts[id] then order[#order + 1] = id end
      if not seen[id] then counts[id] = (counts[id] or 0) + 1 end
      seen[id] = true
    end
  end
  for _, id in ipairs(order) do
    if counts[id] < #conflict.sides then contested[id] = true else common[#common + 1] = id end
  end
  return contested, common
end

--- The conflicts that contest each proposition: those of whose sides some hold it and some do not.
---@param pack userdata
---@return table<string, cxo.Record[]> by proposition id
function conflicts.contested(pack)
  local by_id = {}
  for conflict in pack:each"conflict" do
    for id in pairs((split(conflict))) do
      by_id[id] = by_id[id] or {}
      table.insert(by_id[id], conflict)
    end
  end
  return by_id
end

-- In declared order, the sources that claim one of these propositions.
local function speakers(pack, propositions)
  local said, sources = {}, {}
  for _, id in ipairs(propositions) do
    for _, claim in ipairs(pack:find("proposition", id).claims) do said[claim.source] = true end
  end
  for source in pack:each"source" do
    if said[source.id] then sources[#sources + 1] = source.id end
  end
  return sources
end

local function sides_of(pack, conflict, contested)
  local sides = {}
  for i, side in ipairs(conflict.sides) do
    local disputed, all = {}, {}
    for _, id in ipairs(side.propositions) do
      lists.add_new(all, id)
      if contested[id] then lists.add_new(disputed, id) end
    end
    sides[i] = { value = side.value, propositions = all, sources = speakers(pack, disputed) }
  end
  return sides
end

-- What a policy makes of a conflict: status, side.
local function stand(scope, conflict, contested)
  local side = scope.policy:side(conflict)
  if side then return "decided", side end
  for id in pairs(contested) do
    if scope.policy:standing(id) ~= "silent" then
      -- Only "strict" leaves open also what has no knob.
      return (conflict.knob or scope.name == "strict") and "disputed" or "reported"
    end
  end
  return "silent"
end

--- All conflicts of a pack, in declared order, as plain tables.
---@param pack userdata
---@param scope table from an instance
---@return cxo.conflicts.Conflict[]
function conflicts.list(pack, scope)
  local list, defaults = {}, {}
  for conflict in pack:each"conflict" do
    local knob, contested, common = conflict.knob, split(conflict)
    if knob and not defaults[knob] then defaults[knob] = conflict.default end
    local status, side = stand(scope, conflict, contested)
    list[#list + 1] = {
      id = conflict.id, kind = conflict.kind, point = conflict.point, knob = knob,
      default = knob and defaults[knob], status = status, side = side, common = common,
      sides = sides_of(pack, conflict, contested),
    }
  end
  return list
end

--- What every policy makes of each conflict, one row a conflict, policies in their order.
---@param kb cxo.Instance
---@return { id: string, knob: string?, policies: { policy: string, status: string,
--- side: string? }[] }[]
function conflicts.by_policy(kb)
  local rows = {}
  for _, name in ipairs(kb.pack:policies()) do
    local scope, i = assert(kb.scope{ policy = name, set = {} }), 0
    for conflict in kb.pack:each"conflict" do
      i = i + 1
      rows[i] = rows[i] or { id = conflict.id, knob = conflict.knob, policies = {} }
      local status, side = stand(scope, conflict, (split(conflict)))
      table.insert(rows[i].policies, { policy = name, status = status, side = side })
    end
  end
  return rows
end

--- Where two sources stand on different sides, in declared order. One that speaks for several sides
--- at once has none of its own: its side is nil.
---@param kb cxo.Instance
---@param a string slug
---@param b string
---@return { conflict: string, knob: string?, point: string, a: string?, b: string?,
--- propositions: table<string, boolean> }[] opposed `propositions`: what is contested
function conflicts.between(kb, a, b)
  local opposed, scopes = {}, {}
  for i, name in ipairs{ a, b } do scopes[i] = assert(kb.scope{ policy = name, set = {} }) end
  -- Without a knob no policy takes a side: it is the first that holds all that the source says.
  local function side_of(scope, conflict, contested)
    if conflict.knob then return scope.policy:side(conflict) end
    for _, side in ipairs(conflict.sides) do
      local held, all = {}, true
      for _, id in ipairs(side.propositions) do held[id] = true end
      for id in pairs(contested) do
        all = all and (held[id] or scope.policy:standing(id) == "silent")
      end
      if all then return side.value end
    end
  end
  for conflict in kb.pack:each"conflict" do
    local contested = split(conflict)
    local speak = stand(scopes[1], conflict, contested) ~= "silent"
      and stand(scopes[2], conflict, contested) ~= "silent"
    if speak then
      local side_a = side_of(scopes[1], conflict, contested)
      local side_b = side_of(scopes[2], conflict, contested)
      if side_a ~= side_b then
        opposed[#opposed + 1] = { conflict = conflict.id, knob = conflict.knob,
          point = conflict.point, a = side_a, b = side_b, propositions = contested }
      end
    end
  end
  return opposed
end

return conflicts
