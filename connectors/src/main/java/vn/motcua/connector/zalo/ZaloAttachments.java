package vn.motcua.connector.zalo;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.OwnContent;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.rendering.Part;
import vn.motcua.connector.zalo.ZaloError.Handling;
import vn.motcua.connector.zalo.ZaloMessage.Uploaded;

/** Sends pictures and files. What Zalo does not take is answered by nothing, so that words can go in its place. */
final class ZaloAttachments {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloAttachments.class);

    /** In bytes; Zalo says 1 MB and 5 MB, which may be counted in thousands. */
    private static final int LARGEST_IMAGE = 1_000_000;

    private static final int LARGEST_FILE = 5_000_000;
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg");
    private static final Set<String> FILES = Set.of("pdf", "doc", "docx", "csv");

    private final ZaloUploads uploads;
    private final ZaloSending sending;
    private final ZaloDeliveries deliveries;
    private final OwnContent content;

    ZaloAttachments(ZaloUploads uploads, ZaloSending sending, ZaloDeliveries deliveries, OwnContent content) {
        this.uploads = uploads;
        this.sending = sending;
        this.deliveries = deliveries;
        this.content = content;
    }

    /** Sends it; empty when it must go as words. */
    Optional<Delivery> picture(ZaloRecipient recipient, Part.Picture picture, String caption) {
        if (recipient instanceof ZaloRecipient.Anonymous) {
            return Optional.empty();
        }
        if (picture.address().startsWith("https://")) {
            var message = new ZaloMessage.Image(caption, new Uploaded("url", picture.address()));
            return unlessRefused(deliveries.of(sending.send(recipient, message)));
        }
        return own(
                picture.address(),
                IMAGES,
                LARGEST_IMAGE,
                file -> send(
                        recipient, ZaloUploads.Kind.IMAGE, file, uploaded -> new ZaloMessage.Image(caption, uploaded)));
    }

    /** Sends it; empty when it must go as words. */
    Optional<Delivery> file(ZaloRecipient recipient, Part.File part) {
        if (recipient instanceof ZaloRecipient.Anonymous) {
            return Optional.empty();
        }
        return own(
                part.address(),
                FILES,
                LARGEST_FILE,
                file -> send(recipient, ZaloUploads.Kind.FILE, file, ZaloMessage.File::new));
    }

    private Optional<Delivery> own(
            String address, Set<String> extensions, int largest, Function<OwnFile, Optional<Delivery>> sent) {
        if (!address.startsWith("/")) {
            return Optional.empty();
        }
        Optional<OwnFile> file;
        try {
            file = content.read(address);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "A file that was to be sent could not be read: {}",
                    unreadable.getClass().getName());
            return Optional.of(deliveries.unread());
        }
        return file.filter(found -> extensions.contains(extension(found)) && found.bytes().length <= largest)
                .flatMap(sent);
    }

    private static String extension(OwnFile file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Uploads and sends; what Zalo has forgotten since it was uploaded is uploaded again, once. */
    private Optional<Delivery> send(
            ZaloRecipient recipient, ZaloUploads.Kind kind, OwnFile file, Function<Uploaded, ZaloMessage> message) {
        for (int tries = 1; ; tries++) {
            switch (uploads.upload(kind, file)) {
                case ZaloUploads.Result.Failed failed -> {
                    return unlessRefused(deliveries.ofUpload(failed.why()));
                }
                case ZaloUploads.Result.Ready ready -> {
                    ZaloResult sent = sending.send(recipient, message.apply(ready.uploaded()));
                    if (tries > 1 || !isForgotten(sent)) {
                        return unlessRefused(deliveries.of(sent));
                    }
                    uploads.forget(kind, file);
                }
            }
        }
    }

    private static boolean isForgotten(ZaloResult result) {
        return result instanceof ZaloResult.Failed failed && failed.error().handling() == Handling.UPLOAD_AGAIN;
    }

    private static Optional<Delivery> unlessRefused(Delivery delivery) {
        return delivery instanceof Delivery.Refused ? Optional.empty() : Optional.of(delivery);
    }
}
