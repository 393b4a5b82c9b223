--- The built-in reports: what each is called and needs. Each is a script (cxo.script) in the
--- folder `reports` beside this file.

local reports = {}

---@class cxo.reports.Report
---@field name string
---@field title string
---@field needs string[] keys of `reports.needs`, without which it cannot be written
---@field takes? string what else it can be told, in the words of a command line

--- What a report may need, and how it is given.
---@type table<string, string>
reports.needs = {
  chart = "a chart: --chart FILE",
  before = "an older chart: --before FILE",
  role = "a role: its id, name or acronym, after the name of the report",
  against = "another policy: against=NAME",
  items = "words or phrases in quotes after its name, or one per line in a file: --items FILE",
}

---@type cxo.reports.Report[]
reports.list = {
  { name = "comparison", title = "Two roles side by side, topic by topic", needs = {},
    takes = "[ROLE ROLE]" },
  { name = "sources", title = "Where the sources agree, differ and are silent", needs = {} },
  { name = "responsibility", title = "Who is responsible for what, with gaps and double owners",
    needs = {}, takes = "[ACTIVITY...] [--items FILE] [--size N]" },
  { name = "role-brief", title = "A role brief, to make a job description from",
    needs = { "role" }, takes = "ROLE [--size N]" },
  { name = "interview", title = "What to look for and to ask in an interview",
    needs = { "role" }, takes = "ROLE" },
  { name = "first-hire", title = "Which role to hire first", needs = {},
    takes = "[FACT=VALUE...] [--size N]" },
  { name = "selling-guide", title = "Whom to approach with which product, and what to say",
    needs = {}, takes = "[PRODUCT...] [--items FILE] [--size N]" },
  { name = "collaboration", title = "An agenda for working with the product teams", needs = {} },
  { name = "small-business", title = "A plan for technology in a small firm", needs = {},
    takes = "[--size N]" },
  { name = "triage", title = "Whose each initiative is", needs = { "items" },
    takes = "INITIATIVE... [--items FILE] [--size N]" },
  { name = "budget", title = "A brief for the meeting about the budget", needs = {} },
  { name = "chart", title = "An organisation chart, checked", needs = { "chart" },
    takes = "--chart FILE [--size N] [--facts FILE]" },
  { name = "policy-diff", title = "What changes under another policy", needs = { "against" },
    takes = "against=NAME [--chart FILE] [--size N]" },
  { name = "coverage", title = "Which claims nothing rests on", needs = {} },
  { name = "glossary", title = "Roles, words and the questions that come up", needs = {} },
  { name = "trend", title = "What changed between two charts", needs = { "chart", "before" },
    takes = "--before OLD --chart NEW [--size N]" },
}

--- The report of a name.
---@param name string
---@return cxo.reports.Report?
function reports.find(name)
  for _, each in ipairs(reports.list) do
    if each.name == name then return each end
  end
end

--- Where a built-in report is.
---@param name string
---@return string path
function reports.path(name)
  return assert(package.searchpath("cxo.reports." .. name, package.path))
end

return reports
