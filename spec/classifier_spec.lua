-- Classifiers of one's own: patterns and functions as cues, and fitting to examples.

local classifier = require "cxo.classifier"
local disk = require "disk"
local json = require "cjson"
local lpeg = require "lpeg"

local pack = [[return {
  roles = { { id = "security", name = "Security" }, { id = "gardens", name = "Gardens" } },
  classifiers = { { id = "which", name = "Which", roles = { "security", "gardens" },
    threshold = 10, margin = 1 } },
  cues = {
    { id = "cve", role = "security", weight = 8 },
    { id = "breach", classifier = "which", role = "security", weight = 5,
      phrases = { "~handle +breach" } },
    { id = "own-cve", classifier = "which", role = "security", weight = 8 },
    { id = "shout", classifier = "which", role = "gardens", weight = 9, negation = "off" },
  },
}]]

local with_file = disk.with

local function made(cues)
  return with_file(pack, function(path)
    return assert(classifier.new{ packs = { path }, cues = cues })
  end)
end

local digit = lpeg.R"09"
local cve = lpeg.P"CVE-" * digit ^ 4 * "-" * digit ^ 4

local function shouted(text, from) return text:find("%f[%a]%u%u%u%u+%f[%A]", from) end

describe("a classifier in Lua", function()
  local mine = made{ ["own-cve"] = cve, shout = shouted }
  local cases = {
    { "We fixed CVE-2024-12345.", "CVE-2024-12345 own-cve" },
    { "never CVE-2024-12345", "CVE-2024-12345 own-cve negation" },
    { "never ROSES", "ROSES shout" },
    { "handles breaches like CVE-2024-1234 and CVE-2024-9999", "handles breaches breach",
      "CVE-2024-1234 own-cve", "CVE-2024-9999 own-cve" },
    { "help desk" }, -- the built-in cues speak for other classifiers
  }
  for _, case in ipairs(cases) do
    it("finds what is in: " .. case[1], function()
      local got = {}
      for i, e in ipairs(mine:classify(case[1], false).evidence) do
        got[i] = e.phrase .. " " .. e.cue .. (e.aside and " " .. e.aside or "")
      end
      assert.same({ table.unpack(case, 2) }, got)
    end)
  end

  it("may tell any number of roles apart", function()
    local roles, ids = {}, {}
    for i = 1, 300 do
      roles[i], ids[i] = ("{ id = 'r%d', name = 'R%d' }"):format(i, i), ("'r%d'"):format(i)
    end
    local many = ([[return { roles = { %s }, classifiers = { { id = "many", name = "Many",
      roles = { %s }, threshold = 1, margin = 1 } }, cues = { { id = "c", classifier = "many",
      role = "r299", weight = 9, phrases = { "wombat" } } } }]]):format(table.concat(roles, ", "),
      table.concat(ids, ", "))
    with_file(many, function(path)
      local verdict = assert(classifier.new{ packs = { path } }):classify("A wombat.", false)
      assert.equal("r299", verdict.role)
    end)
  end)

  it("takes patterns with captures, and empty matches", function()
    local with = made{ ["own-cve"] = lpeg.C(lpeg.P"a" ^ 0) * lpeg.Cc"x" }
    assert.equal("aa", with:classify("b aa", false).evidence[1].phrase)
  end)

  it("explains itself", function()
    local why = mine:classify("We fixed CVE-2024-12345.", false):why()
    assert.truthy(why:find("'CVE-2024-12345' (bytes 10 to 23)", 1, true), why)
  end)

  it("refuses misuse", function()
    local misuse = {
      { { cues = { nobody = cve } }, "no cue 'nobody'" },
      { { cues = { ["own-cve"] = 5 } }, "cue 'own%-cve': LPeg pattern or function expected" },
      { { classifier = "x" }, "no classifier 'x'" },
      { { cue = {} }, "unknown option 'cue' %(did you mean 'cues'%?%)" },
    }
    for _, case in ipairs(misuse) do
      with_file(pack, function(path)
        case[1].packs = { path }
        local done, message = pcall(classifier.new, case[1])
        assert.is_false(done)
        assert.truthy(message:find(case[2]), message)
      end)
    end
    local bad = made{ shout = function() return 1, 1 end }
    assert.error_matches(function() bad:classify("two words", false) end,
      "first and last byte expected")
  end)
end)

describe("cxo train", function()
  local subjects = { security = { "breach", "firewall", "pentest", "audit" },
    gardens = { "rose", "lawn", "hedge", "pond" }, none = { "song", "poem", "chord", "verse" } }

  -- Made-up examples: each text has three words of its class among words that all have.
  local function examples(n)
    local lines = {}
    for i = 1, n do
      for _, label in ipairs{ "security", "gardens", "none" } do
        local own = subjects[label]
        lines[#lines + 1] = json.encode{ label = label, text = ("You see to the %s and the %s, %d. "
          .. "The %s is ours."):format(own[i % 4 + 1], own[(i + 1) % 4 + 1], i,
          own[(i + 2) % 4 + 1]) }
      end
    end
    return table.concat(lines, "\n")
  end

  local function train(text, arguments)
    return with_file(text, function(path)
      local handle = io.popen(("build/cxo train %s %s 2>&1; echo $?"):format(path, arguments or ""))
      local out = handle:read"a"
      handle:close()
      return out
    end)
  end

  it("fits a pack that tells the classes apart, the same each time", function()
    local text = examples(15)
    local out = os.tmpname()
    local said = train(text, "--id which --output " .. out)
    assert.truthy(said:find("cross-validated macro-F1: 100.0 %", 1, true), said)
    local first = io.open(out):read"a"
    train(text, "--id which --output " .. out)
    assert.equal(first, io.open(out):read"a")
    local mine = assert(classifier.new{ packs = { out } })
    os.remove(out)
    assert.equal("gardens", mine:classify("the lawn, a pond", false).role)
    assert.equal("security", mine:classify("our firewall, an audit", false).role)
    assert.equal("none", mine:classify("a song", false).role)
  end)

  it("says what is missing", function()
    assert.truthy(train(examples(9)):find("9 texts labelled 'gardens'; 10 are needed", 1, true))
    assert.truthy(train'{"text":"x","label":"none"}':find("no class but 'none'", 1, true))
    assert.truthy(train'{"text":"x"}':find(":1: no label", 1, true))
    assert.truthy(train'{"text":"x","label":"a b"}':find("label 'a b': letters", 1, true))
    assert.truthy(train("", "--id 'a b'"):find("--id: letters", 1, true))
  end)
end)
