-- Runs the real command, build/cxo, and looks at what it writes and how it exits.

local cjson = require "cjson"
local cxo = require "cxo"
local disk = require "disk"

local SAMPLE = "spec/fixtures/sample.csv"
local COMMAND = "unset NO_COLOR; TERM=xterm-256color COLUMNS=100 timeout 10 build/cxo %s <%s 2>%s"

-- Running ----------------------------------------------------------------------------------

local temporary = {}

local function new_file(text)
  local path = os.tmpname()
  temporary[#temporary + 1] = path
  local file = assert(io.open(path, "wb"))
  file:write(text or "")
  file:close()
  return path
end

local read = disk.peek

local function remove_files()
  for _, path in ipairs(temporary) do os.remove(path) end
  temporary = {}
end

local function quote(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

-- What no output may hold: controls but tab and newline, and the short keys of sources. (Ids of
-- propositions may begin like one: `s1-sells-it-services`.)
local forbidden = { "[%z\1-\8\11-\31\127]", "\xC2[\x80-\x9F]", "%f[%w]s[0-4]%f[^%w%-]" }

-- Gives standard output, standard error and the exit code. An argument that is a table is the text
-- of a file, whose path is passed.
local function run(args, input)
  local words = {}
  for i, arg in ipairs(args) do
    words[i] = quote(type(arg) == "table" and new_file(arg[1]) or arg)
  end
  local errors = new_file()
  local handle = assert(io.popen(COMMAND:format(table.concat(words, " "),
    quote(input and new_file(input) or "/dev/null"), quote(errors))))
  local out = handle:read"a"
  local _, _, exit = handle:close()
  local err = read(errors)
  remove_files()
  for _, pattern in ipairs(forbidden) do
    for _, text in ipairs{ out, err } do
      local at = text:find(pattern)
      assert(not at, at and ("%q in: %s"):format(pattern, text:sub(math.max(1, at - 80), at + 40)))
    end
  end
  return { out = out, err = err, exit = exit }
end

-- Lines are wrapped to the width, so text is compared with every run of blanks as one.
local function flat(text) return (text:gsub("%s+", " ")) end

-- All parts, a string or a list of strings, stand in the text in this order; nil: it is empty.
local function assert_holds(parts, text, what)
  if not parts then return assert.equal("", text, what) end
  local at = 1
  for _, part in ipairs(type(parts) == "table" and parts or { parts }) do
    local _, last = flat(text):find(part, at, true)
    assert(last, ("%s lacks '%s' in:\n%s"):format(what, part, text))
    at = last + 1
  end
end

local function describe_args(args)
  local words = {}
  for i, arg in ipairs(args) do
    local word = type(arg) == "table" and "FILE" or arg
    words[i] = word == "" and "''" or word
  end
  return table.concat(words, " ")
end

-- Cases are { args, exit, part or parts of stdout, of stderr, input =, name = }.
local function check_cases(cases)
  for _, case in ipairs(cases) do
    it(case.name or describe_args(case[1]), function()
      local result = run(case[1], case.input)
      assert.equal(case[2], result.exit, result.out .. result.err)
      assert_holds(case[3], result.out, "standard output")
      assert_holds(case[4], result.err, "standard error")
    end)
  end
end

local function with(args, ...)
  local all = { table.unpack(args) }
  for _, arg in ipairs{ ... } do all[#all + 1] = arg end
  return all
end

-- The result of a check as JSON, read again.
local function check_json(args, input)
  local result = run(with({ "check" }, table.unpack(with(args, "--format", "json"))), input)
  assert(result.exit <= 1, result.err)
  assert.equal("", result.err)
  return cjson.decode(result.out), result
end

-- "O04 O16 X01": the rules that found something, in the order of their ids.
local function rules_of(value)
  local ids, seen = {}, {}
  for _, finding in ipairs(value.findings) do
    if not seen[finding.rule] then ids[#ids + 1] = finding.rule end
    seen[finding.rule] = true
  end
  table.sort(ids)
  return table.concat(ids, " ")
end

local function find(value, rule)
  for _, finding in ipairs(value.findings) do
    if finding.rule == rule then return finding end
  end
end

local function ids_of(people)
  local ids = {}
  for i, person in ipairs(people or {}) do ids[i] = person.id end
  return table.concat(ids, " ")
end

-- Charts and packs used below --------------------------------------------------------------

local CLEAN = "id,title,manager\n1,CEO,\n2,CTO,1\n3,Software Engineer,2\n4,CIO,1\n"
  .. "5,Help Desk,4\n6,Product Manager,2\n"
local NO_CHIEFS = "id,title,manager\n1,CEO,\n2,Clerk,1\n"
local NO_ENGINEERS = "id,title,manager\n1,CEO,\n2,CTO,1\n"
local TWO_ROOTS = "id,title,manager\n1,CEO,\n2,Clerk,\n"

local HANDBOOK = [[
return {
  sources = {
    { id = "handbook", title = "Our handbook", kind = "handbook", origin = "ourselves" },
  },
  propositions = {
    {
      id = "cto-reports-to-ceo", topic = "reporting-line", roles = { "cto", "ceo" },
      statement = "The CTO answers to the CEO.",
      claims = {
        { source = "handbook", hedge = "must", locator = "page 3", statement = "To the CEO." },
      },
    },
  },
  rules = {
    {
      id = "H01", name = "cto-under-ceo", severity = "warning",
      claims = { "cto-reports-to-ceo" }, needs = { "manager", "cto", "ceo" },
      when = "any cto not directly under a ceo",
      message = "{subject} answers to {manager}, not to {ceo}.",
    },
  },
}
]]

-- A pack that stands alone and has nothing to do with technology.
local SHIP = [[
return {
  areas = { { id = "deck", name = "deck" } },
  roles = { { id = "captain", name = "Captain", level = "chief", area = "deck" } },
  columns = { { id = "id", headers = { "id" } }, { id = "title", headers = { "title" } } },
  rules = {
    { id = "S1", name = "two-captains", severity = "error", when = "more than 1 captain",
      message = "{count} captains: {subjects}." },
  },
}
]]

local builtin_pack = { "--no-builtin" }
for _, name in ipairs{ "sources", "topics", "roles", "subjects", "titles", "activities",
  "claims/assets",
  "claims/duties", "claims/firms", "claims/people", "claims/purpose", "claims/small",
  "claims/standing", "claims/together", "conflicts", "columns",
  "rules/structure", "rules/lines", "rules/staffing", "rules/ownership", "rules/work",
  "rules/threshold" } do
  builtin_pack = with(builtin_pack, "--pack", "data/" .. name .. ".lua")
end

-- The commands, and something that each says in every format.
local lookups = {
  { { "roles" }, "chief-transformation-officer" },
  { { "role", "cto" }, "Chief Technology Officer" },
  { { "sources" }, "gravity-junction" },
  { { "claims" }, "similar-pay@airfocus" },
  { { "claims", "pay" }, "similar-pay@airfocus" },
  { { "conflicts" }, "internal-under-cio" },
  { { "conflicts", "K01" }, "neither-superior" },
  { { "conflicts", "--policies" }, "K33" },
  { { "compare", "cio", "cto" }, "CIO and CTO are usually of equal rank." },
  { { "compare", "explainer", "s4" }, "Measures of success" },
  { { "check", SAMPLE }, "Siobhan Keane", 1 },
}

local formats = {
  text = "^[^\n]+\n=+\n",
  markdown = "^# [^\n]+\n",
  html = "^<!doctype html>\n.*</html>\n$",
  json = "^{.*}\n$",
}

describe("cxo: every command in every format", function()
  for _, case in ipairs(lookups) do
    for format, pattern in pairs(formats) do
      it(describe_args(case[1]) .. " --format " .. format, function()
        local result = run(with(case[1], "--format", format))
        assert.equal(case[3] or 0, result.exit)
        assert.equal("", result.err)
        assert(result.out:find(pattern), result.out)
        assert_holds(case[2], result.out, format)
      end)
    end
    it(describe_args(case[1]) .. " writes text unless told otherwise", function()
      assert.equal(run(with(case[1], "--format", "text")).out, run(case[1]).out)
    end)
  end

  check_cases{
    { { "--version" }, 0, "cxo " },
    { { "--help" }, 0, { "Usage: cxo", "roles", "role", "sources", "claims", "conflicts", "compare",
      "owner", "buyer", "first-hire", "check", "pack" } },
    { { "check", "--help" }, 0, { "Usage: cxo check", "--map", "--fail-on", "--policy" } },
    { { "pack", "check", "--no-builtin", { SHIP } }, 0, "0 sources, 1 roles" },
    { { "claims", "PAY", "expect" }, 0, "similar-pay@airfocus" },
    { { "role", "Chief Technology Officer" }, 0, "cto" },
    { { "role", "C.T.O." }, 0, "Chief Technology Officer" },
    { { "role", "chief transformation officer" }, 0, "No source in the pack speaks of this role." },
    { { "compare", "CTO", "vp engineering" }, 0, { "Relationships", "mh-consulting" } },
    { { "compare", "cio", "cto", "--policy", "mh-consulting" }, 0,
      { "policy mh-consulting", "not said by the policy's source" } },
  }
end)

describe("cxo conflicts", function()
  check_cases{
    { { "conflicts" }, 0, { "K01 direct", "reporting chain: mh-consulting;", "K33 degree",
      "reported" } },
    { { "conflicts", "k01" }, 0, { "K01: Is the CTO under", "Kind direct", "Knob `reporting`",
      "Default peers", "Policy default: takes peers", "Other policies peers: majority, explainer, "
      .. "airfocus; disputed: strict; chain: mh-consulting; silent: it-seller, gravity-junction",
      "Spoken for by: mh-consulting.", "The CTO's boss is the CIO. `cto-reports-to-cio` "
      .. "mh-consulting (plain); set aside by the policy (K01)",
      "Spoken for by: explainer, airfocus.", "explainer (usual, against another view)",
      "Spoken for by: asks for nothing." } },
    { { "conflicts", "K01", "--policy", "mh-consulting" }, 0, { "mh-consulting: takes chain",
      "default, majority", "`neither-superior`", "not said by the policy's source (K01)" } },
    { { "conflicts", "K01", "--set", "reporting=any" }, 0, "takes any" },
    { { "conflicts", "K06", "--policy", "s4" }, 0, "airfocus: leaves it open" },
    { { "conflicts", "K18" }, 0, { "Knob none", "Default none", "only reported" } },
    { { "conflicts", "K10" }, 0, { "the common ground alone", "Common ground of all sides",
      "cio-works-with-isps" } },
    { { "conflicts", "staffing" }, 0, { "Knob staffing", "K08: ", "K14: ", "K24: ", "K25: " } },
    { { "conflicts", "K14", "--policy", "s1" }, 0,
      "its source claims nothing of what is contested" },
    { { "conflicts", "K99" }, 2, nil, "no conflict 'K99'" },
    { { "conflicts", "reportng" }, 2, nil, "(did you mean 'reporting'?)" },
    { { "conflicts", "K01", "K02" }, 2, nil, "too many arguments" },
    { { "conflicts", "--policy", "airfocs" }, 2, nil, "(did you mean 'airfocus'?)" },
    { { "conflicts", "--no-builtin", "--pack", { SHIP } }, 0, "The pack has no conflicts." },
    { { "conflicts", "K01", "--policies", "--format", "markdown" }, 0,
      "| K01 `reporting` | peers | peers | disputed | peers | chain | - | - | peers |" },
  }

  it("docs/policies.md is what the command writes, below a banner", function()
    local banner, rest = read"docs/policies.md":match"^(<!%-%- .- %-%->)\n\n(.*)$"
    assert.truthy(banner:find("make gen", 1, true))
    assert.equal(rest, run{ "conflicts", "--policies", "--format", "markdown" }.out)
  end)
end)

describe("cxo claims, role and compare", function()
  check_cases{
    { { "claims", "xyzzy" }, 0, "No claim speaks of 'xyzzy'; the topics are: common-confusion," },
    { { "claims", "purchas" }, 0, "nearest topics: purchasing" },
    { { "claims", "securty" }, 0, { "nearest topics: security", "nearest activities: security" } },
    { name = "claims in JSON: what was meant is a note",
      { "claims", "securty", "--format", "json" }, 0, '{ "claims":[] }',
      "nearest topics: security" },
    { { "claims", "pay", "--source", "explainer" }, 0, "No claim matches; 1 would without" },
    { { "claims", "--role", "coo", "--topic", "pay" }, 0, "No claim in the pack matches." },
    { { "claims", "", " " }, 0, "similar-pay@" },
    { { "claims", "who", "trains", "staff", "--format", "markdown" }, 0, { "| Score |",
      "The CIO has employees trained", "The CTO organises training" } },
    { { "claims", "--topic", "reporting-line", "--format", "markdown" }, 0,
      { "plain; set aside by the policy (K01)", "plain, as a limit; set aside" } },
    { { "claims", "--topic", "reporting-line", "--policy", "s1", "--format", "markdown" }, 0,
      "plain; admitted (K01)" },
    { { "claims", "--topic", "seniority", "--format", "markdown" }, 0,
      "usual, against another view; admitted (K01)" },
    { { "role", "CIO" }, 0, "Note: CIO also stands for Chief Investment Officer, Chief Innovation "
      .. "Officer. That is the tool's own knowledge, not a source's." },
    { { "role", "chief investment officer" }, 0, "CIO also stands for Chief Information Officer" },
    { { "role", "cio", "--topic", "security" }, 0, { "Security as a whole is a responsibility of "
      .. "the CIO. explainer (plain); set aside by the policy (K07)",
      "it-seller (plain, as a limit); admitted (K07)" } },
    { { "role", "cio", "--topic", "security", "--policy", "strict" }, 0, "disputed (K07)" },
    { { "role", "cto", "--source", "s1", "--topic", "reporting-line" }, 0,
      "mh-consulting (plain)" },
    { { "role", "cto", "--source", "s1", "--topic", "pay" }, 0, "No such claim on this role" },
    { { "role", "cto", "--source", "nobody" }, 2, nil, "no source 'nobody'" },
    { { "role", "cto", "--topic", "pays" }, 2, nil, "no topic 'pays' (did you mean 'pay'?)" },
    { { "compare", "airfocus", "s1" }, 0, { "airfocus and mh-consulting", "Both make ",
      "both: CIO stands for",
      "K04, knob `cto_focus`: airfocus takes `external`, mh-consulting takes `both`",
      "K33: airfocus takes `mainly`",
      "K06, knob `strategist`: airfocus takes several sides at once",
      "mh-consulting alone: The CTO's boss is the CIO.", "Conflicts" } },
    { { "compare", "gravity-junction", "airfocus" }, 0, "airfocus (plain: Under the CTO" },
    { { "compare", "cio", "airfocus" }, 2, nil, "'cio' is a role and 'airfocus' a source" },
    { { "compare", "airfocs", "s1" }, 2, nil, "no source 'airfocs' (did you mean 'airfocus'?)" },
    { { "compare", "vp-engineering", "cto" }, 0, { "K18", "Only reported." } },
  }

  it("role --topic --source shows these claims alone", function()
    local args = { "role", "cto", "--topic", "focus", "--source", "s0", "--format", "json" }
    local topics = cjson.decode(run(args).out).topics
    assert.equal(1, #topics)
    assert.equal("focus", topics[1].topic)
    assert(#topics[1].statements > 0)
    for _, statement in ipairs(topics[1].statements) do
      for _, claim in ipairs(statement.claims) do assert.equal("explainer", claim.source) end
    end
  end)

  it("claims that fit words come best first, with the score of kb.search", function()
    local claims = cjson.decode(run{ "claims", "help desk", "--format", "json" }.out).claims
    local hits = cxo.search"help desk"
    assert.equal(#hits, #claims)
    for i, claim in ipairs(claims) do
      assert.equal(hits[i].claim.id, claim.id)
      assert.equal(hits[i].score, claim.score)
      assert(i == 1 or claim.score <= claims[i - 1].score)
    end
  end)

  it("claims tells how each stands, and by which conflicts", function()
    local cases = {
      { "default", "rejected", false }, { "strict", "disputed", false },
      { "mh-consulting", "admitted", true }, { "airfocus", "silent", false },
    }
    for _, case in ipairs(cases) do
      local args, found = { "claims", "--topic", "reporting-line", "--policy", case[1],
        "--format", "json" }, nil
      for _, claim in ipairs(cjson.decode(run(args).out).claims) do
        if claim.id == "cto-reports-to-cio@mh-consulting" then found = claim end
      end
      assert.same({ case[2], case[3], { "K01" } },
        { found.standing, found.admitted, found.conflicts })
    end
  end)
end)

describe("cxo: JSON", function()
  local function json(...) return cjson.decode(run{ ..., "--format", "json" }.out) end

  local function json_of(args) return cjson.decode(run(with(args, "--format", "json")).out) end

  local function assert_keys(keys, object)
    for key in keys:gmatch"%S+" do assert(object[key] ~= nil, "no key " .. key) end
  end

  it("roles lists every role in declared order", function()
    local roles = json("roles").roles
    assert.equal(42, #roles)
    assert.equal("cio", roles[1].id)
    for _, role in ipairs(roles) do assert_keys("id name aliases level area", role) end
  end)

  it("role gives the record and its statements by topic", function()
    local role = json_of{ "role", "cto" }
    assert_keys("id name acronym aliases level area namesakes topics", role)
    assert.same({ "chief-transformation-officer", "chief-trading-officer", "chief-talent-officer" },
      role.namesakes)
    for _, topic in ipairs(role.topics) do
      assert_keys("topic name statements", topic)
      for _, statement in ipairs(topic.statements) do
        assert_keys("proposition statement standing conflicts claims", statement)
        for _, claim in ipairs(statement.claims) do assert_keys("id source hedge stance", claim) end
      end
    end
  end)

  it("sources tells interest and origin, and no short keys", function()
    local sources = json("sources").sources
    assert.equal(5, #sources)
    for _, source in ipairs(sources) do
      assert_keys("id title kind origin claims", source)
      assert.is_nil(source.key)
    end
  end)

  it("claims has one list, empty where nothing matches", function()
    local claims = json("claims").claims
    local total = 0
    for _, source in ipairs(json("sources").sources) do total = total + source.claims end
    assert.equal(total, #claims)
    assert(total > 250)
    for _, claim in ipairs(claims) do
      assert_keys("id proposition source topic hedge stance locator statement standing admitted "
        .. "conflicts", claim)
      assert.equal(claim.proposition .. "@" .. claim.source, claim.id)
    end
    assert.equal('{"claims":[]}', (run{ "claims", "xyzzy", "--format", "json" }.out:gsub("%s", "")))
  end)

  local function is_about(claim, role)
    for _, each in ipairs(cxo.pack:find("proposition", claim.proposition).roles) do
      if each == role then return true end
    end
    return false
  end

  local filters = {
    { { "--role", "CIO" }, function(c) return is_about(c, "cio") end },
    { { "--topic", "pay" }, function(c) return c.proposition == "similar-pay" end },
    { { "--source", "airfocus" }, function(c) return c.source == "airfocus" end },
    { { "--source", "s4", "--role", "cto" },
      function(c) return c.source == "airfocus" and is_about(c, "cto") end },
    { { "security", "--role", "cto" },
      function(c) return is_about(c, "cto") and c.score > 0 end },
    { { "who trains staff", "--source", "s4", "--topic", "responsibility" },
      function(c) return c.source == "airfocus" and c.topic == "responsibility" end },
  }
  for _, case in ipairs(filters) do
    it("claims " .. describe_args(case[1]), function()
      local claims = json_of(with({ "claims" }, table.unpack(case[1]))).claims
      assert(#claims > 0 and #claims < 200)
      for _, claim in ipairs(claims) do assert(case[2](claim), claim.id) end
    end)
  end

  it("conflicts has every key of every conflict, sides with their sources", function()
    local list = json("conflicts").conflicts
    assert.equal(33, #list)
    for _, each in ipairs(list) do
      assert_keys("id kind point knob default status side common sides", each)
      assert(#each.sides >= 2)
      for _, side in ipairs(each.sides) do assert_keys("value propositions sources", side) end
    end
    assert.equal(cjson.null, list[18].knob)
    assert.same({ "K01" }, { json_of{ "conflicts", "K01" }.conflicts[1].id })
    assert.equal('{"conflicts":[]}', (run{ "conflicts", "--no-builtin", "--pack", { SHIP },
      "--format", "json" }.out:gsub("%s", "")))
  end)

  it("conflicts --policies has a cell for each policy", function()
    for _, row in ipairs(json_of{ "conflicts", "--policies" }.conflicts) do
      assert_keys("id knob policies", row)
      assert.equal(8, #row.policies)
      for _, each in ipairs(row.policies) do assert_keys("policy status side", each) end
    end
  end)

  it("compare of sources has the claims of both, and the sides where they part", function()
    local value = json_of{ "compare", "s4", "mh-consulting" }
    assert.equal("source airfocus mh-consulting", ("%s %s %s"):format(value.kind, value.a, value.b))
    local parted = {}
    for _, row in ipairs(value.topics) do
      assert_keys("topic name a both b sources conflicts opposed", row)
      for _, each in ipairs(row.opposed) do
        assert_keys("conflict knob a b", each)
        parted[each.conflict] = ("%s %s/%s"):format(each.knob, each.a, each.b)
      end
      for _, cell in ipairs(row.both) do
        assert_keys("proposition statement standing conflicts claims", cell)
        assert.equal(2, #cell.sources)
      end
    end
    assert.equal("reporting peers/chain", parted.K01)
  end)

  it("compare has a row for each topic", function()
    local value = json_of{ "compare", "cio", "cto" }
    assert_keys("a b policy topics", value)
    for _, row in ipairs(value.topics) do
      assert_keys("topic name a both b sources conflicts", row)
      for _, cell in ipairs{ row.a, row.both, row.b } do
        for _, each in ipairs(cell) do
          assert_keys("proposition statement sources standing", each)
        end
      end
    end
  end)

  it("pack check counts", function()
    local value = json_of{ "pack", "check", "--no-builtin", { SHIP } }
    assert_keys("sources roles propositions claims conflicts rules bytes", value)
    assert.equal(1, value.rules)
  end)

  for name, args in pairs{ sample = { SAMPLE }, sized = { SAMPLE, "--size", "40" },
    clean = { { CLEAN } }, ["no names"] = { { NO_ENGINEERS } } } do
    it("check has every key that other programs rely on: " .. name, function()
      local value = check_json(args)
      assert_keys("chart policy size mapping holders findings not_applicable", value)
      for _, finding in ipairs(value.findings) do
        assert_keys("rule severity subjects message claims others conflict knob fix", finding)
      end
      for _, each in ipairs(value.not_applicable) do assert_keys("rule needs", each) end
    end)
  end

  it("check keeps empty lists lists and empty objects objects", function()
    local cases = {
      { { "id,title,manager\n1,Clerk,\n" }, '"holders":{}', '"subjects":[]' },
      { SAMPLE, '"claims":[]', '"unless":[]' },
    }
    for _, case in ipairs(cases) do
      local out = run{ "check", case[1], "--format", "json" }.out:gsub("%s", "")
      assert_holds({ case[2], case[3] }, out, "JSON")
    end
  end)

  it("check says what was read and how", function()
    local value = check_json{ SAMPLE, "--size", "800", "--policy", "majority" }
    assert.equal(SAMPLE, value.chart)
    assert.equal("majority", value.policy)
    assert.equal(800, value.size)
    assert.same({ id = "Employee ID", name = "Name", title = "Job Title", manager = "Reports To",
      department = "Department" }, value.mapping)
    assert.equal(61, value.summary.people)
  end)
end)

-- The sample chart -------------------------------------------------------------------------

describe("cxo check, the sample:", function()
  it("titles that only mention a role hold none", function()
    local value = check_json{ SAMPLE }
    local expected = { cio = "1004", cto = "1005", ceo = "1001", cfo = "1002", coo = "1003",
      ["vp-engineering"] = "1006", ["cpo-people"] = "1007", ["director-of-it"] = "1013",
      ["it-manager"] = "1015" }
    local found = {}
    for role, people in pairs(value.holders) do found[role] = ids_of(people) end
    assert.same(expected, found)
  end)

  it("each planted fault is found, about whom it should be", function()
    local value = check_json{ SAMPLE }
    local expected = { X01 = "1053 1055 1054", X02 = "1051 1052", X03 = "1041 1041",
      X04 = "1001 1058", X06 = "1042", O04 = "1005", O16 = "1005", O21 = "1006",
      O52 = "1005" }
    local found = {}
    for _, finding in ipairs(value.findings) do
      assert.is_nil(found[finding.rule])
      found[finding.rule] = table.concat(finding.subjects, " ")
    end
    found.X07 = nil -- a chief of whom the pack knows nothing; not planted
    assert.same(expected, found)
    assert.same({ 55, 57, 56 }, find(value, "X01").lines)
    assert.same({ 42, 43 }, find(value, "X03").lines)
  end)

  local structure = "X01 X02 X03 X04 X06 X07"
  local policies = {
    { "default", "default", "O04 O16 O21 O52" },
    { "majority", "majority", "O04 O16 O21 O52" },
    { "strict", "strict", "O21 O52" },
    { "s0", "explainer", "O04 O16" },
    { "s1", "mh-consulting", "O15 O21 O52" },
    { "s2", "it-seller", "O04" },
    { "s3", "gravity-junction", "O04" },
    { "s4", "airfocus", "O04 O16" },
  }
  for _, case in ipairs(policies) do
    for _, name in ipairs{ case[1], case[2] } do
      it("--policy " .. name, function()
        local value = check_json{ SAMPLE, "--policy", name }
        assert.equal(case[2], value.policy)
        assert.equal(case[3] .. " " .. structure, rules_of(value))
        for _, finding in ipairs(value.findings) do
          for _, claim in ipairs(finding.claims) do
            local source = case[2]:find"-" and case[2]
            assert(not source or claim:sub(-#source - 1) == "@" .. source, claim)
          end
        end
        assert_holds("Policy " .. case[2] .. " ", run{ "check", SAMPLE, "--policy", name }.out)
      end)
    end
  end

  local settings = {
    { { "--set", "reporting=chain" }, "O04 O15 O21 O52" },
    { { "--set", "reporting=any" }, "O04 O21 O52" },
    { { "--set", "engineering=partner" }, "O16 O21 O52" },
    { { "--set", "reporting=any", "--set", "engineering=partner" }, "O21 O52" },
    { { "--policy", "strict", "--set", "engineering=line" }, "O04 O21 O52" },
    { { "--policy", "strict", "--set", "reporting=peers" }, "O16 O21 O52" },
  }
  for _, case in ipairs(settings) do
    it(describe_args(case[1]), function()
      assert.equal(case[2] .. " " .. structure, rules_of(check_json(with({ SAMPLE },
        table.unpack(case[1])))))
    end)
  end

  local sizes = {
    { {}, "warning", "the size was not given" },
    { { "--size", "49" }, "info", "fewer than 50 people, a number of cxo's own" },
    { { "--size", "50" }, "warning" },
    { { "--size", "60", "--small-below", "61" }, "info", "fewer than 61 people." },
    { { "--size", "60", "--small-below", "60" }, "warning" },
    { { "--size", "0" }, "info", "counts as small" },
    { { "--size", "40", "--policy", "airfocus" }, "warning" }, -- which says nothing of small firms
  }
  for _, case in ipairs(sizes) do
    it(("a CTO without engineers is of severity %s with %s"):format(case[2],
      #case[1] > 0 and describe_args(case[1]) or "no size"), function()
      local finding = find(check_json(with({ SAMPLE }, table.unpack(case[1]))), "O04")
      assert.equal(case[2], finding.severity)
      if case[3] then
        assert_holds(case[3], finding.note)
      else
        assert(finding.note == nil or finding.note == cjson.null)
      end
    end)
  end

  it("a finding tells what rests on it and what says otherwise", function()
    local finding = find(check_json{ SAMPLE }, "O16")
    assert.equal("K01", finding.conflict)
    assert.equal("reporting", finding.knob)
    assert.same({ "neither-superior@explainer", "equally-senior@airfocus" }, finding.claims)
    assert.equal("cto-reports-to-cio@mh-consulting", finding.others[1])
    assert.equal(3, #finding.others)
  end)
end)

describe("cxo check, the head:", function()
  local S = SAMPLE
  check_cases{
    { name = "file, people, columns, holders", { "check", S }, 1,
      { "4 errors, 4 warnings, 2 for information", "File " .. S .. ", UTF-8, separated by commas",
        "People 61;", "id = 'Employee ID', name = 'Name', title = 'Job Title', "
        .. "manager = 'Reports To', department = 'Department'",
        "CIO: Marcus Oyelaran by 'Chief Information Officer', line 5",
        "CTO: Siobhan Keane by 'Chief Technology Officer', line 6",
        "Policy default", "Size not given", "Skipped nothing", "needs kpi: O41 kpi-mismatch",
        "decided against: O14 cto-not-under-cio (K01)" } },
    { name = "columns that are not there", { "check", { CLEAN } }, 0,
      { "0 errors, 0 warnings, 0 for information", "id, no name, title, manager, no department" } },
    { name = "people without names go by their ids", { "check", { NO_ENGINEERS } }, 1,
      { "CTO: 2 by 'CTO', line 3", "is shown below CTO [2]." } },
    { name = "names may stand for ids", { "check", { "Name,Title,Boss\nAda,CEO,\nBo,CTO,Ada\n" } },
      1, { "id = 'Name', name = 'Name'", "is shown below Bo (CTO)." } },
    { name = "many holders are cut short",
      { "check", { "id,title\n1,CTO\n2,CTO\n3,CTO\n4,CTO\n5,CTO\n" } }, 0,
      "CTO: 1 by 'CTO', line 2; 2 by 'CTO', line 3; 3 by 'CTO', line 4; 2 more" },
    { name = "records that are nobody are counted", { "check",
      { [[{"Resources":[{"userName":"a","id":"1","title":"CEO"},null,
        {"userName":"b","id":"2","title":"CTO","active":false}]}]] } }, 0,
      "Skipped 2 records are nobody on the chart: inactive, or not a person's" },
    { name = "nobody holds anything", { "check", { "id,title,manager\n1,Clerk,\n" } }, 0,
      "nobody by a title" },
    { name = "rules that could not run, and what they need", { "check", { "id,title\n1,CTO\n" } },
      0, { "needs manager: X01 cycle, X02", ", O04 cto-no-engineering" } },
    { name = "roles that nobody holds", { "check", { NO_ENGINEERS } }, 1,
      { "needs cio: O05 cio-no-it-staff, O06",
        "needs vp-engineering: O21 no-vp-engineering-link" } },
    { name = "rules that the policy does not admit", { "check", S, "--policy", "strict" }, 1,
      { "disputed: O01 same-department (K21), O04 cto-no-engineering (K22), ",
        "O14 cto-not-under-cio (K01), ", "O16 cto-under-cio (K01)" } },
    { name = "what was skipped",
      { "check", { "id,title,manager\n1,CEO,\n,Clerk,1\n22,CIO\n3,Clerk,1,x\n , ,\n" } }, 1,
      { "People 3;", "2 rows without an id, the first on line 3", "1 row has fewer fields",
        "1 row has more fields" } },
    { name = "a row that is an id alone counts", { "check", { "id,title\n1,CEO\n7\n88\n" } }, 1,
      { "People 3;", "2 rows have fewer fields" } },
    { name = "the size that was given", { "check", S, "--size", "1200" }, 1, "Size 1200" },
  }
end)

-- Options ----------------------------------------------------------------------------------

describe("cxo check --map", function()
  local chart = { "Code,Person in post,Post,Boss code,Where\n1,Ada,CEO,,Board\n2,Bo,CTO,1,Board\n" }
  local map = "id=Code,title=Post,manager=Boss code"
  check_cases{
    { { "check", chart, "--map", map }, 1,
      { "id = 'Code', no name, title = 'Post', manager = 'Boss code'", "CTO: 2 by 'CTO', line 3",
        "is shown below CTO [2]." } },
    { { "check", chart, "--map", map, "--map", "name=Person in post,department=Where" }, 1,
      { "name = 'Person in post'", "department = 'Where'", "is shown below Bo (CTO)." } },
    { { "check", chart, "--map", "id=CODE,title=post,manager=boss_CODE" }, 1,
      "manager = 'Boss code'" },
    { name = "a later --map wins",
      { "check", chart, "--map", map, "--map", "manager=Code,title=Where" }, 1,
      { "title = 'Where', manager = 'Code'", "X06" } },
    { name = "wins over a header that would be found", { "check", SAMPLE, "--map",
      "title=Department" }, 1, { "title = 'Department'", "Holders nobody" } },
    { { "check", chart, "--map", map .. ",name=Nobody" }, 3, nil, { ":1: ", "'Nobody'", "name" } },
    { { "check", chart, "--map", "titel=Post" }, 2, nil,
      "unknown column 'titel' (did you mean 'title'?)" },
    { { "check", chart, "--map", "title" }, 2, nil, { "--map", "expected, got 'title'" } },
    { { "check", chart, "--map", "title=" }, 2, nil, "--map" },
    { { "check", chart, "--map" }, 2, nil, "--map" },
  }
end)

describe("cxo check recognises the header line", function()
  local headers = { "EMPLOYEE ID,full name,JOB TITLE,REPORTS TO,DEPT",
    "employee_id,FullName,job-title,ReportsTo,cost centre",
    "  Employee Id ,\"Full Name\", Job  Title,reports to,Department",
    "id,display name,position,line_manager,Team", "uid,worker,Business Title,mgr,Unit",
    "Post Unique Reference,name,Job Title,Reports to Senior Post,organisation" }
  for _, header in ipairs(headers) do
    it(header, function()
      local value = check_json{ { header .. "\n1,Ada,CEO,,Board\n2,Bo,CTO,1,Board\n" } }
      local columns = {}
      for column in pairs(value.mapping) do
        if column ~= "unit" then columns[#columns + 1] = column end
      end
      table.sort(columns)
      assert.same({ "department", "id", "manager", "name", "title" }, columns)
      assert.equal("2", ids_of(value.holders.cto))
    end)
  end
end)

describe("cxo check --fail-on", function()
  local charts = { error = SAMPLE, warning = { TWO_ROOTS }, info = { NO_CHIEFS },
    clean = { CLEAN } }
  local exits = {
    { "info", error = 1, warning = 1, info = 1, clean = 0 },
    { "warning", error = 1, warning = 1, info = 0, clean = 0 },
    { "error", error = 1, warning = 0, info = 0, clean = 0 },
    { "never", error = 0, warning = 0, info = 0, clean = 0 },
  }
  for _, row in ipairs(exits) do
    for severity, chart in pairs(charts) do
      it(("%s, where the worst is %s"):format(row[1], severity), function()
        local result = run{ "check", chart, "--fail-on", row[1] }
        assert.equal(row[severity], result.exit, result.err)
      end)
    end
  end

  it("is warning unless told otherwise", function()
    for severity, chart in pairs(charts) do
      assert.equal(exits[2][severity], run{ "check", chart }.exit)
    end
  end)
end)

describe("cxo --pack and --no-builtin", function()
  check_cases{
    { { "check", SAMPLE, "--pack", { HANDBOOK } }, 1,
      { "H01 cto-under-ceo: Siobhan Keane (Chief Technology Officer) answers to Marcus Oyelaran "
        .. "(Chief Information Officer), not to Eleanor Whitcombe",
        "cto-reports-to-ceo@handbook (must)", "handbook Our handbook" } },
    { { "sources", "--pack", { HANDBOOK } }, 0, { "airfocus", "handbook", "Our handbook" } },
    { { "claims", "--source", "handbook", "--pack", { HANDBOOK } }, 0, "page 3" },
    { { "compare", "cto", "ceo", "--pack", { HANDBOOK } }, 0, { "of 6", "[handbook]" } },
    { { "roles", "--no-builtin", "--pack", { SHIP } }, 0, "captain" },
    { name = "a pack of its own",
      { "check", { "id,title\n1,Captain\n2,Captain\n3,CTO\n" }, "--no-builtin", "--pack",
        { SHIP } }, 1, { "S1 two-captains: 2 captains: Captain [1] and Captain [2]." } },
    { { "roles", "--no-builtin" }, 3, nil, "no pack" },
    { { "check", SAMPLE, "--pack", "no/such/pack.lua" }, 3, nil, "no/such/pack.lua: No such file" },
    { { "check", SAMPLE, "--pack", "spec" }, 3, nil, "cxo: spec: " },
    { { "check", SAMPLE, "--pack", { HANDBOOK }, "--pack", { HANDBOOK } }, 3, nil, "handbook" },
    { { "pack", "build", "--no-builtin", { SHIP } }, 2, nil, "--output" },
    { { "pack", "build", "--no-builtin", { SHIP }, "--output", "no/such/place.bin" }, 3, nil,
      "no/such/place.bin" },
    { { "pack", "bake", { SHIP } }, 2, nil, "'check'" },
    { { "pack", "check" }, 2, nil, "files" },
  }

  it("a policy named after the pack's source admits that source alone", function()
    local value = check_json{ SAMPLE, "--pack", { HANDBOOK }, "--policy", "handbook" }
    assert.equal("handbook", value.policy)
    assert.equal("H01 X01 X02 X03 X04 X06 X07", rules_of(value))
    assert.same({ "cto-reports-to-ceo@handbook" }, find(value, "H01").claims)
  end)

  it("the built-in pack, loaded from its files, says the same", function()
    for _, case in ipairs(lookups) do
      assert.equal(run(case[1]).out, run(with(case[1], table.unpack(builtin_pack))).out)
    end
  end)

  it("pack build writes the same bytes twice, and as C", function()
    local images = {}
    for i, suffix in ipairs{ "", "", ".c" } do
      local path = os.tmpname()
      local result = run{ "pack", "build", "--no-builtin", { SHIP }, "--output", path .. suffix }
      images[i] = read(path .. suffix)
      os.remove(path)
      os.remove(path .. suffix)
      assert.equal(0, result.exit, result.err)
    end
    assert(#images[1] > 0)
    assert.equal(images[1], images[2])
    assert(images[3]:find("cxo_pack_builtin", 1, true))
  end)
end)

describe("cxo check -", function()
  it("reads standard input", function()
    local text = read(SAMPLE)
    local from_file, from_input = check_json{ SAMPLE }, check_json({ "-" }, text)
    assert.equal("standard input", from_input.chart)
    assert.same(from_file.findings, from_input.findings)
    assert.same(from_file.holders, from_input.holders)
  end)

  check_cases{
    { name = "clean", { "check", "-" }, 0, "standard input: 0 errors", input = CLEAN },
    { name = "empty", { "check", "-" }, 3, nil, "standard input: the file is empty" },
    { name = "binary", { "check", "-" }, 3, nil, "standard input: not a text file",
      input = "\127ELF\2\1\1\0\0\0" },
  }
end)

-- Bad input --------------------------------------------------------------------------------

describe("cxo: bad input:", function()
  local S = SAMPLE
  check_cases{
    { name = "a missing file", { "check", "no/such.csv" }, 3, nil,
      "cxo: no/such.csv: No such file or directory" },
    { name = "an empty file", { "check", { "" } }, 3, nil, ": the file is empty" },
    { name = "a byte order mark alone", { "check", { "\xEF\xBB\xBF" } }, 3, nil, "empty" },
    { name = "empty lines alone", { "check", { "\n\n\n" } }, 3, nil, ":1: " },
    { name = "a header line alone", { "check", { "id,title\n" } }, 3, nil, ":2: no row" },
    { name = "rows without an id", { "check", { "id,title\n,CEO\n,CTO\n" } }, 3, nil,
      "no row with an id" },
    { name = "a directory", { "check", "spec" }, 3, nil, { "cxo: spec: ", "directory" } },
    { name = "a binary file", { "check", { "\127ELF\2\1\1\0\0\0\0\0\1\2,\n" } }, 3, nil,
      "not a text file" },
    { name = "no title column", { "check", { "id,name,boss\n1,Ada,\n" } }, 3, nil,
      ":1: no title column" },
    { name = "no title column below a sep= line", { "check", { "sep=;\nid;name\n1;Ada\n" } }, 3,
      nil, ":2: no title column" },
    { name = "neither ids nor names", { "check", { "title,boss\nCEO,\n" } }, 3, nil,
      ":1: no id column" },
    { name = "a cycle of managers",
      { "check", { "id,name,title,manager\n0,Cy,CEO,\n1,Ada,Clerk,2\n2,Bo,Clerk,1\n" } }, 1,
      "X01 cycle: Ada (Clerk) and Bo (Clerk) report to each other in a circle of 2." },
    { name = "nobody but a cycle",
      { "check", { "id,name,title,manager\n1,Ada,CEO,2\n2,Bo,CTO,1\n" } }, 1,
      { "X01 cycle", "X05 no-root" } },
    { name = "a name with a newline", { "check",
      { "id,name,title,manager\n1,\"Ada\nLove\",CEO,\n2,Bo,CTO,1\n3,\"Cy\r\nD\",Clerk,9\n" } }, 1,
      { "CTO: Bo by 'CTO', line 4. CEO: Ada Love by 'CEO', line 2",
        "X02 unknown-manager: Nobody on the chart is '9', the manager of Cy D (Clerk)." } },
    { name = "a dangling id", { "check", { "id,title,manager\n1,CEO,\n2,Clerk,12\n" } }, 1,
      "X02 unknown-manager: Nobody on the chart is '12', the manager of Clerk [2]." },
    { name = "words that say there is no manager", { "check",
      { "id,title,manager\n1,CEO,N/A\n2,Clerk,1\n" } }, 0, "0 errors, 0 warnings" },
    { name = "an id that needs quotes", { "check",
      { 'id,title,manager\n"a""b",CEO,\n2,Clerk,"a""b"\n3,Clerk,a"b\n' } }, 0, "0 errors" },
    { name = "a quote that is not closed", { "check",
      { 'id,name,title,manager\n1,Ada,CEO,\n2,"Bo,CTO,1\n3,Cy,CIO,1\n' } }, 3,
      "People 2;", ":3: the quote that opens here is never closed" },

    { { "check", S, "--policy", "airfocs" }, 2, nil,
      "no policy 'airfocs' (did you mean 'airfocus'?)" },
    { { "check", S, "--policy", "strickt" }, 2, nil, "(did you mean 'strict'?)" },
    { { "check", S, "--policy", "s9" }, 2, nil, "no policy 's9'" },
    { { "check", S, "--policy", "" }, 2, nil, "no policy ''" },
    { { "roles", "--policy", "airfocs" }, 2, nil, "(did you mean 'airfocus'?)" },
    { { "check", S, "--set", "reportng=chain" }, 2, nil,
      "no knob 'reportng' (did you mean 'reporting'?)" },
    { { "check", S, "--set", "reporting=chian" }, 2, nil,
      { "knob 'reporting' has no side 'chian'", "chain" } },
    { { "check", S, "--set", "reporting" }, 2, nil, "expected, got 'reporting'" },
    { { "check", S, "--size", "many" }, 2, nil, "whole number expected, got 'many'" },
    { { "check", S, "--size", "-5" }, 2, nil, "-5" },
    { { "check", S, "--size", "1.5" }, 2, nil, "whole number expected, got '1.5'" },
    { { "check", S, "--size", "1000000000000000000000" }, 2, nil, "whole number expected" },
    { { "check", S, "--small-below", "x" }, 2, nil, "whole number expected, got 'x'" },
    { { "check", S, "--format", "xml" }, 2, nil, { "--format", "'json'" } },
    { { "check", S, "--fail-on", "errors" }, 2, nil, { "--fail-on", "'error'" } },
    { { "check", S, "--polcy", "strict" }, 2, nil, { "unknown option '--polcy'", "--policy" } },
    { { "check", S, S }, 2, nil, "too many arguments" },
    { { "check" }, 2, nil, { "chart", "Usage: cxo" } },
    { { "chek", S }, 2, nil, { "unknown command 'chek'", "'check'" } },
    { {}, 2, nil, { "command is required", "Usage: cxo" } },
    { { "role", "ctoo" }, 2, nil, "no role 'ctoo' (did you mean 'cto'?)" },
    { { "role", "" }, 2, nil, "no role ''" },
    { { "role" }, 2, nil, "role" },
    { { "compare", "cio", "ctoo" }, 2, nil, "no role 'ctoo' (did you mean 'cto'?)" },
    { { "compare", "cio" }, 2, nil, "missing argument" },
    { { "claims", "--source", "airfocs" }, 2, nil, "(did you mean 'airfocus'?)" },
    { { "claims", "--role", "ctoo" }, 2, nil, "no role 'ctoo'" },
    { { "claims", "--topic", "pays" }, 2, nil, "no topic 'pays'" },
    { { "sources", "now" }, 2, nil, "too many arguments" },

    { name = "a pack with an unknown field",
      { "pack", "check", { 'return {\n  sources = {\n    { id = "b", orign = "x" },\n  },\n}\n' } },
      3, nil, { ":3:", "no field 'orign' (did you mean 'origin'?)" } },
    { name = "a pack with an unknown list",
      { "pack", "check", { 'return { rolls = { { id = "x" } } }' } }, 3, nil,
      { ":1:20: ", "no list 'rolls' (did you mean 'roles'?)" } },
    { name = "a pack with an unknown list, empty", { "pack", "check", { "return { rolls = {} }" } },
      3, nil, "no list 'rolls' (did you mean 'roles'?)" },
    { name = "a pack with a dangling id", { "check", S, "--pack",
      { 'return { roles = { {\n  id = "x", name = "X", level = "chief", area = "hr" } } }' } }, 3,
      nil, { ":2:", "no area 'hr'" } },
    { name = "a pack with a rule that cannot be read", { "pack", "check", "--no-builtin",
      { (SHIP:gsub("more than 1 captain", "more then 1 captain")) } }, 3, nil,
      { ":6:", "in 'when'", "column 1" } },
    { name = "an empty pack", { "pack", "check", { "" } }, 3, nil, { ":1:1: ", "'return'" } },
    { name = "a pack that is binary", { "pack", "check", { "\0\1\2" } }, 3, nil, ":1:1: " },
  }

  it("a pack that is not a literal is refused where it is not, and never run", function()
    local mark = os.tmpname()
    os.remove(mark)
    local write = ("io.open(%q, 'w'):close()"):format(mark)
    local packs = {
      { write, ":1:1: " },
      { "local x = " .. write .. "\nreturn {}", ":1:1: " },
      { "return {\n  roles = " .. write .. ",\n}", ":2:11: " },
      { "return { roles = {} }\n" .. write, ":2:1: " },
      { "return setmetatable({}, {})", ":1:8: " },
      { "return { roles = (function() end)() }", ":1:18: " },
    }
    for _, case in ipairs(packs) do
      for _, args in ipairs{ { "pack", "check", { case[1] } },
        { "check", SAMPLE, "--pack", { case[1] } } } do
        local result = run(args)
        assert.equal(3, result.exit)
        assert.equal("", result.out)
        assert_holds({ case[2], "expected" }, result.err, case[1])
        assert.is_nil(read(mark))
      end
    end
  end)

  it("a full disk does not pass as success", function()
    local full = io.open("/dev/full", "w")
    if not full then return pending"there is no /dev/full here" end
    full:close()
    for _, args in ipairs{ "roles", "roles --format json", "check " .. SAMPLE } do
      local handle = io.popen("build/cxo " .. args .. " 2>&1 >/dev/full")
      local err = handle:read"a"
      local _, _, exit = handle:close()
      assert.equal(3, exit, args)
      assert(err ~= "", args)
    end
  end)
end)

-- Variants of CSV --------------------------------------------------------------------------

describe("cxo check reads", function()
  local rows = {
    { "id", "name", "title", "manager", "department" },
    { "1", "Zo\u{EB} Quinn", "Chief Executive Officer", "", "Executive" },
    { "2", 'Bo "Ace" Ray', "Chief Information Officer", "1", "IT" },
    { "3", "Cy, Jr.", "CTO", "2", "Technology" },
    { "4", "Di\nLund", "VP Engineering", "1", "Engineering" },
    { "5", "Ed; Fox | Co\tX", "Director, Platform", "44", "Engineering" },
    { "6", "Flo \u{201C}Flow\u{201D} \u{2013} T", "Software Engineer", "4", "Engineering" },
    { "77", "", "Clerk", "77", "" },
    { "1", "Guy", "Clerk", "6", "" },
  }

  local cp1252 = { [0x2013] = 0x96, [0x201C] = 0x93, [0x201D] = 0x94 }

  local function to_cp1252(text)
    local out = {}
    for _, c in utf8.codes(text) do out[#out + 1] = string.char(cp1252[c] or c) end
    return table.concat(out)
  end

  local function to_utf16(order)
    return function(text)
      local out = { string.pack(order .. "I2", 0xFEFF) }
      for _, c in utf8.codes(text) do out[#out + 1] = string.pack(order .. "I2", c) end
      return table.concat(out)
    end
  end

  local function same(text) return text end

  local function write(variant)
    local separator, eol = variant.separator or ",", variant.eol or "\n"
    local lines = {}
    for r, row in ipairs(rows) do
      local fields = {}
      for i, text in ipairs(row) do
        text = text:gsub("\n", eol)
        if variant.quoted or text:find('[",;|\t\r\n#]') then
          text = '"' .. text:gsub('"', '""') .. '"'
        end
        fields[i] = text
      end
      if variant.change then variant.change(fields, r) end
      lines[r] = table.concat(fields, separator)
    end
    local text = (variant.before or "") .. table.concat(lines, variant.between or eol)
    return (variant.encode or same)(text .. (variant.after or eol))
  end

  local function cut(fields)
    while #fields > 1 and fields[#fields] == "" do fields[#fields] = nil end
  end

  local function pad(fields, r) if r > 1 then fields[6], fields[7] = "x", "" end end

  local function turn(fields)
    local id = table.remove(fields, 1)
    fields[#fields + 1] = id
  end

  local function more(fields, r)
    table.insert(fields, 3, r == 1 and "grade" or '"a, ""b""\n"')
  end

  local function blanks(fields)
    for i, field in ipairs(fields) do
      if field:sub(1, 1) ~= '"' then fields[i] = " " .. field .. "  " end
    end
  end

  local variants = {
    { "a byte order mark", before = "\xEF\xBB\xBF" },
    { "CRLF", eol = "\r\n" },
    { "the line ends of old Macs", eol = "\r" },
    { "semicolons", separator = ";", separated = "semicolons" },
    { "tabs", separator = "\t", separated = "tabs" },
    { "bars", separator = "|", separated = "bars" },
    { "a sep= line", before = "sep=;\n", separator = ";", separated = "semicolons" },
    { "a sep= line with a separator of its own", before = "sep=#\r\n", separator = "#",
      eol = "\r\n", separated = "'#'" },
    { "a mark and a sep= line", before = "\xEF\xBB\xBFsep=;\n", separator = ";",
      separated = "semicolons" },
    { "quotes around every field", quoted = true },
    { "no newline at the end", after = "" },
    { "empty lines", between = "\n\n", after = "\n\n\n" },
    { "rows that are too short", change = cut },
    { "rows that are too long", change = pad },
    { "columns in another order", change = turn },
    { "more columns, with newlines in quotes", change = more },
    { "blanks around fields", change = blanks },
    { "Windows-1252", encode = to_cp1252, encoding = "Windows-1252" },
    { "Windows-1252 with semicolons and CRLF", encode = to_cp1252, encoding = "Windows-1252",
      separator = ";", separated = "semicolons", eol = "\r\n" },
    { "UTF-16, little end first", encode = to_utf16"<", encoding = "UTF-16" },
    { "UTF-16, big end first", encode = to_utf16">", encoding = "UTF-16", eol = "\r\n" },
    { "UTF-16 with tabs", encode = to_utf16"<", encoding = "UTF-16", separator = "\t",
      separated = "tabs", eol = "\r\n" },
  }

  -- Everything but the places in the file, with one kind of newline.
  local function essence(value)
    local findings = {}
    for i, each in ipairs(value.findings) do
      findings[i] = { each.rule, each.severity, each.subjects, (each.message:gsub("\r\n?", "\n")) }
    end
    local holders = {}
    for role, people in pairs(value.holders) do
      for _, person in ipairs(people) do
        local name = (person.name or "-"):gsub("\r\n?", "\n")
        table.insert(holders, table.concat({ role, person.id, name, person.title }, " "))
      end
    end
    table.sort(holders)
    return { findings = findings, holders = holders, people = value.summary.people }
  end

  local expected
  setup(function()
    local value = check_json{ { write{} } }
    assert.equal("O04 O05 O16 O21 X02 X03 X06", rules_of(value))
    expected = essence(value)
  end)

  for _, variant in ipairs(variants) do
    it(variant[1], function()
      local text = write(variant)
      assert.same(expected, essence(check_json{ { text } }))
      assert_holds((", %s, separated by %s"):format(variant.encoding or "UTF-8",
        variant.separated or "commas"), run{ "check", { text } }.out)
    end)
  end

  local mixed = {
    { "lines that end in CR below one that ends in LF",
      "id,title,manager\n1,CEO,\r2,Clerk,1\r3,Clerk,1\r4,Clerk,1\r5,Clerk,1\r" },
    { "lines that end in CR with a newline in quotes",
      'id,title,manager\r1,"C\nEO",\r2,Clerk,1\r3,Clerk,1\r4,Clerk,1\r5,Clerk,1\r' },
  }
  for _, case in ipairs(mixed) do
    it(case[1], function() assert.equal(5, check_json{ { case[2] } }.summary.people) end)
  end
end)

-- What comes out ---------------------------------------------------------------------------

describe("cxo: output", function()
  it("is the same, byte for byte, each time", function()
    for _, case in ipairs(lookups) do
      for format in pairs(formats) do
        local args = with(case[1], "--format", format)
        local first = run(args).out
        for _ = 1, 3 do assert.equal(first, run(args).out, describe_args(args)) end
      end
    end
  end)

  local hostile = 'id,name,title,manager\n1,"\27[31mRed\27[0m\7\127",CEO,\n'
    .. '2,"<script>alert(1)</script>","CTO ""& <b>""",2\n'
    .. '3,"\27]0;title\7 \xC2\x9B31m <img src=x onerror=y>\r\nAda",CTO,"<9>\27[2J"\n'
    .. '4,"\u{202E}evil\u{2066}",CTO,1\n5,*x* `y` [l](http://e) |p|,CIO,\n'

  it("shows hostile names harmlessly as text", function()
    local result = run{ "check", { hostile } }
    assert.equal(1, result.exit)
    assert_holds({ "<script>alert(1)</script>", "\\u{202E}evil" }, result.out)
    assert.is_nil(result.out:find"\u{202E}" or result.out:find"\u{2066}")
  end)

  it("shows hostile names harmlessly as HTML", function()
    local result = run{ "check", { hostile }, "--format", "html" }
    assert.equal(1, result.exit)
    local body = result.out:match"<body>(.*)</body>"
    for _, markup in ipairs{ "<script", "<img", "<b>", "<9>", "\u{202E}" } do
      assert.is_nil(body:find(markup, 1, true), markup)
    end
    assert_holds("&lt;script&gt;alert(1)&lt;/script&gt;", body)
  end)

  it("shows hostile names harmlessly as Markdown", function()
    local out = run{ "check", { hostile }, "--format", "markdown" }.out
    for _, markup in ipairs{ "<script", "<img", "[l](", " *x*", "`y`" } do
      assert.is_nil(out:find(markup, 1, true), markup)
    end
  end)

  it("keeps hostile names exact in JSON", function()
    local value = cjson.decode(run{ "check", { hostile }, "--format", "json" }.out)
    local ceo, cto = value.holders.ceo, value.holders.cto
    assert.equal("\27[31mRed\27[0m\7\127", ceo[1].name)
    assert.equal("\27]0;title\7 \xC2\x9B31m <img src=x onerror=y>\r\nAda", cto[2].name)
  end)

  -- `run` itself looks for controls.
  local places = {
    { "a header", { "check", { "\27[31mid,title\n1,CEO\n" }, "--map", "id=Nobody" } },
    { "headers", { "check", { "\27[31mid,t\27[31mitle,\27[31mmgr\n1,CTO,9\n" },
      "--map", "id=31mid,title=t31mitle,manager=31mmgr" } },
    { "the name of a chart", { "check", "no\27[31mfile.csv" } },
    { "the name of a pack", { "check", SAMPLE, "--pack", "no\27[31mfile.lua" } },
    { "a policy", { "check", SAMPLE, "--policy", "a\27[31m" } },
    { "a knob", { "check", SAMPLE, "--set", "a\27[31m=b" } },
    { "--map", { "check", SAMPLE, "--map", "title=\27[31m" } },
    { "a role", { "role", "\27[31mcto" } },
    { "words", { "claims", "\27[31m" } },
    { "an option", { "check", SAMPLE, "--\27[31m" } },
    { "a command", { "\27[31m" } },
    { "a number", { "check", SAMPLE, "--size", "\27[31m" } },
    { "a word of a pack", { "pack", "check", { "return { \27[31m = 1 }" } } },
    { "a text of a pack", { "pack", "check", { 'return { roles = { { id = "\27[31m" } } }' } } },
    { "a list of a pack", { "pack", "check", { 'return { ["\27[31m"] = { { id = "x" } } }' } } },
    { "a reference of a pack",
      { "pack", "check", { (SHIP:gsub('area = "deck"', 'area = "\\27[31m"')) } } },
  }
  for _, place in ipairs(places) do
    it("shows escapes harmlessly in " .. place[1], function() run(place[2]) end)
  end
end)

-- Charts that others published -------------------------------------------------------------

describe("cxo check, published charts:", function()
  local FOLDER = "../shared/data/orgcharts/"
  local names = { "chinook_employee", "d3_org_chart_sample", "gitlab_team_2022",
    "northwind_employees", "uk_cabinet_office_2011_03_31_senior",
    "uk_department_for_environment_food_and_rural_affairs_2011_09_30_senior",
    "uk_department_of_energy_and_climate_change_2011_09_30_senior",
    "uk_ministry_of_defence_2013_09_30_senior" }

  -- A reader of its own: one character class at a time, fields as they are.
  local function read_csv(text)
    local rows, row, at = {}, {}, 1
    while at <= #text do
      local field
      if text:sub(at, at) == '"' then
        local close = at
        repeat close = text:find('"', close + 1, true)
          local twice = text:sub(close + 1, close + 1) == '"'
          if twice then close = close + 1 end
        until not twice
        field, at = text:sub(at + 1, close - 1):gsub('""', '"'), close + 1
      else
        local stop = text:find("[,\r\n]", at) or #text + 1
        field, at = text:sub(at, stop - 1), stop
      end
      row[#row + 1] = field
      if text:sub(at, at) == "," then
        at = at + 1
      else
        rows[#rows + 1], row = row, {}
        at = text:match("^\r?\n?()", at)
      end
    end
    return rows
  end

  -- The values of a column, by its header, of rows that have something in the other one too.
  local function column(rows, header, needed)
    local place = {}
    for i, each in ipairs(rows[1]) do place[each] = i end
    local values = {}
    for r = 2, #rows do
      local row = rows[r]
      if (row[place[needed]] or ""):find"%S" then values[#values + 1] = row[place[header]] or "" end
    end
    return values
  end

  local function count(values, wanted)
    local n = 0
    for _, value in ipairs(values) do n = n + (value == wanted and 1 or 0) end
    return n
  end

  local function on_chart(name, title, test)
    it(name .. ": " .. title, function()
      local path = FOLDER .. name .. ".csv"
      local text = read(path)
      if not text then return pending"the folder of published charts is absent" end
      test(path, read_csv(text))
    end)
  end

  for _, name in ipairs(names) do
    on_chart(name, "everybody is there", function(path, rows)
      local value = check_json{ path }
      local id = value.mapping.id
      assert.equal(#column(rows, id, id), value.summary.people)
      assert(value.summary.people > 5)
      assert.equal(0, value.summary.long_rows)
    end)
  end

  on_chart("d3_org_chart_sample", "136 hold CTO by the plain title", function(path, rows)
    local value = check_json{ path }
    assert.equal(136, count(column(rows, "position", "id"), "CTO"))
    assert.equal(136, #value.holders.cto)
    for _, person in ipairs(value.holders.cto) do assert.equal("CTO", person.title) end
  end)

  on_chart("uk_ministry_of_defence_2013_09_30_senior", "a unit's prefix holds no role",
    function(path, rows)
      local prefixed = 0
      for _, title in ipairs(column(rows, "job_title", "post_ref")) do
        prefixed = prefixed + (title:find"^CIO%-" and 1 or 0)
      end
      assert(prefixed > 0)
      for _, person in ipairs(check_json{ path }.holders.cio) do
        assert.is_nil(person.title:find"^CIO%-", person.title)
      end
    end)

  on_chart("gitlab_team_2022", "managers who are not there", function(path, rows)
    local known, unknown = {}, 0
    for _, id in ipairs(column(rows, "id", "id")) do known[id] = true end
    for _, manager in ipairs(column(rows, "reports_to", "id")) do
      unknown = unknown + (manager ~= "" and not known[manager] and 1 or 0)
    end
    assert.equal(451, unknown)
    assert.equal(unknown, check_json{ path }.summary.unknown)
  end)

  on_chart("northwind_employees", "nobody holds a role", function(path)
    assert.same({}, check_json{ path }.holders)
  end)
end)
