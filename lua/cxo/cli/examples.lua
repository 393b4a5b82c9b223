--- What the help of each command ends with: one to three command lines, and what each is for. Their
--- files are those of spec/fixtures/desk, where a spec runs them; `exit` is their exit code there.

---@class cxo.cli.Example
---@field [1] string
---@field [2] string
---@field exit? integer nil: 0

---@type table<string, cxo.cli.Example[]>
return {
  roles = {
    { "cxo roles", "every role the pack knows, by id" },
  },
  role = {
    { "cxo role cto", "what the sources say of it, topic by topic" },
    { "cxo role 'chief information officer' --topic purchasing --source airfocus",
      "one topic, one source" },
  },
  sources = {
    { "cxo sources", "who is quoted, and what each of them sells" },
  },
  claims = {
    { "cxo claims who trains employees", "the claims that fit, the best first" },
    { "cxo claims --role cto --topic reporting-line --format json", "for a program" },
  },
  conflicts = {
    { "cxo conflicts", "where the sources disagree, and what the policy makes of it" },
    { "cxo conflicts reporting --policy mh-consulting", "one knob, as one source has it" },
  },
  compare = {
    { "cxo compare cio cto", "two roles" },
    { "cxo compare airfocus mh-consulting --format markdown", "two sources, as a document" },
  },
  owner = {
    { "cxo owner help desk --size 800", "in any words" },
    { "cxo owner roadmap --policy majority --why", "with the claims, and what decided" },
    { "cxo owner servers --set staffing=both-asap --format json", "one conflict otherwise" },
  },
  buyer = {
    { "cxo buyer servers --size 800", "whom to speak to" },
    { "cxo buyer who decides on laptops --role cto --why", "is it this role?" },
  },
  ["first-hire"] = {
    { "cxo first-hire --customers internal --goal process", "whom a firm needs first" },
    { "cxo first-hire --customers external --goal product --size 30 --why", "with what decided" },
  },
  title = {
    { "cxo title 'Executive Assistant to the Group CTO' --why",
      "what is held, and how that was read" },
    { "cut -f1 titles.tsv | cxo title --lines --format tsv -", "a title a line, as a filter" },
    { "cxo title --score titles.tsv", "measure against labels of your own" },
  },
  classify = {
    { "cxo classify advert.txt --why",
      "the duties found, each with its claims; exit 1: its title says otherwise", exit = 1 },
    { "cxo classify --classifier aim advert.txt", "by another classifier: --list lists them" },
    { "cxo classify --jsonl adverts.jsonl", "a text a line, a verdict a line" },
  },
  train = {
    { "cxo train adverts.jsonl --id learned --output learned.lua", "learn from examples" },
  },
  route = {
    { "cxo route leads.csv", "each lead with role, buyer, route and why" },
    { "cxo route leads.csv --policy airfocus --format jsonl", "by one source, for a program" },
  },
  check = {
    { "cxo check people.csv", "findings and who says so; exit 1 from a warning on", exit = 1 },
    { "cxo check people.csv --policy airfocus --size 800 --fail-on error",
      "by one source; exit 1 for errors alone" },
    { "cxo check people.csv --suggest --format html > findings.html", "a page, with ways out",
      exit = 1 },
  },
  diff = {
    { "cxo diff people.csv --policy airfocus --against mh-consulting",
      "what another policy would find", exit = 1 },
    { "cxo diff older.csv people.csv --fail-on never", "who moved, and what that broke" },
  },
  chart = {
    { "cxo chart people.csv", "a tree, with the findings at the people" },
    { "cxo chart people.csv --format mermaid --root 3 --depth 1", "a part of it, for a document" },
  },
  rules = {
    { "cxo rules", "all of them, and which the policy runs" },
    { "cxo rules O04 --why", "one, with the claims it rests on and two example charts" },
  },
  report = {
    { "cxo report", "which there are, and what each needs" },
    { "cxo report chart --chart people.csv --size 800 --format html > chart.html", "a page" },
    { "cxo report --new mine.lua && cxo report mine.lua", "one of your own, to begin with" },
  },
  pack = {
    { "cxo pack check house.lua", "is it sound?" },
    { "cxo pack check --coverage", "what of the built-in pack nothing uses" },
    { "cxo pack build house.lua --output house.cxo", "compiled, with the built-in pack" },
  },
  completion = {
    { "cxo completion bash > cxo.bash", "to be sourced, e.g. from ~/.bashrc" },
    { "cxo completion zsh > _cxo", "in a folder of $fpath, before compinit" },
    { "cxo completion fish > cxo.fish", "in ~/.config/fish/completions" },
  },
}
