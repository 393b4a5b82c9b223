/*
** onecxo.c: the engine with its built-in pack as one translation unit, for a host that would rather
** compile a single file. (`make amalgamation` will write a copy that needs nothing but cxo.h.)
*/
#include "core/build.c"
#include "core/builder.c"
#include "core/chart.c"
#include "core/common.c"
#include "core/csv.c"
#include "core/encoding.c"
#include "core/fold.c"
#include "core/labels.c"
#include "core/link.c"
#include "core/order.c"
#include "core/pack.c"
#include "core/phrases.c"
#include "core/policy.c"
#include "core/scan.c"
#include "core/scan_avx2.c"
#include "core/scan_avx512.c"
#include "core/scan_plain.c"
#include "core/schema.c"
#include "core/set.c"
#include "core/title.c"
#include "core/words.c"

#include "gen/pack.c"
