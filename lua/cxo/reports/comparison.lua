-- Two roles side by side, topic by topic: those named, or the two that are spoken of most.
local common = cxo.spoken_of(2)
local function role(name, otherwise)
  return name and (cxo.role(name) or error(("no role '%s'"):format(name), 0)) or otherwise
end
local a, b = role(args[1], common[1]), role(args[2], common[2])
local function short(each) return each.acronym or each.name end

local function cell(statement)
  return statement and { statement.statement, cxo.cite(statement.proposition) } or ""
end

local rows, contested = {}, {}
for _, topic in ipairs(assert(cxo.compare(a.id, b.id))) do
  local columns, longest = {}, 0
  for c, list in ipairs{ topic.a, topic.b, topic.both } do
    columns[c] = {}
    for _, each in ipairs(list) do
      if each.standing == "admitted" then table.insert(columns[c], each) end
    end
    longest = math.max(longest, #columns[c])
  end
  for i = 1, longest do
    rows[#rows + 1] = { i == 1 and report.strong(topic.name) or "", cell(columns[1][i]),
      cell(columns[2][i]), cell(columns[3][i]) }
  end
  for _, id in ipairs(topic.conflicts) do contested[id] = true end
end
local doc = report.new(a.name, " and ", b.name)
  :paragraph("What the sources say that the policy ", report.code(cxo.scope().name), " follows; ",
    "footnotes name them. Where a place is empty, none of them speaks of it: that is no \"no\".")
  :table{ columns = { "Topic", short(a), short(b), "Both" }, rows = rows }
  :heading(1, "Where the sources disagree")
local points = {}
for _, each in ipairs(cxo.conflicts()) do
  if contested[each.id] then
    points[#points + 1] = { { each.id, " ", each.side or each.status }, each.point }
  end
end
return doc:definitions(points)
