local cli = require "cxo.cli"
local formats = require "cxo.formats"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local rules = require "cxo.rules"

local command = {
  summary = "Check an organisation chart.",
  formats = { "text", "markdown", "html", "json" },
}

local SHOWN = 12 -- findings of one rule in a document; JSON has all

function command.configure(parser)
  parser:argument("chart",
    "a file: CSV, TSV, JSON, SCIM, LDIF or an indented outline; - for standard input")
  parser:option("--from", "its format; by default, what it looks like"):choices(formats.names)
  parser:option("--map", "which header is which column, e.g. title=job_title,manager=reports_to")
    :argname"COLUMN=HEADER,...":count"*"
  parser:option("--fail-on", "exit 1 from this severity on")
    :choices{ "info", "warning", "error", "never" }:default"warning"
end

local function load(args, env)
  local valid, chart, message, code =
    pcall(env.kb.chart.load, args.chart, { map = cli.map(args.map), from = args.from })
  if not valid then cli.fail(2, "--" .. tostring(chart):gsub("^.-:%d+: ", "")) end
  if code == "column" then message = message .. "; --map COLUMN=HEADER says which is which" end
  return cli.need(chart, message, code)
end

-- The head: what was read, and how --------------------------------------------------------

local function plural(n, one, many) return ("%d %s"):format(n, n == 1 and one or many) end

