local cli = require "cxo.cli"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "Show a role and what the sources say of it.",
  formats = { "text", "markdown", "html", "json" },
}

function command.configure(parser)
  parser:argument("role", "id, name, acronym or alias")
end

-- Every statement on the role with those who make it, by topic.
local function statements(kb, role)
  local topics, by_id = {}, {}
  for topic in kb.pack:each"topic" do
    by_id[topic.id] = { topic = topic.id, name = topic.name, statements = {} }
    topics[#topics + 1] = by_id[topic.id]
  end
  local last
  for claim in kb.claims{ role = role.id } do
    if not last or last.proposition ~= claim.proposition then
      local proposition = kb.pack:find("proposition", claim.proposition)
      last = { proposition = proposition.id, statement = proposition.statement, claims = {} }
      table.insert(by_id[proposition.topic].statements, last)
    end
    table.insert(last.claims, { id = claim.id, source = claim.source, hedge = claim.hedge })
  end
  local spoken = {}
  for _, topic in ipairs(topics) do
    if #topic.statements > 0 then spoken[#spoken + 1] = topic end
  end
  return spoken
end

function command.run(args, env)
  local role = cli.find(env.kb, "role", args.role)
  local topics = statements(env.kb, role)
  if args.format == "json" then
    local value = output.plain(role)
    value.topics = topics
    return output.json(value, { "id", "name", "acronym", "aliases", "level", "area", "topics",
      "topic", "statements", "proposition", "statement", "claims", "source", "hedge" })
  end
  local doc = report.new(role.name)
  doc:definitions{
    { "Id", report.code(role.id) },
    { "Also called", table.concat({ role.acronym, table.unpack(role.aliases) }, ", ") },
    { "Level", role.level },
    { "Area", role.area },
  }
  if #topics == 0 then doc:paragraph("No source in the pack speaks of this role.") end
  for _, topic in ipairs(topics) do
    doc:heading(1, topic.name)
    local items = {}
    for i, statement in ipairs(topic.statements) do
      local said_by = {}
      for k, claim in ipairs(statement.claims) do
        said_by[k] = ("%s (%s)"):format(claim.source, claim.hedge)
      end
      items[i] = { statement.statement, " ", table.concat(said_by, ", ") }
    end
    doc:list(items)
  end
  output.document(doc, args.format)
end

return command
