local classifiers = require "cxo.classifiers"
local classify = require "cxo.classify"
local cli = require "cxo.cli"
local core = require "cxo.core"
local labelled = require "cxo.cli.labelled"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local score = require "cxo.score"

local command = {
  summary = "Read a text: whose duties does it speak of, and does its title say so?",
  formats = { "text", "html", "markdown", "json", "jsonl" },
}

local SHOWN = 1 << 20 -- bytes of a text that is shown whole; of a longer one only what counts
local NEAR = 200 -- bytes, and what stands so near to it

local keys = { "id", "role", "scores", "evidence", "unlisted", "title_role", "mismatch",
  "classifier", "best", "outcome", "share", "words", "policy", "size", "title", "covers", "from",
  "to", "phrase", "proposition", "weight", "aside", "cue", "units", "stress", "section", "claims" }

function command.configure(parser)
  parser:argument("file", "a text, or with --jsonl and --score objects with `text`; - for standard "
    .. "input"):args"?"
  parser:flag("--why", "list the evidence, each with its claims")
  parser:option("--title", "the title that the text goes with; else what the text opens with")
    :argname"TEXT"
  parser:flag("--no-title", "ignore titles")
  parser:option("--classifier", "one of those that --list lists; else the packs' last")
    :argname"ID"
  parser:flag("--list", "list the classifiers")
  parser:flag("--jsonl", "read an object from each line, write one for each")
  parser:flag("--score", "measure against the labels of each line")
end

-- A verdict as other programs rely on it.
local function plain(verdict)
  local roles = verdict.kb.pack:find("classifier", verdict.classifier).roles
  local scores = setmetatable(verdict.scores, { __jsonorder = roles })
  local value = { role = verdict.role, scores = scores, evidence = {},
    classifier = verdict.classifier, best = verdict.best, outcome = verdict.outcome,
    share = verdict.share, words = verdict.words, policy = verdict.policy, size = verdict.size,
    title = verdict.title and report.valid(verdict.title), title_role = verdict.title_role,
    mismatch = verdict.mismatch, covers = verdict.covers }
  if verdict.unlisted > 0 then value.unlisted = verdict.unlisted end
  for i, e in ipairs(verdict.evidence) do
    e.phrase = report.valid(e.phrase)
    value.evidence[i] = e
  end
  return value
end

-- One text ---------------------------------------------------------------------------------

local tones = { "info", "warning" }

-- Tone and note of a piece of evidence.
local function remark(verdict, e, tone_of)
  local words = {}
  for i, claim in ipairs(verdict:claims(e)) do words[i] = claim.id .. ": " .. claim.statement end
  local note = e.aside and classify.aside(e) or ("%s %+d"):format(e.role, e.units)
  if #words > 0 then note = note .. "; " .. table.concat(words, "; ") end
  return note, e.aside and "error" or tone_of[e.role]
end

-- What stands between pieces of evidence; of a text too long to be shown whole, what is near them.
local function between(text, from, to)
  if #text <= SHOWN or to - from < 2 * NEAR then return text:sub(from, to) end
  return text:sub(from, from + NEAR) .. " \u{2026} " .. text:sub(to - NEAR, to)
end

