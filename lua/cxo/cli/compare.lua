local cli = require "cxo.cli"
local compare = require "cxo.compare"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local said = require "cxo.cli.said"

local command = {
  summary = "Put two roles, or two sources, side by side, topic by topic.",
  formats = { "text", "markdown", "html", "json" },
  complete = { a = { "role", "source" }, b = { "role", "source" } },
}

function command.configure(parser)
  parser:argument("a", "a role (id, name or acronym) or a source")
  parser:argument("b", "another of the same kind")
end

-- The kind and ids of what is compared, or the end of the command.
local function named(kb, args)
  local kind, a, b = compare.kind(kb, args.a, args.b)
  if kind then return kind, a, b end
  local missing, name = a:match"^no (%l+) '(.*)'$"
  if missing then cli.find(kb, missing, name) end -- which knows what may have been meant
  cli.fail(2, a)
end

-- The points of conflicts, as far as the rows name them.
local function add_points(doc, kb, rows)
  local seen, points = {}, {}
  for _, row in ipairs(rows) do
    for _, id in ipairs(row.conflicts) do
      if not seen[id] then
        seen[id] = true
        local conflict = kb.pack:find("conflict", id)
        points[#points + 1] = { id, { conflict.point, " ",
          conflict.knob and { "Knob: ", report.code(conflict.knob) } or "Only reported." } }
      end
    end
  end
  if #points > 0 then doc:heading(1, "Conflicts"):definitions(points) end
end

-- Two roles ----------------------------------------------------------------------------------

-- The statements of a cell, each with those who make it and how it stands.
local function cell(propositions)
  local text = {}
  for i, each in ipairs(propositions) do
    local notes = { table.concat(each.sources, ", ") }
    notes[#notes + 1] = said.standing(each.standing)
    text[i] = ("%s [%s]"):format(each.statement, table.concat(notes, "; "))
  end
  return table.concat(text, " ")
end

local function roles_document(kb, a, b, rows, policy)
  local doc = report.new(("%s and %s"):format(a.name, b.name))
  doc:paragraph(("Under the policy %s. Who makes a statement stands behind it; a source that is "
    .. "not named on a topic is silent on it."):format(policy))
  local lines, total = {}, 0
  for _ in kb.sources() do total = total + 1 end
  for i, row in ipairs(rows) do
    lines[i] = { row.name, cell(row.a), cell(row.both), cell(row.b),
      ("%d of %d"):format(#row.sources, total), table.concat(row.conflicts, ", ") }
  end
  doc:table{
    columns = { "Topic", a.acronym or a.name, "Both", b.acronym or b.name, "Sources", "Conflict" },
    rows = lines,
  }
  return doc
end

-- Two sources --------------------------------------------------------------------------------

local function add_cells(items, label, cells)
  for _, each in ipairs(cells) do
    local standing = said.standing(each.standing, each.conflicts)
    local statement = #each.claims == 1 and each.claims[1].statement or each.statement
    items[#items + 1] = { report.strong(label), ": ", statement, " ",
      said.by(each.claims, statement), standing and "; " .. standing or "" }
  end
end

local function side(value) return value and report.code(value) or "several sides at once" end

local function sources_document(a, b, rows, policy)
  local doc, counts = report.new(("%s and %s"):format(a.id, b.id)), { a = 0, b = 0, both = 0 }
  for _, row in ipairs(rows) do
    for column in pairs(counts) do counts[column] = counts[column] + #row[column] end
  end
  doc:paragraph(("Standings are those under the policy %s. Both make %d statements; %s alone makes "
    .. "%d, %s alone %d. Where one alone speaks, the other is silent, which is no agreement.")
    :format(policy, counts.both, a.id, counts.a, b.id, counts.b))
  for _, row in ipairs(rows) do
    local items = {}
    add_cells(items, "both", row.both)
    for _, each in ipairs(row.opposed) do
      items[#items + 1] = { report.strong(each.conflict), each.knob and ", knob " or "",
        each.knob and report.code(each.knob) or "", ": ", a.id, " takes ", side(each.a), ", ",
        b.id, " takes ", side(each.b) }
    end
    add_cells(items, a.id .. " alone", row.a)
    add_cells(items, b.id .. " alone", row.b)
    doc:heading(1, row.name):list(items)
  end
  return doc
end

function command.run(args, env)
  local kb, kind, a, b = env.kb, named(env.kb, args)
  local rows = cli.need(kb.compare(a, b))
  local policy = kb.scope().name
  if args.format == "json" then
    for _, row in ipairs(rows) do
      for _, each in ipairs(row.opposed or {}) do output.nulls(each, { "knob", "a", "b" }) end
    end
    return output.json({ a = a, b = b, kind = kind, policy = policy, topics = rows },
      { "kind", "a", "b", "policy", "topics", "topic", "name", "both", "sources", "conflicts",
        "opposed", "conflict", "knob", "proposition", "statement", "standing", "claims", "id",
        "source", "hedge", "stance", "locator" })
  end
  local first, second = kb.pack:find(kind, a), kb.pack:find(kind, b)
  local doc = kind == "role" and roles_document(kb, first, second, rows, policy)
    or sources_document(first, second, rows, policy)
  add_points(doc, kb, rows)
  output.document(doc, args.format)
end

return command
