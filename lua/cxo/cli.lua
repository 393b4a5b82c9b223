--- The command line. Each command is a file of lua/cxo/cli/: a summary, its own arguments, and what
--- it does. Exit codes: 0 clean, 1 findings, 2 usage, 3 input that could not be read.

local argparse = require "argparse"
local cxo = require "cxo"
local examples = require "cxo.cli.examples"
local lists = require "cxo.lists"
local options = require "cxo.options"
local report = require "cxo.report"

local FEW = 24 -- names that a message can list

local cli = {}

local commands = { "roles", "role", "sources", "claims", "conflicts", "compare", "owner", "buyer",
  "first-hire", "title", "classify", "train", "route", "check", "diff", "chart", "rules",
  "report", "pack", "completion" }

---@class cxo.cli.Command
---@field summary string
---@field formats? string[] the first is what is written unless --format says otherwise
---@field own_formats? boolean there may be others, which the command knows of
---@field bare? boolean takes none of the common options and needs no instance
---@field without_pack? boolean works without any pack
---@field input? string the argument from whose folder upwards cxo.conf is looked for
---@field configure? fun(parser: table) adds its own arguments
---@field complete? table<string, string[]> argument to kinds of records whose ids fit, or "file";
--- {}: anything
---@field run fun(args: table, env: cxo.cli.Env): integer? the exit code; nil: 0

---@class cxo.cli.Env
---@field kb cxo.Instance
---@field settings cxo.Settings what the options say, over those of cxo.conf
---@field conf cxo.Conf empty where there is none; rules in it are ids

--- Ends the command with a message on standard error: `cli.fail(3, "people.csv: no such file")`.
---@param exit integer
---@param message? string nil: it ends quietly
function cli.fail(exit, message) error({ exit = exit, message = message }, 0) end

--- The value, or the end of the command: a policy is a matter of usage, all else of input.
function cli.need(value, message, code)
  if value == nil then cli.fail(code == "policy" and 2 or 3, message) end
  return value
end

--- What a finder of the instance finds, or the end of the command with what may have been meant:
--- `cli.find(env.kb, "role", "ctoo")`.
---@param kb cxo.Instance
---@param kind "role"|"source"|"topic"
---@param name string
---@return cxo.Record
function cli.find(kb, kind, name)
  local record = kind == "topic" and kb.pack:find(kind, name) or kind ~= "topic" and kb[kind](name)
  if record then return record end
  local ids = lists.ids(kb.pack:each(kind))
  local hint = options.hint(name, ids)
  if hint == "" and #ids <= FEW then hint = "; there are: " .. table.concat(ids, ", ") end
  cli.fail(2, ("no %s '%s'%s"):format(kind, name, hint))
end

local function integer(text)
  local number = text:find"^%d+$" and math.tointeger(tonumber(text))
  if number then return number end
  return nil, ("a whole number expected, got '%s'"):format(text)
end

local function assignment(text)
  local name, value = text:match"^([^=]+)=(.+)$"
  if not name then return nil, ("NAME=VALUE expected, got '%s'"):format(text) end
  return { name, value }
end

cli.integer, cli.assignment = integer, assignment

--- What --map says: column to header, from "title=job_title,manager=reports_to".
---@param texts string[]
---@return table<string, string>
function cli.map(texts)
  local map = {}
  for _, text in ipairs(texts) do
    -- A comma parts two columns only before another "column=", so headers may hold commas.
    for part in (text .. ","):gsub(",%s*(%l+=)", "\n%1"):gmatch"[^\n]+" do
      local pair, message = assignment((part:gsub(",$", "")))
      if not pair then cli.fail(2, "--map: " .. message) end
      map[pair[1]] = pair[2]
    end
  end
  return map
end

local function add_common(parser, command)
  parser:option("--policy", "source, strict, majority or default"):argname"NAME"
  parser:option("--set", "decide one conflict, e.g. reporting=chain"):argname"KNOB=SIDE"
    :count"*":convert(assignment)
  parser:option("--size", "people in the firm"):argname"N":convert(integer)
  parser:option("--small-below", "a firm with fewer people is small"):argname"N":convert(integer)
  parser:option("--pack", "a pack file beside the built-in pack"):argname"FILE":count"*"
  parser:flag("--no-builtin", "without the built-in pack")
  parser:flag("--quiet", "no notes and no progress on standard error, errors only")
  if not command.without_pack then
    parser:option("--conf", "a file of options; by default the nearest cxo.conf"):argname"FILE"
    parser:flag("--no-conf", "without any cxo.conf")
  end
  local format = parser:option("--format", table.concat(command.formats, ", ")):argname"FORMAT"
    :default(command.formats[1])
  if not command.own_formats then format:choices(command.formats) end
