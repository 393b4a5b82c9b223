-- Is the firm that a text describes small or large? Which roles to expect differs: sources
-- `small-firm-rarely-both`, `successful-firms-have-both`. Marks ~ and +: docs/classifier.md.
return {
  roles = {
    { id = "small", name = "Small firm" },
    { id = "large", name = "Large firm" },
  },
  classifiers = {
    { id = "firm", name = "Small or large firm", roles = { "small", "large" }, threshold = 12,
      margin = 6, base = 30 },
  },
  cues = {
    { id = "firm-small", classifier = "firm", role = "small", weight = 8, phrases = {
      "small business", "small firm", "small company", "small and nimble", "tiny", "micro business",
      "sole trader", "sole proprietor", "self employed", "one person business", "one man band",
      "family business", "family run", "family owned shop", "mom and pop", "corner shop",
      "start up", "startup", "early stage", "pre seed", "seed round", "seed stage", "bootstrapped",
      "side project", "garage", "boutique", "workshop", "small team", "tight knit team",
      "handful of people", "wears several hats", "~wear many hats", "~wear several hats",
      "few employees", "fewer than ten", "a dozen people", "two person", "three person",
      "ten people", "five people", "six people", "seven people", "eight people", "nine people",
      "eleven people", "fifteen people", "twenty people", "team of five", "team of six",
      "team of eight", "team of ten", "team of twelve",
    } },
    { id = "firm-small-signs", classifier = "firm", role = "small", weight = 5, phrases = {
      "co-founder", "co-founders", "cofounder", "cofounders", "+founder", "the owner", "owner run",
      "owner managed", "+freelancer", "bookkeeper", "one shop", "single shop", "one office",
      "co-working", "coworking space", "kitchen table", "angel investor", "angel money",
      "first hire", "first employee", "no IT department", "local", "neighbourhood", "+apprentice",
      "family", "does everything", "the two of us", "the three of us", "all of us in one room",
    } },
    { id = "firm-large", classifier = "firm", role = "large", weight = 8, phrases = {
      "multinational", "+multinational", "global group", "conglomerate", "+conglomerate",
      "fortune 500", "fortune 100", "blue chip", "listed on", "listed in", "is listed",
      "publicly traded", "stock exchange", "FTSE 100", "DAX", "S&P 500", "large enterprise",
      "large company", "large corporation", "+corporation", "global leader",
      "thousands of employees", "tens of thousands", "hundreds of thousands", "thousand employees",
      "employees worldwide", "people worldwide", "market leader worldwide", "+continent",
      "dozens of countries", "countries worldwide", "annual report", "+shareholder",
    } },
    { id = "firm-large-signs", classifier = "firm", role = "large", weight = 5, phrases = {
      "+subsidiary", "+business unit", "+division", "regional headquarters", "global headquarters",
      "shared service +centre", "shared service +center", "works council", "+works council",
      "supervisory board", "board of directors", "executive committee", "group function",
      "matrix organisation", "matrix organization", "+region", "worldwide", "global", "globally",
      "holding company", "corporate functions", "head of department", "+factory", "+plant",
      "billion", "billions", "several sites", "at every site", "international",
      "investor relations", "internal audit", "graduate programme", "vice presidents",
    } },
  },
}
