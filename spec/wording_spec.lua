-- Wordings: which activity a question in anybody's words is taken to speak of, what is nearest
-- where none is named, and which claims fit words.

local core = require "cxo.core"
local cxo = require "cxo"

local function named(text, near)
  local ids = {}
  for i, fit in ipairs(cxo.pack:activities(text, near)) do ids[i] = fit.activity end
  return table.concat(ids, " ")
end

describe("a wording names", function()
  -- the wording, and the activities that it names, the best first
  local cases = {
    { "help desk", "help-desk" }, { "HELP DESK", "help-desk" }, { "Help-Desk", "help-desk" },
    { "  help   desk  ", "help-desk" }, { "help\ndesk", "help-desk" },
    { "h\u{E9}lp d\u{E8}sk", "help-desk" }, { "\u{201C}help desk\u{201D}", "help-desk" },
    { "help\u{2014}desk", "help-desk" }, { "\u{FF28}\u{FF25}\u{FF2C}\u{FF30} desk", "help-desk" },
    { "helpdesk", "help-desk" }, { "it-operations", "it-operations" },
    { "product-infrastructure", "product-infrastructure" },

    { "Who fixes the laptops?", "help-desk" }, { "who resets my password", "help-desk" },
    { "The printer is jammed again!", "help-desk" }, { "who runs IT", "it-operations" },
    { "Who buys servers?", "servers" }, { "SERVERS!!!", "servers" },
    { "Who is responsible for the ISP contract?", "isp" }, { "our internet line", "isp" },
    { "Wi-Fi", "networking" }, { "wifi", "networking" }, { "VPN", "networking" },
    { "cyber security", "security" }, { "Cyber-Security", "security" },
    { "cybersecurity", "security" }, { "ransomware", "security" },
    { "who answers for a data breach", "security" }, -- not "data"
    { "product roadmap", "roadmap" }, { "Who writes the roadmap?", "roadmap" },
    { "software development", "software-development" }, { "developers", "engineering" },
    { "who manages the developers of internal systems", "internal-developers" },
    { "Salesforce", "enterprise-systems" }, { "Salesforce developers", "internal-developers" },
    { "who trains staff", "staff-training" }, { "who trains customers", "customer-training" },
    { "onboarding new employees", "staff-training" }, { "onboarding", "customer-training" },
    { "who hires technicians", "it-staff" }, { "IT budget", "it-budget" },
    { "bottom line", "profit" }, { "top line", "revenue" }, { "R&D", "research-and-development" },
    { "research and development", "research-and-development" }, { "web site", "website" },
    { "licences", "licences" }, { "licenses", "licences" }, { "big data", "data-analytics" },
    { "data", "data" }, { "Program management", "programme-management" },
    { "programme management", "programme-management" },
    { "digital transformation", "digitisation" }, { "our tech stack", "company-technology" },
    { "consumer trends", "consumer-trends" }, { "technology trends", "technology-trends" },

    -- several: what covers more of the wording stands first, then what was declared first
    { "help desk and servers", "help-desk servers" },
    { "servers and the help desk", "help-desk servers" },
    { "servers, security and the website", "security servers website" },
    { "laptops, printers and the server room", "help-desk servers" },

    -- none
    { "", "" }, { " ", "" }, { "?!", "" }, { "zzz", "" }, { "lunch", "" }, { "office chairs", "" },
    { "it", "" }, { "serverless", "" }, { "the observers", "" }, { "help, desk", "" },
    { "helpdsk", "" }, { "\0", "" }, { "\xFF\xFE", "" }, { "\u{4F60}\u{597D}", "" },

    -- what is around it does not matter, whatever it is
    { "\xFFhelp desk\xC3", "help-desk" }, { "\0help desk\0", "help-desk" },
    { ("x "):rep(100) .. "help desk", "help-desk" },
  }
  for i, case in ipairs(cases) do
    it(("%d: %s"):format(i, case[1]:sub(1, 40):gsub("[^\x20-\x7E]", "?")), function()
      assert.equal(case[2], named(case[1]))
    end)
  end

  it("every activity by its id, its name and each of its phrases", function()
    local n = 0
    for activity in cxo.pack:each"activity" do
      assert.equal(activity.id, cxo.pack:activities(activity.id)[1].activity)
      assert.equal(100, cxo.pack:activities(activity.id)[1].score)
      assert.equal(activity.id, cxo.pack:activities(activity.name)[1].activity)
      for _, phrase in ipairs(activity.phrases) do
        assert.equal(activity.id, named(phrase:upper()), phrase)
        assert.equal(activity.id, named("Who has " .. phrase .. "?"), phrase)
        n = n + 1
      end
    end
    assert.is_true(n > 500)
  end)

  it("as much of the wording as the score says", function()
    for text, score in pairs{ ["help desk"] = 100, ["help desk xxxxxxxx"] = 56,
      ["laptop laptop"] = 100, ["laptop xxx laptop xxx"] = 66,
      [("y"):rep(900) .. " laptop"] = 1 } do
      -- bytes of the phrases in a hundred letters of the wording
      assert.equal(score, cxo.pack:activities(text)[1].score, text)
    end
  end)
end)

