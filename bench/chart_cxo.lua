-- Goals c1 to c3, our side: a chart loaded, its titles read, all rules run. Prints the most memory
-- that the process had, in KB.
--
--     lua5.4 bench/chart_cxo.lua chart.csv

local chart = assert(require"cxo".chart.load(arg[1]))
assert(chart:check())
for line in io.lines"/proc/self/status" do
  local peak = line:match"^VmHWM:%s*(%d+)"
  if peak then print(peak, chart.summary.people) end
end
