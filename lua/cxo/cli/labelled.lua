--- Texts from JSON lines: an object a line, with `text` (or `text_masked`, which is preferred: the
--- names of roles are hidden in it), and if it has them `id`, `title` and `label`.

local output = require "cxo.cli.output"
local json = require "cxo.formats.json"
local cli = require "cxo.cli"

local labelled = {}

local function string_of(value) return type(value) == "string" and value or nil end

-- The row that a line holds, or nil and what is wrong with it.
local function row_of(line)
  local value, problem = json.decode(line)
  if problem then return nil, problem end
  if type(value) ~= "table" then return nil, "an object expected" end
  local text = string_of(value.text_masked) or string_of(value.text)
  if not text then return nil, "no field 'text'" end
  local id = value.id
  if type(id) == "number" then id = math.tointeger(id) or id else id = string_of(id) end
  return { text = text, title = string_of(value.title), label = string_of(value.label), id = id }
end

--- Calls fn(row) for each line of a file; what it returns is a complaint about the line. Broken
--- lines are complained of on standard error, with their number; the others are read all the same.
---@param path string?
---@param fn fun(row: { text: string, id: string|number|nil, title: string?, label: string? }):
--- string?
---@return boolean broken
function labelled.each(path, fn)
  local number, broken = 0, false
  output.each_line(path, function(line)
    number = number + 1
    if not line:find"%S" then return end
    local row, problem = row_of(line)
    if row then problem = fn(row) end
    if problem then
      cli.warn(("%s:%d: %s"):format(path or "-", number, problem))
      broken = true
    end
  end)
  return broken
end

return labelled
