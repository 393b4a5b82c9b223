local output = require "cxo.cli.output"
local report = require "cxo.report"

local command = {
  summary = "List the sources, and what interest each has.",
  formats = { "text", "markdown", "html", "json" },
}

function command.run(args, env)
  local rows, sources = {}, {}
  for source in env.kb.sources() do
    local plain = output.plain(source)
    plain.key, plain.claims = nil, 0
    for _ in env.kb.claims{ source = source.id } do plain.claims = plain.claims + 1 end
    sources[#sources + 1] = plain
    rows[#rows + 1] = { report.code(source.id), source.title, source.date or "undated",
      source.interest or "none stated", plain.claims }
  end
  if args.format == "json" then
    return output.json({ sources = sources },
      { "sources", "id", "title", "kind", "date", "interest", "origin", "claims" })
  end
  output.document(report.new"Sources":table{
    columns = { "Id", "Title", "Date", "Interest", { "Claims", align = "right" } }, rows = rows,
  }, args.format)
end

return command
