-- cxo in HAProxy: POST /title and /classify answer in JSON, GET /health says that it is up, and
-- the converter lua.cxo_role tells the role in a title. Loaded once for each thread.

local cxo = require "cxo"
local dkjson = require "dkjson"

local LIMIT = 65536 -- bytes of a body; haproxy.cfg refuses a larger Content-Length earlier

local function titled(body)
  local role, relation, level, area, score = cxo.read(body)
  return { title = body, role = role, relation = relation, level = level, area = area,
    score = score }
end

local function classified(body, headers)
  local title = headers["x-title"] and headers["x-title"][0]
  local verdict = cxo.classify(body, { title = title or false })
  for _, each in ipairs(verdict.evidence) do each.phrase = nil end -- its bytes are the sender's
  return { role = verdict.role, outcome = verdict.outcome, scores = verdict.scores,
    title_role = verdict.title_role, mismatch = verdict.mismatch, evidence = verdict.evidence }
end

local services = { ["/title"] = titled, ["/classify"] = classified }
local order = { keyorder = { "title", "role", "relation", "level", "area", "score", "outcome",
  "scores", "cio", "cto", "title_role", "mismatch", "evidence", "from", "to", "cue", "proposition",
  "weight", "units", "stress", "section", "aside", "error" } }

local function answer(applet, status, value, allow)
  -- JSON is UTF-8; what is not, is shown as the replacement character.
  local text = require"cxo.report".valid(dkjson.encode(value, order)) .. "\n"
  applet:set_status(status)
  applet:add_header("Content-Type", "application/json")
  applet:add_header("Content-Length", tostring(#text))
  if allow then applet:add_header("Allow", allow) end
  applet:start_response()
  applet:send(text)
end

-- The whole body, which a chunked one gives in parts; nil for one beyond the limit.
local function receive(applet)
  local parts, left = {}, LIMIT + 1
  while left > 0 do
    local part = applet:receive(left)
    if part == "" then return table.concat(parts) end
    parts[#parts + 1], left = part, left - #part
  end
end

core.register_service("cxo", "http", function(applet)
  if applet.path == "/health" then
    if applet.method ~= "GET" then
      return answer(applet, 405, { error = "GET expected" }, "GET")
    end
    return answer(applet, 200, { version = cxo._VERSION })
  end
  local service = services[applet.path]
  if not service then return answer(applet, 404, { error = "no such path" }) end
  if applet.method ~= "POST" then
    return answer(applet, 405, { error = "POST expected" }, "POST")
  end
  local body = receive(applet)
  if not body then
    return answer(applet, 413, { error = ("more than %d bytes"):format(LIMIT) })
  end
  if body == "" then return answer(applet, 400, { error = "a body expected" }) end
  answer(applet, 200, service(body, applet.headers))
end)

core.register_converters("cxo_role", function(title) return (cxo.read(title)) end)
