-- Does an initiative better a process, or a product? Source: `ask-process-or-product`; the words
-- are those in which such plans are written. Words marked ~ and + have forms: docs/classifier.md.
return {
  roles = {
    { id = "process", name = "Process" },
    { id = "product", name = "Product" },
  },
  classifiers = {
    { id = "aim", name = "Process or product", roles = { "process", "product" },
      threshold = 12, margin = 6, base = 30 },
  },
  cues = {
    { id = "aim-process", classifier = "aim", role = "process", weight = 6, phrases = {
      "business +process", "internal +process", "back office", "business process management",
      "process improvement", "process automation", "process redesign", "~streamline", "+workflow",
      "+approval", "~automate the process", "standard operating +procedure", "six sigma",
      "process mining", "robotic process automation", "shared service +centre",
      "straight through processing", "month end close", "cycle +time", "lead time",
      "turnaround time", "our +process", "the process of", "paper based", "paperless",
      "~digitise paper", "manual +step", "manual entry", "double entry", "+handover",
    } },
    { id = "aim-process-work", classifier = "aim", role = "process", weight = 4, phrases = {
      "accounts payable", "+invoice", "purchase +order", "expense +claim", "+expense", "payroll",
      "procurement", "purchasing", "record keeping", "by hand", "bookkeeping", "+spreadsheet",
      "+form", "request +form", "+signature", "filing", "+audit", "scheduling", "rostering",
      "time sheet", "+timesheet", "leave +request", "recruiting", "~onboard new", "+reconciliation",
      "reporting cycle", "stock keeping", "+warehouse", "inventory management", "order entry",
      "claims handling", "help desk", "ticket +system", "ERP", "intranet", "document management",
      "+master data", "data entry",
    } },
    { id = "aim-process-gain", classifier = "aim", role = "process", weight = 3, phrases = {
      "efficiency", "efficient", "productivity", "~simplify", "~standardise", "~standardize",
      "~digitise", "~digitize", "~automate", "automatic", "automation", "fewer +step",
      "fewer +error", "less paperwork", "paperwork", "+bottleneck", "compliance", "~save time",
      "time saved", "~speed up", "throughput", "~retire the", "one system", "single system",
      "~consolidate", "operations", "our employees", "+colleague",
    } },
    { id = "aim-product", classifier = "aim", role = "product", weight = 6, phrases = {
      "new +product", "+product", "product +line", "our app", "the app", "new +feature", "+feature",
      "product roadmap", "minimum viable product", "MVP", "+prototype", "beta", "go to market",
      "~go to market", "goes to market", "time to market", "to market", "product market fit",
      "second generation", "next generation", "new +model", "+edition", "user experience",
      "software release", "new +release", "+offering", "new +service", "subscription +tier",
      "premium +tier", "freemium", "product design", "industrial design",
    } },
    { id = "aim-product-maker", classifier = "aim", role = "product", weight = 4, phrases = {
      "~launch", "~ship", "~invent", "invention", "+patent", "research and development", "R&D",
      "open API", "public API", "software development kit", "SDK", "+sensor", "+device", "hardware",
      "firmware", "battery", "+gadget", "mobile app", "+app", "platform for +customer", "app store",
      "+plug-in", "+widget", "+integration for +customer", "user +interface", "add on", "+version",
      "~package as a service", "as a service", "~sell",
    } },
    { id = "aim-product-buyer", classifier = "aim", role = "product", weight = 3, phrases = {
      "+buyer", "+customer", "+consumer", "+subscriber", "+shopper", "+end user", "+user",
      "+market", "+competitor", "pricing", "+price list", "+brand", "innovation", "innovative",
      "differentiate", "competitive advantage", "what we sell", "+review in the store",
      "user feedback", "beta +tester", "early +adopter",
    } },
  },
}
