--- The classifiers that come with cxo beside the built-in one: a pack each, named as the classifier
--- in it (data/classifiers/), which is read when somebody asks for it.
---
---     print(cxo.classify("We will launch an app.", { classifier = "aim" }).role)  --> product

local lists = require "cxo.lists"
local options = require "cxo.options"

local classifiers = {}

--- Their ids, in the order in which they are listed.
classifiers.ids = { "profile", "aim", "audience", "line", "stance", "firm", "view" }

--- The ids of all that an instance may be asked for, its own first.
---@param kb cxo.Instance
---@return string[]
function classifiers.known(kb)
  local ids = lists.ids(kb.pack:each"classifier")
  for _, id in ipairs(classifiers.ids) do
    if not kb.pack:find("classifier", id) then ids[#ids + 1] = id end
  end
  return ids
end

local beside = setmetatable({}, { __mode = "k" }) -- instance to instances with one more pack, by id

--- An instance that has a classifier: the one given, or one like it with the classifier's pack
--- beside its own.
---@param kb cxo.Instance
---@param id string? nil: whichever it has
---@return cxo.Instance? instance
---@return string? message
---@return string? code "classifier" for one that is not known, "file" where its pack is not found
function classifiers.instance(kb, id)
  if not id or kb.pack:find("classifier", id) then return kb end
  if not lists.holds(classifiers.ids, id) then
    local hint = options.hint(id, classifiers.known(kb))
    return nil, ("no classifier '%s'%s"):format(id, hint), "classifier"
  end
  local path, tried = package.searchpath("cxo.classifiers." .. id, package.path)
  if not path then return nil, ("classifier '%s':%s"):format(id, tried), "file" end
  beside[kb] = beside[kb] or {}
  if not beside[kb][id] then
    local more, message, code = kb.beside{ path }
    if not more then return nil, message, code end
    beside[kb][id] = more
  end
  return beside[kb][id]
end

return classifiers
