-- The command line as a newcomer meets it: help with examples that run, suggestions, completion,
-- pipes that close, files that are whole or not there.

local child = require "child"
local command = require "command"
local described = require "cxo.cli.described"
local disk = require "disk"
local output = require "cxo.cli.output"

local read = disk.peek

local function shell(text)
  local handle = assert(io.popen(text .. "\necho \"exit $?\""))
  local out = handle:read"a"
  handle:close()
  local printed, code = out:match"^(.*)exit (%d+)\n$"
  return printed, tonumber(code)
end

-- The files that examples use, each time anew.
local function desk()
  local files, handle = {}, assert(io.popen"ls spec/fixtures/desk")
  for name in handle:lines() do files[name] = read("spec/fixtures/desk/" .. name) end
  handle:close()
  return command.folder(files)
end

local folder
setup(function() folder = desk() end)
teardown(function() folder.remove() end)

-- A line of the shell in the folder; what it prints on both ways, and its exit code.
local here = io.popen"pwd":read"l"
local function line(text)
  local done = ("cd '%s' && cxo() { NO_COLOR=1 COLUMNS=100 '%s/build/cxo' \"$@\"; } && { %s\n}")
    :format(folder.path, here, text)
  return shell("{ " .. done .. "\n} 2>&1")
end

local commands, options = described()

