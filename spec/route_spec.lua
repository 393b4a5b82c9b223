-- Routes: what is read of a lead, files of routes, the command.

local cjson = require "cjson"
local cxo = require "cxo"
local disk = require "disk"
local literal = require "cxo.literal"
local leads = require "cxo.leads"
local route = require "cxo.route"

local read_file = disk.read
local write_file = disk.write

describe("route, with the built-in routes,", function()
  -- title, product, size, then role, relation, buyer, route; and a part of why
  local cases = {
    { "CIO", "storage", "2400", "cio", "holder", "cio", "buyer", "relation holder, buyer cio" },
    { "CIO", "storage", "2400", "cio", "holder", "cio", "buyer", "'CIO' (cio, acronym)" },
    { "CIO", "storage", "2400", "cio", "holder", "cio", "buyer", "cio-buys-storage@it-seller" },
    { "CTO", "servers", "14", "cto", "holder", "cto", "buyer",
      "(K08) (small: below 50, our number)" },
    { "CTO", "servers", "50", "cto", "holder", "cio", "user", "role cto, buyer cio" },
    { "CTO", "servers", "", "cto", "holder", "cio", "user", "role cto, buyer cio" },
    { "CIO", "", "", "cio", "holder", "-", "nurture", "no other route" },
    { "CIO", "xyzzy", "", "cio", "holder", "silent", "nurture", "buyer: product not known" },
    { "CIO", "IT-Support", "", "cio", "holder", "silent", "nurture", "buyer: help-desk silent" },
    { "CFO", "storage", "", "cfo", "holder", "cio", "nurture", "'CFO' (cfo, acronym)" },
    { "Deputy CIO", "storage", "", "none", "deputy", "cio", "office",
      "'CIO' (deputy cio, acronym)" },
    { "Assistant to the CTO", "database", "800", "none", "assistant-to", "cto", "office",
      "relation assistant-to" },
    { "Former CIO", "storage", "", "none", "former", "cio", "drop", "relation former" },
    { "Technical Director", "storage", "", "ambiguous", "-", "cio", "ask",
      "'Technical Director' (cto or none, doubtful)" },
    { "Director, Platform Eng.", "database", "300", "none", "-", "cto", "nurture",
      "no other route; buyer: databases" },
    { "", "", "", "none", "-", "-", "nurture", "no other route" },
    { "\xFF\xFE CIO \xC3", "storage", "", "cio", "holder", "cio", "buyer", "'CIO' (cio, acronym)" },
    { "Chief Information\tOfficer", "storage", "", "cio", "holder", "cio", "buyer",
      "'Chief Information Officer' (cio, named)" },
  }
  local router = route.new(cxo)
  for _, case in ipairs(cases) do
    it(("reads %q, %q, %q: %s"):format(case[1], case[2], case[3], case[8]), function()
      local found = router:read{ title = case[1], product = case[2], size = case[3] }
      assert.same({ table.unpack(case, 4, 7) },
        { found.role, found.relation, found.buyer, found.route })
      assert(found.why:find(case[8], 1, true), found.why)
    end)
  end

  it("lets company and department decide between roles with one acronym", function()
    for _, lead in ipairs{ { department = "Treasury" }, { company = "Hill Pension Fund" },
      { company = "Hill", department = "Treasury" }, { company = "", department = "Treasury" } } do
      lead.title = "CIO"
      assert.equal("chief-investment-officer", router:read(lead).role)
    end
    assert.equal("cio", router:read{ title = "CIO", company = "", department = "" }.role)
  end)

  it("are a file that --routes takes", function()
    local text = read_file"lua/cxo/routes.lua"
    assert.same(literal.read(text, "routes.lua"), require "cxo.routes")
    assert(route.parse(cxo, text, "routes.lua"))
  end)

  it("work with a pack that has none of their roles", function()
    local path = os.tmpname()
    write_file(path, [[return {
      areas = { { id = "all", name = "all" } },
      roles = { { id = "boss", name = "Big Boss", level = "chief", area = "all" } } }]])
    local kb = assert(cxo.new{ packs = { path }, builtin = false })
    os.remove(path)
    local found = route.new(kb):read{ title = "Big Boss", product = "servers" }
    assert.same({ "boss", "silent", "nurture" }, { found.role, found.buyer, found.route })
    local message = select(2, route.parse(kb, read_file"lua/cxo/routes.lua", "routes.lua"))
    assert.truthy(message:find("no role 'cio'", 1, true))
  end)

  it("answer the same for a product that was asked for before, whatever else was", function()
    for _ = 1, 2 do
      for i = 1, 5000 do router:read{ product = "xyzzy" .. i } end -- more than are kept
      local kept = 0
      for _ in pairs(router.products) do kept = kept + 1 end
      assert.is_true(kept <= 4096)
      assert.equal("cto", router:read{ title = "CTO", product = "Servers", size = "49" }.buyer)
      assert.equal("cio", router:read{ title = "CTO", product = "SERVERS", size = "50" }.buyer)
      assert.equal("cio", router:read{ title = "CTO", product = "servers" }.buyer)
    end
  end)
end)

