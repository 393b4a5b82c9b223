-- The command: `cxo`, build/cxo.
os.exit(require "cxo.cli".main(arg))
