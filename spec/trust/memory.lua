-- What memory.c runs without memory. A case has a name, `prepare`, which runs with memory and gives
-- what `run` gets, and `run`, which gives a string that says all of its result, or nil, message,
-- code. With `fresh`, every failure gets a state of its own, so that nothing is loaded beforehand.
--
-- As a script, lua5.4 spec/trust/memory.lua, it lists the functions of cxo.core that no case calls.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path

local cases = {}

local function case(name, prepare, run)
  cases[#cases + 1] = { name = name, prepare = prepare, run = run }
end

-- Any value in words: the same value, the same words.
local function said(value, depth)
  if type(value) == "userdata" then
    local meta = debug.getmetatable(value)
    return meta and meta.__name == "cxo.Record" and tostring(value) or meta.__name
  elseif type(value) ~= "table" then
    return type(value) == "function" and "function" or tostring(value)
  end
  if (depth or 0) > 4 then return "..." end
  local keys, parts = {}, {}
  for key in pairs(value) do
    if key ~= "kb" and key ~= "scope" then keys[#keys + 1] = key end
  end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for i, key in ipairs(keys) do
    parts[i] = tostring(key) .. "=" .. said(value[key], (depth or 0) + 1)
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

local function all(iterator, ...)
  local found = {}
  for record in iterator, ... do found[#found + 1] = tostring(record) end
  return said(found)
end

-- The binding --------------------------------------------------------------------------------

local function core() return require "cxo.core" end
local function builtin() return core().builtin() end

case("core: opened", core, function(c) return said(c.kinds) .. said(c.columns) .. said(c.marks) end)
case("core: opened anew", nil, function()
  package.loaded["cxo.core"] = nil
  return said(require"cxo.core".fields"roles")
end)
case("pack: found", builtin, function(pack)
  local role = pack:find("role", "cto")
  local fields = {}
  for key, value in pairs(role) do fields[key] = value end
  return tostring(pack) .. tostring(role) .. said(fields)
    .. tostring(role == pack:find("role", "cto")) .. tostring(pcall(function() role.name = "x" end))
end)
case("pack: listed", builtin, function(pack)
  return all(pack:each"role") .. said(pack:policies())
end)
case("pack: named", builtin, function(pack)
  local role = pack:finder"role"
  return said{ role"CTO", role"chief  technology officer", role"cio", role"cio", role"nobody" }
end)
case("pack: nested records", builtin, function(pack)
  return said(pack:find("proposition", "cto-leads-engineering").claims)
    .. said(pack:find("conflict", "K08").sides)
end)
case("pack: saved and opened", builtin, function(pack)
  local again, message, code = core().open(pack:image())
  if not again then return nil, message, code end
  return tostring(again)
end)
case("pack: titles", builtin, function(pack)
  return said(pack:title("Interim Group CTO and Deputy CIO, EMEA", "software"))
    .. said(table.pack(pack:reader()("CIO & CTO", "IT")))
end)
case("pack: questions", builtin, function(pack)
  return said(pack:activities"who fixes the laptops and the servers?")
    .. said(pack:activities("help dsek", true)) .. said(pack:search"reports to the CIO")
end)
case("policy", builtin, function(pack)
  local policy, message, code = pack:policy("majority", { { "reporting", "chain" } })
  if not policy then return nil, message, code end
  return said{ policy:standing"cto-leads-engineering", policy:side"K08",
    policy:admits"cto-leads-engineering@explainer",
    policy:ask{ question = "owner", activity = "help-desk", size = 10, role = "cio" },
    policy:ask{ question = "first-hire", given = { "goal=product" } } }
end)
case("policy: unknown", builtin, function(pack) return said(table.pack(pack:policy"nobody")) end)
case("weigher", builtin, function(pack)
  local weigher, message, code = assert(pack:policy"default"):weigher(nil, 800)
  if not weigher then return nil, message, code end
  return said(weigher:weigh("You run the help desk, not the product roadmap.\nYou lead engineers.",
    { { cue = pack:each"cue"().id, from = 5, to = 8 } }, "CTO"))
end)
case("builder", builtin, function()
  local function passed(done, message, code) return done or error({ message, code }) end
  local done, pack = pcall(function()
    local builder = core().builder()
    passed(builder:begin("topics", 1))
    passed(builder:set("id", "t", 2))
    passed(builder:set("name", "T", 3))
    passed(builder:finish())
    return assert(passed(builder:build()))
  end)
  if done then return tostring(pack) .. #pack:image() end
  if type(pack) == "table" then return nil, pack[1], pack[2] end
  error(pack, 0)
end)
case("builder: a pack beside another", builtin, function(pack)
  local builder = core().builder()
  local done, message, code = builder:add(pack)
  if done then done, message, code = builder:build() end
  if not done then return nil, message, code end
  return tostring(#done:image())
end)
case("phrases", core, function(c)
  local set, message, code =
    c.phrases({ "help desk", "CTO", "café bar" }, { 7, 8, 9 }, "hyphen", "longest")
  if not set then return nil, message, code end
  local seen = {}
  local function see(from, to, id) seen[#seen + 1] = from .. to .. id end
  set:each("the CTO's help-desk, CTO", see)
  local again
  again, message, code = c.phrases_open(set:image())
  if not again then return nil, message, code end
  return said(seen) .. said(again:scan(("CTO, Café bar "):rep(50))) .. said(again:describe())
    .. c.fold"Café" .. tostring(c.tier_is_there"plain")
end)

local CHART = [[
id,name,title,manager,department,dotted,unit,owns,duties,email,status,budget owner
1,Ann,CEO,,Board,,A,,,ann@x.org,,yes
2,Ben,CIO,1,IT,,A,help desk,,ben@x.org,,no
3,Cid,CTO,ann@x.org,Engineering,2,A,servers; product roadmap,,,,yes
4,Dee,IT Manager,2,IT,,,,runs the help desk,,,
5,Eve,Software Engineer,Cid,Engineering,2;1,B,,,,,
6,Fay,Software Engineer,9,Engineering,,B,,,,vacant,
7,Gus,Deputy CTO,8,Engineering,,,,,,,
8,Hal,,7,Engineering,,,,,,,
8,Ida,Nurse,8,,,,,,,,
]]

local function opened()
  local pack, text = builtin(), core().text(CHART)
  return assert(pack:chart(text)), pack
end

case("text", core, function(c)
  local text, message, code = c.text"caf\xE9"
  if not text then return nil, message, code end
  return text:encoding() .. text:string() .. text:string(3)
end)
case("text: a file", core, function(c) -- a small one: no collection is due while requests fail
  local text, message, code = c.read"LICENSE"
  if not text then return nil, message, code end
  return tostring(#text:string())
end)
case("chart: opened", builtin, function(pack)
  local told = {}
  local chart, message, code = pack:chart(core().text(CHART), { title = "title" }, { 5, 6, 7 }, ",",
    function(thousandths) told[#told + 1] = thousandths end)
  if not chart then return nil, message, code end
  return said(chart:summary())
end)
case("chart: people", opened, function(chart)
  local parts = { chart:find"5", chart:header"title", chart:has"budget owner",
    chart:field(5, "name"), chart:line(5), chart:manager(5), chart:below(1), chart:unit(5),
    chart:dotted(5), chart:owned(3), chart:extra(3, "budget owner"), chart:owned(4) }
  return said(parts)
end)
case("chart: sets", opened, function(chart)
  local people, parts = chart:all(), {}
  local it, engineers = chart:holders"cio", chart:area"engineering"
  local sets = { people, it, engineers, chart:marked"looped", chart:owners"help-desk",
    chart:level"chief", chart:unit_heads(), chart:unit_of(1), chart:set{ 3, 1, 3 },
    people & it, it | engineers, people - it, people:under(it), people:directly_under(it),
    people:linked(it), people:dotted_to(it), people:peers(it), people:same_department(it),
    people:same_unit(it), people:directly_over(engineers), people:nearest(it, engineers),
    people:over(engineers, 2), people:filled"budget owner", people:filled("budget owner", "yes") }
  for i, set in ipairs(sets) do parts[i] = said(set:list()) .. #set end
  local above = people:nearest_above()
  return table.concat(parts)
    .. said{ people:has(1), people:count_below(1), people:list(2), above(4) }
end)

-- The Lua modules ----------------------------------------------------------------------------

local function cxo() return require "cxo" end

-- Runs twice beforehand, so that what is loaded when first needed is there.
local function warm(name, run)
  case(name, function()
    local kb = cxo()
    run(kb)
    return kb
  end, run)
end

warm("cxo: roles and claims", function(kb)
  return said(kb.role"CTO") .. all(kb.claims{ role = "cto", source = "airfocus" })
    .. all(kb.sources())
end)
warm("cxo: compare and conflicts", function(kb)
  local rows, message, code = kb.compare("cio", "cto")
  if not rows then return nil, message, code end
  local conflicts
  conflicts, message, code = kb.conflicts{ policy = "majority" }
  if not conflicts then return nil, message, code end
  return #rows .. said(rows[1]) .. #conflicts .. said(conflicts[1])
end)
warm("cxo: answers", function(kb)
  local answer, message, code =
    kb.owner("who fixes the laptops?", { size = 30, policy = "majority" })
  if not answer then return nil, message, code end
  local hire
  hire, message, code = kb.first_hire{ customers = "internal", goal = "process" }
  if not hire then return nil, message, code end
  return answer:why() .. hire:why()
end)
warm("cxo: titles", function(kb)
  local title = kb.title("Executive Assistant to the Group CTO")
  return tostring(title) .. said(title) .. kb.read"Deputy CIO"
end)
warm("cxo: texts", function(kb)
  local verdict, message, code = kb.classify("CTO. You run the help desk and the data centre. " ..
    "You are not responsible for the product roadmap.", { size = 800 })
  if not verdict then return nil, message, code end
  return verdict:why()
end)
warm("cxo: phrases", function()
  local phrases = require "cxo.phrases"
  local set, message, code = phrases.compile({ "help desk", "CTO" }, { separators = "blank" })
  if not set then return nil, message, code end
  return said(set:scan"CTO of the help desk")
end)

local function findings(chart, message, code)
  if not chart then return nil, message, code end
  local result
  result, message, code = chart:check{ policy = "majority", size = 800 }
  if not result then return nil, message, code end
  local parts = {}
  for i, finding in ipairs(result.findings) do parts[i] = finding.rule .. finding.message end
  return table.concat(parts, "\n")
end

warm("cxo: charts", function(kb) return findings(kb.chart.load"spec/fixtures/u3.csv") end)

local inputs = {
  rows = { { id = "1", title = "CEO" }, { id = "2", title = "CTO", manager = "1" } },
  json = '[{"id": 1, "title": "CEO"}, {"id": 2, "title": "CTO", "manager": 1}]',
  scim = [[{"Resources": [{"id": "1", "userName": "a", "title": "CTO"}]}]],
  ldif = "dn: uid=a,dc=x\nobjectClass: person\nuid: a\ntitle: CTO\n",
  outline = "CEO: Ann\n  CTO: Ben\n    Engineer: Cid\n",
}

local function loaded(kb, name)
  local input = inputs[name]
  if type(input) == "table" then return kb.chart.load(input) end
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(input)
  file:close()
  local done, chart, message, code = pcall(kb.chart.load, path, { from = name })
  os.remove(path)
  if not done then error(chart, 0) end
  return chart, message, code
end

for _, name in ipairs{ "rows", "json", "scim", "ldif", "outline" } do
  warm("cxo: chart from " .. name, function(kb)
    local chart, message, code = loaded(kb, name)
    if not chart then return nil, message, code end
    return said(chart:holders"cto")
  end)
end

local PACK = [[return {
  topics = { { id = "t", name = "T" } },
  sources = { { id = "s", title = "S", kind = "article", origin = "o" } },
  roles = { { id = "cso", name = "Chief Sales Officer", level = "chief" } },
  propositions = { { id = "p", topic = "t", roles = { "cso" }, statement = "A.",
    claims = { { source = "s", hedge = "plain", locator = "1" } } } },
  rules = { { id = "R", name = "n", severity = "warning", when = "any cso under a cso",
    claims = { "p" }, message = "{subject} is under {object}" } },
}]]

warm("cxo: a pack", function()
  local pack, message, code = require"cxo.pack".compile{ { name = "p.lua", text = PACK } }
  if not pack then return nil, message, code end
  return tostring(pack) .. #pack:image()
end)

-- Modules that are loaded when first needed, and the module itself, which fills itself in.
local function fresh(name, run) cases[#cases + 1] = { name = name, run = run, fresh = true } end

fresh("cxo: loaded", function() return said(require"cxo".role"CTO") end)
fresh("cxo: loaded, an answer", function()
  local answer, message, code = require"cxo".owner"help desk"
  if not answer then return nil, message, code end
  return tostring(answer)
end)
fresh("cxo: loaded, a chart", function()
  return findings(require"cxo".chart.load"spec/fixtures/u3.csv")
end)

-- What is called -----------------------------------------------------------------------------

local function functions_of_core(c)
  local found = {}
  local function take(owner, t)
    for name, fn in pairs(t or {}) do
      if type(fn) == "function" and name ~= "__gc" then found[fn] = owner .. "." .. name end
    end
  end
  take("core", c)
  for name, meta in pairs(debug.getregistry()) do
    if type(name) == "string" and name:find"^cxo%." then
      take(name, meta)
      if type(meta.__index) == "table" then take(name, meta.__index) end
    end
  end
  return found
end

if arg and arg[0] and arg[0]:find"memory%.lua$" then
  package.cpath = "build/lib/?.so;" .. package.cpath
  local missing = functions_of_core(core())
  debug.sethook(function() missing[debug.getinfo(2, "f").func] = nil end, "c")
  for _, each in ipairs(cases) do each.run(each.prepare and each.prepare()) end
  debug.sethook()
  local names = {}
  for _, name in pairs(missing) do names[#names + 1] = name end
  table.sort(names)
  print(table.concat(names, " "))
end

return cases
