// Made by scripts/generate-proto.ts from proto/*.proto. Do not edit.

export const Lane = {
  LANE_UNSPECIFIED: 0,
  LANE_URGENT: 1,
  LANE_ROUTINE: 2,
} as const;

export type Lane = (typeof Lane)[keyof typeof Lane];

export const Codec = {
  CODEC_NONE: 0,
  CODEC_DEFLATE_RAW: 1,
} as const;

export type Codec = (typeof Codec)[keyof typeof Codec];

export const UnknownReason = {
  UNKNOWN_REASON_UNSPECIFIED: 0,
  UNKNOWN_REASON_NO_PERMISSION: 1,
  UNKNOWN_REASON_TIMEOUT: 2,
  UNKNOWN_REASON_TOOL_MISSING: 3,
  UNKNOWN_REASON_NOT_SUPPORTED: 4,
  UNKNOWN_REASON_PARSE_ERROR: 5,
  UNKNOWN_REASON_STALE_SOURCE: 6,
} as const;

export type UnknownReason = (typeof UnknownReason)[keyof typeof UnknownReason];

export const CommandKind = {
  COMMAND_KIND_UNSPECIFIED: 0,
  COMMAND_KIND_RUN_CHECK: 1,
} as const;

export type CommandKind = (typeof CommandKind)[keyof typeof CommandKind];

export const GoodbyeReason = {
  GOODBYE_REASON_UNSPECIFIED: 0,
  GOODBYE_REASON_SHUTDOWN: 1,
  GOODBYE_REASON_SLEEP: 2,
  GOODBYE_REASON_UPGRADE: 3,
  GOODBYE_REASON_LOGOFF: 4,
  GOODBYE_REASON_STOPPED: 5,
} as const;

export type GoodbyeReason = (typeof GoodbyeReason)[keyof typeof GoodbyeReason];

export interface Facts {
  volumes?: Volumes;
  updates?: Updates;
  reboot?: Reboot;
  release?: Release;
  network?: Network;
  firewall?: Firewall;
  accounts?: Accounts;
  logins?: Logins;
  listeners?: Listeners;
  services?: Services;
  smart?: Smart;
  clock?: Clock;
  load?: Load;
  inventory?: Inventory;
  encryption?: Encryption;
  antivirus?: Antivirus;
  boot_security?: BootSecurity;
  hardening?: Hardening;
  screen_lock?: ScreenLock;
  sshd?: Sshd;
  remote_tools?: RemoteTools;
  autoruns?: Autoruns;
  redirection?: Redirection;
  certificates?: Certificates;
  permissions?: Permissions;
  modules?: Modules;
  system_log?: SystemLog;
  usb_storage?: UsbStorage;
  battery?: Battery;
  thermal?: Thermal;
  crashes?: Crashes;
  printers?: Printers;
  pools?: Pools;
  disk_activity?: DiskActivity;
  stale_services?: StaleServices;
  software?: Software;
}

/** File systems that hold people's data or the system. Pseudo file systems are left out. */
export interface Volumes {
  /** One entry for each file system. */
  volumes: Volume[];
}

export interface Volume {
  /** File system UUID where known, else "device:" and the device's path. */
  id: string;
  /** Where it is mounted first: "/", "/home". */
  mount: string;
  /** "/dev/sda2", "server:/export". */
  device: string;
  /** "ext4", "xfs", "btrfs", "zfs", "vfat", "nfs4". */
  type: string;
  /** Whole size. */
  size_bytes?: number;
  /** Free for ordinary users. */
  free_bytes?: number;
  /** free_bytes over what ordinary users can use in all; 0 to 1. */
  free_ratio?: number;
  /** Absent where the file system has no fixed inodes (btrfs, vfat). */
  inodes?: number;
  /** Free inodes over all inodes; 0 to 1. */
  inodes_free_ratio?: number;
  /** Mounted read-only now. */
  read_only?: boolean;
  /** The fstab asks for a writable mount; absent when it is not in fstab. */
  should_be_writable?: boolean;
  /** Over the network: context only, never a finding for space. */
  network: boolean;
  /** On a device that can be unplugged, or opened by a person for a while. */
  removable: boolean;
  /** It did not answer in time (dead server): its sizes are absent. */
  stuck: boolean;
  /** Serves booting: "/boot" or the EFI system partition. */
  boot: boolean;
  /** Errors the file system itself counts since it was made (ext4). */
  fs_errors?: number;
  /** When it will be full at the present pace; absent while it does not fill up steadily. */
  full_at_ms?: number;
  /** The file system asks to be checked at the next start (NTFS: the dirty bit). */
  dirty?: boolean;
}

/** What the package manager would install, from its own stored metadata. The agent never refreshes that metadata. */
export interface Updates {
  /** "apt", "dnf", "zypper", "pacman", "windows-update", "softwareupdate" (macOS). */
  manager: string;
  /** Packages a full upgrade would install or upgrade now. */
  pending?: number;
  /** Of these: from a security source. On SUSE: patches about security that are needed, each for several packages. */
  security_pending?: number;
  /** Installed, upgradable, and held back by an administrator. */
  held?: number;
  /** Upgradable but kept back by the package manager (phased roll-out). */
  phased?: number;
  /** When the longest pending security update was first seen pending here. */
  oldest_security_since_ms?: number;
  /** When the longest pending update of any kind was first seen pending here. */
  oldest_since_ms?: number;
  /** When the package lists were last refreshed. */
  metadata_at_ms?: number;
  /** Whether the system installs security updates by itself. */
  automatic?: boolean;
  /** The package database is in an unfinished or broken state, or locked for more than two hours. */
  broken?: boolean;
  /** The pending packages, security first, at most 200. */
  packages: PendingUpdate[];
  /** Security updates that only a paid subscription gives (Ubuntu Pro); not part of pending. */
  subscription_pending?: number;
  /** Installations that failed since the last one that succeeded. */
  failed_attempts?: number;
  /** Who decides on updates where it is not this machine: "wsus", "intune", "landscape". */
  managed_by?: string;
  /** Further sources of updates: "snap", "flatpak", "fwupd", "brew". */
  others: OtherUpdates[];
  /** Somebody stopped updates until then (Windows); absent while they are not stopped. */
  paused_until_ms?: number;
}

