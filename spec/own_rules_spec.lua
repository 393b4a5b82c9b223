-- Rules given to `chart:check` by a program: sentences and functions, and what is wrong with some.

local cxo = require "cxo"

local function chart()
  return assert(cxo.chart.load{
    { id = "1", title = "CEO" }, { id = "2", title = "CTO", manager = "1" },
    { id = "3", title = "Software Engineer", manager = "2" },
  })
end

-- A rule with other fields.
local function rule(fields)
  local made = { id = "H1", when = "any cto", message = "{subject} is there." }
  for name, value in pairs(fields or {}) do made[name] = value end
  return made
end

-- What the rules find, beside the built-in ones: "severity id subjects message".
local function found(rules, settings)
  settings = settings or {}
  settings.rules = rules
  local list = {}
  for _, finding in ipairs(assert(chart():check(settings)).findings) do
    if finding.rule:find"^H" then
      list[#list + 1] = table.concat({ finding.severity, finding.rule,
        table.concat(finding.subjects, "+"), finding.message }, " ")
    end
  end
  return table.concat(list, "; ")
end

describe("rules of one's own", function()
  local cases = {
    { "a sentence", rule(), "warning H1 2 CTO [2] is there." },
    { "a severity", rule{ severity = "info" }, "info H1 2 CTO [2] is there." },
    { "a sentence that finds nobody", rule{ when = "any cio" }, "" },
    { "a claim that the policy does not admit", rule{ claims = { "cto-reports-to-cio" } }, "",
      { policy = "airfocus" } },
    { "a claim that it admits", rule{ claims = { "cto-reports-to-cio" } },
      "warning H1 2 CTO [2] is there.", { policy = "mh-consulting" } },
    { "something that the chart lacks", rule{ needs = { "owns" } }, "" },
    { "a function that gives nothing", rule{ when = function() end }, "" },
    { "a function that gives true",
      rule{ when = function() return true end, message = "So it is." }, "warning H1  So it is." },
    { "a function that gives nobody", rule{ when = function() return {} end }, "" },
    { "a function that gives ids", rule{ when = function() return { "3", 2 } end },
      "warning H1 2 CTO [2] is there.; warning H1 3 Software Engineer [3] is there." },
    { "a function over the chart",
      rule{ when = function(each) return each:count_below("1") > 1 and { "1" } end },
      "warning H1 1 CEO [1] is there." },
    { "a function over the firm", rule{ message = "Asked.", when = function(_, firm)
      return firm.size == 40 and firm.small and firm.policy == "airfocus" and not firm.complete
    end }, "warning H1  Asked.", { size = 40, policy = "airfocus" } },
  }
  for _, case in ipairs(cases) do
    it("with " .. case[1], function() assert.equal(case[3], found({ case[2] }, case[4])) end)
  end

  it("come in their order", function()
    assert.equal("warning H2 2 CTO [2] is there.; warning H1 2 CTO [2] is there.",
      found{ rule{ id = "H2" }, rule() })
  end)

  local misuse = {
    { 5, "rules%[1%]: table expected, got number" },
    { rule{ mesage = "m" }, "rules%[1%]: unknown field 'mesage' %(did you mean 'message'%?%)" },
    { rule{ id = 5 }, "rules%[1%]: 'id': string expected, got number" },
    { { id = "H1", message = "m" }, "rules%[1%]: 'when' is missing" },
    { { id = "H1", when = "any cto" }, "rules%[1%]: 'message' is missing" },
    { { when = "any cto", message = "m" }, "rules%[1%]: 'id' is missing" },
    { rule{ severity = "fatal" }, "rules%[1%]: no severity 'fatal'" },
    { rule{ group = "colour" }, "rules%[1%]: no group 'colour'" },
    { rule{ claims = { "nobody-says-so" } }, "rules%[1%]: no proposition 'nobody%-says%-so'" },
    { rule{ needs = { "luck" } }, "rules%[1%]: nothing called 'luck' to need" },
    { rule{ message = "{who} is there." }, "rules%[1%]: nothing is called {who}" },
    { rule{ fix = "Ask {whom}." }, "rules%[1%]: nothing is called {whom}" },
    { rule{ when = "any" }, "rules%[1%]: in 'when': " },
    { rule{ when = 5 }, "rules%[1%]: 'when': string or function expected, got number" },
    { rule{ when = function() return 5 end }, "rule 'H1': a list of ids expected, got number" },
    { rule{ when = function() return { "9" } end }, "rule 'H1': nobody '9' is on the chart" },
    { rule{ when = function() return { {} } end }, "rule 'H1': nobody 'table: " },
    { rule{ when = function() error("no luck", 0) end }, "no luck" },
  }
  for i, case in ipairs(misuse) do
    it(("raise where something is wrong with them, %d: %s"):format(i, case[2]), function()
      local done, message = pcall(function()
        local result = chart():check{ rules = { case[1] } }
        return result
      end)
      assert.is_false(done)
      assert.truthy(message:find(case[2]), message)
    end)
  end
end)
