package dev.thalweg.message;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.util.Base64;
import java.util.Map;

/// JSON texts and trees of maps, lists, strings, numbers, booleans and nulls.
///
/// Records become objects whose names are in snake case; bytes become base64, and numbers that JSON does not have
/// (NaN, infinities) become null, as in browsers.
public final class Json {
    private static final JsonSerializer<byte[]> BASE64 = (bytes, _, _) -> new JsonPrimitive(Base64.getEncoder().encodeToString(bytes));
    private static final JsonSerializer<Double> FINITE = (x, _, _) -> Double.isFinite(x) ? new JsonPrimitive(x) : JsonNull.INSTANCE;
    private static final JsonSerializer<Float> FINITE_FLOAT = (x, _, _) -> Float.isFinite(x) ? new JsonPrimitive(x) : JsonNull.INSTANCE;

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapter(byte[].class, BASE64)
            .registerTypeAdapter(Double.class, FINITE)
            .registerTypeAdapter(Float.class, FINITE_FLOAT)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();
    private static final Gson INDENTED = GSON.newBuilder().setPrettyPrinting().create();
    private static final TypeToken<Map<String, Object>> OBJECT = new TypeToken<>() {};

    private Json() {}

    public static String write(Object value) {
        return GSON.toJson(value);
    }

    public static String writeIndented(Object value) {
        return INDENTED.toJson(value) + "\n";
    }

    static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    /// @throws MalformedException if the text is not one JSON object
    public static Fields parse(String text) {
        try {
            Map<String, Object> object = GSON.fromJson(text, OBJECT);
            if (object == null) {
                throw new MalformedException("the text is empty, and a JSON object is expected");
            }
            return new Fields(object);
        } catch (JsonParseException e) {
            throw new MalformedException("the text is not a JSON object: " + e.getMessage());
        }
    }
}
