package dev.thalweg.shell.execution;

import dev.thalweg.runtime.Redefinitions;
import java.io.File;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/// Loads what JShell has compiled.
public final class SessionClasses implements LoaderDelegate {
    private final SessionClassLoader loader = new SessionClassLoader();
    private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();
    private final CarriedValues values = new CarriedValues();

    /// Where the lines of generated classes come from; to be set before the first class is loaded.
    public void places(Places places) {
        loader.places(places);
    }

    public ClassLoader loader() {
        return loader;
    }

    /// Classes may refer to each other, so all bytes are made known before the first is defined.
    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes each : classes) {
            loader.declare(each.name(), each.bytecodes());
        }
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                Class<?> type = loader.loadClass(classes[i].name());
                type.getDeclaredMethods(); // links it, so that an error shows up here
                loaded.put(classes[i].name(), type);
                values.loaded(type);
                installed[i] = true;
            } catch (ClassNotFoundException | LinkageError | IllegalArgumentException e) {
                throw new ClassInstallException("cannot load " + classes[i].name() + ": " + e, installed);
            }
        }
    }

    /// Copies the values of variables into the classes that have replaced theirs, but for the class that is about to set its own.
    ///
    /// @param setsItself may be null
    void carryOver(String setsItself) {
        values.carryOver(setsItself);
    }

    /// The variables that lost their values since this was last asked: their type was declared again.
    public List<String> lostValues() {
        values.carryOver(null);
        return values.lost();
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            loader.declare(each.name(), each.bytecodes());
        }
        Redefinitions.announce();
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        for (String entry : path.split(File.pathSeparator)) {
            try {
                loader.addURL(new File(entry).toURI().toURL());
            } catch (MalformedURLException e) {
                throw new InternalException("cannot add " + entry + " to the class path: " + e.getMessage());
            }
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> type = loaded.get(name);
        if (type == null) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }
}
