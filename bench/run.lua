-- Runs the benchmarks, each in a process of its own, and prints one table: rows with a goal first.
-- `make bench` builds what is needed and calls this from the project's root.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/lib/?.so;" .. package.cpath
local report = require "cxo.report"

local adverts = io.open "build/bench/adverts.txt"
if adverts then adverts:close() end
local titles = io.open "build/bench/titles_all.tsv"
if titles then titles:close() end

-- A script and its arguments; it prints rows and notes, with tabs between the fields.
local parts = {
  { "bench/phrases/run.lua", "generated", "build/bench/generated.txt", "build/bench/nothing.txt" },
}
if adverts then
  parts[#parts + 1] = { "bench/phrases/run.lua", "adverts", "build/bench/adverts.txt" }
end
parts[#parts + 1] = { "bench/calls.lua", titles and "real" or "generated",
  titles and "build/bench/titles_all.tsv" or "build/bench/titles.tsv" }
parts[#parts + 1] = adverts and { "bench/texts.lua", "adverts", "build/bench/adverts.txt" }
  or { "bench/texts.lua", "generated", "build/bench/generated.txt" }

if arg[1] == "charts" then parts = {} end
for people in (os.getenv"CHARTS" or ""):gmatch"%d+" do
  parts[#parts + 1] = { "bench/chart.lua", ("build/bench/people-%s.csv"):format(people),
    ("%g"):format(people / 1000000) }
end

local env = 'LUA_PATH_5_4="lua/?.lua;lua/?/init.lua;;" '
  .. 'LUA_CPATH_5_4="build/bench/?.so;build/lib/?.so;;" '
local lua = arg[-1] or "lua5.4"

local with_goal, without_goal, notes, failed = {}, {}, {}, false
for _, part in ipairs(parts) do
  io.stderr:write("measuring: ", table.concat(part, " "), "\n")
  local pipe = assert(io.popen(env .. lua .. " " .. table.concat(part, " ")))
  for line in pipe:lines() do
    local kind, rest = line:match "^(%a+)\t(.*)$"
    if kind == "note" then
      notes[#notes + 1] = rest
    elseif kind == "row" then
      local row = {}
      for field in (rest .. "\t"):gmatch "([^\t]*)\t" do row[#row + 1] = field end
      local list = row[1] == "-" and without_goal or with_goal
      list[#list + 1] = row
    end
  end
  if not pipe:close() then failed = true end
end

-- Does the ratio meet the aim?
local function met(ratio, aim)
  local sign, limit = aim:match "^([<>])= (.+)$"
  local value = tonumber(ratio)
  if not sign or not value then return "" end
  if sign == ">" then return value >= tonumber(limit) and "yes" or "NO" end
  return value <= tonumber(limit) and "yes" or "NO"
end

local function shown(ratio)
  local value = tonumber(ratio)
  if not value then return ratio end
  local digits = value < 0.01 and 4 or value < 1 and 3 or value < 10 and 2 or 1
  return ("%." .. digits .. "f"):format(value)
end

table.sort(with_goal, function(a, b)
  for _, i in ipairs { 1, 5, 3, 4 } do
    if a[i] ~= b[i] then return a[i] < b[i] end
  end
  return false
end)

local function machine()
  local info = io.open "/proc/cpuinfo"
  local model = info and info:read "a":match "model name%s*:%s*([^\n]+)"
  if info then info:close() end
  return model or "an unknown processor"
end

local doc = report.new "Benchmarks"
  :paragraph("What ", report.code "make bench PEOPLE=10000000", " measured on ", machine(),
    ", by one thread. Goals are ratios to what stands beside, in the same run; the ratio matters, "
    .. "the rest is this machine's.")

local function add_table(list, goals)
  local rows = {}
  for i, row in ipairs(list) do
    local told = goals and { row[1], shown(row[2]), row[3], met(row[2], row[3]) }
      or { shown(row[2]) }
    rows[i] = table.move(row, 4, 7, #told + 1, told)
  end
  local columns = { { "Ratio", align = "right" }, "Text", "Work", "Ours", "Peer" }
  if goals then
    table.insert(columns, 1, "Goal")
    table.move({ "Aim", "Met" }, 1, 2, 3, table.move(columns, 3, 6, 5))
  end
  doc:table { columns = columns, rows = rows }
end

-- The size of the module, against 400 KiB.
local function size_of(path)
  local pipe = io.popen(("strip -o build/bench/stripped.so '%s' && wc -c < build/bench/stripped.so")
    :format(path))
  local bytes = tonumber(pipe:read "a")
  pipe:close()
  return bytes and bytes // 1024
end
local size = size_of "build/lib/cxo/core.so"
local lpeg = size_of(package.searchpath("lpeg", package.cpath) or "")
if size then
  with_goal[#with_goal + 1] = { "d1", tostring(size / 400), "<= 1", "-",
    "the stripped module, with the built-in pack", size .. " KiB",
    "400 KiB; lpeg has " .. (lpeg or "?") .. " KiB" }
end

-- What bounds goals that have been missed; of these, those that this run missed are told.
local bounds = {
  { "a1, a2", "Reading a title folds thirty bytes, splits them, looks up the names of five words "
    .. "among four thousand and walks a grammar, in the time of some sixty empty calls; a table "
    .. "of readings takes forty more." },
  { "a3", "Two files are found and loaded, where lpeg is one, and a hundred functions registered "
    .. "whose memory is touched for the first time; in a process that has it, a state takes 15 us. "
    .. "The ratio is 1.9 to 2.3 from run to run." },
  { "b1, b2, b3", "One word in six of an advert begins some phrase, so that the next one must be "
    .. "hashed too, with misses of the cache in the filter of pairs; and a table for each match "
    .. "takes a quarter of the time (in C, below, the vectors do better). Hyperscan needs "
    .. "thousands of times as long to compile a set." },
  { "b4", "As b1; around the goal from run to run." },
  { "c1, c2", "For a million people: 180 ms to split the text and enter ids and labels, 60 ms to "
    .. "read 120,000 distinct titles and 86,000 departments, which the peers do not, 95 ms for all "
    .. "rules. For ten million: memory that is touched for the first time, and misses of the "
    .. "cache. No text is mapped, and no huge page asked for." },
  { "c3", "50 bytes of arrays, and a bit for each set that a rule asks for; 120,000 distinct "
    .. "titles are another 6 for a million people." },
  { "d1", "The pack is 640 KiB: 220 of forms of cues, 195 of statements, 120 of names, the rest "
    .. "tables; the fold table is 56, code 140." },
  { "w1", "Evidence is a table for each piece." },
}

add_table(with_goal, true)
local missed, listed = {}, {}
for _, row in ipairs(with_goal) do
  if met(row[2], row[3]) == "NO" then missed[row[1]] = true end
end
for _, bound in ipairs(bounds) do
  for goal in bound[1]:gmatch"%w+" do
    if missed[goal] then
      listed[#listed + 1] = bound
      break
    end
  end
end
doc:heading(1, "What bounds those that are missed"):definitions(listed)
doc:heading(1, "Beside the goals")
add_table(without_goal)
doc:heading(1, "What was compared"):list(notes):paragraph [[
MB/s are medians of CPU time, engines in turn in one process, one process a text. Ours is the module
as built (-O2); peers written for this are built with -O3; Hyperscan and RE2 are the system's
libraries. "from Lua" and "tables" include the table of matches of every text.]]
doc:write("text", function(text) io.write(text) end)
if arg[1] == "--page" then
  local page = assert(io.open("docs/benchmarks.md", "w"))
  page:write "<!-- Written by `make bench`: figures of one machine. -->\n\n"
  doc:write("markdown", function(text) page:write(text) end)
  page:close()
end
os.exit(not failed)
