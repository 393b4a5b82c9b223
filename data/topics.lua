-- What claims are about, in the order in which comparisons show it.
return {
  topics = {
    { id = "seniority", name = "Seniority" },
    { id = "reporting-line", name = "Reporting line" },
    { id = "responsibility", name = "Responsibility" },
    { id = "relationship", name = "Relationships" },
    { id = "pay", name = "Pay" },
    { id = "small-business", name = "In a small business" },
  },
}
