-- busted's output: failures as they are found, then the one line "N passed, N failed, N skipped".
return function()
  local busted = require "busted"
  local handler = require "busted.outputHandlers.base"()

  local function show(entry)
    local message = type(entry.message) == "string" and entry.message
      or require "pl.pretty".write(entry.message)
    io.write("FAIL ", entry.name or "?", "\n  ", (message:gsub("\n", "\n  ")), "\n")
    local trace = entry.trace
    if trace and trace.short_src then
      io.write("  at ", trace.short_src, ":", trace.currentline or 0, "\n")
    end
  end

  function handler.suiteEnd()
    for _, list in ipairs{ handler.failures, handler.errors } do
      for _, entry in ipairs(list) do show(entry) end
    end
    io.write(_VERSION, "\n")
    io.write(("%d passed, %d failed"):format(
      handler.successesCount, handler.failuresCount + handler.errorsCount))
    if handler.pendingsCount > 0 then io.write((", %d skipped"):format(handler.pendingsCount)) end
    io.write("\n")
    io.flush()
    return nil, true
  end

  busted.subscribe({ "suite", "end" }, handler.suiteEnd)
  busted.subscribe({ "error", "file" }, function() return nil, true end)
  return handler
end
