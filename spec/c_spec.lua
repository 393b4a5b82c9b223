-- Runs the C tests (spec/c) and gives each of their lines a place among the specs.

local handle = assert(io.popen("build/test/c_tests 2>&1; echo exit $?"))
local lines = {}
for line in handle:lines() do lines[#lines + 1] = line end
handle:close()

describe("C", function()
  local detail = {}
  for _, line in ipairs(lines) do
    local verdict, name = line:match"^(n?o?t? ?ok) (.*)$"
    local problems = table.concat(detail, "\n")
    if not verdict then
      detail[#detail + 1] = line
    else
      it(name, function() assert(verdict == "ok", problems) end)
      detail = {}
    end
  end

  it("ends by itself, with all tests passed", function()
    assert.equal("exit 0", lines[#lines])
  end)
end)