export interface OtherUpdates {
  /** "snap", "flatpak", "fwupd", "brew". */
  source: string;
  /** Updates it would install now. */
  pending: number;
}

export interface PendingUpdate {
  /** Name of the package or update. */
  name: string;
  /** Empty when it would be newly installed. */
  installed: string;
  /** The version that would be installed. */
  available: string;
  /** Comes from a security source. */
  security: boolean;
  /** When it was first seen pending here. */
  since_ms: number;
  /** What the vendor says: "critical", "important", "moderate", "low". */
  severity?: string;
  /** When the vendor published it, where that is known. */
  published_at_ms?: number;
}

/** Whether the machine waits for a restart. */
export interface Reboot {
  /** The system says that it needs a reboot. */
  required?: boolean;
  /** When that was first seen. */
  since_ms?: number;
  /** What says so: "reboot-required" (Debian), "reboot-needed" (SUSE), "packages" (rpm), "kernel", ... */
  signals: string[];
  /** Packages that asked for it. */
  packages: string[];
  /** The kernel that runs now. */
  running_kernel?: string;
  /** The newest kernel installed for this machine. */
  newest_kernel?: string;
  /** When the machine was started. */
  booted_at_ms?: number;
}

/** Which operating system runs here, and until when its vendor supports it. */
export interface Release {
  /** os-release ID: "debian", "ubuntu", "windows", "macos". */
  distribution: string;
  /** "12", "24.04". */
  version: string;
  /** "Debian GNU/Linux 12 (bookworm)". */
  title: string;
  /** "bookworm", "noble". */
  codename?: string;
  /** Release of the kernel that runs. */
  kernel?: string;
  /** End of the vendor's ordinary support. */
  support_ends_at_ms?: number;
  /** End of the long-term support that costs nothing extra; absent when there is none. */
  long_term_ends_at_ms?: number;
  /** Where the dates come from: "os-release", "distro-info", "built-in". */
  source?: string;
  /** Build of the system: "22631.6060", "24G90". */
  build?: string;
  /** Edition: "Enterprise", "Pro", "LTSC". */
  edition?: string;
  /** When this build was first seen here: nearly every update of Windows and macOS changes it. Windows and macOS only. */
  build_since_ms?: number;
  /** How many newer releases of the same system were out when the agent was made; absent where its table does not say, and for long-term editions and servers, which stay on one. */
  newer_releases?: number;
  /** The newest release of the same system the agent knows: "25H2", "26". */
  newest_release?: string;
}

/** The links of this machine, and whether gateway, name servers and collector answer. */
export interface Network {
  /** One entry for each network interface. */
  links: Link[];
  /** Address of the default gateway. */
  gateway?: string;
  /** Name of the interface the default route uses. */
  default_interface?: string;
  /** The name servers in use. */
  resolvers: Resolver[];
  /** Whether a TCP connection to the collector can be opened. */
  collector_reachable?: boolean;
  /** Time to open that connection. */
  collector_rtt_ms?: number;
  /** Whether the gateway is known to answer on the link (neighbour table). */
  gateway_reachable?: boolean;
  /** Round trip to the gateway, and the share of questions it left unanswered; 0 to 1. */
  gateway_rtt_ms?: number;
  /** Share of the questions to the gateway that stayed unanswered; 0 to 1. */
  loss_ratio?: number;
  /** Something else answers in the collector's place: the page of a hotel or train, or somebody who reads the traffic. Told once the way is free again. */
  captive_portal?: boolean;
  /** Share of the connection table, and of the local ports, in use; 0 to 1. */
  conntrack_ratio?: number;
  /** Share of the local ports for outgoing connections in use; 0 to 1. */
  ephemeral_ports_ratio?: number;
  /** The connection is paid by volume. */
  metered?: boolean;
  /** What Windows takes the network in use for: "public", "private", "domain". */
  profile?: string;
}

export interface Link {
  /** MAC address; the interface's name where it has none. */
  id: string;
  /** "eth0", "wlan0". */
  name: string;
  /** Has carrier and is up. */
  up?: boolean;
  /** Wired, wireless, or virtual: "wired", "wireless", "virtual". */
  kind: string;
  /** 10^6 bits a second; absent where the driver does not tell. */
  speed_mbit?: number;
  /** "full", "half". */
  duplex?: string;
  /** Its IP addresses. */
  addresses: string[];
  /** Receive and transmit errors since boot over packets since boot. */
  error_ratio?: number;
  /** Packets since boot, both ways. */
  packets?: number;
  /** Carries the default route. */
  default_route: boolean;
  /** The only IPv4 address is self-assigned (169.254/16). */
  self_assigned?: boolean;
  /** Another machine uses the same address. On Linux of IPv6 only: the kernel does not look for others of IPv4. */
  duplicate_address?: boolean;
  /** Wi-Fi: strength of the signal, dBm. The network's name is not read. */
  signal_dbm?: number;
  /** The fastest the link has been in the last two weeks; below it the link has slowed down. */
  best_speed_mbit?: number;
}

