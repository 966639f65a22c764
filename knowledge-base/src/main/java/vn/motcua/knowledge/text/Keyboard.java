package vn.motcua.knowledge.text;

/** Which letters lie side by side on a keyboard. */
public final class Keyboard {

    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final boolean[][] NEIGHBOURS = neighbours();
    private static final String[] AROUND = around();

    private Keyboard() {}

    private static boolean[][] neighbours() {
        boolean[][] neighbours = new boolean[26][26];
        for (int row = 0; row < ROWS.length; row++) {
            for (int at = 0; at < ROWS[row].length(); at++) {
                for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++) {
                    for (int i = Math.max(0, at - 1); i <= Math.min(ROWS[other].length() - 1, at + 1); i++) {
                        boolean same = other == row && i == at;
                        neighbours[ROWS[row].charAt(at) - 'a'][ROWS[other].charAt(i) - 'a'] = !same;
                    }
                }
            }
        }
        return neighbours;
    }

    private static String[] around() {
        String[] around = new String[26];
        for (int letter = 0; letter < 26; letter++) {
            StringBuilder letters = new StringBuilder();
            for (int other = 0; other < 26; other++) {
                if (NEIGHBOURS[letter][other]) {
                    letters.append((char) ('a' + other));
                }
            }
            around[letter] = letters.toString();
        }
        return around;
    }

    /** The letters beside a key, in alphabetical order; none for what is no letter from a to z. */
    public static String around(char letter) {
        return letter < 'a' || letter > 'z' ? "" : AROUND[letter - 'a'];
    }

    /** Whether two different letters from a to z lie side by side; no others do. */
    static boolean areNeighbours(char one, char other) {
        return one >= 'a' && one <= 'z' && other >= 'a' && other <= 'z' && NEIGHBOURS[one - 'a'][other - 'a'];
    }
}
