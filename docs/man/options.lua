-- Writes parts of cxo(1) as troff, from what the command line registers: COMMANDS, each with its
-- arguments, own options and examples, or OPTIONS, those that most commands share.
-- Run from the root: lua5.4 docs/man/options.lua COMMANDS|OPTIONS

local commands, of_all = require "cxo.cli.described"()

local function escape(text)
  text = text:gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("'", "\\(aq"):gsub("`", "\\(ga")
  return (text:gsub("^%.", "\\&."))
end

local function sentence(text, rest)
  return escape(text) .. (rest or text:find"[.?!]$" and "" or ".")
end

local counts, shared = {}, {}
for _, command in ipairs(commands) do
  for _, option in ipairs(command.options) do
    counts[option.name] = (counts[option.name] or 0) + 1
    if counts[option.name] == (#commands + 1) // 2 then shared[#shared + 1] = option end
  end
end
local is_shared = {}
for _, option in ipairs(shared) do is_shared[option.name] = true end

local function print_option(option)
  local names = {}
  for i, name in ipairs(option.names) do names[i] = "\\fB" .. escape(name) .. "\\fR" end
  local value = option.value and " \\fI" .. escape(option.value) .. "\\fR" or ""
  print(".TP")
  print(table.concat(names, ", ") .. value)
  print(sentence(option.description, option.many and "; may be given again."))
  if option.choices and option.name ~= "--format" then
    print("One of " .. escape(table.concat(option.choices, ", ")) .. ".")
  end
end

local function print_command(command)
  local words = {}
  for i, argument in ipairs(command.arguments) do
    local word = argument.name:upper() .. (argument.many and "..." or "")
    words[i] = argument.optional and "[" .. word .. "]" or word
  end
  print(".SS " .. escape(("cxo %s %s"):format(command.name, table.concat(words, " "))))
  print(escape(command.summary))
  for _, argument in ipairs(command.arguments) do
    print(".TP\n\\fI" .. escape(argument.name:upper()) .. "\\fR")
    print(sentence(argument.description))
  end
  for _, option in ipairs(command.options) do
    if option.name == "--format" and option.choices then
      print(".TP\n\\fB\\-\\-format\\fR \\fI" .. option.value .. "\\fR")
      print(escape(table.concat(option.choices, ", ")) .. ".")
    elseif not is_shared[option.name] then
      print_option(option)
    end
  end
  for _, example in ipairs(command.examples) do
    print(".PP\n.nf\n" .. escape("   " .. example[1]) .. "\n.fi")
    print(".RS 6\n" .. sentence(example[2]) .. "\n.RE")
  end
end

if arg[1] == "COMMANDS" then
  for _, command in ipairs(commands) do print_command(command) end
elseif arg[1] == "OPTIONS" then
  for _, option in ipairs(of_all) do
    if not is_shared[option.name] then print_option(option) end
  end
  for _, option in ipairs(shared) do
    if option.name == "--format" then
      option.description = "what to write; what a command names first is what it writes else"
    end
    print_option(option)
  end
end
