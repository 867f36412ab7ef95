package dev.thalweg.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// NumPy's file of one array, `.npy`.
///
/// Reads versions 1 to 3, both byte orders and both orders of axes. Half precision becomes float32, and integers, which must be exact, float64.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /// The header ends at a multiple of this.
    private static final int ALIGNMENT = 64;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z]\\d*|\\?)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\sL]*)\\)");
    private static final Map<String, Elements> TYPES = Map.ofEntries(Map.entry("f8", Elements.F64), Map.entry("f4", Elements.F32),
            Map.entry("f2", Elements.F16), Map.entry("i8", Elements.I64), Map.entry("i4", Elements.I32), Map.entry("i2", Elements.I16),
            Map.entry("i1", Elements.I8), Map.entry("u8", Elements.U64), Map.entry("u4", Elements.U32), Map.entry("u2", Elements.U16),
            Map.entry("u1", Elements.U8), Map.entry("b1", Elements.BOOL), Map.entry("?", Elements.BOOL));

    private Npy() {}

    /// @throws TensorFileException if the file is not such a file, or of a type that is no number
    public static Tensor read(Path file) throws IOException {
        return read(ByteBuffer.wrap(Files.readAllBytes(file)), file.toString());
    }

    public static void write(Path file, Tensor tensor) throws IOException {
        Files.write(file, bytes(tensor));
    }

    static Tensor read(ByteBuffer from, String name) {
        if (from.remaining() < MAGIC.length + 4 || !from.slice(from.position(), MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw new TensorFileException("%s is not a .npy file: it does not begin with \\x93NUMPY.".formatted(name));
        }
        from.position(from.position() + MAGIC.length);
        int version = from.get();
        from.get();
        from.order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[version == 1 ? Short.toUnsignedInt(from.getShort()) : from.getInt()];
        from.get(header);
        String text = new String(header, version < 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        Matcher type = find(TYPE, text, name);
        Elements elements = TYPES.get(type.group(2));
        if (elements == null) {
            throw new TensorFileException("%s holds elements of type %s; tensors are made of numbers: convert it by astype('f8').".formatted(name, type.group(2)));
        }
        from.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int[] sizes = Arrays.stream(find(SHAPE, text, name).group(1).replace("L", "").split(",")).map(String::strip)
                .filter(size -> !size.isEmpty()).mapToInt(Integer::parseInt).toArray();
        return read(from, elements, sizes, find(ORDER, text, name).group(1).equals("True"), name);
    }

    private static Tensor read(ByteBuffer from, Elements elements, int[] sizes, boolean firstAxisFastest, String name) {
        long expected = (long) Shape.of(sizes).count() * elements.bytes;
        if (from.remaining() < expected) {
            throw new TensorFileException("%s ends early: shape %s needs %d bytes, and %d are left.".formatted(name, Shape.text(sizes), expected, from.remaining()));
        }
        if (!firstAxisFastest) {
            return elements.read(from, Shape.of(sizes));
        }
        int[] reversed = Shape.range(sizes.length);
        int[] reversedSizes = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            reversed[i] = sizes.length - 1 - i;
            reversedSizes[i] = sizes[sizes.length - 1 - i];
        }
        return elements.read(from, Shape.of(reversedSizes)).permute(reversed);
    }

    private static Matcher find(Pattern pattern, String header, String name) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new TensorFileException("%s has a header that is not understood: %s".formatted(name, header.strip()));
        }
        return matcher;
    }

    static byte[] bytes(Tensor tensor) {
        DenseTensor x = tensor.values();
        String dictionary = "{'descr': '<%s', 'fortran_order': False, 'shape': %s, }".formatted(x.dtype() == DType.FLOAT64 ? "f8" : "f4", x.shape());
        int start = MAGIC.length + 4;
        int length = (start + dictionary.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - start;
        Elements elements = Elements.of(x.dtype());
        ByteBuffer to = ByteBuffer.allocate(Math.addExact(start + length, Math.multiplyExact(x.count(), elements.bytes))).order(ByteOrder.LITTLE_ENDIAN);
        to.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        to.put((dictionary + " ".repeat(length - 1 - dictionary.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        elements.write(x, to);
        return to.array();
    }
}