export interface Resolver {
  /** IP address of the name server. */
  address: string;
  /** It answered a question of ours in time, whatever the answer. */
  answers?: boolean;
  /** Time until its answer came. */
  rtt_ms?: number;
}

/** The firewall in effect for packets that come in, whoever set it up. */
export interface Firewall {
  /** Unwanted incoming packets are dropped or rejected. */
  filtering?: boolean;
  /** What sets it up, where it is known: "ufw", "firewalld", "nftables", "iptables", "windows", "macos", "pf", another maker's name. */
  manager?: string;
  /** The policy of the input hooks: "accept", "drop"; absent without any hook. */
  input_policy?: string;
  /** Rules in chains of the input hook. */
  input_rules?: number;
  /** Tables made by container engines, which filter nothing for the machine itself. */
  container_tables: string[];
  /** Windows: it is off for a kind of network (public, private, domain) that is not in use now. */
  off_elsewhere?: boolean;
}

/** Accounts of this machine. Those of a domain are never listed. */
export interface Accounts {
  /** One entry for each account of this machine that matters for logging in. */
  accounts: Account[];
  /** The guest account can be used. */
  guest_enabled?: boolean;
  /** Somebody is logged in at start without a password. */
  automatic_login?: boolean;
}

/** One account that can log in, is an administrator, or has UID 0. */
export interface Account {
  /** Name of the account. */
  name: string;
  /** Its number; absent on Windows. */
  uid?: number;
  /** May become administrator (UID 0, or member of sudo, wheel, admin). */
  admin: boolean;
  /** Has a login shell. */
  interactive: boolean;
  /** True when anyone can log in without a password; absent when not readable. */
  empty_password?: boolean;
  /** Not made by a package: UID 1000 or above, or root. */
  human: boolean;
}

/** Where logins are read from. The logins themselves are occurrences. */
export interface Logins {
  /** "journal", "auth.log", "secure", "eventlog" (Windows), "unified-log" (macOS). */
  source: string;
  /** How far the source has been read, as an instant. */
  read_until_ms?: number;
  /** Failed logins in the last 24 hours. */
  failed_24h?: number;
}

/** Programs that wait for connections. */
export interface Listeners {
  /** One entry for each port on which a program waits. */
  listeners: Listener[];
}

export interface Listener {
  /** "tcp/22/any/sshd": protocol, port, scope, program. */
  id: string;
  /** "tcp", "udp". */
  protocol: string;
  /** The port. */
  port: number;
  /** "any" (reachable from other machines) or "loopback". */
  scope: string;
  /** Name of the program; absent when not readable. */
  program?: string;
  /** The addresses it listens on. */
  addresses: string[];
}

/** Services of the system that have failed. */
export interface Services {
  /** Units in the state failed. */
  failed: FailedService[];
  /** "running", "degraded", "starting", "maintenance". */
  system_state?: string;
}

export interface FailedService {
  /** "cups.service". */
  unit: string;
  /** The system's own description of it. */
  description: string;
}

/** What drives say about their own health. A sleeping drive is left asleep. */
export interface Smart {
  /** One entry for each drive that reports its health. */
  drives: Drive[];
}

export interface Drive {
  /** First 16 hex digits of SHA-256 over the serial number, else the device's path. */
  id: string;
  /** "/dev/sda". */
  device: string;
  /** Model, as the drive says. */
  model?: string;
  /** "hdd", "ssd", "nvme". */
  kind?: string;
  /** The drive's own verdict on itself. */
  passed?: boolean;
  /** Sectors replaced by spare ones. */
  reallocated_sectors?: number;
  /** Sectors that wait to be replaced. */
  pending_sectors?: number;
  /** Errors that could not be corrected. */
  uncorrectable_errors?: number;
  /** NVMe: bits of the critical warning byte, 0 is good. */
  critical_warning?: number;
  /** NVMe: spare capacity left. */
  spare_percent?: number;
  /** NVMe: below this the maker counts the drive as worn out. */
  spare_threshold_percent?: number;
  /** Wear: 100 means the rated life is used. */
  used_percent?: number;
  /** The drive's own sensor. */
  temperature_celsius?: number;
  /** Hours it was powered. */
  power_on_hours?: number;
  /** It slept and was left asleep; what follows is absent. */
  asleep: boolean;
}

/** Whether the clock is right. */
export interface Clock {
  /** A time service says that the clock is synchronised. */
  synchronised?: boolean;
  /** The service that does it: "systemd-timesyncd", "chrony", "ntpd", "w32time" (Windows), "timed" (macOS). */
  service?: string;
  /** The machine's clock minus the collector's, by the connection's heartbeats. */
  offset_ms?: number;
  /** "Europe/Berlin". */
  time_zone?: string;
}

/** How busy the machine is. */
export interface Load {
  /** Share of all cores that worked since the last run; 0 to 1. */
  cpu_ratio?: number;
  /** Memory that can be had without swapping, over all memory; 0 to 1. */
  memory_available_ratio?: number;
  /** All memory. */
  memory_bytes?: number;
  /** Share of the swap in use; 0 to 1. */
  swap_used_ratio?: number;
  /** Pressure stall information: share of the last 300 s in which some task waited for CPU, memory, disk; 0 to 1. Absent without PSI. */
  cpu_pressure_ratio?: number;
  /** As above, for memory. */
  memory_pressure_ratio?: number;
  /** As above, for disks. */
  disk_pressure_ratio?: number;
  /** Processors the system works with. */
  cores?: number;
  /** Load average of 15 minutes. */
  load15?: number;
}

