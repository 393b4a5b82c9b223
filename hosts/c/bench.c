/*
** bench.c: titles and texts a second through the engine, beside tolower() of every byte.
** bench FILE: lines are titles; bench -t FILE: texts, a blank line between.
*/
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "cxo.h"

static char input[64 << 20], lower[64 << 20];
static uint64_t policy_room[1024], weigher_room[1024];

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* One item; what comes out is added up, so that nothing is left out. */
static unsigned read_one(cxo_Weigher *weigher, const char *at, size_t n) {
  if (weigher) {
    cxo_Weighed weighed;
    cxo_weigh(weigher, at, n, NULL, 0, NULL, NULL, &weighed);
    return (unsigned)weighed.outcome;
  }
  cxo_Title title;
  cxo_Verdict verdict;
  cxo_title_read(cxo_pack_builtin(), at, n, NULL, 0, &title);
  cxo_title_verdict(&title, &verdict);
  return verdict.count;
}

int main(int argc, char **argv) {
  int texts = argc == 3;
  const char *between = texts ? "\n\n" : "\n";
  cxo_PolicyOptions by_default = {{NULL, 0}, NULL, 0};
  cxo_WeigherOptions options = {CXO_NONE, CXO_NONE, CXO_SMALL_BELOW, NULL, NULL};
  const cxo_Policy *policy;
  cxo_Weigher *weigher = NULL;
  FILE *file = argc > 1 ? fopen(argv[argc - 1], "rb") : NULL;
  if (!file || cxo_policy_size(cxo_pack_builtin()) > sizeof policy_room ||
      cxo_weigher_size(cxo_pack_builtin()) > sizeof weigher_room ||
      cxo_policy_init(policy_room, cxo_pack_builtin(), &by_default, &policy, NULL) ||
      (texts && cxo_weigher_init(weigher_room, policy, &options, &weigher, NULL)))
    return 3;
  size_t n = fread(input, 1, sizeof input - 1, file), count = 0;
  unsigned sum = 0;
  fclose(file);
  double from = seconds();
  for (size_t i = 0; i < n; i++) lower[i] = (char)tolower((unsigned char)input[i]);
  double floor = seconds() - from;
  from = seconds();
  for (char *at = input, *to; *at; at = to + strlen(between), count++) {
    to = strstr(at, between);
    if (!to) break;
    sum += read_one(weigher, at, (size_t)(to - at));
  }
  double own = seconds() - from;
  printf("%-7s %9.0f a second, %7.2f us each, %5.0f MB/s, %.1f x tolower() of its bytes (%u, %d)\n",
         texts ? "texts" : "titles", (double)count / own, own * 1e6 / (double)count,
         (double)n / own / 1e6, own / floor, sum, lower[n / 2]);
  return 0;
}