-- The text, a paragraph a line, its evidence marked.
local function show_text(doc, verdict, text, tone_of)
  local next_one = 1
  for line, ends in text:gmatch"([^\n]*)()" do
    local at, parts = ends - #line, {}
    while verdict.evidence[next_one] and verdict.evidence[next_one].from < ends do
      local e = verdict.evidence[next_one]
      local first, last = math.max(e.from, at), math.min(e.to, ends - 1)
      if first <= last then
        parts[#parts + 1] = between(text, at, first - 1)
        parts[#parts + 1] = report.mark(text:sub(first, last), remark(verdict, e, tone_of))
        at = last + 1
      end
      if e.to >= ends then break end
      next_one = next_one + 1
    end
    parts[#parts + 1] = between(text, at, ends - 1)
    if #text <= SHOWN or #parts > 1 then doc:paragraph(parts) end
  end
end

local function show_evidence(doc, verdict)
  if #verdict.evidence == 0 then return end
  local rows = {}
  for i, e in ipairs(verdict.evidence) do
    local claims = {}
    for k, claim in ipairs(verdict:claims(e)) do claims[k] = claim.id end
    rows[i] = { e.role, e.aside and "-" or tostring(e.units), e.phrase, ("%d-%d"):format(e.from,
      e.to), e.aside and classify.aside(e) or table.concat(claims, ", ") }
  end
  doc:table{ columns = { "Role", { "Units", align = "right" }, "Phrase", "Bytes", "Claims" },
    rows = rows }
end

local function document(verdict, text, why)
  local doc, tone_of = report.new("Verdict: ", verdict.role), {}
  local classifier = verdict.kb.pack:find("classifier", verdict.classifier)
  for i, id in ipairs(classifier.roles) do tone_of[id] = tones[(i - 1) % 2 + 1] end
  local mismatch = verdict:title_says()
  if mismatch then doc:note("warning", mismatch) end
  local unless = verdict:unless()
  if unless then doc:note("info", unless) end
  local more = verdict:more()
  if more then doc:note("info", more) end
  doc:paragraph(tostring(verdict), "; policy ", report.code(verdict.policy))
  local rows, sides = verdict:balance()
  if rows and rows[3] then
    doc:meter{ caption = "What the evidence weighs", sides = sides, rows = rows }
  end
  show_text(doc, verdict, text, tone_of)
  if why then show_evidence(doc, verdict) end
  return doc
end

local function list(args, env)
  local rows = {}
  for i, id in ipairs(classifiers.known(env.kb)) do
    local kb = cli.need(classifiers.instance(env.kb, id))
    local each = kb.pack:find("classifier", id)
    rows[i] = { id = id, name = each.name, roles = each.roles }
  end
  if args.format == "json" or args.format == "jsonl" then
    return output.json({ classifiers = rows }, { "id", "name", "roles" })
  end
  local doc, shown = report.new"Classifiers", {}
  for i, each in ipairs(rows) do
    shown[i] = { report.code(each.id), each.name, table.concat(each.roles, ", ") }
  end
  doc:table{ columns = { "Id", "Tells", "Verdicts" }, rows = shown }
  output.document(doc, args.format)
end

local function read_all(path)
  local file, _, clear = output.open(path)
  local text, problem = file:read"a"
  clear()
  if file ~= io.stdin then file:close() end
  if not text then cli.fail(3, ("%s: %s"):format(path, problem or "cannot be read")) end
  local decoded = core.text(text) -- what is no text is read as it is
  return decoded and decoded:string() or text
end

-- Many ---------------------------------------------------------------------------------------

local function write_lines(args, weigh)
  local encode, keyorder = require"dkjson".encode, { keyorder = keys }
  return labelled.each(args.file, function(row)
    local title
    if not args.no_title then title = row.title or args.title end
    local value = plain(weigh(row.text, title or false))
    value.id = row.id
    output.text(encode(value, keyorder), "\n")
  end)
end

local function measure(args, weigh, roles)
  local counts, misses = score.matrix(roles), {}
  local broken = labelled.each(args.file, function(row)
    if not row.label then return "no label" end
    local verdict = weigh(row.text, false)
    local said = verdict.role
    counts:add(row.label, said)
    if row.label ~= said and #misses < 1000 then
      misses[#misses + 1] = { row.id or "", row.label, said, verdict.outcome }
    end
  end)
  return { counts = counts, misses = misses }, broken
end

local function write_score(args, result)
  local summary = result.counts:summary()
  if args.format ~= "text" then
    summary.misses = result.misses
    return output.json(summary, { "rows", "macro_f1", "classes", "decided", "right", "matrix" })
  end
  local doc = report.new"Texts against labels"
  doc:definitions{
    { "Texts", tostring(summary.rows) },
    { "Macro-F1", ("%d.%d %%"):format(summary.macro_f1 // 10, summary.macro_f1 % 10) },
    { "Decided, of those labelled with a role", score.share(summary.decided, summary.labelled) },
    { "Right, of those", score.share(summary.right, summary.decided) },
  }
  local rows = {}
  for i, class in ipairs(summary.classes) do
    rows[i] = { class.id, score.share(class.right, class.said),
      score.share(class.right, class.labelled), ("%d.%d %%"):format(class.f1 // 10, class.f1 % 10) }
  end
  doc:table{ columns = { "Class", "Precision", "Recall", { "F1", align = "right" } }, rows = rows }
  doc:heading(1, "Labels and verdicts")
  local columns = { "Label" }
  for _, said in ipairs(summary.verdicts) do columns[#columns + 1] = { said, align = "right" } end
  rows = {}
  for i, label in ipairs(summary.labels) do
    rows[i] = { label }
    for _, said in ipairs(summary.verdicts) do
      rows[i][#rows[i] + 1] = tostring(summary.matrix[label][said] or 0)
    end
  end
  doc:table{ columns = columns, rows = rows }
  if args.why and #result.misses > 0 then
    doc:heading(1, "Misses")
    doc:table{ columns = { "Text", "Label", "Verdict", "Outcome" }, rows = result.misses }
  end
  output.document(doc, "text")
end

local function check_mode(args)
  local mode = args.list and "--list" or args.score and "--score" or args.jsonl and "--jsonl"
  if args.list then
    cli.only_with(args, mode, { "text", "html", "markdown", "json" }, { "--score", "--jsonl" })
    if args.file then cli.fail(2, "--list takes no file") end
  elseif args.score then
    cli.only_with(args, mode, { "text", "json" }, { "--jsonl" })
  elseif args.jsonl then
    cli.only_with(args, mode, { "text", "jsonl" }, { "--why" })
  else
    cli.only_with(args, "a text", { "text", "html", "markdown", "json" }, {})
  end
end

function command.run(args, env)
  check_mode(args)
  if args.list then return list(args, env) end
  local kb, message, code = classifiers.instance(env.kb, args.classifier)
  if not kb then cli.fail(code == "classifier" and 2 or 3, message) end
  local weigh = cli.need(classify.prepare(kb, cli.need(kb.scope()), args.classifier))
  if args.jsonl then return write_lines(args, weigh) and 3 or 0 end
  if args.score then
    local roles = kb.pack:find("classifier", weigh("").classifier).roles
    local result, broken = measure(args, weigh, roles)
    write_score(args, result)
    return broken and 3 or 0
  end
  local text = read_all(args.file)
  local title = args.title
  if args.no_title then title = false end
  local verdict = weigh(text, title)
  if args.format == "json" then
    output.json(plain(verdict), keys)
  else
    output.document(document(verdict, text, args.why), args.format)
  end
  return verdict.mismatch and 1 or 0
end

return command
