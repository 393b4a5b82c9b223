-- What changes under another policy: owners, and where there is a chart, its findings.
local here, there = cxo.scope().name, args.against
local other = { policy = there, set = {} }
local doc, rows = report.new("From ", here, " to ", there), {}
for activity, answer in cxo.owners() do
  local changed = assert(cxo.owner(activity.name, other))
  if changed.value ~= answer.value or changed.status ~= answer.status then
    rows[#rows + 1] = { activity.name, { answer:label(), cxo.cite(answer.claims) },
      { changed:label(), cxo.cite(changed.claims) } }
  end
end
doc:heading(1, ("Owners that change: %d"):format(#rows))
  :table{ columns = { "Activity", here, there }, rows = rows }
local sides, now = {}, assert(cxo.conflicts(other))
for i, each in ipairs(assert(cxo.conflicts())) do
  local a, b = each.side or each.status, now[i].side or now[i].status
  if a ~= b then sides[#sides + 1] = { each.id, each.point, a, b } end
end
doc:heading(1, ("Conflicts decided otherwise: %d"):format(#sides)):table{ rows = sides,
  columns = { { "Id", type = "id" }, "Point", here, there } }
if not chart then return doc end

local before, after = assert(chart:check()), assert(chart:check(other))
local difference = cxo.diff.findings(before, after)
local function list(title, findings)
  local items = {}
  for i, each in ipairs(findings) do
    items[i] = { report.strong(each.rule), " ", each.message, cxo.cite(each.claims) }
  end
  if #items > 0 then doc:heading(1, ("%s: %d"):format(title, #items)):list(items) end
end
list("Findings that appear", difference.new)
list("Findings that vanish", difference.gone)
return doc:paragraph(("%d findings stay, %d weigh something else or rest on other claims."):format(
  difference.same, #difference.changed))
