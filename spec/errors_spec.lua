-- docs/errors.md: every message in the sources is in it, and every input there gives its message.

local child = require "child"
local disk = require "disk"
local groups = require "errors"

local read = disk.read

-- The pattern that a message of the catalogue stands for.
local function pattern_of(message)
  local pattern = message:gsub("[%p]", function(mark)
    return mark == "…" and mark or "%" .. mark
  end)
  return (pattern:gsub("…", ".-"):gsub("%f[%w]N%f[%W]", "%%d+")) .. "$"
end

-- Names and placeholders alike, so that a message and the format behind it can be compared.
local function plain(message)
  return (message:gsub("…", "*"):gsub("%f[%w]N%f[%W]", "*"):gsub("%%[%d.]*[%a]", "*")
    :gsub("%*+", "*"):gsub("%*$", ""))
end

-- Texts that are put together from parts, or no messages of their own.
local parts = {
  [" ..."] = true, ["at the top of a pack"] = true, ["inside a "] = true,
  ["phrase '%S' %s"] = true, [": not a file that can be read"] = true, ["end of file"] = true,
  [", with a quote that opens on line %d"] = true, ["%s:%d:%d: %s"] = true,
  ["%s:%d: %s"] = true, ["%s: %s"] = true,
}

-- The messages in calls of the functions that make them.
local makers = "cxoI_error refuse fail expected unexpected note complain"
local function messages_of(path)
  local text, found = read(path):gsub("/%*.-%*/", ""):gsub("\n%s*%-%-[^\n]*", "\n"), {}
  for maker in makers:gmatch"%S+" do
    for arguments in text:gmatch("%f[%w_]" .. maker .. "(%b())") do
      for message in arguments:gsub("\\\"", "'"):gmatch'"([^"\n]*)"' do
        local words = message:gsub("%%[%d.]*%a", "")
        if words:find"%a[%a.]* %a" and not parts[message] then found[#found + 1] = message end
      end
    end
  end
  for message in text:gmatch'return nil, %(?"([^"\n]*)"' do
    if not parts[message] then found[#found + 1] = message end
  end
  return found
end

describe("docs/errors.md", function()
  for _, group in ipairs(groups) do
    local known = {}
    for i = 3, #group do
      known[plain(group[i].source or group[i][1])] = true
    end

    it("has all messages of " .. table.concat(group[2], ", "), function()
      for _, path in ipairs(group[2]) do
        for _, message in ipairs(messages_of(path)) do
          local bare = plain(message)
          local is_known = known[bare]
          for each in pairs(known) do
            is_known = is_known or #bare > 6 and each:find(bare, 1, true)
              or bare:find(each, 1, true)
          end
          assert(is_known, ("%s: %s"):format(path, message))
        end
      end
    end)

    for i = 3, #group do
      local message, code, _, _, make = table.unpack(group[i], 1, 5)
      if make then
        it("shows '" .. message .. "'", function()
          local value, got, got_code = make()
          assert.is_nil(value)
          got = tostring(got):gsub(" %(did you mean [^()]*%)$", "")
          assert.truthy(got:find(pattern_of(message)), got)
          assert.equal(code, got_code)
        end)
      end
    end
  end

  it("is what spec/errors.lua says", function()
    local handle = assert(io.popen(child() .. " spec/check/errors.lua"))
    local expected = handle:read"a"
    handle:close()
    assert.equal(expected, read"docs/errors.md")
  end)
end)
