-- A pack of one's own, to be compiled into the extension beside the built-in one; see docs/pack.md.
return {
  roles = {
    { id = "cdw", name = "Chief Data Wizard", level = "chief" },
  },
}
