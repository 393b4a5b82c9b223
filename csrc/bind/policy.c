/*
** policy.c: policies for Lua. The policy lies inside its userdata and keeps its pack alive.
*/
#include "lcxo.h"

static const char *const standings[] = {"silent", "rejected", "disputed", "admitted"};

/* pack:policy(name, { { knob, side }, ... }) -> policy, or nil, message, "policy" */
int lcxo_pack_policy(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  cxo_PolicyOptions options = {{NULL, 0}, NULL, 0};
  cxo_Error err;
  options.name.at = luaL_optlstring(L, 2, "default", &options.name.n);
  lua_settop(L, 3);
  if (!lua_isnil(L, 3)) luaL_checktype(L, 3, LUA_TTABLE);
  size_t n = lua_isnil(L, 3) ? 0 : (size_t)lua_rawlen(L, 3);
  cxo_Setting *settings = lua_newuserdatauv(L, (n + 1) * sizeof *settings, 0);
  luaL_checkstack(L, (int)(2 * n + 8), "too many settings");
  for (size_t i = 0; i < n; i++) {
    lua_rawgeti(L, 3, (lua_Integer)i + 1);
    int pair = lua_gettop(L);
    luaL_argcheck(L, lua_istable(L, pair), 3, "pairs of knob and side expected");
    lua_rawgeti(L, pair, 1);
    lua_rawgeti(L, pair, 2);
    lua_remove(L, pair); /* its strings stay on the stack, and so alive */
    settings[i].knob.at = luaL_checklstring(L, -2, &settings[i].knob.n);
    settings[i].side.at = luaL_checklstring(L, -1, &settings[i].side.n);
  }
  options.settings = settings;
  options.setting_count = n;
  lcxo_Policy *p = lua_newuserdatauv(L, sizeof *p + cxo_policy_size(pack), 1);
  p->pack = pack;
  if (cxo_policy_init(p->storage, pack, &options, &p->policy, &err)) return lcxo_fail(L, &err);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, LCXO_POLICY);
  return 1;
}

/* pack:policies() -> the names that a policy can have */
int lcxo_pack_policies(lua_State *L) {
  const cxo_Pack *pack = lcxo_topack(L, 1);
  lua_newtable(L);
  for (uint32_t i = 0;; i++) {
    cxo_Str name = cxo_policy_name(pack, i);
    if (name.n == 0) return 1;
    lcxo_pushstr(L, name);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

static lcxo_Policy *check_policy(lua_State *L) { return luaL_checkudata(L, 1, LCXO_POLICY); }

/* policy:standing(proposition) -> "silent", "rejected", "disputed" or "admitted" */
static int policy_standing(lua_State *L) {
  const lcxo_Policy *p = check_policy(L);
  lua_pushstring(
      L, standings[cxo_policy_standing(p->policy, lcxo_torow(L, 2, p->pack, CXO_PROPOSITION))]);
  return 1;
}

/* policy:admits(claim) -> boolean */
static int policy_admits(lua_State *L) {
  const lcxo_Policy *p = check_policy(L);
  lua_pushboolean(L, cxo_policy_admits(p->policy, lcxo_torow(L, 2, p->pack, CXO_CLAIM)));
  return 1;
}

/* policy:side(conflict) -> the side's value, or nil */
static int policy_side(lua_State *L) {
  const lcxo_Policy *p = check_policy(L);
  uint32_t side = cxo_policy_side(p->policy, lcxo_torow(L, 2, p->pack, CXO_CONFLICT));
  if (side == CXO_NONE)
    lua_pushnil(L);
  else
    lcxo_pushstr(L, cxo_pack_text(p->pack, CXO_SIDE_VALUE, side));
  return 1;
}

static const luaL_Reg policy_methods[] = {
    {"standing", policy_standing}, {"admits", policy_admits},        {"side", policy_side},
    {"ask", lcxo_policy_ask},      {"weigher", lcxo_policy_weigher}, {NULL, NULL}};
static const luaL_Reg policy_meta[] = {{NULL, NULL}};

void lcxo_open_policy(lua_State *L) { lcxo_class(L, LCXO_POLICY, policy_methods, policy_meta); }
