-- The cost of single calls from Lua: lua5.4 bench/calls.lua NAME TITLES
-- Rows a1 (a role by its id), a2 (reading titles, each but once), a3 (require). Times are medians.

local peers = require "peers"
local cxo = require "cxo"

local name, path = arg[1], arg[2]
local REPETITIONS = 9

local function median(list)
  table.sort(list)
  return list[(#list + 1) // 2]
end

-- Nanoseconds a call of each function, taken in turn: each runs `n` calls.
local function measure(functions, n)
  local times = {}
  for repetition = 0, REPETITIONS do
    for i, fn in ipairs(functions) do
      collectgarbage()
      local before = peers.cpu()
      fn(n)
      local ns = (peers.cpu() - before) / n * 1e9
      times[i] = times[i] or {}
      if repetition > 0 then table.insert(times[i], ns) end
    end
  end
  for i, list in ipairs(times) do times[i] = median(list) end
  return table.unpack(times)
end

local function row(goal, ratio, aim, work, ours, peer)
  print(("row\t%s\t%.4f\t%s\t%s\t%s\t%s\t%s"):format(goal, ratio, aim, name, work, ours, peer))
end

-- a1 -------------------------------------------------------------------------------------------
local nothing, role = peers.nothing, cxo.role
local loop, floor, lookup = measure({
  function(n) for _ = 1, n do end end,
  function(n) for _ = 1, n do nothing() end end,
  function(n) for _ = 1, n do role "cto" end end,
}, 2000000)
floor, lookup = floor - loop, lookup - loop
local empty = ("an empty C call, %.1f ns"):format(floor)
row("a1", lookup / floor, "<= 2.5", "a role by its id", ("cxo.role, %.1f ns"):format(lookup), empty)

-- a2 -------------------------------------------------------------------------------------------
local titles, seen = {}, {}
for line in io.lines(path) do
  local title = line:match "^[^\t]+"
  if title and not seen[title] then
    seen[title] = true
    titles[#titles + 1] = title
  end
end
assert(#titles >= 100000, "too few distinct titles in " .. path)

local names = { ["chief technology officer"] = "cto", ["chief information officer"] = "cio",
  cto = "cto", cio = "cio" }
local read, pack = cxo.read, cxo.pack

local plain, readings, table_reader, pattern_reader = measure({
  function(n) for i = 1, n do read(titles[i]) end end,
  function(n) for i = 1, n do pack:title(titles[i]) end end,
  function(n)
    for i = 1, n do
      local text = titles[i]:lower():gsub("[^%w ]", " "):gsub("%s+", " ")
      local _ = names[text]
    end
  end,
  function(n)
    for i = 1, n do
      local text = " " .. titles[i]:lower():gsub("[^%w]+", " ") .. " "
      local _ = text:find(" c[it]o ") or text:find(" chief information officer ", 1, true)
        or text:find(" chief technology officer ", 1, true)
    end
  end,
}, #titles)
local set = ("titles, %d distinct, plain results"):format(#titles)
local ours = ("cxo.read, %.0f ns"):format(plain)
row("a2", plain / floor, "<= 30", set, ours, empty)
row("a2", plain / table_reader, "<= 0.3333", set, ours,
  ("lower, gsub, table in Lua, %.0f ns"):format(table_reader))
row("a2", readings / floor, "<= 80", "titles, tables of readings",
  ("pack:title, %.0f ns"):format(readings), empty)
row("-", plain / pattern_reader, "", set, ours,
  ("patterns in Lua, %.0f ns"):format(pattern_reader))

-- A million lines, whole processes: the command, and readers that one would write ---------------
local million = "build/bench/million.txt"
local out = assert(io.open(million, "wb"))
for i = 1, 1000000 do out:write(titles[(i - 1) % #titles + 1], "\n") end
out:close()

local function seconds(command)
  local timed = "s=$(date +%%s%%N); %s > /dev/null; e=$(date +%%s%%N); echo $((e - s))"
  local pipe = assert(io.popen(timed:format(command)))
  local ns = pipe:read"n"
  pipe:close()
  return ns / 1e9
end

local script = [[%s -e 'local names = { cto = "cto", cio = "cio",
  ["chief technology officer"] = "cto", ["chief information officer"] = "cio" }
for line in io.lines "%s" do
  local text = line:lower():gsub("[^%%w ]", " "):gsub("%%s+", " ")
  io.write(line, "\t", names[text] or "none", "\n")
end']]
local pattern = "LC_ALL=C grep -c -i -w -E 'cio|cto|chief (information|technology) officer' %s"
local command = seconds(("build/cxo title --lines %s"):format(million))
local told = ("cxo title --lines, %.2f s"):format(command)
local in_lua = seconds(script:format(arg[-1], million))
local grep = seconds(pattern:format(million))
row("-", command / in_lua, "", "a million lines", told, ("a reader in Lua, %.2f s"):format(in_lua))
row("-", command / grep, "", "a million lines", told,
  ("grep, no roles told, %.2f s"):format(grep))
os.remove(million)

-- a3 -------------------------------------------------------------------------------------------
local probe = [[local m = "%s" collectgarbage() collectgarbage "stop"
local heap, t = collectgarbage "count", os.clock() require(m)
print((os.clock() - t) * 1e6, collectgarbage "count" - heap)]]

local function required(module)
  local times, heap = {}, nil
  for i = 1, 41 do
    local pipe = assert(io.popen(("%s -e '%s'"):format(arg[-1], probe:format(module))))
    local us, kb = pipe:read("n", "n")
    pipe:close()
    times[i], heap = us, kb
  end
  return median(times), heap
end

local own, heap = required "cxo"
local lpeg = required "lpeg"
row("a3", own / lpeg, "<= 2", "require", ("cxo, %.0f us"):format(own),
  ("lpeg, %.0f us"):format(lpeg))
row("a3", heap, "<= 64", "KiB of heap that require takes", ("cxo, %.1f KiB"):format(heap), "-")
