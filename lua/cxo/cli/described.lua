--- The command line as plain data, read off the parsers of argparse: what completion and the manual
--- page are made from, so that a command or option added anywhere is in both.

local cli = require "cxo.cli"
local examples = require "cxo.cli.examples"

---@class cxo.cli.Word an option or argument
---@field name string the long name of an option, with its dashes
---@field names string[] of an option: all names
---@field value? string what an option's argument is called; nil: it takes none
---@field choices? string[] the values there are
---@field many boolean may be given again
---@field optional boolean
---@field description string

---@class cxo.cli.Described
---@field name string
---@field summary string
---@field arguments cxo.cli.Word[]
---@field options cxo.cli.Word[]
---@field examples cxo.cli.Example[]
---@field complete table<string, string[]>

local function option(element)
  local value
  if element._maxargs > 0 then
    value = element._argname or element._name:gsub("^%-+", ""):upper()
    if type(value) == "table" then value = value[1] end
  end
  local name = element._name
  for _, alias in ipairs(element._aliases) do
    if alias:find"^%-%-" then name = alias end
  end
  return { name = name, names = element._aliases, value = value, choices = element._choices,
    many = element._maxcount > 1, optional = true, description = element._description or "" }
end

local function argument(element)
  return { name = element._name, choices = element._choices, many = element._maxargs > 1,
    optional = element._minargs == 0, description = element._description or "" }
end

local function all(elements, describe)
  local list = {}
  for _, element in ipairs(elements) do
    if not element._hidden then list[#list + 1] = describe(element) end
  end
  return list
end

--- Describes every command, in declared order, and the options that go without one.
---@return cxo.cli.Described[] commands
---@return cxo.cli.Word[] options
return function()
  local parser, loaded = cli.parser()
  local commands = {}
  for i, element in ipairs(parser._commands) do
    local command = loaded[element._name]
    commands[i] = { name = element._name, summary = command.summary,
      arguments = all(element._arguments, argument), options = all(element._options, option),
      examples = examples[element._name] or {}, complete = command.complete or {} }
  end
  return commands, all(parser._options, option)
end
