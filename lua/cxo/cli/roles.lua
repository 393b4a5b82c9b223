local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = { summary = "List the roles.", formats = { "text", "markdown", "html", "json" } }

function command.run(args, env)
  local rows, roles = {}, {}
  for role in env.kb.roles() do
    roles[#roles + 1] = output.plain(role)
    rows[#rows + 1] = { report.code(role.id), role.name, role.acronym or "", role.level, role.area }
  end
  if args.format == "json" then
    return output.json({ roles = roles },
      { "roles", "id", "name", "acronym", "aliases", "level", "area" })
  end
  output.document(report.new"Roles":table{
    columns = { "Id", "Name", "Acronym", "Level", "Area" }, rows = rows,
  }, args.format)
end

return command
