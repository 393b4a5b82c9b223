-- Every block of code in the README, in CONTRIBUTING and on the pages of docs/ does what it shows.

local page = assert(loadfile("spec/page.lua", "t", _ENV))()

local list = assert(io.popen"ls README.md CONTRIBUTING.md docs/*.md")
for path in list:lines() do page(path) end
list:close()
