-- What chart files call their columns, best name first. Case, blanks and punctuation do not count:
-- "Reports To" is "reports_to". `void` are values that say there is none: no manager; of a name, a
-- title or a status, that nobody fills the post (a name or status begins so, a title says so
-- anywhere).
return {
  columns = {
    {
      id = "id",
      headers = {
        "id", "employee id", "person id", "position id", "worker id", "post ref",
        "post unique reference", "employee number", "employee no", "staff id", "user id", "emp id",
        "uid", "number",
      },
    },
    {
      id = "name",
      headers = { "name", "full name", "employee name", "display name", "preferred name",
        "worker", "employee", "person" },
      void = { "vacant", "vacancy", "unfilled", "open position", "open role", "open req",
        "to be confirmed", "to be hired", "to be appointed", "to be announced",
        "to be determined", "tbc", "tbd", "tba", "tbh" },
    },
    {
      id = "title",
      headers = { "title", "job title", "position title", "business title", "position", "job role",
        "role", "post title", "job name", "job" },
      void = { "vacant", "unfilled", "open position", "open role", "to be hired", "tbc", "tbd",
        "tbh" },
    },
    {
      id = "manager",
      headers = {
        "manager", "manager id", "reports to", "reports to id", "reports to senior post",
        "supervisor", "supervisor id", "line manager", "line manager id", "parent id", "parent",
        "boss", "mgr id", "mgr", "manager employee id", "reporting to",
      },
      void = { "XX", "none", "n/a", "null", "nil", "vacant", "0" },
    },
    {
      id = "department",
      headers = { "department", "departments", "dept", "unit", "org unit", "business unit",
        "division", "team", "function", "cost center", "cost centre", "organisation",
        "organization" },
    },
    {
      id = "dotted",
      headers = { "dotted", "dotted line", "dotted line manager", "dotted line managers",
        "dotted line to", "dotted manager", "matrix manager", "matrix managers",
        "secondary manager", "functional manager", "additional managers", "second manager" },
    },
    {
      id = "unit",
      headers = { "company", "company name", "legal entity", "entity", "subsidiary",
        "employing company", "organisation", "organization", "business unit", "unit" },
    },
    {
      id = "grade",
      headers = { "grade", "job grade", "pay grade", "pay band", "salary band", "band",
        "job level", "compensation grade", "pay scale group", "grade equivalent" },
    },
    {
      id = "owns",
      headers = { "owns", "owned activities", "activities", "owner of", "accountable for" },
    },
    {
      id = "duties",
      headers = { "duties", "responsibilities", "job duties", "duties and responsibilities" },
    },
    {
      id = "email",
      headers = { "email", "e-mail", "email address", "work email", "email work",
        "primary work email", "business email", "company email", "mail" },
    },
    {
      id = "status",
      headers = { "status", "position status", "post status", "employment status",
        "staffing status" },
      void = { "vacant", "vacancy", "unfilled", "open", "to be hired", "tbc", "tbh" },
    },
  },
}
