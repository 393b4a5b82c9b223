-- Which line of the accounts does a statement move, the top one (revenue) or the bottom one
-- (profit, by spending less)? Sources: `cto-raises-top-line`, `cto-raises-revenue`,
-- `cio-raises-bottom-line`, `cio-raises-profit`. Marks ~ and +: docs/classifier.md.
return {
  roles = {
    { id = "top", name = "Top line" },
    { id = "bottom", name = "Bottom line" },
  },
  classifiers = {
    { id = "line", name = "Top or bottom line", roles = { "top", "bottom" }, threshold = 12,
      margin = 6, base = 30 },
  },
  cues = {
    { id = "line-revenue", classifier = "line", role = "top", weight = 7, phrases = {
      "top line", "revenue", "+revenue", "turnover", "sales growth", "~grow +sale", "+sale",
      "~increase +sale", "recurring revenue", "ARR", "MRR", "gross merchandise value",
      "order +intake", "new business", "new +source of income", "~monetise", "~monetize",
    } },
    { id = "line-customers", classifier = "line", role = "top", weight = 5, phrases = {
      "new +customer", "more +customer", "win +customer", "~win +customer", "~acquire +customer",
      "customer acquisition", "new +account", "existing +account", "new +market", "market share",
      "~enter new", "~launch", "+launch", "order value", "basket size", "upsell", "upselling",
      "cross selling", "~sell more", "average +order", "conversion", "conversion +rate",
      "+pipeline", "new +product", "price +increase", "premium +line", "+subscription sold",
      "more +subscriber", "~expand into", "expansion", "+market entry", "signed +contract",
      "retention", "lifetime value", "~attract",
    } },
    { id = "line-profit", classifier = "line", role = "bottom", weight = 7, phrases = {
      "bottom line", "profit", "+profit", "profitability", "profitable", "margin", "+margin",
      "EBIT", "EBITDA", "operating +cost", "cost +saving", "cost reduction", "~reduce +cost",
      "~cut +cost", "~lower +cost", "unit +cost", "total cost of ownership", "+saving",
      "less spending", "net income", "cash flow", "return on investment", "overhead",
    } },
    { id = "line-leaner", classifier = "line", role = "bottom", weight = 5, phrases = {
      "efficiency", "efficient", "productivity", "~consolidate", "~renegotiate", "waste", "rework",
      "idle", "~streamline", "spending", "expenditure", "+expense", "cheaper", "automation",
      "~automate", "~outsource", "headcount", "economies of scale", "+licence", "energy bill",
      "energy consumption", "scrap rate", "downtime", "utilisation", "utilization",
      "shared services", "lean", "~optimise", "~optimize", "fewer +supplier", "working capital",
      "inventory +level", "+write-off", "budget", "overtime", "~eliminate",
    } },
  },
}
