package vn.motcua.assistant.poster;

import java.util.Arrays;
import java.util.Optional;

/** How many codes a sheet of A4 holds. */
enum SheetSize {
    /** A poster. */
    ONE(1, 1),
    FOUR(2, 2),
    NINE(3, 3),
    /** Labels. */
    TWENTY_FOUR(3, 8);

    private final int columns;
    private final int rows;

    SheetSize(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** The number of codes, which is also the word in addresses. */
    public int codes() {
        return columns * rows;
    }

    static Optional<SheetSize> read(String codes) {
        return Arrays.stream(values())
                .filter(size -> Integer.toString(size.codes()).equals(codes))
                .findFirst();
    }
}
