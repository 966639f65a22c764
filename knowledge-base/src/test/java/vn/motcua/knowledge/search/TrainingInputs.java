package vn.motcua.knowledge.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import vn.motcua.knowledge.text.ResourceLines;

/** What is part of the project of what the shipped encoder was trained on and the shipped evidence of words was fitted to. */
final class TrainingInputs {

    private TrainingInputs() {}

    /** SHA-256 of the lines of phrasings and lexicon, in hexadecimal digits. */
    static String hash() {
        return hash(List.of(lines("phrasings/"), lines("lexicon/")));
    }

    /** The same of what the evidence of words was fitted to: the phrasings and the lines out of and in scope. */
    static String hashOfWords() {
        return hash(List.of(
                lines("phrasings/"),
                ResourceLines.read(FittingData.class, "out-of-scope.txt"),
                ResourceLines.read(FittingData.class, "in-scope.txt")));
    }

    private static List<String> lines(String folder) {
        return ResourceLines.read(Phrasings.class, folder + "index.txt").stream()
                .flatMap(file -> ResourceLines.read(Phrasings.class, folder + file.strip()).stream())
                .toList();
    }

    private static String hash(List<List<String>> resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<String> resource : resources) {
                for (String line : resource) {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
