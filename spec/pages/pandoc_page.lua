-- Markdown through pandoc: Word files of reports, opened again, have what the reports have.

local command = require "command"
local disk = require "disk"

local read, shell = disk.read, disk.run

local folder
setup(function()
  folder = command.folder{ ["people.csv"] = read"spec/fixtures/sample.csv",
    ["parts.md"] = read"spec/fixtures/report/parts.md" }
end)
teardown(function() folder.remove() end)

-- Markdown to DOCX and back to Markdown, in one line a paragraph.
local function there_and_back(name)
  local output, code = shell(("cd '%s' && pandoc -f gfm %s.md -o %s.docx && pandoc %s.docx "
    .. "-t markdown --wrap=none"):format(folder.path, name, name, name))
  assert.equal(0, code, output)
  return output
end

describe("a report as DOCX", function()
  local cases = {
    { "role-brief", "report role-brief cto", { "# Brief: Chief Technology Officer",
      "## Purpose of the role", "- The CTO leads engineering and development.[^", "## Owns" } },
    { "chart", "report chart --chart people.csv --size 800", { "Marcus Oyelaran, Chief Information",
      "## Shape", "█", "O16", "## Chart" } },
    { "sources", "report sources", { "gravity-junction", "contested", "## Where they differ" } },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local result = folder.run(case[2] .. " --format markdown")
      assert.equal(0, result.exit, result.err)
      folder.write(case[1] .. ".md", result.out)
      local text = there_and_back(case[1])
      command.holds(case[3], text)
      -- As many footnotes as citations, each with its source.
      local _, before = result.out:gsub("\n%[%^%d+%]:", "")
      local _, after = text:gsub("\n%[%^%d+%]:", "")
      assert.is_true(after >= before and (before > 0 or case[1] == "sources"))
    end)
  end

  it("every block", function()
    local text = there_and_back"parts"
    command.holds({ "Parts & ", "boxes", "## What is in them", "**12** bolts[^1]", "a bolt",
      "bolt \\| \\<b\\>", "is listed twice", "### Pictures", "75%", "3 of 4", "thread",
      "[^1]: Bolts come first.", "sells bolts" }, text)
  end)
end)
