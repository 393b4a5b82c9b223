rockspec_format = "3.0"
package = "cxo"
version = "scm-1"
source = {
  url = "git+https://example.invalid/cxo.git", -- not published yet; `luarocks make` reads none
}
description = {
  summary = "Who does what at the top of a technology organisation, with sources",
  detailed = [[
    Resolves job titles, checks organisation charts and answers questions about CIO and CTO from
    five sources that partly contradict each other; every answer cites claims. A C11 engine with no
    dependencies, a Lua module on top of it and a command line.]],
  license = "MIT",
  labels = { "organization", "classification", "lint", "commandline" },
}
dependencies = {
  "lua >= 5.4",
  "lpeg >= 1.0.2",
  "argparse >= 0.7.1",
  "dkjson >= 2.5",
  "lua-cjson >= 2.1",
}
test_dependencies = {
  "busted >= 2.1",
}
test = {
  type = "command",
  command = "make test",
}
build = {
  type = "builtin",
  modules = {
    ["cxo.core"] = {
      sources = {
        "csrc/bind/answer.c", "csrc/bind/builder.c", "csrc/bind/chart.c", "csrc/bind/core.c",
        "csrc/bind/pack.c", "csrc/bind/phrases.c", "csrc/bind/policy.c", "csrc/bind/set.c",
        "csrc/bind/title.c", "csrc/bind/weigh.c", "csrc/onecxo.c",
      },
      defines = { "CXO_PRIVATE" },
    },
    ["cxo"] = "lua/cxo/init.lua",
    ["cxo.answer"] = "lua/cxo/answer.lua",
    ["cxo.chart"] = "lua/cxo/chart.lua",
    ["cxo.check"] = "lua/cxo/check.lua",
    ["cxo.cli"] = "lua/cxo/cli.lua",
    ["cxo.cli.ask"] = "lua/cxo/cli/ask.lua",
    ["cxo.cli.buyer"] = "lua/cxo/cli/buyer.lua",
    ["cxo.cli.charted"] = "lua/cxo/cli/charted.lua",
    ["cxo.cli.chart"] = "lua/cxo/cli/chart.lua",
    ["cxo.cli.check"] = "lua/cxo/cli/check.lua",
    ["cxo.cli.claims"] = "lua/cxo/cli/claims.lua",
    ["cxo.cli.classify"] = "lua/cxo/cli/classify.lua",
    ["cxo.cli.compare"] = "lua/cxo/cli/compare.lua",
    ["cxo.cli.conflicts"] = "lua/cxo/cli/conflicts.lua",
    ["cxo.cli.diff"] = "lua/cxo/cli/diff.lua",
    ["cxo.cli.environment"] = "lua/cxo/cli/environment.lua",
    ["cxo.cli.first-hire"] = "lua/cxo/cli/first-hire.lua",
    ["cxo.cli.main"] = "lua/cxo/cli/main.lua",
    ["cxo.cli.labelled"] = "lua/cxo/cli/labelled.lua",
    ["cxo.cli.output"] = "lua/cxo/cli/output.lua",
    ["cxo.cli.owner"] = "lua/cxo/cli/owner.lua",
    ["cxo.cli.pack"] = "lua/cxo/cli/pack.lua",
    ["cxo.cli.role"] = "lua/cxo/cli/role.lua",
    ["cxo.cli.roles"] = "lua/cxo/cli/roles.lua",
    ["cxo.cli.route"] = "lua/cxo/cli/route.lua",
    ["cxo.cli.rules"] = "lua/cxo/cli/rules.lua",
    ["cxo.cli.said"] = "lua/cxo/cli/said.lua",
    ["cxo.cli.sources"] = "lua/cxo/cli/sources.lua",
    ["cxo.cli.title"] = "lua/cxo/cli/title.lua",
    ["cxo.cli.train"] = "lua/cxo/cli/train.lua",
    ["cxo.classifier"] = "lua/cxo/classifier.lua",
    ["cxo.classify"] = "lua/cxo/classify.lua",
    ["cxo.compare"] = "lua/cxo/compare.lua",
    ["cxo.conf"] = "lua/cxo/conf.lua",
    ["cxo.conflicts"] = "lua/cxo/conflicts.lua",
    ["cxo.coverage"] = "lua/cxo/coverage.lua",
    ["cxo.csv"] = "lua/cxo/csv.lua",
    ["cxo.diff"] = "lua/cxo/diff.lua",
    ["cxo.draw"] = "lua/cxo/draw.lua",
    ["cxo.findings"] = "lua/cxo/findings.lua",
    ["cxo.formats"] = "lua/cxo/formats.lua",
    ["cxo.formats.json"] = "lua/cxo/formats/json.lua",
    ["cxo.formats.ldif"] = "lua/cxo/formats/ldif.lua",
    ["cxo.formats.outline"] = "lua/cxo/formats/outline.lua",
    ["cxo.formats.scim"] = "lua/cxo/formats/scim.lua",
    ["cxo.instance"] = "lua/cxo/instance.lua",
    ["cxo.junit"] = "lua/cxo/junit.lua",
    ["cxo.literal"] = "lua/cxo/literal.lua",
    ["cxo.messages"] = "lua/cxo/messages.lua",
    ["cxo.options"] = "lua/cxo/options.lua",
    ["cxo.pack"] = "lua/cxo/pack.lua",
    ["cxo.phrases"] = "lua/cxo/phrases.lua",
    ["cxo.report"] = "lua/cxo/report/init.lua",
    ["cxo.report.html"] = "lua/cxo/report/html.lua",
    ["cxo.report.markdown"] = "lua/cxo/report/markdown.lua",
    ["cxo.report.text"] = "lua/cxo/report/text.lua",
    ["cxo.route"] = "lua/cxo/route.lua",
    ["cxo.routes"] = "lua/cxo/routes.lua",
    ["cxo.facts"] = "lua/cxo/facts.lua",
    ["cxo.grammar"] = "lua/cxo/grammar.lua",
    ["cxo.rules"] = "lua/cxo/rules.lua",
    ["cxo.sarif"] = "lua/cxo/sarif.lua",
    ["cxo.score"] = "lua/cxo/score.lua",
    ["cxo.suggest"] = "lua/cxo/suggest.lua",
    ["cxo.title"] = "lua/cxo/title.lua",
    ["cxo.train"] = "lua/cxo/train.lua",
    ["cxo.when"] = "lua/cxo/when.lua",
  },
  install = {
    bin = { cxo = "lua/cxo/cli/main.lua" },
  },
}
