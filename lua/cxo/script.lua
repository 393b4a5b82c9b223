--- Report scripts: Lua that is given `cxo`, `report`, `chart` and `args`, and returns a document.
---
--- A script sees no io, os, debug, load, require, nor anything else by which to reach out, and no
--- chance: the same input gives the same report. The formats that it brings are there from then on;
--- those that were there it cannot replace. How long it runs and how much memory it takes is not
--- bounded here: that is the host's work. `cxo report SCRIPT` does it by a process of its own.

local report = require "cxo.report"

local script = {}

local globals = { "assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawlen",
  "select", "tonumber", "tostring", "type", "xpcall", "setmetatable", "_VERSION" }
local libraries = { "string", "table", "math", "utf8", "coroutine" }
local left_out = { dump = true, random = true, randomseed = true }

-- Tables of its own, so that what a script does to them is its own affair.
local function copy(from)
  local to = {}
  for key, value in pairs(from) do
    if not left_out[key] then to[key] = value end
  end
  return to
end

---@class cxo.script.Given
---@field cxo cxo.Instance
---@field chart? cxo.Chart
---@field args? table words by number, options by name

-- The globals of a script.
local function environment(given, say)
  local env = { print = say, cxo = given.cxo, report = copy(report), chart = given.chart,
    args = given.args or {} }
  env.report.writers = setmetatable({}, { __index = report.writers })
  for _, name in ipairs(globals) do env[name] = _G[name] end
  for _, name in ipairs(libraries) do env[name] = copy(_G[name]) end
  env._G = env
  return env
end

-- A message with the name of the script, and with what may have been forgotten.
local function tell(name, message)
  if type(message) ~= "string" then message = ("error is a %s"):format(type(message)) end
  if message:find"nil value %(global 'chart'%)" then
    message = message .. "; a chart is given by --chart FILE"
  end
  return message:sub(1, #name) == name and message or ("%s: %s"):format(name, message)
end

--- Runs a script.
---@param text string
---@param name string for messages
---@param given cxo.script.Given
---@param say? fun(...) what `print` does; nothing unless given
---@return cxo.report.Document? document
---@return string? message
---@return "syntax"|"error"|"result"|nil code
function script.run(text, name, given, say)
  local env = environment(given, say or function() end)
  local brought = env.report.writers
  local chunk, message = load(text, "@" .. name, "t", env)
  if not chunk then return nil, tell(name, message), "syntax" end
  local done, result = pcall(chunk)
  if not done then
    return nil, tell(name, result), "error"
  elseif not report.is_document(result) then
    return nil, ("%s: returns a %s, not a document (report.new)"):format(name, type(result)),
      "result"
  end
  for format, writer in next, brought do
    if report.writers[format] == nil then report.writers[format] = writer end
  end
  return result
end

return script
