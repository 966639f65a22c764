package vn.motcua.assistant.print;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param weight the weight of the letters
 * @param points the size of the letters, more than 0
 * @param colour the colour of the letters
 */
public record TextStyle(Weight weight, double points, Color colour) {

    /** The weights that are embedded. */
    public enum Weight {
        REGULAR,
        BOLD
    }

    /** Refuses letters without a size. */
    public TextStyle {
        if (!(points > 0)) {
            throw new IllegalArgumentException("letters must be larger than 0 points, but are " + points);
        }
    }

    /** Black letters of ordinary weight. */
    public static TextStyle regular(double points) {
        return new TextStyle(Weight.REGULAR, points, Color.BLACK);
    }

    /** Black letters that stand out. */
    public static TextStyle bold(double points) {
        return new TextStyle(Weight.BOLD, points, Color.BLACK);
    }

    /** The same in another colour. */
    public TextStyle in(Color another) {
        return new TextStyle(weight, points, another);
    }

    /** The same in another size. */
    public TextStyle sized(double another) {
        return new TextStyle(weight, another, colour);
    }

    /** The distance between lines in millimetres: wide enough for marks upon marks (Ệ, Ỗ). */
    public double lineHeight() {
        return points * Millimetres.LINES_PER_SIZE / Millimetres.POINTS;
    }
}
