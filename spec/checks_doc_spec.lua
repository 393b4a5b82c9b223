-- docs/checks.md: every block of code does what it shows.
assert(loadfile("spec/page.lua", "t", _ENV))()("docs/checks.md", 20, 1)