/** Which machine this is. */
export interface Inventory {
  /** The machine's name. */
  hostname?: string;
  /** Maker of the machine. */
  vendor?: string;
  /** Model of the machine. */
  model?: string;
  /** "desktop", "laptop", "server", "virtual". */
  class?: string;
  /** Version of the firmware. */
  bios_version?: string;
  /** Date of the firmware. */
  bios_date?: string;
  /** Model of the processor. */
  cpu?: string;
  /** Processors the system works with. */
  cores?: number;
  /** All memory. */
  memory_bytes?: number;
  /** The disks built in. */
  disks: InventoryDisk[];
  /** Virtual machine: "kvm", "vmware", "hyper-v"; absent on real hardware. */
  hypervisor?: string;
}

export interface InventoryDisk {
  /** "/dev/sda". */
  device: string;
  /** Model of the disk. */
  model?: string;
  /** Whole size. */
  size_bytes?: number;
  /** "hdd", "ssd", "nvme". */
  kind?: string;
}

/** Whether what lies on the disks can be read by whoever takes them out. Keys are never read. */
export interface Encryption {
  /** One entry for each volume on fixed, internal storage. */
  volumes: EncryptedVolume[];
}

/** A volume on fixed, internal storage: the system, people's data, swap. */
export interface EncryptedVolume {
  /** As in Volume. */
  id: string;
  /** As in Volume. */
  mount: string;
  /** Every way from the volume down to the disks is encrypted. */
  encrypted?: boolean;
  /** The key is protected; false while it lies open ("suspended", clear key). */
  protected?: boolean;
  /** While it is being encrypted: how much is done; 0 to 1. */
  progress_ratio?: number;
  /** "luks", "bitlocker", "filevault", "zfs", "opal". */
  method?: string;
  /** "system", "data", "swap". */
  role: string;
  /** When it was first seen encrypted but not protected. */
  unprotected_since_ms?: number;
}

/** Whether something protects against malware. What it found or excludes is not read here. */
export interface Antivirus {
  /** One entry for each product that is installed. */
  products: AntivirusProduct[];
}

export interface AntivirusProduct {
  /** Name of the product. */
  name: string;
  /** Protects in real time now. */
  active?: boolean;
  /** Beside another product that protects, on purpose. */
  passive: boolean;
  /** When its signatures were last updated. */
  signatures_at_ms?: number;
  /** The product itself says that its signatures are up to date. */
  fresh?: boolean;
  /** It protects itself against being switched off. */
  tamper_protection?: boolean;
  /** When it last looked through the whole machine. */
  last_scan_at_ms?: number;
  /** Exclusions that cover a whole drive or all of people's folders. What they are is not read. */
  broad_exclusions?: number;
}

/** Whether only trusted software can start this machine. */
export interface BootSecurity {
  /** Started by UEFI, not by a BIOS. */
  uefi?: boolean;
  /** Only signed boot programs are started. */
  secure_boot?: boolean;
  /** The 2023 certificates that follow those expiring in 2026 are in the firmware. */
  certificates_2023?: boolean;
  /** What the system says about their roll-out: "NotStarted", "InProgress", "Updated", "Error". */
  certificate_status?: string;
  /** "2.0", "1.2"; "secure-enclave" on a Mac. */
  tpm_version?: string;
  /** The security chip can be used. */
  tpm_ready?: boolean;
}

/** Protections of the system itself. A field that this system does not have is absent. */
export interface Hardening {
  /** macOS. */
  system_integrity_protection?: boolean;
  /** Only programs of known makers are opened. */
  gatekeeper?: boolean;
  /** The system volume is sealed against change. */
  sealed_system_volume?: boolean;
  /** Windows. */
  user_account_control?: boolean;
  /** The process that keeps logins is protected. */
  lsa_protection?: boolean;
  /** Parts of the system are shielded by virtualisation. */
  virtualization_based_security?: boolean;
  /** The outdated SMB 1 protocol is on. */
  smb1?: boolean;
  /** Remote Desktop lets people in. */
  remote_desktop?: boolean;
  /** It asks who they are before it shows them anything. */
  remote_desktop_network_level_authentication?: boolean;
  /** File shares may be used without a login. */
  insecure_guest_logons?: boolean;
  /** Drivers with known holes are refused. */
  vulnerable_driver_blocklist?: boolean;
  /** Linux: "apparmor", "selinux"; "none" when the kernel enforces neither. */
  mandatory_access_control?: string;
  /** What it forbids does not happen; false when it is only noted. */
  mandatory_access_control_enforcing?: boolean;
  /** macOS: parts of system integrity protection are off, others are on. */
  system_integrity_customised?: boolean;
}

/** Whether an unattended screen locks itself. */
export interface ScreenLock {
  /** Empty while nobody is logged in at the screen. */
  sessions: SessionLock[];
}

export interface SessionLock {
  /** Number of the user (uid or SID), not a name. */
  user: string;
  /** The screen locks by itself. */
  enabled?: boolean;
  /** Idle time until the screen is locked. */
  timeout_s?: number;
}

/** The SSH server's settings in effect, as `sshd -T` prints them. */
export interface Sshd {
  /** An SSH server runs. */
  running?: boolean;
  /** "yes", "no", "prohibit-password", "forced-commands-only". */
  permit_root_login?: string;
  /** A password alone is enough, be it asked by sshd itself or through PAM. */
  password_authentication?: boolean;
  /** Accounts without a password may log in. */
  permit_empty_passwords?: boolean;
  /** Listens on an address that other machines can reach. */
  reachable?: boolean;
}

