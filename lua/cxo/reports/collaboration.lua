-- An agenda for the work of the leading roles with the product teams, a field an item.
local fields, order = {}, {}
for _, each in ipairs(cxo.statements{ topics = { "collaboration" } }) do
  -- The part of the source that a claim stands in is the field.
  local field = each.claims[1].locator:gsub(";.*", ""):gsub("%s+L[%d%-, ]+$", "")
  if not fields[field] then
    fields[field], order[#order + 1] = {}, field
  end
  local who = cxo.called(table.concat(each.roles, "+"))
  table.insert(fields[field], { who ~= "" and who or "all",
    { each.statement, cxo.cite(each.claims) }, "", "" })
end
local doc = report.new"Agenda: working with the product teams"
  :paragraph("Policy ", report.code(cxo.scope().name), ". For each point: is it so with us? What ",
    "do we decide, and who does it by when?")
if #order == 0 then doc:note("warning", "The policy admits nothing that was said of this.") end
for i, field in ipairs(order) do
  doc:heading(1, ("%d. %s"):format(i, field:gsub("^%l", string.upper))):table{ rows = fields[field],
    columns = { "Who", "What the sources expect", "Decision", "By whom, when" } }
end
local shared = {}
for activity, answer in cxo.owners() do
  if (answer.value or ""):find"+" then
    table.insert(shared, { activity.name, cxo.cite(answer.claims), ": ", answer:label() })
  end
end
if #shared > 0 then
  doc:heading(1, ("%d. Shared work: agree who leads"):format(#order + 1)):list(shared)
end
return doc
