local report = require "cxo.report"

local strong, code, link = report.strong, report.code, report.link
local formats = { "text", "markdown", "html" }

-- What a document adds to an empty one, so that a case shows its own lines only.
local function body(doc, format, options)
  local out = doc:render(format, options)
  if format == "html" then out = out:match("<main>\n(.*)\n</main>") .. "\n" end
  return out
end

local function untitled() return report.new "" end

-- A document with `text` in every place that takes any.
local function everywhere(text)
  return report.new(text)
    :heading(1, text):heading(2, code(text)):heading(3, strong(text))
    :paragraph(text, strong(text), code(text), link(text, "https://example.org/"), text)
    :paragraph(link(text, text))
    :list{ text, { strong(text), text }, code(text) }
    :list{}
    :code((text:gsub("[\r\n]", " ")))
    :definitions{ { text, text }, { code(text), strong(text) } }
    :table{
      columns = { text, { code(text), align = "right" }, { { text, "!" } } },
      rows = { { text, code(text), strong(text) }, { "", link(text, "#part"), { text, text } } },
    }
    :note("error", text):note("warning", code(text)):note("info", strong(text))
    :tree{ { depth = 0, text = text },
      { depth = 1, text = { text, report.mark("x", text, "error") } } }
    :paragraph(report.mark(text, text, "info"))
    :meter{ caption = text, unit = text, sides = { text, code(text) }, rows = { { text, 1, 2 } } }
    :matrix{ caption = text, columns = { text, code(text) },
      rows = { { text, { text, heat = 9 } } } }
    :paragraph("a", report.cite{ id = "c" .. text, statement = text, source = text, hedge = text,
      locator = text, interest = text })
end

