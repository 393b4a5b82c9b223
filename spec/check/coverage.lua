-- What the tests run of the sources: lua5.4 spec/check/coverage.lua FOLDER LINES
--
-- FOLDER holds .gcov files that `gcov -b -c` wrote; LINES is what hook.c wrote. Prints a table in
-- Markdown, then what was not run.

local folder, lines_path = arg[1], arg[2]

-- Adds what a .gcov file tells to `into`, by source file: which lines were run, and which branches
-- of a line were taken. What several builds, or several copies of an inline function, have is one.
local function read_gcov(path, into)
  local lines, number, raises
  for line in io.lines(path) do
    local count, at, source = line:match"^%s*(%S-)%*?:%s*(%d+):(.*)"
    local branch, taken = line:match"^branch%s+(%d+) (.*)"
    if at == "0" and source:find"^Source:" then
      local name = source:match"csrc/%l+/[%w_.]+$"
      into[name or ""] = into[name or ""] or {}
      lines = into[name or ""]
    elseif at and (count:find"^[%d#=]") then
      number = tonumber(at)
      raises = source:find("luaL_argcheck", 1, true) ~= nil -- it never comes back from the error
      lines[number] = lines[number] or { ran = false, branches = {} }
      lines[number].ran = lines[number].ran or count:find"^%d" ~= nil
    elseif branch and not (taken == "never executed" and raises) then
      local branches = lines[number].branches
      branches[branch] = branches[branch] or taken:find"^taken [1-9]" ~= nil
    end
  end
end

-- The same, counted.
local function count(lines)
  local found = { lines = 0, ran = 0, branches = 0, taken = 0, missed = {}, half = {} }
  for number, line in pairs(lines) do
    local all_taken = true
    found.lines = found.lines + 1
    if line.ran then found.ran = found.ran + 1 else found.missed[#found.missed + 1] = number end
    for _, taken in pairs(line.branches) do
      found.branches = found.branches + 1
      if taken then found.taken = found.taken + 1 else all_taken = false end
    end
    if not all_taken then found.half[#found.half + 1] = number end
  end
  table.sort(found.missed)
  table.sort(found.half)
  return found
end

-- The lines of a Lua file that have instructions, by the compiler's own listing.
local function active_lines(path)
  local active = {}
  local listing = assert(io.popen(("luac5.4 -l -l -p %s"):format(path)))
  for line in listing:lines() do
    local number, op = line:match"^%s+%d+%s+%[(%d+)%]%s+(%S+)"
    if op and op ~= "VARARGPREP" and op ~= "RETURN0" and op ~= "RETURN" then
      active[tonumber(number)] = true
    end
  end
  listing:close()
  return active
end

local function read_lua(path, seen)
  local found = { name = path, lines = 0, ran = 0, missed = {} }
  for number in pairs(active_lines(path)) do
    found.lines = found.lines + 1
    if seen[("%s:%d"):format(path, number)] then
      found.ran = found.ran + 1
    else
      found.missed[#found.missed + 1] = number
    end
  end
  table.sort(found.missed)
  return found
end

local function files_of(command)
  local list = {}
  for path in assert(io.popen(command)):lines() do list[#list + 1] = path end
  return list
end

local function per_cent(part, whole)
  return whole == 0 and "-" or ("%.1f"):format(100 * part / whole)
end

local function runs(numbers)
  local parts, i = {}, 1
  while i <= #numbers do
    local k = i
    while numbers[k + 1] == numbers[k] + 1 do k = k + 1 end
    parts[#parts + 1] = k > i and numbers[i] .. "-" .. numbers[k] or tostring(numbers[i])
    i = k + 1
  end
  return table.concat(parts, " ")
end

local sums = {}
local function add(name, found)
  local sum = sums[name] or { lines = 0, ran = 0, branches = 0, taken = 0 }
  for key in pairs(sum) do sum[key] = sum[key] + (found[key] or 0) end
  sums[name] = sum
end

local missed = {}
local sources, names = {}, {}
for _, path in ipairs(files_of("find " .. folder .. " -name '*.gcov' | sort")) do
  read_gcov(path, sources)
end
for name in pairs(sources) do names[#names + 1] = name end
table.sort(names)
for _, name in ipairs(names) do
  local room = name:match"^csrc/(%l+)/"
  if room == "core" or room == "bind" then
    local found = count(sources[name])
    add("csrc/" .. room, found)
    missed[#missed + 1] = { name, runs(found.missed), runs(found.half) }
  end
end

local seen = {}
for line in io.lines(lines_path) do seen[line] = true end
for _, path in ipairs(files_of"find lua -name '*.lua' ! -path '*/meta/*' | sort") do
  local found = read_lua(path, seen)
  add("lua", found)
  missed[#missed + 1] = { path, runs(found.missed), "" }
end

print"| | lines | of them run | % | branches | of them taken | % |"
print"|---|---|---|---|---|---|---|"
for _, name in ipairs{ "csrc/core", "csrc/bind", "lua" } do
  local sum = sums[name] or { lines = 0, ran = 0, branches = 0, taken = 0 }
  print(("| `%s` | %d | %d | %s | %d | %d | %s |"):format(name, sum.lines, sum.ran,
    per_cent(sum.ran, sum.lines), sum.branches, sum.taken, per_cent(sum.taken, sum.branches)))
end
print""
for _, each in ipairs(missed) do
  if each[2] ~= "" then print(("%s: lines %s"):format(each[1], each[2])) end
  if each[3] ~= "" then print(("%s: branches in %s"):format(each[1], each[3])) end
end
