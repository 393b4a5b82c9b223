--- The command line. Each command is a file of lua/cxo/cli/: a summary, its own arguments, and what
--- it does. Exit codes: 0 clean, 1 findings, 2 usage, 3 input that could not be read.

local argparse = require "argparse"
local cxo = require "cxo"

local cli = {}

local commands = { "roles", "role", "sources", "claims", "compare", "check", "pack" }

---@class cxo.cli.Command
---@field summary string
---@field formats string[] the first is what is written unless --format says otherwise
---@field without_pack? boolean works without any pack
---@field configure? fun(parser: table) adds its own arguments
---@field run fun(args: table, env: cxo.cli.Env): integer? the exit code; nil: 0

---@class cxo.cli.Env
---@field kb cxo.Instance
---@field settings cxo.Settings what the options say

--- Ends the command with a message on standard error: `cli.fail(3, "people.csv: no such file")`.
---@param exit integer
---@param message string
function cli.fail(exit, message) error({ exit = exit, message = message }, 0) end

--- The value, or the end of the command: usage errors for a policy, else unreadable input.
function cli.need(value, message, code)
  if value == nil then
    cli.fail((code == "policy" or code == "reference") and 2 or 3, message)
  end
  return value
end

local function integer(text)
  local number = math.tointeger(tonumber(text))
  if number and number >= 0 then return number end
  return nil, ("a whole number expected, got '%s'"):format(text)
end

local function assignment(text)
  local name, value = text:match"^([^=]+)=(.+)$"
  if not name then return nil, ("NAME=VALUE expected, got '%s'"):format(text) end
  return { name, value }
end

cli.integer, cli.assignment = integer, assignment

local function add_common(parser, command)
  parser:option("--policy", "source, strict, majority or default"):argname"NAME"
  parser:option("--set", "decide one conflict, e.g. reporting=chain"):argname"KNOB=SIDE"
    :count"*":convert(assignment)
  parser:option("--size", "people in the firm"):argname"N":convert(integer)
  parser:option("--small-below", "a firm with fewer people is small"):argname"N":convert(integer)
  parser:option("--pack", "a pack file beside the built-in pack"):argname"FILE":count"*"
  parser:flag("--no-builtin", "without the built-in pack")
  parser:option("--format", table.concat(command.formats, ", ")):argname"FORMAT"
    :choices(command.formats):default(command.formats[1])
end

local function build_parser()
  local parser = argparse("cxo",
    "Answers, with its sources, who does what at the top of a technology organisation.")
  parser:flag("--version", "print the version"):action(function()
    print("cxo " .. cxo._VERSION)
    os.exit(0)
  end)
  parser:command_target"command"
  local loaded = {}
  for _, name in ipairs(commands) do
    local command = require("cxo.cli." .. name)
    local sub = parser:command(name, command.summary)
    if command.configure then command.configure(sub) end
    add_common(sub, command)
    loaded[name] = command
  end
  return parser, loaded
end

local function environment(args, command)
  local set
  for _, pair in ipairs(args.set) do
    set = set or {}
    set[pair[1]] = pair[2]
  end
  local settings = { policy = args.policy, set = set, size = args.size,
    small_below = args.small_below }
  if command.without_pack then return { settings = settings } end
  local options = { packs = args.pack, builtin = not args.no_builtin }
  for key, value in pairs(settings) do options[key] = value end
  return { kb = cli.need(cxo.new(options)), settings = settings }
end

--- Runs a command line and returns its exit code.
---@param argv string[]
---@return integer
function cli.main(argv)
  local parser, loaded = build_parser()
  local parsed, args = parser:pparse(argv)
  if not parsed then
    io.stderr:write("cxo: ", args, "\n", parser:get_usage(), "\n")
    return 2
  end
  local command = loaded[args.command]
  local done, result = xpcall(function()
    return command.run(args, environment(args, command))
  end, function(problem)
    return type(problem) == "table" and problem
      or { exit = 3, message = "internal error: " .. debug.traceback(tostring(problem), 2) }
  end)
  if done then return result or 0 end
  io.stdout:flush()
  io.stderr:write("cxo: ", result.message, "\n")
  return result.exit
end

return cli
