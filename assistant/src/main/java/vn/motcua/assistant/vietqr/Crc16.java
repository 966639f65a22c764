package vn.motcua.assistant.vietqr;

/**
 * CRC-16/CCITT-FALSE (also CRC-16/IBM-3740): polynomial 0x1021, initial value 0xFFFF, nothing reflected, no final XOR, as EMVCo
 * "QR Code Specification for Payment Systems" 4.7.3 asks for. The check value of "123456789" is 0x29B1.
 */
final class Crc16 {

    private static final int POLYNOMIAL = 0x1021;
    private static final int INITIAL = 0xFFFF;

    private Crc16() {}

    static int of(byte[] bytes) {
        int crc = INITIAL;
        for (byte next : bytes) {
            crc ^= (next & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
