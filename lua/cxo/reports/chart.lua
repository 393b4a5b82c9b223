-- An organisation chart, checked: its shape, its findings with their sources, and the chart itself.
local result, counts, shown, holders = assert(chart:check()), {}, {}, {}
local function count(key) counts[key] = (counts[key] or 0) + 1 return counts[key] end
local rows, bars, missing, SHOWN = {}, {}, {}, 10
for _, each in ipairs(result.findings) do
  count(each.severity)
  if count(each.rule) == 1 then shown[#shown + 1] = each end
  if counts[each.rule] <= SHOWN then
    rows[#rows + 1] = { each.severity, { report.mark(each.rule, each.name, each.severity), " ",
      each.message, cxo.cite(each.claims) }, { #each.others > 0 and { "Others disagree",
      cxo.cite(each.others), ". " } or "", each.fix or "" } }
  end
end
for i, each in ipairs(shown) do bars[i] = { each.rule .. " " .. each.name, counts[each.rule] } end
for role in cxo.roles() do
  for i, person in ipairs(result.holders[role.id] or {}) do
    local who = { person.name or person.id, person.title and ", " .. person.title or "" }
    if i < 4 then holders[#holders + 1] = { cxo.called(role.id), who } end
    if i == 4 then holders[#holders + 1] = { "", #result.holders[role.id] - 3 .. " more" } end
  end
end
for i, each in ipairs(result.not_applicable) do
  missing[i] = { each.rule .. " " .. each.name, "needs " .. table.concat(each.needs, ", ") }
end
local worst = counts.error and "error" or counts.warning and "warning" or "info"
local doc = report.new(chart.name):note(worst, "The check found ", tostring(result), ".")
  :definitions{ { "People", chart.summary.people }, { "Managers", chart.summary.managers },
    { "Policy", result.policy }, { "Size of the firm", result.size or "not given" } }
  :heading(1, "Who holds which role"):definitions(holders)
  :heading(1, "Shape"):meter{ caption = "People on each level", rows = chart:layers() }
  :meter{ caption = "Managers by their number of direct reports", rows = chart:spans() }
  :heading(1, "Findings"):meter{ rows = #result.findings > #shown and bars or {} }
  :table{ columns = { "Severity", ("Found (at most %d of each)"):format(SHOWN), "What to do" },
    rows = rows }:heading(1, "Chart")
chart:draw(doc, result.findings)
return doc:heading(1, "Rules that did not run"):definitions(missing)
