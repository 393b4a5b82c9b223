--- What a command works with: an instance with the settings of the command line, over those of the
--- nearest cxo.conf.

local cli = require "cxo.cli"
local cxo = require "cxo"
local options = require "cxo.options"

-- Reading that fails is bad input; an option that is not known is wrong usage.
local function read_conf(args, command)
  if args.no_conf or command.without_pack then return {} end
  local conf = require "cxo.conf"
  local path = args.conf or conf.find(command.input and args[command.input])
  if not path then return {} end
  local value, message, code = conf.read(path)
  if not value then cli.fail(code == "conf" and 2 or 3, message) end
  return value
end

-- Sides by knob: those of the file, and over them those of the command line.
local function knobs(args, conf)
  local given, set = {}, nil
  for knob, side in pairs(conf.set or {}) do
    set = set or {}
    set[knob] = side
  end
  for _, pair in ipairs(args.set) do
    local knob, side = pair[1], pair[2]
    if given[knob] and given[knob] ~= side then
      cli.fail(2, ("%s=%s and %s=%s exclude each other"):format(knob, given[knob], knob, side))
    end
    set = set or {}
    given[knob], set[knob] = side, side
  end
  return set, given
end

local function first(...)
  for i = 1, select("#", ...) do
    local value = select(i, ...)
    if value ~= nil then return value end
  end
end

-- Ends the command for a policy or knob that is not there, with its place if the file names it.
local function refuse_policy(message, args, conf, given)
  local word = message:match"^no policy '(.-)'"
  if word and conf.policy == word and not args.policy then
    cli.fail(2, conf:at(conf, "policy", message))
  end
  for knob in pairs(conf.set or {}) do
    if not given[knob] and message:find(("knob '%s'"):format(knob), 1, true) then
      cli.fail(2, conf:at(conf.set, knob, message))
    end
  end
  cli.fail(2, message)
end

-- Puts ids in the place of the rules that the file names, by id or name.
local function resolve_rules(kb, conf)
  local ids, known = {}, {}
  for rule in kb.pack:each"rule" do
    ids[rule.id], ids[rule.name] = rule.id, rule.id
    known[#known + 1], known[#known + 2] = rule.id, rule.name
  end
  local function id_of(name, holder, key)
    if ids[name] then return ids[name] end
    cli.fail(2, conf:at(holder, key, ("no rule '%s'%s"):format(name, options.hint(name, known))))
  end
  for i, name in ipairs(conf.disabled or {}) do
    conf.disabled[i] = id_of(name, conf.disabled, i)
  end
  for _, each in ipairs(conf.suppress or {}) do each.rule = id_of(each.rule, each, "rule") end
  local severities = {}
  for name, severity in pairs(conf.severities or {}) do
    severities[id_of(name, conf.severities, name)] = severity
  end
  conf.severities = severities
end

---@param args table
---@param command cxo.cli.Command
---@return cxo.cli.Env
return function(args, command)
  local conf = read_conf(args, command)
  local set, given = knobs(args, conf)
  local settings = { policy = first(args.policy, conf.policy), set = set,
    size = first(args.size, conf.size), small_below = first(args.small_below, conf.small_below) }
  if command.without_pack then return { settings = settings, conf = conf } end
  local wanted = { packs = #args.pack > 0 and args.pack or conf.packs or args.pack,
    builtin = not args.no_builtin and conf.builtin ~= false }
  for key, value in pairs(settings) do wanted[key] = value end
  local kb, message, code = cxo.new(wanted)
  if code == "policy" then refuse_policy(message, args, conf, given) end
  kb = cli.need(kb, message, code)
  resolve_rules(kb, conf)
  return { kb = kb, settings = settings, conf = conf }
end
