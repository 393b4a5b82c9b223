-- Goals c1 to c3: a chart of many people, beside what else would read it. Every program is a
-- process of its own; times are those of the processor, user and system together.
--
--     lua5.4 bench/chart.lua chart.csv MILLIONS

local path, millions = arg[1], tonumber(arg[2])
local small = millions <= 1 -- peers are measured on a million people alone
local text = ("%g million people"):format(millions)

local function row(...) print("row\t" .. table.concat({ ... }, "\t")) end

-- The processor time of a command in seconds, and its output; nil where it fails.
local function measure(command)
  local pipe = io.popen("sh -c '" .. command .. " || echo FAILED; times' 2>/dev/null")
  local output = pipe:read"a"
  pipe:close()
  if output:find"FAILED" then return nil end
  local seconds = 0
  for minutes, rest in output:match"([^\n]*)\n$":gmatch"(%d+)m([%d.]+)s" do
    seconds = seconds + minutes * 60 + tonumber(rest)
  end
  return seconds, output
end

local function best_of(n, command)
  local best, output
  for _ = 1, n do
    local seconds, printed = measure(command)
    if seconds and (not best or seconds < best) then best, output = seconds, printed end
  end
  return best, output
end

local function seconds(value) return ("%.2f s"):format(value) end

local lua = arg[-1] or "lua5.4"
local ours, printed = best_of(3, lua .. " bench/chart_cxo.lua " .. path)
local file = assert(io.open(path, "rb"))
local size = file:seek"end"
file:close()
local peak, people = printed:match"(%d+)\t(%d+)"
local _, empty = measure(lua .. " bench/chart_cxo.lua spec/fixtures/sample.csv")
local beside = (peak - empty:match"%d+") * 1024 - size

local peers = small and {
  { "0.1", "plain Lua, structure alone", lua .. " bench/chart_lua.lua " .. path },
  { "0.125", "DuckDB, one thread, with subtrees",
    "NODE_PATH=build/bench/duckdb/node_modules node bench/chart_duckdb.js " .. path },
  { "-", "SQLite, with subtrees", "python3 bench/chart_sqlite.py " .. path },
} or {}
for _, peer in ipairs(peers) do
  local theirs = measure(peer[3])
  if theirs then
    local goal = peer[1] ~= "-"
    row(goal and "c1" or "-", ("%.4f"):format(ours / theirs), goal and "<= " .. peer[1] or "-",
      text,
      "load, titles, all rules; peer: " .. peer[2], seconds(ours), seconds(theirs))
  else
    print("note\tnot here: " .. peer[2])
  end
end

-- wc is done within the clock's ticks, so it runs many times.
local wc = best_of(3, ("for i in 1 2 3 4 5 6 7 8 9 10; do wc -l %s; done"):format(path)) / 10
row(small and "-" or "c2", ("%.1f"):format(ours / wc), small and "-" or "<= 60", text,
  "the same; peer: wc -l", seconds(ours), seconds(wc))
row("c3", ("%.1f"):format(beside / people), "<= 64", text, "bytes a person beside the text",
  ("%.0f MB"):format(peak / 1024), ("%.0f MB text"):format(size / 1024 / 1024))
