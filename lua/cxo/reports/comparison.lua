-- Two roles side by side, topic by topic: those named, or the two that are spoken of most.
local common = cxo.spoken_of(2)
local function role(name, otherwise)
  return name and (cxo.role(name) or error(("no role '%s'"):format(name), 0)) or otherwise
end
local a, b = role(args[1], common[1]), role(args[2], common[2])
local function said(statement)
  return statement and { statement.statement, cxo.cite(statement.proposition) } or ""
end
local function admitted(list)
  local found = {}
  for _, each in ipairs(list) do
    if each.standing == "admitted" then found[#found + 1] = each end
  end
  return found
end

local rows, both, contested, points = {}, {}, {}, {}
for _, topic in ipairs(assert(cxo.compare(a.id, b.id))) do
  local left, right = admitted(topic.a), admitted(topic.b)
  for i = 1, math.max(#left, #right) do
    rows[#rows + 1] = { i == 1 and report.strong(topic.name) or "", said(left[i]), said(right[i]) }
  end
  for i, each in ipairs(admitted(topic.both)) do
    both[#both + 1] = { i == 1 and report.strong(topic.name) or "", said(each) }
  end
  for _, id in ipairs(topic.conflicts) do contested[id] = true end
end
for _, each in ipairs(cxo.conflicts()) do
  if contested[each.id] then
    points[#points + 1] = { { each.id, " ", each.side or each.status }, each.point }
  end
end
return report.new(a.name, " and ", b.name)
  :paragraph("What the sources say that the policy ", report.code(cxo.scope().name), " follows; ",
    "footnotes name them. Where a place is empty, none of them speaks of it: that is no \"no\".")
  :table{ columns = { "Topic", cxo.called(a.id), cxo.called(b.id) }, rows = rows }
  :heading(1, "What is said of both"):table{ columns = { "Topic", "Both" }, rows = both }
  :heading(1, "Where the sources disagree, and the side taken"):definitions(points)
