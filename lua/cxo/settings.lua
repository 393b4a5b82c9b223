--- Settings: the policy, single knobs and the size of the firm. An instance has them, a call may
--- have others, and together they make a scope.

local core = require "cxo.core"
local lists = require "cxo.lists"
local options = require "cxo.options"

local settings = {}

---@class cxo.Settings
---@field policy? string a source's slug, "strict", "majority" or "default"
---@field set? table<string, string> single knobs: `{ reporting = "chain" }`
---@field size? integer people in the firm
---@field small_below? integer a firm with fewer people is small

local types = { policy = "string", set = "table", size = "integer", small_below = "integer" }

--- What a function takes that takes settings, for cxo.options.
---@param own? table<string, string> what it takes besides, as `options.check` has it
---@return table<string, string>
function settings.with(own)
  local known = {}
  for key, kind in pairs(types) do known[key] = kind end
  for key, kind in pairs(own or {}) do known[key] = kind end
  return known
end

--- The settings among options.
---@param opts table
---@return cxo.Settings
function settings.of(opts)
  local found = {}
  for key in pairs(types) do found[key] = opts[key] end
  return found
end

-- What a policy or knob may have been meant that is not there: the message goes on with it.
local function meant(pack, message)
  local word = message:match"^no policy '(.*)'$"
  if word then
    local known = lists.ids(pack:each"source", { "strict", "majority", "default" })
    return options.hint(word, known)
  end
  word = message:match"^no knob '(.*)'$"
  local knobs = {}
  for conflict in pack:each"conflict" do
    knobs[#knobs + 1] = conflict.knob
    if message:find(("knob '%s' has no side '"):format(conflict.knob or ""), 1, true) == 1 then
      local sides = {}
      for i, side in ipairs(conflict.sides) do sides[i] = side.value end
      return "; it has: " .. table.concat(sides, ", ")
    end
  end
  return word and options.hint(word, knobs) or ""
end

-- The policy of settings, or nil, message, "policy". Misuse is raised that many levels up.
local function policy_of(pack, given, level)
  local knobs = {}
  for knob, side in pairs(given.set or {}) do
    if type(knob) ~= "string" or type(side) ~= "string" then
      local wrong = type(knob) ~= "string" and knob or side
      error("option 'set': string expected, got " .. type(wrong), level)
    end
    knobs[#knobs + 1] = { knob, side }
  end
  table.sort(knobs, function(a, b) return tostring(a[1]) < tostring(b[1]) end)
  local policy, message, code = pack:policy(given.policy, knobs)
  if policy then return policy end
  return nil, message .. meant(pack, message), code
end

---@class cxo.Scope what settings come to
---@field policy cxo.core.Policy
---@field name string of the policy
---@field size integer?
---@field small_below integer
---@field small boolean? nil: the size is not known
---@field own_threshold boolean small_below is our number

--- The scope of settings.
---@param pack cxo.core.Pack
---@param own table the settings of a call, perhaps among other options
---@param defaults cxo.Settings those of the instance
---@param level integer at which misuse is raised
---@return cxo.Scope? scope
---@return string? message
---@return "policy"? code
function settings.scope(pack, own, defaults, level)
  local given = settings.of(own)
  for key, value in pairs(defaults) do
    if given[key] == nil then given[key] = value end
  end
  for _, key in ipairs{ "size", "small_below" } do
    if given[key] and given[key] < 0 then
      error(("option '%s': not below 0, got %d"):format(key, given[key]), level)
    end
  end
  local policy, message, code = policy_of(pack, given, level + 1)
  if not policy then return nil, message, code end
  local small_below, small = given.small_below or core.small_below, nil
  if given.size then small = given.size < small_below end
  local source = given.policy and pack:find("source", given.policy)
  return {
    policy = policy, name = source and source.id or given.policy or "default",
    size = given.size, small_below = small_below, small = small,
    own_threshold = given.small_below == nil,
  }
end

return settings
