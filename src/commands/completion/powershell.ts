import { asksFor, type Completed, type Value } from './words.ts';

/** A script for PowerShell, which completes file names itself where the block gives nothing. */
export function powershell(commands: readonly Completed[], program: string): string {
	const [, ...others] = commands;
	const names = others.map(({ name }) => name);
	const behind = commands.flatMap(({ name, options }) =>
		options.flatMap(({ flags, value }) =>
			value === null ? [] : flags.map((flag) => `\t\t${quoted(`${name} ${flag}`)} { ${wordsFor(value)} }`),
		),
	);
	return `# Completion of ${program} in PowerShell. In $PROFILE: ${program} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${program} -ScriptBlock {
	param($wordToComplete, $commandAst, $cursorPosition)
	$words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
	$at = if ($wordToComplete) { $words.Count - 1 } else { $words.Count }
	$command = if ($at -gt 1 -and $words[1] -cin ${list(names)}) { $words[1] } else { '' }
	$found = switch -CaseSensitive ("$command " + $words[$at - 1]) {
${behind.join('\n')}
		default {
			if ($wordToComplete.StartsWith('-')) {
				switch ($command) {
${commands.map(({ name, options }) => `\t\t\t\t\t${quoted(name)} { ${list(options.flatMap(({ flags }) => flags))} }`).join('\n')}
				}
			}
			else {
				switch ("\${command}:$at") {
					':1' { ${list(names)} }
${others.flatMap(({ name, values }) => values.flatMap((value, at) => (value.type === 'files' ? [] : [`\t\t\t\t\t${quoted(`${name}:${at + 2}`)} { ${wordsFor(value)} }`]))).join('\n')}
				}
			}
		}
	}
	$found | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
		[System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
	}
}`;
}

function wordsFor(value: Value): string {
	switch (value.type) {
		case 'words':
			return list(value.words);
		case 'links':
			return `${inPowerShell(asksFor('links', value.program))} | ForEach-Object { ($_.Trim() -split ' +')[1] }`;
		case 'sections':
			return `${inPowerShell(asksFor('sections', value.program))} | ForEach-Object { ($_ -replace '^ *\\d* +', '' -split ' ')[0] }`;
		case 'files':
		case 'text':
			return '@()';
	}
}

function inPowerShell(command: string): string {
	return command.replace('/dev/null', '$null');
}

function list(words: readonly string[]): string {
	return `@(${words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
