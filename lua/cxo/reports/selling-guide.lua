-- Whom to approach with which product, and what each of them wants to hear.
local rows, unknown, approached, names = {}, {}, {}, { table.unpack(args) }
for activity in cxo.pack:each"activity" do
  if #args == 0 then names[#names + 1] = activity.name end
end
for _, name in ipairs(names) do
  local answer, others = assert(cxo.buyer(name)), {}
  for role in cxo.roles() do
    local part = answer:part(role.id)
    if part == "elsewhere" then others[#others + 1] = cxo.called(role.id) end
    if part == "sole" or part == "joint" then approached[role.id] = true end
  end
  if answer.status ~= "silent" then
    rows[#rows + 1] = { name, { answer:label(), cxo.cite(answer.claims) }, answer.hedge or "",
      table.concat(others, ", ") }
  elseif #args > 0 then
    local owner = assert(cxo.owner(name))
    unknown[#unknown + 1] = { name, owner.value and { ": work of ", owner:label(),
      cxo.cite(owner.claims) } or ": nor whose work it is" }
  end
end
local doc = report.new"Whom to approach with which product"
if #rows > 0 then
  doc:table{ columns = { "Product", "Approach", "How firmly", "Others say" }, rows = rows }
end
if #unknown > 0 then doc:heading(1, "No source says who buys"):list(unknown) end
local shared = {}
for _, each in ipairs(cxo.statements{ topics = { "purchasing", "security" } }) do
  if #each.roles > 1 then shared[#shared + 1] = { each.statement, cxo.cite(each.claims) } end
end
if #shared > 0 then doc:heading(1, "What concerns them all"):list(shared) end
for role in cxo.roles() do
  local said = approached[role.id] and cxo.said{ role = role.id, alone = true,
    topics = { "finance", "budget-stance", "kpi" } } or {}
  if #said > 0 then doc:heading(1, "What moves the " .. cxo.called(role.id)):list(said) end
end
return doc
