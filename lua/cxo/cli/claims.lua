local cli = require "cxo.cli"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "List claims, all or those that hold the given words.",
  formats = { "text", "markdown", "html", "json" },
}

function command.configure(parser)
  parser:argument("words", "words that a claim must hold, in its id or statement"):args"*"
  parser:option("--role", "only claims about this role"):argname"ROLE"
  parser:option("--topic", "only claims on this topic"):argname"TOPIC"
  parser:option("--source", "only claims of this source"):argname"SOURCE"
end

local function holds_all(text, words)
  for _, word in ipairs(words) do
    if not text:find(word:lower(), 1, true) then return false end
  end
  return true
end

function command.run(args, env)
  local filter, rows, claims = {}, {}, {}
  for _, kind in ipairs{ "role", "topic", "source" } do
    filter[kind] = args[kind] and cli.find(env.kb, kind, args[kind]).id
  end
  for claim in env.kb.claims(filter) do
    if holds_all((claim.id .. " " .. claim.statement):lower(), args.words) then
      claims[#claims + 1] = output.plain(claim)
      rows[#rows + 1] = { report.code(claim.id), claim.statement, claim.hedge, claim.locator }
    end
  end
  if args.format == "json" then
    return output.json({ claims = claims },
      { "claims", "id", "proposition", "source", "hedge", "stance", "locator", "statement" })
  end
  local doc = report.new"Claims"
  if #rows == 0 then
    doc:paragraph("No claim in the pack matches.")
  else
    doc:table{ columns = { { "Id", keep = true }, "Statement", "Hedge", "Where" }, rows = rows }
  end
  output.document(doc, args.format)
end

return command
