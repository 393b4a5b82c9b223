-- Writes compiled images as inputs for the fuzz targets: lua5.4 spec/fuzz/images.lua FOLDER
-- They are made anew each time, since their format changes with the engine.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/lib/?.so;" .. package.cpath

local pack = require "cxo.pack"
local phrases = require "cxo.phrases"

local LENGTH = 8192 -- FUZZ_LENGTH of fuzz.mk

-- A record of every kind.
local small = [[return {
  sources = {
    { id = "s1", key = "k1", title = "T", kind = "article", origin = "o1" },
    { id = "s2", title = "T", kind = "article", origin = "o2" },
  },
  topics = { { id = "t", name = "T" } },
  areas = { { id = "it", name = "IT", phrases = { "IT", "help desk" } } },
  roles = {
    { id = "cto", name = "Chief Technology Officer", acronym = "CTO", aliases = { "tech chief" },
      level = "chief", area = "it" },
    { id = "cio", name = "Chief Information Officer", acronym = "CIO", level = "chief",
      area = "it" },
    { id = "other", name = "Chief Investment Officer", acronym = "CIO", level = "chief",
      area = "it" },
  },
  relations = {
    { id = "deputy", phrases = { "deputy" } },
    { id = "to", phrases = { "assistant to" }, reach = "title" },
    { id = "unit", reach = "compound" },
  },
  modifiers = { { id = "m", phrases = { "interim" } } },
  heads = { { id = "h", relation = "unit", phrases = { "office" } } },
  conjunctions = { { id = "and", phrases = { "and" } } },
  activities = { { id = "desk", name = "help desk", phrases = { "laptops" } } },
  inflections = { { id = "lead", forms = { "lead", "led" } } },
  triggers = { { id = "not", kind = "negation", reach = 8, phrases = { "not" } } },
  sections = { { id = "duties", factor = 12, phrases = { "duties" } } },
  classifiers = { { id = "c", name = "C", roles = { "cto", "cio" }, threshold = 20, margin = 5,
    base = 50, charge = "needed", covers = { "p1" } } },
  cues = { { id = "q", role = "cto", proposition = "p1", weight = 5, near = { "not" },
    phrases = { "~lead +network" }, unless = { "not" }, negation = "off" } },
  propositions = {
    { id = "p1", topic = "t", roles = { "cto", "cio" }, statement = "A", size = "small",
      answers = { { question = "owner", about = { "desk" }, with = { "p2" } },
        { question = "first-hire", given = { "goal=x" } } }, claims = {
      { source = "s1", hedge = "plain", locator = "l", statement = "a" },
      { source = "s2", hedge = "must", locator = "l", statement = "b" } } },
    { id = "p2", topic = "t", roles = { "cto" }, statement = "B", supports = { "p1" }, claims = {
      { source = "s2", hedge = "usual", locator = "l", statement = "c", stance = "disputes" } } },
  },
  conflicts = { { id = "K", kind = "direct", point = "p", knob = "line", default = "a", sides = {
    { value = "a", propositions = { "p1" } }, { value = "b", propositions = { "p2" }, excludes = { "K@a" } },
    { value = "c" } } } },
  columns = { { id = "manager", headers = { "boss" }, void = { "none" } } },
  rules = { { id = "X1", name = "n", severity = "error", needs = { "manager" }, message = "m",
    when = "any person in a cycle", claims = { "p1" },
    exceptions = { { claims = { "p2" }, when = "the firm is small" } } } },
}]]

local smallest = "return { topics = { { id = 't', name = 'T' } } }"

local function write(path, image)
  assert(#image <= LENGTH, path .. " is too long")
  local file = assert(io.open(arg[1] .. "/" .. path, "wb"))
  assert(file:write(image))
  assert(file:close())
end

local function compile(text) return assert(pack.compile{ { name = "pack", text = text } }) end

write("pack_image/small", compile(small):image())
write("pack_image/smallest", compile(smallest):image())
write("phrases_image/five", assert(phrases.compile({ "help desk", "CTO", "R&D", "a-b", "b" },
  { semantics = "longest" })):image())
