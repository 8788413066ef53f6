// What attackers like to change on Windows: what starts by itself, where requests go,
// which certificates and drivers are trusted.
import type { Query } from './query.ts';

/**
 * Each thing that starts by itself, as Kind, Key, Name, Program and when the program was
 * written. Behind rundll32 and its like the program is the file they are given. Kinds:
 * service (3 autostart types of services, not drivers), task, run-key, login, wmi,
 * image-hijack, preload. Arguments do not leave this script.
 */
const ENTRIES = String.raw`
$windows = $env:SystemRoot;
$carriers = '^(rundll32|regsvr32|mshta|wscript|cscript|powershell|pwsh|cmd|conhost|msiexec)(\.exe)?$';
function Program($command) {
  $text = [Environment]::ExpandEnvironmentVariables([string]$command).Trim();
  $text = $text -replace '^\\\?\?\\', '' -replace '^\\SystemRoot', $windows -replace '^system32\\', "$windows\system32\";
  if ($text -match '^"([^"]+)"(.*)$') { $program = $Matches[1]; $rest = $Matches[2] }
  elseif ($text -match '^(.+?\.(?:exe|sys|dll|com|bat|cmd|ps1|vbs|js|scr))(?:[\s,](.*))?$') { $program = $Matches[1]; $rest = $Matches[2] }
  else { $program, $rest = $text -split '\s+', 2 };
  if ((Split-Path -Leaf ([string]$program)) -match $carriers) {
    if ($rest -match '([A-Za-z]:\\[^"<>|*?,]+?\.(?:dll|exe|ps1|vbs|js|bat|cmd|hta|sct|wsf|msi))') { return $Matches[1] };
    if ($rest -match '([\w.-]+\.dll)' -and (Test-Path -LiteralPath "$windows\System32\$($Matches[1])")) { return "$windows\System32\$($Matches[1])" };
  };
  if ($program -and $program -notmatch '[\\/]') { $found = Get-Command -Name $program -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1; if ($found) { return $found.Source } };
  [string]$program;
};
function Entry($kind, $key, $name, $command) {
  $program = Program $command;
  $file = $(if ($program) { Get-Item -LiteralPath $program -Force -ErrorAction SilentlyContinue });
  [pscustomobject]@{ Kind = $kind; Key = [string]$key; Name = [string]$name; Program = $program; WrittenAtMs = $(if ($file) { Ms $file.LastWriteTimeUtc }) };
};
function Values($path) { $key = Get-Item -LiteralPath $path -ErrorAction SilentlyContinue; if ($key) { $key.GetValueNames() | ForEach-Object { [pscustomobject]@{ Name = $_; Value = $key.GetValue($_) } } } };
$entries = @(
  $hives = @('HKEY_LOCAL_MACHINE') + @(Get-ChildItem 'Registry::HKEY_USERS' -ErrorAction SilentlyContinue | Where-Object { $_.PSChildName -match '^S-1-(5-21|12-1)-[\d-]+$' } | ForEach-Object { "HKEY_USERS\$($_.PSChildName)" });
  foreach ($hive in $hives) { foreach ($branch in 'Software', 'Software\WOW6432Node') { foreach ($run in 'Run', 'RunOnce', 'RunServices', 'Policies\Explorer\Run') {
    $path = "$hive\$branch\Microsoft\Windows\CurrentVersion\$run";
    Values "Registry::$path" | ForEach-Object { Entry 'run-key' "$path\$($_.Name)" $_.Name $_.Value };
  } } };
  Get-ChildItem 'HKLM:\SYSTEM\CurrentControlSet\Services' -ErrorAction SilentlyContinue | ForEach-Object {
    $type = $_.GetValue('Type'); $image = $_.GetValue('ImagePath');
    if ($image -and $_.GetValue('Start') -le 2 -and ($type -band 0x30) -and -not ($type -band 0x80)) {
      $dll = (Key "Registry::$($_.Name)\Parameters").ServiceDll;
      Entry 'service' $_.PSChildName $_.PSChildName $(if ($dll) { $dll } else { $image });
    };
  };
  Get-ScheduledTask -ErrorAction SilentlyContinue | Where-Object { [int]$_.State -ne 1 } | ForEach-Object {
    $task = $_;
    $task.Actions | Where-Object { $_.Execute } | ForEach-Object { Entry 'task' "$($task.TaskPath)$($task.TaskName)" $task.TaskName "$($_.Execute) $($_.Arguments)" };
  };
  $shell = New-Object -ComObject WScript.Shell;
  $folders = @("$env:ProgramData\Microsoft\Windows\Start Menu\Programs\Startup") + @(Get-ChildItem "$env:SystemDrive\Users" -Directory -Force -ErrorAction SilentlyContinue | ForEach-Object { "$($_.FullName)\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup" });
  foreach ($folder in $folders) { Get-ChildItem -LiteralPath $folder -File -ErrorAction SilentlyContinue | Where-Object { $_.Name -ne 'desktop.ini' } | ForEach-Object {
    $target = $(if ($_.Extension -eq '.lnk') { $link = $shell.CreateShortcut($_.FullName); '"' + $link.TargetPath + '" ' + $link.Arguments } else { '"' + $_.FullName + '"' });
    Entry 'login' $_.FullName $_.Name $target;
  } };
  $winlogon = Key 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon';
  foreach ($name in 'Shell', 'Userinit') { ([string]$winlogon.$name) -split ',' | Where-Object { $_.Trim() } | ForEach-Object { Entry 'login' "Winlogon\$name\$(Program $_)" "Winlogon $name" $_ } };
  Get-CimInstance -Namespace root/subscription -ClassName CommandLineEventConsumer -ErrorAction SilentlyContinue | ForEach-Object { Entry 'wmi' "CommandLine\$($_.Name)" $_.Name $(if ($_.ExecutablePath) { '"' + $_.ExecutablePath + '"' } else { $_.CommandLineTemplate }) };
  Get-CimInstance -Namespace root/subscription -ClassName ActiveScriptEventConsumer -ErrorAction SilentlyContinue | ForEach-Object { Entry 'wmi' "Script\$($_.Name)" $_.Name $_.ScriptFileName };
  foreach ($branch in 'SOFTWARE', 'SOFTWARE\WOW6432Node') {
    $options = "HKLM:\$branch\Microsoft\Windows NT\CurrentVersion";
    Get-ChildItem "$options\Image File Execution Options" -ErrorAction SilentlyContinue | Where-Object { $_.GetValue('Debugger') } | ForEach-Object { Entry 'image-hijack' "$branch\Debugger\$($_.PSChildName)" $_.PSChildName $_.GetValue('Debugger') };
    Get-ChildItem "$options\SilentProcessExit" -ErrorAction SilentlyContinue | Where-Object { $_.GetValue('MonitorProcess') } | ForEach-Object { Entry 'image-hijack' "$branch\MonitorProcess\$($_.PSChildName)" $_.PSChildName $_.GetValue('MonitorProcess') };
    $loaded = Key "$options\Windows";
    if ($loaded.LoadAppInit_DLLs) { ([string]$loaded.AppInit_DLLs) -split '[\s,]+' | Where-Object { $_ } | ForEach-Object { Entry 'preload' "$branch\AppInit\$_" 'AppInit_DLLs' $_ } };
  };
  $lsa = Key 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa';
  foreach ($name in 'Security Packages', 'Authentication Packages', 'Notification Packages') { @($lsa.$name) | Where-Object { $_ -and $_ -ne '""' } | ForEach-Object {
    $library = $(if ($_ -match '\.dll$') { $_ } else { "$_.dll" });
    Entry 'preload' "Lsa\$name\$_" "LSA $name" $(if ($library -match '\\') { $library } else { "$windows\System32\$library" });
  } };
);`;