local function columns_used(result)
  local parts = {}
  for _, column in ipairs{ "id", "name", "title", "manager", "department" } do
    local header = result.mapping[column]
    parts[#parts + 1] = header and header ~= column and ("%s = '%s'"):format(column, header)
      or header and column or ("no " .. column)
  end
  return table.concat(parts, ", ")
end

local function holders(env, result)
  local parts = {}
  for role in env.kb.roles() do
    local people = result.holders[role.id]
    if people then
      local names = {}
      for i = 1, math.min(#people, 3) do
        local person = people[i]
        names[i] = ("%s by '%s', line %d"):format(person.name or person.id, person.title,
          person.line)
      end
      if #people > 3 then names[4] = ("%d more"):format(#people - 3) end
      parts[#parts + 1] = ("%s: %s"):format(role.acronym or role.name, table.concat(names, "; "))
    end
  end
  return #parts > 0 and table.concat(parts, ". ") or "nobody by a title that was recognised"
end

local function skipped(summary)
  local parts = {}
  if summary.no_id > 0 then
    parts[#parts + 1] = ("%s without an id, the first on line %d"):format(
      plural(summary.no_id, "row", "rows"), summary.no_id_line)
  end
  if summary.short_rows > 0 then
    parts[#parts + 1] = plural(summary.short_rows, "row has", "rows have")
      .. " fewer fields than the header; what is missing counts as empty"
  end
  if summary.long_rows > 0 then
    parts[#parts + 1] = plural(summary.long_rows, "row has", "rows have")
      .. " more fields than the header; the surplus was not read"
  end
  if summary.open_quote_line > 0 then
    parts[#parts + 1] = ("the quote on line %d is never closed: all behind it is one field")
      :format(summary.open_quote_line)
  end
  return #parts > 0 and table.concat(parts, ". ") or "nothing"
end

local function not_run(result)
  local parts = {}
  for i, each in ipairs(result.not_applicable) do
    parts[i] = ("%s %s: needs %s"):format(each.rule, each.name, table.concat(each.needs, ", "))
  end
  return #parts > 0 and table.concat(parts, "; ") or "none"
end

local standing_words = { silent = "not said by this source", rejected = "decided against",
  disputed = "disputed" }

local function not_admitted(result)
  local parts = {}
  for i, each in ipairs(result.not_admitted) do
    parts[i] = ("%s %s: %s%s"):format(each.rule, each.name, standing_words[each.standing],
      each.conflict and (" (%s)"):format(each.conflict) or "")
  end
  return #parts > 0 and table.concat(parts, "; ") or "none"
end

local separators = { [","] = "commas", [";"] = "semicolons", ["\t"] = "tabs", ["|"] = "bars" }

local function head(doc, env, chart, result)
  local s = chart.summary
  doc:definitions{
    { "File", ("%s, %s, separated by %s"):format(chart.name, chart.encoding,
      separators[s.separator] or "'" .. s.separator .. "'") },
    { "People", ("%d; %s, %s deep, at most %s"):format(s.people,
      plural(s.managers, "manager", "managers"), plural(s.depth + 1, "level", "levels"),
      plural(s.span, "direct report", "direct reports")) },
    { "Columns", columns_used(result) },
    { "Holders", holders(env, result) },
    { "Policy", result.policy },
    { "Size", result.size and tostring(result.size) or "not given" },
    { "Skipped", skipped(s) },
    { "Not applicable", not_run(result) },
    { "Not admitted", not_admitted(result) },
  }
end

-- The findings ----------------------------------------------------------------------------

local function cite(env, claims)
  local parts = {}
  for i, id in ipairs(claims) do
    parts[i] = ("%s (%s)"):format(id, env.kb.pack:find("claim", id).hedge)
  end
  return table.concat(parts, ", ")
end

local function places(finding)
  local shown = {}
  for i = 1, math.min(#finding.lines, 5) do shown[i] = finding.lines[i] end
  if #shown == 0 then return "" end
  local more = #finding.lines > #shown and ", ..." or ""
  local word = #shown > 1 and "lines" or "line"
  return (" (%s %s%s)"):format(word, table.concat(shown, ", "), more)
end

local function add_finding(doc, env, finding)
  doc:note(finding.severity, report.strong(finding.rule .. " " .. finding.name), ": ",
    finding.message, places(finding))
  local items = {}
  if #finding.claims > 0 then items[#items + 1] = "says so: " .. cite(env, finding.claims) end
  if #finding.others > 0 then
    items[#items + 1] = ("says otherwise: %s; %s, knob %s"):format(cite(env, finding.others),
      finding.conflict, finding.knob)
  end
  if #finding.unless > 0 then
    items[#items + 1] = ("unless: %s. %s"):format(cite(env, finding.unless), finding.note)
  end
  if finding.fix then items[#items + 1] = "fix: " .. finding.fix end
  if #items > 0 then doc:list(items) end
end

local titles = { error = "Errors", warning = "Warnings", info = "Information" }

local function body(doc, env, result)
  local severity, counts = nil, {}
  for _, finding in ipairs(result.findings) do
    if finding.severity ~= severity then
      severity = finding.severity
      doc:heading(1, titles[severity])
    end
    counts[finding.rule] = (counts[finding.rule] or 0) + 1
    if counts[finding.rule] <= SHOWN then add_finding(doc, env, finding) end
  end
  for rule in env.kb.pack:each"rule" do
    local more = (counts[rule.id] or 0) - SHOWN
    if more > 0 then
      doc:paragraph(("%s %s: %d more like this; --format json lists all."):format(
        rule.id, rule.name, more))
    end
  end
end

-- Who is behind the claims, with their interest.
local function sources(doc, env, result)
  local cited, entries = {}, {}
  for _, finding in ipairs(result.findings) do
    for _, key in ipairs{ "claims", "others", "unless" } do
      for _, id in ipairs(finding[key]) do cited[env.kb.pack:find("claim", id).source] = true end
    end
  end
  for source in env.kb.sources() do
    if cited[source.id] then
      entries[#entries + 1] = { source.id,
        ("%s; interest: %s"):format(source.title, source.interest or "none stated") }
    end
  end
  if #entries > 0 then doc:heading(1, "Sources"):definitions(entries) end
end

local function count(result)
  local counts = { error = 0, warning = 0, info = 0 }
  for _, finding in ipairs(result.findings) do
    counts[finding.severity] = counts[finding.severity] + 1
  end
  return counts
end

local key_order = { "chart", "policy", "size", "mapping", "holders", "findings", "not_applicable",
  "not_admitted", "summary", "rule", "id", "name", "title", "manager", "department", "line",
  "severity", "subjects", "lines", "message", "claims", "others", "unless", "note", "conflict",
  "knob", "fix", "needs", "standing" }

function command.run(args, env)
  local chart = load(args, env)
  local result = cli.need(chart:check(env.settings))
  local counts = count(result)
  if args.format == "json" then
    output.object(result.mapping)
    output.object(result.holders)
    result.summary = chart.summary
    output.nulls(result, { "size" })
    for _, finding in ipairs(result.findings) do
      output.nulls(finding, { "conflict", "knob", "fix" })
    end
    output.json(result, key_order)
  else
    local doc = report.new(("%s: %s, %s, %d for information"):format(chart.name,
      plural(counts.error, "error", "errors"), plural(counts.warning, "warning", "warnings"),
      counts.info))
    head(doc, env, chart, result)
    body(doc, env, result)
    sources(doc, env, result)
    output.document(doc, args.format)
  end
  for severity, n in pairs(counts) do
    if n > 0 and args.fail_on ~= "never" and rules.rank[severity] >= rules.rank[args.fail_on] then
      return 1
    end
  end
end

return command
