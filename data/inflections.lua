-- Forms of the words that cues and triggers mark with ~ where the rules (base, -s, -ing, -ed) give
-- others: irregular verbs, verbs that double their last letter, and names that vary likewise.
return {
  inflections = {
    { id = "lead", forms = { "lead", "leads", "leading", "led" } },
    { id = "run", forms = { "run", "runs", "running", "ran" } },
    { id = "set", forms = { "set", "sets", "setting" } },
    { id = "build", forms = { "build", "builds", "building", "built" } },
    { id = "keep", forms = { "keep", "keeps", "keeping", "kept" } },
    { id = "make", forms = { "make", "makes", "making", "made" } },
    { id = "take", forms = { "take", "takes", "taking", "took" } },
    { id = "grow", forms = { "grow", "grows", "growing", "grew" } },
    { id = "choose", forms = { "choose", "chooses", "choosing", "chose" } },
    { id = "buy", forms = { "buy", "buys", "buying", "bought" } },
    { id = "cut", forms = { "cut", "cuts", "cutting" } },
    { id = "plan", forms = { "plan", "plans", "planning", "planned" } },
    { id = "ship", forms = { "ship", "ships", "shipping", "shipped" } },
    { id = "oversee", forms = { "oversee", "oversees", "overseeing", "oversaw" } },
    { id = "write", forms = { "write", "writes", "writing", "wrote" } },
    { id = "drive", forms = { "drive", "drives", "driving", "drove" } },
    { id = "bring", forms = { "bring", "brings", "bringing", "brought" } },
    { id = "get", forms = { "get", "gets", "getting", "got" } },
    { id = "equip", forms = { "equip", "equips", "equipping", "equipped" } },
    { id = "map", forms = { "map", "maps", "mapping", "mapped" } },
    { id = "roll", forms = { "roll", "rolls", "rolling", "rolled" } },
    { id = "stay", forms = { "stay", "stays", "staying", "stayed" } },
    { id = "speak", forms = { "speak", "speaks", "speaking", "spoke" } },
    { id = "find", forms = { "find", "finds", "finding", "found" } },
    -- Not verbs, but names that vary in the same way.
    { id = "IT", forms = { "IT", "ICT", "information technology" } },
    -- where "IT" would be the pronoun
    { id = "infotech", forms = { "information technology", "ICT" } },
    { id = "tech", forms = { "tech", "technical", "technology" } },
    { id = "sit", forms = { "sit", "sits", "sitting", "sat" } },
    { id = "understand", forms = { "understand", "understands", "understanding", "understood" } },
  },
}