export const CHANGE_QUERIES = {
  autoruns: { script: `${ENTRIES}\n$entries`, timeoutMs: 60_000 },
  /** The signatures of all these programs: Status 0 is a good one. Asked only when there is a new one. */
  autorunSignatures: {
    script: `${ENTRIES}
@($entries | Where-Object { $_.WrittenAtMs } | Sort-Object -Property Program -Unique | ForEach-Object {
  $signature = Get-AuthenticodeSignature -LiteralPath $_.Program -ErrorAction SilentlyContinue;
  [pscustomobject]@{ Program = $_.Program; WrittenAtMs = $_.WrittenAtMs; Status = $(if ($signature) { [int]$signature.Status }); Signer = $(if ($signature.SignerCertificate) { $signature.SignerCertificate.Subject }) };
})`,
    timeoutMs: 180_000,
    alone: true,
  },
  /** The hosts file, proxies of the system and of each person by SID, forwarded ports, name servers set by hand. */
  redirection: {
    script: String.raw`
$network = 'HKLM:\SYSTEM\CurrentControlSet\Services';
$folder = [Environment]::ExpandEnvironmentVariables([string](Key "$network\Tcpip\Parameters").DataBasePath);
$internet = 'Software\Microsoft\Windows\CurrentVersion\Internet Settings';
$winHttp = (Key "HKLM:\$internet\Connections").WinHttpSettings;
$policy = Key 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\Internet Settings';
[pscustomobject]@{
  Hosts = $(if (Test-Path -LiteralPath "$folder\hosts") { [IO.File]::ReadAllText("$folder\hosts") });
  WinHttp = $(if ($winHttp) { [Convert]::ToBase64String($winHttp) });
  Machine = $(if ($policy.ProxySettingsPerUser -eq 0) { $own = Key "HKLM:\$internet"; [pscustomobject]@{ Enabled = $own.ProxyEnable; Server = $own.ProxyServer; Script = $own.AutoConfigURL } });
  People = @(Get-ChildItem 'Registry::HKEY_USERS' -ErrorAction SilentlyContinue | Where-Object { $_.PSChildName -match '^S-1-(5-21|12-1)-[\d-]+$' } | ForEach-Object {
    $own = Key "Registry::HKEY_USERS\$($_.PSChildName)\$internet";
    [pscustomobject]@{ Sid = $_.PSChildName; Enabled = $own.ProxyEnable; Server = $own.ProxyServer; Script = $own.AutoConfigURL };
  });
  Forwarded = @(foreach ($way in 'v4tov4', 'v4tov6', 'v6tov4', 'v6tov6') {
    $key = Get-Item "$network\PortProxy\$way\tcp" -ErrorAction SilentlyContinue;
    if ($key) { $key.GetValueNames() | ForEach-Object { [pscustomobject]@{ From = $_; To = [string]$key.GetValue($_) } } };
  });
  NameServers = @('Tcpip', 'Tcpip6' | ForEach-Object { Get-ChildItem "$network\$_\Parameters\Interfaces" -ErrorAction SilentlyContinue } | ForEach-Object { [string]$_.GetValue('NameServer') } | Where-Object { $_ });
}`,
    timeoutMs: 20_000,
  },
  /** Certificates as DER in base64: this machine's own, and roots that are not of Microsoft's programme. */
  certificates: {
    script: String.raw`
$known = @(Get-ChildItem Cert:\LocalMachine\AuthRoot | ForEach-Object { $_.Thumbprint });
[pscustomobject]@{
  Own = @(Get-ChildItem Cert:\LocalMachine\My | Where-Object { $_.HasPrivateKey -and $_.Issuer -notmatch 'MS-Organization-P2P-Access' } | ForEach-Object { [Convert]::ToBase64String($_.RawData) });
  Roots = @(Get-ChildItem Cert:\LocalMachine\Root | Where-Object { $_.Thumbprint -notin $known } | ForEach-Object { [Convert]::ToBase64String($_.RawData) });
}`,
    timeoutMs: 30_000,
  },
  /** Drivers that run without a good signature (Status 0), and what the system was started with. */
  unsignedDrivers: {
    script: String.raw`
[pscustomobject]@{
  Options = (Key 'HKLM:\SYSTEM\CurrentControlSet\Control').SystemStartOptions;
  Unsigned = @(Get-CimInstance Win32_SystemDriver -Filter 'Started=TRUE' | ForEach-Object {
    $path = ([string]$_.PathName) -replace '^\\\?\?\\', '' -replace '^\\SystemRoot', $env:SystemRoot -replace '^system32\\', "$env:SystemRoot\system32\";
    if ($path -and (Test-Path -LiteralPath $path)) { $status = [int](Get-AuthenticodeSignature -LiteralPath $path).Status; if ($status -ne 0) { [pscustomobject]@{ Name = $_.Name; Status = $status } } };
  });
}`,
    timeoutMs: 110_000,
    alone: true,
  },
  /** Disks on USB (BusType 7), with the identity of the USB device they hang on: "USB\VID_0781&PID_5581\SERIAL". */
  usbDisks: {
    script: String.raw`
@(Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_Disk -Filter 'BusType=7' | ForEach-Object {
  $parts = ([string]$_.Path) -replace '^\\\\\?\\', '' -split '#';
  $parent = (Get-PnpDeviceProperty -InstanceId ($parts[0..2] -join '\') -KeyName 'DEVPKEY_Device_Parent' -ErrorAction SilentlyContinue).Data;
  [pscustomobject]@{ Parent = [string]$parent; SizeBytes = $_.Size };
})`,
    timeoutMs: 20_000,
  },
} satisfies Record<string, Query>;
