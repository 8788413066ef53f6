// Links, addresses, open ports, the firewall.
import type { Query } from './query.ts';

export const NETWORK_QUERIES = {
  /**
   * Classes of root/StandardCimv2; families 2 (IPv4) and 23 (IPv6). NetworkCostType: 1 is
   * free of charge, 2 and 3 are metered. Addresses and routes come twice: as they are, and as
   * they are kept (Store 0, State 0). Names of networks are not read.
   */
  network: {
    script: `
$network = 'root/StandardCimv2';
$adapters = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetAdapter -Filter 'Hidden=FALSE');
$routes = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetRoute -Filter "DestinationPrefix='0.0.0.0/0' or DestinationPrefix='::/0'");
$hops = @($routes | ForEach-Object { $_.NextHop });
$statistics = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetAdapterStatisticsSettingData -ErrorAction SilentlyContinue);
$cost = $null;
try {
  $connection = [Windows.Networking.Connectivity.NetworkInformation,Windows,ContentType=WindowsRuntime]::GetInternetConnectionProfile();
  if ($connection) { $cost = [int]$connection.GetConnectionCost().NetworkCostType };
} catch { $cost = $null };
[pscustomobject]@{
  Cost = $cost;
  Adapters = @($adapters | ForEach-Object {
    [pscustomobject]@{ Index = $_.InterfaceIndex; Name = $_.Name; Mac = $_.PermanentAddress; Up = $_.InterfaceOperationalStatus; Media = $_.MediaConnectState; Physical = $_.NdisPhysicalMedium; Hardware = $_.HardwareInterface; Virtual = $_.Virtual; Speed = $_.TransmitLinkSpeed; FullDuplex = $_.FullDuplex };
  });
  Addresses = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetIPAddress | ForEach-Object {
    [pscustomobject]@{ Index = $_.InterfaceIndex; Address = $_.IPAddress; Family = $_.AddressFamily; State = $_.AddressState };
  });
  Routes = @($routes | ForEach-Object {
    [pscustomobject]@{ Index = $_.InterfaceIndex; Hop = $_.NextHop; Store = $_.Store; Metric = $_.RouteMetric; InterfaceMetric = $_.InterfaceMetric };
  });
  Neighbours = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetNeighbor | Where-Object { $hops -contains $_.IPAddress } | ForEach-Object {
    [pscustomobject]@{ Index = $_.InterfaceIndex; Address = $_.IPAddress; State = $_.State };
  });
  Resolvers = @(Get-CimInstance -Namespace $network -ClassName MSFT_DNSClientServerAddress | ForEach-Object {
    [pscustomobject]@{ Index = $_.InterfaceIndex; Addresses = @($_.ServerAddresses) };
  });
  Profiles = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetConnectionProfile | ForEach-Object {
    [pscustomobject]@{ Index = $_.InterfaceIndex; Category = $_.NetworkCategory };
  });
  Statistics = @($statistics | ForEach-Object {
    [pscustomobject]@{ Name = $_.Name; Packets = ($_.ReceivedUnicastPackets + $_.ReceivedMulticastPackets + $_.ReceivedBroadcastPackets + $_.SentUnicastPackets + $_.SentMulticastPackets + $_.SentBroadcastPackets); Errors = ($_.ReceivedPacketErrors + $_.OutboundPacketErrors) };
  });
}`,
    timeoutMs: 20_000,
  },
  /** TCP in the state Listen (2) and bound UDP; programs by the number of their process. */
  listeners: {
    script: `
$network = 'root/StandardCimv2';
$programs = @{};
foreach ($process in [Diagnostics.Process]::GetProcesses()) { $programs[[int]$process.Id] = $process.ProcessName };
[pscustomobject]@{
  Tcp = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetTCPConnection -Filter 'State=2' | ForEach-Object {
    [pscustomobject]@{ Address = $_.LocalAddress; Port = $_.LocalPort; Process = $_.OwningProcess; Program = $programs[[int]$_.OwningProcess] };
  });
  Udp = @(Get-CimInstance -Namespace $network -ClassName MSFT_NetUDPEndpoint | ForEach-Object {
    [pscustomobject]@{ Address = $_.LocalAddress; Port = $_.LocalPort; Process = $_.OwningProcess; Program = $programs[[int]$_.OwningProcess] };
  });
}`,
    timeoutMs: 20_000,
  },
  /**
   * The profiles in effect, after policies: Enabled 1 or 0, DefaultInboundAction 2 allow, 4
   * block; the categories of the networks connected now; the service (4 runs); other makers'
   * firewalls, which servers do not tell of.
   */
  firewall: {
    script: `
[pscustomobject]@{
  Service = [int](Get-Service -Name mpssvc).Status;
  Profiles = @(Get-NetFirewallProfile -PolicyStore ActiveStore | ForEach-Object {
    [pscustomobject]@{ Name = $_.Name; Enabled = [int]$_.Enabled; Inbound = [int]$_.DefaultInboundAction };
  });
  Connected = @(Get-CimInstance -Namespace root/StandardCimv2 -ClassName MSFT_NetConnectionProfile | ForEach-Object { [int]$_.NetworkCategory });
  Others = @(Get-CimInstance -Namespace root/SecurityCenter2 -ClassName FirewallProduct -ErrorAction SilentlyContinue | ForEach-Object {
    [pscustomobject]@{ Name = $_.displayName; State = $_.productState };
  });
}`,
    timeoutMs: 20_000,
  },
} satisfies Record<string, Query>;
