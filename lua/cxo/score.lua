--- Measuring against labels: counts, precision and recall with 95 % intervals.

local score = {}

--- Wilson's interval for `right` of `n`, as two shares; nil where n is 0.
---@param right integer
---@param n integer
---@return number? low
---@return number? high
function score.interval(right, n)
  if n == 0 then return nil end
  local z, share = 1.96, right / n
  local middle = (share + z * z / (2 * n)) / (1 + z * z / n)
  local half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
  return math.max(0, middle - half), math.min(1, middle + half)
end

---@class cxo.score.Class
---@field right integer said and labelled so
---@field wrong integer said, but labelled otherwise
---@field missed integer labelled so, but not said

--- Counts for each class; `labels` and `said` are sets of classes for one row.
---@param classes table<string, cxo.score.Class> added to
---@param labels table<string, boolean>
---@param said table<string, boolean>
---@return boolean all_right
function score.count(classes, labels, said)
  local right = true
  for class, counts in pairs(classes) do
    if labels[class] and said[class] then
      counts.right = counts.right + 1
    elseif said[class] then
      counts.wrong, right = counts.wrong + 1, false
    elseif labels[class] then
      counts.missed, right = counts.missed + 1, false
    end
  end
  return right
end

--- "97.1 % (92.0 to 99.0; 100 of 103)"
---@param right integer
---@param n integer
---@return string
function score.share(right, n)
  local low, high = score.interval(right, n)
  if not low then return "none to measure" end
  return ("%.1f %% (%.1f to %.1f; %d of %d)"):format(100 * right / n, 100 * low, 100 * high,
    right, n)
end

return score
