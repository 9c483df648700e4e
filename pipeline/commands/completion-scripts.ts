import type { CompletedCommand, CompletedOption } from './completion-tree.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** Options that every shell completes before a command. */
const GLOBAL = ['--help', '--version'];

/** `"run --log") words="text json" ;;` for each option that something follows. */
function valueCases(commands: readonly CompletedCommand[]): readonly string[] {
  return commands.flatMap(({ name, options }) =>
    options
      .filter(({ values }) => values !== null)
      .map(({ flag, values, is_list }) => {
        const list = is_list ? ' list=1' : '';
        return `    "${name} ${flag}") words="${values?.join(' ')}"${list} ;;`;
      }),
  );
}

function commandCases(commands: readonly CompletedCommand[]): readonly string[] {
  return commands.map(({ name, options, values }) => {
    const flags = options.map(({ flag }) => flag).join(' ');
    return `        ${name}) words="${values.join(' ')}" flags="${flags}" ;;`;
  });
}

/** What it gives back empty is completed as a file name. Words stand apart by spaces, as no name of ours holds one. */
function bashFunction(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `_demarche() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="" words="" flags="" list="" prefix="" at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${names.join('|')}) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$command $prev" in
${valueCases(commands).join('\n')}
    *)
      case "$command" in
${commandCases(commands).join('\n')}
        *) words="${names.join(' ')}" flags="${GLOBAL.join(' ')}" ;;
      esac
      case "$cur" in -*) words="$flags" ;; esac ;;
  esac
  if [ -n "$list" ]; then
    case "$cur" in *,*) prefix="\${cur%,*},"; cur="\${cur##*,}" ;; esac
  fi
  if [ -n "$words" ]; then COMPREPLY=( $(compgen -P "$prefix" -W "$words" -- "$cur") ); fi
}
complete -o default -F _demarche demarche
`;
}

function quoted(words: string): string {
  return `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function fishOption(command: string, { flag, description, values }: CompletedOption): string {
  const follows = values === null ? '' : values.length === 0 ? ' -r' : ` -x -a ${quoted(values.join(' '))}`;
  return `complete -c demarche -n '__fish_seen_subcommand_from ${command}' -l ${flag.slice(2)}${follows} -d ${quoted(description)}\n`;
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const own = commands.map(
    ({ name, description }) =>
      `complete -c demarche -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}\n`,
  );
  const options = commands.flatMap(({ name, options }) => options.map((option) => fishOption(name, option)));
  const values = commands
    .filter(({ values }) => values.length > 0)
    .map(
      ({ name, values }) =>
        `complete -c demarche -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(values.join(' '))}\n`,
    );
  return [...own, ...options, ...values].join('');
}

const HEADS: Readonly<Record<Shell, string>> = {
  bash: '# For ~/.bashrc: eval "$(demarche completion bash)"\n',
  // zsh runs functions of bash through a module of its own.
  zsh: '# For ~/.zshrc: eval "$(demarche completion zsh)"\nautoload -Uz compinit bashcompinit && compinit && bashcompinit\n',
  fish: '# demarche completion fish > ~/.config/fish/completions/demarche.fish\n',
};

/** What a shell reads to complete our commands, their options and values. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return HEADS[shell] + (shell === 'fish' ? fishScript(commands) : bashFunction(commands));
}
