// How the hardware does: batteries, heat, disks, printers, and how the machine ended.
// Numbers and names of things; no documents, no names of people.
import type { Query } from './query.ts';

/** The named data of an event, whatever the language of its message. */
const DATA = `
function Data($event, $names) {
  $found = @{};
  foreach ($item in ([xml]$event.ToXml()).Event.EventData.Data) { if ($item.Name -in $names) { $found[$item.Name] = $item.'#text' } };
  $found;
};`;
/** Events of a channel since $from, at most 500, the newest; a channel that does not exist has none. */
const EVENTS = `
function Events($channel, $selection) {
  $since = [DateTimeOffset]::FromUnixTimeMilliseconds([long]$from).UtcDateTime.ToString('o');
  $query = "<QueryList><Query><Select Path='$channel'>*[System[TimeCreated[@SystemTime&gt;='$since'] and ($selection)]]</Select></Query></QueryList>";
  try { Get-WinEvent -FilterXml ([xml]$query) -MaxEvents 500 -ErrorAction Stop } catch { };
};`;

export const HARDWARE_QUERIES = {
  /** Capacities in mWh from root/wmi; from powercfg's report where the firmware leaves out the design. */
  batteries: {
    script: `
$state = @(Get-CimInstance -Namespace root/wmi -ClassName BatteryStatus -ErrorAction SilentlyContinue);
$full = @(Get-CimInstance -Namespace root/wmi -ClassName BatteryFullChargedCapacity -ErrorAction SilentlyContinue);
$static = @(Get-CimInstance -Namespace root/wmi -ClassName BatteryStaticData -ErrorAction SilentlyContinue);
$cycles = @(Get-CimInstance -Namespace root/wmi -ClassName BatteryCycleCount -ErrorAction SilentlyContinue);
$reported = @();
if ($full.Count -gt 0 -and $static.Count -eq 0) {
  $file = [IO.Path]::GetTempFileName();
  try { & "$env:SystemRoot\\System32\\powercfg.exe" /batteryreport /xml /output $file | Out-Null; $reported = @(([xml](Get-Content -LiteralPath $file -Raw)).BatteryReport.Batteries.Battery) } catch { } finally { Remove-Item -LiteralPath $file -ErrorAction SilentlyContinue };
};
[pscustomobject]@{ PowerOnline = $(if ($state.Count -gt 0) { [bool]$state[0].PowerOnline }); Packs = @(for ($i = 0; $i -lt $full.Count; $i++) {
  $name = $full[$i].InstanceName;
  $design = ($static | Where-Object { $_.InstanceName -eq $name }).DesignedCapacity;
  if (-not $design -and $i -lt $reported.Count) { $design = [int]$reported[$i].DesignCapacity };
  [pscustomobject]@{ Id = "Battery$i"; FullMwh = $full[$i].FullChargedCapacity; DesignMwh = $design;
    Cycles = ($cycles | Where-Object { $_.InstanceName -eq $name }).CycleCount; RemainingMwh = ($state | Where-Object { $_.InstanceName -eq $name }).RemainingCapacity };
}) }`,
    timeoutMs: 20_000,
  },
  /** Event 37: for how many seconds the firmware held a processor back. */
  processorCaps: {
    script: `${DATA}${EVENTS}
@(Events 'System' "Provider[@Name='Microsoft-Windows-Kernel-Processor-Power'] and EventID=37" | ForEach-Object {
  $data = Data $_ @('Group', 'Number', 'CapDurationInSeconds');
  [pscustomobject]@{ Group = [int]$data.Group; Number = [int]$data.Number; Seconds = [int]$data.CapDurationInSeconds };
})`,
    timeoutMs: 15_000,
  },
  /** Raw counters in 100 ns since the system started, and what kind of disk it is (MSFT_PhysicalDisk). */
  diskActivity: {
    script: `
$physical = @{};
Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_PhysicalDisk -Property DeviceId, MediaType, BusType -ErrorAction SilentlyContinue | ForEach-Object { $physical[$_.DeviceId] = $_ };
@(Get-CimInstance Win32_PerfRawData_PerfDisk_PhysicalDisk | Where-Object { $_.Name -ne '_Total' } | ForEach-Object {
  $disk = $physical[($_.Name -split ' ')[0]];
  [pscustomobject]@{ Name = $_.Name; Transfers = $_.DiskTransfersPersec; Queued = $_.AvgDiskQueueLength; Idle = $_.PercentIdleTime; At = $_.Timestamp_Sys100NS; MediaType = $disk.MediaType; BusType = $disk.BusType };
})`,
    timeoutMs: 15_000,
  },
  /** How the last runs ended: starts, shutdowns, event 41 and what explains it. */
  systemEnds: {
    script: `${DATA}${EVENTS}
$selection = "(Provider[@Name='Microsoft-Windows-Kernel-Power'] and (EventID=41 or EventID=524)) or (Provider[@Name='Microsoft-Windows-Kernel-General'] and (EventID=12 or EventID=13)) or (Provider[@Name='EventLog'] and EventID=6008) or (Provider[@Name='User32'] and EventID=1074) or (Provider[@Name='Microsoft-Windows-WER-SystemErrorReporting'] and EventID=1001)";
[pscustomobject]@{
  HasBattery = [bool](Get-CimInstance Win32_Battery -Property DeviceID);
  Events = @(Events 'System' $selection | ForEach-Object {
    $data = if ($_.Id -eq 41) { Data $_ @('BugcheckCode', 'SleepInProgress', 'PowerButtonTimestamp', 'LongPowerButtonPressDetected') } else { @{} };
    [pscustomobject]@{ Id = $_.Id; AtMs = (Ms $_.TimeCreated);
      BugcheckCode = [long]$data.BugcheckCode; PowerButtonTimestamp = [long]$data.PowerButtonTimestamp; LongPowerButtonPressDetected = ($data.LongPowerButtonPressDetected -eq 'true');
      SleepInProgress = $(if ($data.SleepInProgress -match '^[0-9]+$') { [int]$data.SleepInProgress } else { [int]($data.SleepInProgress -eq 'true') });
      BugCheck = $(if ($_.Id -eq 1001 -and $_.Properties.Count -gt 0) { [string]$_.Properties[0].Value }) };
  });
}`,
    timeoutMs: 20_000,
  },
  /** Printers with paper; jobs that were handed in before $from, by printer, without their titles and owners. */
  printers: {
    script: `
$spooler = Get-Service -Name Spooler -ErrorAction SilentlyContinue;
$before = [DateTimeOffset]::FromUnixTimeMilliseconds([long]$from).LocalDateTime;
[pscustomobject]@{
  Spooler = $(if ($spooler) { [pscustomobject]@{ Status = [int]$spooler.Status; StartType = [int]$spooler.StartType } });
  Printers = @(Get-CimInstance Win32_Printer -Property Name, Default, PortName, DetectedErrorState, WorkOffline, PrinterStatus -ErrorAction SilentlyContinue | Where-Object { $_.PortName -notmatch '^(PORTPROMPT:|nul:?$|XPSPort:|SHRFAX:|Microsoft\\.Office\\.OneNote)' } | Select-Object Name, Default, DetectedErrorState, WorkOffline, PrinterStatus);
  OldJobs = @(Get-CimInstance Win32_PrintJob -Property Name, TimeSubmitted -ErrorAction SilentlyContinue | Where-Object { $_.TimeSubmitted -lt $before } | ForEach-Object { $_.Name -replace ', *[0-9]+$', '' });
}`,
    timeoutMs: 20_000,
  },
  /** Storage Spaces: HealthStatus 0 healthy, 1 warning, 2 unhealthy; lost disks have the OperationalStatus 5. */
  storagePools: {
    script: `
$space = 'root/Microsoft/Windows/Storage';
@(Get-CimInstance -Namespace $space -ClassName MSFT_StoragePool -Filter 'IsPrimordial = FALSE' -ErrorAction SilentlyContinue | ForEach-Object {
  $lost = @(Get-CimAssociatedInstance -InputObject $_ -Association MSFT_StoragePoolToPhysicalDisk | Where-Object { $_.OperationalStatus -contains 5 });
  [pscustomobject]@{ Id = ($_.UniqueId); Name = $_.FriendlyName; HealthStatus = $_.HealthStatus; Size = $_.Size; AllocatedSize = $_.AllocatedSize; LostDisks = $lost.Count;
    VirtualDisks = @(Get-CimAssociatedInstance -InputObject $_ -Association MSFT_StoragePoolToVirtualDisk | ForEach-Object { [pscustomobject]@{ HealthStatus = $_.HealthStatus; OperationalStatus = @($_.OperationalStatus) } }) };
})`,
    timeoutMs: 20_000,
  },
  /**
   * Errors of the system and of programs, and what else is known by number. Of their data only
   * what is listed here; of exclusions the agent keeps how broad they are.
   */
  systemEvents: {
    script: `${EVENTS}
$wanted = @('Channel', 'DriveName', 'AppName', 'Detection ID', 'Threat Name', 'Action ID', 'Error Code', 'New Value');
$found = @(
  Events 'Security' "Provider[@Name='Microsoft-Windows-Eventlog'] and EventID=1102";
  Events 'System' "Level=1 or Level=2 or (Provider[@Name='Microsoft-Windows-Eventlog'] and EventID=104) or (Provider[@Name='disk'] and (EventID=7 or EventID=51 or EventID=153)) or EventID=129 or (Provider[@Name='Ntfs' or @Name='Microsoft-Windows-Ntfs'] and EventID=55) or (Provider[@Name='Microsoft-Windows-Power-Troubleshooter'] and EventID=1) or (Provider[@Name='Microsoft-Windows-Resource-Exhaustion-Detector'] and EventID=2004)";
  Events 'Application' 'Level=1 or Level=2';
  Events 'Microsoft-Windows-Windows Defender/Operational' 'EventID=5001 or EventID=5007 or EventID=5010 or (EventID &gt;= 1116 and EventID &lt;= 1119)';
);
$disks = @(Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_PhysicalDisk -Property DeviceId, BusType -ErrorAction SilentlyContinue);
[pscustomobject]@{ UsbDisks = @($disks | Where-Object { $_.BusType -eq 7 } | ForEach-Object { $_.DeviceId }); Events = @($found | ForEach-Object {
  $data = @();
  if ($_.Level -gt 2 -or $_.Id -in 7, 55, 129, 1000, 1002, 1102 -or $_.ProviderName -like '*Defender') {
    $xml = ([xml]$_.ToXml()).Event;
    $items = @($xml.EventData.Data) + @($xml.UserData.FirstChild.ChildNodes | ForEach-Object { $_ });
    $data = @($items | Where-Object { $_.Name -in $wanted } | ForEach-Object { [pscustomobject]@{ Name = [string]$_.Name; Value = [string]$_.InnerText } });
    if ($data.Count -eq 0 -and $_.Properties.Count -gt 0) { $data = @([pscustomobject]@{ Name = '0'; Value = [string]$_.Properties[0].Value }) };
  };
  [pscustomobject]@{ Channel = $_.LogName; Provider = $_.ProviderName; Id = $_.Id; Record = $_.RecordId; AtMs = (Ms $_.TimeCreated); Level = $_.Level; Data = $data };
}) }`,
    timeoutMs: 30_000,
  },
} satisfies Record<string, Query>;
