local cli = require "cxo.cli"
local output = require "cxo.cli.output"

local command = {
  summary = "Check or compile pack files, beside the built-in pack.",
  formats = { "text", "json" },
  without_pack = true,
}

function command.configure(parser)
  parser:argument("action", "check: say what is wrong; build: also write the compiled pack")
    :choices{ "check", "build" }
  parser:argument("files", "one pack, in one file or several"):args"+"
  parser:option("--output", "where build writes: NAME.c for C source, else the compiled bytes")
    :argname"FILE"
end

local function write(path, bytes)
  local file, message = io.open(path, "wb")
  if not file then cli.fail(3, message) end
  local done, problem = file:write(bytes)
  if not (file:close() and done) then cli.fail(3, path .. ": " .. tostring(problem)) end
end

function command.run(args)
  local core, pack = require "cxo.core", require "cxo.pack"
  if args.action == "build" and not args.output then cli.fail(2, "build needs --output FILE") end
  local files = {}
  for _, list in ipairs{ args.pack, args.files } do
    for _, file in ipairs(list) do files[#files + 1] = file end
  end
  local compiled = cli.need(pack.load(files, not args.no_builtin and core.builtin() or nil))
  if args.action == "build" then
    write(args.output, args.output:match"%.c$" and pack.to_c(compiled) or compiled:image())
  end
  local counts = {}
  for _, kind in ipairs{ "source", "role", "proposition", "claim", "conflict", "rule" } do
    counts[kind .. "s"] = 0
    for _ in compiled:each(kind) do counts[kind .. "s"] = counts[kind .. "s"] + 1 end
  end
  counts.bytes = #compiled:image()
  if args.format == "json" then
    return output.json(counts, { "sources", "roles", "propositions", "claims", "conflicts",
      "rules", "bytes" })
  end
  print(("%d sources, %d roles, %d propositions, %d claims, %d conflicts, %d rules; %d bytes")
    :format(counts.sources, counts.roles, counts.propositions, counts.claims, counts.conflicts,
      counts.rules, counts.bytes))
end

return command