/** Programs with which others can control this machine. */
export interface RemoteTools {
  /** One entry for each such program. */
  tools: RemoteTool[];
}

/** A program with which others can control this machine. */
export interface RemoteTool {
  /** "AnyDesk", "TeamViewer", "RustDesk", "VNC server". */
  name: string;
  /** It runs now. */
  running?: boolean;
}

/** What starts without being asked: the places attackers like to hide in. */
export interface Autoruns {
  /** One entry for each program that starts without being asked. */
  entries: Autorun[];
}

/** Something that starts without being asked. Arguments are not told, since they may hold passwords; of people's crontabs only the number of their owner is. */
export interface Autorun {
  /** Kind and place, with version numbers taken out: stable over updates. Behind "#" a digest tells apart what starts from one file. */
  id: string;
  /** "service", "timer", "cron", "login", "preload", "udev", "task", "run-key", "wmi", "image-hijack", "launchd". */
  kind: string;
  /** What the system calls it. */
  name: string;
  /** The program, or the script an interpreter is given; "~" stands for anybody's home. */
  program?: string;
  /** The package or signer it belongs to. */
  owner?: string;
  /** Belongs to a package, and is as it delivered it, or has a good signature. */
  trusted?: boolean;
  /** Anybody may change the program. */
  writable?: boolean;
}

/** Where names and requests are sent: the places attackers like to change. */
export interface Redirection {
  /** Entries of the hosts file beside this machine's own and block lists. */
  hosts: HostEntry[];
  /** All entries, block lists included. */
  hosts_entries?: number;
  /** The proxies that are set. */
  proxies: ProxySetting[];
  /** Name servers that somebody chose; those that the network hands out change with it. */
  resolvers: string[];
}

export interface HostEntry {
  /** The host name that is answered for. */
  name: string;
  /** Several stand apart by blanks. */
  address: string;
}

export interface ProxySetting {
  /** "system", "apt", "dnf", "desktop", "winhttp", "user:S-1-5-...", "portproxy:0.0.0.0/80". */
  scope: string;
  /** Host and port, or the address of the script; without credentials. Several stand apart by blanks. */
  address: string;
}

/** Certificates of this machine that run out, and root CAs that were added. Private keys are never read. */
export interface Certificates {
  /** This machine's own certificates. */
  own: Certificate[];
  /** Root CAs that somebody added to those of the system. Private keys are never read. */
  added_roots: Certificate[];
  /** Folders and files that this account may not read: what they hold of its own certificates is not listed. */
  own_unread: string[];
  /** The same for added root CAs. */
  roots_unread: string[];
}

export interface Certificate {
  /** SHA-256 of the certificate, hex. */
  id: string;
  /** Whom it was issued for. */
  subject: string;
  /** When it runs out. */
  expires_at_ms: number;
  /** File or store it lies in. */
  place: string;
}

/** Rights that let somebody become administrator. */
export interface Permissions {
  /** Only root (and group shadow) can read the password hashes. */
  shadow_safe?: boolean;
  /** Programs that run with more rights than their caller. */
  privileged: PrivilegedFile[];
  /** Folders of the search path that anybody may write to. */
  writable_path_folders: string[];
}

export interface PrivilegedFile {
  /** Path of the program, outside of home folders. */
  path: string;
  /** "suid", "sgid", "capabilities". */
  kind: string;
  /** The package that brought it; absent when none did. */
  package?: string;
}

/** Kernel modules and drivers that did not come with the system. */
export interface Modules {
  /** One entry for each such module that is loaded. */
  foreign: Module[];
  /** Signatures of modules are enforced. */
  signatures_enforced?: boolean;
}

export interface Module {
  /** Name of the module or driver. */
  name: string;
  /** It carries a signature. */
  signed?: boolean;
  /** Belongs to a package (dkms and vendors' packages included). */
  packaged?: boolean;
}

/** How far the system's log has been read. What was found in it are occurrences. */
export interface SystemLog {
  /** "journal", "kern.log", "messages", "eventlog" (Windows), "reports" (macOS). */
  source: string;
  /** How far it has been read, as an instant. */
  read_until_ms?: number;
  /** Sources of errors in the last hour, those above their own custom only. */
  noisy: ErrorSource[];
  /** Kept over a restart of the machine. */
  persistent?: boolean;
}

export interface ErrorSource {
  /** Unit or provider. */
  source: string;
  /** Errors it wrote in the last hour. */
  errors_last_hour: number;
  /** The median of its hours in the last 7 days. */
  median_per_hour: number;
}

/** Off by default. */
export interface UsbStorage {
  /** One entry for each storage device at a USB port. */
  devices: UsbDevice[];
}

export interface UsbDevice {
  /** First 16 hex digits of SHA-256 over vendor, product and serial number. */
  id: string;
  /** "0781". */
  vendor_id: string;
  /** Number of the product: "5581". */
  product_id: string;
  /** Whole size. */
  size_bytes?: number;
}

/** How worn the batteries are. */
export interface Battery {
  /** One entry for each battery. */
  packs: BatteryPack[];
  /** The machine runs on it now. */
  on_battery?: boolean;
}

export interface BatteryPack {
  /** "BAT0". */
  id: string;
  /** What it can hold over what it could when new; 0 to 1. */
  health_ratio?: number;
  /** How often it was charged in full. */
  cycles?: number;
  /** How full it is now; 0 to 1. */
  charge_ratio?: number;
  /** The vendor's own software asks for service. */
  service_recommended?: boolean;
}

