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

--- Writes a document.
---@param doc cxo.report.Document
---@param format string
function output.document(doc, format)
  io.write(doc:render(format, format == "text" and text_options() or nil))
end

--- Writes a value as JSON, its keys in this order.
---@param value any
---@param order string[]
function output.json(value, order)
  io.write(require"dkjson".encode(value, { indent = true, keyorder = order }), "\n")
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
