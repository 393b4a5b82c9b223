-- Runs the real command, build/cxo, in a folder with the given files.

local disk = require "disk"

local command = {}

local function quote(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

local write = disk.write
local read = disk.peek

local root = io.popen"pwd":read"l"

--- Makes a folder with files, by path in it; subfolders are made.
---@param files table<string, string>
---@return { run: function, read: function, remove: function, path: string }
function command.folder(files)
  local folder = { path = os.tmpname() }
  os.remove(folder.path)
  assert(os.execute("mkdir " .. quote(folder.path)))
  for path, text in pairs(files) do
    local sub = path:match"^(.*)/"
    if sub then assert(os.execute("mkdir -p " .. quote(folder.path .. "/" .. sub))) end
    write(folder.path .. "/" .. path, text)
  end

  --- Gives standard output, standard error and the exit code of `cxo` with these words.
  function folder.run(words, input)
    local errors, stdin = folder.path .. "/.errors", folder.path .. "/.input"
    write(stdin, input or "")
    local handle = assert(io.popen(("cd %s && NO_COLOR=1 COLUMNS=100 timeout 20 %s %s <%s 2>%s")
      :format(quote(folder.path), quote(root .. "/build/cxo"), words, stdin, errors)))
    local out = handle:read"a"
    local _, _, exit = handle:close()
    return { out = out, err = read(errors), exit = exit }
  end

  function folder.read(path) return read(folder.path .. "/" .. path) end
  function folder.write(path, text) write(folder.path .. "/" .. path, text) end
  function folder.remove() os.execute("rm -r " .. quote(folder.path)) end
  return folder
end

-- Lines are wrapped to the width, so text is compared with every run of blanks as one.
local function flat(text) return (text:gsub("%s+", " ")) end

--- All parts, a string or a list of strings, stand in the text in this order.
function command.holds(parts, text)
  local at = 1
  for _, part in ipairs(type(parts) == "table" and parts or { parts }) do
    local _, last = flat(text):find(part, at, true)
    assert(last, ("lacks '%s' in:\n%s"):format(part, text))
    at = last + 1
  end
end

--- Runs a case: { words, exit, parts of stdout, of stderr, conf = text, files = { path = text },
--- input = text, name = text }.
---@param case table
---@param files table<string, string> that every case has
function command.run_case(case, files)
  local all = { ["cxo.conf"] = case.conf }
  for _, list in ipairs{ files, case.files or {} } do
    for path, text in pairs(list) do all[path] = text end
  end
  local folder = command.folder(all)
  local result = folder.run(case[1], case.input)
  folder.remove()
  return result
end

return command
