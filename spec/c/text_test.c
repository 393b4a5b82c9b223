/*
** text_test.c: what files are written in.
*/
#include <stdlib.h>

#include "test.h"

typedef struct Case {
  const char *bytes;
  size_t n;
  const char *encoding, *text;
} Case;

#define BYTES(s) s, sizeof s - 1

static const Case cases[] = {
    {BYTES("plain"), "UTF-8", "plain"},
    {BYTES(""), "UTF-8", ""},
    {BYTES("caf\xC3\xA9"), "UTF-8", "caf\xC3\xA9"},
    {BYTES("\xEF\xBB\xBFmark"), "UTF-8", "mark"},
    {BYTES("caf\xE9 \x80 \x81"), "Windows-1252", "caf\xC3\xA9 \xE2\x82\xAC \xEF\xBF\xBD"},
    {BYTES("\xC0\xAF"), "Windows-1252", "\xC3\x80\xC2\xAF"}, /* overlong is not UTF-8 */
    {BYTES("\xED\xA0\x80"), "Windows-1252", "\xC3\xAD\xC2\xA0\xE2\x82\xAC"}, /* nor a surrogate */
    {BYTES("\xFF\xFE"
           "A\0\xE9\0"),
     "UTF-16", "A\xC3\xA9"},
    {BYTES("\xFE\xFF"
           "\0A\x20\xAC"),
     "UTF-16", "A\xE2\x82\xAC"},
    {BYTES("\xFF\xFE\x3D\xD8\x00\xDE"), "UTF-16", "\xF0\x9F\x98\x80"},
    {BYTES("\xFF\xFE\x3D\xD8"
           "A\0"),
     "UTF-16",
     "\xEF\xBF\xBD"
     "A"}, /* half a pair */
    {BYTES("\xFF\xFE\x00\xDE"), "UTF-16", "\xEF\xBF\xBD"},
    {BYTES("\xFF\xFE"
           "A\0B"),
     "UTF-16", "A\xEF\xBF\xBD"},                                         /* half a unit */
    {BYTES("\xE0\x9F\xBF"), "Windows-1252", "\xC3\xA0\xC5\xB8\xC2\xBF"}, /* overlong */
    {BYTES("\xE0\xA0\x80 \xEC\x80\x80 \xED\x9F\xBF"), "UTF-8",
     "\xE0\xA0\x80 \xEC\x80\x80 \xED\x9F\xBF"},
    {BYTES("\xF0\x8F\xBF\xBF"), "Windows-1252", "\xC3\xB0\xEF\xBF\xBD\xC2\xBF\xC2\xBF"},
    {BYTES("\xF4\x90\x80\x80"), "Windows-1252", /* beyond Unicode */
     "\xC3\xB4\xEF\xBF\xBD\xE2\x82\xAC\xE2\x82\xAC"},
    {BYTES("\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"), "UTF-8", "\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"},
    {BYTES("12345678caf\xC3\xA9 12345678"), "UTF-8", "12345678caf\xC3\xA9 12345678"},
};

static void decodes(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    size_t in_use = 0, size;
    cxo_Str out;
    void *block;
    const char *encoding;
    int code = cxo_text_decode(cases[i].bytes, cases[i].n, test_alloc, &in_use, &out, &block, &size,
                               &encoding, NULL);
    if (code || strcmp(encoding, cases[i].encoding) != 0 || !test_is(out, cases[i].text))
      test_failed(__FILE__, (int)i, cases[i].text);
    if (block) test_alloc(&in_use, block, size, 0);
    CHECK(in_use == 0);
  }
}

static void refuses_binary(void) {
  size_t in_use = 0, size;
  cxo_Str out;
  void *block;
  const char *encoding;
  cxo_Error err;
  CHECK(cxo_text_decode(BYTES("\x7F"
                              "ELF\0\0"),
                        test_alloc, &in_use, &out, &block, &size, &encoding,
                        &err) == CXO_EENCODING);
  CHECK(strstr(err.text, "NUL") != NULL && in_use == 0);
}

void text_tests(void) {
  test_run("text: decodes UTF-8, UTF-16 and Windows-1252", decodes);
  test_run("text: refuses binary files", refuses_binary);
}
