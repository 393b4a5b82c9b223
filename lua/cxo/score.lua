--- Measuring against labels: counts, precision and recall with 95 % intervals.

local score = {}

-- Wilson's interval for `right` of `n`, as two shares; nil where n is 0.
local function interval(right, n)
  if n == 0 then return nil end
  local z, share = 1.96, right / n
  local middle = (share + z * z / (2 * n)) / (1 + z * z / n)
  local half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
  return math.max(0, middle - half), math.min(1, middle + half)
end

---@class cxo.score.Class
---@field right integer said and labelled so
---@field wrong integer said, but labelled otherwise
---@field missed integer labelled so, but not said

--- Counts for each class; `labels` and `said` are sets of classes for one row.
---@param classes table<string, cxo.score.Class> added to
---@param labels table<string, boolean>
---@param said table<string, boolean>
---@return boolean all_right
function score.count(classes, labels, said)
  local right = true
  for class, counts in pairs(classes) do
    if labels[class] and said[class] then
      counts.right = counts.right + 1
    elseif said[class] then
      counts.wrong, right = counts.wrong + 1, false
    elseif labels[class] then
      counts.missed, right = counts.missed + 1, false
    end
  end
  return right
end

--- "97.1 % (92.0 to 99.0; 100 of 103)"
---@param right integer
---@param n integer
---@return string
function score.share(right, n)
  local low, high = interval(right, n)
  if not low then return "none to measure" end
  return ("%.1f %% (%.1f to %.1f; %d of %d)"):format(100 * right / n, 100 * low, 100 * high,
    right, n)
end

---@class cxo.score.Matrix counts of label and verdict
local Matrix = {}
Matrix.__index = Matrix

--- An empty table of labels and verdicts. Labels and verdicts that are none of the classes count as
--- "none" of them.
---@param classes string[] the ids that may be decided
---@return cxo.score.Matrix
function score.matrix(classes)
  local known = {}
  for _, id in ipairs(classes) do known[id] = true end
  return setmetatable({ classes = classes, known = known, cells = {}, said = {} }, Matrix)
end

---@param label string
---@param said string
function Matrix:add(label, said)
  local row = self.cells[label] or {}
  self.cells[label], self.said[said] = row, true
  row[said] = (row[said] or 0) + 1
end

-- The classes in their order, then the others by name.
local function in_order(classes, present)
  local list, others, is_class = {}, {}, {}
  for _, id in ipairs(classes) do list[#list + 1], is_class[id] = id, true end
  for id in pairs(present) do
    if not is_class[id] then others[#others + 1] = id end
  end
  table.sort(others)
  return table.move(others, 1, #others, #list + 1, list)
end

--- What the counts come to; F1 in tenths of a per cent, rounded down.
---@return { rows: integer, labelled: integer, decided: integer, right: integer, macro_f1: integer,
--- classes: table[], labels: string[], verdicts: string[],
--- matrix: table<string, table<string, integer>> }
function Matrix:summary()
  local result = { rows = 0, labelled = 0, decided = 0, right = 0, macro_f1 = 0, classes = {},
    labels = in_order(self.classes, self.cells), verdicts = in_order(self.classes, self.said),
    matrix = self.cells }
  local by_id = {}
  for i, id in ipairs(in_order(self.classes, { none = true })) do
    by_id[id] = { id = id, right = 0, said = 0, labelled = 0 }
    result.classes[i] = by_id[id]
  end
  for label, row in pairs(self.cells) do
    for said, n in pairs(row) do
      local wanted = self.known[label] and label or "none"
      local got = self.known[said] and said or "none"
      by_id[wanted].labelled = by_id[wanted].labelled + n
      by_id[got].said = by_id[got].said + n
      result.rows = result.rows + n
      if wanted == got then by_id[got].right = by_id[got].right + n end
      if wanted ~= "none" then
        result.labelled = result.labelled + n
        if got ~= "none" then result.decided = result.decided + n end
        if wanted == got then result.right = result.right + n end
      end
    end
  end
  for _, class in ipairs(result.classes) do
    class.f1 = 2000 * class.right // math.max(1, class.said + class.labelled)
    result.macro_f1 = result.macro_f1 + class.f1
  end
  result.macro_f1 = result.macro_f1 // #result.classes
  for _, label in ipairs(result.labels) do
    result.matrix[label] = result.matrix[label] or {}
  end
  return result
end

return score
