-- Runs build/test/memory: the module in Lua states whose allocator fails. What the cases are stands
-- in spec/trust/memory.lua; `make check-deep` has many more of their allocations fail.

local child = require "child"

local MOST = 80 -- failures of each case here

local function lines_of(command)
  local handle, lines = assert(io.popen(command .. " 2>&1; echo exit $?")), {}
  for line in handle:lines() do lines[#lines + 1] = line end
  handle:close()
  return lines
end

describe("without memory:", function()
  local lines, detail = lines_of("build/test/memory " .. MOST), {}
  for _, line in ipairs(lines) do
    local verdict, name = line:match"^(n?o?t? ?ok) ([^:]*:?[^:]*)"
    local problems = table.concat(detail, "\n")
    if verdict then
      it(name, function() assert(verdict == "ok", problems) end)
      detail = {}
    else
      detail[#detail + 1] = line
    end
  end

  it("ends by itself, with all cases passed", function()
    assert.equal("exit 0", lines[#lines])
  end)

  it("gives the same in many threads at once", function()
    assert.same({ "ok: 8 threads found the same", "exit 0" }, lines_of"build/test/threads 8")
  end)

  it("has a case for every function of cxo.core", function()
    assert.same({ "", "exit 0" }, lines_of(child() .. " spec/trust/memory.lua"))
  end)
end)
