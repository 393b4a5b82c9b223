-- Charts, facts and packs as nobody means well with them, through the command: an answer or an
-- error with its place, in bounded time and memory.

local command = require "command"

local function chart_of(n, row, head)
  local lines = { head or "id,title,manager" }
  for i = 1, n do lines[i + 1] = row(i, n) end
  return table.concat(lines, "\n") .. "\n"
end

local function rule(id, sentence, more)
  return ([[{ id = "%s", name = "%s", severity = "warning", when = "%s", message = "%s"%s }]])
    :format(id, id:lower(), sentence, "{subject} of " .. id, more or "")
end

local function pack(...) return "return { rules = {\n" .. table.concat({ ... }, ",\n") .. " } }" end

local FIRM = "id,name,title,manager\n1,Ada,CEO,\n2,Bo,CIO,1\n3,Cy,CTO,2\n4,Di,CTO,1\n"
local SCIM = [[{"schemas":null,"Resources":[null,{"userName":null},
  {"userName":"a","id":null,"title":null,"name":null,"emails":null,"active":null,
   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":null},
  {"userName":"b","title":"CTO","name":{"formatted":null},"emails":[null,{"value":null}],
   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":null}},
  {"userName":"c","title":7,"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
    {"manager":{"value":null,"$ref":null},"department":[]}}]}]]

-- name, words, exit, parts of stdout, of stderr, files (functions are called when it runs)
local cases = {
  { "a circle of a million", "check a.csv", 1, { "2 errors", "in a circle of 1000000.",
    "X05 no-root" }, files = { ["a.csv"] = function()
      return chart_of(1000000, function(i, n) return ("%d,Clerk,%d"):format(i, i > 1 and i - 1
        or n) end)
    end } },
  { "a chain a million deep", "check a.csv", 1, { "1000000 levels deep", "O05 cio-no-it-staff" },
    files = { ["a.csv"] = function()
      return chart_of(1000000, function(i)
        return ("%d,%s,%s"):format(i, i == 2 and "CIO" or "Clerk", i > 1 and i - 1 or "")
      end)
    end } },
  { "a chain of CIOs and CTOs in turn", "check a.csv", 1,
    { "O16 cto-under-cio: 10000 findings", "9988 more like this" }, files = { ["a.csv"] = function()
      return chart_of(60000, function(i)
        return ("%d,%s,%s"):format(i, i % 2 == 0 and "CIO" or "CTO", i > 1 and i - 1 or "")
      end)
    end } },
  { "a name that all have, and report to", "check a.csv", 1, "X02 unknown-manager: Nobody on the "
    .. "chart is 'Ada Byron', the manager of Ada Byron (Clerk), ", files = { ["a.csv"] = function()
      return chart_of(100000, function(i) return i .. ",Ada Byron,Clerk,Ada Byron" end,
        "id,name,title,manager")
    end } },
  { "an id that all have", "check a.csv", 1, "The id '7' stands for 100000 rows",
    files = { ["a.csv"] = function()
      return chart_of(100000, function() return "7,Clerk,7" end)
    end } },
  { "an LDIF value of 100 MB", "check a.ldif", 3, nil,
    "a.ldif:3: a value of more than 1048576 bytes (ldif.MAX_VALUE)", files = { ["a.ldif"] =
      function() return "dn: uid=a\nuid: a\ncn: " .. ("x"):rep(100000000) .. "\n" end } },
  { "a field of 100 MB in CSV", "check a.csv", 0, "People 2;", files = { ["a.csv"] = function()
    return 'id,title,manager\n1,CEO,\n2,"' .. ("x"):rep(100000000) .. '",1\n'
  end } },
  { "SCIM with nulls", "check a.json --format json", 1, { '"people":3' }, files = {
    ["a.json"] = SCIM } },
  { "SCIM that is null", "check a.json --from scim", 3, nil, "a.json: SCIM expected",
    files = { ["a.json"] = "null" } },
  { "JSON that is a number", "check a.json --from json", 3, nil, "an array of objects expected",
    files = { ["a.json"] = "7" } },
  { "nothing", "check a.csv", 3, nil, "a.csv", files = { ["a.csv"] = "" } },
  { "a folder", "check sub", 3, nil, "sub: ", files = { ["sub/x"] = "" } },

  { "rules that contradict each other", "check a.csv --pack p.lua --no-builtin", 1,
    { "H1 h1: Cy (CTO) of H1", "H2 h2: Di (CTO) of H2" }, files = { ["p.lua"] =
      [[return { roles = { { id = "cio", name = "CIO", level = "chief", area = "it" },
        { id = "cto", name = "CTO", level = "chief", area = "it" } },
        areas = { { id = "it", name = "IT" } }, columns = {
        { id = "id", headers = { "id" } }, { id = "name", headers = { "name" } },
        { id = "title", headers = { "title" } }, { id = "manager", headers = { "manager" } } },
        rules = { ]] .. rule("H1", "any cto under a cio") .. ", "
        .. rule("H2", "any cto not under a cio") .. " } }" } },
  { "an error for and one against", "check a.csv --pack p.lua", 1, { "2 errors", "H1", "H2" },
    files = { ["p.lua"] = pack(
      [[{ id = "H1", name = "h1", severity = "error", when = "any cto", message = "{subject}",
        group = "all" }]],
      [[{ id = "H2", name = "h2", severity = "error", when = "fewer than 3 cto",
        message = "{count}" }]]) } },
  { "a pack that is a program", "check a.csv --pack p.lua", 3, nil, "p.lua:1:8: ",
    files = { ["p.lua"] = 'return os.execute"touch gone"' } },
  { "a pack that is a function", "check a.csv --pack p.lua", 3, nil, "p.lua:1:20: ",
    files = { ["p.lua"] = 'return { rules = { (function() end)() } }' } },
  { "compiled Lua", "check a.csv --pack p.lua", 3, nil, "p.lua", files = {
    ["p.lua"] = string.dump(function() return {} end) } },
  { "a pack that nests", "check a.csv --pack p.lua", 3, nil, "literal.MAX_DEPTH",
    files = { ["p.lua"] = "return " .. ("{"):rep(100000) } },
  { "a rule that is endless", "check a.csv --pack p.lua", 3, nil,
    "p.lua:2:56: in 'when': a sentence of 5007 bytes; the limit when.MAX_BYTES is 1000",
    files = { ["p.lua"] = pack(rule("H1", "any cto" .. (" "):rep(5000))) } },
  { "a rule of parentheses", "check a.csv --pack p.lua", 3, nil, "when.MAX_DEPTH",
    files = { ["p.lua"] = pack(rule("H1", ("("):rep(400) .. "any cto" .. (")"):rep(400))) } },
  { "a rule with an id that is there", "check a.csv --pack p.lua", 3, nil, "O16",
    files = { ["p.lua"] = pack(rule("O16", "any cto")) } },
  { "a message with markup and escapes", "check a.csv --pack p.lua --format html", 1,
    "&lt;script&gt;", files = { ["p.lua"] = pack([[{ id = "H1", name = "h1", severity = "warning",
      when = "any ceo", message = "<script>\27[2J{subject}" }]]) }, without = "<script>\27" },
  { "escapes in names, in text", "check a.csv --policy airfocus", 1, "Bo", without = "\27",
    files = { ["a.csv"] = "id,name,title,manager\n1,\27[2JBo\7,CTO,\n" } },
  { "facts that are a program", "check a.csv --facts f.lua", 3, nil, "f.lua:1:8: ",
    files = { ["f.lua"] = 'return os.exit(0)' } },
  { "facts of somebody else", "check a.csv --facts f.lua", 3, nil, "nobody 'x' is on the chart",
    files = { ["f.lua"] = 'return { people = { x = { pay = 1 } } }' } },
  { "a baseline that is a program", "check a.csv --baseline f.lua", 3, nil, "f.lua:1:8: ",
    files = { ["f.lua"] = 'return os.exit(0)' } },
}

describe("hostile:", function()
  for _, case in ipairs(cases) do
    it(case[1], function()
      local files = { ["a.csv"] = FIRM }
      for path, text in pairs(case.files) do
        files[path] = type(text) == "function" and text() or text
      end
      local folder = command.folder(files)
      local result = folder.run(case[2])
      local left = folder.read"gone"
      folder.remove()
      assert.equal(case[3], result.exit, result.out:sub(1, 2000) .. result.err)
      command.holds(case[4] or {}, result.out)
      command.holds(case[5] or {}, result.err)
      assert.is_nil(left)
      if case.without then assert.falsy((result.out .. result.err):find(case.without, 1, true)) end
    end)
  end
end)
