// How well Windows protects itself. Flags, numbers and SIDs only: no recovery keys,
// no paths of exclusions, no names of people.
import type { Query } from './query.ts';

/** The values of a registry key; nothing where there is no such key. */
const KEY = 'function Key($path) { Get-ItemProperty -LiteralPath $path -ErrorAction SilentlyContinue };';
const EPOCH = 'function Ms($date) { if ($null -ne $date) { ([DateTimeOffset]$date).ToUnixTimeMilliseconds() } };';

export const POSTURE_QUERIES = {
  /** Win32_EncryptableVolume of BitLocker; the percentage only while there is one. */
  encryptableVolumes: {
    script: `
@(Get-CimInstance -Namespace root/cimv2/Security/MicrosoftVolumeEncryption -ClassName Win32_EncryptableVolume | ForEach-Object {
  $percentage = $null;
  if ($_.ConversionStatus -in 2, 4) { $percentage = (Invoke-CimMethod -InputObject $_ -MethodName GetConversionStatus).EncryptionPercentage };
  [pscustomobject]@{ DeviceID = $_.DeviceID; DriveLetter = $_.DriveLetter; VolumeType = $_.VolumeType; ProtectionStatus = $_.ProtectionStatus; ConversionStatus = $_.ConversionStatus; EncryptionPercentage = $percentage };
})`,
    timeoutMs: 20_000,
  },
  /** What the Security Center knows (clients only), and Defender about itself. */
  antivirus: {
    script: `${EPOCH}
$products = @(Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct -ErrorAction SilentlyContinue | ForEach-Object {
  $program = [Environment]::ExpandEnvironmentVariables([string]$_.pathToSignedProductExe).Trim('"');
  [pscustomobject]@{ Name = $_.displayName; Id = $_.instanceGuid; State = $_.productState; Installed = ($program -notmatch '^[A-Za-z]:' -or (Test-Path -LiteralPath $program)) };
});
$defender = Get-CimInstance -Namespace root/Microsoft/Windows/Defender -ClassName MSFT_MpComputerStatus -ErrorAction SilentlyContinue;
$excluded = @((Get-CimInstance -Namespace root/Microsoft/Windows/Defender -ClassName MSFT_MpPreference -ErrorAction SilentlyContinue).ExclusionPath);
$broad = @($excluded | Where-Object { $_ -match '^([A-Za-z]:|%SystemDrive%)?[\\\\/]*(Users|Users[\\\\/][^\\\\/]+|%USERPROFILE%)?[\\\\/]*\\**$' -and $_ });
[pscustomobject]@{ Products = $products; BroadExclusions = $broad.Count; Defender = $(if ($defender) { [pscustomobject]@{
  Mode = $defender.AMRunningMode; RealTime = $defender.RealTimeProtectionEnabled; Tamper = $defender.IsTamperProtected; OutOfDate = $defender.DefenderSignaturesOutOfDate;
  SignaturesAtMs = (Ms $defender.AntivirusSignatureLastUpdated); QuickScanAtMs = (Ms $defender.QuickScanEndTime); FullScanAtMs = (Ms $defender.FullScanEndTime);
} }) }`,
    timeoutMs: 20_000,
  },
  /** Firmware type (1 BIOS, 2 UEFI), Secure Boot, its certificates by name, the TPM. */
  bootSecurity: {
    script: `${KEY}
function Certificates($variable) {
  try { $text = [Text.Encoding]::ASCII.GetString((Get-SecureBootUEFI -Name $variable).Bytes) } catch { return $null };
  ,@([regex]::Matches($text, 'Microsoft Windows Production PCA 2011|Microsoft Corporation UEFI CA 2011|Microsoft Corporation KEK CA 2011|Windows UEFI CA 2023|Microsoft UEFI CA 2023|Microsoft Corporation KEK 2K CA 2023') | ForEach-Object { $_.Value } | Sort-Object -Unique);
};
$control = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control';
$servicing = Key "$control\\SecureBoot\\Servicing";
$tpm = Get-CimInstance -Namespace root/cimv2/Security/MicrosoftTpm -ClassName Win32_Tpm -ErrorAction SilentlyContinue;
[pscustomobject]@{
  FirmwareType = (Key $control).PEFirmwareType; SecureBoot = (Key "$control\\SecureBoot\\State").UEFISecureBootEnabled;
  Status = $servicing.UEFICA2023Status; Error = $servicing.UEFICA2023Error;
  Db = (Certificates 'db'); Kek = (Certificates 'KEK');
  Tpm = $(if ($tpm) { [pscustomobject]@{ SpecVersion = $tpm.SpecVersion; Enabled = $tpm.IsEnabled_InitialValue; Activated = $tpm.IsActivated_InitialValue } });
}`,
    timeoutMs: 20_000,
  },
  /** Registry values as they are; a missing one is null and means the default of that Windows. */
  hardening: {
    script: `${KEY}
$system = Get-CimInstance Win32_OperatingSystem -Property BuildNumber, ProductType, OperatingSystemSKU;
$uac = Key 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System';
$guard = Get-CimInstance -Namespace root/Microsoft/Windows/DeviceGuard -ClassName Win32_DeviceGuard -ErrorAction SilentlyContinue;
$terminal = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';
$terminalPolicy = Key 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
[pscustomobject]@{
  Build = [int]$system.BuildNumber; ProductType = $system.ProductType; Sku = $system.OperatingSystemSKU;
  EnableLUA = $uac.EnableLUA; ConsentPromptBehaviorAdmin = $uac.ConsentPromptBehaviorAdmin;
  RunAsPPL = (Key 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Lsa').RunAsPPL;
  VbsStatus = $guard.VirtualizationBasedSecurityStatus; SecurityServices = @($guard.SecurityServicesRunning);
  Smb1Server = (Get-SmbServerConfiguration -ErrorAction SilentlyContinue).EnableSMB1Protocol;
  Smb1ClientStart = (Key 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10').Start;
  DenyConnections = (Key $terminal).fDenyTSConnections; DenyConnectionsPolicy = $terminalPolicy.fDenyTSConnections;
  UserAuthentication = (Key "$terminal\\WinStations\\RDP-Tcp").UserAuthentication; UserAuthenticationPolicy = $terminalPolicy.UserAuthentication;
  GuestAuth = (Key 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters').AllowInsecureGuestAuth;
  GuestAuthPolicy = (Key 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\LanmanWorkstation').AllowInsecureGuestAuth;
  DriverBlocklist = (Key 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\CI\\Config').VulnerableDriverBlocklistEnable;
}`,
    timeoutMs: 20_000,
  },
  /** People with a desktop are those who own an explorer.exe; by SID. */
  screenLock: {
    script: `${KEY}
function Settings($path) {
  $desktop = Key $path;
  [pscustomobject]@{ Active = $desktop.ScreenSaveActive; Secure = $desktop.ScreenSaverIsSecure; TimeoutS = $desktop.ScreenSaveTimeOut; Saver = [bool]$desktop.'SCRNSAVE.EXE' };
};
$sids = @(Get-CimInstance Win32_Process -Filter "Name = 'explorer.exe'" | ForEach-Object { (Invoke-CimMethod -InputObject $_ -MethodName GetOwnerSid -ErrorAction SilentlyContinue).Sid } | Where-Object { $_ } | Sort-Object -Unique);
[pscustomobject]@{
  InactivityTimeoutS = (Key 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System').InactivityTimeoutSecs;
  ManagedTimeoutMinutes = (Key 'HKLM:\\SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\DeviceLock').MaxInactivityTimeDeviceLock;
  Users = @($sids | ForEach-Object { [pscustomobject]@{ Sid = $_;
    Own = (Settings "Registry::HKEY_USERS\\$_\\Control Panel\\Desktop"); Policy = (Settings "Registry::HKEY_USERS\\$_\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop") } });
}`,
    timeoutMs: 20_000,
  },
  /** State of the service of OpenSSH: 4 is running, null is not installed. */
  sshService: {
    script:
      '[pscustomobject]@{ Status = (Get-Service -Name sshd -ErrorAction SilentlyContinue | ForEach-Object { [int]$_.Status }) }',
    timeoutMs: 15_000,
  },
  /** Names only; what is not on the agent's list of remote tools is dropped there. */
  runningPrograms: {
    script:
      '[pscustomobject]@{ Processes = @(Get-Process -ErrorAction SilentlyContinue | ForEach-Object { $_.Name } | Sort-Object -Unique); Services = @(Get-Service -ErrorAction SilentlyContinue | ForEach-Object { $_.Name }) }',
    timeoutMs: 15_000,
  },
} satisfies Record<string, Query>;
