/**
 * CPU time of this process since `start`, in milliseconds. Unlike elapsed time, it does not grow when other test processes
 * use the CPU.
 */
export function cpuMilliseconds(start: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}
