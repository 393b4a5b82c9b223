-- What changed between two charts: findings, roles, people, shape.
local before, old, new = args.before, assert(args.before:check()), assert(chart:check())
local doc = report.new("From ", before.name, " to ", chart.name)
local difference, people = cxo.diff.findings(old, new), cxo.diff.people(before, chart)

doc:table{ columns = { "", { "Before", type = "number" }, { "Now", type = "number" } }, rows = {
  { "People", before.summary.people, chart.summary.people },
  { "Managers", before.summary.managers, chart.summary.managers },
  { "Levels", #before:layers(), #chart:layers() },
  { "Most direct reports", before.summary.span, chart.summary.span },
  { "Findings", #old.findings, #new.findings } } }
local function name(person)
  return person and (person.name or person.title or person.id) or "nobody"
end
local function names(list)
  local found = {}
  for i, person in ipairs(list) do found[i] = name(person) end
  return #found > 0 and table.concat(found, ", ") or "nobody"
end
local function list(title, items, item)
  local shown = {}
  for i, each in ipairs(items) do
    if i <= 50 then shown[i] = item(each) elseif i == 51 then shown[51] = "and so on" end
  end
  if #items > 0 then doc:heading(1, ("%s: %d"):format(title, #items)):list(shown) end
end
local function finding(each)
  return { report.strong(each.rule), " ", each.message, cxo.cite(each.claims) }
end
list("New findings", difference.new, finding)
list("Findings that are gone", difference.gone, finding)
list("Roles in other hands", cxo.diff.roles(cxo, old, new), function(each)
  return { cxo.called(each.role), ": from ", names(each.old), " to ", names(each.new) }
end)
list("Who joined", people.joined, name)
list("Who left", people.left, name)
list("Who reports to somebody else", people.moved, function(each)
  return { name(each), ": from ", name(each.from), " to ", name(each.to) }
end)
return doc
