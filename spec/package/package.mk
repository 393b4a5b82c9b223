# make dist           build/dist/cxo-VERSION.tar.gz: all that is under version control, to be built
#                     without it; the same bytes each time
# make test-package   the tarball builds and tests without git; LuaRocks makes, packs and installs
#                     it; the installed copy is used from an empty folder (spec/package/test.sh)
# Included at the end of the Makefile.

# The release's rockspec is that of the checkout but for two lines..
RELEASE_ROCKSPEC = rockspec/cxo-$(VERSION)-1.rockspec
TO_RELEASE = -e 's/^version = .*/version = "$(VERSION)-1"/' \
  -e 's/^\(  url = .*\)$$/\1\n  tag = "v$(VERSION)",/'

DIST = build/dist/cxo-$(VERSION).tar.gz
NEED_PACKAGE = $(NEED_TEST) 'luarocks:command -v luarocks' 'zip:command -v zip' \
  'unzip:command -v unzip'

.PHONY: dist test-package
dist:
	@git rev-parse --git-dir >/dev/null 2>&1 || { echo "make dist needs a git checkout" >&2; exit 1; }
	@mkdir -p $(dir $(DIST))
	@git ls-files | tar --create --files-from=- --sort=name --owner=0 --group=0 --numeric-owner \
	  --mode=go=rX,u+rw,a-s --mtime="@$$(git log -1 --format=%ct)" \
	  --transform='s,^,cxo-$(VERSION)/,rSH' | gzip -n > $(DIST)
	@echo $(DIST)

test-package:
	@$(call INSTALL,$(NEED_PACKAGE))
	@$(MAKE) --no-print-directory dist >/dev/null
	@sh spec/package/test.sh $(DIST)
