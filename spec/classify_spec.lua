-- cxo classify as a user meets it, and cxo.classify.

local cxo = require "cxo"
local json = require "cjson"

local function run(arguments, input)
  local path = os.tmpname()
  if input then
    local file = assert(io.open(path, "wb"))
    file:write(input)
    file:close()
  end
  local handle = io.popen(("NO_COLOR=1 COLUMNS=100 build/cxo classify %s <%s 2>%s.err; echo $?")
    :format(arguments, input and path or "/dev/null", path))
  local out = handle:read"a"
  handle:close()
  local errors = io.open(path .. ".err"):read"a"
  os.remove(path)
  os.remove(path .. ".err")
  local body, exit = out:match"^(.-)(%d+)\n$"
  return body, math.tointeger(tonumber(exit)), errors
end

local advert = "Chief Technology Officer. You run our help desk and IT staff, negotiate with our "
  .. "internet provider, train employees on new tools and keep IT within budget. Not responsible "
  .. "for product engineering.\n"

describe("cxo classify", function()
  it("marks the evidence and says that the title does not fit", function()
    local out, exit = run("--why -", advert)
    assert.equal(1, exit)
    for _, words in ipairs{ "titled CTO; 100 % of the weighed duties are a CIO's",
      "[help desk]", "[product\nengineering]", "small-firm-cto-does-both@gravity-junction",
      "cio-owns-help-desk@explainer", "said not to be so" } do
      assert.truthy(out:find(words, 1, true), words .. "\n" .. out)
    end
  end)

  it("takes the size of the firm and the title from the options", function()
    assert.equal(0, select(2, run("--size 10 -", advert)))
    assert.equal(1, select(2, run("--size 800 -", advert)))
    assert.equal(0, select(2, run("--no-title -", advert)))
    assert.equal(0, select(2, run("--title CIO -", advert)))
    local other = "You own the product roadmap, the software architecture and lead our engineers."
    assert.equal(1, select(2, run("--title CIO --size 10 -", other)))
    assert.equal(0, select(2, run("--title CTO -", other)))
    assert.equal(0, select(2, run("--title 'Head of Gardens' -", advert)))
  end)

  it("says what would make a mismatch none, and what the answer hangs on", function()
    local both = "no mismatch in a small firm: In a small firm the CTO does the work of both "
      .. "posts, internal technology included (small-firm-cto-does-both@gravity-junction)"
    local cases = { { nil, true, both .. "; give the size" }, { 800, true, both }, { 10, false } }
    for _, case in ipairs(cases) do
      local verdict = cxo.classify(advert, { size = case[1] })
      assert.equal(case[2], verdict.mismatch)
      assert.equal(case[3], verdict:unless())
      assert.equal(case[3] ~= nil, verdict:why():find(both, 1, true) ~= nil)
    end
  end)

  it("writes what other programs rely on", function()
    local value = json.decode((run("--format json -", advert)))
    assert.equal("cio", value.role)
    assert.equal("cto", value.title_role)
    assert.is_true(value.mismatch)
    assert.same({ cio = value.scores.cio, cto = 0 }, value.scores)
    for _, e in ipairs(value.evidence) do
      assert.equal(advert:sub(e.from, e.to), e.phrase)
      assert.truthy(e.proposition and e.role and e.weight)
    end
    assert.equal("negation", value.evidence[#value.evidence].aside)
    assert.is_nil(json.decode((run("--format json --no-title -", advert))).mismatch)
  end)

  it("writes one page of HTML in which nothing from outside is markup", function()
    local out = run("--format html --no-title -", "<script>x</script> & our help desk\n")
    assert.falsy(out:find"<script")
    assert.truthy(out:find("&lt;script&gt;x&lt;/script&gt; &amp; our <mark", 1, true))
    assert.truthy(out:find('tabindex="0">help desk<span class="tip">', 1, true))
  end)

  it("answers each line, complains of broken ones and exits with 3", function()
    local deep = ("["):rep(33) .. ("]"):rep(33)
    local out, exit, errors = run("--jsonl -", table.concat({
      json.encode{ id = "a", text = advert, title = "CTO" }, "{ broken", json.encode{ id = 7,
        text = "" }, '{"id":1}', '{"text":' .. deep .. "}", "",
      json.encode{ id = "b", text = advert, text_masked = "help desk" } }, "\n"))
    assert.equal(3, exit)
    local rows = {}
    for line in out:gmatch"[^\n]+" do rows[#rows + 1] = json.decode(line) end
    assert.same({ "a", 7, "b" }, { rows[1].id, rows[2].id, rows[3].id })
    assert.same({ "cio", "none", "none" }, { rows[1].role, rows[2].role, rows[3].role })
    assert.is_true(rows[1].mismatch)
    assert.equal("cto", rows[1].title_role)
    assert.is_nil(rows[2].mismatch)
    assert.equal("help desk", rows[3].evidence[1].phrase)
    assert.truthy(errors:find("-:2: ", 1, true), errors)
    assert.truthy(errors:find("-:4: no field 'text'", 1, true), errors)
    assert.truthy(errors:find("-:5: not JSON: Found too many nested data structures (33)", 1,
      true), errors)
  end)

  it("gives ids back as they were, but long numbers as text", function()
    local out = run("--jsonl -", '{"id":7,"text":""}\n{"id":1.5,"text":""}\n' ..
      '{"id":9007199254740993,"text":""}\n{"id":"x","text":""}\n{"id":[1],"text":""}\n')
    local ids = {}
    for line in out:gmatch"[^\n]+" do ids[#ids + 1] = line:match'^{"id":([^,]+),' or "none" end
    assert.same({ "7", "1.5", '"9007199254740993"', '"x"', "none" }, ids)
  end)

  it("measures against labels", function()
    local lines = {}
    for i, case in ipairs{ { "cio", "You run our help desk and IT staff." }, { "none", "Gardens." },
      { "cto", "Gardens." }, { "cio", "help desk" } } do
      lines[i] = json.encode{ id = i, label = case[1], text = case[2] }
    end
    local out, exit = run("--score --format json -", table.concat(lines, "\n"))
    local value = json.decode(out)
    assert.equal(0, exit)
    assert.same({ 4, 3, 1, 1 }, { value.rows, value.labelled, value.decided, value.right })
    assert.same({ cio = { cio = 1, none = 1 }, cto = { none = 1 }, none = { none = 1 } },
      value.matrix)
    assert.equal(3, (select(2, run("--score -", '{"text":"x"}\n'))))
  end)

  it("refuses what it cannot do", function()
    local _, exit, errors = run("--classifier dutis -", "")
    assert.equal(2, exit)
    assert.truthy(errors:find("no classifier 'dutis' (did you mean 'duties'?)", 1, true))
    _, exit = run("no/such/file")
    assert.equal(3, exit)
    _, exit, errors = run("--no-builtin -", "")
    assert.equal(3, exit)
    assert.truthy(errors:find("no pack", 1, true))
  end)

  it("shows of a very long line what counts", function()
    local out, exit = run("-", ("word "):rep(300000) .. "our help desk " .. ("word "):rep(300000))
    assert.equal(0, exit)
    assert.truthy(out:find("[help desk]", 1, true))
    assert.is_true(#out < 2000, #out)
  end)

  it("reads the text of Windows-1252, of UTF-16 and behind a byte order mark", function()
    local asked = "You’re in charge of the help desk – and don’t lead engineering."
    local expected = (run("--format json -", asked))
    local function utf16(text)
      local units = {}
      for _, code in utf8.codes(text) do units[#units + 1] = ("<I2"):pack(code) end
      return "\xFF\xFE" .. table.concat(units)
    end
    for _, text in ipairs{ (asked:gsub("’", "\x92"):gsub("–", "\x96")), utf16(asked),
      "\xEF\xBB\xBF" .. asked } do
      assert.equal(expected, (run("--format json -", text)))
    end
  end)

  it("says which formats and options go together", function()
    for words, message in pairs{
      ["--jsonl --format html -"] = "--format html does not go with --jsonl; there are: text, ",
      ["--score --format jsonl -"] = "--format jsonl does not go with --score",
      ["--format jsonl -"] = "--format jsonl does not go with a text",
      ["--jsonl --score -"] = "--jsonl does not go with --score",
      ["--list x.txt"] = "--list takes no file" } do
      local _, exit, errors = run(words, advert)
      assert.equal(2, exit, errors)
      assert.truthy(errors:find(message, 1, true), errors)
    end
  end)

  it("takes any bytes", function()
    for _, text in ipairs{ "", "\0\1\2\xFF", ("x"):rep(100000),
      "<html><body>help desk</body></html>",
      ("our help desk "):rep(20000) } do
      local _, exit, errors = run("-", text)
      assert.equal("0 ", exit .. " " .. errors)
    end
  end)
end)

describe("cxo.classify", function()
  it("decides under the policy, and cites only what it admits", function()
    for _, policy in ipairs(cxo.new().pack:policies()) do
      local verdict = cxo.classify(advert, { policy = policy })
      local scope = cxo.scope{ policy = policy }
      for _, e in ipairs(verdict.evidence) do
        for _, claim in ipairs(verdict:claims(e)) do assert.is_true(scope.policy:admits(claim)) end
        if not e.aside then assert.is_true(#verdict:claims(e) > 0) end
      end
    end
    assert.equal("none", cxo.classify(advert, { policy = "gravity-junction" }).role)
  end)

  it("refuses misuse", function()
    for _, case in ipairs{
      { "string expected, got nil" }, { "unknown option 'titel' %(did you mean 'title'%?%)", "x",
        { titel = "CTO" } },
      { "option 'title': string or false expected, got number", "x", { title = 5 } },
      { "no classifier 'x'", "x", { classifier = "x" } },
    } do
      local done, message = pcall(function()
        local verdict = cxo.classify(case[2], case[3])
        return verdict -- no tail call: the message names this line
      end)
      assert.is_false(done)
      assert.truthy(message:find("classify_spec.lua:%d+: " .. case[1]), message)
    end
    local verdict, message, code = cxo.classify("x", { policy = "nobody" })
    assert.is_nil(verdict)
    assert.equal("policy", code)
    assert.truthy(message)
  end)
end)
