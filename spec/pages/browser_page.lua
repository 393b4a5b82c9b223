-- Pages in a real browser: keys are pressed, filters used, the console is silent, nothing sticks
-- out at either width. Pictures of them go to build/pages, for somebody to look at.

local command = require "command"
local disk = require "disk"
local driver = dofile"spec/pages/driver.lua"
local reports = require "cxo.reports"

local read = disk.read

local sample = read"spec/fixtures/sample.csv"
local words = { ["role-brief"] = "cto", interview = "cio",
  triage = "'new laptops' 'a web shop' xyz", chart = "--chart people.csv --size 800",
  ["policy-diff"] = "against=mh-consulting",
  trend = "--before people.csv --chart now.csv" }
local widths = { { 1280, 900 }, { 400, 800 } }
local SHOWN = "build/pages"

local browser, folder

setup(function()
  assert(os.execute("mkdir -p " .. SHOWN))
  folder = command.folder{ ["people.csv"] = sample,
    ["now.csv"] = sample:gsub("\n10[45][^\n]*", ""),
    ["bad.csv"] = "id,name,title,manager\n1,<script>hit = 1</script>,CEO,\n"
      .. '2,"<img src=x onerror=hit=1>","CTO"" onfocus=""hit=1",1\n3,</style><b>,CIO,2\n'
      .. "4,\u{202E}שלום עולם,<!-- VP Engineering,2\n" }
  browser = driver.start()
end)

teardown(function()
  if browser then browser.stop() end
  folder.remove()
end)

-- Makes a page and opens it.
local function open(line)
  local result = folder.run(line .. " --format html")
  assert(result.exit <= 1, result.err)
  folder.write("page.html", result.out)
  browser.show(table.unpack(widths[1]))
  browser.open(folder.path .. "/page.html")
end

-- Is every mark of this kind shown, and nothing else? Gives how many are.
local function marks_shown(selector)
  local found = browser.run([[
    const shown = e => e.checkVisibility();
    const marks = [...document.querySelectorAll(".tree mark")].filter(shown);
    return { right: marks.filter(m => m.matches(arguments[0])).length, all: marks.length,
      people: [...document.querySelectorAll(".tree li")].filter(shown).length };]], selector)
  assert.equal(found.all, found.right)
  return found.all, found.people
end

-- What of a page is not as a reader with other eyes or hands needs it.
local faults = [[
  const found = [];
  const all = s => [...document.querySelectorAll(s)];
  const ids = all("[id]").map(e => e.id);
  if (new Set(ids).size != ids.length) found.push("an id is there twice");
  if (all("h1").length != 1) found.push("not one h1");
  let level = 1;
  for (const h of all("h1,h2,h3,h4")) {
    const next = Number(h.tagName[1]);
    if (next > level + 1) found.push("a heading too deep: " + h.textContent);
    level = next;
  }
  for (const a of all('a[href^="#"]'))
    if (!document.getElementById(a.getAttribute("href").slice(1)))
      found.push("leads nowhere: " + a.outerHTML);
  for (const t of all("th")) if (!t.scope) found.push("a th of nothing: " + t.textContent);
  for (const t of all(".table, form, select")) {
    const name = t.getAttribute("aria-label") || t.closest("label")?.textContent;
    if (!name) found.push("no name: " + t.outerHTML.slice(0, 80));
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = all("main *").find(e => !e.closest(".table") && !e.closest(".tip")
      && e.getBoundingClientRect().right > innerWidth);
    found.push("sticks out: " + (wide ? wide.outerHTML.slice(0, 120) : "?"));
  }
  // Contrast of text with what is behind it: 4.5 at least (WCAG 2, AA).
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = color => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const light = c => {
    const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const seen = new Set();
  for (const e of all("main, main *")) {
    if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) || !e.checkVisibility())
      continue;
    let back = e;
    while (back.parentElement && rgb(getComputedStyle(back).backgroundColor)[3] == 0)
      back = back.parentElement;
    const colors = [getComputedStyle(e).color, getComputedStyle(back).backgroundColor];
    if (seen.has(colors.join())) continue;
    seen.add(colors.join());
    const [a, b] = colors.map(c => light(rgb(c).slice(0, 3))).sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) found.push("contrast " + ratio.toFixed(2) + ": " + e.outerHTML.slice(0, 80));
  }
  return found.join("\n");
]]

describe("every report as a page", function()
  for _, each in ipairs(reports.list) do
    it(each.name .. " has no fault at either width, light or dark", function()
      open(("report %s %s"):format(each.name, words[each.name] or ""))
      for _, size in ipairs(widths) do
        for _, dark in ipairs{ false, true } do
          browser.show(size[1], size[2], dark)
          assert.equal("", browser.run(faults))
          browser.picture(("%s/%s-%d%s.png"):format(SHOWN, each.name, size[1],
            dark and "-dark" or ""))
        end
      end
      assert.same({}, browser.console())
      assert.equal(0, browser.run[[return performance.getEntriesByType("resource").length]])
    end)
  end

  for _, line in ipairs{ "check people.csv", "chart people.csv", "compare cio cto", "conflicts",
    "classify people.csv --why" } do
    it("so has cxo " .. line, function()
      open(line)
      for _, size in ipairs(widths) do
        browser.show(size[1], size[2])
        assert.equal("", browser.run(faults))
      end
      assert.same({}, browser.console())
    end)
  end
end)

