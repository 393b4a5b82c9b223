-- docs/classifier.md: every block of code does what it shows.
assert(loadfile("spec/page.lua", "t", _ENV))()("docs/classifier.md", 5, 1)
