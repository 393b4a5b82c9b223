--- How commands write what they found: documents in a format, values as JSON in declared key order.

local cli = require "cxo.cli"
local files = require "cxo.files"

local output = {}

-- Is standard output a terminal? Asked of the shell, since Lua cannot know.
local function is_terminal()
  local done = os.execute"test -t 1"
  return done == true
end

--- The options of text: as wide as COLUMNS says, in colour on a terminal.
---@return { width: integer, color: boolean }
function output.text_options()
  local columns = math.tointeger(tonumber(os.getenv"COLUMNS" or ""))
  local color = not os.getenv"NO_COLOR" and os.getenv"TERM" ~= "dumb" and is_terminal()
  return { width = columns and columns >= 40 and columns or 100, color = color }
end

-- Standard output may be full or closed.
local function write(...)
  local done, problem, number = io.write(...)
  if not done then cli.unwritten(problem, number) end
end

--- Writes text as it is.
output.text = write

--- A word for the shell.
---@param text string
---@return string
function output.quote(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

-- What is no plain file (a pipe, /dev/null, a link) is written to as it is.
local IS_SPECIAL = "test -L %s || { test -e %s && ! test -f %s; }"

--- Writes a file, or ends the command: it is there whole or not at all, since it is written beside
--- its place (PATH.part) and then moved there.
---@param path string
---@param bytes string
function output.file(path, bytes)
  if path == "-" or path == "" then cli.fail(2, ("no file is called '%s'"):format(path)) end
  local quoted = output.quote(path)
  local special = os.execute(IS_SPECIAL:format(quoted, quoted, quoted)) == true
  local part = special and path or path .. ".part"
  local done, problem = pcall(function()
    local file, message = io.open(part, "wb")
    if not file then cli.fail(3, path .. message:sub(#part + 1)) end
    local written, trouble = file:write(bytes)
    local closed, late = file:close()
    if not (written and closed) then cli.fail(3, ("%s: %s"):format(path, trouble or late)) end
    local moved = special or os.rename(part, path)
    if not moved then cli.fail(3, path .. ": cannot be replaced") end
  end)
  if done then return end
  if not special then os.remove(part) end
  error(problem, 0)
end

--- A bar on standard error, if that is a terminal, for what takes longer than a second.
---@param total integer? what `done` comes to in the end; nil: bytes, nobody knows how many
---@return fun(done: integer) tick
---@return fun() clear takes it away
local function progress(total)
  local started, shown, on_terminal = os.time(), os.time(), nil
  return function(done)
    local now = os.time()
    if now == shown or now - started < 1 then return end
    if on_terminal == nil then on_terminal = not cli.quiet and os.execute"test -t 2" == true end
    shown = now
    if not on_terminal then return end
    local share = total and total > 0 and math.min(done / total, 1)
    io.stderr:write(share
      and ("\r[%-40s] %3d %%"):format(("#"):rep(share * 40 // 1), share * 100 // 1)
      or ("\r%d KB"):format(done // 1024))
  end, function() if on_terminal then io.stderr:write("\r\27[K") end end
end

output.progress = progress

--- Opens a file for reading ("-" or nil: standard input), with a bar for how far that has come:
--- `tick(bytes done)` moves it, `clear()` takes it away, at the end or before a message.
---@param path string?
---@return file* file
---@return fun(done: integer) tick
---@return fun() clear
function output.open(path)
  local file, message = io.stdin, nil
  if path and path ~= "-" then file, message = io.open(path, "rb") end
  if not file then cli.fail(3, message) end
  local total = file ~= io.stdin and file:seek"end" or nil
  if total then file:seek"set" end
  return file, progress(total)
end

--- Calls fn(line) for each line of a file ("-" or nil: standard input), without its line break and
--- in UTF-8.
---@param path string?
---@param fn fun(line: string)
function output.each_line(path, fn)
  local file, tick, clear = output.open(path)
  local name = (path or "-") == "-" and "standard input" or path
  local done, count = 0, 0
  while true do
    local line, problem = file:read"l"
    if problem then cli.fail(3, ("%s: %s"):format(name, problem)) end
    if not line then break end
    done, count = done + #line + 1, count + 1
    if count % 4096 == 0 then tick(done) end
    if count == 1 then
      line, problem = files.unmarked(line)
      if not line then cli.fail(3, ("%s: %s"):format(name, problem)) end
    end
    if line:byte(-1) == 13 then line = line:sub(1, -2) end
    fn(files.decoded(line))
  end
  clear()
  if file ~= io.stdin then file:close() end
end

--- Writes a document.
---@param doc cxo.report.Document
---@param format string
function output.document(doc, format)
  doc:write(format, write, format == "text" and output.text_options() or nil)
end

-- Adds the keys of a value, and of all that it holds, that are not in the order yet.
local function gather_keys(value, known, found)
  if type(value) ~= "table" then return end
  for key, inner in pairs(value) do
    if type(key) == "string" and not known[key] then
      known[key] = true
      found[#found + 1] = key
    end
    gather_keys(inner, known, found)
  end
end

--- Writes a value as JSON, its keys in this order, any others behind them by name.
---@param value any
---@param order string[]
function output.json(value, order)
  local known, others, keys = {}, {}, {}
  for i, key in ipairs(order) do
    known[key], keys[i] = true, key
  end
  gather_keys(value, known, others)
  table.sort(others)
  for _, key in ipairs(others) do keys[#keys + 1] = key end
  write(require"dkjson".encode(value, { indent = true, keyorder = keys }), "\n")
end

--- Sets keys that a value lacks to null, for those who rely on them.
function output.nulls(value, keys)
  for _, key in ipairs(keys) do
    if value[key] == nil then value[key] = require"dkjson".null end
  end
end

--- A table that is `{}` in JSON even when it is empty.
function output.object(value) return setmetatable(value, { __jsontype = "object" }) end

--- The fields of a record as a plain table.
---@param record cxo.Record
---@return table
function output.plain(record)
  local plain = {}
  for key, value in pairs(record) do plain[key] = value end
  return plain
end

return output
