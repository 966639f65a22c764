package vn.motcua.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.LocalEmbedder;
import vn.motcua.knowledge.embedding.TextEmbedder;

/** Loads ONNX files of sentence encoders with their tokenizers, as they are published for nearly every such model. */
public final class OnnxEmbedders implements LocalEmbedder {

    private static final int NAME_LENGTH = 16;

    @Override
    public TextEmbedder open(Path model, Path tokenizer, Pooling pooling) throws IOException {
        String name = "onnx " + digest(model, tokenizer) + " "
                + switch (pooling) {
                    case MEAN -> "mean";
                    case CLS -> "cls";
                };
        TextEmbedder embedder = loaded(name, model, tokenizer, pooling);
        try {
            embedder.embed(List.of("thử"));
        } catch (EmbeddingFailure failure) {
            throw new IllegalArgumentException(model + " gives no vector for a text: " + failure.getMessage());
        }
        return embedder;
    }

    private static TextEmbedder loaded(String name, Path model, Path tokenizer, Pooling pooling) {
        PoolingMode mode = switch (pooling) {
            case MEAN -> PoolingMode.MEAN;
            case CLS -> PoolingMode.CLS;
        };
        keepToItself();
        try {
            // On the caller's thread: how many compute at a time is the caller's to say.
            return new OnnxTextEmbedder(name, new OnnxEmbeddingModel(model, tokenizer, mode, Runnable::run));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    model + " with " + tokenizer + ": " + unreadable.getMessage(), unreadable);
        } catch (LinkageError notHere) {
            throw new IllegalArgumentException("the ONNX runtime does not run on this system: " + notHere, notHere);
        }
    }

    /** The tokenizer's library reports its use over the network and may fetch what it lacks, unless it is told not to. */
    private static void keepToItself() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    /** The same files have the same digest wherever they lie. */
    private static String digest(Path... files) throws IOException {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(digest);
                }
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
