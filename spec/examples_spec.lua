-- Every built-in rule has an example chart that breaks it and one that keeps it, in its record.

local cxo = require "cxo"
local disk = require "disk"

local function load_text(text)
  local path = disk.new(text .. "\n")
  local chart, message = cxo.chart.load(path)
  os.remove(path)
  return assert(chart, message)
end

-- The first policy that runs the rule.
local function policy_for(rule)
  if #rule.claims == 0 then return "default" end
  for _, name in ipairs(cxo.pack:policies()) do
    local policy = assert(cxo.scope{ policy = name }).policy
    for _, id in ipairs(rule.claims) do
      if policy:standing(id) == "admitted" then return name end
    end
  end
end

local function settings_for(rule, example)
  local firm = {}
  for _, fact in ipairs(example.firm) do
    local absent = fact:match"^no (.*)$"
    firm[absent or fact] = not absent
  end
  return { policy = policy_for(rule), size = math.tointeger(tonumber(example.size or "")),
    facts = { firm = firm } }
end

describe("rules: the examples in their records", function()
  for rule in cxo.pack:each"rule" do
    it(rule.id .. " " .. rule.name .. " has some", function()
      assert.is_true(#rule.examples > 0)
      assert.is_string(policy_for(rule))
    end)
    for _, example in ipairs(rule.examples) do
      local function found(text)
        local result = assert(load_text(text):check(settings_for(rule, example)))
        local list = {}
        for _, finding in ipairs(result.findings) do
          if finding.rule == rule.id then list[#list + 1] = finding end
        end
        for _, each in ipairs(result.not_applicable) do
          if each.rule == rule.id then return list, each.needs end
        end
        return list
      end

      it(rule.id .. " is broken, with a message that names everybody", function()
        local list, needs = found(example.breaks)
        assert.is_nil(needs)
        assert.is_true(#list > 0)
        for _, finding in ipairs(list) do
          assert.is_nil(finding.message:find"[{}]")
          local scope = assert(cxo.scope{ policy = policy_for(rule) })
          for _, claim in ipairs(finding.claims) do
            assert.is_true(scope.policy:admits(claim), claim)
          end
          if #rule.claims > 0 then
            assert.is_true(#finding.claims > 0)
            assert.not_equal("error", finding.severity)
          end
        end
      end)

      it(rule.id .. " is kept, and could be told", function()
        local list, needs = found(example.keeps)
        if rule.id ~= "P03" then assert.is_nil(needs) end
        assert.same({}, list)
      end)
    end
  end
end)
