-- Every block in every format, byte for byte as it was last looked at.

local golden = dofile"spec/golden.lua"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read"a"
  file:close()
  return text
end

describe("report: golden files", function()
  for format, ending in pairs(golden.endings) do
    it(format, function()
      assert.equal(read("spec/fixtures/report/parts." .. ending), golden.doc:render(format))
    end)
  end
end)
