-- Runs the fuzz targets, without libFuzzer, over the inputs that are kept for them: seeds, images
-- made anew, and what was found once.

local function run(command)
  local handle = assert(io.popen(("{ ulimit -c 0; %s; } 2>&1; echo \"exit $?\""):format(command)))
  local output, code = handle:read"a":match"^(.*)exit (%d+)\n$"
  handle:close()
  return output, tonumber(code)
end

local function count(folder)
  return tonumber((run(("find %s -type f | wc -l"):format(folder))))
end

local function replay(target, folder)
  return run(("build/test/fuzz_%s %s/*"):format(target, folder))
end

local targets = {}
for line in io.lines"spec/fuzz/fuzz.mk" do
  for target in (line:match"^FUZZ_TARGETS = (.*)" or ""):gmatch"%S+" do targets[target] = true end
end

describe("fuzz", function()
  local folders = run"ls -d spec/fuzz/corpus/* spec/fuzz/regression/* build/fuzz/images/*"
  for folder in folders:gmatch"[^\n]+" do
    it("replays " .. folder, function()
      local target, files = folder:match"[^/]+$", count(folder)
      assert.is_true(targets[target], target .. " is no target")
      local output, code = replay(target, folder)
      assert.equal(0, code, output)
      assert.is_true(files > 0)
      assert.equal(files .. " inputs", output:match"([^\n]*)\n$")
    end)
  end

  it("has seeds for every target", function()
    for target in pairs(targets) do assert.is_true(count("spec/fuzz/corpus/" .. target) > 0) end
  end)

  it("sees what cannot be replayed", function()
    local output, code = replay("chart", "spec/fuzz/corpus/none")
    assert.equal("spec/fuzz/corpus/none/*", output:match"^[^\n]*")
    assert.is_true(code > 0)
    assert.is_nil(output:find("inputs\n", 1, true))
    assert.equal(1, select(2, run"build/test/fuzz_chart"))
    assert.equal(127, select(2, replay("none", "spec/fuzz/corpus/chart")))
  end)
end)
