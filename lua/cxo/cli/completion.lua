local output = require "cxo.cli.output"

local command = {
  summary = "Write the script by which a shell completes commands, options and ids.",
  bare = true,
}

-- The scripts only ask this command what fits; exit code 1 says: a file.
local scripts = {
  bash = [==[
# Completion of cxo for bash.
_cxo() {
  local IFS=$'\n' found
  compopt +o default
  if found=$("$1" completion bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null); then
    COMPREPLY=($found)
    case $found in *=) compopt -o nospace ;; esac
  else
    COMPREPLY=()
    compopt -o default
  fi
}
complete -F _cxo cxo
]==],
  zsh = [==[
#compdef cxo
# Completion of cxo for zsh.
_cxo() {
  local found
  if found=$("${(Q)words[1]}" completion zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null); then
    local -a each=("${(@f)found}") space
    [[ ${found%%:*} = *= ]] && space=(-S '')
    [[ -n $found ]] && _describe cxo each "${space[@]}"
  else
    _files
  fi
}
if [[ $funcstack[1] = _cxo ]]; then _cxo "$@"; else compdef _cxo cxo; fi
]==],
  fish = [==[
# Completion of cxo for fish.
function __cxo_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l name $words[1]
  set -e words[1]
  command $name completion fish -- $words "$current" 2>/dev/null
  or __fish_complete_path "$current"
end
complete -c cxo -f -a '(__cxo_complete)'
]==],
}

function command.configure(parser)
  parser:argument("shell", "bash, zsh or fish"):choices{ "bash", "zsh", "fish" }
  parser:argument("words", "after --, the words typed after cxo: prints what completes the "
    .. "last one, one per line; exit code 1: a file. The scripts call this"):args"*"
end

command.complete = { words = {} }

-- What fits ---------------------------------------------------------------------------------

local function choices(list)
  local found = {}
  for i, choice in ipairs(list) do found[i] = { choice } end
  return found
end

local ids = {} -- what else than the kinds of a pack an option is about

function ids.policy(kb)
  return choices(kb.pack:policies())
end
ids.against = ids.policy

function ids.set(kb)
  local list, seen = {}, {}
  for conflict in kb.pack:each"conflict" do
    for _, side in ipairs(conflict.knob and conflict.sides or {}) do
      local pair = ("%s=%s"):format(conflict.knob, side.value)
      if not seen[pair] then list[#list + 1] = { pair } end
      seen[pair] = true
    end
  end
  return list
end

function ids.knob(kb)
  local list, seen = {}, {}
  for conflict in kb.pack:each"conflict" do
    local knob = conflict.knob
    if knob and not seen[knob] then list[#list + 1] = { knob } end
    if knob then seen[knob] = true end
  end
  return list
end

function ids.classifier(kb)
  return choices(require"cxo.classifiers".known(kb))
end

function ids.report()
  local list = {}
  for i, each in ipairs(require"cxo.reports".list) do list[i] = { each.name, each.title } end
  return list
end

local function records(kb, kind)
  local list = {}
  for record in kb.pack:each(kind) do list[#list + 1] = { record.id, record.name } end
  return list
end

function ids.holder(kb)
  local list = records(kb, "role")
  for _, each in ipairs(list) do each[1] = each[1] .. "=" end
  return list
end

-- The ids of a kind; nil: there is no such kind.
local function ids_of(kb, kind)
  if ids[kind] then return ids[kind](kb) end
  local valid, list = pcall(records, kb, kind)
  return valid and list or nil
end

local FILE = false -- what fits is a file

local function values_of_option(kb, option)
  if option.choices then return choices(option.choices) end
  if option.value == "FILE" then return FILE end
  return ids_of(kb, option.name:gsub("^%-+", "")) or {}
end

local function values_of_argument(kb, described, at)
  local argument = described.arguments[at]
  local last = described.arguments[#described.arguments]
  if not argument and last and last.many then argument = last end
  if not argument then return {} end
  if argument.choices then return choices(argument.choices) end
  local kinds = described.complete[argument.name]
  if not kinds then return ids_of(kb, argument.name) or FILE end
  local found = {}
  for _, kind in ipairs(kinds) do
    if kind == "file" then found.or_file = true end
    for _, each in ipairs(kind ~= "file" and ids_of(kb, kind) or {}) do found[#found + 1] = each end
  end
  return found
end

local function names_of(options)
  local found = {}
  for i, option in ipairs(options) do found[i] = { option.name, option.description } end
  return found
end

-- An instance with the packs that the words name, if they can be read.
local function instance(words)
  local cxo, packs, builtin = require "cxo", {}, true
  for i, word in ipairs(words) do
    if word == "--pack" and i + 1 < #words then packs[#packs + 1] = words[i + 1] end
    if word == "--no-builtin" then builtin = false end
  end
  return cxo.new{ packs = packs, builtin = builtin } or cxo.new()
end

-- What fits the last word, and what of that word stands before it ("--policy=").
local function fitting(words)
  local commands, options = require "cxo.cli.described"()
  local last = words[#words] or ""
  if #words <= 1 then
    if last:find"^%-" then return names_of(options), "" end
    local found = {}
    for i, each in ipairs(commands) do found[i] = { each.name, each.summary } end
    return found, ""
  end
  local described, by_name
  for _, each in ipairs(commands) do
    if each.name == words[1] then described = each end
  end
  if not described then return {}, "" end
  by_name = {}
  for _, option in ipairs(described.options) do
    for _, name in ipairs(option.names) do by_name[name] = option end
  end
  local kb, at, awaits, only_arguments = instance(words), 1, nil, false
  for i = 2, #words - 1 do
    local word = words[i]
    if awaits then
      awaits = nil
    elseif word == "--" then
      only_arguments = true
    elseif word:find"^%-." and not only_arguments then
      local option = by_name[word]
      if option and option.value then awaits = option end
    else
      at = at + 1
    end
  end
  local name, value = last:match"^(%-%-[%l-]+)=(.*)$"
  if awaits then return values_of_option(kb, awaits), "" end
  if only_arguments then return values_of_argument(kb, described, at), "" end
  if value and by_name[name] then return values_of_option(kb, by_name[name]), name .. "=" end
  if last:find"^%-" then return names_of(described.options), "" end
  return values_of_argument(kb, described, at), ""
end

-- Writing it for a shell ----------------------------------------------------------------------

-- For bash "=" is a word of its own: what it gives are the parts, what it wants is the last one.
local function join(words)
  local joined, behind = {}, false
  for _, word in ipairs(words) do
    if word == "=" and #joined > 0 then
      joined[#joined], behind = joined[#joined] .. "=", true
    elseif behind then
      joined[#joined], behind = joined[#joined] .. word, false
    else
      joined[#joined + 1] = word
    end
  end
  return joined
end

local lines = {}

function lines.bash(word, _, typed)
  local parts = typed:match"^.*=" or ""
  return word:sub(#parts + 1)
end

function lines.zsh(word, description)
  word = word:gsub("[:\\]", "\\%0")
  return description and word .. ":" .. description or word
end

function lines.fish(word, description)
  return description and word .. "\t" .. description or word
end

function command.run(args)
  if #args.words == 0 then return output.text(scripts[args.shell]) end
  local words = args.shell == "bash" and join(args.words) or args.words
  local found, before = fitting(words)
  if not found then return 1 end
  local typed, count = words[#words], 0
  for _, each in ipairs(found) do
    local word = before .. each[1]
    if word:sub(1, #typed) == typed then
      count = count + 1
      output.text(lines[args.shell](word, each[2], typed), "\n")
    end
  end
  return found.or_file and count == 0 and 1 or 0
end

return command
