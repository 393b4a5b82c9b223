local cli = require "cxo.cli"
local conflicts = require "cxo.conflicts"
local options = require "cxo.options"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local said = require "cxo.cli.said"

local command = {
  summary = "List the conflicts between the sources, or explain one.",
  formats = { "text", "markdown", "html", "json" },
  complete = { id = { "conflict", "knob" } },
}

function command.configure(parser)
  parser:argument("id", "a conflict, or a knob for all that it decides"):args"?"
  parser:flag("--policies", "a table of what every policy makes of each conflict")
end

-- All conflicts, or those that a name means.
local function chosen(list, name)
  if not name then return list end
  local found, known = {}, {}
  for _, each in ipairs(list) do
    if each.id:upper() == name:upper() or each.knob == name then found[#found + 1] = each end
    known[#known + 1], known[#known + 2] = each.id, each.knob
  end
  if #found > 0 then return found end
  cli.fail(2, ("no conflict '%s'%s"):format(name, options.hint(name, known)))
end

-- "peers", "disputed", "reported", or "-" where there is nothing to decide on.
local function verdict(each)
  return each.side or each.status == "silent" and "-" or each.status
end

-- Those who speak for a side, or why nobody does.
local function speakers(conflict, side)
  if #side.sources > 0 then return table.concat(side.sources, ", ") end
  return #side.propositions == 0 and "asks for nothing"
    or #side.propositions == #conflict.common and "the common ground alone" or "nobody"
end

-- What every policy makes of each conflict ---------------------------------------------------

local function add_policies(doc, env, rows)
  local columns, lines = { "Conflict" }, {}
  for _, name in ipairs(env.kb.pack:policies()) do columns[#columns + 1] = name end
  for i, row in ipairs(rows) do
    lines[i] = { { row.id, row.knob and { " ", report.code(row.knob) } or "" } }
    for _, each in ipairs(row.policies) do table.insert(lines[i], verdict(each)) end
  end
  doc:table{ columns = columns, rows = lines }
end

local function write_policies(args, env)
  local rows = chosen(conflicts.by_policy(env.kb), args.id)
  if args.format == "json" then
    for _, row in ipairs(rows) do
      output.nulls(row, { "knob" })
      for _, each in ipairs(row.policies) do output.nulls(each, { "side" }) end
    end
    return output.json({ conflicts = rows },
      { "conflicts", "id", "knob", "policies", "policy", "status", "side" })
  end
  local doc = report.new"What each policy admits"
  doc:paragraph("Each cell names the side that the policy takes in the conflict: what that side "
    .. "does not hold is set aside. Where it says ", report.strong"disputed", " the policy leaves "
    .. "the conflict open, and no answer rests on what is contested. ", report.strong"reported",
    " means that there is no knob: both sides are shown, and nothing is decided. A dash means that "
    .. "the source claims nothing of what is contested: it is silent, and agrees with nobody. What "
    .. "no conflict contests is admitted under every policy whose sources say it. ",
    report.code"--set KNOB=SIDE", " decides one conflict otherwise; conflicts of one knob are "
    .. "decided together.")
  add_policies(doc, env, rows)
  output.document(doc, args.format)
end

-- The list -----------------------------------------------------------------------------------

local function overview(list)
  local doc, rows = report.new"Conflicts", {}
  for i, each in ipairs(list) do
    local sides = {}
    for k, side in ipairs(each.sides) do
      sides[k] = ("%s: %s"):format(side.value, speakers(each, side))
    end
    rows[i] = { each.id, each.kind, each.point, each.knob or "", table.concat(sides, "; "),
      verdict(each) }
  end
  if #rows == 0 then return doc:paragraph("The pack has no conflicts.") end
  return doc:table{ rows = rows,
    columns = { { "Id", keep = true }, "Kind", "Point", "Knob", "Sides and who speaks for them",
      "Policy" } }
end

-- One conflict -------------------------------------------------------------------------------

local explained = {
  disputed = "leaves it open: what is contested is disputed",
  reported = "nothing to choose, it is only reported",
  silent = "its source claims nothing of what is contested",
}

-- "peers: majority, strict; chain: default": what the other policies make of a conflict.
local function elsewhere(env, conflict, policy)
  local groups, order, parts = {}, {}, {}
  for _, each in ipairs(chosen(conflicts.by_policy(env.kb), conflict.id)[1].policies) do
    local words = each.status == "silent" and "silent" or verdict(each)
    if not groups[words] then groups[words], order[#order + 1] = {}, words end
    if each.policy ~= policy then table.insert(groups[words], each.policy) end
  end
  for _, words in ipairs(order) do
    if #groups[words] > 0 then
      parts[#parts + 1] = ("%s: %s"):format(words, table.concat(groups[words], ", "))
    end
  end
  return table.concat(parts, "; ")
end

-- Of each proposition the statement, who makes it, and how it stands, with the conflicts
-- that contest it.
local function statements(env, scope, ids, contested)
  local items = {}
  for i, id in ipairs(ids) do
    local proposition = env.kb.pack:find("proposition", id)
    local standing = said.standing(scope.policy:standing(id), said.ids(contested[id]))
    items[i] = { proposition.statement, " ", report.code(id), " ",
      #proposition.claims > 0 and said.by(proposition.claims) or "said by nobody",
      standing and "; " .. standing or "" }
  end
  return items
end

local function add_side(doc, level, conflict, side, items_of)
  local own, common = {}, {}
  for _, id in ipairs(conflict.common) do common[id] = true end
  for _, id in ipairs(side.propositions) do
    if not common[id] then own[#own + 1] = id end
  end
  doc:heading(level, side.value):paragraph("Spoken for by: ", speakers(conflict, side), ".")
  if #own > 0 then doc:list(items_of(own)) end
end

local function details(env, scope, list)
  local one = #list == 1
  local doc = report.new(one and list[1].id .. ": " .. list[1].point or "Knob " .. list[1].knob)
  local level = one and 1 or 2 -- of sides
  local contested = conflicts.contested(env.kb.pack)
  local function items_of(ids) return statements(env, scope, ids, contested) end
  for _, each in ipairs(list) do
    if not one then doc:heading(1, each.id, ": ", each.point) end
    doc:definitions{
      { "Kind", each.kind },
      { "Knob", each.knob and report.code(each.knob) or "none" },
      { "Default", each.default or "none" },
      { "Policy", ("%s: %s"):format(scope.name,
        each.side and "takes " .. each.side or explained[each.status]) },
      { "Other policies", elsewhere(env, each, scope.name) },
    }
    for _, side in ipairs(each.sides) do add_side(doc, level, each, side, items_of) end
    if #each.common > 0 then
      doc:heading(level, "Common ground of all sides"):list(items_of(each.common))
    end
  end
  return doc
end

function command.run(args, env)
  if args.policies then return write_policies(args, env) end
  local list = chosen(cli.need(env.kb.conflicts()), args.id)
  if args.format == "json" then
    for _, each in ipairs(list) do output.nulls(each, { "knob", "default", "side" }) end
    return output.json({ conflicts = list }, { "conflicts", "id", "kind", "point", "knob",
      "default", "status", "side", "common", "sides", "value", "propositions", "sources" })
  end
  output.document(args.id and details(env, env.kb.scope(), list) or overview(list), args.format)
end

return command
