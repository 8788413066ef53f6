// The machine itself, its services, its clock, how busy it is.
import type { Query } from './query.ts';

export const HEALTH_QUERIES = {
  /** Role: ProductType 1 workstation, 2 domain controller, 3 server. */
  system: {
    script:
      "Get-CimInstance Win32_OperatingSystem -Property 'BuildNumber', 'LastBootUpTime', 'ProductType' | ForEach-Object { [pscustomobject]@{ BuildNumber = $_.BuildNumber; ProductType = $_.ProductType; BootedAtMs = (Ms $_.LastBootUpTime) } }",
    timeoutMs: 15_000,
  },
  /** Services that start by themselves and do not run, but for those that wait for a trigger. */
  stoppedServices: {
    script: String.raw`
@(Get-CimInstance Win32_Service -Filter "StartMode='Auto' and State='Stopped'" | Where-Object { -not (Test-Path -LiteralPath "HKLM:\SYSTEM\CurrentControlSet\Services\$($_.Name)\TriggerInfo") } | ForEach-Object {
  [pscustomobject]@{ Name = $_.Name; Title = $_.DisplayName; ExitCode = $_.ExitCode };
})`,
    timeoutMs: 20_000,
  },
  /** How W32Time starts (4 is off), what it follows, and whether it last said that it does (35) or does not (36). */
  timeService: {
    script: String.raw`
$service = 'HKLM:\SYSTEM\CurrentControlSet\Services\W32Time';
$said = @{ LogName = 'System'; ProviderName = 'Microsoft-Windows-Time-Service'; Id = 35, 36 };
$entry = Get-WinEvent -FilterHashtable $said -MaxEvents 1 -ErrorAction SilentlyContinue;
[pscustomobject]@{
  Start = (Key $service).Start;
  Type = (Key "$service\Parameters").Type;
  LastEvent = $entry.Id;
  LastEventAtMs = (Ms $entry.TimeCreated);
}`,
    timeoutMs: 20_000,
  },
  /** Raw counters: PercentProcessorTime of the processors together is their idle time, in 100 ns. Memory in KiB, the page file in MiB. */
  load: {
    script: `
$processors = Get-CimInstance Win32_PerfRawData_PerfOS_Processor -Filter "Name='_Total'";
$system = Get-CimInstance Win32_OperatingSystem -Property 'TotalVisibleMemorySize', 'FreePhysicalMemory';
$files = @(Get-CimInstance Win32_PageFileUsage);
[pscustomobject]@{
  IdleMs = [Math]::Floor($processors.PercentProcessorTime / 10000);
  AtMs = [Math]::Floor($processors.Timestamp_Sys100NS / 10000);
  Cores = [Environment]::ProcessorCount;
  MemoryKib = $system.TotalVisibleMemorySize;
  FreeKib = $system.FreePhysicalMemory;
  PageFileMib = [int]($files | Measure-Object -Property AllocatedBaseSize -Sum).Sum;
  PageFileUsedMib = [int]($files | Measure-Object -Property CurrentUsage -Sum).Sum;
}`,
    timeoutMs: 15_000,
  },
  /** Types of enclosures as in SMBIOS; media and buses as in MSFT_PhysicalDisk. */
  hardware: {
    script: `
$computer = Get-CimInstance Win32_ComputerSystem -Property 'Manufacturer', 'Model', 'NumberOfLogicalProcessors', 'TotalPhysicalMemory';
$bios = Get-CimInstance Win32_BIOS;
[pscustomobject]@{
  Vendor = $computer.Manufacturer;
  Model = $computer.Model;
  Cores = $computer.NumberOfLogicalProcessors;
  Memory = $computer.TotalPhysicalMemory;
  Processor = @(Get-CimInstance Win32_Processor -Property 'Name')[0].Name;
  BiosVersion = $bios.SMBIOSBIOSVersion;
  BiosDateMs = (Ms $bios.ReleaseDate);
  Chassis = @(Get-CimInstance Win32_SystemEnclosure | ForEach-Object { $_.ChassisTypes });
  Disks = @(Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_PhysicalDisk | ForEach-Object {
    [pscustomobject]@{ Number = $_.DeviceId; Model = $_.Model; Bus = $_.BusType; Media = $_.MediaType; Size = $_.Size };
  });
}`,
    timeoutMs: 30_000,
  },
} satisfies Record<string, Query>;
