--- `cxo.conf`: options of the command line in a file, a table literal that is never run. It is
--- looked for upwards from the input; paths in it start from its own folder. docs/checks.md says
--- what may stand in it.
---
---     local path = conf.find "charts/org.csv"
---     local value = path and assert(conf.read(path))

local lists = require "cxo.lists"
local literal = require "cxo.literal"
local options = require "cxo.options"

local conf = {}

local NAME = "cxo.conf"
local MAX_LEVELS = 40 -- folders that are looked into

---@class cxo.Conf
---@field path string
---@field policy? string
---@field set? table<string, string>
---@field size? integer
---@field small_below? integer
---@field packs? string[]
---@field builtin? boolean
---@field map? table<string, string>
---@field from? string
---@field facts? string
---@field complete? boolean
---@field holder? table<string, string[]>
---@field disabled? string[] rules by id or name, as `severities` and `suppress`
---@field severities? table<string, string>
---@field suppress? cxo.findings.Suppression[]
---@field baseline? string
---@field fail_on? string
---@field redact? boolean

-- Finding it -----------------------------------------------------------------------------

--- The nearest `cxo.conf`, in the folder of the input or above; for "-" or nil, from the working
--- folder on.
---@param input string?
---@return string? path
function conf.find(input)
  local folder = input and input ~= "-" and input:match"^(.*/)[^/]*$" or "./"
  for _ = 1, MAX_LEVELS do
    local file = io.open(folder .. NAME, "rb")
    if file then
      file:close()
      return ((folder .. NAME):gsub("^%./", ""))
    end
    folder = folder .. "../"
  end
end

-- What may stand in it -------------------------------------------------------------------

-- A kind looks at the value that a table has under a key, and complains where it is another one.

local function named(key, what)
  return (type(key) == "string" and "'%s': %s" or "item %s: %s"):format(key, what)
end

local function of_type(name, what)
  return function(holder, key, complain)
    local value = holder[key]
    if (math.type(value) or type(value)) ~= name then complain(holder, key, named(key, what)) end
  end
end

local function one_of(...)
  local words, known = { ... }, {}
  for _, word in ipairs(words) do known[word] = true end
  local what = ("one of %s expected"):format(table.concat(words, ", "))
  return function(holder, key, complain)
    if not known[holder[key]] then complain(holder, key, named(key, what)) end
  end
end

-- A table whose keys are of a type and whose values are of a kind.
local function each(kind, key_type, what)
  return function(holder, key, complain)
    local value = holder[key]
    if type(value) ~= "table" then return complain(holder, key, named(key, what)) end
    for inner in pairs(value) do
      if (math.type(inner) or type(inner)) == key_type then
        kind(value, inner, complain)
      else
        complain(value, inner, named(key, what))
      end
    end
  end
end

local function record(kinds, what)
  local names = lists.keys(kinds)
  return function(holder, key, complain)
    local value = holder[key]
    if type(value) ~= "table" then return complain(holder, key, named(key, what)) end
    for inner in pairs(value) do
      if kinds[inner] then
        kinds[inner](value, inner, complain)
      else
        local hint = options.hint(tostring(inner), names)
        complain(value, inner, ("unknown option '%s'%s"):format(inner, hint))
      end
    end
  end
end

local function natural(holder, key, complain)
  local value = holder[key]
  if math.type(value) ~= "integer" or value < 0 then
    complain(holder, key, named(key, "a whole number expected"))
  end
end

local text = of_type("string", "a text expected")
local flag = of_type("boolean", "true or false expected")
local texts = each(text, "integer", "a list of texts expected")

local function text_or_texts(holder, key, complain)
  local kind = type(holder[key])
  if kind == "table" then return texts(holder, key, complain) end
  if kind == "string" then return end
  complain(holder, key, named(key, "a text or a list of texts expected"))
end

local suppression = record({ rule = text, subjects = texts, reason = text },
  "{ rule = ..., reason = ... } expected")

local function whole_suppression(holder, key, complain)
  suppression(holder, key, complain)
  local value = holder[key]
  if type(value) ~= "table" then return end
  if value.rule == nil then complain(value, "at", "a suppression has a rule") end
  local reason = value.reason
  if reason == nil or type(reason) == "string" and not reason:find"%S" then
    complain(value, reason and "reason" or "at", "a suppression has a reason")
  end
end

local file = record({
  policy = text, size = natural, small_below = natural, builtin = flag, packs = texts,
  set = each(text, "string", "sides by knob expected"),
  map = each(text, "string", "headers by column expected"), from = text, facts = text,
  complete = flag, redact = flag, baseline = text, disabled = texts,
  holder = each(text_or_texts, "string", "ids by role expected"),
  severities = each(one_of("info", "warning", "error"), "string", "severities by rule expected"),
  suppress = each(whole_suppression, "integer", "a list of suppressions expected"),
  fail_on = one_of("info", "warning", "error", "never"),
}, "options expected")

-- Reading it -----------------------------------------------------------------------------

-- A file named in another one, from that one's folder.
local function beside(path, name)
  return name:sub(1, 1) == "/" and name or (path:match"^.*/" or "") .. name
end

local function settle(value, path)
  value.path = path
  for _, key in ipairs{ "facts", "baseline" } do
    value[key] = value[key] and beside(path, value[key])
  end
  for i, name in ipairs(value.packs or {}) do value.packs[i] = beside(path, name) end
  for role, ids in pairs(value.holder or {}) do
    if type(ids) == "string" then value.holder[role] = { ids } end
  end
  return value
end

--- Reads a file. Roles, rules, knobs and the like are not looked up: `value:at(holder, key, text)`
--- makes messages about them.
---@param path string
---@return cxo.Conf? value
---@return string? message `file:line:column: ...`
---@return string? code "file", "conf", or of a literal that could not be read
function conf.read(path)
  local value, positions, content = literal.load(path)
  if not value then return nil, positions, content end
  local function place(holder, key) return positions[holder][key] or positions[holder].at end
  local first, problem -- of all complaints, the first in the file
  file({ value }, 1, function(holder, key, what)
    local at = place(holder, key)
    if not first or at < first then first, problem = at, what end
  end)
  local function at(position, what)
    return literal.at(content, path, position, what)
  end
  if problem then return nil, at(first, problem), "conf" end
  settle(value, path)
  function value.at(_, holder, key, what) return at(place(holder, key), what) end
  return value
end

return conf
