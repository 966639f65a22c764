package vn.motcua.connector;

/** What comes along with something that a citizen does: a place on the map, a telephone number, a picture that can be fetched. */
public sealed interface Enclosure {

    /**
     * A place on the map, by WGS 84.
     *
     * @param latitude in degrees, -90 to 90
     * @param longitude in degrees, -180 to 180
     */
    record Place(double latitude, double longitude) implements Enclosure {
        /** Refuses what is nowhere. */
        public Place {
            if (!isSomewhere(latitude, longitude)) {
                throw new IllegalArgumentException("no place on the map");
            }
        }

        /** Whether these are a latitude and a longitude. */
        public static boolean isSomewhere(double latitude, double longitude) {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        }
    }

    /**
     * The sender's telephone number.
     *
     * @param number digits, perhaps with a + before them
     * @param confirmed whether the channel vouches that it is the sender's own; otherwise it is only what the sender says
     */
    record OwnNumber(String number, boolean confirmed) implements Enclosure {
        /** Without the number. */
        @Override
        public String toString() {
            return "OwnNumber[confirmed=" + confirmed + "]";
        }
    }

    /**
     * A picture, which stays with the channel until it is fetched.
     *
     * @param handle by which {@link Connector#fetch} finds it; at most {@value #LONGEST_HANDLE} characters
     */
    record Picture(String handle) implements Enclosure {
        /** Longer handles are no handles. */
        public static final int LONGEST_HANDLE = 2000;
    }

    /**
     * A picture that came whole.
     *
     * @param content as it came: nothing of it has been looked at. Not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SentPicture(byte[] content) implements Enclosure {}
}
