-- Runs the benchmarks, each in a process of its own, and prints one table: rows with a goal first.
-- `make bench` builds what is needed and calls this from the project's root.

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
  return (value < 0.1 and "%.4f" or value < 10 and "%.2f" or "%.0f"):format(value)
end

local lines = { { "goal", "ratio", "aim", "met", "text", "work", "ours", "peer" } }
table.sort(with_goal, function(a, b)
  for _, i in ipairs { 1, 5, 3, 4 } do
    if a[i] ~= b[i] then return a[i] < b[i] end
  end
  return false
end)
for _, list in ipairs { with_goal, without_goal } do
  for _, row in ipairs(list) do
    lines[#lines + 1] = { row[1], shown(row[2]), row[3], met(row[2], row[3]), row[4], row[5],
      row[6], row[7] }
  end
end

local widths = {}
for _, line in ipairs(lines) do
  for i, field in ipairs(line) do widths[i] = math.max(widths[i] or 0, #field) end
end
for _, line in ipairs(lines) do
  local out = {}
  for i, field in ipairs(line) do
    local pad = (" "):rep(widths[i] - #field)
    out[i] = i == 2 and pad .. field or field .. pad
  end
  print((table.concat(out, "  "):gsub("%s+$", "")))
end

print()
for _, text in ipairs(notes) do print(text) end
print [[
MB/s are medians of CPU time, engines in turn in one process, one process a text, one thread.
Ours is the module as built (-O2); peers written for this are built with -O3; Hyperscan and RE2 are
the system's libraries. "from Lua" and "tables" include the table of matches of every text.]]
os.exit(not failed)
