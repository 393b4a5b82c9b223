-- Charts drawn: who is drawn, and what each format makes of it.

local command = require "command"
local cxo = require "cxo"
local draw = require "cxo.draw"

local function chart_of(lines)
  local rows = {}
  for id, title, manager, dotted in lines:gmatch"(%w+)%s([^,;]*),?([^,;]*),?([^;]*);" do
    rows[#rows + 1] = { id = id, title = title, manager = manager, dotted = dotted }
  end
  return assert(cxo.chart.load(rows))
end

-- "a0 b1 c1+2": who is drawn, at which depth, how many are left out below.
local function shown(chart, opts)
  local nodes, missing = draw.nodes(chart, opts)
  local out = {}
  for i, node in ipairs(nodes) do
    out[i] = chart.core:field(node.person, "id") .. node.depth
      .. (node.left_out > 0 and "+" .. node.left_out or "")
  end
  return table.concat(out, " ") .. (missing > 0 and " and " .. missing or "")
end

local FIRM = "a CEO;b CIO,a;c CTO,a;d Clerk,b;e Clerk,b;f Clerk,d;"

describe("who is drawn", function()
  -- chart, options, nodes in order
  local cases = {
    { FIRM, nil, "a0 b1 d2 f3 e2 c1" },
    { FIRM, { depth = 0 }, "a0+5" },
    { FIRM, { depth = 1 }, "a0 b1+3 c1" },
    { FIRM, { depth = 2 }, "a0 b1 d2+1 e2 c1" },
    { FIRM, { root = 2 }, "b0 d1 f2 e1" },
    { FIRM, { root = 2, depth = 1 }, "b0 d1+1 e1" },
    { FIRM, { root = 6 }, "f0" },
    { "a CEO;b CEO;c Clerk,b;", nil, "a0 b0 c1" },
    { "c Clerk,b;b CEO;a CEO;", nil, "b0 c1 a0" },
    { "a Clerk,ghost;", nil, "a0" },
    { "a Clerk,a;b Clerk,a;", nil, "a0 b1" },
    { "a Clerk,b;b Clerk,a;", nil, "a0 b1" },
    { "a Clerk,c;b Clerk,a;c Clerk,b;d Clerk,b;e CEO;", nil, "e0 a0 b1 c2 d2" },
    { "a Clerk,b;b Clerk,a;c Clerk,d;d Clerk,c;", nil, "a0 b1 c0 d1" },
    { "a Clerk,b;b Clerk,a;c Clerk,b;", { root = 2 }, "b0 a1 c1" },
    { "a CEO;a CIO,a;b Clerk,a;", nil, "a0 a1 b1" },
  }
  for _, case in ipairs(cases) do
    local opts = case[2] or {}
    it(("%s depth %s, root %s"):format(case[1], opts.depth, opts.root), function()
      assert.equal(case[3], shown(chart_of(case[1]), case[2]))
    end)
  end

  it("is bounded, and who is left out is counted", function()
    local rows = { { id = "0", title = "CEO" } }
    for i = 1, 3000 do rows[i + 1] = { id = tostring(i), title = "Clerk", manager = "0" } end
    local nodes, missing = draw.nodes(assert(cxo.chart.load(rows)))
    assert.same({ draw.MAX_PEOPLE, 3001 - draw.MAX_PEOPLE, 0 },
      { #nodes, nodes[1].left_out, missing })
    for i = 1, 3000 do rows[i + 1].manager = nil end
    nodes, missing = draw.nodes(assert(cxo.chart.load(rows)))
    assert.same({ draw.MAX_PEOPLE, 3001 - draw.MAX_PEOPLE }, { #nodes, missing })
  end)

  it("a chain and a circle are cut where they go too deep", function()
    local rows = {}
    for i = 1, 5000 do
      rows[i] = { id = tostring(i), title = "Clerk", manager = i > 1 and tostring(i - 1) or "" }
    end
    local nodes = draw.nodes(assert(cxo.chart.load(rows)))
    assert.same({ draw.MAX_DEPTH + 1, 5000 - draw.MAX_DEPTH - 1 },
      { #nodes, nodes[#nodes].left_out })
    rows[1].manager = "5000"
    nodes = draw.nodes(assert(cxo.chart.load(rows)))
    assert.equal(draw.MAX_DEPTH + 1, #nodes)
  end)

  it("everybody, once, on random charts, behind whom they report to", function()
    math.randomseed(7)
    for _ = 1, 100 do
      local rows, n = {}, math.random(30)
      for i = 1, n do
        rows[i] = { id = tostring(i), title = "Clerk",
          manager = math.random(4) > 1 and tostring(math.random(n)) or "" }
      end
      local chart, seen, depth = assert(cxo.chart.load(rows)), {}, {}
      local nodes, missing = draw.nodes(chart)
      for _, node in ipairs(nodes) do
        assert.is_nil(seen[node.person])
        seen[node.person], depth[node.person] = true, node.depth
        if node.above then
          assert.is_true(seen[node.above])
          assert.equal(chart.core:manager(node.person), node.above)
        end
        assert.equal(node.above and depth[node.above] + 1 or 0, node.depth)
      end
      assert.same({ n, 0 }, { #nodes, missing })
    end
  end)
end)

local ODD = [[
id,name,title,manager,dotted
1,"Ada ""A"" <b>\n",CEO & Co,,
2,Bo,CIO,1,
3,Cy,CTO,2,2;1
4,,Clerk,3,
5,Ed|x];,,3,
6,A,Clerk,7,
7,B,Clerk,6,
]]
local FILES = { ["odd.csv"] = ODD, ["org.csv"] = io.open"spec/fixtures/u3.csv":read"a" }
local each_case = loadfile("spec/cases.lua", "t", _ENV)()

describe("cxo chart", function()
  each_case({
    { "chart org.csv --policy airfocus --size 800", 0, { "org.csv: 6 of 6 people", "Ada, CEO",
      "└─ Bo, CFO", "└─ Cy, CIO [O23]", "├─ Di, CTO [O04] [O16] [O34]",
      "│ └─ Flo, IT Manager [O07]", "└─ Ed, VP Engineering [O06] [O22]", "Findings",
      "[O16] Di (CTO) stands under Cy (CIO)." } },
    { "chart org.csv --policy mh-consulting", 0, "├─ Di, CTO [O01]" },
    { "chart org.csv --depth 1", 0, { "2 of 6 people", "└─ Bo, CFO (4 more below)" } },
    { "chart org.csv --root 4 --redact --policy airfocus", 0, { "2 of 6", "4 [O04] [O16] [O34]",
      "└─ 6 [O07]" } },
    { "chart org.csv --root 4", 0, { "Di, CTO", "└─ Flo, IT Manager" } },
    { "chart odd.csv", 0, { [[Ada "A" <b>\n, CEO & Co]], "└─ Bo, CIO [O05]",
      [[Cy, CTO, dotted to Ada "A" <b>\n [O04] [O16] ]], "├─ Clerk", "└─ Ed|x]; [X08]",
      "A, Clerk [X01]", "└─ B, Clerk [X01]" } },
    { "chart odd.csv --format dot", 0, { "digraph chart {",
      [[n1 [label="Ada \"A\" <b>\\n\nCEO &amp; Co"] ]],
      [[n2 [label="Bo\nCIO\nO05" color="#b26a00" penwidth=2 tooltip="O05: ]],
      [[n5 [label="Ed|x];\nX08"]], "n1 -> n2", "n6 -> n7", "n1 -> n3 [style=dashed",
      "n7 -> n6 [constraint=false]", "}" } },
    { "chart odd.csv --format mermaid", 0, { "flowchart TD",
      'n1["Ada #34;A#34; #60;b#62;#92;n<br>CEO #38; Co"]', 'n5["Ed#124;x#93;#59;<br>X08"]',
      "n1 --- n2", "n1 -.- n3", "n7 --- n6", "classDef warning", "class n2,n3,n5 warning",
      "class n6,n7 error" } },
    { "chart odd.csv --format html", 0, { "<!doctype html>", "Ada &quot;A&quot; &lt;b&gt;",
      "CEO &amp; Co" } },
    { "chart odd.csv --root 7 --format dot", 0, { 'n7 [label="B', 'n6 [label="A', "n7 -> n6",
      "n6 -> n7 [constraint=false]" } },
    { "chart -", 0, "standard input: 1 of 1", input = "id,title\n1,CEO\n" },
    { "chart odd.csv --root 9", 2, nil, "--root: nobody '9' is on the chart" },
    { "chart odd.csv --depth x", 2, nil, "depth" },
    { "chart none.csv", 3, nil, "none.csv: No such file" },
  }, FILES)
end)

-- Other programs read what is drawn.
describe("a drawing", function()
  local has_dot = os.execute"command -v dot >/dev/null 2>&1"
  for _, path in ipairs{ "odd.csv", "org.csv" } do
    it("of " .. path .. " is read by Graphviz, all of it", function()
      if not has_dot then return pending"Graphviz is not here" end
      local folder = command.folder(FILES)
      folder.write("chart.dot", folder.run("chart " .. path .. " --format dot").out)
      local handle = io.popen(("dot -Tplain '%s/chart.dot' 2>&1"):format(folder.path))
      local plain = handle:read"a"
      assert.is_true(handle:close())
      local svg = folder.run("chart " .. path .. " --format svg")
      folder.remove()
      local _, nodes = plain:gsub("\nnode ", "")
      assert.equal(path == "odd.csv" and 7 or 6, nodes)
      assert.equal(0, svg.exit)
      local _, drawn = svg.out:gsub('class="node"', "")
      assert.equal(nodes, drawn)
      assert.matches("</svg>%s*$", svg.out)
    end)
  end

  it("in HTML is a list in a list for every level", function()
    local result = command.run_case({ "chart org.csv --format html" }, FILES)
    local _, items = result.out:gsub("<li[ >]", "")
    local depth, deepest = 0, 0
    for close in result.out:gmatch"<(/?)ul" do
      depth = depth + (close == "/" and -1 or 1)
      deepest = math.max(deepest, depth)
    end
    assert.equal(0, depth)
    assert.is_true(deepest >= 5 and items >= 6)
  end)
end)
