# Completion in the shells themselves, run by `make test-shells` from the root after `make`: the
# script that `cxo completion` writes is loaded, TAB is pressed, what comes is compared.
set -u
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
PATH=$PWD/build:$PATH press=$PWD/spec/shells/press.zsh
cp spec/fixtures/desk/* "$place"
for shell in bash zsh fish; do build/cxo completion $shell > "$place/cxo.$shell" || exit 1; done
cd "$place" || exit 1
failed=0 passed=0

# expect WHAT WANTED GOT: got begins with what is wanted, each line of it.
expect() {
  if [ "$(printf '%s\n' "$3" | head -n "$(printf '%s\n' "$2" | wc -l)")" = "$2" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s\n  wanted: %s\n  got: %s\n' "$1" "$2" "$3" >&2
  fi
}

in_bash() {
  TERM=dumb timeout 20 zsh -f "$press" 'bash --noprofile --norc -i' "PS1=; source ./cxo.bash" "$1"
}
in_zsh() {
  TERM=dumb timeout 20 zsh -f "$press" 'zsh -f -i' "PS1=; unsetopt zle_bracketed_paste; bindkey -e
    autoload -Uz compinit; compinit -u -d ./dump; source ./cxo.zsh" "$1"
}
in_fish() {
  HOME=$place XDG_CONFIG_HOME=$place fish --no-config -c "source ./cxo.fish; complete -C '$1'"
}

# Typing needs a pseudo-terminal, which a bare chroot may lack.
typed=' typed in bash and zsh,'
if script -qec true /dev/null > /dev/null 2>&1; then
  for shell in bash zsh; do
    type_in() { expect "$shell: $1" "$2" "$(in_$shell "$3")"; }
    type_in command '<cxo><sources>' 'cxo sou\t'
    type_in option '<cxo><check><--write-baseline>' 'cxo check --wr\t'
    type_in policy '<cxo><check><--policy><airfocus>' 'cxo check --policy air\t'
    type_in 'behind =' '<cxo><check><--policy=airfocus>' 'cxo check --policy=air\t'
    type_in side '<cxo><check><--set><reporting=chain>' 'cxo check --set repo\tch\t'
    type_in role "<cxo><role><chief-transformation-officer>" "cxo role chief-trans\t"
    type_in holder '<cxo><check><--holder><cto=17>' 'cxo check --holder ct\t17'
    type_in choice '<cxo><check><--fail-on><never>' 'cxo check --fail-on n\t'
    type_in file '<cxo><check><people.csv>' 'cxo check peo\t'
    type_in 'file of an option' '<cxo><check><--facts><facts.lua>' 'cxo check --facts fa\t'
  done
else
  typed=' none typed (no pseudo-terminal here),'
fi

# What bash calls, without a terminal: the words as bash takes them apart.
bash_function() {
  bash --noprofile --norc -c 'compopt() { echo "compopt $1 $2"; }; source ./cxo.bash; COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1)); _cxo cxo; printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}
expect 'bash: the function' 'compopt +o default
airfocus' "$(bash_function cxo check --policy = air)"
expect 'bash: the function, for a file' 'compopt +o default
compopt -o default' "$(bash_function cxo check peo)"

expect 'fish: command' "role	Show a role and what the sources say of it.
roles	List the roles." "$(in_fish 'cxo role' | sort)"
expect 'fish: option' '--write-baseline	writes the findings to a file, from then on known' \
  "$(in_fish 'cxo check --wr')"
expect 'fish: policy' 'airfocus' "$(in_fish 'cxo check --policy air')"
expect 'fish: behind =' '--policy=airfocus' "$(in_fish 'cxo check --policy=air')"
expect 'fish: side' 'reporting=chain' "$(in_fish 'cxo check --set reporting=c')"
expect 'fish: file' 'people.csv' "$(in_fish 'cxo check peo')"
expect 'fish: not the options of another command' '' "$(in_fish 'cxo roles --topic')"

[ $failed = 0 ] || { echo "$failed failed" >&2; exit 1; }
echo "ok shells: $passed completions,$typed asked of fish"
