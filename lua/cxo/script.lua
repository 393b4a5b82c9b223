--- Report scripts: Lua that is given `cxo`, `report`, `chart` and `args`, and returns a document.
---
--- A script sees no io, os, debug, load, require, nor anything else by which to reach out: no file
--- is read for it. Nor does it see chance. What it is given is its own: what it does to that does
--- nothing to its host. The formats that it brings are there from then on; those that were there it
--- cannot replace. How long it runs and how much memory it takes is not bounded here: that is the
--- host's work. `cxo report SCRIPT` does it by a process of its own.

local report = require "cxo.report"

local script = {}

local globals = { "assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawlen",
  "select", "tonumber", "tostring", "type", "xpcall", "_VERSION" }
local libraries = { "string", "table", "math", "utf8", "coroutine" }
local left_out = { dump = true, random = true, randomseed = true }

-- Tables of its own, so that what a script does to them is its own affair.
local function copy(from, without)
  local to = {}
  for key, value in pairs(from) do
    if not (without and without[key]) then to[key] = value end
  end
  return to
end

-- Nothing of a script runs once it has ended, but what is asked of its document.
local function set_metatable(value, meta)
  if type(meta) == "table" and rawget(meta, "__gc") ~= nil then
    error("a report script may not have finalizers", 2)
  end
  return setmetatable(value, meta)
end

-- Coroutines of a script's own; those of its host are not its to leave.
local function fence(library)
  local own = setmetatable({}, { __mode = "k" })
  for _, name in ipairs{ "create", "wrap" } do
    library[name] = function(body)
      if type(body) ~= "function" then error("function expected, got " .. type(body), 2) end
      return coroutine[name](function(...)
        own[coroutine.running()] = true
        return body(...)
      end)
    end
  end
  function library.yield(...)
    if not own[coroutine.running()] then
      error("attempt to yield from outside a coroutine", 2)
    end
    return coroutine.yield(...)
  end
end

local function refused(path) return nil, path .. ": a report script may not read files", "file" end

-- A chart over that of the host, which answers from `kb` and takes no names of files.
local function guarded(chart, kb)
  local check = chart.check
  return setmetatable({
    kb = kb, summary = copy(chart.summary),
    check = function(self, settings)
      if type(settings) == "table" then
        settings = copy(settings) -- what is looked at once is what counts
        for _, key in ipairs{ "facts", "baseline" } do
          if type(settings[key]) == "string" then return refused(settings[key]) end
        end
      end
      return check(self, settings)
    end,
  }, { __index = chart })
end

-- An instance that reads no files; whatever it gives holds this one and not the host's.
local function closed(instance)
  local kb = instance.copy()
  kb.beside = function(paths) return refused(tostring(type(paths) == "table" and paths[1])) end
  for name, make in pairs(copy(kb.chart)) do
    kb.chart[name] = function(input, options)
      if name == "load" and type(input) == "string" then return refused(input) end
      local done, chart, message, code = pcall(make, input, options)
      if not done then error(chart, 2) end
      return chart and guarded(chart, kb), message, code
    end
  end
  return kb
end

---@class cxo.script.Given
---@field cxo cxo.Instance
---@field chart? cxo.Chart
---@field args? table words by number, options by name

--- The globals of a script.
---@param given cxo.script.Given
---@param say fun(...) what `print` does
---@return table
function script.environment(given, say)
  local kb = closed(given.cxo)
  local env = { print = say, cxo = kb, report = copy(report), args = copy(given.args or {}),
    chart = given.chart and guarded(given.chart, kb), setmetatable = set_metatable }
  if type(env.args.before) == "table" then env.args.before = guarded(env.args.before, kb) end
  env.report.writers = setmetatable({}, { __index = function(_, format)
    local writer = report.writers[format]
    return type(writer) == "table" and copy(writer) or writer
  end })
  for _, name in ipairs(globals) do env[name] = _G[name] end
  for _, name in ipairs(libraries) do env[name] = copy(_G[name], left_out) end
  fence(env.coroutine)
  env._G = env
  return env
end

-- What was raised, as a message that begins with the script's name and, if there is one, line; and
-- with what may have been forgotten. Nothing of the script's is asked.
local function tell(name, message, line)
  if type(message) ~= "string" then message = ("error is a %s"):format(type(message)) end
  if message:find"nil value %(global 'chart'%)" then
    message = message .. "; a chart is given by --chart FILE"
  end
  if message:sub(1, #name) == name then return message end
  local path, rest = message:match"^([^\n]-%.lua):%d+: (.*)" -- where it was raised, not why
  if path and line then return ("%s:%d: %s"):format(name, line, rest) end
  return ("%s: %s"):format(name, message)
end

--- Calls what runs a script, or something that it made.
---@param name string of the script
---@param fn function
---@param ... any
---@return boolean done
---@return any result or, where something was raised, a message
function script.call(name, fn, ...)
  local function caught(problem)
    local level, info = 2, debug.getinfo(2, "Sl")
    while info and info.source ~= "@" .. name do
      level = level + 1
      info = debug.getinfo(level, "Sl")
    end
    return tell(name, problem, info and info.currentline)
  end
  return xpcall(fn, caught, ...)
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
  local env = script.environment(given, say or function() end)
  local brought = env.report.writers
  local chunk, message = load(text, "@" .. name, "t", env)
  if not chunk then return nil, tell(name, message), "syntax" end
  local done, result = script.call(name, chunk)
  if not done then
    return nil, result, "error"
  elseif not report.is_document(result) then
    return nil, ("%s: returns a %s, not a document (report.new)"):format(name, type(result)),
      "result"
  end
  for format, writer in next, brought do
    if type(format) ~= "string" or type(writer) ~= "table"
      or type(rawget(writer, "write")) ~= "function"
    then
      return nil, name .. ": report.writers: a name and a table with a function 'write' expected",
        "result"
    end
  end
  for format, writer in next, brought do
    if report.writers[format] == nil then report.writers[format] = writer end
  end
  return result
end

return script
