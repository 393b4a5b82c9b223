-- The scanners that a Lua user has today, written as well as we can: each takes a list of phrases
-- and gives a function that finds them in a text as cxo.phrases does: { { from, to, id }, ... }.
--
-- A word is what csrc/cxo.h says: letters and digits, with & ' and . inside it.

local scanners = {}

-- Words from gmatch and a trie of tables. Words are cut at every mark, so that the trie alternates
-- between what stands between two words and the next word; the ends are looked at on a match only.
-- Finds every occurrence, by start, then by length.
function scanners.trie(phrases)
  local root = {}
  for id, phrase in ipairs(phrases) do
    local node, at = root, 1
    while at <= #phrase do
      local word, gap, next = phrase:match("^(%w+)([^%w]?)()", at)
      node[word] = node[word] or { gaps = {} }
      node, at = node[word], next
      if gap ~= "" then
        node.gaps[gap] = node.gaps[gap] or {}
        node = node.gaps[gap]
      end
    end
    node.id = id
  end

  return function(text)
    local lower, found, n = text:lower(), {}, 0
    local match, find = lower.match, lower.find
    for word, next in lower:gmatch "(%w+)()" do
      local node = root[word]
      if node then
        local from, at = next - #word, next
        if from < 3 or not find(lower, "^%w[&'.]", from - 2) then
          while node do
            if node.id and not find(lower, "^[&'.]%w", at) then
              n = n + 1
              found[n] = { from = from, to = at - 1, id = node.id }
            end
            local gap, following, behind = match(lower, "^(.)(%w+)()", at)
            local words = gap and node.gaps[gap]
            node, at = words and words[following], behind
          end
        end
      end
    end
    return found
  end
end

-- LPeg: at every word an ordered choice of all phrases, longest first. Finds the longest at the
-- leftmost start, then goes on behind it.
function scanners.lpeg(phrases)
  local lpeg = require "lpeg"
  local P, R, S = lpeg.P, lpeg.R, lpeg.S
  local letter = R("az", "09")
  local word = letter ^ 1 * (S "&'." * letter ^ 1) ^ 0
  local at_end = -(letter + S "&'." * letter)

  local order = {}
  for id in ipairs(phrases) do order[id] = id end
  table.sort(order, function(a, b)
    if #phrases[a] ~= #phrases[b] then return #phrases[a] > #phrases[b] end
    return a < b
  end)
  local choice = P(false)
  for i = #order, 1, -1 do -- from the end: LPeg then copies each alternative once
    choice = P(phrases[order[i]]) * at_end * lpeg.Cc(order[i]) + choice
  end

  local position = lpeg.Cp()
  local function note(from, id, behind) return { from = from, to = behind - 1, id = id } end
  local grammar = lpeg.Ct((position * choice * position / note + word + (1 - letter) ^ 1) ^ 0)
  return function(text) return grammar:match(text:lower()) end
end

return scanners
