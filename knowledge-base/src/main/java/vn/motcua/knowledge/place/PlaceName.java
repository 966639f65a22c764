package vn.motcua.knowledge.place;

import java.util.List;

/**
 * A name that units bear, whichever and how many.
 *
 * @param number counted from 0
 * @param syllables in normal form: lower-case, composed, tone mark in its one place
 */
record PlaceName(int number, List<String> syllables) {

    boolean isNumber() {
        return syllables.size() == 1 && syllables.getFirst().chars().allMatch(Character::isDigit);
    }

    /** How many letters and digits it has. */
    int length() {
        return syllables.stream().mapToInt(String::length).sum();
    }
}
