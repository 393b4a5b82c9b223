--- The shape of a chart in numbers: how many report to whom, how many stand on which level. Both
--- are rows for `doc:meter`.

local shape = {}

local classes = { { 1, 1 }, { 2, 3 }, { 4, 6 }, { 7, 9 }, { 10, 14 }, { 15, 24 }, { 25, 49 },
  { 50, math.maxinteger } }

local function class_name(from, to)
  if to == math.maxinteger then return ("%d or more"):format(from) end
  return from == to and tostring(from) or ("%d to %d"):format(from, to)
end

--- How many managers have how many direct reports: `{ { "4 to 6", 12 }, ... }`, without classes at
--- both ends in which nobody is.
---@param chart cxo.Chart
---@return { [1]: string, [2]: integer }[]
function shape.spans(chart)
  local reports, rows = {}, {}
  for person = 1, chart.summary.people do
    local manager = chart.core:manager(person)
    if manager then reports[manager] = (reports[manager] or 0) + 1 end
  end
  for i, class in ipairs(classes) do rows[i] = { class_name(class[1], class[2]), 0 } end
  for _, span in pairs(reports) do
    local i = 1
    while span > classes[i][2] do i = i + 1 end
    rows[i][2] = rows[i][2] + 1
  end
  while #rows > 0 and rows[#rows][2] == 0 do rows[#rows] = nil end
  while #rows > 0 and rows[1][2] == 0 do table.remove(rows, 1) end
  return rows
end

--- How many people stand on which level, the top first: `{ { "1", 1 }, { "2", 8 }, ... }`. Nobody
--- above makes a top; who goes round in a cycle, or hangs on one, stands on none.
---@param chart cxo.Chart
---@return { [1]: string, [2]: integer }[]
function shape.layers(chart)
  local level, rows = {}, {} -- false: on the way up now, or no way leads to a top
  for person = 1, chart.summary.people do
    local path, at = {}, person
    while at and level[at] == nil do
      level[at], path[#path + 1] = false, at
      at = chart.core:manager(at)
    end
    local depth = at == nil and 0 or level[at]
    for i = #path, 1, -1 do
      depth = depth and depth + 1
      level[path[i]] = depth
    end
  end
  for _, depth in ipairs(level) do
    if depth then
      for i = #rows + 1, depth do rows[i] = { tostring(i), 0 } end
      rows[depth][2] = rows[depth][2] + 1
    end
  end
  return rows
end

return shape
