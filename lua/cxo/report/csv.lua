--- CSV: the tables of a document (tables, meters, matrices), an empty line between two. A cell that
--- a spreadsheet would take for a formula is defused, numbers stay numbers, footnotes are ids.

local csv = require "cxo.csv"
local report = require "cxo.report"

local styles = {
  text = function(text) return text end,
  cite = function(text) return " [" .. text .. "]" end,
}

local function cell(spans) return report.inline(spans, styles) end

local function cells(list)
  local out = {}
  for i, spans in ipairs(list) do out[i] = cell(spans) end
  return out
end

-- Lines from a header and an iterator over rows.
local function lines(header, next_row)
  local first = true
  return function()
    local row = header
    if not first then row = next_row() end
    if not row then return nil end
    local line = (first and "" or "\n") .. csv.line(row)
    first = false
    return line
  end
end

local function nothing() return "" end

local blocks = { heading = nothing, paragraph = nothing, list = nothing, code = nothing,
  tree = nothing, definitions = nothing, note = nothing, citations = nothing }

function blocks.table(block)
  local header, next_row = {}, block.rows()
  for c, column in ipairs(block.columns) do header[c] = cell(column.spans) end
  return lines(header, function()
    local row = next_row()
    return row and report.values(block, cells(row))
  end)
end

function blocks.meter(block)
  local i, sides = 0, block.sides
  local header = { block.caption and cell(block.caption) or "label", "value" }
  if sides then header[2], header[3] = cell(sides[1]), cell(sides[2]) end
  return lines(header, function()
    i = i + 1
    local row = block.rows[i]
    return row and { cell(row[1]), row[2], row[3] }
  end)
end

function blocks.matrix(block)
  local i = 0
  return lines(cells(block.columns), function()
    i = i + 1
    local out = {}
    for c, each in ipairs(block.rows[i] or {}) do out[c] = cell(each.spans) end
    return block.rows[i] and out
  end)
end

local writer = { options = {} }

--- Raises for a document without a table.
---@param doc cxo.report.Document
---@param out fun(text: string)
function writer.write(doc, out)
  local any
  report.walk(doc, blocks, "\n\n", function(piece)
    any = true
    out(piece)
  end)
  if not any then error("this document has no table, which is all that CSV holds", 0) end
  out"\n"
end

return writer
