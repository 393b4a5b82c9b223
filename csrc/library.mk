# make amalgamation   build/amalgamation/cxo.c and cxo.h: all that a C host copies; with
#                     -DCXO_WITH_LUA the Lua module is in it too
# Included at the end of the Makefile.

AMALGAMATION = build/amalgamation/cxo.c build/amalgamation/cxo.h
.PHONY: amalgamation
amalgamation: $(AMALGAMATION)
build/amalgamation/cxo.c: csrc/amalgamate.lua csrc/onecxo.c $(CORE) $(BIND) $(HEADERS) $(GENERATED)
	@mkdir -p $(@D)
	$(LUA) csrc/amalgamate.lua > $@.new && mv $@.new $@
build/amalgamation/cxo.h: csrc/cxo.h
	@mkdir -p $(@D)
	cp csrc/cxo.h $@
