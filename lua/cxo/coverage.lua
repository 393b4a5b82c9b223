--- What a pack says and never uses, and what it does without a claim to stand on.
---
---     local found = coverage.of(cxo.pack)
---     print(#found.unused, "claims that nothing rests on")

local coverage = {}

-- The fields by which something stands on propositions. What a conflict's side lists is decided
-- about, not used; what a proposition supports stands for itself.
local uses = {
  { kind = "rule", field = "claims" },
  { kind = "exception", field = "claims" },
  { kind = "answer", field = "proposition" },
  { kind = "answer", field = "with" },
  { kind = "cue", field = "proposition" },
}

-- Records that should stand on propositions, with the field that says so.
local founded = {
  { kind = "rule", field = "claims" },
}

---@class cxo.Coverage
---@field unused string[] ids of claims whose proposition nothing stands on, in declared order
---@field unfounded string[] ids of records that stand on no proposition: the author's own

-- The items of a field that holds one, several or none.
local function items(value)
  return type(value) == "table" and value or { value }
end

---@param pack cxo.core.Pack
---@return cxo.Coverage
function coverage.of(pack)
  local used, found = {}, { unused = {}, unfounded = {} }
  for _, use in ipairs(uses) do
    for record in pack:each(use.kind) do
      for _, proposition in ipairs(items(record[use.field])) do used[proposition] = true end
    end
  end
  for claim in pack:each"claim" do
    if not used[claim.proposition] then table.insert(found.unused, claim.id) end
  end
  for _, what in ipairs(founded) do
    for record in pack:each(what.kind) do
      if #items(record[what.field]) == 0 then table.insert(found.unfounded, record.id) end
    end
  end
  return found
end

return coverage
