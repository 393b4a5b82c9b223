local cli = require "cxo.cli"
local labelled = require "cxo.cli.labelled"
local output = require "cxo.cli.output"
local score = require "cxo.score"

local command = {
  summary = "Fit a classifier to labelled texts and write it as a pack.",
  formats = { "lua" },
}

function command.configure(parser)
  parser:argument("examples", "objects with `text` and `label` (a class, or none), one a line; - "
    .. "for standard input")
  parser:option("--id", "of the classifier", "trained"):argname"ID"
  parser:option("--output", "write the pack there, not to standard output"):argname"FILE"
end

local function say(measured)
  local summary = measured:summary()
  for _, class in ipairs(summary.classes) do
    cli.note(("%s: precision %s, recall %s"):format(class.id,
      score.share(class.right, class.said), score.share(class.right, class.labelled)))
  end
  cli.note(("cross-validated macro-F1: %.1f %%"):format(summary.macro_f1 / 10))
end

function command.run(args, env)
  if not args.id:find"^[%w][%w_-]*$" then
    cli.fail(2, ("--id: letters, digits, - and _ expected, got '%s'"):format(args.id))
  end
  if env.kb.pack:find("classifier", args.id) then
    cli.fail(2, ("--id: there is a classifier '%s' already"):format(args.id))
  end
  local examples = {}
  local broken = labelled.each(args.examples, function(row)
    if not row.label or row.label == "" then return "no label" end
    if row.label ~= "none" and not row.label:find"^[%w][%w_+-]*$" then
      return ("label '%s': letters, digits, -, + and _ expected"):format(row.label)
    end
    examples[#examples + 1] = { text = row.text, label = row.label }
  end)
  local fitted = cli.need(require"cxo.train".fit(examples, args.id, env.kb.pack))
  if args.output then
    output.file(args.output, fitted.pack)
  else
    output.text(fitted.pack)
  end
  say(fitted.measured)
  return broken and 3 or 0
end

return command
