local answer = require "cxo.answer"
local ask = require "cxo.cli.ask"
local cli = require "cxo.cli"
local lists = require "cxo.lists"

local command = {
  summary = "Say which role to hire first.",
  formats = ask.formats,
}

function command.configure(parser)
  parser:option("--customers", "who is to be served: internal or external"):argname"WHICH"
  parser:option("--goal", "what is to be improved: process or product"):argname"WHAT"
  parser:option("--given", "what else the pack asks for"):argname"KEY=VALUE":count"*"
    :convert(cli.assignment)
  ask.configure(parser)
end

function command.run(args, env)
  local opts, facts = {}, answer.facts(env.kb.pack)
  table.insert(args.given, args.customers and { "customers", args.customers })
  table.insert(args.given, args.goal and { "goal", args.goal })
  for _, fact in ipairs(args.given) do
    local key, value = fact[1], fact[2]
    if not lists.holds(facts[key] or {}, value) then
      cli.fail(2, ("%s=%s: %s expected"):format(key, value,
        facts[key] and table.concat(facts[key], " or ") or "a fact of the pack"))
    end
    opts[key] = value
  end
  ask.write(args, cli.need(env.kb.first_hire(opts)))
end

return command
