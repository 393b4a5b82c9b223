/*
** replay.c: runs a fuzz target over the files given, without libFuzzer. The name of each file is
** printed before it is run, so the last one printed is the one that failed; after them all, their
** number.
*/
#include "fuzz.h"

static void replay(const char *path) {
  FILE *file = fopen(path, "rb");
  char *data = NULL;
  size_t n = 0, more = 0;
  printf("%s\n", path);
  fflush(stdout);
  MUST(file);
  do {
    n += more;
    data = realloc(data, n + 4096);
    MUST(data);
    more = fread(data + n, 1, 4096, file);
  } while (more > 0);
  MUST(!ferror(file));
  fclose(file);
  char *exact = fuzz_copy(data, n);
  free(data);
  LLVMFuzzerTestOneInput((const uint8_t *)exact, n);
  free(exact);
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) replay(argv[i]);
  printf("%d inputs\n", argc - 1);
  return argc < 2;
}
