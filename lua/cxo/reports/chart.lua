-- An organisation chart, checked: its shape, its findings with their sources, and the chart itself.
local result, s = assert(chart:check()), chart.summary
local doc, counts = report.new(chart.name), { error = 0, warning = 0, info = 0 }
for _, each in ipairs(result.findings) do counts[each.severity] = counts[each.severity] + 1 end
doc:note(counts.error > 0 and "error" or counts.warning > 0 and "warning" or "info",
  ("%d errors, %d warnings, %d for information."):format(counts.error, counts.warning, counts.info))
local holders = {}
for role in cxo.roles() do
  for i, person in ipairs(result.holders[role.id] or {}) do
    local title = person.title and ", " .. person.title or ""
    local who = i < 4 and { cxo.called(role.id), { person.name or person.id, title } }
    holders[#holders + 1] = who or nil
    if i == 4 then holders[#holders + 1] = { "", #result.holders[role.id] - 3 .. " more" } end
  end
end
doc:definitions{ { "People", s.people }, { "Managers", s.managers }, { "Policy", result.policy },
  { "Size of the firm", result.size or "not given" } }
doc:heading(1, "Who holds which role"):definitions(holders)
doc:heading(1, "Shape"):meter{ caption = "People on each level", rows = chart:layers() }
  :meter{ caption = "Managers by their number of direct reports", rows = chart:spans() }
local rows, missing = {}, {}
for i, each in ipairs(result.findings) do
  rows[i] = { each.severity, { report.strong(each.rule), " ", each.message, cxo.cite(each.claims) },
    { #each.others > 0 and { "Others disagree", cxo.cite(each.others), ". " } or "",
      each.fix or "" } }
end
doc:heading(1, "Findings"):table{ columns = { "Severity", "What was found", "What to do" },
  rows = rows }
doc:heading(1, "Chart")
chart:draw(doc, result.findings)
for i, each in ipairs(result.not_applicable) do
  missing[i] = { each.rule .. " " .. each.name, "needs " .. table.concat(each.needs, ", ") }
end
if #missing > 0 then doc:heading(1, "Rules that could not be asked"):definitions(missing) end
return doc
