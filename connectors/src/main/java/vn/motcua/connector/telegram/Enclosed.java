package vn.motcua.connector.telegram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Gesture;

/** What comes along with a message: the place, the sender's own number, the handle of a picture. */
final class Enclosed {

    /** What the Bot API lets a bot download, in bytes. */
    private static final long LARGEST = 20_000_000;

    private static final int LONGEST_NUMBER = 20;

    /** Pictures that people send as files, so that they are not made smaller. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    private Enclosed() {}

    static List<Enclosure> in(JsonNode message, Gesture gesture) {
        return switch (gesture) {
            case LOCATION -> place(message).map(List::of).orElse(List.of());
            case OWN_CONTACT -> number(message.path("contact")).map(List::of).orElse(List.of());
            case PICTURE -> largest(message).map(List::of).orElse(List.of());
            case FILE -> sentAsFile(message.path("document")).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** Of a venue its place. One that moves is where it was when it was shared. */
    private static Optional<Enclosure> place(JsonNode message) {
        JsonNode location = message.path("location").isObject()
                ? message.path("location")
                : message.path("venue").path("location");
        JsonNode latitude = location.path("latitude");
        JsonNode longitude = location.path("longitude");
        return latitude.isNumber()
                        && longitude.isNumber()
                        && Enclosure.Place.isSomewhere(latitude.doubleValue(), longitude.doubleValue())
                ? Optional.of(new Enclosure.Place(latitude.doubleValue(), longitude.doubleValue()))
                : Optional.empty();
    }

    /** Telegram vouches for it: the contact's user is the sender, see {@link MessageReader}. */
    private static Optional<Enclosure> number(JsonNode contact) {
        return Member.text(contact, "phone_number")
                .map(given -> given.replaceAll("[^+0-9]", ""))
                .filter(number -> !number.isEmpty() && number.length() <= LONGEST_NUMBER)
                .map(number -> new Enclosure.OwnNumber(number, true));
    }

    /** The sizes of one picture come from the smallest to the largest. */
    private static Optional<Enclosure> largest(JsonNode message) {
        JsonNode sizes = message.path("photo").isArray()
                ? message.path("photo")
                : message.path("live_photo").path("photo");
        return StreamSupport.stream(sizes.spliterator(), false)
                .flatMap(size -> handle(size).stream())
                .reduce((smaller, larger) -> larger);
    }

    private static Optional<Enclosure> sentAsFile(JsonNode document) {
        return Member.text(document, "mime_type").filter(PICTURES::contains).isPresent()
                ? handle(document)
                : Optional.empty();
    }

    private static Optional<Enclosure> handle(JsonNode file) {
        return Member.whole(file, "file_size").orElse(0) > LARGEST
                ? Optional.empty()
                : Member.text(file, "file_id")
                        .filter(id -> id.matches("[A-Za-z0-9_-]{1,300}"))
                        .map(Enclosure.Picture::new);
    }
}
