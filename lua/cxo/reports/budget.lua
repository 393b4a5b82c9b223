-- A brief for the meeting about the budget: where the two will differ, and each side's case.
local doc = report.new"Before the meeting about the budget"
local one, other = table.unpack(cxo.spoken_of(2))
local both, cases, topics = {}, { {}, {} }, { "budget-stance", "finance", "kpi" }

for _, each in ipairs(cxo.statements{ topics = topics }) do
  local about = {}
  for _, id in ipairs(each.roles) do about[id] = true end
  local list = about[one.id] and about[other.id] and both or about[one.id] and cases[1] or cases[2]
  list[#list + 1] = { each.statement, cxo.cite(each.claims) }
end
doc:heading(1, "What to expect"):list(both)
doc:heading(1, "The case of the " .. cxo.called(one.id)):list(cases[1])
doc:heading(1, "The case of the " .. cxo.called(other.id)):list(cases[2])

local rows = {}
for activity, answer in cxo.owners() do
  if answer:part(one.id) == "joint" and answer:part(other.id) == "joint" then
    rows[#rows + 1] = { { activity.name, cxo.cite(answer.claims) }, answer.hedge, "", "" }
  end
end
doc:heading(1, "Both answer for these: agree on one line in the budget"):table{ rows = rows,
  columns = { "Shared", "How firmly", "Amount", "Who carries it" } }

local on_money, points = {}, {}
for _, each in ipairs(cxo.statements{ topics = topics, standing = "any" }) do
  for _, id in ipairs(each.conflicts) do on_money[id] = true end
end
for _, each in ipairs(cxo.conflicts()) do
  if on_money[each.id] then points[#points + 1] = { each.id, each.point } end
end
return doc:heading(1, "Where the sources themselves differ"):definitions(points)
