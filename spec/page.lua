--- Describes the code of a page of the manual: every block of it does what it shows. The page has a
--- folder with the files of spec/fixtures/desk, and those on the page: a block whose fence names a
--- file ("csv people.csv") or whose first line does ("-- house.lua"). There, in the order of the
--- page, `console` blocks are run (lines that begin with ">" go on with the command; $CXO is the
--- checkout), and `lua` blocks unless a command names their file; what they print stands behind
--- "-->" in them. "..." at the end of a line, or alone in one, stands for anything. Blocks in other
--- languages are not run.
--- Loaded by a spec with its own environment: loadfile("spec/page.lua", "t", _ENV)()(path).

local disk = require "disk"

local read = disk.read

local function shell(command)
  local handle = assert(io.popen(command))
  local out = handle:read"a"
  handle:close()
  return out
end

-- Blocks that are for reading, or run by another spec.
local for_reading = { sh = true, sql = true, c = true, text = true, when = true, errors = true }

-- "$ command", with what it shows, in their order.
local function commands_of(code)
  local list = {}
  for command, output in (code .. "\n$ "):gmatch"%$ ([^\n]+)\n(.-)%f[$\0]" do
    while output:find"^> " do
      local line, rest = output:match"^> ([^\n]*)\n(.*)$"
      command, output = command .. "\n" .. line, rest
    end
    list[#list + 1] = { command, output }
  end
  return list
end

-- Files, steps (commands and programs in the order of the page) and blocks of no known kind.
local function parse(page)
  local files, steps, others, words = {}, {}, {}, {}
  for fence, code in page:gmatch"\n```([^\n]*)\n(.-)\n```" do
    local language, name = fence:match"^(%l*) ?(%S*)$"
    if name == "" then name = code:match"^%-%- ([%l-]+%.lua)" end
    if language == "console" then
      for _, step in ipairs(commands_of(code)) do
        steps[#steps + 1], words[#words + 1] = step, step[1]
      end
    elseif name then
      files[name] = code
      if language == "lua" then steps[#steps + 1] = { name = name, code = code } end
    elseif language == "lua" then
      name = ("block-%d.lua"):format(#steps)
      files[name], steps[#steps + 1] = code, { name = name, code = code }
    elseif not for_reading[language] then
      others[#others + 1] = fence .. "\n" .. code
    end
  end
  return files, steps, others, table.concat(words, "\n")
end

-- Does the text say what the page shows? Of blanks, one is as good as several.
local function assert_shows(shown, text)
  local function plain(lines) return (lines:gsub("[ \t]+", " ")) end
  local pattern = plain(shown):gsub("%p", "%%%0"):gsub("%%%.%%%.%%%.\n", ".*\n")
  assert(plain(text):find("^" .. pattern .. "$"), ("shown:\n%s\ngot:\n%s"):format(shown, text))
end

---@param path string
return function(path)
  describe(path .. ", code", function()
    local root = shell"pwd":gsub("\n", "")
    local place = shell"mktemp -d":gsub("\n", "")
    local prelude = ("cd '%s' && CXO='%s' && cxo() { \"$CXO/build/cxo\" \"$@\"; } && { ")
      :format(place, root)
    local files, steps, others, words = parse(read(path))

    setup(function()
      assert(os.execute(("cp spec/fixtures/desk/* '%s'"):format(place)))
      for name, code in pairs(files) do
        local file = assert(io.open(place .. "/" .. name, "wb"))
        file:write(code, "\n")
        file:close()
      end
    end)

    teardown(function() os.execute(("rm -r '%s'"):format(place)) end)

    it("is of kinds that are known", function() assert.same({}, others) end)

    local function run_command(step)
      it("$ " .. step[1], function()
        assert_shows(step[2], shell(prelude .. step[1] .. "\n} 2>&1"))
      end)
    end

    local function run_program(step)
      it(step.name .. " prints what it says", function()
        local shown = {}
        for line in step.code:gmatch"%-%->[ ]?([^\n]*)" do shown[#shown + 1] = line .. "\n" end
        local version = _VERSION:match"%d.%d"
        local variable = version:gsub("%.", "_")
        local paths = ("LUA_PATH_%s='%s/lua/?.lua;%s/lua/?/init.lua;;' "
          .. "LUA_CPATH_%s='%s/build/lib/?.so;;'")
          :format(variable, root, root, variable, root)
        local got = shell(("cd '%s' && %s lua%s %s 2>&1; echo \"exit $?\""):format(place, paths,
          version, step.name))
        assert_shows(table.concat(shown) .. "exit 0\n", got)
      end)
    end

    for _, step in ipairs(steps) do
      local is_data = step.name and step.code:find"%f[^\0\n]return {"
      if step[1] then
        run_command(step)
      elseif not words:find(step.name, 1, true) and not is_data then
        run_program(step)
      elseif not words:find(step.name, 1, true) then
        it(step.name .. " is used", function()
          for _, each in ipairs(steps) do
            if each ~= step and each.code and each.code:find(step.name, 1, true) then return end
          end
          error"no command and no program names it"
        end)
      end
    end
  end)
end
