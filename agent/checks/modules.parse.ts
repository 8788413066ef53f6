/** "nvidia 56717312 3 nvidia_modeset, Live 0x0000000000000000 (POE)": name and taints. */
export function parseModules(text: string): Map<string, string> {
  const lines = text.matchAll(/^(\S+) \d+ .*?(?:\(([A-Z]+[+-]?)\))?$/gm);
  return new Map([...lines].map(([, name = '', taint = '']) => [name, taint]));
}

/** modules.dep: "updates/dkms/nvidia.ko.xz: kernel/drivers/..."; a dash in a file's name is an underscore in the kernel. */
export function parseDependencies(text: string): Map<string, string> {
  const lines = text.matchAll(/^(\S*?([^/\s]+)\.ko(?:\.\w+)?):/gm);
  return new Map([...lines].map(([, path = '', name = '']) => [moduleName(name), path]));
}

/** "nvidia-modeset" -> "nvidia_modeset", as in /proc/modules. */
export function moduleName(file: string): string {
  return file.replace(/\.ko(?:\.\w+)?$/, '').replaceAll('-', '_');
}
