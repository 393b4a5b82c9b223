-- docs/reports.md: every block of code does what it shows.
assert(loadfile("spec/page.lua", "t", _ENV))()("docs/reports.md", 5, 1)
