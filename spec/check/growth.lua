-- Time of every operation over three decades of input, ordinary and made to hurt:
--
--     lua5.4 spec/check/growth.lua [NAME]
--
-- Prints a table: seconds at each size, and how many times longer ten times as much took, in the
-- last decade that took long enough to say. n log n gives 10 to 14; what is above LIMIT fails.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/lib/?.so;" .. package.cpath

local core = require "cxo.core"
local cxo = require "cxo"

local kb = assert(cxo.new())
local pack = kb.pack

local LIMIT = 25 -- caches fall out of reach on the way
local SHORTEST = 0.02 -- seconds below which a ratio says nothing
local LONGEST = 20 -- seconds after which a larger input is not tried

local cases = {}

-- sizes: what n counts and the largest n; make(n) gives an input, run(input) is measured.
local function case(name, unit, most, make, run)
  cases[#cases + 1] = { name = name, unit = unit, most = most, make = make, run = run }
end

local function rep(text, n) return text:rep(n // #text + 1):sub(1, n) end

local function numbered(format, n, separator)
  local parts = {}
  for i = 1, n do parts[i] = format:gsub("%%(%d?)", function(part)
    return tostring(part == "2" and i // 2 or part == "1" and i - 1 or i)
  end) end
  return table.concat(parts, separator or "\n")
end

-- Texts --------------------------------------------------------------------------------------

local PROSE = "You will run the help desk and lead a team of engineers. You report to the CTO, "
  .. "and are not responsible for the product roadmap.\n- buy servers and networks\n"

local texts = {
  prose = PROSE, ["one letter"] = "a", blanks = " ", ["soft hyphens"] = "\u{AD}", commas = ", ",
  ["one word again"] = "it ", marks = "-", ["not UTF-8"] = "\xFF", quotes = '"',
}
local names = {}
for name in pairs(texts) do names[#names + 1] = name end
table.sort(names)

local some =
  assert(cxo.phrases.compile{ "help desk", "CTO", "team of engineers", "it it it it it" })
local weigher = assert(pack:policy"default":weigher())
for _, name in ipairs(names) do
  local function make(n) return rep(texts[name], n) end
  case("fold, " .. name, "bytes", 10000000, make, core.fold)
  case("scan, " .. name, "bytes", 10000000, make,
    function(text) return some:scan(text, "plain") end)
  case("weigh, " .. name, "bytes", 1000000, make, function(text) return weigher:weigh(text) end)
  case("title, " .. name, "bytes", 10000000, make, function(text) return pack:title(text) end)
  case("question, " .. name, "bytes", 10000000, make, function(text)
    pack:activities(text, true)
    return pack:search(text)
  end)
end
case("weigh, a cue each word", "bytes", 1000000, function(n) return rep("servers ", n) end,
  function(text) return weigher:weigh(text) end)
case("weigh, a trigger each word", "bytes", 1000000, function(n) return rep("not ", n) end,
  function(text) return weigher:weigh(text) end)

-- Phrases ------------------------------------------------------------------------------------

local function compile(list) return assert(cxo.phrases.compile(list)) end

case("compile phrases", "phrases", 300000, function(n)
  local list = {}
  for i = 1, n do list[i] = ("help %d desk %d"):format(i % 1000, i) end
  return list
end, compile)
case("compile phrases with one beginning", "phrases", 300000, function(n)
  local list = {}
  for i = 1, n do list[i] = ("a b c d e %d"):format(i) end
  return list
end, compile)
case("scan for phrases of one word again", "bytes", 1000000, function(n) return rep("a ", n) end,
  (function()
    local list = {}
    for i = 1, 32 do list[i] = ("a "):rep(i) .. "" end
    for i, phrase in ipairs(list) do list[i] = phrase:gsub(" $", "") end
    local set = compile(list)
    return function(text)
      local n = 0
      set:each(text, function() n = n + 1 end)
      return n
    end
  end)())

-- Packs --------------------------------------------------------------------------------------

local function build(text)
  return assert(require"cxo.pack".compile{ { name = "input", text = text } })
end

case("pack of topics", "records", 60000, function(n)
  return "return { topics = { " .. numbered("{ id = 't%', name = 'T' }", n, ",") .. " } }"
end, build)
case("pack of cues that share a phrase", "records", 20000, function(n)
  return "return { roles = { " .. numbered("{ id = 'r%', name = 'R%' }", n, ",") .. " }, cues = { "
    .. numbered("{ id = 'c%', role = 'r%', weight = 1, phrases = { 'x' } }", n, ",") .. " } }"
end, build)
case("pack of roles with aliases", "records", 20000, function(n)
  return "return { roles = { " .. numbered("{ id = 'r%', name = 'Chief % Officer', acronym = 'C',"
    .. " aliases = { 'chief of %' }, level = 'chief' }", n, ",") .. " } }"
end, build)
case("pack of propositions in a chain", "records", 20000, function(n)
  return "return { topics = { { id = 't', name = 'T' } }, propositions = { "
    .. numbered("{ id = 'p%', topic = 't', statement = 'A.', supports = { 'p%1' } }", n, ",")
    .. ", { id = 'p0', topic = 't', statement = 'A.' } } }"
end, build)
case("pack of conflicts", "records", 20000, function(n)
  return "return { topics = { { id = 't', name = 'T' } }, propositions = { { id = 'p', topic = 't',"
    .. " statement = 'A.' } }, conflicts = { " .. numbered("{ id = 'K%', kind = 'direct', point = "
    .. "'?', knob = 'k%', default = 'a', sides = { { value = 'a', propositions = { 'p' } },"
    .. " { value = 'b' } } }", n, ",") .. " } }"
end, function(text) return assert(build(text):policy"default") end)
for _, each in ipairs{
  { "a long list", "return {", "1,", "}" }, { "one long string", "return {'", "\\n", "'}" },
  { "comments", "", "--[[ ]] ", "return {}" },
} do
  case("literal, " .. each[1], "bytes", 10000000,
    function(n) return each[2] .. each[3]:rep(n // #each[3]) .. each[4] end,
    function(text) return assert(require"cxo.literal".read(text, "input")) end)
end

-- Charts -------------------------------------------------------------------------------------

local function open(text, format)
  local formats = require "cxo.formats"
  local opened = assert(formats.open(assert(core.text(text)), "input", kb, format, false))
  return assert(pack:chart(opened.text, nil, opened.places, opened.separator))
end
local function chart(name, header, row, most, footer)
  case("chart, " .. name, "rows", most or 1000000,
    function(n) return header .. "\n" .. numbered(row, n) .. (footer or "") end,
    function(text) return open(text, "csv") end)
end

chart("a tree", "id,title,manager", "%,Engineer %2,%2")
chart("a chain", "id,title,manager", "%,Engineer,%1")
chart("a star", "id,title,manager", "%,Engineer,1")
chart("a circle", "id,title,manager", "%,Engineer,%1", 1000000, "\n0,CEO,1000")
chart("one id", "id,title,manager", "1,Engineer,1")
chart("one name, sought by it", "id,name,title,manager", "%,Ann,Engineer,Ann")
chart("managers by e-mail", "id,title,manager,email", "%,Engineer,a%2@x.org,a%@x.org")
chart("managers who are not there", "id,title,manager", "%,Engineer,x%")
chart("distinct titles", "id,title,manager", "%,Head of Team %,%2", 300000)
chart("duties", "id,title,manager,duties", "%,Engineer,%2,runs the help desk % and servers", 100000)
chart("dotted lines", "id,title,manager,dotted", "%,Engineer,%2,1;2;3;%1")
chart("units", "id,title,manager,unit", "%,Engineer,%1,U%2")
chart("quotes in quotes", "id,title,manager", '"%""""",Engineer,"%2"""""', 300000)
chart("a quote never closed", "id,title,manager", "%,Engineer,\"%2", 300000)
chart("long ids with one beginning", "id,title,manager",
  ("x"):rep(200) .. "%,Engineer," .. ("x"):rep(200) .. "%2", 100000)
case("chart, one row of many fields", "fields", 1000000, function(n)
  return "id,title,manager\n1,CEO," .. rep(",", n)
end, function(text) return open(text, "csv") end)
case("chart, managers in one field", "managers", 300000, function(n)
  return "id,title,manager\n1,CEO,\n2,CTO," .. numbered("%", n, ";")
end, function(text) return open(text, "csv") end)

for _, each in ipairs{
  { "json", '{"id": "%", "title": "Engineer", "manager": "%2"}', "[", "]", "," },
  { "ldif", "dn: uid=%,dc=x\nobjectClass: person\nuid: %\ntitle: Engineer\n"
    .. "manager: uid=%2,dc=x\n", "", "", "\n" },
  { "outline", "  Engineer: Ann %", "CEO: Bea\n", "", "\n" },
} do
  case("chart from " .. each[1], "people", 100000,
    function(n) return each[3] .. numbered(each[2], n, each[5]) .. each[4] end,
    function(text) return open(text, each[1]) end)
end

local csv = require "cxo.csv"
local function read_rows(text)
  local given = false
  local reader = assert(csv.reader(function()
    if given then return nil end
    given = true
    return text
  end, "input"))
  while reader:row() do end
end
case("leads", "rows", 300000, function(n) return "a,b\n" .. numbered('%,"x ""y"""', n) end,
  read_rows)
case("leads, one row of quotes", "bytes", 3000000,
  function(n) return 'a,b\n"' .. ('""'):rep(n // 2) .. '"' end, read_rows)

local function check(text)
  local loaded = assert(require"cxo.chart".from_csv(kb, "input", text))
  return assert(loaded:check{ policy = "majority", size = 800 })
end
for _, each in ipairs{
  { "a firm", "%,Engineer %2,%2" }, { "all CTOs", "%,CTO,%2" },
  { "all CIOs in a chain", "%,CIO,%1" },
  { "half CIO, half CTO, by turns", "%,CIO,%1\nx%,CTO,%2" },
} do
  case("check, " .. each[1], "rows", 100000,
    function(n) return "id,title,manager\n0,CEO,\n" .. numbered(each[2], n) end, check)
end

-- Measuring ----------------------------------------------------------------------------------

local function measure(each, n)
  local input = each.make(n)
  collectgarbage()
  local best
  for _ = 1, 2 do
    local start = os.clock()
    each.run(input)
    local took = os.clock() - start
    best = best and math.min(best, took) or took
    if best > 1 then break end
  end
  return best
end

print"| operation | n | n/1000 | n/100 | n/10 | n | ten times as much took |"
print"|---|---|---|---|---|---|---|"
local failed = 0
for _, each in ipairs(cases) do
  if not arg[1] or each.name:find(arg[1], 1, true) then
    local cells, before, ratio = {}, nil, nil
    for decade = 3, 0, -1 do
      local took = measure(each, math.tointeger(each.most // 10 ^ decade))
      cells[#cells + 1] = ("%.4f"):format(took)
      if before and took >= SHORTEST then ratio = took / math.max(before, 1e-6) end
      if before and before < SHORTEST / 10 and ratio then ratio = math.min(ratio, LIMIT) end
      before = took
      if took > LONGEST then break end
    end
    while #cells < 4 do cells[#cells + 1] = "-" end
    if ratio and ratio > LIMIT then failed = failed + 1 end
    print(("| %s | %d %s | %s | %s |"):format(each.name, each.most, each.unit,
      table.concat(cells, " | "), ratio and ("%.1f"):format(ratio) or "-"))
    io.stdout:flush()
  end
end
if failed > 0 then
  print(("growth: %d operations grow too fast"):format(failed))
  os.exit(1)
end
print(("growth: %d operations, none faster than n log n"):format(#cases))
