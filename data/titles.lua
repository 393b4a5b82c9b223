-- Words of titles that say how their bearer stands to the role they name. The tool's own knowledge
-- of usage, not the sources'.
return {
  -- Before a role. They reach to the next comma or break; some to the end of the title.
  relations = {
    {
      id = "deputy",
      phrases = { "deputy", "assistant", "associate", "vice", "sub", "under" },
    },
    {
      id = "assistant-to",
      reach = "title",
      phrases = {
        "assistant to", "executive assistant", "executive assistant to", "personal assistant",
        "personal assistant to", "administrative assistant", "administrative assistant to", "EA",
        "EA to", "PA", "PA to", "secretary", "secretary to", "aide to", "support to",
        "chief of staff", "chief of staff to",
      },
    },
    { id = "office-of", reach = "title", phrases = { "office of", "office of the", "team of" } },
    {
      id = "reports-to",
      reach = "title",
      phrases = { "reports to", "reporting to", "direct report to", "working for", "works for" },
    },
    {
      id = "advisor-to",
      reach = "title",
      phrases = { "advisor to", "adviser to", "special advisor to", "counselor to", "coach to" },
    },
    { id = "former", phrases = { "former", "formerly", "ex", "past", "previous", "retired" } },
    { id = "designate", phrases = { "designate", "incoming", "elect" } },
    { id = "aspiring", phrases = { "aspiring", "future", "would be", "candidate" } },
    { id = "unit", reach = "compound", phrases = { "unit" } },
  },
  -- Beside a role, without changing who holds it.
  modifiers = {
    { id = "acting", phrases = { "acting" } },
    { id = "interim", phrases = { "interim" } },
    { id = "fractional", phrases = { "fractional", "part time", "on demand", "virtual" } },
    { id = "group", phrases = { "group", "global" } },
    { id = "co", phrases = { "co", "joint" } },
    { id = "founder", phrases = { "founder", "founding", "co founder", "cofounder", "owner" } },
  },
  -- Behind a role in the same breath: then the role only names a unit or a kind.
  heads = {
    {
      id = "rank",
      relation = "unit",
      phrases = {
        "manager", "director", "head", "hd", "lead", "leader", "supervisor", "coordinator",
        "specialist", "analyst", "architect", "consultant", "associate director", "administrator",
        "officer", "advisor", "adviser", "intern", "trainee", "representative", "partner",
        "assistant director", "program manager", "programme manager", "project manager",
        "business partner",
      },
    },
    {
      id = "body",
      relation = "office-of",
      phrases = { "office", "org", "organization", "organisation", "team", "staff", "department",
        "directorate", "council", "magazine", "program", "programme", "programs", "programmes",
        "branch", "division" },
    },
  },
  conjunctions = {
    { id = "and", phrases = { "and", "und", "et", "y", "plus", "as well as" } },
  },
}