describe("route, a size,", function()
  local cases = {
    { "14", 14 }, { " 14 ", 14 }, { "2,400", 2400 }, { "2.400", 2400 }, { "2 400", 2400 },
    { "2'400", 2400 }, { "1,234,567", 1234567 }, { "900.0", 900 }, { "11-50", 11 },
    { "11 – 50", 11 }, { "11 to 50", 11 }, { "51-200 employees", 51 }, { "10,001+", 10001 },
    { "1000+ employees", 1000 }, { "0", 0 }, { "many", false }, { "-5", false }, { "2.5", false },
    { "5k", false }, { "<50", false }, { "1,23", false }, { "1e3", false }, { "0x10", false },
    { "99999999999999999999999", false }, { ("9"):rep(100000), false }, { "12 34", false },
  }
  local router = route.new(cxo)
  for _, case in ipairs(cases) do
    it(("%q is %s"):format(case[1]:sub(1, 30), case[2] or "none"), function()
      local found = router:read{ title = "CIO", size = case[1] }
      assert.equal(case[2] or nil, found.size)
      assert.equal(not case[2], found.no_size)
    end)
  end

  it("that is not given is that of the instance", function()
    local kb = assert(cxo.new{ size = 14 })
    local other = route.new(kb)
    assert.equal("cto", other:read{ title = "CTO", product = "servers" }.buyer)
    assert.equal("cio", other:read{ title = "CTO", product = "servers", size = "800" }.buyer)
    assert.is_nil(other:read{ title = "CTO", size = "many" }.size)
  end)
end)

