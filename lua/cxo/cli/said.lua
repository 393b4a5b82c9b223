--- How the commands put who says something, how firmly, and how it stands under the policy.

local said = {}

local stances = { disputes = "against another view", qualifies = "as a limit" }
local standings = { rejected = "set aside by the policy", disputed = "disputed",
  silent = "not said by the policy's source" }

--- "plain", "usual, against another view".
---@param claim { hedge: string, stance: string? }
---@return string
function said.hedge(claim)
  local stance = stances[claim.stance]
  return stance and ("%s, %s"):format(claim.hedge, stance) or claim.hedge
end

--- "one (usual), another (plain, as a limit)"; with the statement that stands before it also how a
--- claim puts it otherwise: "one (usual: Most of them do so.)".
---@param claims { source: string, hedge: string, stance: string?, statement: string? }[]
---@param statement? string
---@return string
function said.by(claims, statement)
  local parts = {}
  for i, claim in ipairs(claims) do
    local own = statement and claim.statement ~= statement and ": " .. claim.statement or ""
    parts[i] = ("%s (%s%s)"):format(claim.source, said.hedge(claim), own)
  end
  return table.concat(parts, ", ")
end

--- How a proposition stands, with the conflicts that contest it: "set aside by the policy (K01)";
--- nil where it is admitted and nothing contests it.
---@param standing "silent"|"rejected"|"disputed"|"admitted"
---@param conflicts? string[]
---@return string?
function said.standing(standing, conflicts)
  local text = standings[standing]
  if not conflicts or #conflicts == 0 then return text end
  return ("%s (%s)"):format(text or standing, table.concat(conflicts, ", "))
end

--- The ids of conflicts.
---@param conflicts? { id: string }[]
---@return string[]
function said.ids(conflicts)
  local ids = {}
  for i, conflict in ipairs(conflicts or {}) do ids[i] = conflict.id end
  return ids
end

return said
