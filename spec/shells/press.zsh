# Types keys into an interactive shell on a terminal and prints the words that the line became, each
# in <>: press.zsh 'SHELL COMMAND' 'SETTING UP' 'KEYS', \t for TAB. Run by test.sh.
zmodload zsh/zpty
zpty shell "$1"
# Nothing that is typed holds what is waited for, so that its echo is not taken for it.
until_says() {
  local line
  while zpty -r shell line; do
    said+=$line
    [[ $line = *$1* ]] && return
  done
}
zpty -w shell "$2; echo rea''dy"
until_says ready
said=
zpty -w shell "$(printf '%b' "$3")"$'\C-a'"printf '<%s>' "$'\C-e'
zpty -w shell "echo; echo do''ne"
until_says done
print -r -- "${said//$'\r'/}" | grep -o '<cxo>.*>' | tail -n 1
