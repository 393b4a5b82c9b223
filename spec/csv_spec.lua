-- Reading and writing delimited text.

local csv = require "cxo.csv"

-- Gives a text in pieces of a size, as a file would, and at the end nothing or a problem.
local function pieces(text, size, problem)
  local at = 1
  return function(n)
    if at > #text then return nil, problem end
    local piece = text:sub(at, at + (size or n) - 1)
    at = at + #piece
    return piece
  end
end

-- The header and rows as "a|b" with line and, where it is not the header's, the number of cells.
local function read_all(text, size)
  local reader, message, code = csv.reader(pieces(text, size), "x.csv")
  if not reader then return { message, code } end
  local rows = { table.concat(reader.header, "|") }
  while true do
    local cells, line, count = reader:row()
    if not cells then
      rows[#rows + 1] = line and line .. " " .. count
      assert.is_nil(reader:row())
      return rows, reader
    end
    rows[#rows + 1] = ("%d %s%s"):format(line, table.concat(cells, "|"),
      count ~= #reader.header and " #" .. count or "")
  end
end

describe("csv.reader", function()
  -- { what, text, header and rows as read_all gives them }
  local cases = {
    { "plain rows", "a,b\n1,2\n3,4\n", { "a|b", "2 1|2", "3 3|4" } },
    { "a last line without its end", "a,b\n1,2", { "a|b", "2 1|2" } },
    { "a last empty cell without a line end", "a,b\n1,", { "a|b", "2 1|" } },
    { "CR LF", "a,b\r\n1,2\r\n3,4\r\n", { "a|b", "2 1|2", "3 3|4" } },
    { "CR alone", "a,b\r1,2\r", { "a|b", "2 1|2" } },
    { "a header alone", "a,b", { "a|b" } },
    { "quotes", 'a,b\n"1,2","say ""so"""\n', { "a|b", '2 1,2|say "so"' } },
    { "empty quotes", 'a,b\n"",""\n', { "a|b", "2 |" } },
    { "line breaks in quotes", 'a,b\n"1\n2\r\n3",x\n4,5\n', { "a|b", "2 1\n2\r\n3|x", "5 4|5" } },
    { "a quote within a bare cell", 'a,b\n5" disk,2\n', { "a|b", '2 5" disk|2' } },
    { "text behind a closing quote", 'a,b\n"x" y,2\n', { "a|b", '2 "x" y|2' } },
    { "a blank behind a closing quote", 'a,b\n"x" ,2\n', { "a|b", "2 x|2" } },
    { "blanks, kept", "a, b\n 1 ,2\n", { "a| b", "2  1 |2" } },
    { "semicolons", "a;b,c;d\n1;2,3;4\n", { "a|b,c|d", "2 1|2,3|4" } },
    { "tabs", "a\tb\n1\t2\n", { "a|b", "2 1|2" } },
    { "bars", "a|b|c\n1|2|3\n", { "a|b|c", "2 1|2|3" } },
    { "a separator in a quoted header", '"a;b;c",d\n1,2\n', { "a;b;c|d", "2 1|2" } },
    { "a line sep=", "sep=;\na,b;c\n1;2\n", { "a,b|c", "3 1|2" } },
    { "a byte order mark", "\xEF\xBB\xBFa,b\n1,2\n", { "a|b", "2 1|2" } },
    { "a byte order mark before a quote", '\xEF\xBB\xBF"a",b\n1,2\n', { "a|b", "2 1|2" } },
    { "blank lines", "\n\na,b\n\n1,2\n\r\n", { "a|b", "5 1|2" } },
    { "a quoted empty cell that is a row", 'a\n""\n\nx\n', { "a", "2 ", "4 x" } },
    { "a row of separators", "a,b\n,\n", { "a|b", "2 |" } },
    { "too few and too many cells", "a,b\n1\n1,2,3,4\n", { "a|b", "2 1 #1", "3 1|2 #4" } },
    { "bytes that are no UTF-8, and zeros", "a,b\n\xFF\xC3,\0\n", { "a|b", "2 \xFF\xC3|\0" } },
    { "an open quote", 'a,b\n1,2\n3,"4\n5,6\n',
      { "a|b", "2 1|2", "x.csv:3: the quote that opens here is never closed syntax" } },
    { "an open quote behind a line break in its row", 'a,b\n"1\n2","3\n4',
      { "a|b", "x.csv:3: the quote that opens here is never closed syntax" } },
    { "an open quote in the header", 'a,"b\n1,2\n',
      { "x.csv:1: the quote that opens here is never closed", "syntax" } },
    { "an empty file", "", { "x.csv: empty, no header line", "empty" } },
    { "blank lines alone", "\n\r\n", { "x.csv: empty, no header line", "empty" } },
    { "a byte order mark alone", "\xEF\xBB\xBF", { "x.csv: empty, no header line", "empty" } },
    { "UTF-16", "\xFF\xFEa\0", { "x.csv: this is UTF-16; UTF-8 expected", "encoding" } },
  }
  for _, case in ipairs(cases) do
    it("reads " .. case[1], function()
      for _, size in ipairs{ 1, 2, 3, 7, 1000 } do
        assert.same(case[3], (read_all(case[2], size)), "in pieces of " .. size)
      end
    end)
  end

  it("reads the same wherever a piece ends", function()
    local rows = { "a,b" }
    for i = 1, 20000 do rows[#rows + 1] = ('%d,"x\r\ny""%d"'):format(i, i) end
    local text = table.concat(rows, "\r\n") .. "\r\n"
    for _, size in ipairs{ false, 65537, 4093 } do
      local got = read_all(text, size or nil)
      assert.equal(20001, #got)
      for i = 1, 20000 do
        assert.equal(('%d %d|x\r\ny"%d'):format(2 * i, i, i), got[i + 1])
      end
    end
  end)

  it("reads a cell of 10 MB, in a time that grows with its length", function()
    local fillers = { "x", '""', "\n", "," }
    for _, filler in ipairs(fillers) do
      local cell = filler:rep(10000000 // #filler)
      local reader = csv.reader(pieces("a,b\n1,\"" .. cell .. "\"\n2,3\n"), "x.csv")
      local started = os.clock()
      local cells = reader:row()
      assert.is_true(os.clock() - started < 5)
      assert.equal((cell:gsub('""', '"')), cells[2])
      assert.same({ "2", "3" }, (reader:row()))
      assert.equal(10000000 + 13, reader.done)
    end
  end)

  it("holds one row at a time", function()
    local row, sent = ("x"):rep(99) .. ",y\n", 0
    local reader = csv.reader(function()
      sent = sent + 1
      return sent == 1 and "a,b\n" or sent < 2000 and row:rep(640) or nil
    end, "x.csv")
    local most, n = 0, 0
    while reader:row() do
      n = n + 1
      if n % 10000 == 0 then
        collectgarbage()
        most = math.max(most, collectgarbage"count")
      end
      if n == 10000 then collectgarbage() most = 0 reader.first = collectgarbage"count" end
    end
    assert.equal(1998 * 640, n)
    assert.is_true(most < reader.first + 1024, most .. " KB")
  end)

  it("takes a row of 16 MiB and no more", function()
    local fits = ("x"):rep(16 * 1024 * 1024 - 3) -- a comma, and the row's end
    local rows = read_all("a,b\n" .. fits .. ",y\n1,2\n")
    assert.equal("3 1|2", rows[3])
    local message = "a row of more than 16777216 bytes (csv.MAX_ROW)"
    assert.equal("x.csv:2: " .. message .. " limit",
      read_all("a,b\n" .. fits .. ",yz\n1,2\n")[2])
    local open = 'a,b\n1,2\n3,"' .. ("x"):rep(40 * 1024 * 1024)
    assert.equal("x.csv:3: " .. message .. ", with a quote that opens on line 3 limit",
      read_all(open)[3])
  end)

  it("takes 1024 columns and no more", function()
    assert.equal(2, #read_all(("a,"):rep(1023) .. "a\n1\n"))
    assert.same({ "x.csv:1: 1025 columns; the limit csv.MAX_COLUMNS is 1024", "limit" },
      read_all(("a,"):rep(1024) .. "a\n1\n"))
  end)

  it("keeps none of the cells behind the header's last", function()
    local reader = csv.reader(pieces("a,b\n" .. (","):rep(1000000) .. "\n"), "x.csv")
    local cells, line, count = reader:row()
    assert.same({ "", "" }, cells)
    assert.same({ 2, 1000001 }, { line, count })
  end)

  it("says why a file cannot be read", function()
    assert.same({ n = 3, nil, "x.csv: it broke", "file" },
      table.pack(csv.reader(pieces("", 1, "it broke"), "x.csv")))
    local text = "a,b\n" .. ("1,2\n"):rep(20000)
    local reader = csv.reader(pieces(text, nil, "it broke"), "x.csv")
    local n, last = 0
    repeat
      last = table.pack(reader:row())
      n = n + 1
    until not last[1]
    -- The last row is not known to be whole: a line end may be half of one.
    assert.equal("x.csv:20001: it broke", last[2])
    assert.equal("file", last[3])
    assert.equal(20000, n)
  end)
end)

describe("csv.line", function()
  local cases = {
    { { "a", "b" }, "a,b" },
    { { "a,b", 'c"d', "e\nf", "g\rh" }, '"a,b","c""d","e\nf","g\rh"' },
    { { "", "" }, "," },
    { { "" }, '""' },
    { { "a;b", " c ", "d\te" }, "a;b, c ,d\te" },
    { { "=1+1" }, "'=1+1" },
    { { "+49 30 1" }, "'+49 30 1" },
    { { "-1" }, "'-1" },
    { { "@SUM(A1)" }, "'@SUM(A1)" },
    { { "\t=1" }, "'\t=1" },
    { { "\r=1" }, "\"'\r=1\"" },
    { { "\n=1" }, "\"'\n=1\"" },
    { { '=HYPERLINK("http://x","y")' }, '"\'=HYPERLINK(""http://x"",""y"")"' },
    { { "-", "=", "+", "@" }, "-,=,+,@" },
    { { "'=1" }, "'=1" },
    { { "a=1", "1-2", "x@y" }, "a=1,1-2,x@y" },
  }
  for _, case in ipairs(cases) do
    it(("writes %q"):format(case[2]), function() assert.equal(case[2], csv.line(case[1])) end)
  end

  it("writes what the reader reads again", function()
    local seed = 42
    local function random(n)
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed // 65536 % n + 1
    end
    local bits = { "a", '"', ",", ";", "\n", "\r", " ", "\xFF", "é", "\0", "|", "\t" }
    local rows, lines = {}, { "h1,h2,h3" }
    for i = 1, 500 do
      rows[i] = {}
      for k = 1, 3 do
        local cell = { "x" } -- no formula
        for n = 2, random(6) do cell[n] = bits[random(#bits)] end
        rows[i][k] = table.concat(cell)
      end
      lines[i + 1] = csv.line(rows[i])
    end
    local reader = csv.reader(pieces(table.concat(lines, "\n"), 11), "x.csv")
    for i = 1, 500 do assert.same(rows[i], (reader:row())) end
    assert.is_nil(reader:row())
  end)
end)
