--- Looking things up in a pack: claims that match a filter or fit words, and the roles of which
--- most is said.

local lists = require "cxo.lists"

local lookup = {}

--- Claims that match every filter given, in declared order. Raises at the caller's caller for a
--- name that the pack has not got.
---@param kb cxo.Instance
---@param filter { role: string?, topic: string?, source: string?, proposition: string? }
---@return fun(): cxo.Record?
function lookup.claims(kb, filter)
  local pack, ids = kb.pack, {}
  for key, name in pairs(filter) do
    local record
    if key == "role" then record = kb.role(name) else record = pack:find(key, name) end
    if not record then error(("no %s '%s'"):format(key, name), 3) end
    ids[key] = record.id
  end
  local next_claim = pack:each"claim"
  local function matches(claim)
    if ids.source and claim.source ~= ids.source then return false end
    if ids.proposition and claim.proposition ~= ids.proposition then return false end
    if not (ids.role or ids.topic) then return true end
    local proposition = pack:find("proposition", claim.proposition)
    return (not ids.topic or proposition.topic == ids.topic)
      and (not ids.role or lists.holds(proposition.roles, ids.role))
  end
  return function()
    for claim in next_claim do
      if matches(claim) then return claim end
    end
  end
end

--- Claims that fit words, the best first.
---@param pack cxo.core.Pack
---@param words string
---@return { claim: cxo.Record, score: integer }[]
function lookup.search(pack, words)
  local hits, place = pack:search(words), {}
  for i, hit in ipairs(hits) do
    place[hit] = i
    hit.claim = pack:find("claim", hit.claim)
  end
  table.sort(hits, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return place[a] < place[b]
  end)
  return hits
end

--- The roles that most claims are made of, in declared order.
---@param pack cxo.core.Pack
---@param most? integer how many; all where none is given
---@return cxo.Record[]
function lookup.spoken_of(pack, most)
  local counts, place, list, chosen = {}, {}, {}, {}
  for proposition in pack:each"proposition" do
    for _, role in ipairs(proposition.roles) do
      counts[role] = (counts[role] or 0) + #proposition.claims
    end
  end
  for role in pack:each"role" do
    list[#list + 1] = counts[role.id] and role
    place[role.id] = #list
  end
  table.sort(list, function(a, b)
    if counts[a.id] ~= counts[b.id] then return counts[a.id] > counts[b.id] end
    return place[a.id] < place[b.id]
  end)
  table.move(list, 1, math.min(most or #list, #list), 1, chosen)
  table.sort(chosen, function(a, b) return place[a.id] < place[b.id] end)
  return chosen
end

return lookup
