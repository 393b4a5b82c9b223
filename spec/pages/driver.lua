-- A browser at the end of a line: Chromium by the WebDriver protocol, which is JSON over HTTP.

local cjson = require "cjson"
local disk = require "disk"

local driver = {}

local FLAGS = { "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND" }

local function shell(command)
  local handle = assert(io.popen(command))
  local text = handle:read"a"
  handle:close()
  return text
end

local write = disk.write

--- Starts a browser without anything of another one in it.
---@return table browser
function driver.start()
  local folder = shell"mktemp -d":gsub("\n", "")
  local log, body, base = folder .. "/log", folder .. "/body", nil
  local pid = shell(("chromedriver --port=0 >'%s' 2>&1 & echo $!"):format(log)):match"%d+"
  for _ = 1, 300 do
    local port = shell(("cat '%s'"):format(log)):match"started successfully on port (%d+)"
    base = port and ("http://127.0.0.1:%s/session"):format(port)
    if base then break end
    os.execute"sleep 0.1"
  end
  assert(base, "chromedriver does not start")

  local function ask(method, path, value)
    write(body, value and cjson.encode(value) or "{}")
    local answer = shell(("curl -s -X %s -H 'Content-Type: application/json' %s '%s%s'"):format(
      method, method == "POST" and ("--data-binary '@%s'"):format(body) or "", base, path))
    local result = cjson.decode(answer).value
    if type(result) == "table" and result.error then
      error(("%s: %s"):format(path, result.message), 0)
    end
    return result
  end

  local arguments = { table.unpack(FLAGS) }
  arguments[#arguments + 1] = ("--user-data-dir=%s/profile"):format(folder)
  local session = ask("POST", "", { capabilities = { alwaysMatch = {
    ["goog:chromeOptions"] = { args = arguments },
    ["goog:loggingPrefs"] = { browser = "ALL" } } } })
  base = base .. "/" .. session.sessionId

  local browser = {}

  --- A command of the DevTools protocol.
  function browser.devtools(name, parameters)
    return ask("POST", "/goog/cdp/execute", { cmd = name, params = parameters })
  end

  function browser.open(path) ask("POST", "/url", { url = "file://" .. path }) end

  --- How wide the page is; `dark` for whoever prefers that.
  function browser.show(width, height, dark, media)
    browser.devtools("Emulation.setDeviceMetricsOverride",
      { width = width, height = height, deviceScaleFactor = 1, mobile = false })
    browser.devtools("Emulation.setEmulatedMedia", { media = media or "screen", features = {
      { name = "prefers-color-scheme", value = dark and "dark" or "light" } } })
  end

  --- What a function body of JavaScript returns.
  function browser.run(code, ...)
    local words = setmetatable({ ... }, cjson.array_mt)
    return ask("POST", "/execute/sync", { script = code, args = #words > 0 and words
      or { "" } })
  end

  --- Presses keys, one after another, on whatever has the focus.
  function browser.press(...)
    local actions = {}
    for _, key in ipairs{ ... } do
      actions[#actions + 1] = { type = "keyDown", value = key }
      actions[#actions + 1] = { type = "keyUp", value = key }
    end
    ask("POST", "/actions", { actions = { { type = "key", id = "keys", actions = actions } } })
  end

  --- What the console was told since it was last asked.
  function browser.console()
    local lines = {}
    for i, entry in ipairs(ask("POST", "/se/log", { type = "browser" })) do
      lines[i] = entry.level .. " " .. entry.message
    end
    return lines
  end

  function browser.picture(path)
    write(body, ask("GET", "/screenshot"))
    assert(os.execute(("base64 -d <'%s' >'%s'"):format(body, path)))
  end

  function browser.stop()
    pcall(ask, "DELETE", "")
    os.execute(("kill %s; rm -rf '%s'"):format(pid, folder))
  end

  return browser
end

driver.TAB, driver.ENTER, driver.DOWN = "\u{E004}", "\u{E007}", "\u{E015}"


return driver
