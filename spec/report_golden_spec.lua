-- Every block in every format, byte for byte as it was last looked at.

local disk = require "disk"

local golden = dofile"spec/golden.lua"

local read = disk.read

describe("report: golden files", function()
  for format, ending in pairs(golden.endings) do
    it(format, function()
      assert.equal(read("spec/fixtures/report/parts." .. ending), golden.doc:render(format))
    end)
  end
end)
