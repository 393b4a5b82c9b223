/*
** module.cpp: the engines for Lua, so that all of them, with the Lua ones, are timed in one
*process.
**
**   peers.cpu()                    CPU seconds of this process
**   peers.names()                  what engines there are on this machine
**   peers.texts(list)              texts to scan in turn, outside Lua
**   peers.compile(name, phrases)   an engine; nil and a message where it fails
**   engine:scan(texts)             how many matches, and their sum
**   engine:find(text)              { { from =, to =, id = }, ... } as cxo.phrases makes it
**   engine:bytes()                 size of its tables
*/
#include "engine.hpp"

#include <cstring>
#include <ctime>
#include <new>

#include <lua.hpp>

namespace bench {
namespace {

std::vector<Plugin> plugins() {
  std::vector<Plugin> all;
  for (const auto &list :
       {cxo_plugins(), hyperscan_plugins(), re2_plugins(), aho_corasick_plugins()})
    all.insert(all.end(), list.begin(), list.end());
  return all;
}

using Texts = std::vector<std::string>;

struct Handle {
  std::unique_ptr<Engine> engine;
  std::vector<Match> found;
};

template <typename T> T &self(lua_State *L, int at, const char *name) {
  return *static_cast<T *>(luaL_checkudata(L, at, name));
}

template <typename T> T &push(lua_State *L, const char *name) {
  T *made = new (lua_newuserdatauv(L, sizeof(T), 0)) T;
  luaL_setmetatable(L, name);
  return *made;
}

constexpr const char *TEXTS = "bench.texts";
constexpr const char *ENGINE = "bench.engine";

// The strings of the list at `at`.
void read_list(lua_State *L, int at, Texts &out) {
  lua_Integer n = luaL_len(L, at);
  for (lua_Integer i = 1; i <= n; i++) {
    size_t size = 0;
    lua_geti(L, at, i);
    const char *text = lua_tolstring(L, -1, &size);
    out.emplace_back(text, size);
    lua_pop(L, 1);
  }
}

int l_nothing(lua_State *) { return 0; } // the floor of every call

int l_cpu(lua_State *L) {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  lua_pushnumber(L, static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
  return 1;
}

int l_names(lua_State *L) {
  lua_newtable(L);
  for (const Plugin &plugin : plugins()) {
    lua_pushboolean(L, plugin.is_there());
    lua_setfield(L, -2, plugin.name);
  }
  return 1;
}

int l_texts(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  read_list(L, 1, push<Texts>(L, TEXTS));
  return 1;
}

std::string compile(Handle &handle, const char *name, const Phrases &phrases) {
  for (const Plugin &plugin : plugins()) {
    if (std::strcmp(plugin.name, name) != 0) continue;
    if (!plugin.is_there()) return "not on this machine";
    try {
      handle.engine = plugin.make(phrases);
      return "";
    } catch (const std::exception &error) {
      return error.what();
    }
  }
  return "no engine of this name";
}

int l_compile(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  luaL_checktype(L, 2, LUA_TTABLE);
  Texts &phrases = push<Texts>(L, TEXTS);
  read_list(L, 2, phrases);
  Handle &handle = push<Handle>(L, ENGINE);
  std::string message = compile(handle, name, phrases);
  if (message.empty()) return 1;
  lua_pushnil(L);
  lua_pushlstring(L, message.data(), message.size());
  return 2;
}

int l_scan(lua_State *L) {
  Engine &engine = *self<Handle>(L, 1, ENGINE).engine;
  Sink sink;
  for (const std::string &text : self<Texts>(L, 2, TEXTS)) {
    sink.number++;
    sink.text = text;
    engine.scan(sink);
  }
  lua_pushinteger(L, static_cast<lua_Integer>(sink.count));
  lua_pushinteger(L, static_cast<lua_Integer>(sink.sum));
  return 2;
}

int l_find(lua_State *L) {
  Handle &handle = self<Handle>(L, 1, ENGINE);
  size_t size = 0;
  const char *text = luaL_checklstring(L, 2, &size);
  Sink sink;
  sink.text = {text, size};
  sink.keep = &handle.found;
  handle.found.clear();
  handle.engine->scan(sink);
  lua_createtable(L, static_cast<int>(handle.found.size()), 0);
  lua_Integer n = 0;
  for (const Match &match : handle.found) {
    lua_createtable(L, 0, 3);
    lua_pushinteger(L, static_cast<lua_Integer>(match.from + 1));
    lua_setfield(L, -2, "from");
    lua_pushinteger(L, static_cast<lua_Integer>(match.to));
    lua_setfield(L, -2, "to");
    lua_pushinteger(L, match.id);
    lua_setfield(L, -2, "id");
    lua_seti(L, -2, ++n);
  }
  return 1;
}

int l_bytes(lua_State *L) {
  lua_pushinteger(L, static_cast<lua_Integer>(self<Handle>(L, 1, ENGINE).engine->bytes()));
  return 1;
}

template <typename T> int l_gc(lua_State *L) {
  static_cast<T *>(lua_touserdata(L, 1))->~T();
  return 0;
}

template <typename T> void make_class(lua_State *L, const char *name, const luaL_Reg *methods) {
  luaL_newmetatable(L, name);
  lua_pushcfunction(L, l_gc<T>);
  lua_setfield(L, -2, "__gc");
  lua_newtable(L);
  luaL_setfuncs(L, methods, 0);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
}

} // namespace
} // namespace bench

extern "C" __attribute__((visibility("default"))) int luaopen_peers(lua_State *L) {
  using namespace bench;
  static const luaL_Reg none[] = {{nullptr, nullptr}};
  static const luaL_Reg methods[] = {
      {"scan", l_scan}, {"find", l_find}, {"bytes", l_bytes}, {nullptr, nullptr}};
  static const luaL_Reg functions[] = {{"cpu", l_cpu},
                                       {"nothing", l_nothing},
                                       {"names", l_names},
                                       {"texts", l_texts},
                                       {"compile", l_compile},
                                       {nullptr, nullptr}};
  make_class<Texts>(L, TEXTS, none);
  make_class<Handle>(L, ENGINE, methods);
  luaL_newlib(L, functions);
  return 1;
}
