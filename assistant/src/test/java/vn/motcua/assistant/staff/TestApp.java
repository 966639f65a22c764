package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Duration;

import org.apache.commons.codec.binary.Base32;

/** An authenticator app on somebody's telephone. */
public final class TestApp {

    private final byte[] secret;
    private final Clock clock;

    /** An app that was given a secret in base 32, with or without spaces. */
    public TestApp(String secret, Clock clock) {
        this.secret = new Base32().decode(secret.replace(" ", ""));
        this.clock = clock;
    }

    /** What it shows now. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** What it shows when its clock is off. */
    public String code(Duration off) {
        return TimeCodes.code(secret, TimeCodes.step(clock.instant().plus(off)));
    }

    /** Six digits that it shows at no time near the present. */
    public String wrongCode() {
        for (int number = 0; ; number++) {
            String code = String.format("%06d", number);
            boolean near = false;
            for (int step = -3; step <= 3; step++) {
                near |= code.equals(code(Duration.ofSeconds(30L * step)));
            }
            if (!near) {
                return code;
            }
        }
    }
}
