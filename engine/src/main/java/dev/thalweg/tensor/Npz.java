package dev.thalweg.tensor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// NumPy's file of named arrays, `.npz`: a zip archive of `.npy` files.
public final class Npz {
    private static final String SUFFIX = ".npy";

    private Npz() {}

    /// The arrays by name, in the order of the archive.
    ///
    /// @throws TensorFileException if an array is not one of numbers
    public static Map<String, Tensor> read(Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.endsWith(SUFFIX)) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    tensors.put(name.substring(0, name.length() - SUFFIX.length()), Npy.read(ByteBuffer.wrap(bytes), file + ", " + name));
                }
            }
        }
        return Collections.unmodifiableMap(tensors);
    }

    /// Writes as `numpy.savez` does, without compression.
    public static void write(Path file, Map<String, ? extends Tensor> tensors) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, ? extends Tensor> tensor : tensors.entrySet()) {
                byte[] bytes = Npy.bytes(tensor.getValue());
                ZipEntry entry = new ZipEntry(tensor.getKey() + SUFFIX);
                CRC32 check = new CRC32();
                check.update(bytes);
                entry.setSize(bytes.length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
    }
}
