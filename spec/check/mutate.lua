-- Breaks the engine in small ways and sees whether the tests notice.
--
--     lua5.4 spec/check/mutate.lua [COUNT] [SHARD/SHARDS] [SKIP] [LINES]
--
-- Every place in csrc/core where an operator, a bound, a constant or a statement can be changed
-- gives a mutant; COUNT (250) of them are taken at even steps, SKIP places on for other ones than
-- last time; of these a shard does every SHARDS-th. With a file of LINES as they are printed here,
-- those that survived in it are tried instead. Each is built in a copy of the tree; one whose
-- object code is that of the original is none, nor one of spec/check/equivalent.txt, which says
-- why. Then the quick C tests, the seeds of the fuzz targets and the specs of the file are run,
-- and what is left meets the C tests and all seeds with sanitizers: until one fails or takes too
-- long. Prints a line for each, and the score.

package.path = "spec/?.lua;" .. package.path
local disk = require "disk"
local read, write = disk.read, disk.write

local COUNT = tonumber(arg[1] or 250)
local shard, shards = (arg[2] or "1/1"):match"^(%d+)/(%d+)$"
local skip, retried = tonumber(arg[3] or 0), arg[4]
shard, shards = tonumber(shard), tonumber(shards)

local SECONDS = 300 -- for a step of a mutant; whole, it takes a tenth of that where it is quiet
local root = "build/mutate/" .. shard

local C_TESTS = "- GiB damaged 300,000 'memory: packs'"
local REPLAYS = { "chart", "scan", "ask", "title", "weigh" }
local SANITIZED = { "ask", "chart", "fold", "pack_image", "phrases_image", "scan", "title",
  "weigh" }

