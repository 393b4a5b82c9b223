--- Statements: what is said, each with who says it and how it stands under a policy.
---
---     for _, each in ipairs(cxo.statements{ topic = "pay" }) do
---       print(each.statement, #each.claims)
---     end

local conflicts = require "cxo.conflicts"

local statements = {}

---@class cxo.Statement
---@field proposition string id
---@field statement string
---@field topic string id
---@field roles string[] ids of those it is about
---@field size "any"|"small"|"large" of the firms it is about
---@field standing "silent"|"rejected"|"disputed"|"admitted" under the policy
---@field conflicts string[] ids of the conflicts that contest it
---@field claims cxo.Record[] that pass the filter: those that the policy admits, if only what it
--- admits was asked for
---@field sources string[] slugs of their sources, in declared order
---@field voices integer how many those are if sources of one origin count as one

---@class cxo.statements.Filter : cxo.Settings
---@field role? string
---@field alone? boolean of this role and no other
---@field topic? string
---@field topics? string[] instead: those of these that the pack has, in this order
---@field source? string
---@field standing? string "admitted" where none is given; "any" for all there is

-- Is it about firms of such a size? One that is not known may be any.
local function fits(size, small)
  return size == nil or size == "any" or small == nil or (size == "small") == small
end

local function statement_of(proposition, standing, contested)
  local ids = {}
  for i, conflict in ipairs(contested[proposition.id] or {}) do ids[i] = conflict.id end
  return { proposition = proposition.id, statement = proposition.statement,
    topic = proposition.topic, roles = proposition.roles, size = proposition.size or "any",
    standing = standing, conflicts = ids, claims = {}, sources = {}, voices = 0 }
end

-- All topics, or the given ones, by their place.
local function places(pack, topics)
  local place, rank = {}, 0
  local function add(topic)
    if topic and not place[topic.id] then
      rank = rank + 1
      place[topic.id] = rank
    end
  end
  for _, id in ipairs(topics or {}) do add(pack:find("topic", id)) end
  if not topics then
    for topic in pack:each"topic" do add(topic) end
  end
  return place
end

---@param kb cxo.Instance
---@param scope table of kb.scope
---@param filter cxo.statements.Filter
---@return cxo.Statement[] list topics in declared order, and what is said on each in its own
function statements.list(kb, scope, filter)
  local contested, place = conflicts.contested(kb.pack), places(kb.pack, filter.topics)
  local wanted, list, last, origins = filter.standing or "admitted", {}, nil, nil
  for claim in kb.claims{ role = filter.role, topic = filter.topic, source = filter.source } do
    if not last or last.proposition ~= claim.proposition then
      local proposition = kb.pack:find("proposition", claim.proposition)
      local standing = scope.policy:standing(proposition)
      last, origins = statement_of(proposition, standing, contested), {}
      place[last] = #list
      local asked = place[last.topic] and not (filter.alone and #last.roles > 1)
      if asked and (wanted == "any"
        or standing == wanted and fits(proposition.size, scope.small))
      then
        list[#list + 1] = last
      end
    end
    if wanted ~= "admitted" or scope.policy:admits(claim) then
      table.insert(last.claims, claim)
      if last.sources[#last.sources] ~= claim.source then
        table.insert(last.sources, claim.source)
        local origin = kb.pack:find("source", claim.source).origin
        if not origins[origin] then last.voices = last.voices + 1 end
        origins[origin] = true
      end
    end
  end
  table.sort(list, function(a, b)
    if a.topic ~= b.topic then return place[a.topic] < place[b.topic] end
    return place[a] < place[b]
  end)
  return list
end

--- Footnotes to claims: to one by id, to all that the policy admits of a proposition by its id, or
--- to each of a list of those. Raises at the caller's caller for an id that is neither.
---@param kb cxo.Instance
---@param what string|string[]|cxo.Record[]
---@return cxo.report.Inline
function statements.cites(kb, what)
  local report, pack, cites = require "cxo.report", kb.pack, {}
  local function add(claim)
    local source = pack:find("source", claim.source)
    cites[#cites + 1] = report.cite{ id = claim.id, statement = claim.statement,
      source = source.title, locator = claim.locator, hedge = claim.hedge,
      interest = source.interest }
  end
  for _, each in ipairs(type(what) == "table" and what or { what }) do
    local id = type(each) == "string" and each or each.id
    local claim = pack:find("claim", id)
    local proposition = not claim and pack:find("proposition", id)
    if claim then
      add(claim)
    elseif proposition then
      local policy = assert(kb.scope()).policy
      for _, said in ipairs(proposition.claims) do
        if policy:admits(said) then add(said) end
      end
    else
      error(("no claim and no proposition '%s'"):format(tostring(id)), 3)
    end
  end
  return cites
end

return statements
