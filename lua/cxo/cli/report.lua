local charted = require "cxo.cli.charted"
local cli = require "cxo.cli"
local files = require "cxo.files"
local limited = require "cxo.cli.limited"
local lists = require "cxo.lists"
local options = require "cxo.options"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local reports = require "cxo.reports"
local script = require "cxo.script"

local command = {
  summary = "Write a report: a built-in one, or one of your own; without a name, list them.",
  formats = { "text", "markdown", "html", "json", "csv" },
  own_formats = true, -- scripts may bring some
  input = "chart",
  complete = { name = { "report", "file" }, words = { "role" } },
}

function command.configure(parser)
  parser:argument("name", "a report, or a script: a file that ends with .lua"):args"?"
  parser:argument("words", "what the report is about; NAME=VALUE for what has a name"):args"*"
  parser:option("--items", "a file with more words, one a line; - for standard input")
    :argname"FILE"
  parser:option("--chart", "a chart, as for check"):argname"FILE"
  parser:option("--before", "an older chart"):argname"FILE"
  parser:option("--new", "write a script to begin with"):argname"NAME.lua"
  limited.configure(parser)
  charted.configure(parser)
end

local function read(path) return cli.need(files.read(path)) end

-- The list ----------------------------------------------------------------------------------

local function list(args)
  if args.format == "json" then
    local found = {}
    for i, each in ipairs(reports.list) do
      found[i] = { name = each.name, title = each.title, takes = each.takes,
        needs = setmetatable({ table.unpack(each.needs) }, { __jsontype = "array" }) }
    end
    return output.json({ reports = found }, { "name", "title", "needs", "takes" })
  end
  local rows = {}
  for i, each in ipairs(reports.list) do
    local needs = {}
    for k, need in ipairs(each.needs) do needs[k] = reports.needs[need] end
    rows[i] = { report.code(each.name), each.title, each.takes or "",
      #needs > 0 and table.concat(needs, "; ") or "nothing" }
  end
  output.document(report.new"Reports"
    :paragraph("Written by ", report.code"cxo report NAME", ", in any of the formats ",
      table.concat(command.formats, ", "), ". A file that ends with .lua is a report of your own; ",
      report.code"--new NAME.lua", " writes one to begin with.")
    :table{ columns = { { "Name", type = "id" }, "What it is", "Takes", "Needs" }, rows = rows },
    args.format)
end

-- A script to begin with ----------------------------------------------------------------------

local beginning = [[
-- A report. Write it with: cxo report $name --format html
-- `cxo` answers, `report` makes documents, `chart` is what --chart names, `args` are the words
-- after the script. docs/reports.md explains them.
local doc = report.new("What the sources say")

for _, role in ipairs(cxo.spoken_of(2)) do
  local items = {}
  for _, each in ipairs(cxo.statements{ role = role.id, topic = args.topic or "mission" }) do
    items[#items + 1] = { each.statement, cxo.cite(each.claims) }
  end
  doc:heading(1, role.name):list(items)
end

if chart then
  doc:heading(1, "Levels"):meter{ rows = chart:layers() }
end

return doc
]]

local function write_new(path)
  if not path:find"%.lua$" then path = path .. ".lua" end
  if path:find"^%.+lua$" or path:find"/%.+lua$" then cli.fail(2, path .. ": a name expected") end
  local existing = io.open(path, "rb")
  if existing then
    existing:close()
    cli.fail(2, path .. ": exists already")
  end
  local file, message = io.open(path, "wb")
  local done = file and file:write((beginning:gsub("%$name", (path:gsub("%%", "%%%%")))))
  if not (file and file:close() and done) then cli.fail(3, message or path .. ": not written") end
  cli.note(path .. ": written")
end

-- What a report is given ------------------------------------------------------------------------

-- Words by number, and what has a name by name.
local function given_words(args)
  local words = {}
  for _, word in ipairs(args.words) do
    local key, value = word:match"^(%l[%w_]*)=(.*)$"
    if key then words[key] = value else words[#words + 1] = word end
  end
  if args.items then
    output.each_line(args.items ~= "-" and args.items or nil, function(line)
      line = line:match"^%s*(.-)%s*$"
      if line ~= "" then words[#words + 1] = line end
    end)
  end
  return words
end

local function load_chart(path, args, env)
  local chart = charted.load(path, args, env)
  return charted.bound(chart, charted.settings(chart, args, env))
end

---@return cxo.script.Given
local function gather(args, env)
  local words = given_words(args)
  if args.chart == "-" and args.before == "-" then
    cli.fail(2, "both charts are standard input")
  end
  local chart = args.chart and load_chart(args.chart, args, env)
  words.before = args.before and load_chart(args.before, args, env)
  return { cxo = env.kb, chart = chart, args = words }
end

-- Ends the command where a built-in report is given words that it does not take.
local function check_words(found, words)
  local takes, names = found.takes or "", {}
  local _, most = takes:gsub("%-%-%l+ %u+", ""):gsub("%l+=%u+", ""):gsub("%u+", "")
  if takes:find("...", 1, true) then most = math.huge end
  if #words > most then
    cli.fail(2, ("report %s does not take '%s'"):format(found.name, words[most + 1]))
  end
  for name in pairs(words) do
    if type(name) == "string" and name ~= "before" then names[#names + 1] = name end
  end
  table.sort(names)
  for _, name in ipairs(names) do
    if not (takes:find(name .. "=", 1, true) or takes:find("FACT=", 1, true)) then
      cli.fail(2, ("report %s does not take '%s=%s'"):format(found.name, name, words[name]))
    end
  end
end

-- Ends the command where a built-in report lacks something.
local function check_needs(found, given, env)
  local args = given.args
  local has = { chart = given.chart, before = args.before, role = args[1], items = args[1],
    against = args.against }
  for _, need in ipairs(found.needs) do
    if not has[need] then
      cli.fail(2, ("report %s needs %s"):format(found.name, reports.needs[need]))
    end
  end
  for _, need in ipairs(found.needs) do
    if need == "role" then args.role = cli.find(env.kb, "role", args[1]).id end
  end
  if args.against then cli.need(env.kb.scope{ policy = args.against, set = {} }) end
end

-- Writing it --------------------------------------------------------------------------------------

local function check_format(format)
  if report.writers[format] then return end
  local known = lists.keys(report.writers)
  cli.fail(2, ("no format '%s'%s; there are: %s"):format(format, options.hint(format, known),
    table.concat(known, ", ")))
end

local function built_in(found, args, env)
  check_format(args.format)
  local given, path = gather(args, env), reports.path(found.name)
  check_words(found, given.args)
  check_needs(found, given, env)
  local doc, message, code = script.run(read(path), path, given)
  if cli.is_interrupt(message) then cli.interrupted() end
  if not doc and code == "error" then -- of what it was asked for
    cli.fail(2, ("report %s: %s"):format(found.name, (message:gsub("^.*%.lua:%d*:? ?", ""))))
  end
  doc = cli.need(doc, message)
  local done, problem = pcall(output.document, doc, args.format)
  if type(problem) == "table" or cli.is_interrupt(problem) then error(problem, 0) end
  if not done then cli.fail(2, ("report %s: %s"):format(found.name, problem)) end
end

-- A script can put another one in its place in a document.
local write_document = report.new"".write

-- In the process with limits: nothing of what follows `disarm` reads or writes but the report.
local function own(args, env)
  local text, given = read(args.name), gather(args, env)
  local write = limited.disarm()
  local doc, message = script.run(text, args.name, given, limited.say)
  if not doc then limited.fail(message) end
  check_format(args.format)
  local done, problem = script.call(args.name, write_document, doc, args.format, write,
    args.format == "text" and limited.text_options(args) or nil)
  if not done then limited.fail(problem) end
end

function command.run(args, env)
  if args.new then return write_new(args.new) end
  if not args.name then
    check_format(args.format)
    return list(args)
  end
  if args.name:find"%.lua$" then
    if args.limited then return limited.call(own, args, env) end
    return limited.run(args.name)
  end
  local found, names = reports.find(args.name), {}
  if found then return built_in(found, args, env) end
  for i, each in ipairs(reports.list) do names[i] = each.name end
  cli.fail(2, ("no report '%s'%s; a script's name ends with .lua"):format(args.name,
    options.hint(args.name, names)))
end

return command
