// Updates, restarts, the release of Windows, and what is installed.
import type { Query } from './query.ts';

export const PATCH_QUERIES = {
  /**
   * What Windows knows of its own updating, without searching: Results of IAutomaticUpdates2,
   * policies of WSUS, ConfigMgr and MDM, and the last installations, newest first. The name
   * of a server is not read, only that there is one. Results: 2 succeeded, 4 failed (OperationResultCode).
   */
  updateState: {
    script: String.raw`
$results = (New-Object -ComObject Microsoft.Update.AutoUpdate).Results;
$policy = Key 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate';
$automatic = Key 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU';
$mdm = Key 'HKLM:\SOFTWARE\Microsoft\PolicyManager\current\device\Update';
$enrolments = @(Get-ChildItem 'HKLM:\SOFTWARE\Microsoft\Enrollments' -ErrorAction SilentlyContinue | Where-Object { $_.GetValue('ProviderID') -eq 'MS DM Server' });
$searcher = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher();
$count = [Math]::Min($searcher.GetTotalHistoryCount(), 100);
$history = @(if ($count -gt 0) { $searcher.QueryHistory(0, $count) } );
[pscustomobject]@{
  SearchedAtMs = (Utc $results.LastSearchSuccessDate);
  InstalledAtMs = (Utc $results.LastInstallationSuccessDate);
  ServiceStart = (Key 'HKLM:\SYSTEM\CurrentControlSet\Services\wuauserv').Start;
  NoAutoUpdate = $automatic.NoAutoUpdate;
  AUOptions = $automatic.AUOptions;
  AllowAutoUpdate = $mdm.AllowAutoUpdate;
  PausedUntil = (Key 'HKLM:\SOFTWARE\Microsoft\WindowsUpdate\UX\Settings').PauseUpdatesExpiryTime;
  Wsus = ($automatic.UseWUServer -eq 1 -and [bool]$policy.WUServer);
  ConfigMgr = (Test-Path 'HKLM:\SYSTEM\CurrentControlSet\Services\CcmExec');
  Mdm = ($enrolments.Count -gt 0);
  History = @($history | Where-Object { $_.Operation -eq 1 } | ForEach-Object {
    [pscustomobject]@{ Id = $_.UpdateIdentity.UpdateID; AtMs = (Utc $_.Date); Result = $_.ResultCode; Categories = @($_.Categories | ForEach-Object { $_.CategoryID }) };
  });
}`,
    timeoutMs: 60_000,
  },
  /**
   * What Windows Update would install, from its own store: it does not go online. It can take
   * minutes and is said to leak, hence alone; not while the PC wakes up (Kernel-Power 107: from
   * sleep, 507: from modern standby).
   */
  updateSearch: {
    script: `
$woken = @{ LogName = 'System'; ProviderName = 'Microsoft-Windows-Kernel-Power'; Id = 107, 507; StartTime = (Get-Date).AddSeconds(-15) };
if (Get-WinEvent -FilterHashtable $woken -MaxEvents 1 -ErrorAction SilentlyContinue) { Start-Sleep -Seconds 15 };
$searcher = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher();
$searcher.Online = $false;
$found = $searcher.Search("IsInstalled=0 and Type='Software' and IsHidden=0");
[pscustomobject]@{
  Result = $found.ResultCode;
  Updates = @($found.Updates | ForEach-Object {
    [pscustomobject]@{ Id = $_.Identity.UpdateID; Title = $_.Title; Kb = @($_.KBArticleIDs | ForEach-Object { $_ }); Severity = $_.MsrcSeverity; BrowseOnly = $_.BrowseOnly; PublishedAtMs = (Utc $_.LastDeploymentChangeTime); Categories = @($_.Categories | ForEach-Object { $_.CategoryID }) };
  });
}`,
    timeoutMs: 280_000,
    alone: true,
  },
  /** The places where Windows notes that a restart is due. */
  rebootSignals: {
    script: String.raw`
$servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing';
$control = 'HKLM:\SYSTEM\CurrentControlSet\Control';
$netlogon = 'HKLM:\SYSTEM\CurrentControlSet\Services\Netlogon';
$session = Key "$control\Session Manager";
[pscustomobject]@{
  BootedAtMs = (Ms (Get-CimInstance Win32_OperatingSystem -Property LastBootUpTime).LastBootUpTime);
  ServicingPending = (Test-Path "$servicing\RebootPending");
  ServicingInProgress = (Test-Path "$servicing\RebootInProgress");
  UpdateRequired = (Test-Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired');
  UpdateExeVolatile = (Key 'HKLM:\SOFTWARE\Microsoft\Updates').UpdateExeVolatile;
  Renamed = ((Key "$control\ComputerName\ActiveComputerName").ComputerName -ne (Key "$control\ComputerName\ComputerName").ComputerName);
  JoinsDomain = ((Test-Path "$netlogon\JoinDomain") -or (Test-Path "$netlogon\AvoidSpnSet") -or $null -ne (Key $netlogon).JoinDomain);
  FileRenames = @(@($session.PendingFileRenameOperations) + @($session.PendingFileRenameOperations2) | Where-Object { $_ }).Count;
}`,
    timeoutMs: 15_000,
  },
  release: {
    script: String.raw`
$version = Key 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion';
[pscustomobject]@{
  Build = [int]$version.CurrentBuild;
  Revision = $version.UBR;
  Version = $version.DisplayVersion;
  ReleaseId = $version.ReleaseId;
  Edition = $version.EditionID;
  Installation = $version.InstallationType;
}`,
    timeoutMs: 15_000,
  },
  /**
   * The list of installed programs, for all users, 64 and 32 bits. Win32_Product would repair
   * each of them; Get-ItemProperty fails on values of the wrong kind, which some installers write.
   */
  installedPrograms: {
    script: String.raw`
$uninstall = 'Microsoft\Windows\CurrentVersion\Uninstall';
$keys = @(Get-ChildItem -LiteralPath "HKLM:\SOFTWARE\$uninstall", "HKLM:\SOFTWARE\WOW6432Node\$uninstall" -ErrorAction SilentlyContinue);
$shown = @($keys | Where-Object { $_.GetValue('DisplayName') -and $_.GetValue('SystemComponent') -ne 1 -and -not $_.GetValue('ParentKeyName') });
[pscustomobject]@{
  Programs = @($shown | ForEach-Object { [pscustomobject]@{ Name = [string]$_.GetValue('DisplayName'); Version = [string]$_.GetValue('DisplayVersion') } });
}`,
    timeoutMs: 30_000,
  },
} satisfies Record<string, Query>;
