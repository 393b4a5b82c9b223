--- Describes the code of a page of the manual: every block of it does what it shows. Lua files,
--- which begin with their name in a comment, lie in one folder; consoles are run there (lines that
--- begin with ">" go on with the command). A file that no command names and that is no table is a
--- program; what it prints stands behind "-->" in it.
--- Loaded by specs with their own environment: loadfile("spec/page.lua", "t", _ENV)()(path, 8, 1).

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read"a"
  file:close()
  return text
end

local function shell(command)
  local handle = assert(io.popen(command))
  local out = handle:read"a"
  handle:close()
  return out
end

---@param path string
---@param least_commands integer how many are on the page at least
---@param least_programs integer
return function(path, least_commands, least_programs)
  describe(path .. ", code", function()
    local root = shell"pwd":gsub("\n", "")
    local place = shell"mktemp -d":gsub("\n", "")
    local prelude = ("cd '%s' && cxo() { '%s/build/cxo' \"$@\"; } && { "):format(place, root)
    local files, names, programs, commands, others = {}, {}, {}, {}, {}

    for language, code in read(path):gmatch"\n```(%l*)\n(.-)\n```" do
      local name = code:match"^%-%- ([%l-]+%.lua)"
      if language == "lua" and name then
        files[name], names[#names + 1] = code, name
      elseif language == "console" then
        for command, output in (code .. "\n$ "):gmatch"%$ ([^\n]+)\n(.-)%f[$\0]" do
          while output:find"^> " do
            local line, rest = output:match"^> ([^\n]*)\n(.*)$"
            command, output = command .. "\n" .. line, rest
          end
          commands[#commands + 1] = { command, output }
        end
      else
        others[#others + 1] = language .. "\n" .. code
      end
    end

    local function is_named(name)
      for _, case in ipairs(commands) do
        if case[1]:find(name, 1, true) then return true end
      end
    end

    for _, name in ipairs(names) do
      if not is_named(name) and not files[name]:find"\nreturn {" then
        programs[#programs + 1] = name
      end
    end

    -- Does the text say what the page shows? "..." stands for anything.
    local function assert_shows(shown, text)
      local pattern = shown:gsub("%p", "%%%0"):gsub("%%%.%%%.%%%.\n", ".*\n")
      assert(text:find("^" .. pattern .. "$"), ("shown:\n%s\ngot:\n%s"):format(shown, text))
    end

    setup(function()
      for name, code in pairs(files) do
        local file = assert(io.open(place .. "/" .. name, "wb"))
        file:write(code, "\n")
        file:close()
      end
    end)

    teardown(function() os.execute(("rm -r '%s'"):format(place)) end)

    it("is of a kind that is run here", function()
      assert.same({}, others)
      assert.is_true(#commands >= least_commands and #programs >= least_programs)
    end)

    for name, code in pairs(files) do
      it(name .. " is used by a command or runs", function()
        assert.is_true(is_named(name) or not code:find"\nreturn {")
      end)
    end

    for _, case in ipairs(commands) do
      it("$ " .. case[1], function()
        assert_shows(case[2], shell(prelude .. case[1] .. "\n} 2>&1"))
      end)
    end

    for _, name in ipairs(programs) do
      it(name .. " prints what it says", function()
        local shown = {}
        for line in files[name]:gmatch"%-%->[ ]?([^\n]*)" do shown[#shown + 1] = line .. "\n" end
        local version = _VERSION:match"%d.%d"
        local variable = version:gsub("%.", "_")
        local paths = ("LUA_PATH_%s='%s/lua/?.lua;%s/lua/?/init.lua;;' "
          .. "LUA_CPATH_%s='%s/build/lib/?.so;;'")
          :format(variable, root, root, variable, root)
        local got = shell(("cd '%s' && %s lua%s %s 2>&1"):format(place, paths, version, name))
        assert.equal(table.concat(shown), got)
      end)
    end
  end)
end
