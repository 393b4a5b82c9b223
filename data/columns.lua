-- What chart files call their columns, best name first. Case, blanks and punctuation do not count:
-- "Reports To" is "reports_to". `void` are values that say there is no manager.
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
    },
    {
      id = "title",
      headers = { "title", "job title", "position title", "business title", "position", "job role",
        "role", "post title", "job name", "job" },
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
  },
}
