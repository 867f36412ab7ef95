package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyResolutionException;

/// `%maven GROUP:ARTIFACT:VERSION`: libraries and what they need, for the session.
final class Maven implements Magic {
    @Override
    public String name() {
        return "maven";
    }

    @Override
    public String usage() {
        return "%maven [-r REPOSITORY-URL] GROUP:ARTIFACT:VERSION...";
    }

    @Override
    public String summary() {
        return "Adds libraries with all they need to the session, from Maven Central or from the local repository, where downloads are kept.";
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        List<RemoteRepository> repositories = new ArrayList<>();
        List<String> coordinates = new ArrayList<>();
        for (List<String> rest = call.words(); !rest.isEmpty(); rest = rest.subList(1, rest.size())) {
            if (rest.getFirst().equals("-r") && rest.size() > 1) {
                rest = rest.subList(1, rest.size());
                repositories.add(repository(rest.getFirst()));
            } else {
                coordinates.add(checked(rest.getFirst()));
            }
        }
        if (coordinates.isEmpty()) {
            throw new MagicException("name a library: " + usage());
        }
        List<Path> jars = resolve(call, coordinates, repositories);
        List<Path> added = jars.stream().filter(jar -> !call.session().classPath().contains(jar)).toList();
        call.session().addToClassPath(added);
        call.say(added.isEmpty() ? "Nothing to add: the session has it." : "Added " + String.join(", ", added.stream().map(jar -> jar.getFileName().toString()).toList()));
        return NOTHING;
    }

    private static String checked(String coordinates) throws MagicException {
        if (coordinates.split(":").length < 3) {
            throw new MagicException("'" + coordinates + "' is not GROUP:ARTIFACT:VERSION, such as org.apache.commons:commons-math3:3.6.1");
        }
        return coordinates;
    }

    private static RemoteRepository repository(String url) {
        return new RemoteRepository.Builder(URI.create(url).getAuthority(), "default", url).build();
    }

    private static List<Path> resolve(Call call, List<String> coordinates, List<RemoteRepository> repositories) throws MagicException {
        try {
            return call.host().inThread(() -> MavenResolver.resolve(coordinates, repositories, call::say));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DependencyResolutionException || e.getCause() instanceof IllegalArgumentException) {
                throw new MagicException("cannot resolve " + String.join(", ", coordinates) + ": " + e.getCause().getMessage(), e);
            }
            throw new IllegalStateException("the resolver failed", e.getCause());
        }
    }
}
