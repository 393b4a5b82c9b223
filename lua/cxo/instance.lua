--- Instances: a pack with settings, and every function of the module over it. Loaded when the
--- module is first asked for anything.

local core = require "cxo.core"

---@class cxo.Options : cxo.Settings
---@field packs? string[] pack files beside the built-in pack
---@field builtin? boolean false: without the built-in pack

local claim_filters = { role = "string", topic = "string", source = "string",
  proposition = "string" }

-- Options of a call that takes settings, and `own` ones; checked for the caller `deeper` levels up.
local function check(opts, own, deeper)
  local known = require"cxo.settings".with(own)
  local checked = require"cxo.options".check(opts, known, 1 + (deeper or 0))
  return checked -- no tail call: misuse is raised at a level above this one
end

---@class cxo.Instance the functions below, over one pack and with settings of its own
---@field _VERSION string of the module
---@field pack cxo.core.Pack

---@param pack userdata
---@param defaults cxo.Settings
---@return cxo.Instance
local function instance(pack, defaults)
  local kb = { _VERSION = core.version, pack = pack }

  --- A role by id, name, acronym or alias, whatever the case.
  ---
  ---     print(cxo.role("chief technical officer").id)   --> cto
  ---@type fun(name: string): cxo.Record?
  kb.role = pack:finder"role"

  local function about(kind, what, opts)
    if type(what) ~= "string" then error("string expected, got " .. type(what), 3) end
    opts = check(opts, { role = "string" }, 1)
    return require"cxo.answer".about(kb, kind, what, opts)
  end

  --- A source by its slug or short key.
  ---@param name string
  ---@return cxo.Record?
  function kb.source(name)
    if type(name) ~= "string" then error("string expected, got " .. type(name), 2) end
    return pack:find("source", name)
  end

  --- All roles, in declared order.
  ---@return fun(): cxo.Record?
  function kb.roles() return pack:each"role" end

  --- All sources, in declared order.
  ---@return fun(): cxo.Record?
  function kb.sources() return pack:each"source" end

  --- Claims in declared order, all or those that match every filter given.
  ---
  ---     for claim in cxo.claims{ role = "cto", topic = "pay" } do ... end
  ---@param filter? { role: string?, topic: string?, source: string?, proposition: string? } a
  --- role by id, name or acronym; a source by slug or short key. Raises for one that is unknown.
  ---@return fun(): cxo.Record?
  function kb.claims(filter)
    filter = require"cxo.options".check(filter, claim_filters)
    local next_claim = require"cxo.lookup".claims(kb, filter)
    return next_claim -- no tail call: misuse is raised at the caller of this function
  end

  --- Settings of a call over those of the instance, with the policy computed.
  ---@param settings? cxo.Settings
  ---@param deeper? integer levels above the caller's caller at which misuse is raised
  ---@return cxo.Scope? scope
  ---@return string? message
  ---@return string? code
  function kb.scope(settings, deeper)
    local scope, message, code = require"cxo.settings".scope(pack, settings or {}, defaults,
      4 + (deeper or 0))
    return scope, message, code -- no tail call: misuse is raised levels above this function
  end

  --- Two roles, or two sources, topic by topic: what is said of each and of both, or what each says
  --- and what both do. Where only one source speaks, the other is silent: it does not agree.
  ---
  ---     for _, row in ipairs(cxo.compare("cio", "cto")) do print(row.name, #row.sources) end
  ---     for _, row in ipairs(cxo.compare("s0", "airfocus")) do print(row.name, #row.both) end
  ---@param a string a role's id, name or acronym; or a source's slug or short key
  ---@param b string another of the same kind
  ---@param settings? cxo.Settings
  ---@return cxo.compare.Row[]? rows
  ---@return string? message
  ---@return string? code
  function kb.compare(a, b, settings)
    settings = check(settings)
    for _, name in ipairs{ a or false, b or false } do
      if type(name) ~= "string" then
        error("role or source: string expected, got " .. type(name or nil), 2)
      end
    end
    local compare = require "cxo.compare"
    local kind, first, second = compare.kind(kb, a, b)
    if not kind then return nil, first, second end
    local scope, message, code = kb.scope(settings)
    if not scope then return nil, message, code end
    return compare[kind .. "s"](kb, scope, first, second)
  end

  --- Where the sources disagree: every conflict with its sides, who speaks for each, and the side
  --- that the policy takes.
  ---
  ---     for _, each in ipairs(cxo.conflicts()) do print(each.id, each.knob, each.side) end
  ---@param settings? cxo.Settings
  ---@return cxo.conflicts.Conflict[]? conflicts in declared order
  ---@return string? message
  ---@return "policy"? code
  function kb.conflicts(settings)
    settings = check(settings)
    local scope, message, code = kb.scope(settings)
    if not scope then return nil, message, code end
    return require"cxo.conflicts".list(pack, scope)
  end

  --- What is said, each statement with who says it and how it stands: what the policy admits, or
  --- with `standing = "any"` all. Where the size of the firm is known, what the policy admits of
  --- others is left out.
  ---
  ---     for _, each in ipairs(cxo.statements{ role = "cto", topic = "skill" }) do ... end
  ---@param filter? cxo.statements.Filter settings, and `role`, `alone`, `topic` or `topics`,
  --- `source`, `standing`
  ---@return cxo.Statement[]? list
  ---@return string? message
  ---@return "policy"? code
  function kb.statements(filter)
    local known = { role = "string", alone = "boolean", topic = "string", topics = "table",
      source = "string", standing = "string" }
    filter = check(filter, known)
    local scope, message, code = kb.scope(filter)
    if not scope then return nil, message, code end
    local list = require"cxo.statements".list(kb, scope, filter)
    return list -- no tail call: misuse is raised at the caller of this function
  end

  --- Footnotes to claims, for a report: to one by id, to all that the policy admits of a
  --- proposition by its id, or to each of a list of those.
  ---
  ---     doc:paragraph("They earn much the same.", cxo.cite"similar-pay")
  ---     doc:paragraph(answer.value, cxo.cite(answer.claims))
  ---@param what string|string[]|cxo.Record[]
  ---@return cxo.report.Inline
  function kb.cite(what)
    local cites = require"cxo.statements".cites(kb, what)
    return cites -- no tail call: misuse is raised at the caller of this function
  end

  --- Statements with their footnotes, for a list of a report.
  ---
  ---     doc:list(cxo.said{ role = "cto", topic = "skill" })
  ---@param filter? cxo.statements.Filter
  ---@return cxo.report.Inline[]
  function kb.said(filter)
    local items = {}
    for i, each in ipairs(assert(kb.statements(filter))) do
      items[i] = { each.statement, kb.cite(each.claims) }
    end
    return items
  end

  --- What roles are called in a line of text: "CIO and CTO" for "cio+cto".
  ---@param roles string? role ids joined with "+", as in the value of an answer
  ---@return string? names nil for nil
  function kb.called(roles)
    local names = {}
    for id in (roles or ""):gmatch"[^+]+" do
      local role = kb.role(id)
      names[#names + 1] = role and (role.acronym or role.name) or id
    end
    return roles and table.concat(names, " and ")
  end

  --- Who owns each activity of the pack, one after another.
  ---
  ---     for activity, answer in cxo.owners{ size = 20 } do print(activity.name, answer.value) end
  ---@param opts? table as of `owner`
  ---@return fun(): cxo.Record?, cxo.Answer?
  function kb.owners(opts)
    local next_activity = pack:each"activity"
    return function()
      local activity = next_activity()
      if activity then return activity, assert(kb.owner(activity.name, opts)) end
    end
  end

  --- The roles that most claims are made of, in declared order.
  ---
  ---     local one, other = table.unpack(cxo.spoken_of(2))
  ---@param most? integer how many; all where none is given
  ---@return cxo.Record[]
  function kb.spoken_of(most)
    return require"cxo.lookup".spoken_of(pack, most)
  end

  --- What differs between two checks, of charts or policies: see cxo.diff.
  kb.diff = setmetatable({}, { __index = function(_, name) return require"cxo.diff"[name] end })

  --- What of the pack nothing rests on: see cxo.coverage.
  ---@return cxo.Coverage
  function kb.coverage() return require"cxo.coverage".of(pack) end

  --- Reads a title: plain results, for many of them.
  ---
  ---     local role, relation, level, area, score = cxo.read("Deputy CTO")
  ---@type fun(text: string, context: string?): string, string, string, string, integer
  kb.read = pack:reader()

  --- Reads a title: who it says its bearer is, with every reading and its reason.
  ---
  ---     print(cxo.title("Group CTO, EMEA").role, cxo.title("CIO", { context = "pensions" }).role)
  ---@param text string
  ---@param opts? { context: string? } what else is known of the post: department, company
  ---@return cxo.Title
  function kb.title(text, opts)
    if type(text) ~= "string" then error("string expected, got " .. type(text), 2) end
    opts = require"cxo.options".check(opts, { context = "string" })
    return require"cxo.title".read(kb, text, opts.context)
  end

  --- Who owns an activity, in words of one's own.
  ---
  ---     print(cxo.owner("who fixes the laptops?", { size = 800, policy = "majority" }):why())
  ---@param what string
  ---@param opts? table settings; `role`: is it this role's? (then the status is yes or no)
  ---@return cxo.Answer? answer
  ---@return string? message
  ---@return "policy"|"reference"|nil code
  function kb.owner(what, opts)
    local result, message, code = about("owner", what, opts)
    return result, message, code -- no tail call: misuse is raised at the caller of this function
  end

  --- Who decides on buying something, or whom to sell it to; as `owner`.
  ---@param what string
  ---@param opts? table
  ---@return cxo.Answer? answer
  ---@return string? message
  ---@return "policy"|"reference"|nil code
  function kb.buyer(what, opts)
    local result, message, code = about("buyer", what, opts)
    return result, message, code
  end

  --- Whose duties a text speaks of: by its cues, weighed, with all evidence.
  ---
  ---     local verdict = cxo.classify(text, { title = "CTO", size = 800 })
  ---     print(verdict.role, verdict.mismatch, verdict:why())
  ---@param text string any bytes
  ---@param opts? table settings; `title`: nil takes one that the text opens with, false none;
  --- `classifier`: an id of the pack's, or one of those of cxo.classifiers; else the pack's last
  ---@return cxo.Verdict? verdict
  ---@return string? message
  ---@return "policy"|"reference"|nil code
  function kb.classify(text, opts)
    if type(text) ~= "string" then error("string expected, got " .. type(text), 2) end
    opts = check(opts, { title = "any", classifier = "string" })
    if opts.title and type(opts.title) ~= "string" then
      error("option 'title': string or false expected, got " .. type(opts.title), 2)
    end
    local home, message, code = require"cxo.classifiers".instance(kb, opts.classifier)
    if code == "classifier" then error(message, 2) end
    if not home then return nil, message, code end
    local result
    result, message, code = require"cxo.classify".text(home, text, opts)
    return result, message, code -- no tail call: misuse is raised at the caller of this function
  end

  --- An instance with the same settings, and further packs beside its own.
  ---
  ---     local with_handbook = assert(cxo.beside{ "handbook.lua" })
  ---@param paths string[]
  ---@return cxo.Instance? kb
  ---@return string? message
  ---@return string? code
  function kb.beside(paths)
    if type(paths) ~= "table" then error("list of files expected, got " .. type(paths), 2) end
    local more, message, code = require"cxo.pack".load(paths, pack)
    if not more then return nil, message, code end
    return instance(more, defaults)
  end

  --- The same instance once more: what is done to the one's table is not done to the other's.
  ---@return cxo.Instance
  function kb.copy() return instance(pack, defaults) end

  --- Which role to hire first.
  ---
  ---     cxo.first_hire{ customers = "external", goal = "product", size = 12 }
  ---@param opts? table settings, and what is known of the firm
  ---@return cxo.Answer? answer
  ---@return string? message
  ---@return "policy"? code
  function kb.first_hire(opts)
    local result, message, code = require"cxo.answer".first_hire(kb, opts)
    return result, message, code -- no tail call: misuse is raised at the caller of this function
  end

  --- What the first hire may depend on, and what each may be:
  --- `{ customers = { "internal", "external" } }`.
  ---@return table<string, string[]>
  function kb.first_hire_facts() return require"cxo.answer".facts(pack) end

  --- Claims that fit words, the best first: by statement, topic and what activities the words name.
  ---
  ---     for _, hit in ipairs(cxo.search"who trains staff") do print(hit.score, hit.claim.id) end
  ---@param words string
  ---@return { claim: cxo.Record, score: integer }[]
  function kb.search(words)
    if type(words) ~= "string" then error("string expected, got " .. type(words), 2) end
    return require"cxo.lookup".search(pack, words)
  end

  kb.chart = {
    --- Loads a chart from a file ("-": standard input) or a table of rows.
    ---
    ---     local chart = assert(cxo.chart.load("people.csv", { map = { title = "Job" } }))
    ---     local chart = cxo.chart.load{ { id = "1", title = "CEO" }, { id = "2", manager = "1" } }
    ---@param input string|table[]
    ---@param options? cxo.chart.Options
    ---@return cxo.Chart? chart
    ---@return string? message
    ---@return string? code "file", "encoding", "syntax", "empty", "column", "limit"
    load = function(input, options)
      local chart, message, code = require"cxo.chart".load(kb, input, options)
      return chart, message, code -- no tail call: misuse is raised at the caller of this function
    end,

    --- Reads a chart from text, as a program has it that was sent a file.
    ---
    ---     local chart = assert(cxo.chart.read(body, { name = "upload.csv" }))
    ---@param text string what a file of any of the formats has in it
    ---@param options? cxo.chart.Options
    ---@return cxo.Chart? chart
    ---@return string? message
    ---@return string? code "encoding", "syntax", "empty", "column", "limit"
    read = function(text, options)
      local chart, message, code = require"cxo.chart".read(kb, text, options)
      return chart, message, code
    end,
  }

  return kb
end

local instances = { make = instance }

-- Sets of phrases need no pack; see cxo.phrases.
instances.phrases = {
  compile = function(list, options)
    local set, message, code = require"cxo.phrases".compile(list, options)
    return set, message, code -- no tail call: misuse is raised at the caller of this function
  end,
  save = function(set, path) return require"cxo.phrases".save(set, path) end,
  load = function(path) return require"cxo.phrases".load(path) end,
}

--- An instance with settings and packs of its own.
---
---     local kb = assert(cxo.new{ policy = "airfocus", packs = { "handbook.lua" } })
---@param options? cxo.Options
---@return cxo.Instance? kb
---@return string? message
---@return string? code
function instances.new(options)
  options = check(options, { packs = "table", builtin = "boolean" })
  for _, path in ipairs(options.packs or {}) do
    if type(path) ~= "string" then error("packs: string expected, got " .. type(path), 2) end
  end
  local settings = require"cxo.settings".of(options)
  if settings.set then
    settings.set = {}
    for knob, side in pairs(options.set) do settings.set[knob] = side end
  end
  local pack = options.builtin ~= false and core.builtin() or nil
  if options.packs and #options.packs > 0 then
    local message, code
    pack, message, code = require"cxo.pack".load(options.packs, pack)
    if not pack then return nil, message, code end
  elseif not pack then
    return nil, "no pack: the built-in one was declined and no other given", "empty"
  end
  local kb = instance(pack, settings)
  local scope, message, code = kb.scope()
  if not scope then return nil, message, code end
  return kb
end

return instances
