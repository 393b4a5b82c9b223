--- How commands write what they found: documents in a format, values as JSON in declared key order.

local output = {}

-- Is standard output a terminal? Asked of the shell, since Lua cannot know.
local function is_terminal()
  local done = os.execute"test -t 1"
  return done == true
end

local function text_options()
  local columns = math.tointeger(tonumber(os.getenv"COLUMNS" or ""))
  local color = not os.getenv"NO_COLOR" and os.getenv"TERM" ~= "dumb" and is_terminal()
  return { width = columns and columns >= 40 and columns or 100, color = color }
end

-- Standard output may be full or closed.
local function write(...)
  local done, problem = io.write(...)
  if not done then error({ exit = 3, message = "standard output: " .. problem }, 0) end
end

--- Writes text as it is.
output.text = write

--- Writes a document.
---@param doc cxo.report.Document
---@param format string
function output.document(doc, format)
  write(doc:render(format, format == "text" and text_options() or nil))
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
