// What the PowerShell process does: it reads one request a line and answers with one
// line, until its input ends. Written for Windows PowerShell 5.1.
//
// - Bytes are read and written past PowerShell's own console streams, whose encoding
//   is that of the machine's language.
// - Each answer begins on a new line, so that nothing printed before can spoil it.
// - Remove-TypeData: 5.1 writes some arrays as {"value":[...],"Count":n} otherwise.
// - For all scripts: Key gives the values of a registry key, or nothing; Ms turns a
//   date into milliseconds since 1970, Utc one that is in UTC without saying so (COM).
// - Errors are told by category, type and number; the message is translated and only
//   for people.

/** A request: `from` is there for queries that go on from a number. */
export interface Request {
  id: number;
  script: string;
  from?: number;
}

/** The id of the answer that says that the loop has begun. */
export const READY_ID = 0;

const LOOP = `
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
  '{"id":0,"error":{"id":"LanguageMode","category":"NotEnabled","message":"an application control policy keeps PowerShell in a limited mode; allow Deskside in that policy"}}';
  exit;
};
$ErrorActionPreference = 'Stop';
$ProgressPreference = 'SilentlyContinue';
$WarningPreference = 'SilentlyContinue';
Remove-TypeData -TypeName System.Array -ErrorAction SilentlyContinue;
$utf8 = New-Object Text.UTF8Encoding $false;
$requests = New-Object IO.StreamReader ([Console]::OpenStandardInput()), $utf8;
$answers = [Console]::OpenStandardOutput();
$newline = [string][char]10;
function Send-Answer($answer) {
  $answer.workingSet = [Diagnostics.Process]::GetCurrentProcess().WorkingSet64;
  $bytes = $utf8.GetBytes($newline + (ConvertTo-Json -InputObject $answer -Compress -Depth 8) + $newline);
  $answers.Write($bytes, 0, $bytes.Length);
  $answers.Flush();
};
function Key($path) { Get-ItemProperty -LiteralPath $path -ErrorAction SilentlyContinue };
function Ms($date) { if ($null -ne $date) { ([DateTimeOffset]$date).ToUnixTimeMilliseconds() } };
function Utc($date) { if ($null -ne $date) { Ms ([DateTime]::SpecifyKind($date, 'Utc')) } };
Send-Answer @{ id = 0 };
while ($null -ne ($line = $requests.ReadLine())) {
  if ($line -eq '') { continue };
  $request = ConvertFrom-Json $line;
  $from = $request.from;
  try {
    $value = & ([scriptblock]::Create($request.script));
    Send-Answer @{ id = $request.id; value = $value };
  } catch {
    $base = $_.Exception.GetBaseException();
    Send-Answer @{ id = $request.id; error = @{ id = $_.FullyQualifiedErrorId; category = [string]$_.CategoryInfo.Category; type = $base.GetType().FullName; hresult = $base.HResult; message = $base.Message } };
  };
};
`;

/**
 * The loop as the first line of the process's input, which `-Command -` runs as soon
 * as the statement is whole. The empty line after it ends a statement in any case.
 */
export const FIRST_LINES = `& { ${LOOP.replaceAll(/\n\s*/g, ' ')} }\n\n`;
