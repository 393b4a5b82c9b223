--- The command that runs the Lua which runs the specs, with the modules of the checkout.
---
---     io.popen(child() .. " script.lua")

--- @param cpath? string where the module is looked for
--- @return string
return function(cpath)
  return ("env -u LUA_PATH_5_4 -u LUA_CPATH_5_4 -u LUA_PATH_5_3 -u LUA_CPATH_5_3 "
    .. "LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='%s;;' lua%s"):format(
    cpath or "build/lib/?.so", _VERSION:match"%d%.%d")
end
