-- Chart files in all formats: what is found in them, and what is said of broken ones.

local cxo = require "cxo"
local disk = require "disk"
local formats = require "cxo.formats"

local function load_text(text, opts, extension)
  local path = disk.new(text)
  if extension then
    assert(os.rename(path, path .. "." .. extension))
    path = path .. "." .. extension
  end
  local chart, message, code = cxo.chart.load(path, opts)
  os.remove(path)
  return chart, message and message:gsub("^" .. path:gsub("%p", "%%%0"), "FILE"), code
end

-- "id name/title<manager@line", a person each; what is missing is "-".
local function shown(chart)
  local core, out = chart.core, {}
  for number = 1, chart.summary.people do
    local person, manager = chart:person(number), core:manager(number)
    out[number] = ("%s %s/%s<%s@%d"):format(person.id, person.name or "-", person.title or "-",
      manager and core:field(manager, "id") or "-", person.line)
  end
  return out
end

local SCIM_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
local SCIM_ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

local function scim_user(fields) return '{"schemas":["' .. SCIM_USER .. '"],' .. fields .. "}" end

local readable = {
  { "csv", "tabs", "id\ttitle\tmanager\n1\tCEO\t\n2\tCTO\t1\n", { "1 -/CEO<-@2", "2 -/CTO<1@3" } },
  { "tsv", "tabs beside more commas", "id\t\"name, as a, b, c\"\ttitle\tmanager\n1\tA\tCEO\t\n",
    { "1 -/CEO<-@2" }, { from = "tsv" } },
  { "csv", "commas", "name,title,manager\nAda,CEO,\nBo,CTO,Ada\n",
    { "Ada Ada/CEO<-@2", "Bo Bo/CTO<Ada@3" } },
  { "json", "rows", '[{"id":1,"title":"CEO","manager":null},\n{"id":2,"title":"CTO","manager":1}]',
    { "1 -/CEO<-@1", "2 -/CTO<1@2" } },
  { "json", "nested and listed",
    '{"n":2,"staff":[{"id":"a","title":"CEO"},{"id":"b","title":"CTO","manager":{"id":"a"}}]}',
    { "a -/CEO<-@1", "b -/CTO<a@2" } },
  { "json", "large ids", '[{"id":9007199254740991,"title":"CEO"}]',
    { "9007199254740991 -/CEO<-@1" } },
  { "json", "a map", '[{"k":"x","post":"CEO"}]', { "x -/CEO<-@1" },
    { map = { id = "k", title = "post" } } },
  { "json", "long numbers, which keep their digits",
    '[{"id":9007199254740993,"title":"CEO 12345678901234567890, \\"12345678901234567891"},'
      .. '{"id":18446744073709551615,"title":"CTO","manager":9007199254740993},'
      .. '{"id":-9007199254740993 , "title":"CIO","manager":1e0}]',
    { '9007199254740993 -/CEO 12345678901234567890, "12345678901234567891<-@1',
      "18446744073709551615 -/CTO<9007199254740993@2", "-9007199254740993 -/CIO<-@3" } },
  { "scim", "a ListResponse with nulls",
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"Resources":['
    .. scim_user('"id":"1","userName":"ada","displayName":null,"name":{"formatted":"Ada"},'
      .. '"title":"CEO"') .. ","
    .. scim_user('"id":"2","userName":"bo","displayName":"Bo","title":"CTO",'
      .. '"emails":[{"value":"b@x"}],"'
      .. SCIM_ENTERPRISE .. '":{"department":"IT","manager":{"value":"1","displayName":null}}')
    .. ","
    .. scim_user'"id":"3","userName":"gone","active":false' .. ',null]}',
    { "1 Ada/CEO<-@1", "2 Bo/CTO<1@2" }, nil, 2 },
  { "scim", "one user", scim_user'"id":"1","userName":"ada","title":null',
    { "1 ada/-<-@1" } },
  { "ldif", "folds, comments, base64, names of managers with blanks", [[
version: 1
# a comment
 that goes on
dn: ou=People,dc=x
objectClass: organizationalUnit
ou: People

dn: uid=ada, ou=People,dc=x
objectClass: top
objectClass: inetOrgPerson
uid: ada
cn:: QWRhIELDvHJvbg==
title: Chief Executive Of
 ficer

dn: UID=bo,OU=People,DC=x
objectclass: PERSON
uid: bo
cn;lang-en: Bo
title: CTO
manager: uid=ADA ,  ou=people, dc=X
departmentNumber: 17
]], { "ada Ada Büron/Chief Executive Officer<-@8", "bo Bo/CTO<ada@16" }, nil, 1 },
  { "ldif", "an attribute of any name",
    "dn: uid=a\nuid: a\ntitle: CEO\nline: 7\nline: 8\nplace: x\n", { "a -/CEO<-@1" } },
  { "outline", "blanks, bullets and tabs", [[
# the firm
Ada Byron, CEO
  - CTO: Bo Day
      Software Engineer

      Software Engineer
  - Cy Lu (CIO)
	• Vice President, Sales
Head of Design: Di Ko
]], { "Ada Byron Ada Byron/CEO<-@2", "Bo Day Bo Day/CTO<Ada Byron@3",
    "Software Engineer -/Software Engineer<Bo Day@4",
    "Software Engineer #2 -/Software Engineer<Bo Day@6", "Cy Lu Cy Lu/CIO<Ada Byron@7",
    "Vice President, Sales -/Vice President, Sales<Cy Lu@8",
    "Di Ko Di Ko/Head of Design<-@9" } },
  { "outline", "one line, by extension", "Ada, CEO", { "Ada Ada/CEO<-@1" }, nil, 0, "txt" },
  { "outline", "UTF-16", ("\xFF\xFE" .. ("Ada, CEO\n Bo, CTO"):gsub(".", "%0\0")),
    { "Ada Ada/CEO<-@1", "Bo Bo/CTO<Ada@2" } },
  { "outline", "Windows-1252", "Zo\xEB, CEO\n  Bo, CTO\n", { "Zoë Zoë/CEO<-@1",
    "Bo Bo/CTO<Zoë@2" } },
}

describe("chart formats:", function()
  for _, case in ipairs(readable) do
    it(case[1] .. ", " .. case[2], function()
      local chart = assert(load_text(case[3], case[5], case[7]))
      assert.equal(case[1], chart.format)
      assert.same(case[4], shown(chart))
      assert.equal(case[6] or 0, chart.summary.left_out)
    end)
  end

  it("a NUL within a value is shown as a question mark", function()
    local chart = assert(load_text('[{"id":"a","title":"C\\u0000O"}]'))
    assert.same({ "a -/C?O<-@1" }, shown(chart))
  end)

  it("one broken value leaves the others as they are", function()
    local chart = assert(load_text("dn: uid=a\nuid: a\ncn: Zoë\ntitle:: /0NUTw==\n"))
    assert.same({ "a Zoë/ÿCTO<-@1" }, shown(chart))
  end)

  it("what the directory sample of OpenDJ has", function()
    local path = "../shared/data/orgcharts/opendj_example.ldif"
    local file = io.open(path)
    if not file then return pending"no such data here" end
    file:close()
    local chart = assert(cxo.chart.load(path))
    assert.same({ 153, 8, 0 }, { chart.summary.people, chart.summary.managers,
      chart.summary.unknown })
  end)
end)

local deep = ("["):rep(100000)
local function nested(n) -- levels, the list of people and the person included
  return '[{"id":1,"title":"CEO","more":' .. ("["):rep(n - 2) .. ("]"):rep(n - 2) .. "}]"
end
local function many_names(n)
  local pairs_of = {}
  for i = 1, n do pairs_of[i] = ('"name%d":"x"'):format(i) end
  return "[{" .. table.concat(pairs_of, ",") .. "}]"
end
local broken = {
  { "json", '[{"id":1,}]', "syntax", "^FILE:1: not JSON: .*character" },
  { "json, third line", '[\n{"id":1},\n{"id"}]', "syntax", "^FILE:3: not JSON" },
  { "json, a long number for a name", '[{12345678901234567890:1}]', "syntax", "not JSON" },
  { "json, a long number with a zero before it", '[{"id":012345678901234567890}]', "syntax",
    "not JSON" },
  { "deep json", "[{\"id\":" .. deep, "syntax", "too many nested" },
  { "json of 33 levels", nested(33), "syntax", "too many nested" },
  { "json of many names", many_names(1001), "limit",
    "element 1: more than 1000 different names %(json.MAX_HEADERS%)" },
  { "json of numbers", "[{}, 5]", "syntax", "element 2: object expected" },
  { "json without rows", '{"a":{"b":1}}', "syntax", "array of objects expected" },
  { "json without people", "[]", "empty", "no people", "json" },
  { "json without titles", '[{"id":1}]', "column", "no title column" },
  { "scim that is none", '[{"id":1}]', "syntax", "SCIM expected", "scim" },
  { "scim of nobody", '{"Resources":[]}', "empty", "no active users" },
  { "ldif, broken base64", "dn: uid=a\nuid: a\ncn:: A%%=\n", "syntax",
    "^FILE:3: 'cn' is not base64" },
  { "ldif, short base64", "dn: uid=a\ncn:: QWR\n", "syntax", "^FILE:2: 'cn' is not base64" },
  { "ldif, no name", "dn: uid=a\nhello\n", "syntax", "^FILE:2: 'name: value' expected" },
  { "ldif, a change", "dn: uid=a\nchangetype: delete\n", "syntax", "^FILE:2: .*list of changes" },
  { "ldif, a URL", "dn: uid=a\ncn:< file:///etc/passwd\n", "syntax", "^FILE:2: .*URL" },
  { "ldif, no dn", "version: 1\ncn: a\n", "syntax", "^FILE:2: 'dn:' expected" },
  { "ldif of nobody", "dn: ou=a\nou: a\n", "empty", "no person" },
  { "ldif, a long value", "dn: uid=a\ncn: " .. ("x"):rep(1024 * 1024), "limit",
    "^FILE:2: a value of more than 1048576 bytes %(ldif.MAX_VALUE%)" },
  { "ldif, a value folded without end", "dn: uid=a\ncn: " .. ("x\n "):rep(2000000), "limit",
    "^FILE:2: .*ldif.MAX_VALUE" },
  { "outline of comments", "# nothing\n", "empty", "nobody in this file", "outline" },
}

describe("chart formats, broken:", function()
  for _, case in ipairs(broken) do
    it(case[1], function()
      local chart, message, code = load_text(case[2], case[5] and { from = case[5] })
      assert.is_nil(chart)
      assert.equal(case[3], code)
      assert(message:find(case[4]), message)
    end)
  end

  it("json of 32 levels is not", function()
    assert.equal(1, load_text(nested(32)).summary.people)
  end)

  it("a format that there is not raises", function()
    assert.has_error(function() cxo.chart.load("x", { from = "jsn" }) end,
      "unknown format 'jsn' (did you mean 'json'?)")
  end)
end)

describe("a pack that has a title column alone", function()
  it("is no reason to fail", function()
    local path = os.tmpname()
    disk.write(path, 'return { columns = { { id = "title", headers = { "job" } } } }')
    local kb = assert(cxo.new{ packs = { path }, builtin = false })
    os.remove(path)
    local chart, message, code = kb.chart.read("job,x\nCTO,1\n")
    assert.same({ nil, "text:1: no id column among: job, x", "column" }, { chart, message, code })
    assert.equal("CTO", assert(kb.chart.read("job,id\nCTO,1\n")):person(1).title)
  end)
end)

describe("chart formats are told", function()
  local cases = {
    { '{"a":1}', "x.csv", "json" }, { " \n[ {", "x", "json" }, { "[draft], Title", "x", "csv" },
    { "dn: a=b", "x", "ldif" }, { "# c\n\nversion: 1", "x", "ldif" },
    { "id,title", "x.txt", "csv" }, { "Full Name;Position", "x.txt", "csv" },
    { "Ada, CEO\n  Bo", "x", "outline" }, { "- Ada\n- Bo", "x", "outline" },
    { "Ada, CEO", "x.md", "outline" }, { "Ada, CEO", "x", "csv" }, { "a\tb", "x.tsv", "tsv" },
    { "id\ttitle\ta, b, c", "x.tsv", "tsv" }, { "id,title", "x.tsv", "csv" },
    { "sep=;\na;b\n  c", "x", "csv" },
  }
  for _, case in ipairs(cases) do
    it(case[1] .. ", " .. case[2], function()
      assert.equal(case[3], formats.guess(case[1], case[2], cxo.new{}.pack, false))
    end)
  end
end)
