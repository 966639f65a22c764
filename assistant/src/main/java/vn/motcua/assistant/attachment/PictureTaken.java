package vn.motcua.assistant.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.exif.GpsDirectory;

/**
 * A picture that a citizen sent, made safe, and where it said that it was taken.
 *
 * @param file the picture as it was painted anew, which no longer says so
 * @param place empty where it did not say
 */
public record PictureTaken(CheckedFile file, Optional<Place> place) {

    /** In degrees, by WGS 84. */
    public record Place(double latitude, double longitude) {}

    /** Where the camera wrote that it was (Exif); empty where it did not, or nobody can read it. */
    static Optional<Place> placeIn(byte[] content) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length)
                    .getDirectoriesOfType(GpsDirectory.class)
                    .stream()
                    .map(GpsDirectory::getGeoLocation)
                    .filter(location -> location != null && !location.isZero())
                    .map(PictureTaken::place)
                    .filter(place -> Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180)
                    .findFirst();
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private static Place place(GeoLocation location) {
        return new Place(location.getLatitude(), location.getLongitude());
    }
}
