# make amalgamation   build/amalgamation/cxo.c and cxo.h: all that a C host copies; with
#                     -DCXO_WITH_LUA the Lua module is in it too. PACK="mine.lua": the same, in
#                     build/own, with files of a pack of one's own beside the built-in one
# make library        build/lib/libcxo.a and the shared library, which show cxo_* alone
# make install        library, header, pkg-config file, Lua module, command and manual pages under
#                     PREFIX (/usr/local), or below DESTDIR for a package; make uninstall
# Included at the end of the Makefile.

AMALGAMATED = build/$(if $(PACK),own,amalgamation)
AMALGAMATION = $(AMALGAMATED)/cxo.c $(AMALGAMATED)/cxo.h
.PHONY: amalgamation library install uninstall
amalgamation: $(AMALGAMATION)
build/amalgamation/cxo.c: csrc/amalgamate.lua csrc/onecxo.c $(CORE) $(BIND) $(HEADERS) $(GENERATED)
	@mkdir -p $(@D)
	$(LUA) csrc/amalgamate.lua > $@.new && mv $@.new $@
build/own/cxo.c: build/amalgamation/cxo.c $(PACK) $(DATA) build/boot/lib/cxo/core.so build/boot/cxo
	@mkdir -p $(@D)
	build/boot/cxo pack build $(DATA) $(PACK) --output build/own/pack.c
	$(LUA) csrc/amalgamate.lua build/own/pack.c > $@.new && mv $@.new $@
$(AMALGAMATED)/cxo.h: csrc/cxo.h
	@mkdir -p $(@D)
	cp csrc/cxo.h $@

SHELLS = bash zsh fish
# Lua as it finds the module in the checkout.
HERE = LUA_PATH_$(LUA_)='lua/?.lua;lua/?/init.lua;;' LUA_CPATH_$(LUA_)='build/lib/?.so;;'
VERSION := $(shell sed -n 's/^.define CXO_VERSION "\(.*\)"/\1/p' csrc/cxo.h)
# A program runs with every later library of the same major version.
SONAME = libcxo.so.$(firstword $(subst ., ,$(VERSION)))
LIBRARY = build/lib/libcxo.a build/lib/libcxo.so.$(VERSION)
library: $(LIBRARY)

# One object, in which all that is not the interface becomes local.
build/lib/cxo.o: $(AMALGAMATION)
	@mkdir -p $(@D)
	$(CC) -std=c11 $(CFLAGS) -fPIC -fvisibility=hidden -c -o $@ $<
	objcopy --localize-hidden $@
build/lib/libcxo.a: build/lib/cxo.o
	rm -f $@ && $(AR) rcs $@ $<
build/lib/libcxo.so.$(VERSION): build/lib/cxo.o
	$(CC) $(SHARED) $(LDFLAGS) -Wl,-soname,$(SONAME) -o $@ $<

LUA_FILES = $(sort $(shell find -L lua -name '*.lua' ! -name '*.d.lua'))

build/cxo.pc: csrc/library.mk csrc/cxo.h Makefile
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' \
	  'Name: cxo' 'Version: $(VERSION)' \
	  'Description: who does what at the top of a technology organisation, with sources' \
	  'Cflags: -I$${includedir}' 'Libs: -L$${libdir} -lcxo' > $@

# The command as it stands in bin/, beside share/ and lib/.
build/installed/cxo: csrc/library.mk Makefile
	@mkdir -p $(@D)
	@printf '%s\n' '#!/bin/sh' 'root=$$(dirname "$$(readlink -f "$$0")")/..' \
	  'lua=$$root/share/lua/$(LUA_VERSION)' \
	  'export LUA_PATH_$(LUA_)="$$lua/?.lua;$$lua/?/init.lua;$${LUA_PATH_$(LUA_):-$${LUA_PATH:-;}}"' \
	  'modules=$$root/lib/lua/$(LUA_VERSION)/?.so' \
	  'export LUA_CPATH_$(LUA_)="$$modules;$${LUA_CPATH_$(LUA_):-$${LUA_CPATH:-;}}"' \
	  'exec $(LUA) "$$lua/cxo/cli/main.lua" "$$@"' > $@

# Commands and options are the ones that the command line has.
build/man/%: docs/man/% docs/man/options.lua build/cxo build/lib/cxo/core.so $(LUA_FILES)
	@mkdir -p $(@D)
	@for part in COMMANDS OPTIONS; do \
	  $(HERE) $(LUA) docs/man/options.lua $$part > $@.$$part || exit 1; done
	@sed -e 's/@VERSION@/$(VERSION)/' -e '/@COMMANDS@/ { r $@.COMMANDS' -e 'd; }' \
	  -e '/@OPTIONS@/ { r $@.OPTIONS' -e 'd; }' $< > $@

build/completion/%: build/cxo build/lib/cxo/core.so lua/cxo/cli/completion.lua
	@mkdir -p $(@D)
	@build/cxo completion $* > $@.new && mv $@.new $@

# FILE:WHERE under PREFIX:MODE, what install copies and uninstall removes.
INSTALLED = csrc/cxo.h:include/cxo.h:644 build/cxo.pc:lib/pkgconfig/cxo.pc:644 \
  $(foreach file,$(LIBRARY),$(file):lib/$(notdir $(file)):644) build/installed/cxo:bin/cxo:755 \
  build/man/cxo.1:share/man/man1/cxo.1:644 build/man/cxo.3:share/man/man3/cxo.3:644 \
  build/completion/bash:share/bash-completion/completions/cxo:644 \
  build/completion/zsh:share/zsh/site-functions/_cxo:644 \
  build/completion/fish:share/fish/vendor_completions.d/cxo.fish:644 \
  build/lib/cxo/core.so:lib/lua/$(LUA_VERSION)/cxo/core.so:644 \
  $(foreach file,$(LUA_FILES),$(file):share/$(file:lua/%=lua/$(LUA_VERSION)/%):644)
LINKS = $(SONAME) libcxo.so
INTO = $(DESTDIR)$(PREFIX)

install: all $(LIBRARY) build/cxo.pc build/installed/cxo build/man/cxo.1 build/man/cxo.3 \
  $(SHELLS:%=build/completion/%)
	@rm -f build/cxo.pc && $(MAKE) --no-print-directory build/cxo.pc
	@for file in $(INSTALLED); do \
	  mode=$${file##*:} file=$${file%:*}; \
	  install -D -m $$mode "$${file%%:*}" "$(INTO)/$${file#*:}" || exit 1; done
	@for link in $(LINKS); do ln -sf libcxo.so.$(VERSION) "$(INTO)/lib/$$link" || exit 1; done
	@if [ -z "$(DESTDIR)" ] && command -v ldconfig >/dev/null; then ldconfig 2>/dev/null || true; fi

# Folders of its own go too; others only where nothing else is in them.
uninstall:
	@for file in $(INSTALLED); do file=$${file%:*}; rm -f "$(INTO)/$${file#*:}"; done
	@for link in $(LINKS); do rm -f "$(INTO)/lib/$$link"; done
	@for folder in share/lua/$(LUA_VERSION)/cxo lib/lua/$(LUA_VERSION)/cxo; do \
	  if [ -d "$(INTO)/$$folder" ]; then \
	    find "$(INTO)/$$folder" -depth -type d -empty -delete; fi; done
