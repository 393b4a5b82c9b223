--- Classifiers of one's own: a pack of roles (any classes) and cues; in Lua, a cue may also be an
--- LPeg pattern or a function.
---
---     local classifier = require "cxo.classifier"
---     local mine = assert(classifier.new{ packs = { "security.lua" },
---       cues = { ["cve-number"] = lpeg.P"CVE-" * lpeg.R"09"^4 } })
---     print(mine:classify(text):why())
---
--- A cue with a pattern stands in the pack like any other, without phrases: its role, weight,
--- `near`, `unless`, negation and proposition hold for what the pattern finds.

local options = require "cxo.options"

local classifier = {}

---@class cxo.Classifier
---@field kb cxo.Instance
local Classifier = {}
local meta = { __index = Classifier } -- apart, so that nobody reaches Classifier by an object

local known = require"cxo.settings".with{ packs = "table", builtin = "boolean",
  classifier = "string", cues = "table" }

-- What finds a cue from a byte on: first and last byte, or nothing.
local function finder(id, found)
  if type(found) == "function" then return found end
  local lpeg = require "lpeg"
  if lpeg.type(found) ~= "pattern" then
    error(("cue '%s': LPeg pattern or function expected, got %s"):format(id, type(found)), 3)
  end
  local anywhere = lpeg.P{ lpeg.Cp() * found * lpeg.Cp() + 1 * lpeg.V(1) }
  -- Captures of the pattern stand between the two positions.
  return function(text, from)
    local got = table.pack(anywhere:match(text, from))
    if got[1] then return got[1], got[got.n] - 1 end
  end
end

--- A classifier over a pack.
---@param opts { packs: string[]?, builtin: boolean?, classifier: string?, cues:
--- table<string, userdata|fun(text: string, from: integer): integer?, integer?>?, policy: string?,
--- set: table?, size: integer?, small_below: integer? } `cues`: what finds a cue of the pack, by
--- its id; a function gives the first and last byte of what it finds at or behind byte `from`
---@return cxo.Classifier? classifier
---@return string? message
---@return string? code
function classifier.new(opts)
  opts = options.check(opts, known)
  local settings = {}
  for key, value in pairs(opts) do
    if key ~= "cues" and key ~= "classifier" then settings[key] = value end
  end
  local kb, message, code = require"cxo".new(settings)
  if not kb then return nil, message, code end
  kb, message, code = require"cxo.classifiers".instance(kb, opts.classifier)
  if code == "classifier" then error(message, 2) end
  if not kb then return nil, message, code end
  local finders = {}
  for id, found in pairs(opts.cues or {}) do
    if not kb.pack:find("cue", id) then error(("no cue '%s'"):format(tostring(id)), 2) end
    finders[#finders + 1] = { id = id, find = finder(id, found) }
  end
  table.sort(finders, function(a, b) return a.id < b.id end)
  local scope = assert(kb.scope())
  local weigh
  weigh, message, code = require"cxo.classify".prepare(kb, scope, opts.classifier)
  if not weigh then return nil, message, code end
  return setmetatable({ kb = kb, weigh = weigh, finders = finders }, meta)
end

-- What the finders find, in the order of the text.
local function hits_of(finders, text)
  local hits = {}
  for order, each in ipairs(finders) do
    local at = 1
    while at <= #text do
      local from, to = each.find(text, at)
      if not from then break end
      if math.type(from) ~= "integer" or math.type(to) ~= "integer" or from < at or to > #text then
        error(("cue '%s': first and last byte expected, after byte %d"):format(each.id, at - 1), 3)
      end
      if to >= from then
        hits[#hits + 1] = { cue = each.id, from = from, to = to, order = order }
      end
      at = math.max(to, from) + 1
    end
  end
  table.sort(hits, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return a.order < b.order
  end)
  return hits
end

--- Classifies a text; see cxo.classify.
---@param text string
---@param title? string|false
---@return cxo.Verdict
function Classifier:classify(text, title)
  if type(text) ~= "string" then error("string expected, got " .. type(text), 2) end
  return self.weigh(text, title, #self.finders > 0 and hits_of(self.finders, text) or nil)
end

return classifier
