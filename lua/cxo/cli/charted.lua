--- What the commands about charts share: their options, how a chart is loaded, and how it is
--- checked with what cxo.conf says.

local cli = require "cxo.cli"
local facts = require "cxo.facts"
local formats = require "cxo.formats"
local lists = require "cxo.lists"
local options = require "cxo.options"
local output = require "cxo.cli.output"

local charted = {}

--- Adds the options that say how a chart is read.
function charted.configure(parser)
  parser:option("--from", "the format of the file; by default, what it looks like")
    :choices(formats.names)
  parser:option("--map", "which header is which column, e.g. title=job_title,manager=reports_to")
    :argname"COLUMN=HEADER,...":count"*"
  parser:option("--holder", "who holds a role, by id, whatever the titles say; may be repeated")
    :argname"ROLE=ID":count"*":convert(cli.assignment)
  parser:option("--facts", "what the chart does not hold: a facts file"):argname"FILE"
  parser:flag("--complete", "the chart is complete: what it does not show does not exist")
  parser:flag("--redact", "neither names nor titles, ids only")
end

--- Adds the option that says from which severity on the exit code is 1.
function charted.fail_on(parser)
  parser:option("--fail-on", "exit 1 from this severity on: info, warning (default), error, never")
    :choices{ "info", "warning", "error", "never" }
end

--- The severity to fail on.
function charted.threshold(args, env) return args.fail_on or env.conf.fail_on or "warning" end

-- Column to header: what the file says, and over it what --map says.
local function column_map(args, env)
  local map = {}
  for column, header in pairs(env.conf.map or {}) do map[column] = header end
  for column, header in pairs(cli.map(args.map)) do map[column] = header end
  return map
end

-- Misuse that the file is to blame for has its place there. Whatever else was raised is no misuse.
local function refuse(args, env, problem)
  local conf = env.conf
  local message = tostring(problem):gsub("^.-:%d+: ", "")
  local column = message:match"^map: unknown column '(.-)'"
  if not column and not message:find"^unknown format" then error(problem, 0) end
  if column and conf.map and conf.map[column] then
    cli.fail(2, conf:at(conf.map, column, message))
  elseif conf.from and not args.from and message:find"^unknown format" then
    cli.fail(2, conf:at(conf, "from", message))
  end
  cli.fail(2, "--" .. message)
end

--- Loads a chart.
---@param path string
---@return cxo.Chart
function charted.load(path, args, env)
  local tick, clear = output.progress(1000)
  local valid, chart, message, code = pcall(env.kb.chart.load, path,
    { map = column_map(args, env), from = args.from or env.conf.from, progress = tick })
  clear()
  if not valid then refuse(args, env, chart) end
  local open = chart and chart.summary.open_quote_line or 0
  if open > 0 then
    cli.warn(("%s:%d: the quote that opens here is never closed: all after it is one field"):format(
      chart.name, open))
  end
  if code == "column" then message = message .. "; --map COLUMN=HEADER says which is which" end
  return cli.need(chart, message, code)
end

-- Ids by role: what the file says, and over it what --holder says.
local function holders(chart, args, env)
  local found, from_file = {}, {}
  local function add(name, ids, fail)
    local role = env.kb.role(name)
    if not role then
      fail(("no role '%s'%s"):format(name, options.hint(name, lists.ids(env.kb.roles()))))
    end
    for _, id in ipairs(ids) do
      if not chart.core:find(id) then
        fail(("holder of '%s': nobody '%s' is on the chart"):format(name, id))
      end
    end
    return role.id
  end
  for name, ids in pairs(env.conf.holder or {}) do
    local id = add(name, ids, function(message)
      cli.fail(2, env.conf:at(env.conf.holder, name, message))
    end)
    found[id], from_file[id] = ids, true
  end
  for _, pair in ipairs(args.holder) do
    local id = add(pair[1], { pair[2] }, function(message) cli.fail(2, "--holder: " .. message) end)
    if from_file[id] or not found[id] then found[id], from_file[id] = {}, nil end
    table.insert(found[id], pair[2])
  end
  return next(found) and found
end

--- The settings for chart:check, but for the baseline.
---@param chart cxo.Chart
---@return cxo.check.Settings
function charted.settings(chart, args, env)
  local conf = env.conf
  local settings = {
    facts = args.facts or conf.facts, complete = args.complete or conf.complete,
    redact = args.redact or conf.redact, holders = holders(chart, args, env) or nil,
    disabled = conf.disabled, severities = conf.severities, suppress = conf.suppress,
  }
  for key, value in pairs(env.settings) do settings[key] = value end
  return settings
end

--- The chart with these settings for its checks, over which go those of a call. Files that they
--- name are read here and now.
---@param chart cxo.Chart
---@param settings cxo.check.Settings
---@return cxo.Chart
function charted.bound(chart, settings)
  if settings.facts then settings.facts = cli.need(facts.read(settings.facts)) end
  local shown = settings.redact and chart:redacted() or chart
  return setmetatable({
    check = function(self, own)
      local merged = {}
      for key, value in pairs(settings) do merged[key] = value end
      for key, value in pairs(own or {}) do merged[key] = value end
      return chart.check(self, merged) -- a tail call: misuse is raised at the caller
    end,
  }, { __index = shown })
end

return charted
