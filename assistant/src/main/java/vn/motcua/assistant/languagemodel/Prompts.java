package vn.motcua.assistant.languagemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import vn.motcua.assistant.dialogue.ModelUse;

/** The instructions for each use: text files beside this class, the same for everybody, without any secret. */
final class Prompts {

    private static final Map<ModelUse, String> READ = new ConcurrentHashMap<>();

    private Prompts() {}

    static String of(ModelUse use) {
        return READ.computeIfAbsent(use, Prompts::read);
    }

    private static String read(ModelUse use) {
        return text("common.txt") + "\n" + text(use.word() + ".txt");
    }

    private static String text(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("prompts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the prompt " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