/** How hot the machine is. */
export interface Thermal {
  /** The hottest sensor. */
  hottest_celsius?: number;
  /** Degrees left to the critical temperature, of the sensor that is closest to its own. */
  margin_celsius?: number;
  /** Share of the time since the last run in which the processor was slowed down against heat or want of power; 0 to 1. On a Mac it is 1 or 0: whether it was at that moment. */
  throttled_ratio?: number;
}

/** How the last runs of the system ended. */
export interface Crashes {
  /** "clean", "crash", "power-loss", "long-press", "battery-empty", "unknown". */
  last_end?: string;
  /** Where nobody noted the end itself (Windows): when the next start found out. */
  last_end_at_ms?: number;
  /** Ends in the last 7 days that were a crash, and those that were a loss of power. */
  crashes_7d?: number;
  /** Ends in the last 7 days that were a loss of power. */
  power_losses_7d?: number;
  /** Windows' bug check, "0x0000009f"; the panic's first line on others. */
  stop_code?: string;
  /** Ends in the last 7 days that were not orderly, whatever the cause. */
  unclean_7d?: number;
}

/** Whether printing works. Documents and their names are never read. */
export interface Printers {
  /** The print service runs; absent when there is none. */
  spooler_running?: boolean;
  /** One entry for each printer that is set up. */
  printers: Printer[];
}

export interface Printer {
  /** Name of the queue. */
  name: string;
  /** It is used when none is chosen. */
  default_printer: boolean;
  /** "idle", "printing", "stopped", "offline", "error". */
  state?: string;
  /** Jobs that have waited for more than an hour. */
  stuck_jobs?: number;
}

/** Storage made of several disks. */
export interface Pools {
  /** One entry for each pool. */
  pools: Pool[];
}

export interface Pool {
  /** Identity of the pool, from the pool itself. */
  id: string;
  /** "md", "zfs", "btrfs", "lvm-thin", "storage-spaces", "apple-raid". */
  kind: string;
  /** Name of the pool. */
  name: string;
  /** "healthy", "degraded", "failed", "rebuilding". */
  state?: string;
  /** Disks that belong to it and do not work. */
  missing_disks?: number;
  /** Room used, of data or metadata, whichever is fuller; 0 to 1. */
  used_ratio?: number;
  /** Errors it counts: checksums, reads, writes. */
  errors?: number;
}

/** How long disks take to answer. */
export interface DiskActivity {
  /** One entry for each disk. */
  disks: DiskLoad[];
}

export interface DiskLoad {
  /** "/dev/sda". */
  device: string;
  /** Mean time a request took since the last run. */
  latency_ms?: number;
  /** Share of the time it was busy since the last run; 0 to 1. */
  busy_ratio?: number;
  /** It has turning platters. */
  rotational?: boolean;
}

/** Services that still run on files an update has replaced. */
export interface StaleServices {
  /** One entry for each such service. */
  services: StaleService[];
}

export interface StaleService {
  /** "cups.service". */
  unit: string;
  /** When that was first seen. */
  since_ms: number;
}

/** What is installed: names and versions, nothing else. */
export interface Software {
  /** One entry for each package or application. */
  packages: Package[];
}

export interface Package {
  /** Name of the package or application. */
  name: string;
  /** Version installed; several where several are; empty where it states none. */
  version: string;
  /** "deb", "rpm", "pacman", "snap", "flatpak", "program" (Windows), "app" (macOS). */
  source: string;
}

/** Something that happened at a moment. The name of its kind is the name of its field in the oneof. */
export interface Occurrence {
  /** When it happened, by the machine's clock. */
  at_ms: number;
  /** How many like it at that moment; 1 at least. */
  count: number;
  login_failed?: LoginFailed;
  login_succeeded?: LoginSucceeded;
  log_cleared?: LogCleared;
  protection_disabled?: ProtectionDisabled;
  exclusion_added?: ExclusionAdded;
  malware_found?: MalwareFound;
  disk_error?: DiskError;
  out_of_memory?: OutOfMemory;
  program_crashed?: ProgramCrashed;
  account_locked?: AccountLocked;
}

export interface LoginFailed {
  /** Account that was tried. Absent when no such account exists: people type passwords into the name field. */
  account?: string;
  /** Address it came from; absent for a login at the machine itself. */
  source?: string;
  /** "sshd", "sudo", "su", "login", "gdm". */
  service: string;
}

export interface LoginSucceeded {
  /** Account that was used. */
  account: string;
  /** Address it came from; absent for a login at the machine itself. */
  source?: string;
  /** As in LoginFailed. */
  service: string;
  /** "password", "publickey", ... */
  method?: string;
}

export interface LogCleared {
  /** "Security", "journal", "audit". */
  log: string;
}

export interface ProtectionDisabled {
  /** "Defender real-time protection", "auditd". */
  product: string;
}

export interface ExclusionAdded {
  /** The product that looks away from now on. */
  product: string;
  /** "drive", "people's folders", "program", "other". What exactly does not leave the machine. */
  scope: string;
}

export interface MalwareFound {
  /** The product that found it. */
  product: string;
  /** The product's name for it. */
  name: string;
  /** The product says that it removed it. */
  cleaned: boolean;
}

export interface DiskError {
  /** "/dev/sda". */
  device: string;
  /** "medium", "io", "controller", "file-system". */
  kind: string;
  /** Can be unplugged, or was, or is no disk of its own (an image file, an optical drive). */
  removable: boolean;
}

export interface OutOfMemory {
  /** The program that was ended. */
  program: string;
  /** A limit of its container, not the machine's memory. */
  container: boolean;
}

export interface ProgramCrashed {
  /** Name of the program. */
  program: string;
}

