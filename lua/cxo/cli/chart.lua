local charted = require "cxo.cli.charted"
local cli = require "cxo.cli"
local draw = require "cxo.draw"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "Draw an organisation chart, with its findings.",
  formats = { "text", "html", "dot", "mermaid", "svg" },
  input = "chart",
}

function command.configure(parser)
  parser:argument("chart", "a chart, as for check")
  parser:option("--depth", "levels below the top that are drawn"):argname"N":convert(cli.integer)
  parser:option("--root", "the person to begin with"):argname"ID"
  charted.configure(parser)
end

-- What the drawing's marks mean, once a rule.
local function legend(doc, found, nodes)
  local seen, list = {}, {}
  for _, node in ipairs(nodes) do
    for _, finding in ipairs(found[node.person] or {}) do
      if not seen[finding] then list[#list + 1] = finding end
      seen[finding] = true
    end
  end
  if #list == 0 then return end
  doc:heading(1, "Findings")
  local items = {}
  for i, finding in ipairs(list) do
    items[i] = { report.mark(finding.rule, finding.name, finding.severity), " ", finding.message }
  end
  doc:list(items)
end

local function document(chart, nodes, found, left_out)
  local doc = report.new(("%s: %d of %d people"):format(chart.name, #nodes, chart.summary.people))
  draw.tree(doc, chart, nodes, found, left_out)
  legend(doc, found, nodes)
  return doc
end

-- Graphviz lays out and draws; it reads a file, since a pipe goes one way only.
local function svg(dot)
  if os.execute"command -v dot >/dev/null 2>&1" ~= true then
    cli.fail(3, "svg needs the command dot of Graphviz, which is not here; "
      .. "--format dot writes its input")
  end
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(dot)
  file:close()
  local handle = assert(io.popen("dot -Tsvg " .. output.quote(path)))
  local text = handle:read"a"
  local done = handle:close()
  os.remove(path)
  if not done then cli.fail(3, "dot could not draw the chart") end
  return text
end

function command.run(args, env)
  local chart = charted.load(args.chart, args, env)
  local settings = charted.settings(chart, args, env)
  local result = cli.need(chart:check(settings))
  local root = args.root and chart.core:find(args.root)
  if args.root and not root then
    cli.fail(2, ("--root: nobody '%s' is on the chart"):format(args.root))
  end
  local nodes, left_out = draw.nodes(chart, { depth = args.depth, root = root })
  local found = draw.by_person(chart, result.findings)
  local shown = settings.redact and chart:redacted() or chart
  if args.format == "text" or args.format == "html" then
    return output.document(document(shown, nodes, found, left_out), args.format)
  end
  if left_out > 0 then cli.note(("%d people are not drawn"):format(left_out)) end
  if args.format == "mermaid" then return output.text(draw.mermaid(shown, nodes, found)) end
  local dot = draw.dot(shown, nodes, found)
  output.text(args.format == "svg" and svg(dot) or dot)
end

return command
