package vn.motcua.assistant.attachment;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.attachment.RefusedFileException.Reason;

/**
 * Looks through PDF documents (ISO 32000-1): those that can be read by anybody and only show something are sent as they are, because
 * writing one anew would break the authority's signature in it.
 */
final class Documents {

    /** Scripts (12.6.4.16), programs to start (12.6.4.5), forms that send themselves (12.7.5.2), files that come along (7.11.4), players. */
    private static final Set<COSName> ACTIVE = Set.of(
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("JS"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("SubmitForm"),
            COSName.getPDFName("ImportData"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("RichMedia"));

    private Documents() {}

    /** Throws {@link RefusedFileException} where it is not to be sent. */
    static void check(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                throw new RefusedFileException(Reason.FILE_BROKEN);
            }
            if (isActive(document.getDocument())) {
                throw new RefusedFileException(Reason.FILE_ACTIVE);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof RefusedFileException refused
                    ? refused
                    : new RefusedFileException(Reason.FILE_BROKEN);
        }
    }

    private static boolean isActive(COSDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            if (isActive(document.getObjectFromPool(key).getObject(), seen)) {
                return true;
            }
        }
        return isActive(document.getTrailer(), seen);
    }

    /** Objects of their own have their own turn, so that nothing goes deeper than a document is written. */
    private static boolean isActive(@Nullable COSBase value, Set<COSBase> seen) {
        if (value == null) {
            return false;
        }
        return switch (value) {
            case COSObject other -> false;
            case COSDictionary dictionary ->
                seen.add(dictionary)
                        && dictionary.entrySet().stream()
                                .anyMatch(entry -> ACTIVE.contains(entry.getKey())
                                        || (entry.getValue() instanceof COSName name && ACTIVE.contains(name))
                                        || isActive(entry.getValue(), seen));
            case COSArray array -> seen.add(array) && array.toList().stream().anyMatch(one -> isActive(one, seen));
            default -> false;
        };
    }
}
