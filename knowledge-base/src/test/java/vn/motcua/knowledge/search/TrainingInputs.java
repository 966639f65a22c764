package vn.motcua.knowledge.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.motcua.knowledge.text.ResourceLines;

/** What the shipped encoder was trained on, as far as it is part of the project: the phrasings and the lexicon. */
final class TrainingInputs {

    private TrainingInputs() {}

    /** SHA-256 of their lines, in hexadecimal digits. */
    static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : new String[] {"phrasings/", "lexicon/"}) {
                for (String file : ResourceLines.read(Phrasings.class, folder + "index.txt")) {
                    for (String line : ResourceLines.read(Phrasings.class, folder + file.strip())) {
                        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
