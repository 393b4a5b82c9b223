local charted = require "cxo.cli.charted"
local cli = require "cxo.cli"
local core = require "cxo.core"
local findings = require "cxo.findings"
local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "Check an organisation chart.",
  formats = { "text", "markdown", "html", "json", "sarif", "junit" },
  input = "chart",
}

local SHOWN = 12 -- findings of one rule in a document; JSON has all

function command.configure(parser)
  parser:argument("chart",
    "a file: CSV, TSV, JSON, SCIM, LDIF or an indented outline; - for standard input")
  charted.configure(parser)
  charted.fail_on(parser)
  parser:option("--baseline", "findings that are known: only others count"):argname"FILE"
  parser:option("--write-baseline", "writes the findings to a file, from then on known")
    :argname"FILE"
  parser:flag("--suggest", "with the smallest single edit that would clear a finding")
end

-- The head: what was read, and how --------------------------------------------------------

local function plural(n, one, many) return ("%d %s"):format(n, n == 1 and one or many) end

local function columns_used(result)
  local parts = {}
  local expected = { id = true, name = true, title = true, manager = true, department = true }
  for _, column in ipairs(core.columns) do
    local header = result.mapping[column]
    if header or expected[column] then
      parts[#parts + 1] = header and header ~= column and ("%s = '%s'"):format(column, header)
        or header and column or ("no " .. column)
    end
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
        names[i] = ("%s%s, line %d"):format(person.name or person.id,
          person.title and (" by '%s'"):format(person.title) or "", person.line)
      end
      if #people > 3 then names[4] = ("%d more"):format(#people - 3) end
      parts[#parts + 1] = ("%s: %s"):format(role.acronym or role.name, table.concat(names, "; "))
    end
  end
  return #parts > 0 and table.concat(parts, ". ") or "nobody by a title that was recognised"
end

-- What of a summary is told where it is not 0: of one, of several, and what is said of them.
local shortcomings = {
  { "left_out", "record is", "records are", " nobody on the chart: inactive, or not a person's" },
  { "short_rows", "row has", "rows have",
    " fewer fields than the header; what is missing counts as empty" },
  { "long_rows", "row has", "rows have",
    " more fields than the header; the surplus was not read" },
  { "unknown_dotted", "dotted line leads", "dotted lines lead", " to nobody on the chart" },
  { "unread_owns", "entry of 'owns' names", "entries of 'owns' name", " no activity" },
}

local function skipped(summary)
  local parts = {}
  if summary.no_id > 0 then
    parts[#parts + 1] = ("%s without an id, the first on line %d"):format(
      plural(summary.no_id, "row", "rows"), summary.no_id_line)
  end
  for _, each in ipairs(shortcomings) do
    local n = summary[each[1]]
    if n > 0 then parts[#parts + 1] = plural(n, each[2], each[3]) .. each[4] end
  end
  if summary.open_quote_line > 0 then
    parts[#parts + 1] = ("the quote on line %d is never closed: all after it is one field")
      :format(summary.open_quote_line)
  end
  return #parts > 0 and table.concat(parts, ". ") or "nothing"
end

local separators = { [","] = "commas", [";"] = "semicolons", ["\t"] = "tabs", ["|"] = "bars" }

local formats = { json = "JSON", scim = "SCIM", ldif = "LDIF", outline = "an outline" }

local function head(doc, env, chart, result)
  local s = chart.summary
  doc:definitions{
    { "File", ("%s, %s, %s"):format(chart.name, chart.encoding, formats[chart.format]
      or "separated by " .. (separators[s.separator] or "'" .. s.separator .. "'")) },
    { "People", ("%d; %s, %s deep, at most %s"):format(s.people,
      plural(s.managers, "manager", "managers"), plural(s.depth + 1, "level", "levels"),
      plural(s.span, "direct report", "direct reports")) },
    { "Columns", columns_used(result) },
    { "Holders", holders(env, result) },
    { "Policy", result.policy },
    { "Size", result.size and tostring(result.size) or "not given" },
    { "Options", env.conf.path or "of the command line alone" },
    { "Skipped", skipped(s) },
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

-- Where those stand whom a finding is about: "lines 12 and 17".
local function places(chart, finding)
  local shown = {}
  for i = 1, math.min(#finding.lines, 5) do shown[i] = finding.lines[i] end
  if #shown == 0 then return end
  local more = #finding.lines > #shown and ", ..." or ""
  return ("%s%s %s%s"):format(chart.place, #shown == 1 and "" or "s",
    table.concat(shown, ", "), more)
end

local function placed(chart, finding, text)
  local at = places(chart, finding)
  return at and ("%s (%s)"):format(text, at) or text
end

-- What findings of one rule share: what it rests on.
local function basis(env, finding)
  local items = {}
  if #finding.claims > 0 then items[#items + 1] = "says so: " .. cite(env, finding.claims) end
  if #finding.others > 0 then
    items[#items + 1] = ("says otherwise: %s; %s, knob %s"):format(cite(env, finding.others),
      finding.conflict, finding.knob)
  end
  if #finding.unless > 0 then
    items[#items + 1] = ("unless: %s. %s"):format(cite(env, finding.unless), finding.note)
  end
  if #finding.unless == 0 and finding.note then items[#items + 1] = "note: " .. finding.note end
  return items
end

local function ways_out(finding)
  local items, edit = {}, finding.suggestion
  if finding.fix then items[1] = "fix: " .. finding.fix end
  if edit then items[#items + 1] = "would clear it: " .. edit.text end
  return items
end

local function add_finding(doc, env, chart, finding)
  doc:note(finding.severity, report.strong(finding.rule .. " " .. finding.name), ": ",
    placed(chart, finding, finding.message))
  local items = ways_out(finding)
  table.move(basis(env, finding), 1, 9, #items + 1, items)
  if #items > 0 then doc:list(items) end
end

-- Several of one rule: what they rest on is said once, and the way out where it is the same.
local function add_findings(doc, env, chart, list)
  local first, one_way = list[1], true
  for _, finding in ipairs(list) do
    one_way = one_way and finding.fix == first.fix and not finding.suggestion
  end
  local items = {}
  for i = 1, math.min(#list, SHOWN) do
    local finding = list[i]
    local at, edit = places(chart, finding), finding.suggestion
    items[i] = (at and at .. ": " or "") .. finding.message
    if not one_way and finding.fix then items[i] = items[i] .. " " .. finding.fix end
    if edit then items[i] = items[i] .. " Would clear it: " .. edit.text end
  end
  if #list > SHOWN then
    items[#items + 1] = ("%d more like this; --format json lists all."):format(#list - SHOWN)
  end
  if one_way then table.move(ways_out(first), 1, 1, #items + 1, items) end
  table.move(basis(env, first), 1, 9, #items + 1, items)
  doc:note(first.severity, report.strong(first.rule .. " " .. first.name), ": ",
    ("%d findings"):format(#list))
  doc:list(items)
end

local titles = { error = "Errors", warning = "Warnings", info = "Information" }

local function body(doc, env, chart, result)
  local found, i, severity = result.findings, 1, nil
  while i <= #found do
    local last, list = i, { found[i] }
    while found[last + 1] and found[last + 1].rule == found[i].rule
      and found[last + 1].severity == found[i].severity do
      last = last + 1
      list[#list + 1] = found[last]
    end
    if found[i].severity ~= severity then
      severity = found[i].severity
      doc:heading(1, titles[severity])
    end
    if #list == 1 then
      add_finding(doc, env, chart, list[1])
    else
      add_findings(doc, env, chart, list)
    end
    i = last + 1
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

-- What does not count: suppressed, known from a baseline, and gone since.
local function set_aside(doc, chart, result)
  local function list(title, given, text)
    if not given or #given == 0 then return end
    local items = {}
    for i = 1, math.min(#given, SHOWN) do items[i] = text(given[i]) end
    if #given > SHOWN then items[#items + 1] = ("%d more"):format(#given - SHOWN) end
    doc:heading(1, title):list(items)
  end
  list("Suppressed", result.suppressed, function(finding)
    return placed(chart, finding, finding.rule .. " " .. finding.name)
      .. (finding.reason and ": " .. finding.reason or "")
  end)
  list("Known already", result.known, function(finding)
    return placed(chart, finding,
      ("%s %s: %s"):format(finding.rule, finding.name, finding.message))
  end)
  list("In the baseline and no longer found", result.gone, function(each)
    return ("%s%s"):format(each.rule, #each.subjects > 0
      and (" about %s"):format(table.concat(each.subjects, ", ", 1, math.min(#each.subjects, 5)))
      or "")
  end)
end

local standing_words = { silent = "not said by this source", rejected = "decided against",
  disputed = "disputed" }

-- Rules that did not run, by the reason.
local function not_checked(doc, result)
  local items, by_reason = {}, {}
  local function add(reason, rule)
    if not by_reason[reason] then
      by_reason[reason] = {}
      items[#items + 1] = by_reason[reason]
      by_reason[reason].reason = reason
    end
    table.insert(by_reason[reason], rule)
  end
  for _, each in ipairs(result.not_applicable) do
    add("needs " .. table.concat(each.needs, ", "), each.rule .. " " .. each.name)
  end
  for _, each in ipairs(result.not_admitted) do
    add(standing_words[each.standing], ("%s %s%s"):format(each.rule, each.name,
      each.conflict and (" (%s)"):format(each.conflict) or ""))
  end
  for _, id in ipairs(result.disabled or {}) do add("disabled", id) end
  if #items == 0 then return end
  for i, list in ipairs(items) do
    items[i] = ("%s: %s"):format(list.reason, table.concat(list, ", "))
  end
  doc:heading(1, "Rules that did not run"):list(items)
end

local function document(env, chart, result)
  local doc = report.new(("%s: %s"):format(chart.name:match"[^/]*$", tostring(result)))
  head(doc, env, chart, result)
  body(doc, env, chart, result)
  set_aside(doc, chart, result)
  not_checked(doc, result)
  sources(doc, env, result)
  return doc
end

-- JSON --------------------------------------------------------------------------------------

local key_order = { "chart", "policy", "size", "conf", "mapping", "holders", "findings",
  "suppressed", "known", "gone", "not_applicable", "not_admitted", "disabled", "summary", "rule",
  "id", "name", "title", "manager", "department", "line", "severity", "fingerprint", "subjects",
  "lines", "message", "claims", "others", "unless", "note", "conflict", "knob", "fix", "reason",
  "suggestion", "edit", "person", "to", "text", "clears", "needs", "standing" }

local function json(env, chart, result)
  output.object(result.mapping)
  output.object(result.holders)
  result.summary, result.conf = chart.summary, env.conf.path
  output.nulls(result, { "size" })
  for _, list in ipairs{ result.findings, result.suppressed, result.known or {} } do
    for _, finding in ipairs(list) do
      findings.fingerprint(finding)
      output.nulls(finding, { "conflict", "knob", "fix" })
    end
  end
  output.json(result, key_order)
end

local function write_baseline(path, result)
  local list = {}
  for _, from in ipairs{ result.findings, result.known or {} } do
    table.move(from, 1, #from, #list + 1, list)
  end
  output.file(path, findings.baseline(list))
  cli.note(("%s: %s"):format(path, plural(#list, "finding", "findings")))
end

function command.run(args, env)
  local chart = charted.load(args.chart, args, env)
  local settings = charted.settings(chart, args, env)
  settings.baseline = args.baseline or env.conf.baseline
  if args.write_baseline == settings.baseline and args.write_baseline then
    settings.baseline = nil -- written anew
  end
  local result = cli.need(chart:check(settings))
  for _, each in ipairs(settings.suppress or {}) do
    if not each.used then
      cli.note(env.conf:at(each, "rule", ("suppression of %s: nothing to suppress"):format(
        each.rule)))
    end
  end
  if args.suggest then
    local suggest = require "cxo.suggest"
    if not suggest.add(chart, result, settings) then
      cli.note(("--suggest: nothing is tried on more than %d people (suggest.MAX_PEOPLE)"):format(
        suggest.MAX_PEOPLE))
    end
  end
  local threshold = charted.threshold(args, env)
  if args.format == "json" then
    json(env, chart, result)
  elseif args.format == "sarif" then
    output.json(require"cxo.sarif"(env.kb, chart, result))
  elseif args.format == "junit" then
    output.text(require"cxo.junit"(env.kb, chart, result, threshold))
  else
    output.document(document(env, chart, result), args.format)
  end
  if args.write_baseline then
    write_baseline(args.write_baseline, result)
    return 0
  end
  if chart.summary.open_quote_line > 0 then return 3 end -- what is behind it was not checked
  return findings.fail(result.findings, threshold) and 1 or 0
end

return command
