-- Whom does an initiative serve, the firm's own people or those outside? Source:
-- `ask-internal-or-external`. Words marked ~ and + have forms: docs/classifier.md.
return {
  roles = {
    { id = "internal", name = "Internal" },
    { id = "external", name = "External" },
  },
  classifiers = {
    { id = "audience", name = "Internal or external customers", roles = { "internal", "external" },
      threshold = 12, margin = 6, base = 30 },
  },
  cues = {
    { id = "audience-staff", classifier = "audience", role = "internal", weight = 6, phrases = {
      "+employee", "+colleague", "our staff", "staff", "+staff member", "our own people",
      "our people", "workforce", "+co-worker", "+coworker", "+member of staff", "in house",
      "internal", "internally", "internal +customer", "internal +user", "new +hire", "+joiner",
      "+field engineer", "+sales rep", "back office", "+head of department", "everyone here",
      "our +team", "+team of ours", "in every office", "branch +office", "all +employee",
    } },
    { id = "audience-departments", classifier = "audience", role = "internal", weight = 4,
      phrases = {
        "+department", "business +unit", "human resources", "HR", "finance department",
        "accounting", "payroll", "legal department", "the warehouse", "procurement", "IT support",
        "help desk", "service desk", "+shop floor", "+works council", "head office", "headquarters",
        "+branch", "+site of ours", "sales team", "finance team", "+production line",
      } },
    { id = "audience-workplace", classifier = "audience", role = "internal", weight = 4, phrases = {
      "intranet", "+laptop", "workplace", "workstation", "+desktop", "single sign on", "VPN",
      "email +account", "book leave", "~book leave", "+expense", "~file +expense", "time sheet",
      "+timesheet", "meeting +room", "training for +staff", "staff training", "ERP", "+printer",
      "office +network", "collaboration +tool", "enterprise +system", "knowledge base for +agent",
      "onboarding of +employee", "+appraisal", "+roster", "company directory", "video conferencing",
    } },
    { id = "audience-buyers", classifier = "audience", role = "external", weight = 6, phrases = {
      "+customer", "+client", "+consumer", "+buyer", "+shopper", "+subscriber", "+guest",
      "+visitor", "+passenger", "+patient", "+policyholder", "+citizen", "+resident", "+tenant",
      "+donor", "+reader", "+viewer", "+player", "+traveller", "+account holder",
      "external +customer", "the public", "paying +user", "end +customer", "+household",
      "+merchant",
    } },
    { id = "audience-market", classifier = "audience", role = "external", weight = 4, phrases = {
      "+market", "our website", "the website", "web +shop", "online shop", "+storefront",
      "+checkout", "e-commerce", "ecommerce", "app store", "loyalty +programme", "loyalty +program",
      "+newsletter", "+campaign", "+brand", "customer portal", "self service portal for +customer",
      "hotline", "+delivery", "+parcel", "shipping", "+warranty", "+return policy", "+review",
      "+rating", "+subscription", "+trial", "public API", "partner +portal", "+reseller",
      "our product", "our products", "+referral", "+competitor",
    } },
    { id = "audience-outside", classifier = "audience", role = "external", weight = 3, phrases = {
      "external", "externally", "outside the company", "outside the firm", "user experience",
      "customer experience", "+sale", "revenue", "conversion", "+churn", "net promoter score",
      "+partner", "+investor",
    } },
  },
}