export interface AccountLocked {
  /** Name of the account. */
  account: string;
}

export interface Envelope {
  /** Counts up by one for each frame of this sender, from 1. */
  frame_id: number;
  /** The frame_id this one answers; 0 when it answers nothing. */
  reply_to: number;
  /** True: a receiver that does not know the body must close with 4400. False: it ignores the frame and counts it. */
  must_understand: boolean;
  client_hello?: ClientHello;
  server_hello?: ServerHello;
  client_auth?: ClientAuth;
  session_accepted?: SessionAccepted;
  enrol_request?: EnrolRequest;
  enrol_result?: EnrolResult;
  batch?: Batch;
  ack?: Ack;
  nack?: Nack;
  heartbeat?: Heartbeat;
  heartbeat_ack?: HeartbeatAck;
  command?: Command;
  command_ack?: CommandAck;
  drain?: Drain;
  goodbye?: Goodbye;
  error?: Error;
}

/** First frame, from the agent. Its bytes as sent open the transcript. */
export interface ClientHello {
  /** Lowest and highest minor version of deskside.v1 the agent speaks. */
  minor_min: number;
  /** As above: the highest. */
  minor_max: number;
  /** 16 bytes; empty when the agent wants to enrol. */
  machine_id: Uint8Array;
  /** First 16 bytes of SHA-256 over the agent key's SPKI (DER). */
  key_id: Uint8Array;
  /** 32 random bytes. */
  client_nonce: Uint8Array;
  /** 16 random bytes, new at every start of the agent process. */
  instance_id: Uint8Array;
  /** The operating system's boot id, as text; empty when it has none. */
  boot_id: string;
  /** The machine's clock. */
  wall_ms: number;
  /** A clock that never jumps. */
  mono_ms: number;
  /** Version of the agent. */
  agent_version: string;
  /** "linux", "windows" or "macos". */
  os: string;
  /** "x64", "arm64", ... */
  arch: string;
  /** What the machine calls itself now; empty when it wants to enrol. */
  hostname: string;
}

/** Second frame, from the collector. The body is kept as bytes, because the signature covers exactly these bytes. */
export interface ServerHello {
  /** An encoded ServerHelloBody. */
  body: Uint8Array;
  /** Ed25519 by the collector's signing key over "deskside/1 server" || SHA-256(ClientHello frame || body). */
  signature: Uint8Array;
}

export interface ServerHelloBody {
  /** The minor version of deskside.v1 that both speak from here on. */
  minor: number;
  /** 32 random bytes. */
  server_nonce: Uint8Array;
  /** The collector's signing key: SPKI (DER). */
  signing_key: Uint8Array;
  /** Ed25519 by the root key over "deskside/1 signing-key" || signing_key. */
  signing_key_endorsement: Uint8Array;
  /** The root key: SPKI (DER); agents pin its SHA-256. */
  root_key: Uint8Array;
  /** The collector's clock, milliseconds since 1970. */
  wall_ms: number;
  /** What this collector takes; absent means the limits of the contract. */
  limits?: Limits;
}

export interface Limits {
  /** Bytes of one frame at most. */
  frame_bytes: number;
  /** Bytes of one batch after inflating at most. */
  batch_bytes: number;
  /** Events of one batch at most. */
  batch_events: number;
}

/** Third frame of a known machine. */
export interface ClientAuth {
  /** Ed25519 by the agent's key over "deskside/1 client" || transcript hash. */
  signature: Uint8Array;
  /** The rolling ticket of the last session; empty at the first. */
  ticket: Uint8Array;
  /** Both lanes, each once. */
  lanes: LaneState[];
  /** Bytes of all rows in the spool. */
  spool_bytes: number;
}

export interface LaneState {
  /** Which lane this is about. */
  lane: Lane;
  /** 16 random bytes: the life of this spool. A new spool is a new epoch. */
  epoch: Uint8Array;
  /** The sequence number the next new event will get. */
  next_seq: number;
  /** The oldest sequence number the spool still holds; next_seq when empty. */
  oldest_seq: number;
  /** Events dropped from the lane since the spool began. */
  dropped: number;
}

export interface SessionAccepted {
  /** 16 random bytes. */
  session_id: Uint8Array;
  /** Grows with every session of the machine; an older one is fenced off. */
  session_gen: number;
  /** How far each announced lane is committed. */
  lanes: LaneAck[];
  /** Unacknowledged bytes the agent may have on the way; 0 means pause. */
  credit_bytes: number;
  /** Seconds between two heartbeats; 0 means 60. */
  heartbeat_s: number;
  /** To be shown in the next ClientAuth. */
  next_ticket: Uint8Array;
  /** The collector's clock, milliseconds since 1970. */
  server_ms: number;
  /** 16 bytes: who the collector takes the agent for. */
  machine_id: Uint8Array;
}

export interface LaneAck {
  /** Which lane this is about. */
  lane: Lane;
  /** As announced in ClientAuth, 16 bytes. */
  epoch: Uint8Array;
  /** Everything up to here is committed. Always wins over what the agent believes. */
  acked_seq: number;
}

/** Third frame of an agent that wants to become known. */
export interface EnrolRequest {
  /** Ed25519 public key: SPKI (DER). */
  public_key: Uint8Array;
  /** Which enrolment token it uses. */
  token_id: string;
  /** HMAC-SHA256 with HKDF(token secret) over transcript hash || public_key. */
  proof: Uint8Array;
  /** Ed25519 by the new key over "deskside/1 enrol" || transcript hash. */
  self_signature: Uint8Array;
  /** The machine's name. */
  hostname: string;
  /** Advisory only: hardware ids repeat across vendors. Hashed by the agent. */
  hardware_hash: string;
}

