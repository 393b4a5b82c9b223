local cli = require "cxo.cli"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "Check or compile pack files, beside the built-in pack.",
  formats = { "text", "json" },
  without_pack = true,
}

local kinds = { "source", "role", "proposition", "claim", "conflict", "activity", "rule" }

function command.configure(parser)
  parser:argument("action", "check: say what is wrong; build: also write the compiled pack")
    :choices{ "check", "build" }
  parser:argument("files", "one pack, in one file or several"):args"*"
  parser:option("--output", "where build writes: NAME.c for C source, else the compiled bytes")
    :argname"FILE"
  parser:flag("--coverage", "with check: also list the claims that nothing uses and the rules "
    .. "that stand for no claim; without files, of the built-in pack")
end

-- The pack that files make beside the built-in one; without files, what is compiled in.
local function compile(args)
  local core, files = require "cxo.core", {}
  local beside = not args.no_builtin and core.builtin() or nil
  for _, list in ipairs{ args.pack, args.files } do
    for _, file in ipairs(list) do files[#files + 1] = file end
  end
  if #files > 0 then return cli.need(require"cxo.pack".load(files, beside)) end
  if args.coverage and beside then return beside end
  cli.fail(2, args.action .. " needs the files of a pack")
end

local function count(compiled)
  local counts, keys, words = {}, {}, {}
  for i, kind in ipairs(kinds) do
    local key, n = kind:gsub("y$", "ie") .. "s", 0
    for _ in compiled:each(kind) do n = n + 1 end
    keys[i], counts[key], words[i] = key, n, ("%d %s"):format(n, key)
  end
  counts.bytes = #compiled:image()
  keys[#keys + 1] = "bytes"
  return counts, keys, ("%s; %d bytes"):format(table.concat(words, ", "), counts.bytes)
end

local function list(heading, ids)
  output.text(("%s: %d\n"):format(heading, #ids))
  for _, id in ipairs(ids) do output.text("  ", report.clean(id), "\n") end
end

function command.run(args)
  if args.action == "build" and not args.output then cli.fail(2, "build needs --output FILE") end
  if args.action == "build" and args.coverage then cli.fail(2, "--coverage goes with check") end
  local compiled = compile(args)
  if args.action == "build" then
    output.file(args.output, args.output:match"%.c$" and require"cxo.pack".to_c(compiled)
      or compiled:image())
  end
  local counts, keys, words = count(compiled)
  if args.format == "json" and not args.coverage then return output.json(counts, keys) end
  local found = args.coverage and require"cxo.coverage".of(compiled)
  if args.format == "json" then
    found.counts = counts
    return output.json(found, { "unused", "unfounded", "counts", table.unpack(keys) })
  end
  output.text(words, "\n")
  if not found then return end
  list("Claims that no rule, no answer and no cue uses", found.unused)
  list("Rules that stand for no claim, the tool's own", found.unfounded)
end

return command
