package dev.thalweg.server;

import com.sun.management.OperatingSystemMXBean;
import dev.thalweg.message.Reply;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Answers `usage_request`: what the kernel and its machine use.
final class Usage {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Usage() {}

    static Reply reply() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        int cpus = system.getAvailableProcessors();
        return new Reply.Usage(hostname(), ProcessHandle.current().pid(), percent(system.getProcessCpuLoad()) * cpus, residentBytes(), cpus,
                percent(system.getCpuLoad()), memory(system.getTotalMemorySize(), system.getFreeMemorySize()));
    }

    /// The platform gives a negative load when it has none to give.
    private static double percent(double load) {
        return 100 * Math.max(0, load);
    }

    private static Reply.HostMemory memory(long total, long free) {
        return new Reply.HostMemory(total, free, total - free, free, 100.0 * (total - free) / total);
    }

    /// Resident memory where the system tells it (Linux), the committed heap elsewhere.
    private static long residentBytes() {
        try {
            return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst()
                    .orElseGet(Runtime.getRuntime()::totalMemory);
        } catch (IOException e) {
            return Runtime.getRuntime().totalMemory();
        }
    }

    private static String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