export interface EnrolResult {
  /** 16 bytes; empty while approval is pending. */
  machine_id: Uint8Array;
  /** True: somebody of the staff has to let the machine in first. */
  pending_approval: boolean;
}

/** Events of one lane with consecutive sequence numbers. */
export interface Batch {
  /** The lane of all its events. */
  lane: Lane;
  /** As announced in ClientAuth, 16 bytes. */
  epoch: Uint8Array;
  /** Sequence number of the first event, from 1; the others follow without a hole. */
  first_seq: number;
  /** Events in the payload, at most 500. */
  count: number;
  /** How the payload is packed. */
  codec: Codec;
  /** Bytes of the payload after inflating. */
  raw_len: number;
  /** An encoded EventList, compressed as codec says. */
  payload: Uint8Array;
}

export interface EventList {
  /** In the order of their sequence numbers. */
  events: Event[];
}

export interface Event {
  /** UUIDv7, 16 bytes. */
  event_id: Uint8Array;
  /** Name of the check, as in Facts: "volumes". Empty for gaps of a lane. */
  check: string;
  /** The agent's wall clock when the check ran. */
  observed_ms: number;
  /** A clock that never jumps, when the check ran. */
  mono_ms: number;
  /** Wall time the check took. */
  cost_ms: number;
  /** The command that asked for it, 16 bytes; empty when the schedule did. */
  command_id: Uint8Array;
  /** True when the machine started or woke up less than ten minutes before, and the check looks at what takes a while then: faults it shows are not believed yet. */
  settling?: boolean;
  facts?: Facts;
  unchanged?: Unchanged;
  unknown?: Unknown;
  occurrence?: Occurrence;
  gap?: Gap;
}

/** The facts are what they were. */
export interface Unchanged {
  /** When the facts were first seen like this. */
  since_ms: number;
  /** First 16 bytes of SHA-256 over the encoded facts. */
  digest: Uint8Array;
}

/** The check could not tell. Never good, never bad. */
export interface Unknown {
  /** Why the check could not tell. */
  reason: UnknownReason;
  /** What was tried, in English, for staff; no user data; at most 500 characters. */
  detail: string;
}

/** Events that are lost for good, in this lane. */
export interface Gap {
  /** The first sequence number that is lost. */
  from_seq: number;
  /** The last one. */
  to_seq: number;
  /** How many events are lost; a number within may have stood for a gap already. */
  count: number;
  /** "overflow", "corrupt", "quarantined". */
  reason: string;
}

export interface Ack {
  /** Which lane this is about. */
  lane: Lane;
  /** As announced in ClientAuth, 16 bytes. */
  epoch: Uint8Array;
  /** Cumulative: all up to here is committed or rejected for good. */
  acked_seq: number;
  /** Unacknowledged bytes the agent may have on the way from now on; 0 means pause. */
  credit_bytes: number;
  /** Records at or below acked_seq that were consumed without being kept. */
  rejected: Rejected[];
}

/** A record the collector consumed without keeping it. Never sent again. */
export interface Rejected {
  /** Sequence number of the record. */
  seq: number;
  /** "INVALID_SCHEMA", "TOO_LARGE", "TOO_OLD", "POLICY". */
  code: string;
  /** What is wrong with it, in English, for staff; at most 210 characters. */
  text: string;
}

/** Nothing of the batch was stored. */
export interface Nack {
  /** Which lane this is about. */
  lane: Lane;
  /** As announced in ClientAuth, 16 bytes. */
  epoch: Uint8Array;
  /** The number that has to come first; all before it is committed. */
  expected_seq: number;
  /** "SEQ_GAP", "OVERLOADED". */
  code: string;
  /** Milliseconds to wait before sending again. */
  retry_after_ms: number;
}

export interface Heartbeat {
  /** The machine's clock. */
  wall_ms: number;
  /** A clock that never jumps. */
  mono_ms: number;
  /** Events that wait to be acknowledged. */
  spool_events: number;
  /** CPU time of the agent process since the last heartbeat, in 1/1000 of a core. */
  cpu_permille: number;
  /** Memory the agent occupies, shared pages included. */
  rss_kib: number;
  /** True on battery; absent when the machine has none, or that is not known. */
  on_battery?: boolean;
}

export interface HeartbeatAck {
  /** The collector's clock, milliseconds since 1970. */
  server_ms: number;
  /** The wall_ms and mono_ms of the heartbeat, sent back. */
  wall_ms: number;
  /** As above. */
  mono_ms: number;
}

export interface Command {
  /** UUIDv7, 16 bytes. */
  command_id: Uint8Array;
  /** What to do. */
  kind: CommandKind;
  /** For RUN_CHECK: the check's name. */
  check: string;
  /** Milliseconds after which it is void. */
  ttl_ms: number;
  /** Who asked, for the agent's log. */
  operator: string;
}

export interface CommandAck {
  /** The command this answers, 16 bytes. */
  command_id: Uint8Array;
  /** Empty when accepted; else why not. */
  refused: string;
}

/** The collector is going; come back after a while. */
export interface Drain {
  /** Milliseconds to stay away at least. */
  retry_after_ms: number;
}

export interface Goodbye {
  /** Why the agent leaves. */
  reason: GoodbyeReason;
}

export interface Error {
  /** The close code's name: "AUTH_FAILED", "BAD_STATE", ... */
  code: string;
  /** What is wrong, in English, for staff. */
  text: string;
  /** Milliseconds to stay away at least; 0 leaves it to the agent. */
  retry_after_ms: number;
}
