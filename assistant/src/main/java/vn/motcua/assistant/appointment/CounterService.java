package vn.motcua.assistant.appointment;

import java.time.Duration;
import java.util.List;

import vn.motcua.assistant.dialogue.Language;

/**
 * What citizens come to a counter for.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param counter the number of the counter
 * @param name as citizens read it
 * @param nameEn in English; may be empty
 * @param words what people call it besides
 * @param minutes how long one takes, 5 to 240
 * @param capacity how many citizens can be served at the same time, 1 to 100
 * @param daysAhead how many days ahead an appointment can be made, 1 to 180
 * @param leadMinutes how long before it begins at the latest, 0 to 20160
 * @param enabled whether appointments are made for it
 * @param position where it stands among the others, the smallest first
 */
public record CounterService(
        long id,
        long counter,
        String name,
        String nameEn,
        List<String> words,
        int minutes,
        int capacity,
        int daysAhead,
        int leadMinutes,
        boolean enabled,
        int position) {

    /** Copies the list and refuses numbers out of range. */
    public CounterService {
        words = List.copyOf(words);
        range("minutes", minutes, 5, 240);
        range("capacity", capacity, 1, 100);
        range("days ahead", daysAhead, 1, 180);
        range("lead minutes", leadMinutes, 0, 20_160);
    }

    /** What it is called in a language. */
    public String called(Language language) {
        return language == Language.EN && !nameEn.isEmpty() ? nameEn : name;
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    private static void range(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ": give " + least + " to " + most);
        }
    }
}
