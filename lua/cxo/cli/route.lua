local cli = require "cxo.cli"
local csv = require "cxo.csv"
local files = require "cxo.files"
local leads = require "cxo.leads"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local route = require "cxo.route"

local command = {
  summary = "Route leads: who each is, who buys the product, and where to send it.",
  formats = { "csv", "jsonl" },
}

local SHOWN = 20 -- messages about damaged rows
local added = { "role", "relation", "level", "buyer", "route", "why" }

function command.configure(parser)
  parser:argument("leads", "a CSV file; - for standard input")
  parser:option("--routes", "a file of routes; see docs/routes.md"):argname"FILE"
  parser:option("--map", "which header is which column, e.g. title=Job,size=Headcount")
    :argname"COLUMN=HEADER,...":count"*"
end

-- What the columns are called in the output. Those that are added keep their names; one of the file
-- that is called so, or as another one, gets a name of its own.
local function name_columns(header)
  local names, taken = {}, {}
  for _, name in ipairs(added) do taken[name] = "input_" .. name end
  for i, name in ipairs(header) do
    local unique, n = taken[name] or name, 2
    while taken[unique] do
      unique, n = ("%s_%d"):format(name, n), n + 1
    end
    names[i], taken[unique] = unique, unique
  end
  for _, name in ipairs(added) do names[#names + 1] = name end
  return names
end

local function csv_writer(names)
  output.text(csv.line(names), "\n")
  return function(cells) output.text(csv.line(cells), "\n") end
end

local function json_writer(names)
  local quote, keys = require"dkjson".quotestring, {}
  for i, name in ipairs(names) do
    keys[i] = (i == 1 and "{" or ",") .. quote(report.valid(name)) .. ":"
  end
  return function(cells)
    local out = {}
    for i, cell in ipairs(cells) do
      out[2 * i - 1], out[2 * i] = keys[i], quote(report.valid(cell))
    end
    output.text(table.concat(out), "}\n")
  end
end

local function columns_of(reader, args)
  local found, message, code = leads.columns(reader.header, cli.map(args.map))
  if found then return found end
  if code == "usage" then cli.fail(2, "--map: " .. message) end
  cli.fail(3, ("%s: %s; --map COLUMN=HEADER says which is which"):format(reader.name, message))
end

local function say_columns(reader, columns)
  local parts, without = {}, {}
  for _, field in ipairs(leads.fields()) do
    local i = columns[field]
    if i then
      parts[#parts + 1] = ("%s = '%s'"):format(field, reader.header[i])
    else
      without[#without + 1] = field
    end
  end
  if #without > 0 then parts[#parts + 1] = "no column for " .. table.concat(without, ", ") end
  cli.note(("%s: %s"):format(reader.name, table.concat(parts, ", ")))
end

-- In two steps, each linear even for megabytes of blanks.
local function trimmed(text)
  local from = text and text:find"%S"
  return from and text:match("^.*%S", from) or ""
end

-- What standard error is told of rows that are not as they should be.
local function new_notes(reader, clear)
  local width, damaged, sizes, first_size = #reader.header, 0, 0, nil
  local notes = {}

  local function say(tell, text, ...)
    clear()
    tell(("%s:" .. text):format(reader.name, ...))
  end

  -- A row with too many or too few cells.
  function notes.damage(line, count, is_answered)
    damaged = damaged + 1
    if damaged > SHOWN then return end
    say(cli.warn, "%d: %d %s, but the header has %d; %s%s", line, count,
      count == 1 and "field" or "fields", width,
      count > width and "the surplus is left out" or "what is missing counts as empty",
      is_answered and "" or "; no title, no answer")
  end

  function notes.size(line) sizes, first_size = sizes + 1, first_size or line end

  -- At the end; gives the exit code.
  function notes.sum_up()
    if damaged > SHOWN then say(cli.warn, " %d more rows like these", damaged - SHOWN) end
    if sizes > 0 then
      say(cli.note, " sizes that are not numbers, and so unknown: %d, the first on line %d",
        sizes, first_size)
    end
    return damaged > 0 and 3 or 0
  end

  return notes
end

local function decode(cells)
  for i, cell in ipairs(cells) do cells[i] = files.decoded(cell) end
end

function command.run(args, env)
  local router = args.routes and cli.need(route.load(env.kb, args.routes)) or route.new(env.kb)
  local file, tick, clear = output.open(args.leads)
  local name = args.leads == "-" and "standard input" or args.leads
  local reader = cli.need(csv.reader(function(n) return file:read(n) end, name))
  decode(reader.header)
  local columns, width = columns_of(reader, args), #reader.header
  say_columns(reader, columns)
  local write = (args.format == "csv" and csv_writer or json_writer)(name_columns(reader.header))
  local notes, rows, lead = new_notes(reader, clear), 0, {}
  while true do
    local cells, line, count = reader:row()
    if not cells then
      clear()
      local exit = notes.sum_up()
      if line then cli.fail(3, line) end -- the message, in its place
      return exit
    end
    decode(cells)
    for field, i in pairs(columns) do lead[field] = trimmed(cells[i]) end
    local is_answered = count == width or lead.title ~= ""
    local answer = is_answered and router:read(lead) or {}
    for i = count + 1, width do cells[i] = "" end
    for i, key in ipairs(added) do cells[width + i] = answer[key] or "" end
    write(cells)
    if count ~= width then notes.damage(line, count, is_answered) end
    if answer.no_size then notes.size(line) end
    rows = rows + 1
    if rows % 1024 == 0 then tick(reader.done) end
  end
end

return command
