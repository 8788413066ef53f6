// Who may use this PC, and who tried to.
import type { Query } from './query.ts';

/** As one Select element each: Windows allows only so many conditions in one. */
const LOGON_EVENTS = `<QueryList><Query Id="0" Path="Security"><Select Path="Security">*[System[EventRecordID=$from or EventID=4625 or EventID=4740]]</Select><Select Path="Security">*[System[EventID=4624] and EventData[Data[@Name=''LogonType'']=2 or Data[@Name=''LogonType'']=7 or Data[@Name=''LogonType'']=10 or Data[@Name=''LogonType'']=11]]</Select></Query></QueryList>`;

export const ACCOUNT_QUERIES = {
  /**
   * Local users and the members of the administrators (S-1-5-32-544, whatever its name), by
   * ADSI, which can stand members that no longer exist. Nothing of it on domain controllers,
   * whose users are those of the domain.
   */
  accounts: {
    script: String.raw`
$role = (Get-CimInstance Win32_OperatingSystem -Property ProductType).ProductType;
if ($role -eq 2) { return [pscustomobject]@{ Role = $role } };
$name = (New-Object Security.Principal.SecurityIdentifier 'S-1-5-32-544').Translate([Security.Principal.NTAccount]).Value.Split('\')[-1];
$machine = [Environment]::MachineName;
$winlogon = Key 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon';
function Field($member, $field) { try { , $member.GetType().InvokeMember($field, 'GetProperty', $null, $member, $null) } catch { $null } };
[pscustomobject]@{
  Role = $role;
  AutoAdminLogon = $winlogon.AutoAdminLogon;
  Users = @(Get-CimInstance Win32_UserAccount -Filter 'LocalAccount=TRUE' | ForEach-Object {
    [pscustomobject]@{ Name = $_.Name; Sid = $_.SID; Disabled = $_.Disabled };
  });
  Administrators = @(([ADSI]"WinNT://$machine/$name,group").Invoke('Members') | ForEach-Object {
    $sid = Field $_ 'objectSid';
    [pscustomobject]@{ Path = (Field $_ 'ADsPath'); Class = (Field $_ 'Class'); Sid = $(if ($sid) { (New-Object Security.Principal.SecurityIdentifier ([byte[]]$sid), 0).Value }) };
  });
}`,
    timeoutMs: 20_000,
  },
  /**
   * Logins of people since the event with the number $from, newest first: 4625 failed, 4740
   * locked, 4624 let in at the screen (types 2, 7, 11) or by remote desktop (10). Also asks
   * for the event $from itself, so that the walk back through the log ends there. Without
   * $from only where the log ends, and the failures of a day, by the hour.
   */
  logons: {
    script: `
function Reader($query) {
  $search = New-Object Diagnostics.Eventing.Reader.EventLogQuery 'Security', 'LogName', $query;
  $search.ReverseDirection = $true;
  New-Object Diagnostics.Eventing.Reader.EventLogReader $search;
};
$last = (Reader '*').ReadEvent();
$answer = @{ Newest = $(if ($last) { $last.RecordId } else { 0 }); UntilMs = $(if ($last) { Ms $last.TimeCreated }); Events = @(); Uncounted = 0; Hours = @{} };
if ($null -eq $from) {
  $reader = Reader '*[System[EventID=4625 and TimeCreated[timediff(@SystemTime) <= 86400000]]]';
  while ($null -ne ($entry = $reader.ReadEvent())) { $answer.Hours[[string][Math]::Floor((Ms $entry.TimeCreated) / 3600000)] += 1 };
  return [pscustomobject]$answer;
};
if ($from -gt $answer.Newest) { $from = 0 };
$reader = Reader ('${LOGON_EVENTS}'.Replace('$from', [string]$from));
$read = 0;
$answer.Events = @(while ($null -ne ($entry = $reader.ReadEvent()) -and $entry.RecordId -gt $from) {
  if ($entry.RecordId -gt $answer.Newest) { continue };
  if (++$read -gt 1000) { if ($entry.Id -eq 4625) { $answer.Uncounted += 1 }; continue };
  $values = @($entry.Properties | ForEach-Object { $_.Value });
  $row = @{ Id = $entry.Id; AtMs = (Ms $entry.TimeCreated) };
  if ($entry.Id -eq 4625) { $row += @{ Account = $values[5]; Reason = '{0:x8}' -f $values[9]; Type = $values[10]; Address = $values[19] } };
  if ($entry.Id -eq 4624) { $row += @{ Account = $values[5]; Sid = [string]$values[4]; Type = $values[8]; Address = $values[18] } };
  if ($entry.Id -eq 4740) { $row += @{ Account = $values[0] } };
  [pscustomobject]$row;
});
[pscustomobject]$answer;`,
    timeoutMs: 25_000,
  },
} satisfies Record<string, Query>;