describe("leads.columns", function()
  local cases = { -- header, map, what is found or the message
    { { "id", "Title" }, nil, "title=2" },
    { { "Job-Title", "DEPT.", "Account Name", "Product_Interest", "# Employees" }, nil,
      "title=1 department=2 company=3 product=4 size=5" },
    { { "role", "title" }, nil, "title=2" },
    { { "title", "title" }, nil, "title=1" },
    { { "Job", "Heads" }, { size = "heads" }, "title=1 size=2" },
    { { "title", "What" }, { title = "what" }, "title=2" },
    { { "a", "b" }, nil, "no column for the title among 'a', 'b'" },
    { { "title" }, { titel = "x" }, "unknown column 'titel' (did you mean 'title'?)" },
    { { "title", "sice" }, { size = "size" }, "no column 'size' (did you mean 'sice'?)" },
    { { "title", "" }, { size = "--" }, "no column '--'" },
  }
  for _, case in ipairs(cases) do
    it(("finds %s"):format(case[3]), function()
      local found, message = leads.columns(case[1], case[2])
      local parts = {}
      for _, field in ipairs(leads.fields()) do
        if found and found[field] then parts[#parts + 1] = field .. "=" .. found[field] end
      end
      assert.equal(case[3], message or table.concat(parts, " "))
    end)
  end
end)

describe("a condition", function()
  -- The condition, a lead for which it holds, a lead for which it does not.
  local cases = {
    { 'role = { "cto", "cio" }', { title = "CIO" }, { title = "CFO" } },
    { 'role = { "cto" }', { title = "CIO and CTO" }, { title = "Deputy CTO" } },
    { 'role = { "none" }', { title = "Clerk" }, { title = "CTO" } },
    { 'role = { "ambiguous" }', { title = "Technical Director" }, { title = "CTO" } },
    { 'relation = { "holder" }', { title = "CTO" }, { title = "Former CTO" } },
    { 'relation = { "-" }', { title = "Clerk" }, { title = "Former CTO" } },
    { 'level = { "director", "vp" }', { title = "VP Sales" }, { title = "CTO" } },
    { "min_size = 50", { title = "CTO", size = "50" }, { title = "CTO", size = "49" } },
    { "min_size = 0", { title = "CTO", size = "0" }, { title = "CTO" } },
    { "max_size = 50", { title = "CTO", size = "50" }, { title = "CTO", size = "51" } },
    { "max_size = 50", { title = "CTO", size = "1" }, { title = "CTO" } },
    { 'product = { "storage" }', { title = "", product = "servers & storage" },
      { title = "", product = "servers" } },
    { 'product = { "storage" }', { title = "", product = "storage" }, { title = "" } },
    { "buyer_is_role = true", { title = "CIO", product = "storage" },
      { title = "CTO", product = "storage" } },
    { "buyer_is_role = true", { title = "CIO", product = "storage" },
      { title = "Deputy CIO", product = "storage" } },
    { "buyer_is_role = false", { title = "CTO", product = "storage" },
      { title = "CIO", product = "storage" } },
    { "buyer_is_role = false", { title = "Clerk", product = "storage" }, { title = "Clerk" } },
    { "buyer_is_role = false", { title = "Clerk", product = "storage" },
      { title = "Technical Director", product = "storage" } },
    { 'role = { "cio" }, min_size = 5', { title = "CIO", size = "5" },
      { title = "CIO", size = "4" } },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local text = ('return { routes = { { name = "yes", when = { %s } } } }'):format(case[1])
      local router = assert(route.parse(cxo, text, "routes"))
      assert.equal("yes", router:read(case[2]).route)
      local other = router:read(case[3])
      assert.equal("none", other.route)
      assert.truthy(other.why:find("no route's conditions hold", 1, true))
    end)
  end

  it("is tried in order: the first route is taken, the last one by default", function()
    local router = assert(route.parse(cxo, [[return { routes = {
      { name = "a", when = { role = { "cio" } } }, { name = "b", when = { role = { "cio" } } },
      { name = "c" } } }]], "routes"))
    assert.equal("a", router:read{ title = "CIO" }.route)
    assert.equal("c", router:read{ title = "CTO" }.route)
  end)
end)

describe("a file of routes", function()
  local function with(text) return ("return { routes = { { name = 'a', %s } } }"):format(text) end
  -- The text, and the message behind the file's name.
  local cases = {
    { "return {", ":1:9: expected a value or '}', got end of file" },
    { "return { routes = f() }", ":1:19: expected a value, got 'f() }'" },
    { "return {}", ":1:8: routes: a list of routes expected, { { name = ... } }" },
    { "return { routes = {} }", ":1:19: routes: a list of routes expected, { { name = ... } }" },
    { "return { routes = { x = {} } }", ":1:19: routes: a list" },
    { "return { routes = { 'a' } }", ":1:21: a route expected, { name = ... }" },
    { "return { routes = { {} } }", ":1:21: a route needs a name" },
    { "return { routes = { { name = 5 } } }", ":1:30: a route needs a name" },
    { "return { rutes = {} }", ":1:8: routes: a list" },
    { "return { routes = { { name = 'a' } }, more = 1 }", ":1:46: unknown key 'more'" },
    { with"wen = {}", ":1:41: unknown key 'wen' (did you mean 'when'?)" },
    { with"when = 1", ":1:42: when: a table expected" },
    { with"when = {\n relaton = { 'holder' } }",
      ":2:12: unknown key 'relaton' (did you mean 'relation'?)" },
    { with"when = { role = 'cio' }", ":1:51: role: a list of words expected" },
    { with"when = { role = {} }", ":1:51: role: a list of words expected" },
    { with"when = { role = { 'cio', 'ctoo' } }", ":1:60: no role 'ctoo' (did you mean 'cto'?)" },
    { with"when = { role = { 'CIO' } }", ":1:53: no role 'CIO' (did you mean 'cio'?)" },
    { with"when = { role = { 7 } }", ":1:53: no role '7'" },
    { with"when = { role = { 'cito' } }", ":1:53: no role 'cito'" },
    { with"when = { relation = { 'holders' } }", "no relation 'holders' (did you mean 'holder'?)" },
    { with"when = { relation = { 'assistant' } }", "no relation 'assistant'" },
    { with"when = { level = { 'cheif' } }", "no level 'cheif' (did you mean 'chief'?)" },
    { with"when = { product = { 'server' } }", "no activity 'server' (did you mean 'servers'?)" },
    { with"when = { min_size = '5' }", ":1:55: min_size: integer expected, got string" },
    { with"when = { max_size = 5.5 }", ":1:55: max_size: integer expected, got number" },
    { with"when = { min_size = 9, max_size = 8 }", ":1:69: max_size: below min_size" },
    { with"when = { buyer_is_role = 1 }", ":1:60: buyer_is_role: boolean expected, got number" },
    { "return { routes = { { name = 'a' }, { name = 'b' } } }",
      ":1:21: a route without conditions takes every lead: it must be the last one" },
    { "return { routes = { { name = 'a', when = {} }, { name = 'b' } } }",
      ":1:42: a route without conditions" },
  }
  for _, case in ipairs(cases) do
    it("is refused: " .. case[1]:gsub("\n", " "), function()
      local router, message, code = route.parse(cxo, case[1], "r.lua")
      assert.is_nil(router)
      assert(code == "routes" or code == "syntax", code)
      assert.equal("r.lua", message:sub(1, 5))
      assert(message:find(case[2], 1, true), message)
    end)
  end
end)

describe("cxo route", function()
  local folder = os.tmpname()
  local command = "cd '%s' && timeout 20 '%s/build/cxo' route %s <'%s' 2>errors"
  local root = io.popen"pwd":read"l"

  setup(function()
    os.remove(folder)
    assert(os.execute(("mkdir '%s'"):format(folder)))
  end)
  teardown(function() os.execute(("rm -r '%s'"):format(folder)) end)

  -- Gives standard output, standard error and the exit code; the leads are leads.csv.
  local function run(text, args)
    write_file(folder .. "/leads.csv", text)
    local handle = assert(io.popen(command:format(folder, root, args or "leads.csv", "leads.csv")))
    local out = handle:read"a"
    local _, _, exit = handle:close()
    return out, read_file(folder .. "/errors"), exit
  end

  local BEHIND = ",role,relation,level,buyer,route,why\n"
  -- name, leads, arguments, exit, standard output, parts of standard error
  local cases = {
    { "writes what it reads, and six columns", "id,title\n1,CIO\n", nil, 0,
      "id,title" .. BEHIND .. "1,CIO,cio,holder,chief,-,nurture,\"no other route; "
      .. "'CIO' (cio, acronym)\"\n", { "leads.csv: title = 'title', no column for department" } },
    { "reads standard input", "title\nClerk\n", "-", 0,
      "title" .. BEHIND .. "Clerk,none,-,staff,-,nurture,no other route\n",
      { "standard input: " } },
    { "writes commas whatever it reads", "a;title\n1,5;Clerk\n", nil, 0,
      "a,title" .. BEHIND .. '"1,5",Clerk,none,-,staff,-,nurture,no other route\n', {} },
    { "defuses formulas", "=a,title\n@b,=Clerk\n", nil, 0,
      "'=a,title" .. BEHIND .. "'@b,'=Clerk,none,-,staff,-,nurture,no other route\n", {} },
    { "reads Windows-1252, and writes UTF-8",
      "x\x92s,title\n\xFF,Pr\xE9sident-directeur g\xE9n\xE9ral\n", nil, 0,
      "x’s,title" .. BEHIND .. "ÿ,Président-directeur général,ceo,holder,chief,-,nurture,"
        .. "\"no other route; 'directeur général' (ceo, named)\"\n", {} },
    { "tells of damage quietly", "x,title\n1,2,3\n", "leads.csv --quiet", 3,
      "x,title" .. BEHIND .. "1,2,none,-,-,-,nurture,no other route\n",
      { "leads.csv:2: 3 fields, but the header has 2" } },
    { "answers damaged rows where they have a title",
      "title,x\nClerk\nClerk,1,2\nClerk,1\n", nil, 3,
      "title,x" .. BEHIND .. "Clerk,,none,-,staff,-,nurture,no other route\n"
      .. "Clerk,1,none,-,staff,-,nurture,no other route\n"
      .. "Clerk,1,none,-,staff,-,nurture,no other route\n",
      { "leads.csv:2: 1 field, but the header has 2; what is missing counts as empty\n",
        "leads.csv:3: 3 fields, but the header has 2; the surplus is left out\n" } },
    { "does not answer those without", "x,title\n1\n", nil, 3, "x,title" .. BEHIND .. "1,,,,,,,\n",
      { "leads.csv:2: 1 field, but the header has 2; what is missing counts as empty; no title" } },
    { "answers a sound row without a title", "x,title\n1,\n", nil, 0,
      "x,title" .. BEHIND .. "1,,none,-,-,-,nurture,no other route\n", {} },
    { "stops at an open quote", 'x,title\n1,Clerk\n2,"CIO\n3,CTO\n', nil, 3,
      "x,title" .. BEHIND .. "1,Clerk,none,-,staff,-,nurture,no other route\n",
      { "leads.csv:3: the quote that opens here is never closed" } },
    { "names columns apart", "title,role,route,title\nClerk,a,b,c\n", nil, 0,
      "title,input_role,input_route,title_2" .. BEHIND
      .. "Clerk,a,b,c,none,-,staff,-,nurture,no other route\n", {} },
    { "counts sizes that are no numbers", "title,size\nClerk,many\nClerk,5\nClerk,few\n", nil, 0,
      "title,size" .. BEHIND .. "Clerk,many,none,-,staff,-,nurture,no other route\n"
      .. "Clerk,5,none,-,staff,-,nurture,no other route\n"
      .. "Clerk,few,none,-,staff,-,nurture,no other route\n",
      { "leads.csv: sizes that are not numbers, and so unknown: 2, the first on line 2" } },
    { "has no output for an empty file", "", nil, 3, "", { "leads.csv: empty, no header line" } },
    { "has a header for no leads", "title\n", nil, 0, "title" .. BEHIND, {} },
    { "needs a title", "a,b\n1,2\n", nil, 3, "",
      { "leads.csv: no column for the title among 'a', 'b'; --map COLUMN=HEADER says" } },
    { "takes --map", "a,b\n1,Clerk\n", "leads.csv --map title=b", 0,
      "a,b" .. BEHIND .. "1,Clerk,none,-,staff,-,nurture,no other route\n", { "title = 'b'" } },
    { "refuses another column", "a,b\n", "leads.csv --map titel=b", 2, "",
      { "--map: unknown column 'titel' (did you mean 'title'?)" } },
    { "refuses a map that is none", "a,b\n", "leads.csv --map b", 2, "",
      { "--map: NAME=VALUE expected" } },
    { "refuses a file that is not there", "", "nosuch.csv", 3, "", { "nosuch.csv: No such file" } },
    { "refuses a folder", "", ".", 3, "", { ".: Is a directory" } },
    { "refuses routes that are not there", "title\n", "leads.csv --routes nosuch.lua", 3, "",
      { "nosuch.lua: No such file" } },
    { "refuses what is no file of routes", "title\n", "leads.csv --routes leads.csv", 3, "",
      { "leads.csv:1:1: expected 'return', got 'title'" } },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local out, err, exit = run(case[2], case[3])
      assert.equal(case[4], exit, err)
      assert.equal(case[5], out)
      for _, part in ipairs(case[6]) do assert(err:find(part, 1, true), err) end
    end)
  end

  it("says so of twenty damaged rows, and counts the others", function()
    local _, err, exit = run("title,x\n" .. ("CIO\n"):rep(500))
    assert.equal(3, exit)
    assert.truthy(err:find("leads.csv: 480 more rows like these", 1, true))
    assert.equal(22, select(2, err:gsub("\n", "")))
  end)

  it("writes JSON, a lead a line", function()
    local out, _, exit = run('title,title,\xFF,why\n"a ""b""\n\1\xFF",=1,,because\n',
      "leads.csv --format jsonl")
    assert.equal(0, exit)
    assert.equal(1, select(2, out:gsub("\n", "")))
    assert.equal('{"title":"a', out:sub(1, 11))
    assert.same({ title = 'a "b"\n\1\u{FF}', title_2 = "=1", ["\u{FF}"] = "",
      input_why = "because", role = "none", relation = "-", level = "-", buyer = "-",
      route = "nurture", why = "no other route" }, cjson.decode(out))
  end)

  it("follows the policy and the size", function()
    local text = "title,product,size\nCTO,servers,14\nCTO,servers,\n"
    local function buyers(args)
      local list = {}
      for line in run(text, "leads.csv --format jsonl " .. args):gmatch"[^\n]+" do
        list[#list + 1] = cjson.decode(line).buyer
      end
      return table.concat(list, " ")
    end
    assert.equal("cto cio", buyers"")
    assert.equal("cto cto", buyers"--size 10")
    assert.equal("cio cio", buyers"--small-below 10")
    assert.equal("disputed cio", buyers"--policy majority")
    assert.equal("silent silent", buyers"--policy airfocus")
  end)

  for _, filler in ipairs{ "x", " ", "CIO ", "9", "," } do
    it(("takes 3 MB of %q in each column"):format(filler), function()
      local cell = '"' .. filler:rep(3000000 // #filler) .. '"'
      local out, err, exit = run("title,department,company,product,size\n"
        .. table.concat({ cell, cell, cell, cell, cell }, ",") .. "\nCIO,,,storage,500\n")
      assert.equal(0, exit, err)
      assert.truthy(out:find('\nCIO,,,storage,500,cio,holder,chief,cio,buyer,"relation', 1, true))
    end)
  end
end)
