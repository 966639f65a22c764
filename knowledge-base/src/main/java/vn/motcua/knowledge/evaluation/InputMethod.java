package vn.motcua.knowledge.evaluation;

import java.text.Normalizer;

/** The keys that are struck for a Vietnamese word with an input method: what stands there when it was switched off. */
enum InputMethod {
    /** aa ee oo dd, w for horn and breve, the tones s f r x j. */
    TELEX("sfrxj", 'w', 'w'),
    /** 6 7 8 9 for circumflex, horn, breve and stroke, the tones 1 to 5. */
    VNI("12345", '7', '8');

    /** The tones as combining characters, in the order of the keys: sắc, huyền, hỏi, ngã, nặng. */
    static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private final String toneKeys;
    private final char horn;
    private final char breve;

    InputMethod(String toneKeys, char horn, char breve) {
        this.toneKeys = toneKeys;
        this.horn = horn;
        this.breve = breve;
    }

    /** How far the keys were carried out, and where the one of the tone was struck. */
    enum Way {
        /** Each key right behind its letter: "giaasy". */
        AT_THE_LETTER,
        /** The key of the tone at the end: "giaays". */
        TONE_AT_THE_END,
        /** Letters as they should be, only the tone is a key: "giâys". */
        TONE_LEFT_OVER,
        /** All keys at the end: "giayas" is "giay" with a and s behind it. */
        ALL_AT_THE_END
    }

    /** What stands there for a word, composed or not. */
    String keys(String word, Way way) {
        String letters = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder typed = new StringBuilder();
        StringBuilder late = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int at = TONES.indexOf(letter);
            if (at >= 0) {
                (way == Way.AT_THE_LETTER ? typed : tone).append(toneKeys.charAt(at));
            } else if (way == Way.TONE_LEFT_OVER) {
                typed.append(letter);
            } else if (letter == CIRCUMFLEX || letter == BREVE || letter == HORN) {
                char key = letter == HORN ? horn : letter == BREVE ? breve : this == VNI ? '6' : base(letters, i);
                (way == Way.ALL_AT_THE_END ? late : typed).append(key);
            } else if (letter == 'đ' || letter == 'Đ') {
                typed.append(letter == 'đ' ? 'd' : 'D').append(this == VNI ? '9' : 'd');
            } else {
                typed.append(letter);
            }
        }
        return Normalizer.normalize(typed.append(late).append(tone), Normalizer.Form.NFC);
    }

    private static char base(String decomposed, int mark) {
        int at = mark;
        while (at > 0 && Character.getType(decomposed.charAt(at)) == Character.NON_SPACING_MARK) {
            at--;
        }
        return Character.toLowerCase(decomposed.charAt(at));
    }
}
