package dev.thalweg.shell.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/// Finds libraries and what they need, as Maven does, in Maven's local repository or in remote ones.
final class MavenResolver {
    private static final RemoteRepository CENTRAL =
            new RemoteRepository.Builder("central", "default", "https://repo.maven.apache.org/maven2").build();

    static {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // that nothing listens to the resolver's log is meant so
    }

    private MavenResolver() {}

    /// @param more     repositories to look into before Maven Central
    /// @param progress is told of each download
    /// @return the jars, the named libraries first
    static List<Path> resolve(List<String> coordinates, List<RemoteRepository> more, Consumer<String> progress) throws DependencyResolutionException {
        try (RepositorySystem system = new RepositorySystemSupplier().get();
                CloseableSession session = new SessionBuilderSupplier(system).get().withLocalRepositoryBaseDirectories(localRepository())
                        .setSystemProperties(System.getProperties()).setTransferListener(new Downloads(progress)).build()) {
            CollectRequest request = new CollectRequest();
            coordinates.forEach(each -> request.addDependency(new Dependency(new DefaultArtifact(each), "runtime")));
            more.forEach(request::addRepository);
            request.addRepository(CENTRAL);
            return system.resolveDependencies(session, new DependencyRequest(request, null))
                    .getArtifactResults().stream().map(result -> result.getArtifact().getPath()).toList();
        }
    }

    private static Path localRepository() {
        String set = System.getProperty("maven.repo.local");
        return set != null ? Path.of(set) : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    /// Tells of each jar that was downloaded.
    private static final class Downloads extends AbstractTransferListener {
        private final Consumer<String> progress;

        Downloads(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void transferSucceeded(TransferEvent event) {
            String name = event.getResource().getResourceName();
            if (name.endsWith(".jar")) {
                progress.accept(String.format(Locale.ROOT, "Downloaded %s (%,d kB)", name.substring(name.lastIndexOf('/') + 1), event.getTransferredBytes() / 1024));
            }
        }
    }
}
