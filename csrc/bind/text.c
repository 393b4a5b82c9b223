/*
** text.c: texts for Lua: a file read into one exact block, or a string; as UTF-8.
*/
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "lcxo.h"

static void *allocate(lua_State *L, void *block, size_t old, size_t size) {
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  return alloc(ud, block, old, size);
}

static lcxo_Text *new_text(lua_State *L) {
  lcxo_Text *text = lua_newuserdatauv(L, sizeof *text, 1);
  memset(text, 0, sizeof *text);
  luaL_setmetatable(L, LCXO_TEXT);
  return text;
}

static int text_gc(lua_State *L) {
  lcxo_Text *text = luaL_checkudata(L, 1, LCXO_TEXT);
  if (text->file) (void)allocate(L, text->file, text->file_size, 0);
  if (text->decoded) (void)allocate(L, text->decoded, text->decoded_size, 0);
  memset(text, 0, sizeof *text);
  return 0;
}

static int text_encoding(lua_State *L) {
  lua_pushstring(L, ((lcxo_Text *)luaL_checkudata(L, 1, LCXO_TEXT))->encoding);
  return 1;
}

/* text:string([most]) -> all of it, or its first bytes, as UTF-8 */
static int text_string(lua_State *L) {
  cxo_Str text = ((lcxo_Text *)luaL_checkudata(L, 1, LCXO_TEXT))->text;
  lua_Integer most = luaL_optinteger(L, 2, LUA_MAXINTEGER);
  luaL_argcheck(L, most >= 0, 2, "a count expected");
  if ((lua_Unsigned)most < text.n) text.n = (size_t)most;
  lcxo_pushstr(L, text);
  return 1;
}

static int decode(lua_State *L, lcxo_Text *text, const char *at, size_t n) {
  cxo_Error err;
  void *ud;
  lua_Alloc alloc = lua_getallocf(L, &ud);
  int code = cxo_text_decode(at, n, alloc, ud, &text->text, &text->decoded, &text->decoded_size,
                             &text->encoding, &err);
  return code ? lcxo_fail(L, &err) : 1;
}

/* Makes the block of a text `size` bytes long; 0 without memory. */
static int resize(lua_State *L, lcxo_Text *text, size_t size) {
  void *file = allocate(L, text->file, text->file_size, size);
  if (!file) return 0;
  text->file = file;
  text->file_size = size;
  return 1;
}

/* Reads all of a file; `n` is how much that was. 0 on failure, errno tells why. */
static int read_all(lua_State *L, lcxo_Text *text, FILE *file, size_t *n) {
  long end = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  *n = 0;
  if (fseek(file, 0, SEEK_SET) != 0) clearerr(file); /* a pipe: its size is not known */
  if (end == LONG_MAX) end = -1;                     /* a directory: reading it will tell */
  errno = ENOMEM;
  if (!resize(L, text, end > 0 ? (size_t)end + 1 : 65536)) return 0;
  for (;;) { /* one byte of room more than the file has, so that its end is seen */
    errno = EIO;
    *n += fread((char *)text->file + *n, 1, text->file_size - *n, file);
    if (ferror(file)) return 0;
    if (*n < text->file_size) return 1;
    errno = ENOMEM;
    if (!resize(L, text, text->file_size * 2)) return 0;
  }
}

/* read(path) -> text, or nil, message, code; "-" is standard input */
static int core_read(lua_State *L) {
  size_t length, n = 0;
  const char *path = luaL_checklstring(L, 1, &length);
  lcxo_Text *text = new_text(L);
  int standard = strcmp(path, "-") == 0;
  errno = EINVAL; /* for a path with a NUL in it */
  FILE *file = standard ? stdin : strlen(path) == length ? fopen(path, "rb") : NULL;
  int done = file && read_all(L, text, file, &n), reason = errno;
  if (file && !standard) (void)fclose(file);
  if (done) return decode(L, text, text->file, n);
  lua_pushnil(L);
  lua_pushstring(L, reason == ENOMEM ? "not enough memory" : strerror(reason));
  lua_pushstring(L, reason == ENOMEM ? cxo_code_name(CXO_EMEMORY) : "file");
  return 3;
}

/* text(string) -> text, or nil, message, code */
static int core_text(lua_State *L) {
  size_t n;
  const char *string = luaL_checklstring(L, 1, &n);
  lcxo_Text *text = new_text(L);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  return decode(L, text, string, n);
}

static const luaL_Reg text_methods[] = {
    {"encoding", text_encoding}, {"string", text_string}, {NULL, NULL}};
static const luaL_Reg text_meta[] = {{"__gc", text_gc}, {NULL, NULL}};

static const luaL_Reg text_funcs[] = {{"read", core_read}, {"text", core_text}, {NULL, NULL}};

void lcxo_open_text(lua_State *L) {
  luaL_setfuncs(L, text_funcs, 0);
  lcxo_class(L, LCXO_TEXT, text_methods, text_meta);
}