end

-- "Examples:" and each with what it is for, as the end of a command's help.
local function epilog(list)
  local lines = { "Examples:" }
  for _, example in ipairs(list) do
    lines[#lines + 1] = "   " .. example[1]
    lines[#lines + 1] = "      " .. example[2]
  end
  return table.concat(lines, "\n")
end

--- The parser of the whole command line, and by name the commands and their parsers.
---@return table parser of argparse
---@return table<string, cxo.cli.Command> loaded
---@return table<string, table> parsers
function cli.parser()
  local parser = argparse("cxo",
    "Answers, with its sources, who does what at the top of a technology organisation.")
    :epilog"`cxo COMMAND --help` explains a command, with examples."
  parser:flag("--version", "print the version"):action(function()
    print("cxo " .. cxo._VERSION)
    os.exit(0)
  end)
  parser:command_target"command"
  local loaded, parsers = {}, {}
  for _, name in ipairs(commands) do
    local command = require("cxo.cli." .. name)
    local sub = parser:command(name, command.summary)
    if command.configure then command.configure(sub) end
    if not command.bare then add_common(sub, command) end
    if examples[name] then sub:epilog(epilog(examples[name])) end
    loaded[name], parsers[name] = command, sub
  end
  return parser, loaded, parsers
end

-- Messages may quote what came from outside: nothing of it may play with the terminal.
local function complain(message)
  io.stderr:write((("cxo: " .. message):gsub("[^\n]+", report.clean)), "\n")
end

--- Ends the command where it was asked for what does not go together.
---@param args table
---@param mode string an option that is given: "--lines"
---@param formats string[] those that go with it, the default among them
---@param others string[] options that do not: "--why"
function cli.only_with(args, mode, formats, others)
  if not lists.holds(formats, args.format) then
    cli.fail(2, ("--format %s does not go with %s; there are: %s"):format(args.format, mode,
      table.concat(formats, ", ")))
  end
  for _, name in ipairs(others) do
    if args[name:sub(3)] then cli.fail(2, ("%s does not go with %s"):format(name, mode)) end
  end
end

--- Says what is wrong with a part of the input, which makes the exit code 3 in the end.
---@param message string
function cli.warn(message) complain(message) end

--- Says something on standard error that is not part of the result, unless --quiet.
---@param message string
function cli.note(message)
  if not cli.quiet then complain(message) end
end

local INTERRUPTED, CLOSED = 130, 141 -- as a shell has it for Ctrl-C and a reader that went away
local EPIPE = 32

--- Ends the command for output that could not be written: quietly if nobody reads it any more.
---@param problem string
---@param number integer? of the system
function cli.unwritten(problem, number)
  if number == EPIPE then cli.fail(CLOSED) end
  cli.fail(3, "standard output: " .. problem)
end

--- Was it Ctrl-C? lua.c raises it as an error, which those who catch errors must pass on.
---@param problem any what was raised
---@return boolean
function cli.is_interrupt(problem)
  return type(problem) == "string" and problem:find"interrupted!$" ~= nil
end

--- Ends the command as a shell expects it after Ctrl-C.
function cli.interrupted() cli.fail(INTERRUPTED) end

-- What went wrong, as the exit code and perhaps a message.
local function caught(problem)
  if type(problem) == "table" then return problem end
  if cli.is_interrupt(problem) then return { exit = INTERRUPTED } end
  return { exit = 3, message = "internal error: " .. debug.traceback(tostring(problem), 2) }
end

-- `cxo help check` is `cxo check --help`.
local function words_of(argv)
  if argv[1] ~= "help" then return argv end
  return argv[2] and { argv[2], "--help" } or { "--help" }
end

--- Runs a command line and returns its exit code.
---@param argv string[]
---@return integer
function cli.main(argv)
  local parser, loaded, parsers = cli.parser()
  argv = words_of(argv)
  local parsed, args = parser:pparse(argv)
  if not parsed then
    local sub = parsers[argv[1]]
    complain(args .. "\n" .. (sub or parser):get_usage())
    if not sub then complain("the commands are: " .. table.concat(commands, ", ")) end
    return 2
  end
  local command = loaded[args.command]
  cli.quiet = args.quiet
  local done, result = xpcall(function()
    local exit = command.run(args,
      command.bare and {} or require"cxo.cli.environment"(args, command))
    local flushed, problem, number = io.stdout:flush()
    if not flushed then cli.unwritten(problem, number) end
    return exit
  end, caught)
  if done then return result or 0 end
  if type(result) ~= "table" then result = { exit = 3, message = result } end -- of no memory
  if result.message then complain(result.message) end
  return result.exit
end

return cli