describe("report: each block and inline", function()
  local cases = {
    { "title", report.new "Parts",
      "Parts\n=====\n", "# Parts\n", '<h1 id="parts">Parts</h1>\n' },
    { "headings", untitled():heading(1, "One"):heading(2, "Two"):heading(3, "Three", " ", 3),
      "One\n---\n\nTwo\n~~~\n\nThree 3\n", "## One\n\n### Two\n\n#### Three 3\n",
      '<h2 id="one">One</h2>\n<h3 id="two">Two</h3>\n<h4 id="three-3">Three 3</h4>\n' },
    { "headings of one name", untitled():heading(1, "A b!"):heading(1, "a B"):heading(1, "!"),
      "A b!\n----\n\na B\n---\n\n!\n-\n", "## A b\\!\n\n## a B\n\n## \\!\n",
      '<h2 id="a-b">A b!</h2>\n<h2 id="a-b-1">a B</h2>\n<h2 id="-1">!</h2>\n' },
    { "paragraph", untitled():paragraph("a ", { strong("b"), { " c ", 4 } }),
      "a b c 4\n", "a **b** c 4\n", "<p>a <strong>b</strong> c 4</p>\n" },
    { "nothing", untitled():paragraph(""):heading(1):list{}:definitions{},
      "\n", "\n", "\n" },
    { "strong", untitled():paragraph("a", strong("(b)"), strong(" c"), "d"),
      "a(b) cd\n", "a<strong>(b) c</strong>d\n", "<p>a<strong>(b) c</strong>d</p>\n" },
    { "code", untitled():paragraph(code("a"), "", code("b`"), " ", code("``")),
      "`ab`` ````\n", "`` ab` `` ``` `` ```\n",
      "<p><code>ab`</code> <code>``</code></p>\n" },
    { "link", untitled():paragraph(link("a[]", "https://x.org/(1)?a&b"), " ", link("b", "#b")),
      "a[] (https://x.org/(1)?a&b) b\n", "[a\\[\\]](https://x.org/\\(1\\)?a&amp;b) [b](#b)\n",
      '<p><a href="https://x.org/(1)?a&amp;b">a[]</a> <a href="#b">b</a></p>\n' },
    { "link without text", untitled():paragraph(link("", "http://x.org")),
      "http://x.org\n", "[http\\://x.org](http://x.org)\n",
      '<p><a href="http://x.org">http://x.org</a></p>\n' },
    { "unsafe links", untitled():paragraph(link("a", "javascript:b"), link("c", 'http://"')),
      'a (javascript:b)c (http://")\n', 'a (javascript:b)c (http\\://")\n',
      "<p>a (javascript:b)c (http://&quot;)</p>\n" },
    { "list", untitled():list{ "a", { "b ", code("c") } }:list{ "- d" },
      "- a\n- b `c`\n\n- - d\n", "- a\n- b `c`\n\n<!-- -->\n\n- \\- d\n",
      "<ul>\n<li>a</li>\n<li>b <code>c</code></li>\n</ul>\n<ul>\n<li>- d</li>\n</ul>\n" },
    { "code block", untitled():code"\n \na  <b>\r\n\n  *c* \n\n":code"```\27":code"\n"
        :paragraph"d",
      "    a  <b>\n\n      *c*\n\n    ```\\x1B\n\nd\n",
      "```\na  <b>\n\n  *c*\n```\n\n````\n```\\x1B\n````\n\nd\n",
      "<pre><code>a  &lt;b&gt;\n\n  *c* </code></pre>\n<pre><code>```\\x1B</code></pre>\n"
        .. "<p>d</p>\n" },
    { "definitions", untitled():definitions{ { "Size", 12 }, { code("n"), { "a", strong("b") } } },
      "Size  12\nn     ab\n", "- **Size**: 12\n- `n`: a**b**\n",
      "<dl>\n<dt>Size</dt><dd>12</dd>\n"
        .. "<dt><code>n</code></dt><dd>a<strong>b</strong></dd>\n</dl>\n" },
    { "table", untitled():table{
        columns = { "Name", { "Count", align = "right" } },
        rows = { { code("a|b"), 12 }, { "", "c\nd" } },
      },
      "Name  Count\n----  -----\na|b      12\n        c d\n",
      "| Name | Count |\n| --- | --: |\n| `a\\|b` | 12 |\n|  | c d |\n",
      '<div class="table" role="group" aria-label="Table" tabindex="0">\n<table>\n<thead>\n'
        .. '<tr><th scope="col">Name</th><th scope="col" class="right">Count</th></tr>\n</thead>\n'
        .. '<tbody>\n<tr><td><code>a|b</code></td><td class="right">12</td></tr>\n'
        .. '<tr><td></td><td class="right">c d</td></tr>\n</tbody>\n</table>\n</div>\n' },
    { "notes", untitled():note("error", "a"):note("warning", code("b")):note("info", ""),
      "Error: a\n\nWarning: `b`\n\nNote:\n",
      "> **Error:** a\n\n> **Warning:** `b`\n\n> **Note:**\n",
      '<p class="note error" role="note"><strong>Error:</strong> a</p>\n'
        .. '<p class="note warning" role="note"><strong>Warning:</strong> <code>b</code></p>\n'
        .. '<p class="note info" role="note"><strong>Note:</strong> </p>\n' },
    { "markup", untitled():paragraph("# *a* _b_ <i>&amp;</i> [c](d) `e` \\ ~f~ $g$ | http://h"),
      "# *a* _b_ <i>&amp;</i> [c](d) `e` \\ ~f~ $g$ | http://h\n",
      "\\# \\*a\\* \\_b\\_ &lt;i\\>&amp;amp;&lt;/i\\> \\[c\\](d) \\`e\\` \\\\ \\~f\\~ \\$g\\$ | "
        .. "http\\://h\n",
      "<p># *a* _b_ &lt;i&gt;&amp;amp;&lt;/i&gt; [c](d) `e` \\ ~f~ $g$ | http://h</p>\n" },
    { "signs at the start", untitled():paragraph("- a"):paragraph("12. b"):paragraph(" + c "),
      "- a\n\n12. b\n\n+ c\n", "\\- a\n\n12\\. b\n\n\\+ c\n",
      "<p>- a</p>\n<p>12. b</p>\n<p>+ c</p>\n" },
    { "a mark before a link", untitled():paragraph("a!", link("b", "#b")),
      "a!b\n", "a\\![b](#b)\n", '<p>a!<a href="#b">b</a></p>\n' },
    { "quotes", untitled():paragraph([[a"b'c]]),
      "a\"b'c\n", "a\"b'c\n", "<p>a&quot;b&#39;c</p>\n" },
    { "controls", untitled():paragraph("a\tb\r\nc\27[31md\0\u{9B}\u{202E}e"),
      "a b c\\x1B[31md\\x00\\x9B\\u{202E}e\n",
      "a b c\\\\x1B\\[31md\\\\x00\\\\x9B\\\\u{202E}e\n",
      "<p>a b c\\x1B[31md\\x00\\x9B\\u{202E}e</p>\n" },
    { "invalid UTF-8", untitled():paragraph("a\xFFb\xC0\xAFc\xED\xA0\x80d\xE2\x82"),
      "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}\u{FFFD}\u{FFFD}d\u{FFFD}\u{FFFD}\n",
      "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}\u{FFFD}\u{FFFD}d\u{FFFD}\u{FFFD}\n",
      "<p>a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}\u{FFFD}\u{FFFD}d\u{FFFD}\u{FFFD}</p>\n" },
    { "right to left", untitled():paragraph("שלום, عالم"),
      "שלום, عالم\n", "שלום, عالم\n", "<p>שלום, عالم</p>\n" },
  }
  for _, case in ipairs(cases) do
    for i, format in ipairs(formats) do
      it(case[1] .. " in " .. format, function()
        assert.equal(case[i + 2], body(case[2], format))
      end)
    end
  end
end)

describe("report: text from outside", function()
  local hostile = {
    "", " ", "plain", "<script>alert(1)</script>", "</title></main>", "--> <!-- ", "$body $style",
    "a\tb\nc\r\nd", "\n\n# a\n\n- b\n", "| - |", "***", "```\n", "`` ` ``", "\27]0;x\7\27[2J\0\127",
    "\u{202E}abc\u{2066}", "שלום <b>", "\xFF\xFE<\xC3", "\xE2\x82", "\xF8\x88\x80\x80\x80",
    "&lt;&#60;", [["'><img src=x>]], "javascript:alert(1)", ("long "):rep(60), ("x"):rep(300),
  }
  local function lines(text) return select(2, text:gsub("\n", "")) end

  for _, format in ipairs(formats) do
    for n, text in ipairs(hostile) do
      it(("is harmless and stable in %s, string %d"):format(format, n), function()
        local out = everywhere(text):render(format)
        assert.is_truthy(utf8.len(out))
        assert.is_nil(out:find("[\0-\9\11-\31\127]"))
        assert.is_nil(out:find(" \n") or out:find("\n\n$") or out:find("^\n"))
        assert.equal("\n", out:sub(-1))
        assert.equal(out, everywhere(text):render(format))
        if text:find("%w") and format ~= "text" then
          assert.equal(lines(everywhere("plain"):render(format)), lines(out))
        end
      end)
    end
  end

  for n, text in ipairs(hostile) do
    it(("is harmless in csv, string %d"):format(n), function()
      local out = everywhere(text):render("csv")
      assert.is_truthy(utf8.len(out))
      assert.is_nil(out:find("[\0-\9\11-\31\127]"))
      assert.is_nil(("\n" .. out):find("[,\n]\"?[=+@-][^,\n]"))
    end)

    it(("is whole in json, string %d"):format(n), function()
      local out = everywhere(text):render("json")
      assert.is_nil(out:find("[\0-\9\11-\31\127]"))
      local value = assert(require"cjson".decode(out))
      local shown = text == "" and "" or report.valid(text)
      assert.equal(shown, value.title)
      assert.equal(out, everywhere(text):render("json"))
    end)
  end

  it("that looks like a formula is none in csv; numbers are left alone", function()
    local function line(...)
      return untitled():table{ columns = { "a", { "b", type = "number" } }, rows = { { ... } } }
        :render("csv"):match"\n(.-)\n"
    end
    for text, cell in pairs{ ["=1+1"] = "'=1+1", ["+1"] = "'+1", ["-2"] = "'-2", ["@a"] = "'@a",
      ['=HYPERLINK("http://x","y")'] = "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", ["-"] = "-",
      ["a=b"] = "a=b", ["\t=1"] = "'=1", ["\n=1"] = "'=1" }
    do
      assert.equal(cell .. ",1", line(text, 1))
      assert.equal("x," .. (text == "-2" and "-2" or cell), line("x", text))
    end
    assert.equal("x,-3.5", line("x", -3.5))
    assert.equal("x,'-3.5.1", line("x", "-3.5.1"))
  end)

  it("leaves html with the elements of harmless text only", function()
    local function tags(text)
      local out = {}
      for tag in text:gmatch("<([^%s>]+)") do out[#out + 1] = tag end
      return table.concat(out, " ")
    end
    for _, text in ipairs(hostile) do
      if text:find("%w") then
        local out = everywhere(text):render("html")
        assert.equal(tags(everywhere("plain"):render("html")), tags(out))
        assert.is_nil(out:find("<script") or out:find("<img") or out:find('href="javascript'))
      end
    end
  end)
end)

describe("report: html page", function()
  it("stands alone", function()
    local out = report.new("A <b> & ", code("c")):render("html")
    assert.equal("<!doctype html>\n<html", out:sub(1, 21))
    for _, part in ipairs{ '<html lang="en">', '<meta charset="utf-8">', 'name="viewport"',
      "<title>A &lt;b&gt; &amp; c</title>", "color-scheme: light dark",
      "prefers-color-scheme: dark", "@media print", "overflow-x: auto" }
    do
      assert.is_truthy(out:find(part, 1, true), part)
    end
    for _, part in ipairs{ "<script", "<link", "url(", "@import", "http:", "https:" } do
      assert.is_nil(out:find(part, 1, true), part)
    end
  end)

  it("has a title even without one", function()
    assert.is_truthy(untitled():render("html"):find("<title>Report</title>", 1, true))
  end)
end)

describe("report: text layout", function()
  local function each_line(text) return text:gmatch("([^\n]*)\n") end

  local prose = "Größe und Länge: the quick brown fox jumps over the lazy dog, again and again. "
  local doc = report.new(prose):heading(1, prose)
    :paragraph(prose, strong(prose), code(prose), link("a", "http://x.org"))
    :list{ prose, strong(prose) }
    :note("warning", prose, strong(prose))
    :definitions{ { "Term", prose }, { prose, ("ü"):rep(200) } }
    :table{
      columns = { "Name", { prose, align = "right" }, prose, "N" },
      rows = { { strong(("é"):rep(150)), prose, { "x", strong("yz"), code(prose) }, 1 } },
    }

  it("keeps to the width, whatever it is", function()
    for width = 22, 200 do
      local out = doc:render("text", { width = width })
      assert.is_truthy(utf8.len(out))
      for line in each_line(out) do assert.is_true(utf8.len(line) <= width, line) end
    end
  end)

  it("passes the width by no more than one word or by columns of one letter", function()
    local word = ("ß"):rep(30)
    local long = report.new(word):paragraph(word, " a ", word, " b"):list{ word, "a " .. word }
    for width = 1, 40 do
      for line in each_line(long:render("text", { width = width })) do
        assert.is_true(utf8.len(line) <= width or line:gsub("^[- ] ", ""):find(" ") == nil, line)
      end
      for line in each_line(doc:render("text", { width = width })) do
        assert.is_truthy(utf8.len(line))
      end
    end
  end)

  it("narrows the widest columns and wraps their cells", function()
    local wide = untitled():table{
      columns = { "Id", "Text", { "N", align = "right" } },
      rows = { { "a1", "one two three four", 10 }, { "a2", "abcdefghijklm", 2 } },
    }
    assert.equal(table.concat({
      "Id  Text         N",
      "--  ----------  --",
      "a1  one two     10",
      "    three four",
      "a2  abcdefghij   2",
      "    klm",
      "",
    }, "\n"), wide:render("text", { width = 18 }))
  end)

  it("indents what follows in items and notes", function()
    local out = untitled():list{ "aa bb cc" }:note("info", "aa bb"):render("text", { width = 8 })
    assert.equal("- aa bb\n  cc\n\nNote:\n  aa bb\n", out)
  end)

  it("colours without moving anything", function()
    for width = 20, 100, 7 do
      local plain = doc:render("text", { width = width })
      local colored = doc:render("text", { width = width, color = true })
      assert.not_equal(plain, colored)
      assert.equal(plain, (colored:gsub("\27%[[%d;]*m", "")))
      for line in each_line(colored) do -- a style never runs on into the next line
        local on, ended = select(2, line:gsub("\27%[1", "")), select(2, line:gsub("\27%[0m", ""))
        assert.equal(on, ended)
      end
    end
    local out = untitled():note("error", strong("a"), "\27[1m"):render("text", { color = true })
    assert.equal("\27[1;31mError:\27[0m \27[1ma\27[0m\\x1B[1m\n", out)
  end)
end)

describe("report: writers", function()
  after_each(function() report.writers.outline = nil end)

  it("may be added", function()
    report.writers.outline = {
      options = { mark = "*" },
      write = function(doc, out, options)
        local handlers = setmetatable({}, { __index = function()
          return function(block) return block.spans and report.plain(block.spans) or "" end
        end })
        out(options.mark)
        report.walk(doc, handlers, " / ", out)
        out"\n"
      end,
    }
    local doc = report.new("A ", code("b")):heading(2, "C"):list{ "d" }:paragraph(strong("e\27"))
    assert.equal("*A b / C / e\\x1B\n", doc:render("outline"))
    assert.equal("+A b / C / e\\x1B\n", doc:render("outline", { mark = "+" }))
  end)

  it("may be named by module, and are loaded when first used", function()
    local loaded = false
    package.preload["report_spec.outline"] = function()
      loaded = true
      return { write = function(doc, out) out(report.plain(doc.title)) end }
    end
    report.writers.outline = "report_spec.outline"
    local doc = report.new "A"
    assert.is_false(loaded)
    assert.equal("A", doc:render("outline"))
    assert.is_true(loaded)
    package.preload["report_spec.outline"], package.loaded["report_spec.outline"] = nil, nil
  end)

  it("are told of a block they do not know", function()
    report.writers.outline = {
      write = function(doc, out)
        report.walk(doc, { heading = function() return "" end }, "", out)
      end,
    }
    local doc = report.new("A"):list{ "b" }
    assert.error_matches(function() doc:render("outline") end, "no 'list' block")
  end)
end)

describe("report: citations", function()
  local one, two = { id = "one", source = "A" }, { id = "two", source = "B", interest = "sells" }
  local cite = report.cite

  it("have a number in the order of first use, wherever they stand", function()
    local doc = untitled():list{ { "a", cite(two) } }:note("info", "b", cite(one), cite(two))
    assert.equal("- a[1]\n\nNote: b[2][1]\n\nSources\n-------\n[1] B. Interest: sells.\n[2] A.\n",
      doc:render"text")
    assert.equal("- a[^1]\n\n> **Note:** b[^2][^1]\n\n[^1]: B. Interest: sells.\n[^2]: A.\n",
      doc:render"markdown")
  end)

  it("are listed where the author says", function()
    assert.equal("a[1]\n\nSources\n-------\n[1] A.\n\nb\n",
      untitled():paragraph("a", cite(one)):citations():paragraph"b":render"text")
    assert.equal("\n", untitled():citations():render"text")
  end)

  it("of two documents have nothing to do with each other", function()
    local shared = cite(one)
    local first = untitled():paragraph("a", cite(two), shared)
    local second = untitled():paragraph("b", shared)
    assert.truthy(first:render"text":find("a[1][2]", 1, true))
    assert.truthy(second:render"text":find("b[1]", 1, true))
  end)

  it("lead to the list and back, each once", function()
    local out = body(untitled():paragraph("a", cite(one), cite(one)), "html")
    for part, count in pairs{ ['id="cite:1"'] = 1, ['id="ref:1"'] = 1, ['href="#cite:1"'] = 2,
      ['href="#ref:1"'] = 1 }
    do
      assert.equal(count, select(2, out:gsub(part, "")), part)
    end
  end)

  it("are unknown to a plain title", function()
    assert.truthy(report.new("a", cite(one)):render"html":find("<title>a</title>", 1, true))
  end)
end)

describe("report: long tables", function()
  local N = 10000
  local function rows()
    local n = 0
    return function()
      n = n + 1
      if n <= N then return { n, "=name " .. n, { "<", n, ">" } } end
    end
  end
  local doc = untitled():table{ columns = { { "N", type = "number" }, "Name", "Tag" }, rows = rows }

  for _, format in ipairs{ "text", "markdown", "html", "json", "csv" } do
    it("go through in pieces, the same each time, in " .. format, function()
      local pieces, longest, all = 0, 0, {}
      doc:write(format, function(piece)
        pieces, longest = pieces + 1, math.max(longest, #piece)
        if pieces > 9000 and pieces < 9010 then all[#all + 1] = piece end
      end)
      assert.is_true(pieces >= N and longest < 10000)
      local out = doc:render(format)
      assert.truthy(out:find(table.concat(all), 1, true))
      assert.equal(N, select(2, out:gsub("name %d+", "")))
    end)
  end

  it("hold no row once it is written", function()
    collectgarbage()
    local before, most, n = collectgarbage"count", 0, 0
    doc:write("html", function()
      n = n + 1
      if n % 1000 == 0 then
        collectgarbage()
        most = math.max(most, collectgarbage"count")
      end
    end)
    assert.is_true(most - before < 200, most - before)
  end)

  it("complain of a row that does not fit", function()
    local bad = untitled():table{ columns = { "a" }, rows = function()
      return function() return { "b", "c" } end
    end }
    assert.error_matches(function() bad:render"csv" end, "table: row 1 is not 1 inlines")
    bad = untitled():table{ columns = { "a" }, rows = function() end }
    assert.error_matches(function() bad:render"csv" end, "the function of rows gives no iterator")
  end)
end)

describe("report: pictures", function()
  it("draw bars by eighths, and nothing of nothing", function()
    local out = untitled():meter{ rows = { { "a", 8 }, { "b", 1 }, { "c", 0 } } }:render"text"
    assert.equal("a  8  " .. ("█"):rep(30) .. "\nb  1  ███▊\nc  0\n", out)
    assert.equal("a  0\n", untitled():meter{ rows = { { "a", 0 } } }:render"text")
    assert.equal("\n", untitled():meter{ rows = {} }:render"text")
  end)

  it("set two sides against each other", function()
    local out = untitled():meter{ sides = { "x", "y" }, rows = { { "a", 1, 2 } } }:render"text"
    assert.equal("   x  █ / ░                           y\na  1  " .. ("█"):rep(10) .. ("░"):rep(20)
      .. "  2\n", out)
  end)

  it("filter trees by what their marks are called", function()
    local out = untitled():tree{ { depth = 0, text = { report.mark("A1", "n", "error"),
      report.mark('"><b>', "n", "info") } } }:render"html"
    assert.truthy(out:find('<option value="is-A1">A1 (1)</option>', 1, true))
    assert.truthy(out:find('<option value="info">information (1)</option>', 1, true))
    assert.is_nil(out:find('value="is-&', 1, true))
    assert.is_nil(untitled():tree{ { depth = 0, text = "a" } }:render"html":find"<form")
  end)
end)

describe("report: misuse is raised at the caller", function()
  local doc = report.new "A"
  local function columns(...) return { columns = { ... }, rows = {} } end
  local cases = {
    { "inline expected", function() doc:paragraph(nil) end },
    { "inline expected", function() doc:paragraph{ "a", true } end },
    { "inline expected", function() doc:paragraph{ text = "a" } end },
    { "inline expected", function() doc:list{ { "a", list = {} } } end },
    { "inline expected", function() report.new(print) end },
    { "strong: string or number", function() report.strong(code("a")) end },
    { "code: string or number", function() report.code() end },
    { "link: string or number", function() report.link({}, "#a") end },
    { "link: url expected", function() report.link("a") end },
    { "tree: item 1 has no depth", function() doc:tree{ { depth = 1, text = "a" } } end },
    { "tree: item 2 has no depth", function()
      doc:tree{ { depth = 0, text = "a" }, { depth = 2, text = "b" } }
    end },
    { "tree: array", function() doc:tree"a" end },
    { "inline expected", function() doc:tree{ { depth = 0 } } end },
    { "heading: level 1, 2 or 3", function() doc:heading("A") end },
    { "heading: level 1, 2 or 3", function() doc:heading(4, "A") end },
    { "list: array", function() doc:list("a") end },
    { "list: array", function() doc:list{ "a", nil, "b" } end },
    { "code: string expected, got table", function() doc:code{ "a" } end },
    { "definitions: array", function() doc:definitions{ a = "b" } end },
    { "definitions: entry 2", function() doc:definitions{ { "a", "b" }, { "c" } } end },
    { "table: {", function() doc:table("a") end },
    { "table: columns", function() doc:table{ rows = {} } end },
    { "table: columns", function() doc:table(columns()) end },
    { "table: rows", function() doc:table{ columns = { "a" } } end },
    { "unknown field 'row'", function() doc:table{ columns = { "a" }, row = {} } end },
    { "column 1 has an unknown field '2'", function() doc:table(columns{ "a", "b" }) end },
    { "column 2: align", function() doc:table(columns("a", { "b", align = "top" })) end },
    { "row 1 does not have 1 cells", function()
      doc:table{ columns = { "a" }, rows = { { "b", "c" } } }
    end },
    { "column 1: type", function() doc:table(columns{ "a", type = "date" }) end },
    { "meter: {", function() doc:meter"a" end },
    { "meter: unknown field 'row'", function() doc:meter{ rows = {}, row = 1 } end },
    { "meter: rows", function() doc:meter{} end },
    { "meter: two sides", function() doc:meter{ rows = {}, sides = { "a" } } end },
    { "meter: row 1 is not a label and 1 numbers", function()
      doc:meter{ rows = { { "a", 1, 2 } } }
    end },
    { "meter: row 1: number from 0", function() doc:meter{ rows = { { "a", -1 } } } end },
    { "meter: row 1: 3 is more than max", function()
      doc:meter{ max = 2, rows = { { "a", 3 } } }
    end },
    { "matrix: columns", function() doc:matrix{ columns = { "a" }, rows = {} } end },
    { "matrix: row 1 does not have 2 cells", function()
      doc:matrix{ columns = { "a", "b" }, rows = { { "c" } } }
    end },
    { "matrix: row 1: heat", function()
      doc:matrix{ columns = { "a", "b" }, rows = { { "c", { "d", heat = 101 } } } }
    end },
    { "cite: table", function() report.cite"a" end },
    { "cite: an id", function() report.cite{ source = "a" } end },
    { "cite: unknown field 'page'", function() report.cite{ id = "a", page = "1" } end },
    { "cite: 'source': string", function() report.cite{ id = "a", source = 1 } end },
    { "write: function expected", function() doc:write("text") end },
    { "note: 'error', 'warning'", function() doc:note("fatal", "a") end },
    { "unknown format 'pdf' %(known: csv, html, json, markdown, text%)", function()
      doc:render("pdf")
    end },
    { "unknown format 'nil'", function() doc:render() end },
    { "unknown option 'colour' of text %(known: color, width%)", function()
      doc:render("text", { colour = true })
    end },
    { "unknown option 'width' of html %(known: none%)", function()
      doc:render("html", { width = 80 })
    end },
    { "'width': number expected, got string", function() doc:render("text", { width = "8" }) end },
    { "'width': positive integer", function() doc:render("text", { width = 0 }) end },
    { "'width': positive integer", function() doc:render("text", { width = 8.5 }) end },
    { "options: table", function() doc:render("text", 80) end },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local ok, message = pcall(case[2])
      assert.is_false(ok)
      assert.is_truthy(message:find("report_spec.lua:%d+: ") and message:find(case[1]), message)
    end)
  end

  it("whatever is handed in, in any place", function()
    local seed = 1
    local function random(n)
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed // 65536 % n + 1
    end
    local keys = { "columns", "rows", "caption", "sides", "max", "unit", "depth", "text", "heat",
      "type", "align", "id", "source", 1, 2, 3 }
    local simple = { "a", "", "<b>", 1, 0, -1, 2.5, 0 / 0, math.huge, true, false, print, strong"c",
      report.mark("d", "e", "info"), report.cite{ id = "f" }, "number", "warning", "text" }
    local function value(depth)
      if depth == 0 or random(3) == 1 then return simple[random(#simple)] end
      local made = {}
      for i = 1, random(4) - 1 do
        if random(3) == 1 then made[keys[random(#keys)]] = value(depth - 1)
        else made[i] = value(depth - 1) end
      end
      return made
    end
    local methods = { "heading", "paragraph", "list", "code", "tree", "definitions", "table",
      "meter", "matrix", "note", "citations" }
    local built, refused = 0, 0
    for _ = 1, 20000 do
      local each, doc_of = methods[random(#methods)], report.new"A"
      local first, second = value(4), value(2)
      local ok, message = pcall(function() doc_of[each](doc_of, first, second) end)
      if ok then
        built = built + 1
        for _, format in ipairs{ "text", "markdown", "html", "json" } do
          local rendered, problem = pcall(doc_of.render, doc_of, format)
          assert.is_true(rendered or tostring(problem):find"^table: row" ~= nil, problem)
        end
      else
        refused = refused + 1
        assert.truthy(message:find"^spec/report_spec.lua:%d+: ", message)
      end
    end
    assert.is_true(built > 1000 and refused > 1000)
  end)

  it("but csv without a table is the document's doing", function()
    assert.error_matches(function() doc:render"csv" end, "^this document has no table")
  end)

  it("and leaves the document as it was", function()
    assert.equal("A\n=\n", doc:render("text"))
  end)
end)
