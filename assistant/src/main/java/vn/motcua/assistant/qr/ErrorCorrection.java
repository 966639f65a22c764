package vn.motcua.assistant.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** How much of a code may be soiled or torn before it can no longer be read (ISO/IEC 18004, table 12). More needs more modules. */
public enum ErrorCorrection {
    /** About 7 %: for screens. */
    LOW(ErrorCorrectionLevel.L),
    /** About 15 %: for paper that is kept in a folder. */
    MEDIUM(ErrorCorrectionLevel.M),
    /** About 25 %: for paper on a wall. */
    QUARTILE(ErrorCorrectionLevel.Q),
    /** About 30 %: for outdoors. */
    HIGH(ErrorCorrectionLevel.H);

    private final ErrorCorrectionLevel level;

    ErrorCorrection(ErrorCorrectionLevel level) {
        this.level = level;
    }

    ErrorCorrectionLevel level() {
        return level;
    }
}
