/*
** hook.c: which lines of lua/ are run. Loaded through LUA_INIT into every interpreter that the specs
** start; threads of a state inherit the hook. When the process ends it writes a line "file:line" for
** each line seen to a file of its own in the folder that COVERED names (a process may be allowed but
** little to write).
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include <lauxlib.h>

enum { FILES = 256, LINES = 2048, NAME = 120 };

static char names[FILES][NAME];
static unsigned char seen[FILES][LINES];
static const char *last_source;
static int last_file, files;

/* The number of a file under lua/, or -1. */
static int file_of(const char *source) {
  const char *name = strstr(source, "lua/cxo/");
  if (source[0] != '@' || !name) return -1;
  for (int i = 0; i < files; i++)
    if (strcmp(names[i], name) == 0) return i;
  if (files == FILES || strlen(name) >= NAME) return -1;
  strcpy(names[files], name);
  return files++;
}

static void on_line(lua_State *L, lua_Debug *at) {
  lua_getinfo(L, "S", at);
  if (at->source != last_source) last_source = at->source, last_file = file_of(at->source);
  if (last_file >= 0 && at->currentline < LINES) seen[last_file][at->currentline] = 1;
}

static void write_down(void) {
  char path[4096];
  const char *folder = getenv("COVERED");
  if (folder) snprintf(path, sizeof path, "%s/%ld", folder, (long)getpid());
  FILE *out = folder ? fopen(path, "a") : NULL;
  for (int i = 0; out && i < files; i++)
    for (int line = 0; line < LINES; line++)
      if (seen[i][line]) fprintf(out, "%s:%d\n", names[i], line);
  if (out) fclose(out);
}

int luaopen_hook(lua_State *L);
int luaopen_hook(lua_State *L) {
  lua_sethook(L, on_line, LUA_MASKLINE, 0);
  atexit(write_down);
  return 0;
}
