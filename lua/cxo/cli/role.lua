local cli = require "cxo.cli"
local conflicts = require "cxo.conflicts"
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

-- Every statement that passes the filter with those who make it, by topic.
local function statements(kb, filter)
  local topics, by_id = {}, {}
  local policy, contested = kb.scope().policy, conflicts.contested(kb.pack)
  for topic in kb.pack:each"topic" do
    by_id[topic.id] = { topic = topic.id, name = topic.name, statements = {} }
    topics[#topics + 1] = by_id[topic.id]
  end
  local last
  for claim in kb.claims(filter) do
    if not last or last.proposition ~= claim.proposition then
      local proposition = kb.pack:find("proposition", claim.proposition)
      last = { proposition = proposition.id, statement = proposition.statement,
        standing = policy:standing(proposition), conflicts = said.ids(contested[proposition.id]),
        claims = {} }
      table.insert(by_id[proposition.topic].statements, last)
    end
    table.insert(last.claims, { id = claim.id, source = claim.source, hedge = claim.hedge,
      stance = claim.stance or "states" })
  end
  local spoken = {}
  for _, topic in ipairs(topics) do
    if #topic.statements > 0 then spoken[#spoken + 1] = topic end
  end
  return spoken
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
  local filter, others, names = { role = role.id }, namesakes(kb, role), {}
  for _, kind in ipairs{ "topic", "source" } do
    filter[kind] = args[kind] and cli.find(kb, kind, args[kind]).id
  end
  local topics = statements(kb, filter)
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
