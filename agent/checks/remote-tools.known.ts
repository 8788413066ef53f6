// Programs with which others can see or control a screen. Names of processes, services
// and paths as the makers' own packages install them; GLPI and MITRE T1219 list many.

export interface KnownTool {
  name: string;
  /** Names of programs on Linux and macOS. */
  programs: string[];
  /** Names of processes on Windows, without ".exe". */
  processes: string[];
  /** Beginnings of the names of services on Windows. */
  services: string[];
  /** Where it is installed on Linux and macOS; a "*" at the end stands for any ending. */
  paths: string[];
}

const tool = (name: string, parts: Partial<Omit<KnownTool, 'name'>>): KnownTool => ({
  name,
  programs: [],
  processes: [],
  services: [],
  paths: [],
  ...parts,
});

export const KNOWN_TOOLS: KnownTool[] = [
  tool('AnyDesk', {
    programs: ['anydesk', 'AnyDesk'],
    processes: ['AnyDesk'],
    services: ['AnyDesk'],
    paths: ['/usr/bin/anydesk', '/Applications/AnyDesk.app'],
  }),
  tool('TeamViewer', {
    programs: ['teamviewerd', 'TeamViewer_Service', 'TeamViewer'],
    processes: ['TeamViewer', 'TeamViewer_Service'],
    services: ['TeamViewer'],
    paths: ['/opt/teamviewer', '/Applications/TeamViewer.app', '/Applications/TeamViewerHost.app'],
  }),
  tool('RustDesk', {
    programs: ['rustdesk', 'RustDesk'],
    processes: ['rustdesk'],
    services: ['RustDesk'],
    paths: ['/usr/bin/rustdesk', '/Applications/RustDesk.app'],
  }),
  tool('SupRemo', {
    programs: ['supremo', 'Supremo'],
    processes: ['Supremo', 'SupremoService'],
    services: ['SupremoService'],
    paths: ['/opt/supremo', '/Applications/Supremo.app'],
  }),
  tool('VNC server', {
    programs: [
      ...['Xvnc', 'Xtigervnc', 'Xtightvnc', 'x0vncserver', 'x0tigervncserver', 'x11vnc', 'wayvnc', 'vino-server'],
      ...['vncserver', 'vncserver-x11-core', 'krfb'],
    ],
    processes: ['winvnc', 'tvnserver', 'vncserver', 'winvnc4'],
    services: ['uvnc_service', 'tvnserver', 'vncserver', 'WinVNC'],
    paths: ['/usr/bin/Xvnc', '/usr/bin/Xtigervnc', '/usr/bin/x11vnc', '/usr/bin/wayvnc', '/usr/bin/vncserver-x11'],
  }),
  tool('xrdp', { programs: ['xrdp', 'xrdp-sesman'], paths: ['/usr/sbin/xrdp'] }),
  tool('ScreenConnect', {
    processes: ['ScreenConnect.ClientService', 'ScreenConnect.WindowsClient'],
    services: ['ScreenConnect Client'],
    paths: ['/opt/screenconnect-*', '/opt/connectwisecontrol-*', '/Applications/connectwisecontrol-*'],
  }),
  tool('Splashtop', {
    programs: ['SRAgent', 'SRFeature', 'Splashtop Streamer'],
    processes: ['SRService', 'SRAgent', 'SRManager'],
    services: ['SplashtopRemoteService'],
    paths: ['/opt/splashtop-streamer', '/Applications/Splashtop Streamer.app'],
  }),
  tool('MeshAgent', {
    programs: ['meshagent'],
    processes: ['MeshAgent'],
    services: ['Mesh Agent'],
    paths: ['/usr/local/mesh_services', '/usr/local/mesh'],
  }),
  tool('Chrome Remote Desktop', {
    programs: ['chrome-remote-desktop-host', 'remoting_me2me_host'],
    processes: ['remoting_host'],
    services: ['chromoting'],
    paths: ['/opt/google/chrome-remote-desktop', '/Library/PrivilegedHelperTools/ChromeRemoteDesktopHost.app'],
  }),
  tool('NoMachine', {
    programs: ['nxserver.bin', 'nxd'],
    processes: ['nxservice64', 'nxserver', 'nxd'],
    services: ['nxservice'],
    paths: ['/usr/NX', '/Applications/NoMachine.app'],
  }),
  tool('DWService', {
    programs: ['dwagsvc', 'dwagent'],
    processes: ['dwagsvc', 'dwagent'],
    services: ['DWAgent'],
    paths: ['/usr/share/dwagent', '/Library/DWAgent'],
  }),
  tool('Remote Utilities', { processes: ['rutserv', 'rfusclient'], services: ['RManService'] }),
  tool('LogMeIn', { processes: ['LogMeIn', 'LMIGuardianSvc'], services: ['LogMeIn', 'LMIGuardianSvc'] }),
  tool('GoTo Resolve', { processes: ['GoToResolveService', 'GoToResolveUnattended'], services: ['GoToResolve'] }),
  tool('Atera', { processes: ['AteraAgent'], services: ['AteraAgent'] }),
  tool('NinjaOne', { processes: ['NinjaRMMAgent', 'ncstreamer'], services: ['NinjaRMMAgent'] }),
  tool('Zoho Assist', { processes: ['ZohoURSService', 'ZA_Connect', 'ZohoURS'], services: ['Zoho Assist'] }),
  tool('BeyondTrust', { processes: ['bomgar-scc'], services: ['bomgar-ps'] }),
  tool('ToDesk', { programs: ['ToDesk_Service'], processes: ['ToDesk', 'ToDesk_Service'], services: ['ToDesk'] }),
  tool('Ammyy Admin', { processes: ['AA_v3', 'AA_v3.5'], services: ['AmmyyAdmin'] }),
];
