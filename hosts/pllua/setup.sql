-- As a superuser, once for a database; :lua and :modules are the folders of the Lua files and of the
-- module for Lua 5.3. Trusted code may require cxo and nothing else.
CREATE EXTENSION pllua;
SELECT format('ALTER DATABASE %I SET pllua.on_init = %L', current_database(), format(
  'package.path = "%s/?.lua;%1$s/?/init.lua;" .. package.path; package.cpath = "%s/?.so;" .. package.cpath',
  :'lua', :'modules')) \gexec
SELECT format('ALTER DATABASE %I SET pllua.on_trusted_init = %L', current_database(),
  'trusted.allow{"cxo"}') \gexec
