package dev.thalweg.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files of named tensors as Hugging Face's `safetensors` defines them.
///
/// Half precision and bfloat16 become float32, and integers, which must be exact, float64.
///
/// @see <a href="https://github.com/huggingface/safetensors">safetensors</a>
public final class Safetensors {
    private static final String METADATA = "__metadata__";

    private Safetensors() {}

    /// The tensors by name, in the order of the header.
    ///
    /// @throws TensorFileException if the file is not such a file
    public static Map<String, Tensor> read(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long length = all.remaining() < 8 ? -1 : all.getLong();
        if (length < 2 || length > all.remaining()) {
            throw new TensorFileException("%s is not a safetensors file: the length of its header is %d.".formatted(file, length));
        }
        byte[] header = new byte[(int) length];
        all.get(header);
        ByteBuffer data = all.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        object(Json.parse(new String(header, StandardCharsets.UTF_8), file.toString()), file).forEach((name, entry) -> {
            if (!name.equals(METADATA)) {
                tensors.put(name, read(data, object(entry, file), name, file));
            }
        });
        return Collections.unmodifiableMap(tensors);
    }

    private static Tensor read(ByteBuffer data, Map<String, Object> entry, String name, Path file) {
        Elements elements = elements(String.valueOf(entry.get("dtype")), name, file);
        int[] sizes = numbers(entry.get("shape"), file).stream().mapToInt(Long::intValue).toArray();
        List<Long> offsets = numbers(entry.get("data_offsets"), file);
        Shape shape = Shape.of(sizes);
        long size = (long) shape.count() * elements.bytes;
        if (offsets.size() != 2 || offsets.get(0) < 0 || offsets.get(1) > data.capacity() || offsets.get(1) - offsets.get(0) != size) {
            throw new TensorFileException("%s: tensor %s of shape %s and type %s needs %d bytes, and its place is %s of %d."
                    .formatted(file, name, shape, elements, size, offsets, data.capacity()));
        }
        return elements.read(data.slice(offsets.getFirst().intValue(), (int) size).order(ByteOrder.LITTLE_ENDIAN), shape);
    }

    private static Elements elements(String type, String name, Path file) {
        try {
            return Elements.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw new TensorFileException("%s: tensor %s has type %s, which cannot be read.".formatted(file, name, type));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json, Path file) {
        if (json instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new TensorFileException("%s: its header has %s where an object is due.".formatted(file, json));
    }

    private static List<Long> numbers(Object json, Path file) {
        if (json instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)) {
            return list.stream().map(Long.class::cast).toList();
        }
        throw new TensorFileException("%s: its header has %s where a list of integers is due.".formatted(file, json));
    }

    /// Writes float64 and float32 as they are.
    public static void write(Path file, Map<String, ? extends Tensor> tensors) throws IOException {
        StringBuilder header = new StringBuilder("{");
        long offset = 0;
        for (Map.Entry<String, ? extends Tensor> tensor : tensors.entrySet()) {
            DenseTensor x = tensor.getValue().values();
            long end = offset + (long) x.count() * Elements.of(x.dtype()).bytes;
            header.append(header.length() == 1 ? "" : ",").append(Json.quote(tensor.getKey()))
                    .append(":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}".formatted(Elements.of(x.dtype()), Arrays.toString(x.shape().sizes()), offset, end));
            offset = end;
        }
        header.append('}');
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + 7) / 8 * 8; // data begin at a multiple of eight
        ByteBuffer to = ByteBuffer.allocate(Math.toIntExact(8 + padded + offset)).order(ByteOrder.LITTLE_ENDIAN);
        to.putLong(padded).put(text).put(" ".repeat(padded - text.length).getBytes(StandardCharsets.US_ASCII));
        for (Tensor tensor : tensors.values()) {
            Elements.of(tensor.dtype()).write(tensor.values(), to);
        }
        Files.write(file, to.array());
    }
}
