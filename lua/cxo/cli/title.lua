local cli = require "cxo.cli"
local lists = require "cxo.lists"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local score = require "cxo.score"

local command = {
  summary = "Read job titles: who a title says its bearer is.",
  formats = { "text", "json", "tsv", "jsonl" },
}

local keys = { "title", "role", "relation", "level", "area", "score", "readings", "reason",
  "ambiguous", "candidates", "modifiers", "from", "to" }

function command.configure(parser)
  parser:argument("title", "a title; with --lines or --score a file, - for standard input"):args"*"
  parser:flag("--why", "say what was read where, and why")
  parser:flag("--lines", "read a title from each line; --format tsv (or jsonl)")
  parser:flag("--score", "measure against a file with the columns title and role")
  parser:option("--context", "what else is known: department, company"):argname"TEXT"
end

local escapes = { ["\t"] = "\\t", ["\r"] = "\\r", ["\\"] = "\\\\" } -- a line has no "\n"

local function write_lines(args, env)
  local read, context, as_json = env.kb.read, args.context, args.format == "jsonl"
  local encode = as_json and require"dkjson".encode
  if not as_json then output.text("title\trole\trelation\tlevel\tarea\tscore\n") end
  output.each_line(args.title[1], function(line)
    local role, relation, level, area, sure = read(line, context)
    if as_json then
      output.text(encode({ title = report.valid(line), role = role, relation = relation,
        level = level, area = area, score = sure }, { keyorder = keys }), "\n")
    else
      if line:find"[\t\r\\]" then line = line:gsub("[\t\r\\]", escapes) end
      output.text(line, "\t", role, "\t", relation, "\t", level, "\t",
        area, "\t", sure, "\n")
    end
  end)
end

-- The classes that a label names: "both" is cio and cto, "neither" and "none" nothing.
local function labelled(role)
  local set = {}
  if role == "both" then role = "cio+cto" end
  for id in role:gmatch"[^+]+" do set[id] = true end
  set.none, set.neither = nil, nil
  return set
end

local function measure(args, env)
  local classes, columns, rows, right, left_out, misses = {}, nil, 0, 0, 0, {}
  local lines, number, path = {}, 0, args.title[1] or "-"
  output.each_line(path, function(line)
    number = number + 1
    local fields = {}
    for field in (line .. "\t"):gmatch"([^\t]*)\t" do fields[#fields + 1] = field end
    if not columns then
      columns = {}
      for i, name in ipairs(fields) do columns[name] = i end
      if not (columns.title and columns.role) then
        cli.fail(3, path .. ":1: the first line must name the columns title and role")
      end
    elseif line ~= "" then
      local title, role = fields[columns.title] or "", fields[columns.role] or ""
      if title == "" or role == "" then
        cli.fail(3, ("%s:%d: a title and a role expected"):format(path, number))
      end
      lines[#lines + 1] = { title = title, role = role }
      for id in pairs(labelled(lines[#lines].role)) do
        if id ~= "ambiguous" then
          classes[id] = classes[id] or { right = 0, wrong = 0, missed = 0 }
        end
      end
    end
  end)
  for _, row in ipairs(lines) do
    if row.role == "ambiguous" then
      left_out = left_out + 1
    else
      local said = env.kb.read(row.title, args.context)
      rows = rows + 1
      if score.count(classes, labelled(row.role), labelled(said)) then
        right = right + 1
      else
        misses[#misses + 1] = { title = row.title, role = row.role, said = said }
      end
    end
  end
  return { rows = rows, right = right, left_out = left_out, classes = classes, misses = misses }
end

local function write_score(args, result)
  if args.format ~= "text" then
    return output.json(result, { "rows", "right", "left_out", "classes", "misses", "title", "role",
      "said" })
  end
  local doc = report.new"Titles against labels"
  doc:definitions{
    { "Rows", tostring(result.rows) },
    { "Left out, ambiguous", tostring(result.left_out) },
    { "Right", score.share(result.right, result.rows) },
  }
  local rows = {}
  for i, id in ipairs(lists.keys(result.classes)) do
    local c = result.classes[id]
    rows[i] = { id, score.share(c.right, c.right + c.wrong),
      score.share(c.right, c.right + c.missed) }
  end
  if #rows > 0 then doc:table{ columns = { "Role", "Precision", "Recall" }, rows = rows } end
  if #result.misses > 0 then
    doc:heading(1, "Misses")
    rows = {}
    for i, miss in ipairs(result.misses) do rows[i] = { miss.title, miss.role, miss.said } end
    doc:table{ columns = { "Title", "Label", "Read as" }, rows = rows }
  end
  output.document(doc, "text")
end

local function plain(title)
  local value = { title = title.text, role = title.role, relation = title.relation,
    level = title.level, area = title.area, score = title.score, readings = {} }
  for i, reading in ipairs(title) do value.readings[i] = reading end
  return value
end

-- One file is read of many titles.
local function check_mode(args)
  local mode = args.score and "--score" or args.lines and "--lines"
  if not mode then return cli.only_with(args, "a title", { "text", "json" }, {}) end
  cli.only_with(args, mode, args.score and { "text", "json" } or { "text", "tsv", "jsonl" },
    args.score and { "--lines", "--why" } or { "--why" })
  if #args.title > 1 then cli.fail(2, mode .. " takes one file") end
end

function command.run(args, env)
  check_mode(args)
  if args.score then return write_score(args, measure(args, env)) end
  if args.lines then return write_lines(args, env) end
  if #args.title == 0 then cli.fail(2, "a title, --lines or --score expected") end
  local title = env.kb.title(table.concat(args.title, " "), { context = args.context })
  if args.format ~= "text" then
    local value = plain(title)
    output.nulls(value, { "level", "area" })
    return output.json(value, keys)
  end
  local text = args.why and title:why() or tostring(title)
  output.text((text:gsub("[^\n]+", report.clean)), "\n")
end

return command
