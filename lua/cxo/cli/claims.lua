local cli = require "cxo.cli"
local conflicts = require "cxo.conflicts"
local options = require "cxo.options"
local output = require "cxo.cli.output"
local report = require "cxo.report"
local said = require "cxo.cli.said"

local command = {
  summary = "List claims, or find those that fit words, the best first.",
  formats = { "text", "markdown", "html", "json" },
  complete = { words = {} },
}

function command.configure(parser)
  parser:argument("words", "what the claims are to be about, in any words"):args"*"
  parser:option("--role", "only claims about this role"):argname"ROLE"
  parser:option("--topic", "only claims on this topic"):argname"TOPIC"
  parser:option("--source", "only claims of this source"):argname"SOURCE"
end

-- What the filters let pass, in declared order; with words what of it fits, the best first. Also
-- how many claims the words found in all.
local function find(kb, words, filter)
  local passed, found = {}, {}
  for claim in kb.claims(filter) do
    passed[claim.id] = true
    if words == "" then found[#found + 1] = { claim = claim } end
  end
  if words == "" then return found, #found end
  local hits = kb.search(words)
  for _, hit in ipairs(hits) do
    if passed[hit.claim.id] then found[#found + 1] = hit end
  end
  return found, #hits
end

-- Does one of these words begin a word of a topic's id, or is it nearly one?
local function is_near(topic, words)
  for word in words:lower():gmatch"[%w]+" do
    for part in topic:gmatch"[%w]+" do
      if #word > 3 and part:sub(1, #word) == word or options.nearest(word, { part }) then
        return true
      end
    end
  end
  return false
end

-- What may have been meant by words that found nothing.
local function nearest(kb, words)
  local topics, ids, parts, activities = {}, {}, {}, {}
  for topic in kb.pack:each"topic" do
    ids[#ids + 1] = topic.id
    if is_near(topic.id, words) then topics[#topics + 1] = topic.id end
  end
  for i, fit in ipairs(kb.pack:activities(words, true)) do
    if i <= 5 then activities[i] = kb.pack:find("activity", fit.activity).name end
  end
  if #topics > 0 then parts[#parts + 1] = "nearest topics: " .. table.concat(topics, ", ") end
  if #activities > 0 then
    parts[#parts + 1] = "nearest activities: " .. table.concat(activities, ", ")
  end
  return #parts > 0 and table.concat(parts, "; ") or "the topics are: " .. table.concat(ids, ", ")
end

-- Why the list is empty.
local function empty(kb, words, found_in_all)
  if words == "" then return "No claim in the pack matches." end
  if found_in_all > 0 then
    return ("No claim matches; %d would without --role, --topic and --source."):format(found_in_all)
  end
  return ("No claim speaks of '%s'; %s."):format(words, nearest(kb, words))
end

function command.run(args, env)
  local kb, filter, words = env.kb, {}, table.concat(args.words, " ")
  for _, kind in ipairs{ "role", "topic", "source" } do
    filter[kind] = args[kind] and cli.find(kb, kind, args[kind]).id
  end
  local hits, found_in_all = find(kb, words:find"%S" and words or "", filter)
  local policy, contested = kb.scope().policy, conflicts.contested(kb.pack)
  local claims, rows, scored = {}, {}, words:find"%S"
  for i, hit in ipairs(hits) do
    local claim = output.plain(hit.claim)
    claim.topic = kb.pack:find("proposition", claim.proposition).topic
    claim.stance = claim.stance or "states"
    claim.score, claim.admitted = hit.score, policy:admits(claim.id)
    claim.standing = policy:standing(claim.proposition)
    claim.conflicts = said.ids(contested[claim.proposition])
    claims[i] = claim
    local contest = #claim.conflicts > 0 and said.standing(claim.standing, claim.conflicts)
    rows[i] = { report.code(claim.id), claim.statement,
      said.hedge(claim) .. (contest and "; " .. contest or ""), claim.locator }
    if scored then table.insert(rows[i], 1, claim.score) end
  end
  if args.format == "json" then
    if #claims == 0 then cli.note(empty(kb, words, found_in_all)) end
    return output.json({ claims = claims }, { "claims", "id", "score", "proposition", "source",
      "topic", "hedge", "stance", "locator", "statement", "standing", "admitted", "conflicts" })
  end
  local doc = report.new"Claims"
  if #rows == 0 then
    doc:paragraph(empty(kb, words, found_in_all))
  else
    local columns = { { "Id", keep = true }, "Statement", "Hedge", "Where" }
    if scored then table.insert(columns, 1, { "Score", align = "right" }) end
    doc:table{ columns = columns, rows = rows }
  end
  output.document(doc, args.format)
end

return command
