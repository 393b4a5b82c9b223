local cli = require "cxo.cli"
local conflicts = require "cxo.conflicts"
local lists = require "cxo.lists"
local options = require "cxo.options"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local rules = require "cxo.rules"
local said = require "cxo.cli.said"

local command = {
  summary = "List the rules for organisation charts, or explain one.",
  formats = { "text", "markdown", "json" },
  complete = { id = { "rule" } },
}

function command.configure(parser)
  parser:argument("id", "a rule, by id or name"):args"?"
  parser:flag("--why", "with the claims, the policies under which it runs, and examples")
end

local function find(kb, name)
  local known = {}
  for rule in kb.pack:each"rule" do
    if rule.id:upper() == name:upper() or rule.name == name then return rule end
    known[#known + 1], known[#known + 2] = rule.id, rule.name
  end
  cli.fail(2, ("no rule '%s'%s"):format(name, options.hint(name, known)))
end

-- Does it run under a policy: is some claim of it admitted?
local function is_admitted(policy, rule)
  for _, id in ipairs(rule.claims) do
    if policy:standing(id) == "admitted" then return true end
  end
  return #rule.claims == 0
end

local function policies(kb, rule)
  local names = {}
  for _, name in ipairs(kb.pack:policies()) do
    local policy = assert(kb.scope{ policy = name, set = {} }).policy
    if is_admitted(policy, rule) then names[#names + 1] = name end
  end
  return names
end

-- What cxo.conf says of a rule.
local function is_disabled(env, rule) return lists.holds(env.conf.disabled or {}, rule.id) end

local function severity_of(env, rule)
  return env.conf.severities and env.conf.severities[rule.id] or rule.severity
end

local function runs(env, rule)
  return not is_disabled(env, rule) and is_admitted(env.kb.scope().policy, rule)
end

-- The claims of its propositions, and the knobs of the conflicts that contest them.
local function grounds(kb, rule)
  local claims, knobs, seen = {}, {}, {}
  local contested = conflicts.contested(kb.pack)
  for _, id in ipairs(rule.claims) do
    for claim in kb.claims{ proposition = id } do
      claims[#claims + 1] = { id = claim.id, source = claim.source, hedge = claim.hedge,
        stance = claim.stance or "states", locator = claim.locator, statement = claim.statement }
    end
    for _, conflict in ipairs(contested[id] or {}) do
      if not seen[conflict.id] then
        seen[conflict.id] = true
        knobs[#knobs + 1] = { conflict = conflict.id, knob = conflict.knob }
      end
    end
  end
  return claims, knobs
end

local function list_of(records, fields)
  local list = {}
  for i, record in ipairs(records) do
    list[i] = {}
    for _, field in ipairs(fields) do list[i][field] = record[field] end
  end
  return list
end

local key_order = { "rules", "id", "name", "severity", "runs", "disabled", "when", "needs",
  "claims", "conflicts", "policies", "message", "fix", "exceptions", "examples", "source", "hedge",
  "stance", "locator", "statement", "conflict", "knob", "breaks", "keeps", "size", "firm" }

-- A rule as a plain table; `why` adds what it rests on.
local function plain(env, rule, why)
  local value = {
    id = rule.id, name = rule.name, severity = severity_of(env, rule), runs = runs(env, rule),
    disabled = is_disabled(env, rule), when = rule.when, needs = rules.needs(rule, env.kb.pack),
    claims = rule.claims, message = rule.message, fix = rule.fix,
  }
  if not why then return value end
  value.claims, value.conflicts = grounds(env.kb, rule)
  value.policies = policies(env.kb, rule)
  value.exceptions = list_of(rule.exceptions, { "claims", "when" })
  value.examples = list_of(rule.examples, { "breaks", "keeps", "size", "firm" })
  return value
end

local function overview(env)
  local doc, rows = report.new"Rules", {}
  for rule in env.kb.pack:each"rule" do
    rows[#rows + 1] = { rule.id, rule.name, severity_of(env, rule),
      is_disabled(env, rule) and "disabled" or runs(env, rule) and "yes" or "no", rule.when }
  end
  if #rows == 0 then return doc:paragraph("The pack has no rules.") end
  return doc:table{ rows = rows, columns = { { "Id", keep = true }, "Name", "Severity",
    "Runs under " .. env.kb.scope().name, "Finds something when" } }
end

local function add_grounds(doc, value)
  doc:heading(1, "Claims")
  if #value.claims == 0 then
    doc:paragraph("None: it is about the chart itself, is the tool's own, and always runs.")
  else
    local items = {}
    for i, claim in ipairs(value.claims) do
      items[i] = { claim.statement, " ", report.code(claim.id),
        (" (%s; %s)"):format(said.hedge(claim), claim.locator) }
    end
    doc:list(items)
  end
  local knobs = {}
  for i, each in ipairs(value.conflicts) do
    knobs[i] = each.conflict .. (each.knob and (" (knob %s)"):format(each.knob) or "")
  end
  doc:definitions{
    { "Runs under", #value.policies > 0 and table.concat(value.policies, ", ") or "no policy" },
    { "Contested by", #knobs > 0 and table.concat(knobs, ", ") or "no conflict" },
  }
  for _, exception in ipairs(value.exceptions) do
    doc:paragraph("Only information when ", report.code(exception.when), ", if the policy admits ",
      table.concat(exception.claims, ", "), ".")
  end
end

local function add_examples(doc, value)
  for _, example in ipairs(value.examples) do
    local given = {}
    if example.size then given[1] = "size " .. example.size end
    for _, fact in ipairs(example.firm) do given[#given + 1] = "the firm: " .. fact end
    local where = #given > 0 and (" (%s)"):format(table.concat(given, "; ")) or ""
    for _, kind in ipairs{ "breaks", "keeps" } do
      doc:heading(1, ("A chart that %s it%s"):format(kind, where)):code(example[kind])
    end
  end
end

-- How much it weighs, and who says so.
local function weight(env, rule)
  if severity_of(env, rule) ~= rule.severity then
    return ("%s, as %s has it; else %s"):format(severity_of(env, rule), env.conf.path,
      rule.severity)
  end
  return #rule.claims > 0 and rule.severity .. ", or less: see docs/rules.md" or rule.severity
end

local function explain(env, rule, why)
  local value = plain(env, rule, why)
  local policy = env.kb.scope().name
  local doc = report.new(rule.id .. " " .. rule.name)
  doc:definitions{
    { "When", report.code(rule.when) },
    { "Severity", weight(env, rule) },
    { "Needs", #value.needs > 0 and table.concat(value.needs, ", ") or "nothing" },
    { "Policy", value.disabled and "disabled in " .. env.conf.path
      or ("%s: %s"):format(policy, value.runs and "runs" or "does not run") },
    { "Says", rule.message },
    { "Advises", rule.fix or "nothing" },
  }
  if why then
    add_grounds(doc, value)
    add_examples(doc, value)
  else
    doc:paragraph(report.code("cxo rules " .. rule.id .. " --why"), " shows what it rests on.")
  end
  return doc
end

function command.run(args, env)
  local rule = args.id and find(env.kb, args.id)
  if args.format == "json" then
    if rule then return output.json(plain(env, rule, true), key_order) end
    local list = {}
    for each in env.kb.pack:each"rule" do list[#list + 1] = plain(env, each, args.why) end
    return output.json({ rules = list }, key_order)
  end
  output.document(rule and explain(env, rule, args.why) or overview(env), args.format)
end

return command
