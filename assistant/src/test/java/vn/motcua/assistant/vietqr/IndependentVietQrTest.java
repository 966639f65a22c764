package vn.motcua.assistant.vietqr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Payloads are byte for byte those of another implementation, the npm package vietnam-qr-pay. Runs where Node is present and
 * {@code npm ci} has been run in {@code assistant/src/test/node}, as {@code .ci/run} does.
 */
class IndependentVietQrTest {

    private static final Path NODE = Path.of("src/test/node");

    private static final List<String> BINS =
            List.of("970436", "970415", "970418", "970405", "970422", "970407", "970432", "970423", "970416", "970403");
    private static final List<String> ACCOUNTS = List.of(
            "123456",
            "0123456789",
            "1012345678901",
            "0000000000000000000",
            "1234567890123456789",
            "ABCDEF",
            "VQRQ00012ABCD",
            "96247UBND00012",
            "19001234567899",
            "9704229999999",
            "31410001234567",
            "102870000000",
            "0071000012345",
            "060012345678",
            "50021000123456",
            "a1b2c3d4e5",
            "888888888",
            "68686868",
            "3120205000012",
            "1500200000000009");
    private static final List<OptionalLong> AMOUNTS = Stream.concat(
                    Stream.of(OptionalLong.empty()),
                    Stream.of(1L, 8_000L, 50_000L, 1_000_000L, 1_234_567L, 999_999_999L, 9_999_999_999_999L)
                            .map(OptionalLong::of))
            .toList();
    private static final List<String> PURPOSES =
            List.of("", "x", "Le phi 1.001193", "THU TUC 1.001193/AB-12", "Le phi dang ky khai sinh!");

    @Test
    void payloadsEqualThoseOfVietnamQrPay() throws Exception {
        assumeTrue(nodeIsThere(), "Node is not on the path: payloads are not compared with vietnam-qr-pay");
        assumeTrue(
                Files.isDirectory(NODE.resolve("node_modules/vietnam-qr-pay")),
                "npm ci has not been run in assistant/src/test/node: payloads are not compared with vietnam-qr-pay");
        List<VietQr> transfers = transfers();
        assertThat(payloadsOfVietnamQrPay(transfers))
                .hasSize(transfers.size())
                .isEqualTo(transfers.stream().map(VietQr::payload).toList());
        assertThat(transfers.stream().map(VietQr::account).distinct()).hasSize(20);
    }

    private static List<VietQr> transfers() {
        var transfers = new ArrayList<VietQr>();
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            Bank bank = Banks.find(BINS.get(i % BINS.size())).orElseThrow();
            for (OptionalLong amount : AMOUNTS) {
                for (String purpose : PURPOSES) {
                    transfers.add(new VietQr(bank, ACCOUNTS.get(i), amount, purpose));
                }
            }
        }
        for (Bank bank : Banks.all()) {
            transfers.add(new VietQr(bank, "0123456789", OptionalLong.of(8_000), "Le phi"));
        }
        return transfers;
    }

    private static List<String> payloadsOfVietnamQrPay(List<VietQr> transfers)
            throws IOException, InterruptedException {
        var json = JsonMapper.builder().build();
        var input = new StringBuilder();
        for (VietQr transfer : transfers) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("bankBin", transfer.bank().bin());
            options.put("bankNumber", transfer.account());
            if (transfer.amount().isPresent()) {
                options.put("amount", Long.toString(transfer.amount().getAsLong()));
            }
            if (!transfer.purpose().isEmpty()) {
                options.put("purpose", transfer.purpose());
            }
            input.append(json.writeValueAsString(options)).append('\n');
        }
        Path file = Files.createTempFile("motcua-vietqr", ".jsonl");
        try {
            Files.writeString(file, input);
            Process node = new ProcessBuilder("node", "vietqr.js")
                    .directory(NODE.toFile())
                    .redirectInput(file.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as("exit code of node").isZero();
            return output.lines().toList();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return node.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
