-- Whose each initiative is: the owner, why, and who else to ask.
local rows, open, counts, bars = {}, {}, {}, {}
for _, initiative in ipairs(args) do
  local answer, ask = assert(cxo.owner(initiative)), {}
  for role in cxo.roles() do
    local part = answer:part(role.id)
    if part == "elsewhere" then ask[#ask + 1] = cxo.called(role.id) end
    if part == "sole" or part == "joint" then counts[role.id] = (counts[role.id] or 0) + 1 end
  end
  local activity = answer.activity and cxo.pack:find("activity", answer.activity).name
  if answer.value then
    rows[#rows + 1] = { initiative, { answer:label(), cxo.cite(answer.claims) }, activity,
      answer.hedge, table.concat(ask, ", ") }
  else
    local near = {}
    for i, id in ipairs(answer.nearest or {}) do near[i] = cxo.pack:find("activity", id).name end
    open[#open + 1] = { initiative, activity and { "understood as ", activity, ": ", answer.status,
      #ask > 0 and "; other sources name " .. table.concat(ask, ", ") or "" }
      or #near > 0 and { "not understood; is it ", table.concat(near, ", or "), "?" }
      or "not understood; try other words" }
  end
end
for role in cxo.roles() do
  if counts[role.id] then bars[#bars + 1] = { cxo.called(role.id), counts[role.id] } end
end
local doc = report.new"Whose each initiative is":table{ rows = rows,
  columns = { "Initiative", "Owner", "Understood as", "How firmly", "Ask too" } }
if #bars > 0 then doc:meter{ caption = "Initiatives of each role", rows = bars } end
if #open > 0 then
  doc:heading(1, "Not settled"):definitions(open):paragraph("What helps to decide:")
    :list(cxo.said{ topics = { "decision-question" } })
end
return doc
