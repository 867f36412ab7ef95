package dev.thalweg.tensor;

import static dev.thalweg.tensor.Tensors.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads what NumPy and safetensors wrote (`make.py` beside the files), and writes the same bytes.
class TensorFilesTest {
    private static final Path WRITTEN = Path.of("src/test/resources/dev/thalweg/tensor");
    private static final Tensor DOUBLES = tensor(new double[][] {{0.1, -2.5, 3}, {Double.POSITIVE_INFINITY, 1e-300, 7}});

    @TempDir
    Path folder;

    private static void assertSame(Tensor expected, Tensor read) {
        assertEquals(expected.shape(), read.shape());
        assertEquals(expected.dtype(), read.dtype());
        assertArrayEquals(expected.toArray(), read.toArray());
    }

    private static Tensor npy(String name) throws IOException {
        return Npy.read(WRITTEN.resolve(name));
    }

    @Test
    void readsTheTypesAndOrdersOfNumPy() throws IOException {
        assertSame(DOUBLES, npy("doubles.npy"));
        assertSame(DOUBLES, npy("big-endian.npy"));
        assertSame(tensor(0f, 0.25f, 0.5f, 0.75f, 1f, 1.25f).reshape(2, 3), npy("floats-fortran.npy"));
        assertSame(tensor(0.5f, -1.5f, 65504f), npy("halves.npy"));
        assertSame(tensor(-2.0, -1, 0, 1, 2), npy("integers.npy"));
        assertSame(Tensors.scalar(2.5), npy("scalar.npy"));
    }

    @Test
    void writesTheBytesOfNumPy() throws IOException {
        Npy.write(folder.resolve("x.npy"), DOUBLES);
        assertArrayEquals(Files.readAllBytes(WRITTEN.resolve("doubles.npy")), Files.readAllBytes(folder.resolve("x.npy")));
        Npy.write(folder.resolve("s.npy"), Tensors.scalar(2.5));
        assertArrayEquals(Files.readAllBytes(WRITTEN.resolve("scalar.npy")), Files.readAllBytes(folder.resolve("s.npy")));
    }

    @Test
    void archivesHoldNamedArrays() throws IOException {
        Map<String, Tensor> several = Npz.read(WRITTEN.resolve("several.npz"));
        assertEquals(List.of("w", "b"), List.copyOf(several.keySet()));
        assertSame(DOUBLES, several.get("w"));
        assertSame(DOUBLES, Npz.read(WRITTEN.resolve("compressed.npz")).get("w"));
        Npz.write(folder.resolve("x.npz"), several);
        Map<String, Tensor> again = Npz.read(folder.resolve("x.npz"));
        assertEquals(several.keySet(), again.keySet());
        assertSame(tensor(1.5f), again.get("b"));
    }

    @Test
    void safetensorsAreReadAndWritten() throws IOException {
        Map<String, Tensor> model = Safetensors.read(WRITTEN.resolve("model.safetensors"));
        assertSame(DOUBLES, model.get("layer.weight"));
        assertSame(tensor(1.5f, 2.5f), model.get("layer.bias"));
        assertSame(tensor(3.0, 4), model.get("steps"));
        assertSame(tensor(0.5f), model.get("half"));
        Map<String, Tensor> transposed = new LinkedHashMap<>(model);
        transposed.put("view \"x\"", DOUBLES.transpose());
        Safetensors.write(folder.resolve("x.safetensors"), transposed);
        Map<String, Tensor> again = Safetensors.read(folder.resolve("x.safetensors"));
        assertEquals(transposed.keySet(), again.keySet());
        assertSame(DOUBLES.transpose(), again.get("view \"x\""));
    }

    @Test
    void whatIsNoTensorIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "not a tensor at all");
        assertEquals(file + " is not a .npy file: it does not begin with \\x93NUMPY.",
                assertThrows(TensorFileException.class, () -> Npy.read(file)).getMessage());
        assertEquals(WRITTEN.resolve("text.npy") + " holds elements of type U1; tensors are made of numbers: convert it by astype('f8').",
                assertThrows(TensorFileException.class, () -> npy("text.npy")).getMessage());
        byte[] cut = Files.readAllBytes(WRITTEN.resolve("doubles.npy"));
        Path shorter = Files.write(folder.resolve("short.npy"), java.util.Arrays.copyOf(cut, cut.length - 8));
        assertEquals(shorter + " ends early: shape (2, 3) needs 48 bytes, and 40 are left.",
                assertThrows(TensorFileException.class, () -> Npy.read(shorter)).getMessage());
        byte[] header = "\12\0\0\0\0\0\0\0{\"a\":nope}".getBytes(StandardCharsets.ISO_8859_1);
        Path broken = Files.write(folder.resolve("broken"), header);
        assertEquals(broken + ": its header is not JSON: 'n' at character 5.",
                assertThrows(TensorFileException.class, () -> Safetensors.read(broken)).getMessage());
    }
}
