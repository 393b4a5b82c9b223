--- Sets of phrases, found in text as whole words at the speed of the engine.
---
---     local set = assert(cxo.phrases.compile{ "help desk", "product roadmap" })
---     for _, match in ipairs(set:scan(text)) do print(text:sub(match.from, match.to)) end
---
--- What a word is, and what may stand between two, is said in csrc/cxo.h. Of a compiled set,
--- `set:scan(text)` gives `{ { from =, to =, id = }, ... }`, bytes of the text from 1, both ends
--- included; `set:each(text, fn)` calls `fn(from, to, id)` instead and stops at a true value;
--- `set:describe()` tells counts and sizes. A last argument to `scan` and `each` names a tier
--- ("plain", "avx2", "avx512"); what is found does not depend on it.

local core = require "cxo.core"
local files = require "cxo.files"
local options = require "cxo.options"

local phrases = {}

local choices = {
  separators = { "blank", "space", "hyphen" },
  semantics = { "all", "longest" },
}

local function check_choice(opts, key)
  local value = opts[key]
  if value == nil then return end
  for _, choice in ipairs(choices[key]) do
    if choice == value then return end
  end
  error(("option '%s': one of %s expected, got '%s'"):format(
    key, table.concat(choices[key], ", "), value), 3)
end

--- Compiles phrases.
---
---     local set = assert(cxo.phrases.compile({ "CTO", "help desk" }, { semantics = "longest" }))
---     local set = assert(cxo.phrases.compile({ "help desk", "service desk" }, { ids = { 7, 7 } }))
---@param list string[]
---@param opts? { ids: integer[]?, separators: string?, semantics: string? } an id for each phrase
--- (1, 2, 3 ... unless given; several may share one); separators "space" (any white space between
--- words), "blank" (exactly what the phrase has) or "hyphen" (a hyphen is as good as a blank);
--- semantics "all" or "longest"
---@return cxo.core.Phrases? set
---@return string? message
---@return string? code "field", "limit", "encoding", "duplicate"
function phrases.compile(list, opts)
  if type(list) ~= "table" then error("list of phrases expected, got " .. type(list), 2) end
  opts = options.check(opts, { ids = "table", separators = "string", semantics = "string" })
  check_choice(opts, "separators")
  check_choice(opts, "semantics")
  local set, message, code, number =
    core.phrases(list, opts.ids, opts.separators, opts.semantics)
  if set then return set end
  return nil, number > 0 and ("phrase %d: %s"):format(number, message) or message, code
end

--- Writes a compiled set to a file.
---@param set cxo.core.Phrases
---@param path string
---@return boolean? done
---@return string? message
---@return "file"? code
function phrases.save(set, path)
  local file, message = io.open(path, "wb")
  if not file then return nil, message, "file" end
  local done, problem = file:write(set:image())
  local closed, late = file:close()
  if done and closed then return true end
  return nil, ("%s: %s"):format(path, problem or late), "file"
end

--- Reads a compiled set; what it holds is proven before it is used.
---@param path string
---@return cxo.core.Phrases? set
---@return string? message
---@return "file"|"image"|nil code
function phrases.load(path)
  local bytes, problem, code = files.read(path)
  if not bytes then return nil, problem, code end
  local set
  set, problem, code = core.phrases_open(bytes)
  if set then return set end
  return nil, ("%s: %s"):format(path, problem), code
end

return phrases
