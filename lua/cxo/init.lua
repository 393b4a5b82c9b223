--- cxo: who does what at the top of a technology organisation, with its sources.
---
---     local cxo = require "cxo"
---     print(cxo.role("CTO").name)                       --> Chief Technology Officer
---     for claim in cxo.claims{ role = "cto", source = "airfocus" } do print(claim.statement) end
---     local chart = assert(cxo.chart.load("people.csv"))
---     for _, finding in ipairs(chart:check{ policy = "majority" }.findings) do
---       print(finding.rule, finding.message)
---     end
---
--- The module is itself an instance, with the built-in pack and the default policy; `cxo.new` makes
--- others. Misuse raises; bad data gives nil, message, code; what is not there gives nil.
---
--- Nothing of it is made before it is first used: see cxo.instance.

local core = require "cxo.core"

local cxo = { _VERSION = core.version }

-- Fills the module in, once: where memory runs out on the way, it is filled in the next time.
-- Without a built-in pack, as when that is being made, it has no instance of its own.
local function fill()
  local instances, builtin = require "cxo.instance", core.builtin()
  for name, value in pairs(builtin and instances.make(builtin, {}) or {}) do cxo[name] = value end
  cxo.new, cxo.phrases = instances.new, instances.phrases
  setmetatable(cxo, nil)
end

return setmetatable(cxo, {
  __index = function(_, name)
    fill()
    return cxo[name]
  end,
  __pairs = function()
    fill()
    return pairs(cxo)
  end,
})
