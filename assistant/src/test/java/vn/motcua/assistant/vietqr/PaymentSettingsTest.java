package vn.motcua.assistant.vietqr;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** An account that is set in part or cannot be one stops the start; without one there is no payment. */
class PaymentSettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(PaymentConfiguration.class);

    @Test
    void withoutSettingsThereIsNoPayment() {
        application.run(
                context -> assertThat(context.getBean(PaymentRequests.class).request(8_000, "Le phi"))
                        .isEmpty());
        application
                .withPropertyValues("motcua.payment.bank=", "motcua.payment.account= ", "motcua.payment.account-name=")
                .run(context -> assertThat(
                                context.getBean(PaymentRequests.class).request(8_000, "Le phi"))
                        .isEmpty());
    }

    @Test
    void withAnAccountThereIs() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "MOTCUA_PAYMENT_BANK", "Agribank",
                                        "MOTCUA_PAYMENT_ACCOUNT", "1500200000009",
                                        "MOTCUA_PAYMENT_ACCOUNT_NAME", "UBND PHUONG MAU"))))
                .run(context -> {
                    PaymentRequest request = context.getBean(PaymentRequests.class)
                            .request(8_000, "Lệ phí 1.001193")
                            .orElseThrow();
                    assertThat(request.beneficiary().name()).isEqualTo("UBND PHUONG MAU");
                    assertThat(request.beneficiary().bank().bin()).isEqualTo("970405");
                    assertThat(request.purpose()).isEqualTo("Le phi 1.001193");
                    assertThat(Payload.read(request.payload())).containsEntry("54", "8000");
                });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent, 1500200000009, UBND, motcua.payment.bank (MOTCUA_PAYMENT_BANK) is missing",
                "Agribank, absent, UBND, motcua.payment.account (MOTCUA_PAYMENT_ACCOUNT) is missing",
                "Agribank, 1500200000009, absent, motcua.payment.account-name (MOTCUA_PAYMENT_ACCOUNT_NAME) is missing",
                "No Such Bank, 1500200000009, UBND, motcua.payment.bank (MOTCUA_PAYMENT_BANK) is no bank",
                "970499, 1500200000009, UBND, motcua.payment.bank (MOTCUA_PAYMENT_BANK) is no bank",
                "970405, 1500 2000 0000 9, UBND, motcua.payment.account (MOTCUA_PAYMENT_ACCOUNT) must be 6 to 19"
            })
    void whatCannotBeMeantStopsTheStartByName(String bank, String account, String name, String said) {
        var settings = new HashMap<String, String>();
        settings.put("motcua.payment.bank", bank);
        settings.put("motcua.payment.account", account);
        settings.put("motcua.payment.account-name", name);
        settings.values().removeIf(value -> value == null);
        String[] given = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        application
                .withPropertyValues(given)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(said));
    }
}