describe("help", function()
  it("lists the commands, and is what cxo help prints", function()
    local out = folder.run"--help".out
    for _, each in ipairs(commands) do command.holds({ each.name, each.summary }, out) end
    assert.same(folder.run"--help", folder.run"help")
    assert.same(folder.run"check --help", folder.run"help check")
  end)

  for _, each in ipairs(commands) do
    it("of " .. each.name .. " ends with one to three examples", function()
      assert.is_true(#each.examples >= 1 and #each.examples <= 3)
      local help = folder.run(each.name .. " --help")
      assert.equal(0, help.exit)
      local shown = help.out:match"\n\nExamples:\n(.*)$"
      for _, example in ipairs(each.examples) do
        command.holds({ example[1], example[2] }, shown)
      end
    end)

    for _, example in ipairs(each.examples) do
      it("example: " .. example[1], function()
        local out, exit = line(example[1])
        assert.equal(example.exit or 0, exit, out)
        if not example[1]:find"[>]" and not example[1]:find"%-%-output" then
          assert.is_true(#out > 20, out)
        end
        assert.is_nil(out:find"internal error")
      end)
    end
  end
end)

describe("cxo train", function()
  it("refuses the id of a classifier that is there", function()
    local result = folder.run"train adverts.jsonl --id duties"
    assert.equal("cxo: --id: there is a classifier 'duties' already\n", result.err)
    assert.equal(2, result.exit)
  end)
end)

describe("did you mean", function()
  for words, near in pairs{ ["chek people.csv"] = "check", ["tilte CTO"] = "title",
    ["clasify a.txt"] = "classify",
    ["check --polcy a people.csv"] = "--policy",
    ["roles --formt json"] = "--format", ["roles --quite"] = "--quiet" } do
    it(words, function()
      local result = folder.run(words)
      assert.equal(2, result.exit)
      assert.equal("", result.out)
      command.holds(("Did you mean '%s'?"):format(near), result.err)
    end)
  end
end)

describe("cxo(1)", function()
  local pages = {}
  setup(function()
    for _, part in ipairs{ "COMMANDS", "OPTIONS" } do
      pages[part] = shell(("%s docs/man/options.lua %s"):format(child(), part))
    end
  end)
  local function troff(text) return (text:gsub("%-", "\\-")) end

  it("names every command and every option", function()
    local names = {}
    for _, option in ipairs(options) do names[#names + 1] = option.name end
    for _, each in ipairs(commands) do
      assert.truthy(pages.COMMANDS:find(troff(".SS cxo " .. each.name), 1, true), each.name)
      for _, option in ipairs(each.options) do names[#names + 1] = option.name end
    end
    assert.is_true(#names > 100)
    local all = pages.COMMANDS .. pages.OPTIONS
    for _, name in ipairs(names) do
      assert.truthy(all:find("\\fB" .. troff(name) .. "\\fR", 1, true), name)
    end
    local frame = read"docs/man/cxo.1"
    assert.truthy(frame:find("@COMMANDS@\n", 1, true) and frame:find("@OPTIONS@\n", 1, true))
  end)
end)

describe("pipes", function()
  it("a reader that goes away ends it quietly", function()
    for _, words in ipairs{ "roles", "claims --format json", "check people.csv --format html",
      "report comparison cio cto" } do
      for _, trap in ipairs{ "", "trap '' PIPE; " } do
        local out, exit = line(trap .. "{ sleep 0.3; cxo " .. words .. "; echo $? >&3; } 3>code "
          .. "| true; cat code") -- the reader is gone by then
        assert.equal("141\n", out, words)
        assert.equal(0, exit)
      end
    end
  end)

  it("standard input is -, everywhere a file is read", function()
    for _, words in ipairs{ "check - <people.csv", "route - <leads.csv", "classify - <advert.txt",
      "title --lines - <titles.txt", "classify --jsonl - <adverts.jsonl", "chart - <people.csv",
      "diff older.csv - --fail-on never <people.csv", "train - <adverts.jsonl" } do
      local out, exit = line("cxo " .. words)
      assert.is_true(exit <= 1 and #out > 20, words .. ": " .. out)
    end
  end)

  it("a long pipe is read to its end", function()
    local rows = { "id,title,manager", "1,CEO," }
    for i = 2, 20000 do rows[i + 1] = i .. ",Clerk of the great hall,1" end
    folder.write("many.csv", table.concat(rows, "\n") .. "\n")
    local out = line"cat many.csv | cxo check - --fail-on never"
    assert.truthy(out:find("20000", 1, true), out)
  end)

  it("an error of writing is said", function()
    local out, exit = line"cxo roles > /dev/full"
    assert.equal("cxo: standard output: No space left on device\n", out)
    assert.equal(3, exit)
  end)
end)

describe("Ctrl-C", function()
  local function interrupted(seconds, words)
    local out, exit = line(("sleep 1 | timeout --preserve-status -s INT %s '%s/build/cxo' %s")
      :format(seconds, here, words))
    return { out, exit }
  end

  for _, words in ipairs{ "check -", "chart -", "diff - people.csv", "report chart --chart -",
    "classify -", "title --lines --format jsonl -" } do
    it("ends cxo " .. words .. " as a shell expects it, and quietly", function()
      assert.same({ "", 130 }, interrupted("0.4", words))
    end)
  end

  it("ends a report script that has no end", function()
    folder.write("loop.lua", "while true do end")
    assert.same({ "", 130 }, interrupted("1", "report loop.lua"))
  end)
end)

describe("files read line by line", function()
  it("may begin with a byte order mark and be of Windows-1252, not of UTF-16", function()
    local header = "title\trole\trelation\tlevel\tarea\tscore\n"
    assert.equal(header .. "CIO\tcio\tholder\tchief\tit-operations\t90\n"
      .. "CIO’s assistant\tnone\tdeputy\t-\tit-operations\t85\n",
      folder.run("title --lines -", "\xEF\xBB\xBFCIO\r\nCIO\x92s assistant\n").out)
    local wide = folder.run("title --lines -", "\xFF\xFEC\0I\0O\0")
    assert.equal(3, wide.exit)
    assert.equal("cxo: standard input: this is UTF-16; UTF-8 expected\n", wide.err)
    local scored = folder.run("title --score -", "\xEF\xBB\xBFtitle\trole\nCIO\tcio\n")
    assert.equal(0, scored.exit, scored.err)
  end)

  it("are one, of what their mode takes", function()
    for words, message in pairs{
      ["title --lines a.txt b.txt"] = "--lines takes one file",
      ["title --score a.tsv b.tsv"] = "--score takes one file",
      ["title --lines --score a"] = "--lines does not go with --score",
      ["title --lines a --why"] = "--why does not go with --lines",
      ["title --lines a --format json"] = "--format json does not go with --lines",
      ["title CIO --format tsv"] = "--format tsv does not go with a title",
      ["report role-brief cto sise=3"] = "report role-brief does not take 'sise=3'",
      ["report role-brief cto extra"] = "report role-brief does not take 'extra'",
      ["report sources x"] = "report sources does not take 'x'",
      ["train adverts.jsonl --output -"] = "no file is called '-'",
      ["report --new ."] = "..lua: a name expected",
      ["first-hire --customers or"] = "customers=or: internal or external expected",
      ["first-hire --given foo=fact"] = "foo=fact: a fact of the pack expected",
    } do
      local result = folder.run(words)
      assert.equal(2, result.exit, words .. result.err)
      assert.truthy(result.err:find(message, 1, true), result.err)
      assert.equal("", result.out)
    end
  end)

  it("name damaged rows", function()
    for text, message in pairs{ ["title\trole\nCTO\n"] = "-:2: a title and a role expected",
      ["role\ttitle\ncto\n"] = "-:2: a title and a role expected",
      ["a\tb\n"] = "-:1: the first line must name the columns title and role" } do
      local result = folder.run("title --score -", text)
      assert.equal("3 cxo: " .. message .. "\n", result.exit .. " " .. result.err)
    end
    local broken = folder.run("classify --jsonl - --quiet", 'x\n{"text":"You run it."}\n')
    assert.equal(3, broken.exit)
    command.holds("-:1: not JSON", broken.err)
  end)

  it("show a stranger's ids harmlessly", function()
    folder.write("odd.lua", 'return { rules = { { id = "X\\27[31m", name = "n", severity = "info", '
      .. 'when = "any cto", message = "m" } } }')
    local result = folder.run"pack check odd.lua --coverage"
    assert.equal(0, result.exit, result.err)
    assert.truthy(result.out:find("  X", 1, true) and not result.out:find("\27", 1, true))
  end)

  it("are no compiled packs", function()
    assert.equal(0, folder.run"pack build house.lua --output house.pack".exit)
    local result = folder.run"owner 'help desk' --pack house.pack"
    assert.equal(3, result.exit)
    assert.equal("cxo: house.pack: a compiled pack, for programs to open; its source is expected\n",
      result.err)
  end)

  it("of a chart that ends within quotes are not passed", function()
    local text = 'id,title,manager\n1,CEO,\n2,"CIO,1\n3,CTO,2\n'
    for _, format in ipairs{ "text", "json", "sarif", "junit" } do
      local result = folder.run("check - --fail-on never --format " .. format, text)
      assert.equal(3, result.exit, result.err)
      command.holds("standard input:3: the quote that opens here is never closed", result.err)
    end
  end)
end)

describe("--quiet", function()
  it("leaves out notes, not errors", function()
    assert.not_equal("", folder.run"train adverts.jsonl".err)
    local quiet = folder.run"train adverts.jsonl --quiet"
    assert.equal("", quiet.err)
    assert.equal(folder.run"train adverts.jsonl".out, quiet.out)
    command.holds("none.csv", folder.run"check none.csv --quiet".err)
  end)
end)

describe("colour", function()
  local function on_terminal(variables)
    return (shell(("cd '%s' && script -qec \"env -u NO_COLOR TERM=xterm %s %s/build/cxo check "
      .. "people.csv\" /dev/null </dev/null"):format(folder.path, variables, here)))
  end

  it("is never in a pipe", function()
    assert.is_nil(shell("env -u NO_COLOR TERM=xterm build/cxo check spec/fixtures/desk/people.csv")
      :find("\27[", 1, true))
  end)

  it("is on a terminal, but not with NO_COLOR", function()
    local _, exit = shell"script -qec true /dev/null >/dev/null 2>&1"
    if exit ~= 0 then return pending"no pseudo-terminal here" end
    assert.truthy(on_terminal"":find("\27[", 1, true))
    assert.is_nil(on_terminal"NO_COLOR=1":find("\27[", 1, true))
  end)
end)

describe("a progress bar", function()
  -- As seen after two seconds, with standard error to a file or to a terminal.
  local function shown(quiet, terminal)
    folder.write("bar.lua", ([[
      local now = 0
      os.time = function() now = now + 2 return now end
      require "cxo.cli".quiet = %s
      local tick, clear = require "cxo.cli.output".progress(10)
      tick(5)
      clear()]]):format(quiet))
    local run = ("%s %s/bar.lua"):format(child(), folder.path)
    if terminal then return (shell(("script -qec \"%s\" /dev/null </dev/null"):format(run))) end
    return (shell(run .. " 2>&1"))
  end

  it("is on a terminal alone, and not with --quiet", function()
    assert.equal("", shown(false, false))
    local _, exit = shell"script -qec true /dev/null >/dev/null 2>&1"
    if exit ~= 0 then return pending"no pseudo-terminal here" end
    assert.truthy(shown(false, true):find("50 %", 1, true))
    assert.equal("", shown(true, true))
  end)
end)

describe("Ctrl-C", function()
  it("ends it quietly with exit code 130", function()
    local out, exit = line(("sleep 1 | timeout --preserve-status -s INT 0.3 '%s/build/cxo' title "
      .. "--lines --format jsonl -"):format(here))
    assert.equal("", out)
    assert.equal(130, exit)
  end)

  -- An error as of Ctrl-C after every so many instructions, until it gets through.
  it("leaves a file as it was, or whole", function()
    local path = folder.path .. "/whole"
    local new, through, steps = ("new"):rep(10000), false, 0
    repeat
      folder.write("whole", "old")
      steps = steps + 1
      local done, problem = pcall(function()
        debug.sethook(function()
          debug.sethook()
          error"interrupted!"
        end, "", steps)
        output.file(path, new)
        debug.sethook()
      end)
      if done then through = true else assert.matches("interrupted!$", problem) end
      local text = folder.read"whole"
      assert.is_true(text == new or text == "old" and not done)
      assert.is_nil(folder.read"whole.part")
    until through
    assert.is_true(steps > 10)
  end)
end)

describe("files that are written", function()
  it("are there whole or not at all", function()
    local _, exit = line"ulimit -f 1; trap '' XFSZ; cxo pack build house.lua --output big.cxo"
    assert.equal(3, exit)
    assert.is_nil(folder.read"big.cxo")
    assert.is_nil(folder.read"big.cxo.part")
  end)

  it("may be what is no plain file", function()
    local out, exit = line("ln -s target.c link.c && cxo pack build house.lua --output link.c >&2 "
      .. "&& test -L link.c && test -s target.c && cxo pack build house.lua --output /dev/null "
      .. "&& test -c /dev/null")
    assert.equal(0, exit, out)
    out, exit = line"cxo pack build house.lua --output /dev/full"
    assert.equal("cxo: /dev/full: No space left on device\n", out)
    assert.equal(3, exit)
    out, exit = line"cxo pack build house.lua --output none/x.cxo"
    assert.equal("cxo: none/x.cxo: No such file or directory\n", out)
    assert.equal(3, exit)
  end)
end)

describe("cxo completion", function()
  for words, found in pairs{
    ["bash -- rol"] = "roles\nrole\n", ["bash -- --ver"] = "--version\n",
    ["bash -- role ct"] = "cto\n", ["bash -- check --set reporting = ch"] = "chain\n",
    ["zsh -- check --policy=air"] = "--policy=airfocus\n", ["bash -- rules O0"] = "O01\n",
    ["fish -- check --fail-on e"] = "error\n", ["bash -- compare cio air"] = "airfocus\n",
    ["bash -- check --holder ct"] = "cto=\n", ["bash -- claims wh"] = "",
    ["bash -- claims --topic reporting"] = "reporting-line\n", ["bash -- roles --size ''"] = "",
    ["bash -- pack bu"] = "build\n", ["bash -- report role"] = "role-brief\n",
    ["bash -- report role-brief ct"] = "cto\n",
    ["bash -- classify --classifier ai"] = "aim\n",
    ["bash -- check a.csv --format j"] = "json\njunit\n",
    ["fish -- help"] = "", ["bash -- no-such-command ''"] = "", ["bash -- completion z"] = "zsh\n",
    ["bash -- conflicts rep"] = "reporting\n", ["bash -- roles -- -x"] = "",
    ["bash -- role --pack broken.lua --source han"] = "",
    ["bash -- role --pack house.lua --source han"] = "handbook\n",
    ["zsh -- role cio"] = "cio:Chief Information Officer\n",
    ["fish -- role cio"] = "cio\tChief Information Officer\n",
  } do
    it(words, function()
      local result = folder.run("completion " .. words)
      assert.equal("", result.err)
      assert.equal(0, result.exit)
      assert.equal(found, result.out:sub(1, #found > 0 and #found or -1))
    end)
  end

  for _, words in ipairs{ "report mine", "check ", "check people.csv --facts f", "title --lines a",
    "pack check h", "route --routes=x" } do
    it("a file: " .. words, function()
      local result = folder.run("completion bash -- " .. words .. (words:find" $" and "''" or ""))
      assert.equal(1, result.exit)
      assert.equal("", result.out .. result.err)
    end)
  end

  it("knows every command and option", function()
    for _, each in ipairs(commands) do
      command.holds(each.name, folder.run"completion bash -- ''".out)
      local out = folder.run("completion bash -- " .. each.name .. " --").out
      for _, option in ipairs(each.options) do command.holds(option.name, out) end
    end
  end)
end)
