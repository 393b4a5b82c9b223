--- What the commands that ask a question share: `owner`, `buyer` and `first-hire`.

local cli = require "cxo.cli"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local ask = { formats = { "text", "json" } }

local keys = { "question", "value", "status", "hedge", "claims", "conflict", "knob", "policy",
  "others" }
local order = { "question", "value", "status", "hedge", "claims", "besides", "conflict", "knob",
  "side", "policy", "size", "small_below", "ours", "sizes", "small", "large", "activity", "fits",
  "nearest", "others" }

function ask.configure(parser)
  parser:flag("--why", "also print the claims, their sources, and what decided")
end

--- Writes an answer.
function ask.write(args, answer)
  if args.format == "json" then
    local value = {}
    for _, key in ipairs(order) do value[key] = answer[key] end
    output.nulls(value, keys)
    for _, other in ipairs(value.others) do output.nulls(other, { "value" }) end
    return output.json(value, order)
  end
  local text = args.why and answer:why() or tostring(answer)
  output.text((text:gsub("[^\n]+", report.clean)) .. "\n")
end

--- A command that asks about an activity.
function ask.about(kind, summary)
  local command = { summary = summary, formats = ask.formats, complete = { what = { "activity" } } }

  function command.configure(parser)
    parser:argument("what", "in any words: \"help desk\", \"who fixes the laptops\""):args"+"
    parser:option("--role", "is it this role?"):argname"ROLE"
    ask.configure(parser)
  end

  function command.run(args, env)
    local opts = { role = args.role and cli.find(env.kb, "role", args.role).id }
    ask.write(args, cli.need(env.kb[kind](table.concat(args.what, " "), opts)))
  end

  return command
end

return ask
