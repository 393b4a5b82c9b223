--- A test for each case of the command, as command.run_case runs them: { words, exit, parts of
--- standard output, of standard error }. Where a case names nothing of standard error, nothing may
--- stand there. Loaded by specs with their own environment:
--- loadfile("spec/cases.lua", "t", _ENV)()(cases, files).

local command = require "command"

---@param cases table[]
---@param files table<string, string> that every case has
return function(cases, files)
  for _, case in ipairs(cases) do
    it(case.name or case[1] .. (case.conf and " with " .. case.conf or ""), function()
      local result = command.run_case(case, files)
      assert.equal(case[2], result.exit, result.out .. result.err)
      command.holds(case[3] or {}, result.out)
      command.holds(case[4] or {}, result.err)
      if not case[4] then assert.equal("", result.err) end
    end)
  end
end
