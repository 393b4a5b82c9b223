--- Runs the command once more in a process whose CPU time, memory and size of files the kernel
--- limits, for what comes from a stranger; and takes from that process what it does not need.

local cli = require "cxo.cli"
local core = require "cxo.core"
local output = require "cxo.cli.output"

local limited = {}

limited.MAX_SECONDS = 5
limited.MAX_MEMORY = 1024 * 1024 * 1024 -- of addresses, the program's own included
limited.MAX_OUTPUT = 64 * 1024 * 1024
limited.MAX_LINES = 100
limited.MAX_LINE = 1000 -- bytes, and of what is said in the end

local OUT_OF_MEMORY, NO_LIMITS = 77, 78 -- exit codes of the process
local INTERRUPT = 2 -- the signal of Ctrl-C

-- What cannot be set is set already, or there is no telling what a script may do.
local shell = [[
limit() { ulimit $1 $2 2>/dev/null || [ "$(ulimit $1)" != unlimited ] || exit %d; }
limit -c 0; limit "-S -t" %d; limit "-H -t" %d; limit -v %d; limit -f %d
exec %s >%s]]

function limited.configure(parser)
  parser:option"--limited":choices{ "plain", "color" }:hidden(true)
end

-- The command line of this process, with --limited behind the name of the command.
local function this_command(mode)
  local words, first = {}, 0
  local line = arg
  if type(line) ~= "table" or not line[0] then
    cli.fail(2, "scripts run from the command line only")
  end
  while line[first - 1] do first = first - 1 end
  for i = first, #line do
    words[#words + 1] = output.quote(line[i])
    if i == 1 then words[#words + 1] = "--limited " .. mode end
  end
  return table.concat(words, " ")
end

local reached = {
  [24] = ("CPU time: more than %d s (limited.MAX_SECONDS)"):format(limited.MAX_SECONDS),
  [25] = ("size of files: more than %d bytes (limited.MAX_OUTPUT)"):format(limited.MAX_OUTPUT),
  [OUT_OF_MEMORY] = ("memory: more than %d bytes (limited.MAX_MEMORY)"):format(
    limited.MAX_MEMORY),
}

--- Runs this very command in a process with limits, and writes what comes of it once it is whole.
---@param name string of the script, for messages
---@return integer exit
function limited.run(name)
  local path = os.tmpname()
  local mode = output.text_options().color and "color" or "plain"
  local _, how, code = os.execute(shell:format(NO_LIMITS, limited.MAX_SECONDS,
    limited.MAX_SECONDS + 1, limited.MAX_MEMORY // 1024, limited.MAX_OUTPUT // 512,
    this_command(mode), output.quote(path)))
  local file = code == 0 and how == "exit" and io.open(path, "rb")
  local piece = file and file:read(1 << 16)
  os.remove(path) -- what is open stays readable
  while piece do
    output.text(piece)
    piece = file:read(1 << 16)
  end
  local signal = how == "signal" and code or code > 128 and code - 128
  local limit = reached[signal or code]
  if limit then cli.fail(3, ("%s: limit reached, %s"):format(name, limit)) end
  if code == NO_LIMITS then cli.fail(3, name .. ": this system cannot limit a process") end
  if signal == INTERRUPT then cli.interrupted() end
  if signal then cli.fail(3, ("%s: ended by signal %d"):format(name, signal)) end
  return code
end

local said = 0

-- As much of a text as is said of it: how it begins and ends.
local function cut(text)
  if #text <= limited.MAX_LINE then return text end
  local half = limited.MAX_LINE // 2
  return text:sub(1, half) .. " ... " .. text:sub(-half)
end

--- What `print` does in a script: a note of each line.
function limited.say(...)
  local words = table.pack(...)
  for i = 1, words.n do words[i] = tostring(words[i]) end
  local text, at = table.concat(words, "\t", 1, words.n), 1
  repeat
    if said == limited.MAX_LINES then return end
    local stop = text:find("\n", at, true) or #text + 1
    cli.note(cut(text:sub(at, stop - 1)))
    at, said = stop + 1, said + 1
    if said == limited.MAX_LINES then
      cli.note(("no more than %d lines are printed (limited.MAX_LINES)"):format(said))
    end
  until at > #text
end

--- Ends the process for what went wrong in a script.
---@param message string
function limited.fail(message)
  if cli.is_interrupt(message) then cli.interrupted() end
  if message:find("not enough memory", 1, true) then os.exit(OUT_OF_MEMORY) end
  cli.fail(3, cut(message))
end

--- Calls a function; the process ends as it should where memory runs out anywhere in it.
---@param fn function
---@param ... any
function limited.call(fn, ...)
  local done, problem = pcall(fn, ...)
  if done then return end
  if type(problem) == "string" and problem:find("not enough memory", 1, true) then
    os.exit(OUT_OF_MEMORY)
  end
  error(problem, 0)
end

local options -- of text, found out while that is still possible

--- The options of text, as `disarm` found them.
function limited.text_options(args)
  return { width = options.width, color = args.limited == "color" }
end

--- Takes away what reaches files, programs and the environment, from all that runs in this process;
--- the way to standard output is what it gives back.
---@return fun(piece: string) write
function limited.disarm()
  local stdout = io.stdout
  options = output.text_options()
  local function refuse() error("a report script may not reach files or programs", 0) end
  local kept = { [io] = { stderr = true, stdout = true }, [os] = { exit = true, time = true } }
  for library, keep in pairs(kept) do
    for name in pairs(library) do
      if not keep[name] then library[name] = refuse end
    end
  end
  rawset(io, "open", function() return nil, "a report script may not open files" end)
  core.read = function() return nil, "a report script may not read files", "file" end
  return function(piece)
    local done, problem = stdout:write(piece)
    if not done then error("standard output: " .. problem, 0) end
  end
end

return limited