-- The specs of what a file is for.
local specs_of = {}
for files, specs in pairs{
  ["alias chart csv encoding labels link order owned set unit vacant"] =
    "chart_sets chart formats rules limits checks",
  ["build build_books build_check builder image pack schema"] =
    "pack_new pack weigh_pack policy lookup wording",
  ["build_lexicon"] = "weigh_pack weigh pack",
  ["policy answer"] = "policy answer lookup",
  ["search"] = "wording answer lookup cxo",
  ["title title_items words"] = "title chart wording",
  ["weigh weigh_sentence"] = "weigh weigh_pack classify",
  ["fold phrases scan scan_plain scan_avx2 scan_avx512 scan_tier"] = "phrases weigh title",
  ["common"] = "pack_new phrases chart",
} do
  for file in files:gmatch"%S+" do
    local list = {}
    for spec in specs:gmatch"%S+" do list[#list + 1] = ("spec/%s_spec.lua"):format(spec) end
    specs_of[file] = table.concat(list, " ")
  end
end

local function run(command)
  local handle = assert(io.popen(command .. " 2>&1"))
  local output = handle:read"a"
  local _, how, code = handle:close()
  return code == 0, output, how == "signal" and "signal" or code
end

local function must(command)
  local done, output = run(command)
  if not done then error(command .. "\n" .. output) end
  return output
end

-- Mutants ------------------------------------------------------------------------------------

-- The code of a file: comments, strings, directives and tables are blanked out.
local function code_of(text)
  local function blank(part) return (part:gsub("[^\n]", " ")) end
  text = text:gsub("/%*.-%*/", blank):gsub('"[^"\n]*"', blank):gsub("'[^'\n]*'", blank)
  text = ("\n" .. text):gsub("\n#[^\n]*", blank):sub(2)
  text = text:gsub("#define[^\n]*\\\n[^\n]*", blank)
  return (text:gsub("static const [^;]-= ?%b{};", blank))
end

local operators = {
  { " < ", " <= " }, { " <= ", " < " }, { " > ", " >= " }, { " >= ", " > " }, { " == ", " != " },
  { " != ", " == " }, { " && ", " || " }, { " || ", " && " }, { " + ", " - " }, { " - ", " + " },
  { "++", "--" }, { " += ", " -= " }, { " & ", " | " }, { " << ", " >> " }, { " >> ", " << " },
  { "(!", "(" }, { " |= ", " = " }, { " % ", " / " }, { " ? ", " ? !" },
}

local function mutants_of(path)
  local text = read(path)
  local code, list = code_of(text), {}
  local function add(from, to, with)
    local _, line = text:sub(1, from):gsub("\n", "")
    list[#list + 1] = { path = path, from = from, to = to, with = with, line = line + 1 }
  end
  for _, pair in ipairs(operators) do
    local at = 1
    while true do
      local from, to = code:find(pair[1], at, true)
      if not from then break end
      add(from, to, pair[2])
      at = to
    end
  end
  for from, number, to in code:gmatch"%f[%w_]()(%d+)()%f[^%w_.]" do
    add(from, to - 1, tostring(math.tointeger(number) + 1))
  end
  -- A statement that stands alone in its line: an assignment or a call.
  local statements = "\n%s*()([%a_][%w_%->%.%[%]]* ?[%+%-|&]?[=%(][^\n{}]*;)()"
  for from, statement, to in code:gmatch(statements) do
    local is_other = statement:find"^return" or statement:find"^[%w_]+ [%w_(]+"
    if not is_other then add(from, to - 1, ";") end
  end
  for from, to in code:gmatch"()continue()" do add(from, to - 1, "break") end
  table.sort(list, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return a.with < b.with
  end)
  return list
end

local all = {}
for path in io.popen"ls csrc/core/*.c csrc/core/scan_tier.h":lines() do
  for _, mutant in ipairs(mutants_of(path)) do all[#all + 1] = mutant end
end

-- "path:line:column: 'a' -> 'b'", as it is printed.
local function name_of(mutant)
  local text = read(mutant.path)
  return ("%s:%d:%d: '%s' -> '%s'"):format(mutant.path, mutant.line,
    #text:sub(1, mutant.from):match"[^\n]*$", text:sub(mutant.from, mutant.to):gsub("%s+", " "),
    mutant.with)
end

-- The reason why a mutant behaves like the original, where one is listed: for the line, and for the
-- first, second ... of what is changed in it.
local reasons = {}
for line in io.lines"spec/check/equivalent.txt" do
  local key, why = line:match"^(csrc.-: '.-' %-> '.-' %d): (.+)$"
  if key then reasons[key] = why end
end
local function reason_of(mutant)
  local text = read(mutant.path)
  local begins = #(text:sub(1, mutant.from - 1):match"^.*\n" or "") + 1
  local line, old = text:match("[^\n]*", begins), text:sub(mutant.from, mutant.to)
  local _, nth = text:sub(begins, mutant.from - 1):gsub(old:gsub("%p", "%%%0"), "")
  return reasons[("%s: %s: %s %d"):format(mutant.path, line:match"^%s*(.-)%s*$",
    name_of(mutant):match"'.*", nth + 1)]
end

local chosen, step = {}, #all / COUNT
if retried then
  local wanted = {}
  for line in io.lines(retried) do wanted[line:match"^(.*): SURVIVED$" or ""] = true end
  for _, mutant in ipairs(all) do
    if wanted[name_of(mutant)] then chosen[#chosen + 1] = mutant end
  end
else
  for i = 1, COUNT do
    local number = (math.floor((i - 1) * step) + skip) % #all + 1
    if i % shards == shard % shards then chosen[#chosen + 1] = all[number] end
  end
end

-- Trying them --------------------------------------------------------------------------------

must(("mkdir -p %s && git ls-files -z --cached --others --exclude-standard"
  .. " | xargs -0 cp -uP --parents -t %s"):format(root, root))
local make = ("make -C %s --no-print-directory WARNINGS= CFLAGS=-O1"):format(root)
must(make .. " all build/test/small/cxo/core.so fuzz-images")

local replays = {}
for i, target in ipairs(REPLAYS) do replays[i] = "build/test/fuzz_" .. target end
must(make .. " " .. table.concat(replays, " "))
must(("ln -sfn \"$(realpath ../shared)\" %s/../shared"):format(root)) -- real data, if there are any
must(("cd %s && for f in spec/c/*.c; do cc -std=c11 -g -c -o build/$(basename $f .c).o $f; done")
  :format(root))

-- With sanitizers: objects of everything; a mutant's own are made again.
local ASAN = "cc -std=c11 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined "
local asan = "build/asan/"
local function sanitized(sources)
  return ("mkdir -p %s && for f in %s; do %s -c -o %s$(echo ${f%%.c} | tr / -).o $f || exit 1; "
    .. "done"):format(asan, sources, ASAN, asan)
end
must(("cd %s && %s"):format(root, sanitized("csrc/core/*.c csrc/gen/pack.c spec/c/*.c "
  .. "spec/fuzz/replay.c spec/fuzz/" .. table.concat(SANITIZED, ".c spec/fuzz/") .. ".c")))

local function sources_of(path)
  return path:find"%.h$" and "csrc/core/scan_plain.c csrc/core/scan_avx2.c csrc/core/scan_avx512.c"
    or path
end

-- The object code of a source, without what tells builds apart.
local function sum_of(path)
  local objects = sources_of(path):gsub("csrc/", "build/obj/"):gsub("%.c", ".o")
  return must(("cd %s && objdump -d -s -j .text -j .rodata %s 2>/dev/null | md5sum"):format(root,
    objects))
end

-- The steps of trying; each gives nothing, or what killed the mutant.
local CORE_OBJECTS = asan .. "csrc-*.o"
local steps = {
  { "C tests", "cc -o c_tests build/*_test.o build/main.o build/obj/core/*.o build/obj/gen/pack.o "
    .. "-lutf8proc && ./c_tests " .. C_TESTS },
  { "fuzz seeds", ("for t in %s; do build/test/fuzz_$t $(find spec/fuzz/*/$t -type f) || exit 1; "
    .. "done"):format(table.concat(REPLAYS, " ")) },
  { "specs", function(path)
    return "lua5.4 \"$(command -v busted)\" --ignore-lua --no-keep-going "
      .. (specs_of[path:match"([%w_]+)%.%l$"] or "")
  end },
  { "sanitizers", function(path)
    return sanitized(sources_of(path)) .. (" && %s -o asan_tests %sspec-c-*.o %s -lutf8proc "
      .. "&& ./asan_tests - GiB 300,000 'memory: packs' && for t in %s; do %s -o asan_replay "
      .. "%sspec-fuzz-$t.o %sspec-fuzz-replay.o %s && ./asan_replay $(find spec/fuzz/*/$t "
      .. "build/fuzz/images/$t -type f 2>/dev/null) || exit 1; done"):format(ASAN, asan,
      CORE_OBJECTS, table.concat(SANITIZED, " "), ASAN, asan, asan, CORE_OBJECTS)
  end },
}

-- What a step runs for a file of the core.
local function run_step(step_of, path)
  local script = type(step_of[2]) == "string" and step_of[2] or step_of[2](path)
  script = script:gsub("'", "'\\''")
  return run(("cd %s && ulimit -c 0 && timeout -k 5 %d nice sh -c '%s'"):format(root, SECONDS,
    script))
end

-- Nothing is learnt from tests that fail as it is.
for _, each in ipairs(steps) do
  local done, output = run_step(each, "csrc/core/weigh.c")
  if not done then error(each[1] .. ":\n" .. output:sub(-2000)) end
end

local function try(mutant)
  local path = root .. "/" .. mutant.path
  local text = read(mutant.path)
  local before = sum_of(mutant.path)
  write(path, text:sub(1, mutant.from - 1) .. mutant.with .. text:sub(mutant.to + 1))
  local built = run(("%s %s all"):format(make, table.concat(replays, " ")))
  local verdict
  if not built then
    verdict = "does not compile"
  elseif reason_of(mutant) then
    verdict = "equivalent: " .. reason_of(mutant)
  elseif sum_of(mutant.path) == before then
    verdict = "the same code"
  else
    for _, each in ipairs(steps) do
      local done, _, code = run_step(each, mutant.path)
      if not done then
        verdict = ("killed by %s (%s)"):format(each[1], code == 124 and "time" or tostring(code))
        break
      end
    end
  end
  write(path, text)
  run(("%s all"):format(make))
  run(("cd %s && %s"):format(root, sanitized(sources_of(mutant.path))))
  return verdict or "SURVIVED"
end

local killed, survived, none = 0, 0, 0
for _, mutant in ipairs(chosen) do
  local verdict = try(mutant)
  if verdict:find"^killed" then
    killed = killed + 1
  elseif verdict == "SURVIVED" then
    survived = survived + 1
  else
    none = none + 1
  end
  print(("%s: %s"):format(name_of(mutant), verdict))
  io.stdout:flush()
end
print(("mutation: %d of %d mutants noticed (%.1f %%); %d more were none"):format(killed,
  killed + survived, 100 * killed / math.max(1, killed + survived), none))
