-- Does a statement hold money together, or spend it on growth? Sources: `cio-cuts-cost`,
-- `cio-minimises-risk`, `cto-seeks-growth`. Marks ~ and +: docs/classifier.md.
return {
  roles = {
    { id = "cost", name = "Cost and safety" },
    { id = "growth", name = "Growth and chances" },
  },
  classifiers = {
    { id = "stance", name = "Cost or growth", roles = { "cost", "growth" }, threshold = 12,
      margin = 6, base = 30 },
  },
  cues = {
    { id = "stance-cost", classifier = "stance", role = "cost", weight = 6, phrases = {
      "+cost", "cost control", "cost discipline", "~cut +cost", "~reduce +cost", "cost cutting",
      "~save", "+saving", "austerity", "frugal", "frugality", "spending freeze", "hiring freeze",
      "~freeze", "frozen", "~renegotiate", "within budget", "on budget", "under budget",
      "discretionary spending", "+cutback", "+layoff", "zero based budgeting", "~tighten",
      "tight +budget", "+spending cut", "~cut spending", "~cut the", "~economise", "+overrun",
      "stay flat", "flat budget", "+cut", "~consolidate", "~retire legacy", "cheaper",
    } },
    { id = "stance-safety", classifier = "stance", role = "cost", weight = 5, phrases = {
      "risk +reduction", "~avoid +risk", "~minimise +risk", "~reduce +risk", "risk averse",
      "~mitigate", "low risk", "prudent", "prudence", "cautious", "caution", "conservative",
      "stability", "stable", "continuity", "proven", "tried and tested", "~comply", "compliance",
      "+safeguard", "payback", "~pay back", "business case", "predictable", "reserves",
      "resilience", "contingency", "+audit", "safe", "no +surprise", "~protect", "~postpone",
      "~defer",
    } },
    { id = "stance-growth", classifier = "stance", role = "growth", weight = 6, phrases = {
      "growth", "~grow", "~invest", "+investment", "~expand", "expansion", "~scale up", "scale up",
      "~scale", "new +market", "+opportunity", "+chance", "ambition", "ambitious", "~double",
      "hypergrowth", "market share", "~hire", "~open up", "~conquer", "~accelerate",
      "acquisition of", "venture", "moonshot", "+bet", "bold", "boldly",
    } },
    { id = "stance-first", classifier = "stance", role = "growth", weight = 5, phrases = {
      "first mover", "be first", "~pioneer", "pioneering", "~disrupt", "disruption", "~experiment",
      "+experiment", "~innovate", "innovation", "~launch", "breakthrough", "fail fast", "~seize",
      "leap ahead", "~explore", "new +business model", "new +product", "new +idea", "~outpace",
      "transformative", "cutting edge", "visionary", "audacious", "appetite for risk", "~dare",
      "~take +risk",
    } },
  },
}
