local charted = require "cxo.cli.charted"
local cli = require "cxo.cli"
local diff = require "cxo.diff"
local findings = require "cxo.findings"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "What differs between two policies for a chart, or between two charts.",
  formats = { "text", "markdown", "json" },
  input = "chart",
}

local SHOWN = 20 -- entries of a section in a document; JSON has all

function command.configure(parser)
  parser:argument("chart", "a chart, as for check; the older one of two")
  parser:argument("new", "the newer one; its people are joined by id"):args"?"
  parser:option("--against", "another policy for the same chart"):argname"NAME"
  charted.configure(parser)
  charted.fail_on(parser)
end

-- Words -----------------------------------------------------------------------------------

local function person(each)
  if not each then return "nobody" end
  local what = each.name or each.title
  return what and ("%s [%s]%s"):format(what, each.id, each.name and each.title
    and ", " .. each.title or "") or each.id
end

local function people(list)
  local names = {}
  for i = 1, math.min(#list, 5) do names[i] = person(list[i]) end
  if #list > 5 then names[6] = ("%d more"):format(#list - 5) end
  return #names > 0 and table.concat(names, "; ") or "nobody"
end

local standings = { silent = "says nothing of it", rejected = "decides against it",
  disputed = "leaves it disputed" }

-- Why the other side has no such finding.
local function because(why, name)
  if not why then return nil end
  if why.needs then
    return ("%s: not applicable, needs %s"):format(name, table.concat(why.needs, ", "))
  end
  return ("%s %s%s%s"):format(name, standings[why.standing],
    why.conflict and (" (%s)"):format(why.conflict) or "",
    why.side and ("; there it takes the side %s"):format(why.side) or "")
end

local function more(list) return ("%d more; --format json lists all."):format(#list - SHOWN) end

local function section(doc, title, list, add)
  if #list == 0 then return end
  doc:heading(1, title)
  for i = 1, math.min(#list, SHOWN) do add(list[i]) end
  if #list > SHOWN then doc:paragraph(more(list)) end
end

local function itemised(doc, title, list, text)
  if #list == 0 then return end
  local items = {}
  for i = 1, math.min(#list, SHOWN) do items[i] = text(list[i]) end
  if #list > SHOWN then items[#items + 1] = more(list) end
  doc:heading(1, title):list(items)
end

local function add_finding(doc, finding, lines)
  doc:note(finding.severity, report.strong(finding.rule .. " " .. finding.name), ": ",
    finding.message)
  local items = {}
  if #finding.claims > 0 then items[1] = "says so: " .. table.concat(finding.claims, ", ") end
  for _, line in ipairs(lines) do items[#items + 1] = line end
  if #items > 0 then doc:list(items) end
end

local function add_findings(doc, found, old, new)
  section(doc, "New findings", found.new, function(finding)
    add_finding(doc, finding, { because(found.why[finding], old) })
  end)
  section(doc, "Findings gone", found.gone, function(finding)
    add_finding(doc, finding, { because(found.why[finding], new) })
  end)
  itemised(doc, "Findings changed", found.changed, function(each)
    local before, after = each.old, each.new
    return { report.strong(after.rule .. " " .. after.name), ": ", after.message,
      before.severity ~= after.severity
        and (" Was %s, is %s."):format(before.severity, after.severity) or "",
      (" Rests on %s; before on %s."):format(table.concat(after.claims, ", "),
        table.concat(before.claims, ", ")) }
  end)
end

local function add_people(doc, moves, roles)
  itemised(doc, "Roles that changed hands", roles, function(each)
    return ("%s: from %s to %s"):format(each.role, people(each.old), people(each.new))
  end)
  itemised(doc, "Joined", moves.joined, person)
  itemised(doc, "Left", moves.left, person)
  itemised(doc, "Moved", moves.moved, function(each)
    return ("%s: from %s to %s"):format(person(each), person(each.from), person(each.to))
  end)
end

-- JSON --------------------------------------------------------------------------------------

local key_order = { "rule", "role", "chart", "policy", "size", "old", "new", "people", "roles",
  "findings", "joined", "left", "moved", "id", "name", "title", "line", "from", "to", "gone",
  "changed", "same", "severity", "fingerprint", "subjects", "lines", "message", "claims", "others",
  "unless", "note", "conflict", "knob", "fix", "why", "standing", "side", "needs" }

local function side(chart, result)
  local value = { chart = chart.name, policy = result.policy, size = result.size,
    people = chart.summary.people }
  output.nulls(value, { "size" })
  return value
end

local function as_json(found, value)
  for _, list in ipairs{ found.new, found.gone } do
    for _, finding in ipairs(list) do
      finding.why = found.why[finding]
      output.nulls(finding, { "conflict", "knob", "fix" })
    end
  end
  local changed = {}
  for i, each in ipairs(found.changed) do
    local function part(finding)
      return { severity = finding.severity, claims = finding.claims, message = finding.message }
    end
    changed[i] = { rule = each.new.rule, name = each.new.name, subjects = each.new.subjects,
      fingerprint = each.new.fingerprint, old = part(each.old), new = part(each.new) }
  end
  value.findings = { new = found.new, gone = found.gone, changed = changed, same = found.same }
  output.json(value, key_order)
end

-- Running -----------------------------------------------------------------------------------

-- New findings count, and those that weigh so much only now.
local function fails(found, threshold)
  if findings.fail(found.new, threshold) then return true end
  for _, each in ipairs(found.changed) do
    if findings.weighs(each.new.severity, threshold)
      and not findings.weighs(each.old.severity, threshold) then
      return true
    end
  end
  return false
end

local function check(chart, args, env, policy)
  local settings = charted.settings(chart, args, env)
  settings.policy = policy or settings.policy
  return cli.need(chart:check(settings))
end

-- Which side a policy takes in the conflicts for which rules did not run.
local function add_sides(env, list, why, name)
  local policy = assert(env.kb.scope{ policy = name }).policy
  for _, finding in ipairs(list) do
    local reason = why[finding]
    if reason and reason.conflict then
      local conflict = env.kb.pack:find("conflict", reason.conflict)
      local taken = policy:side(conflict)
      reason.side = taken and conflict.knob and ("%s=%s"):format(conflict.knob, taken)
    end
  end
end

local function title(old, new, results, found)
  local what = old ~= new and ("%s and %s"):format(old.name, new.name)
    or ("%s, %s and %s"):format(old.name, results[1].policy, results[2].policy)
  return ("%s: findings: %d new, %d gone, %d changed, %d the same"):format(what, #found.new,
    #found.gone, #found.changed, found.same)
end

function command.run(args, env)
  if (args.new == nil) == (args.against == nil) then
    cli.fail(2, "a second chart, or --against another policy, is expected: cxo diff OLD NEW, or "
      .. "cxo diff CHART --policy A --against B")
  end
  if args.chart == "-" and args.new == "-" then cli.fail(2, "both charts are standard input") end
  local old = charted.load(args.chart, args, env)
  local new = args.new and charted.load(args.new, args, env) or old
  local results = { check(old, args, env), check(new, args, env, args.against) }
  local found = diff.findings(results[1], results[2])
  add_sides(env, found.new, found.why, results[1].policy)
  add_sides(env, found.gone, found.why, results[2].policy)
  local moves, roles
  if args.new then
    local redact = args.redact or env.conf.redact
    moves = diff.people(redact and old:redacted() or old, redact and new:redacted() or new)
    roles = diff.roles(env.kb, results[1], results[2])
  end
  if args.format == "json" then
    as_json(found, { old = side(old, results[1]), new = side(new, results[2]), people = moves,
      roles = roles })
  else
    local doc = report.new(title(old, new, results, found))
    local names = args.new and { old.name, new.name } or { results[1].policy, results[2].policy }
    doc:definitions{
      { "Policy", args.new and results[1].policy
        or ("%s, against %s"):format(names[1], names[2]) },
      { "Size", results[1].size and tostring(results[1].size) or "not given" },
      { "People", args.new and ("%d, then %d: %d joined, %d left, %d moved"):format(
        old.summary.people, new.summary.people, #moves.joined, #moves.left, #moves.moved)
        or tostring(old.summary.people) },
    }
    add_findings(doc, found, names[1], names[2])
    if args.new then add_people(doc, moves, roles) end
    output.document(doc, args.format)
  end
  return fails(found, charted.threshold(args, env)) and 1 or 0
end

return command
