package vn.motcua.assistant.print;

/** The measures of the paper. */
final class Millimetres {

    /** The points in a millimetre. */
    static final double POINTS = 72 / 25.4;

    /** The distance of lines over the size of letters. */
    static final double LINES_PER_SIZE = 1.4;

    private Millimetres() {}

    static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }
}
