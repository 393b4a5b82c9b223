--- Two roles side by side: what is said of the one, of the other and of both, by topic.

local compare = {}

---@class cxo.compare.Cell
---@field proposition string
---@field statement string
---@field sources string[] slugs, in declared order
---@field standing "silent"|"rejected"|"disputed"|"admitted" under the policy
---@field conflicts string[] ids of the conflicts that contest it

---@class cxo.compare.Row
---@field topic string
---@field name string
---@field a cxo.compare.Cell[] of the first role alone
---@field b cxo.compare.Cell[] of the second alone
---@field both cxo.compare.Cell[]
---@field sources string[] all who speak on the topic; the others are silent
---@field conflicts string[]

--- The conflicts that contest each proposition: those of whose sides some hold it and some do not.
---@param pack userdata
---@return table<string, cxo.Record[]> by proposition id
function compare.contested(pack)
  local contested = {}
  for conflict in pack:each"conflict" do
    local counts, sides = {}, conflict.sides
    for _, side in ipairs(sides) do
      for _, id in ipairs(side.propositions) do counts[id] = (counts[id] or 0) + 1 end
    end
    for id, count in pairs(counts) do
      if count < #sides then
        contested[id] = contested[id] or {}
        table.insert(contested[id], conflict)
      end
    end
  end
  return contested
end

local function add_new(list, value)
  for _, each in ipairs(list) do
    if each == value then return end
  end
  list[#list + 1] = value
end

local function cell_of(proposition, scope, contested)
  local cell = {
    proposition = proposition.id, statement = proposition.statement, sources = {},
    standing = scope.policy:standing(proposition), conflicts = {},
  }
  for _, claim in ipairs(proposition.claims) do add_new(cell.sources, claim.source) end
  for _, conflict in ipairs(contested[proposition.id] or {}) do
    add_new(cell.conflicts, conflict.id)
  end
  return cell
end

---@param pack userdata
---@param scope table from an instance
---@param a string role id
---@param b string role id
---@return cxo.compare.Row[]
function compare.rows(pack, scope, a, b)
  local contested, rows, by_topic = compare.contested(pack), {}, {}
  for topic in pack:each"topic" do
    local row = { topic = topic.id, name = topic.name, a = {}, b = {}, both = {}, sources = {},
      conflicts = {} }
    by_topic[topic.id] = row
    rows[#rows + 1] = row
  end
  for proposition in pack:each"proposition" do
    local about = {}
    for _, role in ipairs(proposition.roles) do about[role] = true end
    local column = about[a] and about[b] and "both" or about[a] and "a" or about[b] and "b"
    if column then
      local row, cell = by_topic[proposition.topic], cell_of(proposition, scope, contested)
      table.insert(row[column], cell)
      for _, conflict in ipairs(cell.conflicts) do add_new(row.conflicts, conflict) end
    end
  end
  local kept = {}
  for _, row in ipairs(rows) do
    for source in pack:each"source" do -- in declared order
      for _, column in ipairs{ "a", "both", "b" } do
        for _, cell in ipairs(row[column]) do
          for _, id in ipairs(cell.sources) do
            if id == source.id then add_new(row.sources, id) end
          end
        end
      end
    end
    if #row.sources > 0 then kept[#kept + 1] = row end
  end
  return kept
end

return compare