describe("the nearest of a wording that names none:", function()
  -- the wording, the nearest activity ("" for none at all)
  local cases = {
    { "helpdsk", "help-desk" }, { "securty", "security" }, { "servrs", "servers" },
    { "rodmap", "roadmap" }, { "inovation", "innovation" }, { "trianing staff", "staff-training" },
    { "sofware developement", "software-development" }, { "Serveurs", "servers" },
    { "budget for IT", "it-budget" }, { "help, desk", "help-desk" }, { "databasses", "databases" },
    { "compettitors", "competitors" }, { "WEBSIET", "website" }, { "netwroking", "networking" },
    { "zzz", "" }, { "lunch", "" }, { "", "" }, { "?", "" }, { "\xFF", "" },
  }
  for _, case in ipairs(cases) do
    it(case[1]:gsub("\xFF", "?") .. ": " .. case[2], function()
      assert.equal("", named(case[1]))
      assert.equal(case[2], named(case[1], true):match"^%S*")
      local answer = assert(cxo.owner(case[1]))
      assert.same({ "silent", {}, {}, {} },
        { answer.status, answer.claims, answer.besides, answer.others })
      assert.is_nil(answer.value)
      assert.is_nil(answer.activity)
      assert.equal(case[2], answer.nearest[1] or "")
      assert.is_true(#answer.nearest <= 5)
      assert.equal(case[2] ~= "", tostring(answer):find("Nearest: ", 1, true) ~= nil)
    end)
  end

  it("the letters of a misspelt name still lead to it", function()
    local right, all = 0, 0
    for activity in cxo.pack:each"activity" do
      local name = activity.name
      for i = 2, #name - 1, 5 do -- a letter left out
        local text = name:sub(1, i - 1) .. name:sub(i + 1)
        all = all + 1
        local fits = cxo.pack:activities(text, true)
        for k = 1, math.min(3, #fits) do
          if fits[k].activity == activity.id then right = right + 1 end
        end
      end
    end
    assert.is_true(right >= all * 0.95, ("%d of %d"):format(right, all))
  end)

  it("scores are 25 to 99, the best first", function()
    for _, text in ipairs{ "help desk", "technology for the teams", "data system" } do
      local last = 99
      for _, fit in ipairs(cxo.pack:activities(text, true)) do
        assert.is_true(fit.score >= 25 and fit.score <= last)
        last = fit.score
      end
    end
  end)
end)

describe("a wording of any length and any bytes", function()
  it("of 10 MB", function()
    local long = ("xyz "):rep(2500000)
    assert.equal("", named(long))
    assert.equal("", named(long, true))
    assert.equal("help-desk", named("help desk " .. long))
    assert.equal("", named(long .. "help desk")) -- search.MAX_WORDING
    assert.equal("silent", assert(cxo.owner(long)).status)
    assert.same({}, cxo.search(long))
    assert.equal("", named(("x"):rep(10000000)))
    assert.equal("servers", named(("servers "):rep(1250000)))
  end)

  it("of 1000 bytes and no more", function()
    local blanks = (" "):rep(1000 - #"help desk")
    assert.equal("help-desk", named(blanks .. "help desk"))
    assert.equal("", named(blanks .. " help desk"))
  end)

  it("of 32 words and no more", function()
    assert.is_true(#cxo.search(("zebra "):rep(31) .. "pay") > 0)
    assert.same({}, cxo.search(("zebra "):rep(32) .. "pay"))
    assert.is_true(#cxo.search(("the zebra "):rep(31) .. "pays") > 0) -- "the" does not count
  end)

  it("cut inside of a character", function()
    for n = 990, 1010 do
      local text = ("\u{4F60}"):rep(n // 3) .. ("x"):rep(n % 3) .. " \u{4F60} help desk"
      assert.equal("", named(text) == "help-desk" and "" or named(text))
      core.builtin():search(text)
    end
  end)

  it("at random", function()
    local seed = os.time()
    math.randomseed(seed)
    local pieces = { "help desk", "data", "\xFF", "\0", "\u{E9}", "who", " ", "-", "servers", ".",
      "IT", "\u{3000}", "'s", "\xC3" }
    for _ = 1, 500 do
      local words = {}
      for i = 1, math.random(0, 40) do words[i] = pieces[math.random(#pieces)] end
      local text = table.concat(words, math.random(2) == 1 and " " or "")
      local last, seen = 100, {}
      for _, fit in ipairs(cxo.pack:activities(text)) do
        assert.is_true(fit.score >= 1 and fit.score <= last, seed .. ": " .. text)
        assert.is_nil(seen[fit.activity])
        last, seen[fit.activity] = fit.score, true
      end
      cxo.pack:activities(text, true)
      for _, hit in ipairs(cxo.pack:search(text)) do
        assert.is_true(hit.score > 0)
        assert.truthy(cxo.pack:find("claim", hit.claim))
      end
    end
  end)

  it("raises for what is no text", function()
    for _, wrong in ipairs{ {}, true, print } do
      assert.error(function() cxo.pack:activities(wrong) end)
      assert.error(function() cxo.pack:search(wrong) end)
      assert.error(function() return (cxo.search(wrong)) end)
    end
  end)
end)

describe("cxo.search", function()
  -- words, and a proposition among the first three hits
  local cases = {
    { "help desk", "cio-owns-help-desk" }, { "who fixes laptops", "cio-owns-help-desk" },
    { "who trains employees", "cio-trains-employees" }, { "roadmap", "cto-makes-roadmap" },
    { "to whom does a CTO report", "cto-reports-to-cio" }, { "pay", "similar-pay" },
    { "internet service provider", "cio-works-with-isps" },
    { "competitors", "cto-studies-competitors" },
    { "VP Engineering", "cto-needs-vp-engineering" },
  }
  for _, case in ipairs(cases) do
    it(case[1] .. ": " .. case[2], function()
      local hits, found = cxo.search(case[1]), {}
      for i = 1, math.min(3, #hits) do found[i] = hits[i].claim.proposition end
      assert.truthy((" " .. table.concat(found, " ") .. " "):find(" " .. case[2] .. " ", 1, true),
        table.concat(found, " "))
    end)
  end

  it("gives claims, the best first, then in declared order", function()
    local place, i = {}, 0
    for claim in cxo.claims() do
      i = i + 1
      place[claim.id] = i
    end
    local hits = cxo.search"technology for customers"
    assert.is_true(#hits > 5)
    for k = 2, #hits do
      local a, b = hits[k - 1], hits[k]
      assert.is_true(a.score > b.score or a.score == b.score
        and place[a.claim.id] < place[b.claim.id])
    end
  end)

  it("does not care for case, accents, endings and the words of any question", function()
    local function ids(text)
      local list = {}
      for n, hit in ipairs(cxo.search(text)) do list[n] = hit.claim.id .. hit.score end
      return list
    end
    assert.same(ids"trains employees", ids"Who TRAINS the employ\u{E9}es?")
    assert.same(ids"hedging budget", ids"HEDGED budgets")
    assert.same({}, ids"who is the what of which")
    assert.same({}, ids"")
    assert.same({}, ids"zebra")
  end)
end)

describe("a search that names two activities", function()
  it("lets both count", function()
    local pack = core.builtin()
    local function scores(text)
      local of = {}
      for _, hit in ipairs(pack:search(text)) do of[hit.claim] = hit.score end
      return of
    end
    local both = scores"help desk and roadmap"
    for _, text in ipairs{ "help desk", "roadmap" } do
      for claim, score in pairs(scores(text)) do
        assert.is_true(both[claim] >= score, claim .. " for " .. text)
      end
    end
  end)
end)

describe("a role is found", function()
  local find = core.builtin():finder"role"
  local cases = {
    { "cto", "cto" }, { "CTO", "cto" }, { "chief technology officer", "cto" },
    { "vice president of engineering", "vp-engineering" }, { "VP, Engineering", "vp-engineering" },
    { "Deputy CTO" }, { "assistant to the CTO" }, { "CTO and CIO" }, { "CTO Office" },
    { "vice president" }, { "our VP of engineering" }, { "" },
  }
  for _, case in ipairs(cases) do
    it("by '" .. case[1] .. "': " .. (case[2] or "none"), function()
      local role = find(case[1])
      assert.equal(case[2], role and role.id)
    end)
  end
end)
