// Volumes and drives.
import type { Query } from './query.ts';

export const DISK_QUERIES = {
  /**
   * Volumes that are removable (2) or fixed (3), and by their GUID the partitions and disks
   * they lie on. Types of buses and partitions: MSFT_Disk, MSFT_Partition.
   */
  volumes: {
    script: `
$storage = 'root/Microsoft/Windows/Storage';
[pscustomobject]@{
  Volumes = @(Get-CimInstance Win32_Volume -Filter 'DriveType=2 or DriveType=3' | ForEach-Object {
    [pscustomobject]@{ Id = $_.DeviceID; Letter = $_.DriveLetter; Name = $_.Name; FileSystem = $_.FileSystem; Size = $_.Capacity; Free = $_.FreeSpace; DriveType = $_.DriveType; Dirty = $_.DirtyBitSet; System = $_.SystemVolume; Boot = $_.BootVolume };
  });
  Partitions = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Partition | ForEach-Object {
    [pscustomobject]@{ Paths = @($_.AccessPaths); Disk = $_.DiskNumber; GptType = $_.GptType; MbrType = $_.MbrType; ReadOnly = $_.IsReadOnly };
  });
  Disks = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Disk | ForEach-Object {
    [pscustomobject]@{ Number = $_.Number; Bus = $_.BusType; ReadOnly = $_.IsReadOnly };
  });
}`,
    timeoutMs: 20_000,
  },
  /** MSFT_PhysicalDisk with its MSFT_StorageReliabilityCounter, which needs administrator rights. */
  drives: {
    script: `
@(Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_PhysicalDisk | ForEach-Object {
  $counter = Get-CimAssociatedInstance -InputObject $_ -Namespace root/Microsoft/Windows/Storage -ResultClassName MSFT_StorageReliabilityCounter -ErrorAction SilentlyContinue;
  [pscustomobject]@{
    Number = $_.DeviceId; Model = $_.Model; Serial = $_.SerialNumber; Bus = $_.BusType; Media = $_.MediaType; Size = $_.Size;
    Health = $_.HealthStatus; Operational = @($_.OperationalStatus);
    Wear = $counter.Wear; Temperature = $counter.Temperature; PowerOnHours = $counter.PowerOnHours;
    ReadErrors = $counter.ReadErrorsUncorrected; WriteErrors = $counter.WriteErrorsUncorrected;
  };
})`,
    timeoutMs: 60_000,
  },
} satisfies Record<string, Query>;
