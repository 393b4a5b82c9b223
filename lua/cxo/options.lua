--- Option tables: unknown keys are refused, with the nearest known one.

local lists = require "cxo.lists"

local options = {}

-- Edits (insert, delete, replace, swap neighbours) that turn a into b.
local function distance(a, b)
  local before, last = {}, {}
  for j = 0, #b do last[j] = j end
  for i = 1, #a do
    local row = { [0] = i }
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j)
      row[j] = math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same and 0 or 1))
      local swapped = i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j)
      if swapped then row[j] = math.min(row[j], before[j - 2] + 1) end
    end
    before, last = last, row
  end
  return last[#b]
end

--- The candidate nearest to a word, if one is near enough to be meant.
---
---     options.nearest("polcy", { "policy", "size" })  --> "policy"
---@param word string
---@param candidates string[] the first of equally near ones is taken
---@return string?
function options.nearest(word, candidates)
  local best, least = nil, math.max(1, #word // 3) + 1
  if #word > 64 then return nil end
  for _, candidate in ipairs(candidates) do
    local edits = #candidate <= 64 and distance(word:lower(), candidate:lower()) or least
    if edits < least then best, least = candidate, edits end
  end
  return best
end

--- " (did you mean 'policy'?)", or nothing.
---@param word string
---@param candidates string[]
---@return string
function options.hint(word, candidates)
  local near = options.nearest(word, candidates)
  return near and (" (did you mean '%s'?)"):format(near) or ""
end

--- Checks an options table and returns it; `{}` for nil. Raises at the caller's caller, or `deeper`
--- levels above, for a key that is not known or a value of another type.
---
---     opts = options.check(opts, { policy = "string", size = "integer" })
---@param opts table?
---@param known table<string, string> key to type, as `type` or `math.type` names it, or "any"
---@param deeper? integer
---@return table
function options.check(opts, known, deeper)
  local level = 3 + (deeper or 0)
  if opts == nil then return {} end
  if type(opts) ~= "table" then error("options: table expected, got " .. type(opts), level) end
  for key, value in pairs(opts) do
    local wanted = known[key]
    if not wanted then
      local hint = options.hint(tostring(key), lists.keys(known))
      error(("unknown option '%s'%s"):format(tostring(key), hint), level)
    elseif wanted ~= "any" and type(value) ~= wanted and math.type(value) ~= wanted then
      error(("option '%s': %s expected, got %s"):format(key, wanted, type(value)), level)
    end
  end
  return opts
end

return options