describe("the chart as a page", function()
  local total, people

  before_each(function()
    open"report chart --chart people.csv --size 800"
    total, people = marks_shown"mark"
  end)

  -- Goes on by Tab until what has the focus matches.
  local function tab_to(selector)
    for _ = 1, 200 do
      browser.press(driver.TAB)
      local found = browser.run("return document.activeElement.matches(arguments[0])", selector)
      if found then return end
    end
    error("no Tab leads to " .. selector)
  end

  local function text_of_focus() return browser.run[[return document.activeElement.textContent]] end

  it("leads from its contents to the findings", function()
    browser.show(1280, 1300) -- as in the README
    tab_to'a[href="#findings"]'
    browser.press(driver.ENTER)
    local top = browser.run[[
      return document.getElementById("findings").getBoundingClientRect().top]]
    assert.is_true(top > 0 and top < 50)
    browser.picture(SHOWN .. "/chart-findings.png")
    browser.show(table.unpack(widths[1]))
  end)

  it("is filtered by severity, with keys alone", function()
    assert.is_true(total > 10 and people > 30)
    tab_to".filter select"
    browser.press(driver.DOWN)
    local marks, left = marks_shown"mark"
    assert.equal(total, marks)
    assert.is_true(left < people)
    browser.press(driver.DOWN)
    local errors = marks_shown"mark.error"
    browser.press(driver.DOWN)
    local warnings = marks_shown"mark.warning"
    browser.press(driver.DOWN)
    local notes = marks_shown"mark.info"
    assert.is_true(errors > 0 and warnings > 0 and notes > 0)
    assert.equal(total, errors + warnings + notes)
  end)

  it("is filtered by rule, and shown whole again", function()
    tab_to"label + label select"
    browser.press(driver.DOWN)
    local rule = browser.run[[return document.activeElement.value.slice(3)]]
    local marks, left = marks_shown(('mark[data-is="%s"]'):format(rule))
    assert.is_true(marks > 0 and marks < total and left < people)
    browser.picture(SHOWN .. "/chart-filtered.png")
    tab_to"button[type=reset]"
    browser.press(driver.ENTER)
    local again, all = marks_shown"mark"
    assert.equal(total, again)
    assert.equal(people, all)
  end)

  it("folds and unfolds", function()
    tab_to".tree summary"
    local state = "return document.activeElement.parentElement.open"
    assert.is_true(browser.run(state))
    browser.press(driver.ENTER)
    assert.is_false(browser.run(state))
    assert.is_true(select(2, marks_shown"mark") < people)
    browser.press" "
    assert.is_true(browser.run(state))
    assert.equal(people, (select(2, marks_shown"mark")))
  end)

  it("tells of a finding where it is pinned", function()
    tab_to".tree mark"
    assert.truthy(text_of_focus():find"^X04")
    local tip = browser.run[[
      const tip = document.activeElement.querySelector(".tip");
      const box = tip.getBoundingClientRect();
      return { text: tip.textContent, width: box.width, inside: box.bottom <= innerHeight };]]
    assert.truthy(tip.text:find("have no manager", 1, true))
    assert.is_true(tip.width > 300 and tip.inside)
    browser.picture(SHOWN .. "/chart-tip.png")
  end)

  it("leads from a footnote to its source and back", function()
    tab_to"sup a"
    browser.press(driver.ENTER)
    assert.equal("#cite:1", browser.run[[return location.hash]])
    local entry = browser.run[[return document.querySelector(":target").textContent]]
    assert.truthy(entry:find("The CTO", 1, true) or entry:find("CTO", 1, true))
    browser.press(driver.TAB)
    assert.equal("doc-backlink", browser.run[[return document.activeElement.role
      || document.activeElement.getAttribute("role")]])
    browser.press(driver.ENTER)
    assert.equal("#ref:1", browser.run[[return location.hash]])
  end)

  it("is printed without what is for the screen, dark or not", function()
    browser.show(800, 1000, true, "print")
    assert.is_false(browser.run[[return document.querySelector(".filter").checkVisibility()]])
    assert.equal("rgb(255, 255, 255)",
      browser.run[[return getComputedStyle(document.body).backgroundColor]])
  end)
end)

describe("a page of names from a stranger", function()
  for _, line in ipairs{ "report chart --chart bad.csv", "check bad.csv", "chart bad.csv",
    "report trend --before bad.csv --chart people.csv" } do
    it("runs nothing of them: " .. line, function()
      open(line)
      assert.equal("none", browser.run[[return typeof hit == "undefined" ? "none" : "hit"]])
      assert.equal(0, browser.run[[return document.querySelectorAll("script, img, b").length]])
      assert.truthy(browser.run[[return document.body.textContent]]:find("onerror=hit=1", 1, true))
      assert.same({}, browser.console())
    end)
  end

  it("goes from right to left within its place alone", function()
    open"chart bad.csv"
    browser.picture(SHOWN .. "/right-to-left.png")
    local text = browser.run[[return document.querySelector(".tree").textContent]]
    assert.truthy(text:find("\\u{202E}שלום", 1, true))
  end)
end)
