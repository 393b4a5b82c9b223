-- A document with every block and every inline, written in every format into
-- spec/fixtures/report, which spec/report_golden_spec.lua compares. After a change that is meant:
--   LUA_PATH='lua/?.lua;lua/?/init.lua' lua5.4 spec/golden.lua
local report = require "cxo.report"

local handbook = { id = "bolts-first@handbook", statement = "Bolts come first.",
  source = "The handbook", locator = "page 3", hedge = "plain", interest = "sells bolts" }
local rival = { id = "nuts-first@rival", source = "A rival", locator = "page <9>" }
local cite = report.cite

local doc = report.new("Parts & ", report.code("boxes"))
  :heading(1, "What is in them")
  :paragraph("There are ", report.strong(12), " bolts", cite(handbook), "; see ",
    report.link("the manual", "https://example.org/manual?a=1&b=2"), ".", cite(rival),
    cite(handbook))
  :list{ "a bolt", { "a ", report.mark("nut", "it is loose", "warning") }, "=1+1" }
  :definitions{ { "Size", 12 }, { report.code("M4"), { "small", cite(rival) } } }
  :code"\nid,name\n\n  b-1,<b>```\n"
  :table{ caption = "Counts", columns = { { "Id", type = "id" }, "Name",
    { "Count", type = "number" } }, rows = { { "b-1", "bolt | <b>", 12 }, { "n-2", "=nut()", -3 },
    { "x-3", { "שלום\tx", cite(handbook) }, "many" } } }
  :note("warning", report.code("M4"), " is listed twice.")
  :heading(2, "Pictures")
  :meter{ caption = "Per box", rows = { { "small", 3 }, { "large", 12 }, { "none", 0 } } }
  :meter{ sides = { "bolts", "nuts" }, unit = "%", max = 100,
    rows = { { "all", 75, 25 }, { "by weight", 40.5, 59.5 }, { "unknown", 0, 0 } } }
  :matrix{ caption = "Who says so", columns = { "Topic", "handbook", "rival" }, rows = {
    { "order", { "3 of 4", heat = 75 }, { "all", heat = 100 } },
    { "size", { "1 of 4", heat = 25 }, "silent" } } }
  :heading(3, "How they hang together")
  :tree{ { depth = 0, text = "box" },
    { depth = 1, text = { "bolt ", report.mark("P1", "too long", "error") } },
    { depth = 2, text = { "thread ", report.mark("P2", "worn", "info") } },
    { depth = 1, text = "nut", closed = true }, { depth = 2, text = "" } }

local endings = { text = "txt", markdown = "md", html = "html", json = "json", csv = "csv" }

if arg and arg[0]:find"golden%.lua$" then
  for format, ending in pairs(endings) do
    local file = assert(io.open("spec/fixtures/report/parts." .. ending, "wb"))
    doc:write(format, function(piece) assert(file:write(piece)) end)
    file:close()
  end
end

return { doc = doc, endings = endings }
