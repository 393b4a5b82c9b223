local cli = require "cxo.cli"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "Put two roles side by side, topic by topic.",
  formats = { "text", "markdown", "html", "json" },
}

function command.configure(parser)
  parser:argument("a", "a role: id, name or acronym")
  parser:argument("b", "another role")
end

local standing_words = { rejected = "set aside by the policy", disputed = "disputed",
  silent = "not said by this source" }

-- The statements of a cell, each with those who make it and how it stands.
local function cell(propositions)
  local text = {}
  for i, each in ipairs(propositions) do
    local notes = { table.concat(each.sources, ", ") }
    notes[#notes + 1] = standing_words[each.standing]
    text[i] = ("%s [%s]"):format(each.statement, table.concat(notes, "; "))
  end
  return table.concat(text, " ")
end

function command.run(args, env)
  local a, b = cli.find(env.kb, "role", args.a), cli.find(env.kb, "role", args.b)
  local rows = cli.need(env.kb.compare(a.id, b.id, env.settings))
  local policy = env.kb.scope(env.settings).name
  if args.format == "json" then
    return output.json({ a = a.id, b = b.id, policy = policy, topics = rows },
      { "a", "b", "policy", "topics", "topic", "name", "both", "sources", "conflicts",
        "proposition", "statement", "standing" })
  end
  local doc = report.new(("%s and %s"):format(a.name, b.name))
  doc:paragraph(("Under the policy %s. Who makes a statement stands behind it; a source that is "
    .. "not named on a topic is silent on it."):format(policy))
  local lines, total = {}, 0
  for _ in env.kb.sources() do total = total + 1 end
  for i, row in ipairs(rows) do
    lines[i] = { row.name, cell(row.a), cell(row.both), cell(row.b),
      ("%d of %d"):format(#row.sources, total), table.concat(row.conflicts, ", ") }
  end
  doc:table{
    columns = { "Topic", a.acronym or a.name, "Both", b.acronym or b.name, "Sources", "Conflict" },
    rows = lines,
  }
  local seen, points = {}, {}
  for _, row in ipairs(rows) do
    for _, id in ipairs(row.conflicts) do
      if not seen[id] then
        seen[id] = true
        local conflict = env.kb.pack:find("conflict", id)
        points[#points + 1] = { id, { conflict.point, " Knob: ", report.code(conflict.knob) } }
      end
    end
  end
  if #points > 0 then doc:heading(1, "Conflicts"):definitions(points) end
  output.document(doc, args.format)
end

return command
