local cli = require "cxo.cli"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local said = require "cxo.cli.said"

local command = {
  summary = "Show a role and what the sources say of it.",
  formats = { "text", "markdown", "html", "json" },
}

function command.configure(parser)
  parser:argument("role", "id, name, acronym or alias")
  parser:option("--topic", "only what is said on this topic"):argname"TOPIC"
  parser:option("--source", "only what this source says"):argname"SOURCE"
end

-- What is said by topic, with the names of the topics.
local function by_topic(kb, filter)
  local topics, last = {}, nil
  for _, each in ipairs(kb.statements(filter)) do
    if not last or last.topic ~= each.topic then
      last = { topic = each.topic, name = kb.pack:find("topic", each.topic).name, statements = {} }
      topics[#topics + 1] = last
    end
    local statement = { proposition = each.proposition, statement = each.statement,
      standing = each.standing, conflicts = each.conflicts, claims = {} }
    for i, claim in ipairs(each.claims) do
      statement.claims[i] = { id = claim.id, source = claim.source, hedge = claim.hedge,
        stance = claim.stance or "states" }
    end
    table.insert(last.statements, statement)
  end
  return topics
end

-- Other roles that go by the same acronym.
local function namesakes(kb, role)
  local found = {}
  for each in kb.roles() do
    if role.acronym and each.acronym == role.acronym and each.id ~= role.id then
      found[#found + 1] = each
    end
  end
  return found
end

function command.run(args, env)
  local kb, role = env.kb, cli.find(env.kb, "role", args.role)
  local filter, others, names = { role = role.id, standing = "any" }, namesakes(kb, role), {}
  for _, kind in ipairs{ "topic", "source" } do
    filter[kind] = args[kind] and cli.find(kb, kind, args[kind]).id
  end
  local topics = by_topic(kb, filter)
  if args.format == "json" then
    local value = output.plain(role)
    value.topics, value.namesakes = topics, said.ids(others)
    return output.json(value, { "id", "name", "acronym", "aliases", "level", "area", "namesakes",
      "topics", "topic", "statements", "proposition", "statement", "standing", "conflicts",
      "claims", "source", "hedge", "stance" })
  end
  local doc, called = report.new(role.name), role.aliases
  if role.acronym then table.insert(called, 1, role.acronym) end
  doc:definitions{
    { "Id", report.code(role.id) },
    { "Also called", #called > 0 and table.concat(called, ", ") or "-" },
    { "Level", role.level },
    { "Area", role.area },
    { "Policy", kb.scope().name },
  }
  for i, each in ipairs(others) do names[i] = each.name end
  if #names > 0 then
    doc:note("info", ("%s also stands for %s. That is the tool's own knowledge, not a source's.")
      :format(role.acronym, table.concat(names, ", ")))
  end
  if #topics == 0 then
    doc:paragraph((filter.topic or filter.source) and "No such claim on this role is in the pack."
      or "No source in the pack speaks of this role.")
  end
  for _, topic in ipairs(topics) do
    doc:heading(1, topic.name)
    local items = {}
    for i, statement in ipairs(topic.statements) do
      local standing = said.standing(statement.standing, statement.conflicts)
      items[i] = { statement.statement, " ", said.by(statement.claims),
        standing and "; " .. standing or "" }
    end
    doc:list(items)
  end
  output.document(doc, args.format)
end

return command
